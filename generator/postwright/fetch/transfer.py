"""One GET, within limits of size and time, its redirects followed by hand."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from postwright import __version__
from postwright.diagnostics import Failure
from postwright.fetch.addresses import origin_of, refuse_redirect, shown
from postwright.fetch.answers import TRY_LATER, refuse_status
from postwright.fetch.bounded import Unreadable, body_of
from postwright.source import SIZE_LIMIT

if TYPE_CHECKING:
    import httpx2

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_MOST_REDIRECTS = 5


@dataclass(frozen=True, slots=True)
class Limits:
    """What one answer may be: `size` in bytes once decompressed, `seconds` with all its redirects."""

    size: int = SIZE_LIMIT
    seconds: float = 120


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back with a status of 200: from which URL, in which media type, and its bytes."""

    url: str
    content_type: str
    data: bytes


def get(url: str, headers: Mapping[str, str], limits: Limits) -> Answer:
    """The answer to a GET; `headers` go to the URL's own origin only. Raises `Failure`."""
    try:
        import httpx2
    except ImportError:
        message = "`postwright pull` needs the extra `pull`, which is not installed"
        help = "run `pip install 'postwright[pull]'`"
        raise Failure.of("PW702", message, help=help) from None
    try:
        return asyncio.run(_within(url, headers, limits))
    except (TimeoutError, httpx2.TimeoutException):
        why = f"did not answer in full within {limits.seconds:g} seconds"
    except (httpx2.InvalidURL, httpx2.UnsupportedProtocol, ValueError):
        why = "cannot be asked: it, or the proxy that the environment names, is no valid URL"
    except httpx2.ConnectError as error:
        why = f"cannot be reached: {_reason(error)}"
    except httpx2.HTTPError as error:
        why = f"broke off: {_reason(error)}"
    help = "look at your connection and, behind a proxy, at HTTPS_PROXY; then run it again"
    raise Failure.of("PW709", f"{shown(url)} {why}", help=help, exit_code=TRY_LATER) from None


def _reason(error: Exception) -> str:
    """What the library says, in one line; it never names headers."""
    return " ".join(ascii(str(error))[1:-1].split())[:200] or type(error).__name__


async def _within(url: str, headers: Mapping[str, str], limits: Limits) -> Answer:
    import httpx2

    own = {"Accept": _ACCEPT, "Accept-Encoding": "gzip", "User-Agent": _AGENT}
    timeout = httpx2.Timeout(min(limits.seconds, 30))
    async with (
        asyncio.timeout(limits.seconds),
        httpx2.AsyncClient(timeout=timeout, follow_redirects=False) as client,
    ):
        client.headers = httpx2.Headers(own)
        return await _followed(client, url, headers, limits)


_AGENT = f"postwright/{__version__}"
_ACCEPT = "application/json, text/html;q=0.9, */*;q=0.8"


async def _followed(
    client: httpx2.AsyncClient, url: str, headers: Mapping[str, str], limits: Limits
) -> Answer:
    here, sent = url, headers
    for _ in range(_MOST_REDIRECTS + 1):
        async with client.stream("GET", here, headers=sent) as response:
            if response.status_code not in _REDIRECTS:
                refuse_status(response.status_code, response.headers, here)
                kind = response.headers.get("Content-Type", "")
                return Answer(here, kind, await _content(response, here, limits.size))
            there = _target(here, response.headers.get("Location", ""))
        client.cookies.clear()
        refuse_redirect(here, there)
        here, sent = there, sent if origin_of(here) == origin_of(there) else {}
    message = f"{shown(url)} redirects more than {_MOST_REDIRECTS} times"
    raise Failure.of("PW710", message, help="open it in a browser and give the address it ends at")


def _target(here: str, location: str) -> str:
    try:
        return urljoin(here, location)
    except ValueError:
        message = f"{shown(here)} redirects to what is no URL"
        raise Failure.of("PW710", message, help="ask who runs the page") from None


async def _content(response: httpx2.Response, url: str, limit: int) -> bytes:
    try:
        return await body_of(response, limit)
    except Unreadable as error:
        raise _unreadable(error, url, limit) from None


def _unreadable(error: Unreadable, url: str, limit: int) -> Failure:
    proxy = "look whether a proxy changes what it sends"
    match error.fault:
        case "encoding":
            message = f"{shown(url)} answers in an encoding that was not asked for"
            return Failure.of("PW712", message, help=proxy)
        case "broken":
            message = f"{shown(url)} says that its answer is gzip, and it is not"
            return Failure.of("PW712", message, help=proxy)
        case "end":
            message = f"{shown(url)} broke off: the compressed answer has no end"
            return Failure.of("PW709", message, help="run it again", exit_code=TRY_LATER)
        case "size":
            message = f"the answer of {shown(url)} is larger than {limit:,} bytes"
            help = "delete needless saved responses, or split the collection in Postman"
            return Failure.of("PW711", message, help=help)
