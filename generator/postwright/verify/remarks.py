"""What a run could not find out, and why: said once for all operations that share the reason."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from postwright.diagnostics import Diagnostic
from postwright.ir.api import Operation
from postwright.verify.access import Lacking

_NAMED = 5
"""How many operations a remark names."""

_WHY_REFUSED = "look at the credentials, at what they may do, and at the server's limits"
_WHY_NOT = "nothing said whether its success is as the contract says; give values that are there"


class Remarks:
    """Collects; `called` gives what an operation is called in addresses."""

    def __init__(self, called: Callable[[Operation], str]) -> None:
        self._called = called
        self._skipped: dict[tuple[str, str], dict[str, Operation]] = {}
        self._unread: dict[str, dict[str, Operation]] = {}
        self._statuses: dict[str, tuple[Operation, list[int]]] = {}
        self._others: list[Diagnostic] = []

    @property
    def operations(self) -> int:
        """How many operations were answered."""
        return len(self._statuses)

    def skipped(self, operation: Operation, reason: str, help: str) -> None:
        """An operation was not asked, or not with all of its examples."""
        self._skipped.setdefault((reason, help), {})[operation.id] = operation

    def unread(self, operation: Operation, reason: str) -> None:
        """An answer did not come, or could not be read."""
        self._unread.setdefault(reason, {})[operation.id] = operation

    def answered(self, operation: Operation, status: int) -> None:
        """An operation was answered with a status."""
        self._statuses.setdefault(operation.id, (operation, []))[1].append(status)

    def lacking(self, schemes: Iterable[Lacking]) -> None:
        """Operations are asked without credentials that they want."""
        for each in schemes:
            message = f"nothing gives a credential for `{each.scheme.id}`"
            help = f"set {' and '.join(each.names)}, or give an environment that has it with -e"
            if not each.names:
                message = f"`{each.scheme.id}` signs requests in a way that `verify` does not"
                help = "give the contract another way to authenticate, or verify what needs none"
            self._others.append(Diagnostic("PW907", message, each.scheme.origin, help))

    def no_login(self, operation: Operation, status: int) -> None:
        """The login gave no token."""
        message = f"`{self._called(operation)}` answered {status} and gave no token"
        help = (
            "look at what it is sent: variables named as in its body, or POSTWRIGHT_TOKEN instead"
        )
        self._others.append(Diagnostic("PW908", message, operation.origin, help))

    def left(self, operations: Iterable[Operation], reason: str) -> None:
        """The run ended before all were asked."""
        message = f"{reason}, and {self._named(operations)} not asked"
        self._others.append(Diagnostic("PW911", message, help="name fewer operations with --only"))

    def nothing(self) -> None:
        """The run is over; should nothing have been asked, say that it tells nothing of the API."""
        if not (self._statuses or self._unread or self._others):
            message = "no operation was asked, so nothing was checked"
            help = "look at what --only names; what changes something is asked with --unsafe"
            self._others.append(Diagnostic("PW913", message, help=help))

    def diagnostics(self) -> Iterator[Diagnostic]:
        """All of it, in words."""
        yield from self._others
        for reason, operations in self._unread.items():
            first = next(iter(operations.values()))
            message = f"the answer to {self._list(operations.values())} {reason}"
            yield Diagnostic(
                "PW904", message, first.origin, "ask it by hand to see what comes back"
            )
        for (reason, help), operations in self._skipped.items():
            first = next(iter(operations.values()))
            message = f"{self._named(operations.values())} not asked: it {reason}"
            if not reason.startswith("is "):
                message = (
                    f"{self._named(operations.values())} not asked with every example: {reason}"
                )
            yield Diagnostic("PW906", message, first.origin, help)
        yield from self._without_success()

    def _without_success(self) -> Iterator[Diagnostic]:
        by_status: dict[int, list[Operation]] = {}
        for operation, statuses in self._statuses.values():
            if all(status >= 400 for status in statuses):
                by_status.setdefault(statuses[0], []).append(operation)
        for status, operations in sorted(by_status.items()):
            refused = status in (401, 403, 429) or status >= 500
            message = f"{self._named(operations)} answered with {status} only"
            code, help = ("PW909", _WHY_REFUSED) if refused else ("PW910", _WHY_NOT)
            yield Diagnostic(code, message, operations[0].origin, help)

    def _named(self, operations: Iterable[Operation]) -> str:
        found = list(operations)
        return f"{self._list(found)} {'was' if len(found) == 1 else 'were'}"

    def _list(self, operations: Iterable[Operation]) -> str:
        names = [f"`{self._called(each)}`" for each in operations]
        if len(names) > _NAMED:
            names = [*names[: _NAMED - 1], f"{len(names) - _NAMED + 1} others"]
        return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
