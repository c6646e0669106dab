"""A diagnostic, the sink that collects them, and the failure that ends a run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from postwright.diagnostics.code import Severity
from postwright.diagnostics.harmless import Harmless
from postwright.diagnostics.registry import CODES
from postwright.source import NOWHERE, Origin


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing noticed: its code, one sentence, the place, and what would mend it.

    `level` is a severity that somebody chose for it in place of its code's.
    """

    code: str
    message: str
    origin: Origin = NOWHERE
    help: str = ""
    level: Severity | None = None

    @property
    def severity(self) -> Severity:
        """The severity that was chosen for it, or that of its code."""
        return self.level or CODES[self.code].severity


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Diagnostics sorted by file, place, code and message; the tenth item comes after the ninth."""
    return sorted(diagnostics, key=_order)


def _order(diagnostic: Diagnostic) -> tuple[object, ...]:
    origin = diagnostic.origin
    steps = [
        (0, int(step), "") if step.isdecimal() and len(step) < 10 else (1, 0, step)
        for step in origin.pointer.split("/")[1:]
    ]
    return origin.file, steps, origin.line, origin.column, diagnostic.code, diagnostic.message


class Failure(Exception):
    """The run cannot go on; `diagnostic` says why and what to do. `exit_code` is the process's.

    `others` are further reasons that were found in the same go, to be mended together.
    """

    def __init__(
        self, diagnostic: Diagnostic, exit_code: int = 2, others: tuple[Diagnostic, ...] = ()
    ) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic
        self.exit_code = exit_code
        self.others = others

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Every reason, the first first."""
        return (self.diagnostic, *self.others)

    @classmethod
    def of(
        cls,
        code: str,
        message: str,
        origin: Origin = NOWHERE,
        help: str = "",
        *,
        exit_code: int = 2,
    ) -> Failure:
        """A failure with the diagnostic made from these words."""
        return cls(Diagnostic(code, message, origin, help), exit_code)


class Sink:
    """Collects diagnostics; iterating gives each once, ordered by file, place and code."""

    def __init__(self) -> None:
        self._found: dict[Diagnostic, None] = {}
        self._vouchers: list[Callable[[], Harmless]] = []

    def report(self, code: str, message: str, origin: Origin = NOWHERE, help: str = "") -> None:
        """Note one thing. `code` must be in the registry; reporting the same twice counts once."""
        if code not in CODES:
            raise KeyError(f"unknown diagnostic code {code}")
        self._found[Diagnostic(code, message, origin, help)] = None

    def absorb(self, other: Sink) -> None:
        """Take over what another sink has noted and learned."""
        self._found |= other._found
        self._vouchers += other._vouchers

    def rewrite(self, change: Callable[[tuple[Diagnostic, ...]], Iterable[Diagnostic]]) -> None:
        """Put other diagnostics in the place of all that were noted so far."""
        self._found = dict.fromkeys(change(tuple(self._found)))

    def vouch(self, voucher: Callable[[], Harmless]) -> None:
        """Say what may be shown of inputs; the voucher is asked only when something is to be shown."""
        self._vouchers.append(cache(voucher))

    def harmless(self) -> tuple[Harmless, ...]:
        """What may be shown of the inputs, as their redaction found."""
        return tuple(voucher() for voucher in self._vouchers)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(in_order(self._found))

    def __len__(self) -> int:
        return len(self._found)

    def count(self, severity: Severity) -> int:
        """How many of one severity were noticed."""
        return sum(1 for diagnostic in self._found if diagnostic.severity is severity)
