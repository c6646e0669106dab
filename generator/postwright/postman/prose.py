"""What the description of an API says about it: credentials, pages, errors.

Takes Markdown or HTML as people write it, gives only what stands there in plain words or in a JSON
sample; elisions such as `{...}` in samples are understood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from postwright.ir.facts import ProseFacts
from postwright.ir.json import Json
from postwright.postman.loose_json import strict
from postwright.postman.strict_json import BrokenJson, parse

_LENGTH_LIMIT = 200_000

_AUTH = (
    ("bearer", re.compile(r"\bbearer\b", re.IGNORECASE)),
    ("login", re.compile(r"\b(log[ -]?in|sign[ -]?in)\b", re.IGNORECASE)),
    ("oauth2", re.compile(r"\boauth ?2", re.IGNORECASE)),
    ("basic", re.compile(r"\b(http )?basic auth", re.IGNORECASE)),
    ("apiKey", re.compile(r"\bapi[ _-]?keys?\b", re.IGNORECASE)),
)
_FENCE = re.compile(
    r"```[^\n`]*\n(?P<fenced>.*?)(?:```|\Z)|<pre[^>]*+(?:>(?P<pre>.*?)(?:</pre>|\Z)|\Z)", re.DOTALL
)
"""A block of code; one that nothing closes reaches to the end (CommonMark 0.31, sections 4.5 and 4.6)."""

_NAMED = re.compile(r"`([A-Za-z_][\w.\[\]-]{0,60})`|<code>([A-Za-z_][\w.\[\]-]{0,60})</code>")
_PARAGRAPH = re.compile(r"\n\s*\n")

_PAGE_MEMBERS = frozenset(
    {"links", "_links", "meta", "pagination", "paging", "page_info", "pageInfo", "next", "has_more"}
    | {"next_cursor", "next_page_token", "nextPageToken", "total", "cursor", "total_count", "count"}
)
_PAGE_PARAMETERS = frozenset(
    {
        "page",
        "per_page",
        "page_size",
        "pageSize",
        "perPage",
        "limit",
        "offset",
        "cursor",
        "size",
        "skip",
    }
    | {"page_token", "pageToken", "starting_after", "ending_before", "after", "before", "take"}
)
_ERROR_MEMBERS = frozenset({"message", "error", "errors", "detail", "title", "error_description"})
_LITERALS = frozenset({"true", "false", "null"})


def learn(description: str) -> ProseFacts:
    """What a description says; nothing where it says nothing."""
    text = description[:_LENGTH_LIMIT]
    words = _FENCE.sub("\n\n", text)
    samples = [sample for sample in _samples(text) if isinstance(sample, dict)]
    return ProseFacts(
        auth=tuple(kind for kind, sign in _AUTH if sign.search(words)),
        page_parameters=_page_parameters(words),
        page_envelope=next((tuple(_paths(each)) for each in samples if _is_page(each)), ()),
        error_envelope=_error_envelope(words, samples),
    )


def _samples(text: str) -> Iterator[Json]:
    """The JSON in the fenced blocks of a text."""
    for match in _FENCE.finditer(text):
        sample = _without_elisions(match["fenced"] or match["pre"] or "")
        try:
            yield parse(strict(sample, lambda variable: variable)).value
        except BrokenJson:
            continue


_ELISION = re.compile(
    r'("[^"\\]*+(?:\\.[^"\\]*+)*+"?)|(?:,|(?<!\s))\s*+(?:\.\.\.|\u2026)', re.DOTALL
)


def _without_elisions(sample: str) -> str:
    """A sample without its `...`, but for those in strings."""
    return _ELISION.sub(lambda match: match[1] or "", sample)


def _is_page(sample: dict[str, Json]) -> bool:
    has_items = any(isinstance(value, list) for value in sample.values())
    return has_items and not _PAGE_MEMBERS.isdisjoint(sample)


def _paths(sample: dict[str, Json], lead: str = "", depth: int = 3) -> Iterator[str]:
    """The dotted paths of the members that are no objects, or that are empty or too deep ones."""
    for key, value in sample.items():
        if isinstance(value, dict) and value and depth > 1:
            yield from _paths(value, f"{lead}{key}.", depth - 1)
        else:
            yield lead + key


def _page_parameters(words: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in _names(words) if name in _PAGE_PARAMETERS))


def _error_envelope(words: str, samples: list[dict[str, Json]]) -> tuple[str, ...]:
    """The members of an error: those that a paragraph on errors lists, else those of a sample."""
    for paragraph in _PARAGRAPH.split(words):
        if re.search(r"unsuccessful|error|fail", paragraph, re.IGNORECASE):
            named = tuple(dict.fromkeys(n for n in _names(paragraph) if n not in _LITERALS))
            if len(named) > 1 and not _ERROR_MEMBERS.isdisjoint(named):
                return named
    errors = (
        each for each in samples if not _is_page(each) and not _ERROR_MEMBERS.isdisjoint(each)
    )
    return next((tuple(_paths(each)) for each in errors), ())


def _names(words: str) -> Iterator[str]:
    for match in _NAMED.finditer(words):
        yield match[1] or match[2]


_SAID = {
    "bearer": "bearer tokens",
    "login": "a login",
    "oauth2": "OAuth 2.0",
    "basic": "basic auth",
    "apiKey": "API keys",
}


def in_words(learned: ProseFacts) -> str:
    """What was learned, as the end of a sentence that names a description; "" for nothing."""
    said: list[str] = []
    if learned.auth:
        said.append("auth by " + ", ".join(_SAID[kind] for kind in learned.auth))
    if learned.page_envelope:
        tops = dict.fromkeys(path.partition(".")[0] for path in learned.page_envelope)
        by = f" by {', '.join(learned.page_parameters)}" if learned.page_parameters else ""
        said.append(f"pages{by} as {{{', '.join(tops)}}}")
    elif learned.page_parameters:
        said.append(f"pages by {', '.join(learned.page_parameters)}")
    if learned.error_envelope:
        said.append(f"errors as {{{', '.join(learned.error_envelope)}}}")
    return "; ".join(said)
