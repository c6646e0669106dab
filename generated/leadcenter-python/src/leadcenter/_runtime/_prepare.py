"""A call becomes the first request of its exchange: server, defaults and idempotency key are added."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from ._endpoint import Call
from ._hop import Hop, with_query
from ._http import httpx
from ._query import encode_pairs
from ._servers import origin_of
from ._settings import Core
from ._text import merge_headers
from ._types import HeaderValue


def first_hop(core: Core, call: Call[Any]) -> Hop:
    """The request without credentials. What the client adds by default goes to the API only."""
    url, at_home = _target(core, call)
    query = [*(_default_query(core, call) if at_home else ()), *call.query]
    headers = _headers(core, call, at_home)
    return Hop(call.method, with_query(url, query), headers, call.body, at_home)


def key_header(call: Call[Any]) -> str:
    """The header for an idempotency key, "" where the call carries none.

    It is the one the operation is known to have; else, for a key that the caller gives, the standard's
    (draft-ietf-httpapi-idempotency-key-header).
    """
    given = call.options.get("idempotency_key") is not None
    return call.endpoint.idempotency_header or ("Idempotency-Key" if given else "")


def _target(core: Core, call: Call[Any]) -> tuple[str, bool]:
    """The URL without the call's query, and whether it is the API's."""
    own = call.endpoint.server
    home = core.places.url(own) if own else core.base_url
    if call.path[:8].lower().startswith(("http://", "https://")):
        return call.path, origin_of(call.path) == origin_of(home)
    below = call.path.removeprefix("/")
    return f"{home}/{below}" if below or home.count("/") < 3 else home, True


def _headers(core: Core, call: Call[Any], at_home: bool) -> dict[str, str]:
    agent = f"{core.config.package}/{core.config.version}"
    defaults = dict(core.settings.default_headers.reveal()) if at_home else {}
    keyed: dict[str, HeaderValue] = {}
    if name := key_header(call):
        given = call.options.get("idempotency_key")
        keyed[name] = str(uuid4()) if given is None else given
    return merge_headers({"User-Agent": agent}, defaults, keyed, dict(call.headers))


def _default_query(core: Core, call: Call[Any]) -> list[tuple[str, str]]:
    defaults = core.settings.default_query.reveal()
    if not defaults:
        return []
    given = {*(name for name, _ in call.query), *httpx.QueryParams(call.path.partition("?")[2])}
    return encode_pairs({name: value for name, value in defaults.items() if name not in given})
