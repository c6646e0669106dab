"""The HTTP library's exceptions become ours, without the credentials that theirs hold."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from ._errors import APIConnectionError, APITimeoutError, RequestInfo, ResponseTooLargeError
from ._http import httpx

_NEVER_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)


class TooLarge(Exception):
    """The content is longer than this many bytes."""

    def __init__(self, limit: int) -> None:
        super().__init__(limit)
        self.limit = limit


@contextmanager
def typed_errors(info: RequestInfo) -> Iterator[None]:
    """Raise what goes wrong inside as an error of ours about this request."""
    try:
        yield
    except (httpx.TimeoutException, TimeoutError) as error:
        sent = not isinstance(error, _NEVER_SENT)
        raise APITimeoutError(f"{info}: no answer in time", request=info, sent=sent) from _bare(
            error, info
        )
    except httpx.RequestError as error:
        sent = not isinstance(error, _NEVER_SENT)
        message = f"{info}: {type(error).__name__}: {error}{_way_out(error)}"
        raise APIConnectionError(message, request=info, sent=sent) from _bare(error, info)
    except TooLarge as error:
        message = f"{info}: the answer is longer than {error.limit} bytes (max_response_bytes)"
        raise ResponseTooLargeError(message, request=info) from None


def _way_out(error: Exception) -> str:
    """What to do where no server was even reached; a certificate is trouble of another kind."""
    if isinstance(error, httpx.ConnectError) and "SSL" not in str(error):
        return "; see that the server is up and that base_url=... is its address"
    return ""


def _bare(error: Exception, info: RequestInfo) -> Exception:
    """The error without its request, which holds credentials."""
    if isinstance(error, httpx.RequestError):
        error.request = httpx.Request(info.method, info.url)
    return error
