"""Amounts: whether a request speaks of one thing or of many."""

from __future__ import annotations

from typing import Literal, TypeAlias

from postwright.infer import words
from postwright.infer.shapes import Shape
from postwright.infer.tallies import Tally

Amount: TypeAlias = Literal["", "one", "many"]
"""How many things a request speaks of, "" where its body does not tell."""


def amount(tally: Tally) -> Amount:
    """Of how many things a request's JSON body speaks.

    An array of objects, alone or in a box of its own, and a list of ids (`ids`, `lead_ids`) are many; an object
    with an id of its own is one.
    """
    shape = tally.request.find() if tally.request is not None else Shape()
    called = next((step.text for step in reversed(tally.endpoint.steps) if step.text), "")
    entity = words.singular_words(words.split(called))
    members = [(words.split(name), member.find()) for name, member in shape.members()]
    boxes = [shape, *(member for _, member in members if len(members) == 1)]
    if any(_is_array(each) and _holds_things(each) for each in boxes):
        return "many"
    if any(_is_array(member) and _lists_ids(name, entity) for name, member in members):
        return "many"
    return "one" if any(words.is_id(name, entity) for name, _ in members) else ""


def _is_array(shape: Shape) -> bool:
    return shape.arrays > 0 and not shape.objects and not shape.scalars


def _holds_things(shape: Shape) -> bool:
    return (shape.element() or shape).is_thing


def _lists_ids(name: tuple[str, ...], entity: tuple[str, ...]) -> bool:
    one = words.singular_words(name)
    return one != name and words.is_id(one, entity)
