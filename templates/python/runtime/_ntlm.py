"""NTLM over HTTP (MS-NTHT), computed by pyspnego.

NTLM shows who uses a connection, not who sent a request. So each request is sent right after a handshake on the
connection that the handshake was held on, one at a time until its answer begins. Where another call took that
connection away, the handshake is held again. A server that has only `Negotiate` gets the same messages under
that name (RFC 4559). It does not work over HTTP/2, nor through a proxy that shares
its connections.
"""

from __future__ import annotations

import time
from base64 import b64decode, b64encode
from binascii import Error as NoBase64
from collections.abc import Mapping
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Any, NoReturn

from ._auth import Marks, source_of
from ._errors import APIConnectionError, RequestInfo
from ._http import httpx
from ._io import Deadline
from ._secrets import MASK, mask_url
from ._signing import needed, refusal

if TYPE_CHECKING:
    from ._config import SecurityScheme
    from ._io import IO
    from ._types import TokenInput

HANDSHAKE_TIMEOUT = 30.0
LONGEST_ANSWER = 2**20


@dataclass(slots=True)
class _Handshaken(Marks):
    """What ends a handshake, and the connection it was held on."""

    stream: object = None


class Ntlm:
    """Requests after a handshake with a user's name, `DOMAIN\\\\name` or `name@domain`, and password."""

    rounds = 5

    def __init__(self, username: str, password: TokenInput, *, workstation: str = "") -> None:
        self.alone = Lock()
        self._username = username
        self._password = source_of(password)
        self._workstation = workstation

    async def marks(self, io: IO, request: httpx.Request) -> Marks:
        password = await self._password.token(io)
        for word in ("NTLM", "Negotiate"):
            context = self._context(request, password)
            first = await _ask(io, _leg(request, _token(word, context.step())))
            challenge = _challenge(first, word)
            if challenge is not None:
                last = self._step(context, challenge, request)
                stream = first.extensions.get("network_stream")
                headers = {"Authorization": _token(word, last)}
                return _Handshaken(headers, secrets=[password], stream=stream)
            if not _offers(first, "Negotiate"):
                break
        return _Handshaken(secrets=[password])

    async def answer(self, io: IO, response: httpx.Response, failed: Marks) -> Ntlm | None:
        """Itself, if the answer came over another connection than the handshake was held on."""
        held = failed.stream if isinstance(failed, _Handshaken) else None
        return self if held is not None and not _is_same(held, response) else None

    async def renew(self, io: IO, failed: Marks) -> bool:
        return await self._password.renew(io, failed.secrets[0])

    def _context(self, request: httpx.Request, password: str) -> Any:
        import spnego

        return spnego.client(
            self._username,
            password,
            hostname=request.url.host,
            service="http",
            protocol="ntlm",
            options=spnego.NegotiateOptions.use_ntlm,
        )

    def _step(self, context: Any, challenge: bytes, request: httpx.Request) -> bytes:
        import spnego.exceptions

        try:
            return bytes(context.step(challenge))
        except (spnego.exceptions.SpnegoError, ValueError) as error:
            reason = f"the server's NTLM challenge cannot be answered: {type(error).__name__}"
            raise refusal(request, reason) from None

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._username!r}, {MASK})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a way to sign requests holds secrets and cannot be pickled")


def _leg(request: httpx.Request, token: str) -> httpx.Request:
    """The request that begins a handshake. It is a GET, so that it can do no harm, whatever it is for."""
    host = request.headers.get("host", "")
    return httpx.Request(
        "GET",
        request.url,
        headers={"Host": host, "Accept": "*/*", "Authorization": token},
        extensions=request.extensions,
    )


async def _ask(io: IO, leg: httpx.Request) -> httpx.Response:
    """The answer, read to its end, so that its connection is free for the request."""
    from ._failures import typed_errors

    info = RequestInfo(leg.method, mask_url(str(leg.url)))
    deadline = Deadline(time.monotonic() + HANDSHAKE_TIMEOUT, time.monotonic)
    try:
        with typed_errors(info):
            response = await io.send(leg, deadline)
            await io.read(response, LONGEST_ANSWER, deadline)
    except APIConnectionError as error:
        error.sent = False
        raise
    return response


def _offers(response: httpx.Response, word: str) -> bool:
    """Whether a server that wants a credential takes one of this kind."""
    given = response.headers.get_list("www-authenticate", split_commas=True)
    return response.status_code == 401 and word.lower() in (each.strip().lower() for each in given)


def _challenge(response: httpx.Response, word: str) -> bytes | None:
    """The server's message; None if it asks for no credential, or for another kind."""
    for each in response.headers.get_list("www-authenticate"):
        scheme, _, text = each.partition(" ")
        if scheme.lower() == word.lower() and text.strip() and response.status_code == 401:
            try:
                return b64decode(text.strip(), validate=True)
            except NoBase64:
                return None
    return None


def _is_same(stream: object, response: httpx.Response) -> bool:
    return response.extensions.get("network_stream") is stream


def _token(word: str, message: bytes) -> str:
    return f"{word} {b64encode(message).decode()}"


def auth_of(scheme: SecurityScheme, value: Any, others: Mapping[str, Any]) -> Ntlm:
    """What the runtime calls."""
    return Ntlm(str(value), needed("ntlm", others, "password"))
