"""Guards: the conditions under which a script does what it does."""

from __future__ import annotations

from dataclasses import dataclass

from postwright.ir.script_facts import DERIVED, Assertion, Condition, Subject, named_statuses
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


def conditions(guards: list[Guard]) -> tuple[tuple[Condition, ...], bool]:
    """What the guards ask for beside statuses, and whether there is more that is not followed."""
    found = [_conditions(each.asked) for each in guards if not each.statuses]
    known = tuple({repr(one): one for each in found for one in each or ()}.values())
    return (() if _is_heavy(known) else known), None in found or _is_heavy(known)


_MOST = 20


def _is_heavy(known: tuple[Condition, ...]) -> bool:
    return len(known) > _MOST


def _conditions(asked: Value | None) -> list[Condition] | None:
    """What has to hold for a value to be true, None if that is not known."""
    match asked:
        case Both(left, right):
            one, other = _conditions(left), _conditions(right)
            return None if one is None or other is None else [*one, *other]
        case Claim(subject, operator, expected, against, negated) if _is_plain(subject, against):
            return [Condition(subject, operator, expected, against, negated)]
        case _:
            return None


def _is_plain(subject: Subject, against: Subject | None) -> bool:
    subjects = (subject, against) if against else (subject,)
    return not any(each.of == "local" or each.part in DERIVED for each in subjects)
