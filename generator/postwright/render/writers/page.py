"""HTML, POSIX shell and URLs."""

from __future__ import annotations

from html import escape
from urllib.parse import quote

from postwright.plugs.characters import encodable, readable


def html(text: str) -> str:
    """Text or an attribute's value in HTML, its characters as `readable` leaves them."""
    return escape(readable(text), quote=True)


def shell(text: str) -> str:
    """One word of POSIX shell (2.2.2 Single-Quotes), its characters as `readable` leaves them."""
    return "'" + readable(text).replace("'", "'\\''") + "'"


def url(text: str) -> str:
    """A path or path template, all but unreserved characters and `/:{}` percent-encoded (RFC 3986, 2.1)."""
    return quote(encodable(text), safe="/:{}")
