"""An endpoint and its arguments become a call: path, query, headers and body, each argument in its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypeVar, cast

from ._body import Body, form_body, given, json_body, multipart_body, raw_body
from ._endpoint import Call, Endpoint
from ._files import FilePart, file_part
from ._json import to_json
from ._paths import build_path, names_in
from ._query import Param, encode_pairs
from ._text import header_text, to_text
from ._types import OMIT, Fields, HeaderValue, PageOptions, RequestOptions

if TYPE_CHECKING:
    from ._body import RawContent
    from ._types import FileInput

T = TypeVar("T")

Place: TypeAlias = Literal["query", "json", "form"]


def build(endpoint: Endpoint[T], arguments: Fields, options: RequestOptions) -> Call[T]:
    """The call that these arguments make.

    Raises:
        ValueError, TypeError: an argument cannot be sent as it is, or there is none of that name.
    """
    _refuse_unknown(endpoint, arguments, options)
    return Call(
        endpoint=endpoint,
        path=build_path(endpoint.path, arguments),
        query=tuple(_query(endpoint, arguments, options)),
        headers=_headers(endpoint, arguments, options),
        body=_body(endpoint, arguments, options.get("extra_body") or {}),
        options=options,
    )


def _refuse_unknown(endpoint: Endpoint[Any], arguments: Fields, options: RequestOptions) -> None:
    """A misspelt argument must not get lost among the options."""
    if not options:
        return
    paging = PageOptions.__annotations__ if endpoint.pagination else {}
    known = {*paging, *RequestOptions.__annotations__}
    for name in options:
        if name not in known:
            near = get_close_matches(name, [*arguments, *known], n=1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            raise TypeError(f"there is no argument {name!r}{hint}")


def _query(
    endpoint: Endpoint[Any], arguments: Fields, options: RequestOptions
) -> Iterator[tuple[str, str]]:
    extra = options.get("extra_query") or {}
    yield from ((name, value) for name, value in endpoint.fixed.query.items() if name not in extra)
    for name, wire in _wires(endpoint, arguments, "query").items():
        param = wire if isinstance(wire, Param) else Param(wire)
        if param.name not in extra:
            yield from param.pairs(arguments.get(name, OMIT))
    yield from encode_pairs(extra)


def _headers(
    endpoint: Endpoint[Any], arguments: Fields, options: RequestOptions
) -> dict[str, HeaderValue]:
    headers: dict[str, HeaderValue] = {"Accept": endpoint.accept, **endpoint.fixed.headers}
    for name, value in given(_renamed(arguments, endpoint.headers)).items():
        headers[name] = header_text(value)
    cookies = given(_renamed(arguments, endpoint.cookies))
    if cookies:
        headers["Cookie"] = "; ".join(f"{name}={to_text(value)}" for name, value in cookies.items())
    return {**headers, **(options.get("extra_headers") or {})}


def _body(endpoint: Endpoint[Any], arguments: Fields, extra: Fields) -> Body | None:
    kind = _content_type(endpoint, arguments)
    if endpoint.body and not _takes(endpoint, "form") and not endpoint.files:
        whole = arguments.get(endpoint.body, OMIT)
        return _whole_body(kind, whole, {**endpoint.fixed.body, **extra})
    if kind.startswith(_MULTIPART):
        pairs = encode_pairs(_members(endpoint, arguments, "form", extra))
        return multipart_body(pairs, _file_parts(endpoint, arguments))
    if kind.startswith(_FORM):
        return form_body(encode_pairs(_members(endpoint, arguments, "form", extra)))
    members = _members(endpoint, arguments, "json", extra)
    if members or (_takes(endpoint, "json") and endpoint.method.upper() in _WITH_BODY):
        return _json_body(kind, members, {})
    return None


_WITH_BODY = frozenset({"POST", "PUT", "PATCH"})
"""Methods that mean something with a body (RFC 9110, sections 9.3.3 and 9.3.4; RFC 5789)."""

_FORM = "application/x-www-form-urlencoded"
_MULTIPART = "multipart/"


def _content_type(endpoint: Endpoint[Any], arguments: Fields) -> str:
    """The media type that the call chooses, else the endpoint's; files go by multipart only.

    Raises:
        ValueError: a file is given, and a media type is chosen that has no place for it.
    """
    chosen = arguments.get(endpoint.media, OMIT) if endpoint.media else OMIT
    files = given(_renamed(arguments, endpoint.files)) if endpoint.media else endpoint.files
    if chosen is not OMIT:
        if files and not str(chosen).startswith(_MULTIPART):
            raise ValueError(f"{', '.join(files)}: a file cannot be sent as {chosen}")
        return str(chosen)
    if files:
        return "multipart/form-data"
    if endpoint.media or _takes(endpoint, "json") or not _takes(endpoint, "form"):
        return endpoint.content_type
    return _FORM if "json" in endpoint.content_type else endpoint.content_type


def _members(
    endpoint: Endpoint[Any], arguments: Fields, place: Place, extra: Fields
) -> dict[str, object]:
    own = given(_renamed(arguments, _wires(endpoint, arguments, place)))
    if endpoint.inside:
        own = {endpoint.inside: own} if own else {}
    return {**endpoint.fixed.body, **own, **extra}


def _whole_body(kind: str, value: object, extra: Fields) -> Body | None:
    if value is OMIT and not extra:
        return None
    if "json" in kind:
        return _json_body(kind, value, extra)
    if kind.startswith((_FORM, _MULTIPART)):
        members = to_json(value) if value is not OMIT else {}
        pairs = encode_pairs({**members, **extra})
        return form_body(pairs) if kind.startswith(_FORM) else multipart_body(pairs, ())
    return raw_body(cast("RawContent", value), kind)


def _json_body(kind: str, value: object, extra: Fields) -> Body:
    return replace(
        json_body(value, extra), content_type=kind if "json" in kind else "application/json"
    )


def _file_parts(endpoint: Endpoint[Any], arguments: Fields) -> Iterator[FilePart]:
    for name, value in given(_renamed(arguments, endpoint.files)).items():
        for one in value if isinstance(value, list) else [value]:
            yield file_part(name, cast("FileInput", one))


def _takes(endpoint: Endpoint[Any], place: Place) -> bool:
    """Whether any arguments go to a place."""
    return endpoint.rest == place or bool(getattr(endpoint, place))


def _wires(endpoint: Endpoint[Any], arguments: Fields, place: Place) -> Mapping[str, Any]:
    """The names on the wire of the arguments that go to a place, in the order of the arguments."""
    if endpoint.rest == place:
        return _with_the_rest(endpoint, tuple(arguments))
    named: Mapping[str, Any] = getattr(endpoint, place)
    return named


@cache
def _with_the_rest(endpoint: Endpoint[Any], arguments: tuple[str, ...]) -> Mapping[str, Any]:
    named = getattr(endpoint, endpoint.rest)
    places = ("query", "headers", "cookies", "json", "form", "files")
    elsewhere = {endpoint.body, endpoint.media, *names_in(endpoint.path)}
    elsewhere.update(*(getattr(endpoint, each) for each in places if each != endpoint.rest))
    return {name: named.get(name, name) for name in arguments if name not in elsewhere}


def _renamed(arguments: Fields, names: Mapping[str, str]) -> dict[str, object]:
    return {wire: arguments.get(name, OMIT) for name, wire in names.items()}
