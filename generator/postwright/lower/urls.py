"""URLs: the base that is a server, the path, the query, the fragment.

Postman's URLs are texts with variables in them, not yet URLs as RFC 3986 has it, so they are split by
hand: nothing inside `{{...}}` separates anything.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from urllib.parse import unquote

from postwright.lower.variables import REFERENCE, Scope, whole
from postwright.postman.model import Field, Url


@dataclass(frozen=True, slots=True)
class Split:
    """A URL in four: `base` is scheme, host and port, still with `{{variables}}`, "" without a host."""

    base: str
    path: tuple[str, ...] = ()
    query: tuple[Field, ...] = ()
    fragment: str = ""


_OUTSIDE = r"(?![^{}]{0,200}\}\})"
_SLASH = re.compile("/" + _OUTSIDE)
_SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]*|\{\{[^{}]+\}\}):/{2}")
_QUERY = re.compile(r"\?" + _OUTSIDE)
_FRAGMENT = re.compile("#" + _OUTSIDE)
_BLANK = re.compile(r"<([^<>{}]+)>|(?<!\{)\{([^{}]+)\}(?!\})")
_LABEL = re.compile(r"[A-Za-z_][\w.-]*")


def split(url: Url, scope: Scope) -> Split:
    """A URL in its parts: those the file gives where it does, else those of its text."""
    found = _given(url) if url.host else _written(url.raw)
    found = replace(found, query=_all_query(url, found.query))
    return _one_variable(found, scope)


def label(fragment: str) -> str:
    """The fragment that is a plain name, "" for any other.

    A fragment is never sent (RFC 3986, section 3.5). Documents use names to tell apart what one path
    does, `/files/:id#get_shared_link`; `#/users` is a place in an application that runs in a browser.
    """
    return fragment if _LABEL.fullmatch(fragment) else ""


def _given(url: Url) -> Split:
    host = ".".join(url.host)
    scheme = f"{url.protocol.rstrip(':/')}://" if url.protocol and "://" not in host else ""
    base = _written(scheme + host + (f":{url.port}" if url.port else ""))
    raw = _written(url.raw)
    given = [part for each in url.path for part in _SLASH.split(each)]
    *path, last = given or ("",)
    last, _, inside = last.partition("#") if _FRAGMENT.search(last) else (last, "", "")
    ends = (last,) if given else ()
    fragment = inside or url.fragment.removeprefix("#") or raw.fragment
    return Split(base.base, (*base.path, *path, *ends), raw.query, fragment)


def _written(raw: str) -> Split:
    """The parts of a URL that is text, without user-info. One that starts with a slash has no base."""
    address, fragment, query = _without_fragment(raw.strip())
    address, *queries = _QUERY.split(address, maxsplit=1)
    scheme = _SCHEME.match(address)
    rest = address[scheme.end() :] if scheme else address
    host, *path = _SLASH.split(rest)
    host = _BLANK.sub(_as_variable, host.rpartition("@")[2])
    base = (scheme[0].strip() if scheme else "") + host if host else ""
    fields = [field for text in (*queries, query) for field in _query_fields(text)]
    return Split(base, tuple(path), tuple(fields), fragment)


def _as_variable(blank: re.Match[str]) -> str:
    """`<host>` and `{host}` as Postman's own `{{host}}`."""
    name = (blank[1] or blank[2]).strip()
    return f"{{{{{name}}}}}" if name else blank[0]


def _without_fragment(raw: str) -> tuple[str, str, str]:
    """The text before the fragment, the fragment, and a query that is written behind its name."""
    address, *fragments = _FRAGMENT.split(raw, maxsplit=1)
    name, _, query = fragments[0].partition("?") if fragments else ("", "", "")
    return (address, name, query) if label(name) else (address, "".join(fragments), "")


def _query_fields(text: str) -> list[Field]:
    pairs = (pair.partition("=") for pair in re.split("&" + _OUTSIDE, text) if pair)
    return [Field(key, value if equals else None) for key, equals, value in pairs]


def _all_query(url: Url, written: tuple[Field, ...]) -> tuple[Field, ...]:
    """The query in parts, and what stands only in the text, or more often there."""
    left = Counter(decoded(field.key) for field in url.query)
    only_written = []
    for field in written:
        key = decoded(field.key)
        left[key] -= 1
        if left[key] < 0:
            only_written.append(replace(field, origin=url.origin))
    return (*url.query, *only_written)


def _one_variable(found: Split, scope: Scope) -> Split:
    """A URL that is one variable, with the value's own path taken out of it, as far as known."""
    name = whole(found.base)
    value = scope.value(name) if name and not any(found.path) else None
    if value is None:
        return found
    inner = _written(value)
    if not any(inner.path):
        return found
    return replace(inner, query=(*inner.query, *found.query), fragment=found.fragment)


def decoded(text: str) -> str:
    """A text without percent-encoding (RFC 3986, section 2.1); invalid sequences stay."""
    if "%" not in text or REFERENCE.search(text):
        return text
    plain = unquote(text, errors="replace")
    return text if "\ufffd" in plain else plain
