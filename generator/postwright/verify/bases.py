"""Where the operations of an API are asked, when its usual server is taken to be somewhere else."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from postwright.diagnostics import Failure
from postwright.fetch.addresses import is_loopback, shown
from postwright.ir.api import Api, Operation

_AUTHORITY = re.compile(r"((?:[^/:{]|\{[^{}]*\})*://)?(?:[^/{]|\{[^{}]*\})*")


class Bases:
    """`base` stands for the API's usual server, its path included. Raises `Failure` (PW905)."""

    def __init__(self, api: Api, base: str, *, plain_http: bool = False) -> None:
        _refuse(base, plain_http)
        self._base = base.rstrip("/")
        self._servers = [each.url for each in api.servers]

    @property
    def is_here(self) -> bool:
        """Whether it is this machine itself, to which no proxy leads."""
        return is_loopback((urlsplit(self._base).hostname or "").lower())

    def of(self, operation: Operation) -> str | None:
        """Where an operation is asked; None for one of another host, which the base says nothing of."""
        if operation.server == 0 or operation.server >= len(self._servers):
            return self._base
        usual, own = self._servers[0], self._servers[operation.server]
        if _authority(own) != _authority(usual):
            return None
        parts = urlsplit(self._base)
        return f"{parts.scheme}://{parts.netloc}{own[len(_authority(own)) :]}".rstrip("/")


def _authority(url: str) -> str:
    """A server's URL up to its path; variables may stand for anything in it."""
    found = _AUTHORITY.match(url)
    return found[0] if found else ""


def _refuse(base: str, plain_http: bool) -> None:
    """Make sure that credentials may go there (RFC 9110, section 4.2; RFC 6750, section 5.3)."""
    try:
        parts = urlsplit(base)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        parts, host = urlsplit(""), ""
    if parts.scheme not in ("http", "https") or not host or parts.query or parts.fragment:
        help = "give one such as https://api.example.com/v1"
        raise Failure.of("PW905", "--base-url is no address of a server", help=help)
    if "@" in parts.netloc:
        message = f"{shown(base)} has a user or a password in it, which is not sent"
        raise Failure.of("PW905", message, help="leave out what stands before the `@`")
    if parts.scheme == "http" and not plain_http and not is_loopback(host.lower()):
        message = f"{shown(base)} is not asked: credentials would go there in plain text"
        raise Failure.of("PW905", message, help="use its https:// address, or give --plain-http")
