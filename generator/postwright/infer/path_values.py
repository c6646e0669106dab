"""Values in paths: literal segments that are no names but one thing's id, `/leads/42`."""

from __future__ import annotations

import re
from dataclasses import replace

from postwright.infer import words
from postwright.ir.facts import LiteralSegment, ParameterSegment, RequestFact, Segment

_ID = re.compile(
    r"[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}|[0-9a-f]{24}|[A-Z]{2,10}-[1-9]\d*|[1-9]\d{2,17}"
    r"|(?=[\w-]*[a-z])(?=[\w-]*[A-Z])(?=(?:[\w-]*\d){4})[A-Za-z0-9_-]{16,80}"
)
_NUMBER = re.compile(r"[1-9]\d?")


def with_values(request: RequestFact) -> RequestFact:
    """The request with a parameter for each literal segment that is an id, and its answers likewise."""
    if not any(_is_value(request.segments, index) for index in range(len(request.segments))):
        return request
    segments = tuple(_segment(request.segments, index) for index in range(len(request.segments)))
    answers = tuple(
        replace(answer, request=with_values(answer.request)) if answer.request else answer
        for answer in request.responses
    )
    return replace(request, segments=segments, responses=answers)


def _segment(segments: tuple[Segment, ...], index: int) -> Segment:
    segment = segments[index]
    if isinstance(segment, LiteralSegment) and _is_value(segments, index):
        return ParameterSegment("id", segment.text)
    return segment


def _is_value(segments: tuple[Segment, ...], index: int) -> bool:
    """An id after a name; a short number only after a plural, for `/api/2/issue` has a version."""
    segment, before = segments[index], segments[index - 1] if index else None
    if not isinstance(segment, LiteralSegment) or not isinstance(before, LiteralSegment):
        return False
    if _ID.fullmatch(segment.text):
        return bool(words.split(before.text))
    spoken = words.split(before.text)
    return bool(_NUMBER.fullmatch(segment.text) and spoken and words.is_plural(spoken[-1]))
