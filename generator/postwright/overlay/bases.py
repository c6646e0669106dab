"""The paths that servers have in front of those of operations."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from postwright.overlay.document import Part


def base_path(url: str) -> str:
    """The path of a server's URL, without a slash at its end."""
    plain = url if "://" in url else re.sub(r"^\{[^{}]*\}", "https://x", url)
    try:
        return urlsplit(plain).path.rstrip("/")
    except ValueError:
        return ""


def first_base(part: Part) -> str:
    """The path that a document's or an operation's first server puts in front, "" for none."""
    first = next(part["servers"].items(), None)
    return base_path(_filled(first)) if first is not None else ""


def _filled(server: Part) -> str:
    """The URL with the defaults of its variables."""

    def value(found: re.Match[str]) -> str:
        return server["variables"][found[1]].text("default") or found[0]

    return re.sub(r"\{([^{}]*)\}", value, server.text("url"))
