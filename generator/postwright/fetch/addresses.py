"""Addresses that may be asked, and those that a redirect may lead to."""

from __future__ import annotations

import ipaddress
from urllib.parse import SplitResult, urlsplit

from postwright.diagnostics import Failure

_LOCAL_NAMES = (".localhost", ".local", ".internal", ".lan", ".home.arpa", ".intranet")
"""Names that no public server has (RFC 6761, RFC 6762, RFC 8375, and those that networks use)."""


def refuse_unsafe(url: str) -> None:
    """Make sure that a URL of the user's own is HTTPS, or plain HTTP to this machine; `Failure` if not."""
    parts = _split(url)
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(_host(parts))):
        message = f"{shown(url)} is not asked: only https:// is, but for this machine itself"
        raise Failure.of("PW710", message, help="use the https:// address")
    if "@" in parts.netloc:
        message = f"{shown(url)} has a user or a password in it, which is not sent"
        raise Failure.of("PW710", message, help="leave out what stands before the `@`")


def refuse_redirect(before: str, after: str) -> None:
    """Make sure that a redirect leads on over HTTPS and to no private host; `Failure` if not.

    A redirect within one origin is always followed; one from this machine may stay on it.
    """
    if origin_of(before) == origin_of(after):
        return
    old, new = _split(before), _split(after)
    inside = is_loopback(_host(old)) and is_loopback(_host(new)) and new.scheme == "http"
    if not inside and (new.scheme != "https" or is_private(_host(new))):
        message = f"{shown(before)} redirects to {shown(after)}, which is not followed"
        help = "name that address yourself if it is the right one, or ask who runs the page"
        raise Failure.of("PW710", message, help=help)


def origin_of(url: str) -> tuple[str, str, int]:
    """Scheme, host and port (RFC 6454, section 4)."""
    parts = _split(url)
    return (parts.scheme, _host(parts), _port(parts))


def is_loopback(host: str) -> bool:
    """Whether a host is this machine itself."""
    address = _address(host)
    return address.is_loopback if address else host == "localhost" or host.endswith(".localhost")


def is_private(host: str) -> bool:
    """Whether a host is known, without asking, to be on no public network."""
    address = _address(host)
    if address:
        return not address.is_global
    return host == "localhost" or "." not in host or host.endswith(_LOCAL_NAMES)


def shown(url: str) -> str:
    """A URL as it can be printed: without user, query and fragment, at most 120 characters."""
    parts = _split(url)
    text = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"
    return ascii(text if len(text) <= 120 else text[:119] + "...")[1:-1]


def _split(url: str) -> SplitResult:
    try:
        return urlsplit(url)
    except ValueError:
        return SplitResult("", "", "", "", "")


def _host(parts: SplitResult) -> str:
    try:
        return (parts.hostname or "").rstrip(".").lower()
    except ValueError:
        return ""


def _port(parts: SplitResult) -> int:
    try:
        return parts.port or {"http": 80}.get(parts.scheme, 443)
    except ValueError:
        return 0


def _address(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        address = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address
