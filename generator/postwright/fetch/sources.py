"""Sources: what a user names to say which collection, environment or page is meant."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias
from urllib.parse import SplitResult, parse_qs, urlsplit

from postwright.diagnostics import Failure
from postwright.fetch.addresses import refuse_unsafe

Kind: TypeAlias = Literal["collection", "environment"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A collection or an environment in Postman, by its id or uid (`<owner>-<id>`)."""

    kind: Kind
    id: str


@dataclass(frozen=True, slots=True)
class Page:
    """A published documentation page.

    `origin` is `https://<host>`. `owner` and `published` are the ids that the address holds, "" where only
    the page itself tells them; `version` is the published version, `environment` the environment's uid that
    the page fills its variables from, "" for none.
    """

    url: str
    origin: str
    owner: str = ""
    published: str = ""
    version: str = "latest"
    environment: str = ""


Source: TypeAlias = Entry | Page

_UUID = r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}"
_ID = re.compile(rf"(?:\d{{1,20}}-)?(?:{_UUID}|[0-9a-f]{{32}})", re.IGNORECASE)
_LINKED = re.compile(
    rf"/(?P<kind>collection|documentation|environment)s?/(?:[^/]+/)*?(?P<id>{_ID.pattern})(?:/|\Z)",
    re.IGNORECASE,
)
_VIEW = re.compile(r"/view/(?:(?P<owner>\d+)/)?(?:[^/]+/)?(?P<published>[A-Za-z0-9]+)/?")
_METADATA = re.compile(r"/view/metadata/(?P<published>[A-Za-z0-9]+)/?")
_API_PATH = re.compile(r"/api/collections/(?P<owner>\d+)/(?P<published>[A-Za-z0-9]+)/?")

_WAYS = (
    "give a collection's uid (in Postman: the collection's info panel), a link to it, "
    "`environments/UID`, or the https:// address of a published documentation page"
)


def parse_source(text: str, kind: Kind = "collection") -> Source:
    """The source that a text names; a bare id is one of `kind`. Raises `Failure` for anything else.

    `collections/UID` and `environments/UID`, the paths of Postman's API, say of which kind the id is.
    """
    text = text.strip()
    for prefix, named in _PREFIXES:
        if text.startswith(prefix):
            return _entry(text.removeprefix(prefix), named)
    if "://" in text:
        return _linked(text)
    return _entry(text, kind)


_PREFIXES: tuple[tuple[str, Kind], ...] = (
    ("collections/", "collection"),
    ("environments/", "environment"),
)


def _entry(text: str, kind: Kind) -> Entry:
    if not _ID.fullmatch(text):
        raise Failure.of("PW701", f"{_shown(text)} is no id of a {kind}", help=_WAYS)
    return Entry(kind, text)


def _linked(text: str) -> Source:
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
    except ValueError:
        parts, host = SplitResult("", "", "", "", ""), ""
    if not host or parts.scheme not in ("http", "https"):
        raise Failure.of("PW701", f"{_shown(text)} is no address of a web page", help=_WAYS)
    refuse_unsafe(text)
    if _is_app(host):
        return _in_the_app(parts, text)
    return _page(parts)


def _is_app(host: str) -> bool:
    """Whether a host is Postman's own application rather than a page that it publishes."""
    named = host.endswith((".postman.co", ".postman.com", ".getpostman.com"))
    return (named or host == "postman.com") and not host.startswith("documenter")


def _in_the_app(parts: SplitResult, text: str) -> Entry:
    found = _LINKED.search(parts.path)
    if not found:
        message = f"{_shown(text)} leads to no collection and no environment"
        raise Failure.of("PW701", message, help=_WAYS)
    kind: Kind = "environment" if found["kind"].lower() == "environment" else "collection"
    return Entry(kind, found["id"])


def _page(parts: SplitResult) -> Page:
    asked = parse_qs(parts.query)
    found = (_API_PATH, _METADATA, _VIEW)
    ids = next((m.groupdict() for each in found if (m := each.fullmatch(parts.path))), {})
    netloc = parts.netloc.rpartition("@")[2]
    return Page(
        url=parts._replace(netloc=netloc, fragment="").geturl(),
        origin=f"{parts.scheme}://{netloc}",
        owner=ids.get("owner") or "",
        published=ids.get("published") or "",
        version=_first(asked, "versionTag", "version") or "latest",
        environment=_first(asked, "environment"),
    )


def _first(asked: dict[str, list[str]], *names: str) -> str:
    return next((asked[name][0] for name in names if asked.get(name)), "")


def _shown(text: str) -> str:
    """A text as it can be printed; one that looks like an API key is not."""
    if re.search(r"PMAK-|PMAT-", text, re.IGNORECASE):
        return "an API key"
    return ascii(text if len(text) <= 80 else text[:79] + "...")
