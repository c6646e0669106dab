"""Wrappers: the member of an answer that holds all that it gives, `{"data": {...}}`."""

from __future__ import annotations

from postwright.infer import words
from postwright.infer.shapes import Shape

_ENVELOPES = ("data", "result", "response", "payload")
_LISTS = ("data", "items", "entries", "results", "records", "rows", "values", "list")
_BESIDE = frozenset(
    (
        "success status message code error errors ok meta metadata responsemetadata requestid timestamp "
        "version links included jsonapi statuscode statustext httpstatus service resource operation traceid "
        "correlationid duration took elapsed"
    ).split()
)
"""What may stand beside the wrapped thing: the answer's own words, not the thing's."""
_OF_THINGS = frozenset("id uuid guid key name title slug".split())
"""Members that a thing has and a list of things has not."""


def wrapper(shape: Shape, resource: str, *, reads_many: bool) -> str:
    """The name of the wrapping member, "" if there is none.

    `resource` is the resource's name, `reads_many` whether the operation may well list: then a list may
    stand beside anything that is no thing's member.
    """
    if not shape.is_object:
        return ""
    names = {plain(name): name for name in shape.properties}
    return _whole(shape, names, resource) or _list(shape, names, resource, reads_many)


def _whole(shape: Shape, names: dict[str, str], resource: str) -> str:
    """A member with little beside it."""
    spoken = words.split(resource)
    for known in (*_ENVELOPES, "".join(spoken), "".join(words.singular_words(spoken))):
        member = shape.member(names[known]) if known in names else None
        if member is not None and (member.objects or member.arrays or _is_only_told(shape, member)):
            return names[known] if names.keys() - {known} <= _BESIDE else ""
    return ""


def _is_only_told(shape: Shape, member: Shape) -> bool:
    """Whether all that is known of a member is that scripts assert it."""
    return shape.told == shape.objects and not member.kinds


def _list(shape: Shape, names: dict[str, str], resource: str, reads_many: bool) -> str:
    """The array that is called like the resource, or simply a list beside nothing but scalars."""
    own, spoken = plain(resource), words.split(resource)
    if own in names and spoken and words.is_plural(spoken[-1]):
        member = shape.member(names[own])
        if member is not None and member.is_array and not names.keys() & _OF_THINGS:
            return names[own]
    if not reads_many or names.keys() & _OF_THINGS:
        return ""
    held = {name for name, member in shape.members() if member.objects or member.arrays}
    found = next((names[known] for known in _LISTS if known in names), "")
    member = shape.member(found) if found else None
    return found if member is not None and member.is_array and held == {found} else ""


def box(shape: Shape, resource: str) -> str:
    """The name of the array of things that is all an object has, if it is called after the resource, else "".

    `{"workflows": [{...}]}` is no workflow, but holds some; in `runs`, so does `{"flowRuns": [{...}]}`.
    """
    if not shape.is_object or len(shape.properties) != 1:
        return ""
    (name, member), spoken = next(shape.members()), words.split(resource)
    held = member.element() if member.is_array else None
    entity, called = words.singular_words(spoken), words.singular_words(words.split(name))
    ends_so = entity != spoken and called[-len(entity) :] == entity
    return name if held is not None and held.is_thing and (ends_so or called == entity) else ""


def plain(name: str) -> str:
    """A name without its spelling: `payoutSchedules` and `payout_schedules` are one."""
    return "".join(words.split(name)) or name
