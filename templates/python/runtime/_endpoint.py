"""One operation of the API, written down once for the sync and the async client.

An `Endpoint` is a constant beside a resource's two classes. It says where each argument goes and what comes
back, so that a method is a signature and one line:

    GET: Endpoint[Lead] = Endpoint("GET", "/v1/leads/{lead}", Lead)
    LIST: Endpoint[Lead] = Endpoint("GET", "/v1/leads", Lead, query={"ids": "ids[]"}, pagination=PAGES)

    class Leads(Resource):
        def get(self, lead: int, /, **options: Unpack[RequestOptions]) -> Lead:
            return self._send(GET, {"lead": lead}, options)

    class AsyncLeads(AsyncResource):
        async def get(self, lead: int, /, **options: Unpack[RequestOptions]) -> Lead:
            return await self._send(GET, {"lead": lead}, options)

The annotation `Endpoint[Lead]` is what types the answer, exactly, in both. With the arguments an endpoint
makes a `Call`: a request that is wholly decided but for server and credentials, which are the client's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Generic, Literal, TypeVar, cast

from ._body import Body, RawContent, form_body, given, json_body, multipart_body, raw_body
from ._files import FilePart, file_part
from ._paths import build_path
from ._query import Param, encode_pairs
from ._text import header_text, to_text
from ._types import OMIT, Fields, FileInput, HeaderValue, Pairs, RequestOptions

T = TypeVar("T")

Names = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Pagination:
    """How an operation pages.

    `style` says by what: `page` numbers, `offset`s, a `cursor`, or a `link` to the next page (in the body,
    or in the Link header where `next_link` is ""). Parameters are named as on the wire, places in the body
    by dotted path; `items` is "" where the body itself is the array.
    """

    style: Literal["page", "offset", "cursor", "link"]
    items: str = ""
    page_param: str = ""
    size_param: str = ""
    cursor_param: str = ""
    total: str = ""
    current_page: str = ""
    last_page: str = ""
    next_cursor: str = ""
    next_link: str = ""


@dataclass(frozen=True, slots=True)
class Login:
    """What an operation that logs in is good for: a token for this scheme, at this dotted path."""

    scheme: str
    token: str


@dataclass(frozen=True, slots=True, eq=False)
class Endpoint(Generic[T]):
    """Where the arguments of an operation go, and what it answers.

    `path` holds argument names in braces. `result` is the type of the answer: a model, any type pydantic
    knows, None for no answer, `Any` for JSON as it is; the item's type where the operation pages.
    `query`, `headers`, `cookies`, `json`, `form` and `files` map argument names to names on the wire;
    `body` names the one argument that is the whole body: JSON, or raw where `content_type` is not JSON.
    `security` holds the ids of the schemes of which any one suffices, none for a public operation.
    `server` is a base URL (template) where the operation has one of its own.
    """

    method: str
    path: str
    result: Any = None
    query: Mapping[str, str | Param] = field(default_factory=dict)
    headers: Names = field(default_factory=dict)
    cookies: Names = field(default_factory=dict)
    json: Names = field(default_factory=dict)
    form: Names = field(default_factory=dict)
    files: Names = field(default_factory=dict)
    body: str = ""
    content_type: str = "application/json"
    accept: str = "application/json"
    security: tuple[str, ...] = ()
    pagination: Pagination | None = None
    login: Login | None = None
    server: str = ""

    def call(self, arguments: Fields, options: RequestOptions) -> Call[T]:
        """The call that these arguments make.

        Raises:
            ValueError: an argument cannot be sent as it is; nothing has been sent.
        """
        return Call(
            endpoint=self,
            path=build_path(self.path, arguments),
            query=tuple(self._query(arguments, options)),
            headers=self._headers(arguments, options),
            body=self._body(arguments, options.get("extra_body") or {}),
            options=options,
        )

    def _query(self, arguments: Fields, options: RequestOptions) -> Iterator[tuple[str, str]]:
        extra = options.get("extra_query") or {}
        for name, wire in self.query.items():
            param = wire if isinstance(wire, Param) else Param(wire)
            if param.name not in extra:
                yield from param.pairs(arguments.get(name, OMIT))
        yield from encode_pairs(extra)

    def _headers(self, arguments: Fields, options: RequestOptions) -> dict[str, HeaderValue]:
        headers: dict[str, HeaderValue] = {"Accept": self.accept}
        for name, value in given(_renamed(arguments, self.headers)).items():
            headers[name] = header_text(value)
        cookies = given(_renamed(arguments, self.cookies))
        if cookies:
            headers["Cookie"] = "; ".join(f"{k}={to_text(v)}" for k, v in cookies.items())
        return {**headers, **(options.get("extra_headers") or {})}

    def _body(self, arguments: Fields, extra: Fields) -> Body | None:
        if self.files or self.content_type.startswith("multipart/"):
            pairs = encode_pairs({**_renamed(arguments, self.form), **extra})
            return multipart_body(pairs, self._file_parts(arguments))
        if self.form:
            return form_body(encode_pairs({**_renamed(arguments, self.form), **extra}))
        if self.body:
            return self._whole_body(arguments.get(self.body, OMIT), extra)
        if self.json or extra:
            return self._json_body(_renamed(arguments, self.json), extra)
        return None

    def _json_body(self, value: object, extra: Fields) -> Body:
        kind = self.content_type if "json" in self.content_type else "application/json"
        return replace(json_body(value, extra), content_type=kind)

    def _whole_body(self, value: Any, extra: Fields) -> Body | None:
        if value is OMIT and not extra:
            return None
        if "json" in self.content_type:
            return self._json_body(value, extra)
        return raw_body(cast("RawContent", value), self.content_type)

    def _file_parts(self, arguments: Fields) -> Iterator[FilePart]:
        for name, value in given(_renamed(arguments, self.files)).items():
            for one in value if isinstance(value, list) else [value]:
                yield file_part(name, cast("FileInput", one))


@dataclass(frozen=True, slots=True)
class Call(Generic[T]):
    """A request that is decided but for its server and its credentials.

    `path` is a path on the server, or an absolute URL that the user wrote or a page linked to; `query` is
    added to it.
    """

    endpoint: Endpoint[T]
    path: str
    query: Pairs = field(default=(), repr=False)
    headers: Mapping[str, HeaderValue] = field(default_factory=dict, repr=False)
    body: Body | None = None
    options: RequestOptions = field(default_factory=RequestOptions, repr=False)

    @property
    def method(self) -> str:
        return self.endpoint.method.upper()


def _renamed(arguments: Fields, names: Names) -> dict[str, object]:
    return {wire: arguments.get(name, OMIT) for name, wire in names.items()}
