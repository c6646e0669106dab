"""A diagnostic, the sink that collects them, and the failure that ends a run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from postwright.diagnostics.code import Severity
from postwright.diagnostics.registry import CODES
from postwright.source import NOWHERE, Origin


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing noticed: its code, one sentence, the place, and what would mend it."""

    code: str
    message: str
    origin: Origin = NOWHERE
    help: str = ""

    @property
    def severity(self) -> Severity:
        """The severity of its code."""
        return CODES[self.code].severity


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

    def report(self, code: str, message: str, origin: Origin = NOWHERE, help: str = "") -> None:
        """Note one thing. `code` must be in the registry; reporting the same twice counts once."""
        if code not in CODES:
            raise KeyError(f"unknown diagnostic code {code}")
        self._found[Diagnostic(code, message, origin, help)] = None

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(sorted(self._found, key=lambda d: (d.origin, d.code, d.message)))

    def __len__(self) -> int:
        return len(self._found)

    def count(self, severity: Severity) -> int:
        """How many of one severity were noticed."""
        return sum(1 for diagnostic in self._found if diagnostic.severity is severity)
