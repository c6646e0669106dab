"""Originals: the requests that saved answers answered, which may differ from the one they are saved with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from postwright.ir.facts import RequestFact


def with_originals(requests: Iterable[RequestFact]) -> Iterator[RequestFact]:
    """Every request, each followed by those that its saved answers answered."""
    for request in requests:
        yield request
        yield from (each.request for each in request.responses if each.request is not None)
