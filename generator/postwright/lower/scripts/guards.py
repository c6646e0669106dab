"""Guards: the conditions under which a script does what it does."""

from __future__ import annotations

from dataclasses import dataclass

from postwright.ir.script_facts import Assertion, named_statuses
from postwright.lower.scripts.values import Both, Claim, Either, Value


@dataclass(frozen=True, slots=True)
class Guard:
    """A condition. `statuses` are those that it asks for, () where it asks for something else."""

    statuses: tuple[int, ...] = ()
    asked: Value | None = None


def guard_of(condition: Value) -> Guard:
    """The guard that a condition is."""
    return Guard(tuple(_statuses(condition)), condition if _is_telling(condition) else None)


def _is_telling(condition: Value) -> bool:
    return isinstance(condition, (Claim, Both, Either))


def _statuses(condition: Value) -> list[int]:
    match condition:
        case Claim(subject, operator, expected, against, negated):
            said = Assertion(subject, operator, expected, against, negated)
            return list(named_statuses(said))
        case Either(left, right):
            both = _statuses(left), _statuses(right)
            return [*both[0], *both[1]] if all(both) else []
        case _:
            return []


def held_under(guards: list[Guard]) -> tuple[tuple[int, ...], bool]:
    """The statuses that all guards together ask for, and whether they ask for anything else."""
    asked = [set(guard.statuses) for guard in guards if guard.statuses]
    statuses = set.intersection(*asked) if asked else set()
    return tuple(sorted(statuses)), any(not guard.statuses for guard in guards)
