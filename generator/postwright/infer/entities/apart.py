"""What keeps two objects apart, however many members they share.

A summary is not what it sums up, and boxes of different things are different boxes: making one of them would
claim of every place what only some show.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import fsum

from postwright.infer import words
from postwright.infer.entities.members import COMMON, HOLDING, agree, holds_thing, presence
from postwright.infer.shapes import Shape

OWN_LEAST, OWN_PART = 2, 0.25
"""Two objects that each have so many members, and so much of what tells, for themselves are of two kinds."""

LEFT_OUT = 8
"""What leaves out so many members of something is a summary of it; one that is an object counts as several."""

_KINDS = ("object", "resource_type", "@type", "__typename", "_type")
"""Members whose value says what a thing is."""

_NAME = re.compile(r"[A-Za-z][\w.:-]*")
_PLACES = frozenset({"string", "object", "type"})
"""Texts that stand for any."""

AS_A_RULE = 0.5
"""What is there as a rule is there so often."""


def is_summary(part: Shape, whole: Shape) -> bool:
    """Whether one object leaves out so much of another that it is a view of its own."""
    own = whole.properties.keys() - COMMON - part.properties.keys()
    return fsum(presence(whole, name) * _extent(whole.properties[name]) for name in own) >= LEFT_OUT


def only_answered(sent: Shape, answered: Shape) -> bool:
    """Whether answers as a rule show a member that no request has: who sends one does not send it.

    The same of objects that both hold.
    """
    return _has_more(answered, sent) or any(
        _has_more(theirs, mine) for mine, theirs in _held_by_both(sent, answered)
    )


def _has_more(shape: Shape, other: Shape) -> bool:
    own = shape.properties.keys() - other.properties.keys()
    return any(presence(shape, name) >= AS_A_RULE for name in own)


def _held_by_both(left: Shape, right: Shape) -> Iterator[tuple[Shape, Shape]]:
    """The objects that two objects hold in members of one name."""
    for name, member in left.members():
        other = right.member(name)
        if other is not None and other is not member:
            mine, theirs = member.element() or member, other.element() or other
            if mine.is_thing and theirs.is_thing:
                yield mine, theirs


def _extent(member: Shape) -> int:
    """How many members it is: one, or those of the object that it is, four at most."""
    member = member.find()
    held = member.element() or member
    return min(max(len(held.properties), 1), 4) if held.is_thing else 1


def are_others(few: Shape, many: Shape) -> bool:
    """Whether two objects say that they are of different kinds, or hold what is different."""
    kinds = {_kind(few), _kind(many)} - {""}
    return len(kinds) > 1 or _hold_others(few, many)


def _kind(shape: Shape) -> str:
    """What an object that has an id says that it is (`"object": "customer"`), "" if it says nothing or several things.

    In JSON:API it is the `type` beside `attributes` (JSON:API 1.1, section 7.2.2).
    """
    names = (*_KINDS, *(["type"] if "attributes" in shape.properties else []))
    if not any(words.is_id(words.split(name), ()) for name in shape.properties):
        return ""
    said = [_only_text(shape, name) for name in names if name in shape.properties]
    return next(iter(said), "")


def _only_text(shape: Shape, name: str) -> str:
    member = shape.properties[name].find()
    texts = [text for text in member.scalars.get("string", ()) if isinstance(text, str)]
    known = len(texts) == 1 and _NAME.fullmatch(texts[0]) and texts[0] not in _PLACES
    return texts[0] if known else ""


def _hold_others(few: Shape, many: Shape) -> bool:
    """Whether two objects hold different things in members of one name: making one would mix them.

    Under a name that only says that something is held, things are different that share little.
    """
    return any(
        name in many.properties
        and _are_others(few.properties[name], many.properties[name], strictly=name in HOLDING)
        for name in few.properties
    )


def contradict(left: Shape, right: Shape) -> bool:
    """Whether two objects, with all that was merged into each, are no longer alike.

    What shows nothing but nulls is like many things, which are not all one for that.
    """
    few, many = sorted((left, right), key=lambda shape: len(shape.properties))
    return left is not right and (_clash(few, many) or are_others(few, many))


def _are_others(left: Shape, right: Shape, *, strictly: bool) -> bool:
    left, right = left.find(), right.find()
    mine, theirs = left.element() or left, right.element() or right
    if strictly and left.is_array != right.is_array and left.kinds and right.kinds:
        return mine.is_thing or theirs.is_thing
    if mine is theirs or not mine.is_thing or not theirs.is_thing:
        return False
    few, many = sorted((mine, theirs), key=lambda shape: len(shape.properties))
    if strictly and _share_little(few, many):
        return True
    differ = _has_own(mine, theirs) and _has_own(theirs, mine)
    return differ or is_summary(few, many) or _clash(few, many)


def _share_little(few: Shape, many: Shape) -> bool:
    """Whether they share less than half of what tells, or half of it and hold a thing of their own each."""
    telling = few.properties.keys() - COMMON
    shared = 2 * len(telling & many.properties.keys())
    if shared == len(telling):
        return bool(telling) and _holds_own(few, many) and _holds_own(many, few)
    return shared < len(telling)


def _holds_own(shape: Shape, other: Shape) -> bool:
    """Whether an object holds a thing in a member that the other has not."""
    return any(
        holds_thing(shape.properties[name])
        for name in shape.properties.keys() - other.properties.keys()
    )


def _clash(few: Shape, many: Shape) -> bool:
    """Whether most of what two objects share is an object in one and none in the other."""
    shared = few.properties.keys() & many.properties.keys() - COMMON
    clashing = [name for name in shared if not agree(few, many, name)]
    things = [
        name
        for name in clashing
        if holds_thing(few.properties[name]) or holds_thing(many.properties[name])
    ]
    return bool(things) and 2 * len(things) >= len(shared)


def _has_own(shape: Shape, other: Shape) -> bool:
    """Whether much of what an object shows is not shown by the other at all."""
    telling = shape.properties.keys() - COMMON
    own = fsum(presence(shape, name) for name in telling - other.properties.keys())
    return own >= OWN_LEAST and own >= OWN_PART * len(telling)
