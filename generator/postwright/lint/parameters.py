"""Rules on what a request sends."""

from __future__ import annotations

from collections.abc import Iterator

from postwright.lint.findings import Found, listed
from postwright.postman.model import Body, RequestItem

_READS = frozenset({"GET", "HEAD"})


def disabled_without_description(item: RequestItem) -> Iterator[Found]:
    """Disabled query parameters and form fields of which nothing is known but the name."""
    silent = [
        field
        for field in (*item.request.url.query, *item.request.body.fields)
        if field.disabled and field.key.strip() and not field.description.strip()
    ]
    if silent:
        names = listed(list(dict.fromkeys(field.key.strip() for field in silent)))
        message = f"disabled parameters without a description: {names}"
        yield Found(message, silent[0].origin, "say what each is for, and which values it takes")


def body_of_a_read(item: RequestItem) -> Iterator[Found]:
    """A GET or HEAD with a body, whose meaning nothing defines (RFC 9110, section 9.3.1)."""
    method = item.request.method.upper()
    if method in _READS and _has_content(item.request.body):
        message = f"this {method} request sends a body, which servers and proxies may ignore"
        yield Found(message, item.request.body.origin, "use query parameters, or another method")


def _has_content(body: Body) -> bool:
    sent = any(field.key.strip() and not field.disabled for field in body.fields)
    return bool(body.raw.strip() or body.file or sent)
