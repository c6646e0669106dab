"""Published documentation pages: where their collection is.

A page at `/view/<owner>/<published>` gets its content from `/api/collections/<owner>/<published>`; one on a
domain of the publisher's own has both ids in its `<meta>` elements, and the same path on the same host.
`/view/metadata/<published>` tells the owner of a page that is known by its published id only.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from urllib.parse import urlencode, urlsplit

from postwright.diagnostics import Failure, Sink
from postwright.fetch.addresses import shown
from postwright.fetch.content import received
from postwright.fetch.sources import Page
from postwright.fetch.transfer import Answer

_GATEWAY = "https://documenter.gw.postman.com"
_POSTMANS_OWN = frozenset({"https://documenter.getpostman.com", _GATEWAY})


def collection_url(page: Page, get: Callable[[str], Answer]) -> str:
    """The URL of a page's collection; `get` is asked where the page's address does not say it.

    Raises `Failure` where the address is that of something else.
    """
    found = _located(page, get)
    if not _OWNER.fullmatch(found.owner) or not _PUBLISHED.fullmatch(found.published):
        raise _no_page(page)
    asked = {"environment": found.environment} if found.environment else {}
    query = urlencode({**asked, "segregateAuth": "true", "versionTag": found.version})
    return f"{_base(found)}/api/collections/{found.owner}/{found.published}?{query}"


def _located(page: Page, get: Callable[[str], Answer]) -> Page:
    """The page with both its ids, and the host that it is found at in the end."""
    if page.owner:
        return page
    if page.published:
        answer = get(f"{_base(page)}/view/metadata/{page.published}")
        return replace(page, owner=_owner(answer))
    answer = get(page.url)
    told = _told_by(answer)
    host = urlsplit(answer.url)
    return Page(
        url=page.url,
        origin=f"{host.scheme}://{host.netloc}",
        owner=told.get("ownerid", ""),
        published=told.get("publishedid", ""),
        version=told.get("versiontagid") or page.version,
        environment=page.environment or told.get("environmentuid", ""),
    )


_OWNER = re.compile(r"\d{1,20}")
_PUBLISHED = re.compile(r"[A-Za-z0-9]{1,64}")


def _base(page: Page) -> str:
    return _GATEWAY if page.origin in _POSTMANS_OWN else page.origin


def _owner(answer: Answer) -> str:
    metadata = received(answer.data, answer.url, Sink())
    return metadata["collection"]["info"].text("owner")


def _told_by(answer: Answer) -> dict[str, str]:
    """What a page's `<meta>` elements say, by their names in lower case."""
    reader = _Meta()
    reader.feed(answer.data[:_HEAD].decode("utf-8", "replace"))
    return reader.found


_HEAD = 1 << 20
"""How much of a page is looked at, in bytes; its description is one of the elements."""


class _Meta(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "meta" and given.get("name"):
            self.found.setdefault((given["name"] or "").lower(), given.get("content") or "")


def _no_page(page: Page) -> Failure:
    message = f"{shown(page.url)} is no documentation page that Postman publishes"
    help = "in Postman, open the collection's documentation and copy the published page's address"
    return Failure.of("PW712", message, help=help)
