"""Sending: one request at a time, within limits of rate, size and time; no redirect is followed.

A redirect is an answer like any other, so no credential ever reaches an origin that the user did not name.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from types import TracebackType
from typing import TYPE_CHECKING

from postwright import __version__
from postwright.diagnostics import Failure
from postwright.fetch.answers import retry_after
from postwright.fetch.bounded import Unreadable, body_of
from postwright.verify.exchange import Answer, Limits, NoAnswer, Sent

if TYPE_CHECKING:
    pass

Sleep = Callable[[float], Awaitable[None]]

_OWN = {"Accept-Encoding": "gzip", "User-Agent": f"postwright/{__version__}"}
_CONNECT = 10
"""Seconds to wait for a connection."""

_UNREADABLE = {
    "encoding": "is in an encoding that was not asked for",
    "broken": "says that it is gzip, and is not",
    "end": "broke off: the compressed text has no end",
}


def require_client() -> None:
    """Make sure that there is an HTTP client. Raises `Failure`."""
    try:
        import httpx2  # noqa: F401
    except ImportError:
        message = "`postwright verify` needs the extra `verify`, which is not installed"
        help = "run `pip install 'postwright[verify]'`"
        raise Failure.of("PW901", message, help=help) from None


class Wire:
    """A connection to one server. `sleep` is how it waits; a `direct` one goes through no proxy.

    `sent` counts requests; `sent_away` tells that the server asked to wait longer than a run does.
    """

    def __init__(
        self, limits: Limits, sleep: Sleep = asyncio.sleep, *, direct: bool = False
    ) -> None:
        import httpx2

        self._limits = limits
        self._sleep = sleep
        timeout = httpx2.Timeout(limits.seconds, connect=min(limits.seconds, _CONNECT) * 0.9)
        self._client = httpx2.AsyncClient(
            timeout=timeout, follow_redirects=False, trust_env=not direct
        )
        self._client.headers = httpx2.Headers(_OWN)
        self._next = 0.0
        self.sent = 0
        self.sent_away = False

    async def __aenter__(self) -> Wire:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._client.aclose()

    async def send(self, request: Sent) -> Answer:
        """The answer to a request, sent once more where the server says when (429). Raises `NoAnswer`."""
        answer = await self._once(request)
        if answer.status == 429:
            wait = retry_after(answer.headers, datetime.now(UTC))
            self.sent_away = wait is not None and wait > self._limits.wait
            if wait is not None and not self.sent_away:
                await self._sleep(wait)
                answer = await self._once(request)
        return answer

    async def _once(self, request: Sent) -> Answer:
        import httpx2

        await self._pace()
        try:
            async with asyncio.timeout(self._limits.seconds):
                return await self._exchange(request)
        except httpx2.ConnectTimeout:
            raise NoAnswer("it does not answer in time", unreachable=True) from None
        except (TimeoutError, httpx2.TimeoutException):
            raise NoAnswer(
                f"did not come in full within {self._limits.seconds:g} seconds"
            ) from None
        except Unreadable as error:
            over = f"is larger than {self._limits.size:,} bytes"
            raise NoAnswer(_UNREADABLE.get(error.fault, over)) from None
        except httpx2.ConnectError as error:
            raise NoAnswer(_reason(error), unreachable=True) from None
        except httpx2.LocalProtocolError as error:
            raise NoAnswer(
                f"was not asked for, since HTTP cannot carry this: {_reason(error)}"
            ) from None
        except httpx2.HTTPError as error:
            raise NoAnswer(f"broke off: {_reason(error)}") from None
        except (httpx2.InvalidURL, ValueError):
            raise NoAnswer("was not asked for, since HTTP cannot carry the request") from None

    async def _exchange(self, request: Sent) -> Answer:
        self.sent += 1
        headers = [*request.headers, *request.credentials]
        asked = self._client.build_request(
            request.method, request.url, headers=headers, content=request.body
        )
        response = await self._client.send(asked, stream=True)
        try:
            body = b"" if request.method == "HEAD" else await body_of(response, self._limits.size)
        finally:
            await response.aclose()
            self._client.cookies.clear()
        found = {name.lower(): value for name, value in response.headers.items()}
        return Answer(response.status_code, found, body)

    async def _pace(self) -> None:
        """Wait until the rate allows the next request."""
        clock = asyncio.get_running_loop().time
        wait = self._next - clock()
        if wait > 0:
            await self._sleep(wait)
        self._next = clock() + 1 / self._limits.rate


def _reason(error: Exception) -> str:
    """What the library says, in one line; it never names headers."""
    return " ".join(ascii(str(error))[1:-1].split())[:200] or type(error).__name__
