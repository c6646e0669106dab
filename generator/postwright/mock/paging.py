"""Pages of lists: the items that a request asks for, in the envelope of a saved page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from postwright.ir.api import Example, Operation, Pagination
from postwright.ir.json import Json, found_at
from postwright.mock.answers import Answer, saved
from postwright.mock.asked import Asked
from postwright.mock.envelopes import Page, restated
from postwright.mock.places import place_of, put_at
from postwright.mock.windows import window_of


def paged(operation: Operation, answer: Answer, items: Sequence[Json], asked: Asked) -> Answer:
    """The page of `items` that a request asks for, in the envelope of a saved answer."""
    pages = operation.pagination
    if pages is None or answer.is_text:
        return answer
    place = place_of(pages.items)
    held = found_at(answer.body, place)
    shown = held if isinstance(held, list) else []
    window = window_of(operation, asked, items, shown)
    page = Page(pages, asked, window, len(shown))
    body = put_at(answer.body, place, list(items[window.start : window.end]))
    told = restated(body, place, page) if place else body
    return _linked(answer, page).holding(told)


def turned(operation: Operation, example: Example, answer: Answer, asked: Asked) -> Answer:
    """The page of what was saved that a request asks for; the answer itself where nothing is paged."""
    pages = operation.pagination
    if pages is None or not 200 <= answer.status < 300 or answer.is_text:
        return answer
    if not isinstance(found_at(answer.body, place_of(pages.items)), list):
        return answer
    return paged(operation, answer, _items(operation, pages, example), asked)


def _items(operation: Operation, pages: Pagination, example: Example) -> list[Json]:
    """The items of all saved pages of the list that an example is a page of."""
    wanted, found = _filters(pages, example), list[Json]()
    for each in operation.examples:
        if _filters(pages, each) == wanted and each.request.path == example.request.path:
            found += (item for item in _listed(pages, each) if item not in found)
    return found


def _filters(pages: Pagination, example: Example) -> list[tuple[str, str]]:
    """What an example asks for beside a page."""
    paging = {pages.page_param, pages.size_param, pages.cursor_param}
    return sorted(pair for pair in example.request.query if pair[0] not in paging)


def _listed(pages: Pagination, example: Example) -> Iterator[Json]:
    response = example.response
    if response is not None and 200 <= response.status < 300:
        held = found_at(saved(response).body, place_of(pages.items))
        yield from held if isinstance(held, list) else ()


def _linked(answer: Answer, page: Page) -> Answer:
    """The answer with its `Link` header, where it has one, saying what follows (RFC 8288)."""
    if not any(name.lower() == "link" for name, _ in answer.headers):
        return answer
    ways = ((way, page.link(way)) for way in ("next", "prev", "first", "last"))
    links = ", ".join(f'<{url}>; rel="{way}"' for way, url in ways if url)
    others = tuple(pair for pair in answer.headers if pair[0].lower() != "link")
    return replace(answer, headers=(*others, ("Link", links)) if links.isascii() else others)
