"""The names of a script and what they stand for, scope within scope."""

from __future__ import annotations

from postwright.lower.scripts.subjects import subject_of
from postwright.lower.scripts.values import UNKNOWN, Module, Unknown, Value


class Names:
    """One scope: a whole script or a call of one of its functions. Blocks have none of their own."""

    def __init__(self, around: Names | None = None) -> None:
        self._around = around
        self._values: dict[str, Value] = {}

    def find(self, name: str) -> Value | None:
        """What a name stands for, None if the script does not define it."""
        scope: Names | None = self
        while scope is not None:
            if name in scope._values:
                return scope._values[name]
            scope = scope._around
        return None

    def define(self, name: str, value: Value) -> None:
        """`let name = value`."""
        self._values[name] = value

    def assign(self, name: str, value: Value, *, perhaps: bool = False) -> None:
        """`name = value`; if it happens only `perhaps`, it does not take away what is known better."""
        scope: Names | None = self
        while scope is not None and name not in scope._values:
            scope = scope._around
        holder = scope or self
        if perhaps and _tells_less(value, holder._values.get(name, UNKNOWN)):
            return
        holder._values[name] = value


def _tells_less(new: Value, old: Value) -> bool:
    return not isinstance(new, Module) and (
        isinstance(new, Unknown) or subject_of(new).of == "local" != subject_of(old).of
    )
