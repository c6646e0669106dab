"""One request on its way: built, signed if it stays at home, and led along redirects.

Redirects are followed here, not by the HTTP library, which would take API keys and cookies along.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace

from ._auth import Marks
from ._body import Body
from ._checks import check_header
from ._errors import RequestInfo, UnsafeRequestError
from ._http import httpx
from ._query import query_string
from ._secrets import mask_url
from ._servers import is_loopback, origin_of, resolved
from ._types import Pairs

MAX_REDIRECTS = 10

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_FOR_ALL = frozenset({"accept-encoding", "connection"})
_FOR_STRANGERS = frozenset({"accept", "accept-language", "user-agent", "range"})


@dataclass(frozen=True, slots=True)
class Hop:
    """A request without credentials. `at_home` says that it goes to the API, so that it may get them."""

    method: str
    url: str
    headers: Mapping[str, str] = field(repr=False)
    body: Body | None
    at_home: bool

    def info(self, secret_names: list[str]) -> RequestInfo:
        """What an error may tell of it."""
        return RequestInfo(self.method, mask_url(self.url, secret_names))

    def request(
        self, library: Mapping[str, str], files: ExitStack, timeout: httpx.Timeout
    ) -> httpx.Request:
        """The request; `library` are the HTTP client's own headers, `files` closes what it opens.

        Raises:
            ValueError: the URL is none.
        """
        body = self.body.arguments(files) if self.body else {}
        extensions = {"timeout": timeout.as_dict()}
        try:
            return httpx.Request(
                self.method, self.url, headers=self._headers(library), extensions=extensions, **body
            )
        except httpx.InvalidURL as error:
            raise ValueError(f"this makes no URL: {error}") from None

    def _headers(self, library: Mapping[str, str]) -> httpx.Headers:
        own = {name.lower() for name in self.headers}
        below = library if self.at_home else _only(library, _FOR_ALL)
        kept = [(name, value) for name, value in below.items() if name.lower() not in own]
        headers = httpx.Headers([*kept, *self.headers.items()])
        if self.body and self.body.content_type:
            headers.setdefault("content-type", self.body.content_type)
        return headers

    def refuse_insecure(self) -> None:
        """Raise UnsafeRequestError if a credential would go over plain HTTP to another machine."""
        scheme, host, _ = origin_of(self.url)
        if scheme == "http" and not is_loopback(host):
            raise UnsafeRequestError(
                f"a credential would go to {host} over plain HTTP: use https, or pass allow_insecure=True"
            )

    def next(self, response: httpx.Response) -> Hop | None:
        """Where the answer redirects to, None if it does not.

        Raises:
            UnsafeRequestError: it leads from https to http, or takes a body to a stranger, or the body
                cannot be sent again.
        """
        location = response.headers.get("location")
        if response.status_code not in _REDIRECTS or not location:
            return None
        url = _target(self.url, location)
        method = _method(self.method, response.status_code)
        body = self.body if method == self.method else None
        leaves = origin_of(url) != origin_of(self.url)
        self._refuse_unsafe(url, body, leaves)
        headers = _only(self.headers, _FOR_STRANGERS) if leaves else dict(self.headers)
        return replace(
            self,
            method=method,
            url=url,
            body=body,
            headers=headers,
            at_home=self.at_home and not leaves,
        )

    def _refuse_unsafe(self, url: str, body: Body | None, leaves: bool) -> None:
        if origin_of(self.url)[0] == "https" and origin_of(url)[0] == "http":
            raise UnsafeRequestError("the server redirects from https to plain http")
        if body and leaves:
            raise UnsafeRequestError("the server redirects a request with a body to another origin")
        if body and not body.replayable:
            raise UnsafeRequestError(
                "the server redirects a request whose body can be sent only once"
            )


def with_query(url: str, pairs: Pairs) -> str:
    """The URL with these pairs added to its query."""
    if not pairs:
        return url
    head, mark, fragment = url.partition("#")
    return f"{head}{'&' if '?' in head else '?'}{query_string(pairs)}{mark}{fragment}"


def _target(url: str, location: str) -> str:
    try:
        return resolved(url, location)
    except ValueError:
        raise UnsafeRequestError("the server redirects to what is no plain web address") from None


def _method(method: str, status: int) -> str:
    if status == 303 and method != "HEAD":
        return "GET"
    return "GET" if status in {301, 302} and method == "POST" else method


def _only(headers: Mapping[str, str], names: frozenset[str]) -> dict[str, str]:
    return {name: value for name, value in headers.items() if name.lower() in names}


def put(marks: Marks, request: httpx.Request) -> None:
    """Add what a credential adds.

    Raises:
        ValueError: a credential holds what a header cannot.
    """
    headers = dict(marks.headers)
    if marks.cookies:
        own = [request.headers["cookie"]] if "cookie" in request.headers else []
        headers["Cookie"] = "; ".join([*own, *(f"{k}={v}" for k, v in marks.cookies.items())])
    for name, value in headers.items():
        check_header(name, value)
        request.headers[name] = value
    for name, value in marks.query:
        url = request.url if name not in request.url.params else request.url.copy_remove_param(name)
        request.url = httpx.URL(with_query(str(url), [(name, value)]))
