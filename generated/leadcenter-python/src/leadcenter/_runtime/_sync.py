"""The sync client and its resources: the shared flow, run to its end without an event loop."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, ParamSpec, Self, TypeVar, Unpack, cast

from ._client import ConfiguredClient
from ._config import ClientConfig
from ._lazy import Lazy

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from ._caller import Caller
    from ._endpoint import Call, Endpoint
    from ._free import FreeRequest
    from ._http import httpx
    from ._pages import Page
    from ._paging import Envelope
    from ._response import BinaryResponse, RawResponse
    from ._settings import Middleware, SyncOptions
    from ._streaming import StreamingResponse
    from ._sync_io import SyncTransport
    from ._trail import Trail
    from ._types import Fields, PageOptions, RequestOptions

T = TypeVar("T")
P = ParamSpec("P")


class SyncClient(ConfiguredClient):
    """A client that waits for its answers. Threads can share it."""

    _transport: Lazy[SyncTransport]

    def __init__(
        self,
        config: ClientConfig,
        *,
        credentials: Mapping[str, Any],
        variables: Mapping[str, str | None] | None = None,
        base_url: str | None = None,
        base_urls: Mapping[Any, str] | None = None,
        environment: str | None = None,
        **options: Unpack[SyncOptions],
    ) -> None:
        http_client = options.pop("http_client", None)
        middleware = options.pop("middleware", ())
        self._transport = Lazy(partial(_transport, http_client, middleware))
        self._configure(
            config,
            credentials=credentials,
            variables=variables or {},
            base_url=base_url,
            base_urls=base_urls,
            environment=environment,
            options=cast("Any", options),
        )

    def request(self, method: str, path: str, **request: Unpack[FreeRequest]) -> RawResponse[Any]:
        """Send a request that the collection does not have, with this client's credentials and retries.

        Args:
            method: the HTTP method.
            path: a path on the API's server, or an absolute URL: another origin gets no credentials.
            request: `query`, `headers`, one of `json`, `form`, `files` (with `form`) and `content`, and
                the options of every method.
        """
        from ._free import free_call

        call = free_call(self._core, method, path, request)
        client = self if self._mode == "streaming" else self._in_mode("raw")
        return cast("RawResponse[Any]", client._answer(call))

    def get(self, path: str, **request: Unpack[FreeRequest]) -> RawResponse[Any]:
        """GET a path; see `request`."""
        return self.request("GET", path, **request)

    def post(self, path: str, **request: Unpack[FreeRequest]) -> RawResponse[Any]:
        """POST to a path; see `request`."""
        return self.request("POST", path, **request)

    def put(self, path: str, **request: Unpack[FreeRequest]) -> RawResponse[Any]:
        """PUT to a path; see `request`."""
        return self.request("PUT", path, **request)

    def patch(self, path: str, **request: Unpack[FreeRequest]) -> RawResponse[Any]:
        """PATCH a path; see `request`."""
        return self.request("PATCH", path, **request)

    def delete(self, path: str, **request: Unpack[FreeRequest]) -> RawResponse[Any]:
        """DELETE a path; see `request`."""
        return self.request("DELETE", path, **request)

    def with_raw_response(self, method: Callable[P, T]) -> Callable[P, RawResponse[T]]:
        """A method of this client that gives status, headers and content with its answer.

        `client.with_raw_response(client.leads.get)(7).headers`
        """
        return cast("Callable[P, RawResponse[T]]", _rebound(method, self._in_mode("raw")))

    def with_streaming_response(
        self, method: Callable[P, T]
    ) -> Callable[P, AbstractContextManager[StreamingResponse]]:
        """A method of this client whose answer is read while it arrives.

        `with client.with_streaming_response(client.leads.export)() as response: ...`
        """
        sent = cast("Callable[P, StreamingResponse]", _rebound(method, self._in_mode("streaming")))

        @contextmanager
        def opened(*args: P.args, **kwargs: P.kwargs) -> Iterator[StreamingResponse]:
            response = sent(*args, **kwargs)
            try:
                yield response
            finally:
                response.close()

        return opened

    def close(self) -> None:
        """Close the connections, of copies too. An HTTP client that was passed in stays open."""
        if self._transport.made is not None:
            self._transport.made.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _send(self, endpoint: Endpoint[T], arguments: Fields, options: RequestOptions) -> T:
        """What the endpoint answers to these arguments."""
        return cast("T", self._answer(endpoint.call(arguments, options)))

    def _page(self, endpoint: Endpoint[T], arguments: Fields, options: PageOptions) -> Page[T]:
        """The first page of what the endpoint answers."""
        from ._trail import Trail

        trail = Trail(left=options.get("max_items"))
        return cast("Page[T]", self._in_pages(endpoint.call(arguments, options), trail))

    def _in_pages(self, call: Call[T], trail: Trail) -> Any:
        if self._mode == "streaming":
            return self._open(call)
        if self._mode == "parsed":
            return self._fetch(call, trail)
        from ._response import RawResponse

        envelope, whole = run(self._caller().page(call)), self._in_mode("parsed")
        return RawResponse(envelope.response, lambda http: whole._page_of(envelope, trail))

    def _download(
        self, endpoint: Endpoint[Any], arguments: Fields, options: RequestOptions
    ) -> BinaryResponse:
        """The file that the endpoint answers with."""
        call = endpoint.call(arguments, options)
        if self._mode == "streaming":
            return cast("BinaryResponse", self._open(call))
        if self._mode == "raw":
            return cast("BinaryResponse", run(self._caller().raw_file(call)))
        return run(self._caller().download(call))

    def _answer(self, call: Call[Any]) -> Any:
        if self._mode == "streaming":
            return self._open(call)
        return run(self._caller().answer(call))

    def _open(self, call: Call[Any]) -> StreamingResponse:
        from ._streaming import StreamingResponse

        return StreamingResponse(*run(self._caller().open(call)))

    def _fetch(self, call: Call[T], trail: Trail) -> Page[T]:
        return self._page_of(run(self._caller().page(call)), trail)

    def _page_of(self, envelope: Envelope, trail: Trail) -> Page[Any]:
        from ._pages import Page

        return Page(envelope, trail, self._fetch)

    def _caller(self) -> Caller:
        from ._caller import Caller

        return Caller(self._core, self._transport.get(), self._mode)


class Resource:
    """Operations that belong together."""

    def __init__(self, client: SyncClient) -> None:
        self._client = client
        self._send = client._send
        self._page = client._page
        self._download = client._download


def _transport(http_client: httpx.Client | None, middleware: Sequence[Middleware]) -> SyncTransport:
    from ._sync_io import SyncTransport

    return SyncTransport(http_client, middleware)


def _rebound(method: Callable[..., Any], client: SyncClient) -> Callable[..., Any]:
    """The method on the same resource of another client."""
    owner = getattr(method, "__self__", None)
    if isinstance(owner, Resource):
        return cast("Callable[..., Any]", getattr(type(owner)(client), method.__name__))
    if isinstance(owner, SyncClient):
        return cast("Callable[..., Any]", getattr(client, method.__name__))
    raise TypeError("this takes a method of the client, as client.leads.get")


def run(flow: Coroutine[Any, Any, T]) -> T:
    """The result of a coroutine that never suspends."""
    try:
        flow.send(None)
    except StopIteration as stop:
        result: T = stop.value
        return result
    finally:
        flow.close()
    raise TypeError("something asynchronous was given to the sync client: use the async one")
