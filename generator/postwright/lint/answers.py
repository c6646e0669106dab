"""The rule on requests without an answer: what comes back is known from saved responses and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from postwright.lint.findings import Container, Found, Whole
from postwright.postman.model import Body, Collection, Folder, RequestItem
from postwright.source import Origin

_SEVERAL = 3
"""From how many requests on a folder without any answer is told instead of each request."""

_HELP = "send it in Postman and choose Save Response"
_HELP_ALL = "send them in Postman and choose Save Response, those first whose results matter most"

Call: TypeAlias = tuple[str, str]


def none_saved(whole: Whole) -> Iterator[Found]:
    """Requests whose answer is not known: nothing is saved with them, nor with others that call the same.

    A folder that holds several and nothing else is told once, and so is a whole collection.
    """
    requests = list(whole.collection.requests())
    answered = {_call(each) for each in requests if each.responses and not _commands(each)}
    silent = {
        each.origin for each in requests if not each.responses and _call(each) not in answered
    }
    yield from _told(whole.collection, silent)


def _told(container: Container, silent: set[Origin]) -> Iterator[Found]:
    inside = list(container.requests())
    if len(inside) >= _SEVERAL and all(each.origin in silent for each in inside):
        place = "collection" if isinstance(container, Collection) else "folder"
        message = (
            f"none of the {len(inside)} requests in this {place} has a saved response, "
            "so nothing is known of their answers"
        )
        yield Found(message, container.origin, _HELP_ALL)
        return
    for item in container.items:
        if isinstance(item, Folder):
            yield from _told(item, silent)
        elif item.origin in silent:
            message = "this request has no saved response, so nothing is known of its answer"
            yield Found(message, item.origin, _HELP)


def _call(item: RequestItem) -> Call:
    """The method and the URL without its query: what makes requests one operation, as far as text says."""
    url = item.request.url
    path = url.raw.partition("?")[0] or "/".join((*url.host, *url.path))
    return item.request.method.upper(), path.rstrip("/")


def _commands(item: RequestItem) -> bool:
    """Whether the body says what is called, so that the same URL has other answers for other bodies."""
    body: Body = item.request.body
    return body.mode == "graphql" or body.raw.lstrip().startswith("<") or '"jsonrpc"' in body.raw
