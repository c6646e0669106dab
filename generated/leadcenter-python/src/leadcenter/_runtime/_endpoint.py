"""One operation of the API, written down once for the sync and the async client.

An `Endpoint` is a constant beside a resource's two classes. It says where each argument goes and what comes
back, so that a method is a signature and one line:

    GET: Endpoint[Lead] = Endpoint("GET", "/v1/leads/{lead}", Lead)
    LIST: Endpoint[Lead] = Endpoint(
        "GET", "/v1/leads", Lead, rest="query", query={"ids": "ids[]"}, pagination=PAGES
    )

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

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar

from ._config import Login as Login
from ._config import Pagination as Pagination
from ._types import Fields, HeaderValue, Json, Pairs, RequestOptions

if TYPE_CHECKING:
    from ._body import Body
    from ._query import Param

T = TypeVar("T")

Names = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Fixed:
    """What an operation sends by itself, by the names on the wire: it says which of several is meant."""

    query: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    body: Mapping[str, Json] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Endpoint(Generic[T]):
    """Where the arguments of an operation go, and what it answers.

    `path` holds argument names in braces. `result` is the type of the answer: a model, any type pydantic
    knows, None for no answer, `Any` for JSON as it is; the item's type where the operation pages.
    `query`, `headers`, `cookies`, `json`, `form` and `files` map argument names to names on the wire, and
    `rest` is the one of these places where all other arguments go, by their own names. `body` names the one argument that is the whole body: JSON, or raw where `content_type` is not JSON.
    `media` names the argument that chooses another media type than `content_type`. `fixed` is what is sent
    by itself; `inside` is the member of a JSON body that holds the rest. `graphql` tells that answers may
    be errors whatever their status.
    `security` holds what suffices: the id of a scheme, or those of several that are sent together, and `()`
    last where none is needed but taken; it is empty for a public operation.
    `server` is the name of the server where the operation has one of its own. `idempotency_header` is the
    header for an idempotency key, "" where the operation is not known to have one.
    """

    method: str
    path: str
    result: Any = None
    rest: Literal["", "query", "json", "form"] = ""
    query: Mapping[str, str | Param] = field(default_factory=dict)
    headers: Names = field(default_factory=dict)
    cookies: Names = field(default_factory=dict)
    json: Names = field(default_factory=dict)
    form: Names = field(default_factory=dict)
    files: Names = field(default_factory=dict)
    body: str = ""
    inside: str = ""
    fixed: Fixed = Fixed()
    media: str = ""
    content_type: str = "application/json"
    accept: str = "application/json"
    security: tuple[str | tuple[str, ...], ...] = ()
    pagination: Pagination | None = None
    login: Login | None = None
    graphql: bool = False
    server: str = ""
    idempotency_header: str = ""

    def call(self, arguments: Fields, options: RequestOptions) -> Call[T]:
        """The call that these arguments make.

        Raises:
            ValueError: an argument cannot be sent as it is; nothing has been sent.
        """
        from ._building import build

        return build(self, arguments, options)


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
