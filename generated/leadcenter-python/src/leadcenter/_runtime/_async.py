"""The async client and its resources: the shared flow, awaited. Runs on asyncio and trio."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, ParamSpec, Self, TypeVar, Unpack, cast

from ._client import ConfiguredClient
from ._config import ClientConfig
from ._lazy import Lazy

if TYPE_CHECKING:
    from contextlib import AbstractAsyncContextManager

    from ._async_io import AsyncTransport
    from ._caller import Caller
    from ._endpoint import Call, Endpoint
    from ._free import FreeRequest
    from ._http import httpx
    from ._pages import AsyncPage, AsyncPager
    from ._paging import Envelope
    from ._response import BinaryResponse, RawResponse
    from ._settings import AsyncMiddleware, AsyncOptions
    from ._streaming import AsyncStreamingResponse
    from ._trail import Trail
    from ._types import Fields, PageOptions, RequestOptions

T = TypeVar("T")
P = ParamSpec("P")


class AsyncClient(ConfiguredClient):
    """A client to await. The tasks of one event loop can share it."""

    _transport: Lazy[AsyncTransport]

    def __init__(
        self,
        config: ClientConfig,
        *,
        credentials: Mapping[str, Any],
        variables: Mapping[str, str | None] | None = None,
        base_url: str | None = None,
        base_urls: Mapping[Any, str] | None = None,
        environment: str | None = None,
        **options: Unpack[AsyncOptions],
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

    async def request(
        self, method: str, path: str, **request: Unpack[FreeRequest]
    ) -> RawResponse[Any]:
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
        return cast("RawResponse[Any]", await client._answer(call))

    async def get(self, path: str, **request: Unpack[FreeRequest]) -> RawResponse[Any]:
        """GET a path; see `request`."""
        return await self.request("GET", path, **request)

    async def post(self, path: str, **request: Unpack[FreeRequest]) -> RawResponse[Any]:
        """POST to a path; see `request`."""
        return await self.request("POST", path, **request)

    async def put(self, path: str, **request: Unpack[FreeRequest]) -> RawResponse[Any]:
        """PUT to a path; see `request`."""
        return await self.request("PUT", path, **request)

    async def patch(self, path: str, **request: Unpack[FreeRequest]) -> RawResponse[Any]:
        """PATCH a path; see `request`."""
        return await self.request("PATCH", path, **request)

    async def delete(self, path: str, **request: Unpack[FreeRequest]) -> RawResponse[Any]:
        """DELETE a path; see `request`."""
        return await self.request("DELETE", path, **request)

    def with_raw_response(
        self, method: Callable[P, Awaitable[T]]
    ) -> Callable[P, Awaitable[RawResponse[T]]]:
        """A method of this client that gives status, headers and content with its answer.

        `(await client.with_raw_response(client.leads.get)(7)).headers`
        """
        return cast(
            "Callable[P, Awaitable[RawResponse[T]]]", _rebound(method, self._in_mode("raw"))
        )

    def with_streaming_response(
        self, method: Callable[P, Awaitable[T]]
    ) -> Callable[P, AbstractAsyncContextManager[AsyncStreamingResponse]]:
        """A method of this client whose answer is read while it arrives.

        `async with client.with_streaming_response(client.leads.export)() as response: ...`
        """
        sent = cast(
            "Callable[P, Awaitable[AsyncStreamingResponse]]",
            _rebound(method, self._in_mode("streaming")),
        )

        @asynccontextmanager
        async def opened(
            *args: P.args, **kwargs: P.kwargs
        ) -> AsyncIterator[AsyncStreamingResponse]:
            response = await sent(*args, **kwargs)
            try:
                yield response
            finally:
                await response.close()

        return opened

    async def close(self) -> None:
        """Close the connections, of copies too. An HTTP client that was passed in stays open."""
        if self._transport.made is not None:
            await self._transport.made.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def _send(self, endpoint: Endpoint[T], arguments: Fields, options: RequestOptions) -> T:
        """What the endpoint answers to these arguments."""
        return cast("T", await self._answer(endpoint.call(arguments, options)))

    def _page(
        self, endpoint: Endpoint[T], arguments: Fields, options: PageOptions
    ) -> AsyncPager[T]:
        """What the endpoint answers, page by page; the first is asked for when it is awaited."""
        from ._pages import AsyncPager

        call = endpoint.call(arguments, options)
        return AsyncPager(partial(self._first, call, options.get("max_items")))

    async def _first(self, call: Call[T], max_items: int | None) -> AsyncPage[T]:
        from ._trail import Trail

        return cast("AsyncPage[T]", await self._in_pages(call, Trail(left=max_items)))

    async def _in_pages(self, call: Call[T], trail: Trail) -> Any:
        if self._mode == "streaming":
            return await self._open(call)
        if self._mode == "parsed":
            return await self._fetch(call, trail)
        from ._response import RawResponse

        envelope, whole = await self._caller().page(call), self._in_mode("parsed")
        return RawResponse(envelope.response, lambda http: whole._page_of(envelope, trail))

    async def _download(
        self, endpoint: Endpoint[Any], arguments: Fields, options: RequestOptions
    ) -> BinaryResponse:
        """The file that the endpoint answers with."""
        call = endpoint.call(arguments, options)
        if self._mode == "streaming":
            return cast("BinaryResponse", await self._open(call))
        if self._mode == "raw":
            return cast("BinaryResponse", await self._caller().raw_file(call))
        return await self._caller().download(call)

    async def _answer(self, call: Call[Any]) -> Any:
        if self._mode == "streaming":
            return await self._open(call)
        return await self._caller().answer(call)

    async def _open(self, call: Call[Any]) -> AsyncStreamingResponse:
        from ._streaming import AsyncStreamingResponse

        return AsyncStreamingResponse(*(await self._caller().open(call)))

    async def _fetch(self, call: Call[T], trail: Trail) -> AsyncPage[T]:
        return self._page_of(await self._caller().page(call), trail)

    def _page_of(self, envelope: Envelope, trail: Trail) -> AsyncPage[Any]:
        from ._pages import AsyncPage

        return AsyncPage(envelope, trail, self._fetch)

    def _caller(self) -> Caller:
        from ._caller import Caller

        return Caller(self._core, self._transport.get(), self._mode)


class AsyncResource:
    """Operations that belong together."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client
        self._send = client._send
        self._page = client._page
        self._download = client._download


def _transport(
    http_client: httpx.AsyncClient | None, middleware: Sequence[AsyncMiddleware]
) -> AsyncTransport:
    from ._async_io import AsyncTransport

    return AsyncTransport(http_client, middleware)


def _rebound(method: Callable[..., Any], client: AsyncClient) -> Callable[..., Any]:
    """The method on the same resource of another client."""
    owner = getattr(method, "__self__", None)
    if isinstance(owner, AsyncResource):
        return cast("Callable[..., Any]", getattr(type(owner)(client), method.__name__))
    if isinstance(owner, AsyncClient):
        return cast("Callable[..., Any]", getattr(client, method.__name__))
    raise TypeError("this takes a method of the client, as client.leads.get")
