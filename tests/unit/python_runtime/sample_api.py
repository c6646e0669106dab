"""A small API on the runtime, written as the templates write one, and the doubles its tests need."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from inspect import isawaitable
from typing import Any, TypeVar, Unpack

from client_runtime import (
    OMIT,
    AsyncClient,
    AsyncOptions,
    AsyncPager,
    AsyncResource,
    BinaryResponse,
    ClientConfig,
    Endpoint,
    ErrorEnvelope,
    FileInput,
    Login,
    Model,
    Omit,
    Page,
    PageOptions,
    Pagination,
    Param,
    RequestOptions,
    Resource,
    SecurityScheme,
    SyncClient,
    SyncOptions,
    Variable,
)
from client_runtime import Server as ServerConfig
from client_runtime._http import httpx
from pydantic import Field

T = TypeVar("T")


class Contact(Model):
    email: str | None = None
    is_main: bool | None = Field(None, alias="isMain")


class Lead(Model):
    id: int | None = None
    name: str | None = None
    created_at: datetime | None = None
    contacts: list[Contact] | None = None


class Token(Model):
    token: str | None = None


CONFIG = ClientConfig(
    package="sample_api",
    version="1.2.3",
    server="https://{domain}",
    base_url_env="SAMPLE_BASE_URL",
    servers=(ServerConfig("files", "https://{files}/v2", env="SAMPLE_FILES_BASE_URL"),),
    variables=(Variable("domain", argument="domain", env="SAMPLE_DOMAIN"), Variable("files")),
    environments={
        "local": {"domain": "http://localhost:8000"},
        "production": {"domain": "app.sample.test", "files": "files.sample.test"},
    },
    schemes=(
        SecurityScheme("bearer", "bearer", argument="token", env="SAMPLE_TOKEN"),
        SecurityScheme("key", "header", argument="api_key", env="SAMPLE_KEY", name="X-Api-Key"),
        SecurityScheme("query", "query", argument="query_key", env="SAMPLE_QUERY", name="api_key"),
        SecurityScheme("cookie", "cookie", argument="session", env="SAMPLE_SESSION", name="sid"),
        SecurityScheme(
            "basic",
            "basic",
            argument="username",
            env="SAMPLE_USER",
            password_argument="password",
            password_env="SAMPLE_PASSWORD",
        ),
    ),
    error=ErrorEnvelope(message="message", code="code", errors="errors"),
)

ANY = ("bearer", "key", "query", "cookie", "basic")

PAGES = Pagination(
    "page",
    items="data",
    page_param="page",
    size_param="per_page",
    total="meta.total",
    current_page="meta.current_page",
    last_page="meta.last_page",
    next_link="links.next",
)
LIST: Endpoint[Lead] = Endpoint(
    "GET",
    "/v1/leads",
    Lead,
    rest="query",
    query={
        "ids": "ids[]",
        "active": Param("active", booleans="digits"),
        "tags": Param("tags", style="comma"),
    },
    security=ANY,
    pagination=PAGES,
)
GET: Endpoint[Lead] = Endpoint("GET", "/v1/leads/{lead}", Lead, security=ANY)
CREATE: Endpoint[Lead] = Endpoint("POST", "/v1/leads", Lead, rest="json", security=ANY)
UPDATE: Endpoint[Lead] = Endpoint("PUT", "/v1/leads/{lead}", Lead, rest="json", security=ANY)
DELETE: Endpoint[None] = Endpoint("DELETE", "/v1/leads/{lead}", None, security=ANY)
ATTACH: Endpoint[Lead] = Endpoint(
    "POST",
    "/v1/leads/{lead}/files",
    Lead,
    rest="form",
    files={"file": "file"},
    security=ANY,
)
UPLOADED: Endpoint[Any] = Endpoint("GET", "/uploaded", Any, server="files")
DOWNLOAD: Endpoint[bytes] = Endpoint("GET", "/v1/files/{file}", bytes, accept="*/*", security=ANY)
PING: Endpoint[Any] = Endpoint("GET", "/ping", Any)
LOGIN: Endpoint[Token] = Endpoint(
    "POST",
    "/login",
    Token,
    json={"email": "email", "password": "password"},
    login=Login("bearer", "data.token"),
)


class Leads(Resource):
    def list(
        self,
        *,
        page: int | Omit = OMIT,
        per_page: int | Omit = OMIT,
        ids: Sequence[int] | Omit = OMIT,
        filter: dict[str, Any] | Omit = OMIT,
        active: bool | Omit = OMIT,
        tags: Sequence[str] | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> Page[Lead]:
        arguments = {
            "page": page,
            "per_page": per_page,
            "ids": ids,
            "filter": filter,
            "active": active,
            "tags": tags,
        }
        return self._page(LIST, arguments, options)

    def get(self, lead: Any, /, **options: Unpack[RequestOptions]) -> Lead:
        return self._send(GET, {"lead": lead}, options)

    def create(self, *, name: Any, email: Any = OMIT, **options: Unpack[RequestOptions]) -> Lead:
        return self._send(CREATE, {"name": name, "email": email}, options)

    def update(self, lead: Any, /, *, name: Any, **options: Unpack[RequestOptions]) -> Lead:
        return self._send(UPDATE, {"lead": lead, "name": name}, options)

    def delete(self, lead: Any, /, **options: Unpack[RequestOptions]) -> None:
        return self._send(DELETE, {"lead": lead}, options)

    def attach(
        self, lead: Any, /, *, file: FileInput, note: Any = OMIT, **options: Unpack[RequestOptions]
    ) -> Lead:
        return self._send(ATTACH, {"lead": lead, "file": file, "note": note}, options)

    def download(self, file: Any, /, **options: Unpack[RequestOptions]) -> BinaryResponse:
        return self._download(DOWNLOAD, {"file": file}, options)


class AsyncLeads(AsyncResource):
    def list(
        self,
        *,
        page: int | Omit = OMIT,
        per_page: int | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> AsyncPager[Lead]:
        return self._page(LIST, {"page": page, "per_page": per_page}, options)

    async def get(self, lead: Any, /, **options: Unpack[RequestOptions]) -> Lead:
        return await self._send(GET, {"lead": lead}, options)

    async def create(
        self, *, name: Any, email: Any = OMIT, **options: Unpack[RequestOptions]
    ) -> Lead:
        return await self._send(CREATE, {"name": name, "email": email}, options)

    async def attach(
        self, lead: Any, /, *, file: FileInput, note: Any = OMIT, **options: Unpack[RequestOptions]
    ) -> Lead:
        return await self._send(ATTACH, {"lead": lead, "file": file, "note": note}, options)

    async def download(self, file: Any, /, **options: Unpack[RequestOptions]) -> BinaryResponse:
        return await self._download(DOWNLOAD, {"file": file}, options)


class Api(SyncClient):
    def __init__(
        self,
        *,
        domain: str | None = None,
        base_url: str | None = None,
        base_urls: Mapping[str, str] | None = None,
        environment: str | None = None,
        config: ClientConfig = CONFIG,
        credentials: dict[str, Any] | None = None,
        token: Any = None,
        **options: Unpack[SyncOptions],
    ) -> None:
        super().__init__(
            config,
            credentials={"token": token, **(credentials or {})},
            variables={"domain": domain},
            base_url=base_url,
            base_urls=base_urls,
            environment=environment,
            **options,
        )

    @cached_property
    def leads(self) -> Leads:
        return Leads(self)

    def ping(self, **options: Unpack[RequestOptions]) -> Any:
        return self._send(PING, {}, options)

    def uploaded(self, **options: Unpack[RequestOptions]) -> Any:
        return self._send(UPLOADED, {}, options)

    def login(self, *, email: str, password: str, **options: Unpack[RequestOptions]) -> Token:
        return self._send(LOGIN, {"email": email, "password": password}, options)


class AsyncApi(AsyncClient):
    def __init__(
        self,
        *,
        domain: str | None = None,
        base_url: str | None = None,
        config: ClientConfig = CONFIG,
        credentials: dict[str, Any] | None = None,
        token: Any = None,
        **options: Unpack[AsyncOptions],
    ) -> None:
        super().__init__(
            config,
            credentials={"token": token, **(credentials or {})},
            variables={"domain": domain},
            base_url=base_url,
            **options,
        )

    @cached_property
    def leads(self) -> AsyncLeads:
        return AsyncLeads(self)

    async def login(self, *, email: str, password: str, **options: Unpack[RequestOptions]) -> Token:
        return await self._send(LOGIN, {"email": email, "password": password}, options)


Answer = httpx.Response | Exception | Callable[[httpx.Request], httpx.Response]


class Server:
    """A server in memory: it answers from a list (the last answer for ever) and keeps what it was asked."""

    def __init__(self, *answers: Answer) -> None:
        self.answers = list(answers)
        self.requests: list[httpx.Request] = []
        self.bodies: list[bytes] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        self.bodies.append(request.read())
        return self._reply(request)

    async def reply(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        self.bodies.append(await request.aread())
        return self._reply(request)

    def _reply(self, request: httpx.Request) -> httpx.Response:
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        return answer(request) if callable(answer) else answer

    @property
    def urls(self) -> list[str]:
        return [str(request.url) for request in self.requests]

    @property
    def transport(self) -> httpx.Client:
        return httpx.Client(transport=httpx.MockTransport(self))

    @property
    def async_transport(self) -> httpx.AsyncClient:
        return httpx.AsyncClient(transport=httpx.MockTransport(self.reply))


class Waits(list[float]):
    """The waits of a client, which does not really wait, with a jitter of none."""

    def watch(self, client: Any) -> None:
        client._core = replace(client._core, clock=replace(client._core.clock, jitter=lambda: 0.0))
        if isinstance(client, SyncClient):
            client._transport.get().pause = self.append
        else:
            client._transport.get().pause = self._pause

    async def _pause(self, seconds: float) -> None:
        self.append(seconds)


def api(server: Server, **given: Any) -> tuple[Api, Waits]:
    """A client of the server, and its waits."""
    waits = Waits()
    defaults = {"domain": "api.sample.test", "token": "token-0123456789"}
    client = Api(**{"http_client": server.transport, **defaults, **given})
    waits.watch(client)
    return client, waits


def async_api(server: Server, **given: Any) -> tuple[AsyncApi, Waits]:
    """An async client of the server, and its waits."""
    waits = Waits()
    defaults = {"domain": "api.sample.test", "token": "token-0123456789"}
    client = AsyncApi(**{"http_client": server.async_transport, **defaults, **given})
    waits.watch(client)
    return client, waits


def run(flow: Coroutine[Any, Any, T]) -> T:
    return asyncio.run(flow)


CLIENTS = ("sync", "async")
"""The two clients, as `called` knows them."""


def called(
    kind: str, call: Callable[[Any], Any], server: Server | None = None, **given: Any
) -> Any:
    """What a call of the sync or of the async client gives; for a list of calls, what each does.

    The client exists as long as this takes. It talks to `server`, or over sockets where there is none.
    """
    own = {} if server else {"http_client": None}
    answering = server or Server(ok())
    if kind == "sync":
        with api(answering, **own, **given)[0] as client:
            return call(client)
    return run(_awaited(call, answering, {**own, **given}))


async def _awaited(call: Callable[[Any], Any], server: Server, given: dict[str, Any]) -> Any:
    async with async_api(server, **given)[0] as client:
        result = call(client)
        if isinstance(result, list):
            return [await each for each in result]
        return await result if isawaitable(result) else result


def ok(data: Any = None, **given: Any) -> httpx.Response:
    return httpx.Response(200, json={"id": 7} if data is None else data, **given)
