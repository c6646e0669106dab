"""URLs: the base that is a server, the path, the query.

Postman's URLs are texts with variables in them, not yet URLs as RFC 3986 has it, so they are split by
hand: nothing inside `{{...}}` separates anything.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from urllib.parse import unquote

from postwright.lower.variables import REFERENCE, Scope, whole
from postwright.postman.model import Field, Url


@dataclass(frozen=True, slots=True)
class Split:
    """A URL in three: `base` is scheme, host and port, still with `{{variables}}`."""

    base: str
    path: tuple[str, ...]
    query: tuple[Field, ...]


_OUTSIDE = r"(?![^{}]{0,200}\}\})"
_SLASH = re.compile("/" + _OUTSIDE)
_SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]*|\{\{[^{}]+\}\})://")
_QUERY = re.compile(r"\?" + _OUTSIDE)
_FRAGMENT = re.compile("#" + _OUTSIDE)
_BASE_NAME = re.compile(
    r"version|^v$|api|base|prefix|context|root|^path$|^env|stage|service", re.IGNORECASE
)


def split(url: Url, scope: Scope) -> Split:
    """A URL in its parts: those the file gives where it does, else those of its text."""
    found = _given(url) if url.host else _written(url.raw)
    found = replace(found, query=_all_query(url, found.query))
    return _base_in_path(_one_variable(found, scope), scope)


def _given(url: Url) -> Split:
    host = ".".join(url.host)
    scheme = f"{url.protocol}://" if url.protocol and "://" not in host else ""
    written = _written(scheme + host + (f":{url.port}" if url.port else ""))
    path = [part for given in url.path for part in _SLASH.split(given)]
    return Split(written.base, (*written.path, *path), _written(url.raw).query)


def _written(raw: str) -> Split:
    """The parts of a URL that is text, without user-info. One that starts with a slash has no base."""
    address = _FRAGMENT.split(raw.strip(), maxsplit=1)[0]
    address, *queries = _QUERY.split(address, maxsplit=1)
    scheme = _SCHEME.match(address)
    rest = address[scheme.end() :] if scheme else address
    host, *path = _SLASH.split(rest)
    base = (scheme[0].strip() if scheme else "") + host.rpartition("@")[2]
    return Split(base, tuple(path), tuple(_query_fields(queries[0])) if queries else ())


def _query_fields(text: str) -> list[Field]:
    pairs = (pair.partition("=") for pair in re.split("&" + _OUTSIDE, text) if pair)
    return [Field(key, value if equals else None) for key, equals, value in pairs]


def _all_query(url: Url, written: tuple[Field, ...]) -> tuple[Field, ...]:
    """The query in parts, and what stands only in the text."""
    keys = {field.key for field in url.query}
    only_written = [replace(f, origin=url.origin) for f in written if f.key not in keys]
    return (*url.query, *only_written)


def _one_variable(found: Split, scope: Scope) -> Split:
    """A URL that is one variable, with the value's own path taken out of it, as far as known."""
    name = whole(found.base)
    value = scope.value(name) if name and not any(found.path) else None
    if value is None:
        return found
    inner = _written(value)
    return replace(inner, query=(*inner.query, *found.query)) if any(inner.path) else found


def _base_in_path(found: Split, scope: Scope) -> Split:
    """Variables that begin the path and name a part of the base: `{{baseUrl}}/{{version}}/users`.

    A known value becomes literal path; an unknown one is left to the server's variables.
    """
    base, path = found.base, list(found.path)
    literal: list[str] = []
    while len(path) > 1 and (name := whole(path[0])) and _BASE_NAME.search(name):
        value = scope.value(name)
        if value is None and literal:
            break
        path.pop(0)
        if value is None:
            base += "/{{" + name + "}}"
        else:
            literal += [part for part in value.split("/") if part]
    return Split(base, (*literal, *path), found.query)


def decoded(text: str) -> str:
    """A text without percent-encoding (RFC 3986, section 2.1); invalid sequences stay."""
    if "%" not in text or REFERENCE.search(text):
        return text
    plain = unquote(text, errors="replace")
    return text if "\ufffd" in plain else plain
