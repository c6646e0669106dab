"""Rules on the names of requests: methods are named after them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from postwright.lint.findings import Container, Found
from postwright.postman.model import RequestItem

_ADDRESS = re.compile(
    r"(?:(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s+)?(?:https?://\S+|\{\{[^{}]+\}\}\S*|/\S+)",
    re.IGNORECASE,
)
_MADE = re.compile(
    r"(?:(?:new|untitled|my) (?:http )?request|request|.+\bcopy(?: \d+)?|)", re.IGNORECASE
)
"""The names that Postman gives to requests that are new or copied."""


def repeated(container: Container) -> Iterator[Found]:
    """Requests of one folder that share a name."""
    named: dict[str, list[RequestItem]] = {}
    for item in container.items:
        if isinstance(item, RequestItem) and item.name.strip():
            named.setdefault(item.name.strip(), []).append(item)
    for name, items in named.items():
        if len(items) > 1:
            message = f"{len(items)} requests in one folder are named {name!r}; this is the second"
            yield Found(message, items[1].origin, "say in each name what its request is for")


def an_address(item: RequestItem) -> Iterator[Found]:
    """A request whose name is its URL."""
    if _ADDRESS.fullmatch(item.name.strip()):
        message = "the name of this request is a URL"
        yield Found(message, item.origin, "name it after what it does: `List leads`")


def left_as_made(item: RequestItem) -> Iterator[Found]:
    """A request whose name is the one that Postman gave to it."""
    name = item.name.strip()
    if _MADE.fullmatch(name):
        message = f"this request is still named {name!r}" if name else "this request has no name"
        yield Found(message, item.origin, "name it after what it does: `List leads`")
