"""Subjects: what a value is of, or is made of."""

from __future__ import annotations

from dataclasses import replace

from postwright.ir.script_facts import LOCAL, Subject
from postwright.lower.scripts.values import (
    UNKNOWN,
    Answer,
    Both,
    Claim,
    Either,
    Found,
    Items,
    Known,
    Record,
    Text,
    Value,
)


def subject_of(value: Value) -> Subject:
    """The subject that a value is, or is made of; `LOCAL` if it is made by the script itself.

    A text with something before a value is still that value, as `"Bearer " + token` is.
    """
    match value:
        case Known(subject):
            return subject
        case Claim(subject) | Found(Claim(subject)):
            return computed(subject)
        case Answer(number):
            return Subject("body", (), "computed", number)
        case Either(left, right) | Both(right, left):
            found = subject_of(left)
            return found if found.of != "local" else subject_of(right)
        case Text(parts):
            subjects = [subject for part in parts if (subject := subject_of(part)).of != "local"]
            return (
                subjects[0] if len(subjects) == 1 else computed(subjects[0]) if subjects else LOCAL
            )
        case Items() | Record():
            return _inside(value)
        case _:
            return LOCAL


_LOOKED_AT = 200


def _inside(value: Items | Record) -> Subject:
    """The first subject in what is written out, which may hold itself."""
    ahead: list[Value] = [value]
    for _ in range(_LOOKED_AT):
        if not ahead:
            break
        match ahead.pop():
            case Items(values):
                ahead += reversed(values[:_LOOKED_AT])
            case Record(members):
                ahead += reversed([*members.values()][:_LOOKED_AT])
            case other:
                if (found := subject_of(other)).of != "local":
                    return computed(found)
    return LOCAL


def computed(subject: Subject) -> Subject:
    """Something made of a subject in a way that is not followed."""
    return subject if subject.of == "local" else replace(subject, part="computed")


def made_of(*values: Value) -> Value:
    """What some function makes of values."""
    subjects = map(subject_of, values)
    found = next((each for each in subjects if each.of != "local"), LOCAL)
    return Known(computed(found)) if found.of != "local" else UNKNOWN
