"""Values in paths: literal segments that are no names but one thing's id, `/leads/42`.

An id may have the form of one. Or the other requests prove it: the same place holds a parameter, or
other numbers. A name stays, whatever stands beside it: `/leads/{lead}` says nothing of `/leads/search`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from operator import is_
from typing import TypeAlias

from postwright.infer import words
from postwright.ir.facts import (
    LiteralSegment,
    ParameterSegment,
    RequestFact,
    ResponseFact,
    Segment,
)

_ID = re.compile(
    r"[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}|[0-9a-f]{24}|[A-Z]{2,10}-[1-9]\d*|[1-9]\d{2,17}"
    r"|(?=[\w-]*[a-z])(?=[\w-]*[A-Z])(?=(?:[\w-]*\d){4})[A-Za-z0-9_-]{16,80}"
)
_NUMBER = re.compile(r"[1-9]\d?")
_VERSION = re.compile(r"[vV]\d+(?:_\w+)?(?:[.-]\w+)*|\d+(\.\d+)+")
_BEFORE_VERSION = frozenset({"api", "rest", "version", "ver", "v"})
_FORMATS = frozenset("json xml csv pdf html txt yaml png jpg".split())
_MOST_SEGMENTS = 60
"""Longer paths are compared by form only."""

_WORDS = frozenset("me self current default all any search new latest mine".split())
"""Names that stand where ids do."""

_Gap: TypeAlias = tuple[object, ...]
_Reason: TypeAlias = Callable[[RequestFact, int], str]


@dataclass(slots=True)
class _Place:
    """What requests have at one place of a path that is the same but for it, literals by their form."""

    parameters: int = 0
    values: set[str] = field(default_factory=set)
    literals: dict[str, dict[str, None]] = field(default_factory=dict)


def with_values(requests: tuple[RequestFact, ...]) -> tuple[RequestFact, ...]:
    """The requests with a parameter for each literal segment that is an id, and their answers likewise."""
    requests = tuple(_changed(request, _by_form) for request in requests)
    for _ in range(2):
        shown = _Shown(requests)
        requests = tuple(_changed(request, shown.reason) for request in requests)
    return requests


def _changed(request: RequestFact, reason: _Reason) -> RequestFact:
    segments = tuple(
        _segment(segment, reason(request, index)) for index, segment in enumerate(request.segments)
    )
    answers = tuple(_answer(answer, reason) for answer in request.responses)
    if segments == request.segments and all(map(is_, answers, request.responses)):
        return request
    return replace(request, segments=segments, responses=answers)


def _answer(answer: ResponseFact, reason: _Reason) -> ResponseFact:
    if answer.request is None:
        return answer
    changed = _changed(answer.request, reason)
    return answer if changed is answer.request else replace(answer, request=changed)


def _segment(segment: Segment, reason: str) -> Segment:
    if not reason or not isinstance(segment, LiteralSegment):
        return segment
    value, suffix = _parted(segment.text)
    return ParameterSegment("id", value, suffix=suffix, reason=reason)


def _by_form(request: RequestFact, index: int) -> str:
    """An id after a name; a short number only after a plural, for `/api/2/issue` has a version, as `/api/202404`."""
    text, _ = _parted(_literal(request, index))
    spoken = words.split(_literal(request, index - 1))
    if not text or not spoken:
        return ""
    if text.isdecimal() and spoken[-1] in _BEFORE_VERSION:
        return ""
    if _ID.fullmatch(text):
        return f"the literal {text[:40]} has the form of an id"
    if _NUMBER.fullmatch(text) and words.is_plural(spoken[-1]):
        return f"the literal {text} is a number after a plural"
    return ""


def _parted(text: str) -> tuple[str, str]:
    """A text and the ending that is a format and not the id's: `8863.json`."""
    stem, dot, ending = text.rpartition(".")
    return (stem, dot + ending) if stem and ending in _FORMATS else (text, "")


def _literal(request: RequestFact, index: int) -> str:
    segment = request.segments[index] if index >= 0 else None
    return segment.text if isinstance(segment, LiteralSegment) else ""


class _Shown:
    """What all requests show at each place."""

    def __init__(self, requests: Iterable[RequestFact]) -> None:
        self._places: dict[_Gap, _Place] = {}
        for request in _all(requests):
            if len(request.segments) > _MOST_SEGMENTS:
                continue
            for index, segment in enumerate(request.segments):
                self._note(self._places.setdefault(_gap(request, index), _Place()), segment)

    def _note(self, place: _Place, segment: Segment) -> None:
        match segment:
            case ParameterSegment(value=value, prefix="", suffix=suffix, glued=False):
                place.parameters += 1
                if value and "{{" not in value:
                    place.values.add(value + suffix)
            case LiteralSegment(text):
                place.literals.setdefault(_mask(text), {}).setdefault(text)

    def reason(self, request: RequestFact, index: int) -> str:
        """Why a literal segment is a value, "" if nothing proves it."""
        text, before = _literal(request, index), _literal(request, index - 1)
        if not text or index == 0 or _VERSION.fullmatch(text) or text.lower() in _WORDS:
            return ""
        if len(request.segments) > _MOST_SEGMENTS:
            return ""
        place = self._places[_gap(request, index)]
        if place.parameters and text in place.values:
            return f"the literal {text[:40]} is the value of a parameter in another request"
        if place.parameters and (_is_id_alone(text) or self._has_like(place, text)):
            have = "requests have" if place.parameters > 1 else "request has"
            return (
                f"{place.parameters} other {have} a parameter in place of the literal {text[:40]}"
            )
        if not before or words.split(before)[-1:] in {(word,) for word in _BEFORE_VERSION}:
            return ""
        alike = [*place.literals.get(_mask(text), ())] if _may_be_id(text) else []
        if len(alike) > 1:
            return f"the same place holds {', '.join(other[:40] for other in alike[:3])}"
        return ""

    def _has_like(self, place: _Place, text: str) -> bool:
        """Whether the place holds another text of the same form, which may be that of ids."""
        form = _mask(text)
        seen = {*place.literals.get(form, ()), *place.values} - {text}
        return _may_be_id(text) and any(_mask(each) == form for each in seen)


def _all(requests: Iterable[RequestFact]) -> Iterator[RequestFact]:
    """The requests, and those that their saved answers belong to."""
    for request in requests:
        yield request
        yield from (answer.request for answer in request.responses if answer.request)


def _gap(request: RequestFact, index: int) -> _Gap:
    """The path but for one segment; numbers elsewhere may be values too."""
    around = (_blank(segment) for at, segment in enumerate(request.segments) if at != index)
    return (request.server, index, *around)


def _blank(segment: Segment) -> str:
    if isinstance(segment, LiteralSegment):
        return "{}" if segment.text.isdecimal() else segment.text
    return f"{segment.prefix}{{}}{segment.suffix}"


def _may_be_id(text: str) -> bool:
    """Only digits, or several among letters: `oauth2` and `s3` are names."""
    return text.isdecimal() or sum(character.isdecimal() for character in text) > 1


def _is_id_alone(text: str) -> bool:
    """Whether no name is like this: `/charts/top10` is one beside `/charts/{id}`, `/charts/1f09c7a2` none."""
    return text.isdecimal() or sum(character.isdecimal() for character in text) > 3


def _mask(text: str) -> str:
    """The form of a text: `ord-12` and `inv-7` have the same."""
    return re.sub(r"[A-Za-z]+", "a", re.sub(r"\d+", "9", text))
