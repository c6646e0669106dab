"""What can be done with a call: answer it, page through it, download it, read it while it arrives.

Written once, as coroutines, for both clients. This module and those it needs are loaded with the first
request, not with the package.
"""

from __future__ import annotations

import tempfile
from functools import partial
from io import BytesIO
from typing import IO as File
from typing import Any, Protocol, cast

from ._endpoint import Call, Endpoint, Login
from ._errors import ConfigurationError, GraphQLError
from ._exchange import Exchange
from ._http import NAME, httpx
from ._io import IO, Deadline
from ._json import at
from ._log import mask_urls
from ._paging import Envelope
from ._parse import parse
from ._response import SPOOL, APIResponse, BinaryResponse, RawResponse
from ._settings import Core
from ._types import Mode


class Transport(IO, Protocol):
    """A world with an HTTP client in it."""

    @property
    def library_headers(self) -> httpx.Headers:
        """The headers the HTTP client would send by itself."""
        ...


class Caller:
    """Calls of one client."""

    def __init__(self, core: Core, transport: Transport, mode: Mode) -> None:
        self._core = core
        self._transport = transport
        self._mode = mode
        self._limit = core.settings.max_response_bytes
        mask_urls(NAME, core.credentials.names())

    async def answer(self, call: Call[Any]) -> Any:
        """The answer in the operation's type, or raw. The token of a login's answer is used from then on."""
        exchange, login = self._exchange(call), call.endpoint.login
        if login:
            exchange.refuse_insecure()
        response = await exchange.run(self._read)
        if login:
            self._keep_token(login, response)
        if self._mode == "raw":
            return RawResponse(response, partial(parsed, call.endpoint))
        return parsed(call.endpoint, response)

    async def raw_file(self, call: Call[Any]) -> RawResponse[BinaryResponse]:
        """The answer in memory, which can be made the file that `download` would give."""
        response = await self._exchange(call).run(self._read)
        return RawResponse(response, lambda http: BinaryResponse(http, BytesIO(http.content)))

    async def page(self, call: Call[Any]) -> Envelope:
        """The answer of a paged operation."""
        exchange = self._exchange(call)
        response = await exchange.run(self._read)
        return Envelope(call, exchange.url, response, exchange.answered_url)

    async def download(self, call: Call[Any]) -> BinaryResponse:
        """The answer as a file, all of it here when this returns."""
        file = cast("File[bytes]", tempfile.SpooledTemporaryFile(SPOOL))  # noqa: SIM115

        async def receive(response: httpx.Response, deadline: Deadline) -> bytes:
            await self._transport.save(response, file, self._limit, deadline)
            return b""

        try:
            return BinaryResponse(await self._exchange(call).run(receive), file)
        except BaseException:
            file.close()
            raise

    async def open(self, call: Call[Any]) -> tuple[APIResponse, httpx.Response]:
        """The answer with its content still to come."""
        opened: list[httpx.Response] = []

        async def receive(response: httpx.Response, deadline: Deadline) -> bytes:
            opened.append(response)
            return b""

        http = await self._exchange(call).run(receive)
        return http, opened[-1]

    def _keep_token(self, login: Login, response: APIResponse) -> None:
        token = at(response.json(), login.token)
        if not isinstance(token, str) or not token:
            raise ConfigurationError(f"the login was answered without a token at {login.token!r}")
        self._core.credentials.login(login.scheme, token)

    def _exchange(self, call: Call[Any]) -> Exchange:
        return Exchange(self._core, call, self._transport, self._transport.library_headers)

    async def _read(self, response: httpx.Response, deadline: Deadline) -> bytes:
        return await self._transport.read(response, self._limit, deadline)


def refuse_errors(response: APIResponse) -> None:
    """Raise what a GraphQL answer says went wrong (GraphQL specification, section 7.1.2)."""
    answer = response.json_or_text()
    errors = answer.get("errors") if isinstance(answer, dict) else None
    if isinstance(errors, list) and errors:
        shown = response.scrubbed().json_or_text()
        raise GraphQLError(response, shown["errors"], shown.get("data"))


def parsed(endpoint: Endpoint[Any], response: APIResponse) -> Any:
    """The answer in the endpoint's type; None for an answer without content.

    Raises:
        APIResponseValidationError: the content should be JSON and is not.
        GraphQLError: the answer of a GraphQL operation tells of errors.
    """
    kind = endpoint.result
    if endpoint.graphql:
        refuse_errors(response)
    if kind is None or not response.content:
        return None
    if kind is bytes:
        return response.content
    if kind is str and not response.says_json:
        return response.text
    if kind is Any and not response.says_json:
        return response.json_or_text()
    return parse(kind, response.json())
