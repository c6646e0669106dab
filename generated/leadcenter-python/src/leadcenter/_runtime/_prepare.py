"""A call becomes the first request of its exchange: server, defaults and idempotency key are added."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from ._config import ClientConfig
from ._endpoint import Call
from ._hop import Hop, with_query
from ._http import httpx
from ._query import encode_pairs
from ._servers import origin_of
from ._settings import Core
from ._text import merge_headers
from ._types import HeaderValue

_KEYED = frozenset({"POST", "PATCH"})


def first_hop(core: Core, call: Call[Any]) -> Hop:
    """The request without credentials. What the client adds by default goes to the API only."""
    url, at_home = _target(core, call)
    query = [*(_default_query(core, call) if at_home else ()), *call.query]
    headers = _headers(core, call, at_home)
    return Hop(call.method, with_query(url, query), headers, call.body, at_home)


def key_header(config: ClientConfig, call: Call[Any]) -> str | None:
    """The header for an idempotency key, None where the call carries none.

    It is the one the API is known to have; else, for a key that the caller gives, the standard's
    (draft-ietf-httpapi-idempotency-key-header).
    """
    if call.options.get("idempotency_key"):
        return config.idempotency_header or "Idempotency-Key"
    return (config.idempotency_header or None) if call.method in _KEYED else None


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
    if name := key_header(core.config, call):
        keyed[name] = call.options.get("idempotency_key") or str(uuid4())
    return merge_headers({"User-Agent": agent}, defaults, keyed, dict(call.headers))


def _default_query(core: Core, call: Call[Any]) -> list[tuple[str, str]]:
    defaults = core.settings.default_query.reveal()
    if not defaults:
        return []
    given = {*(name for name, _ in call.query), *httpx.QueryParams(call.path.partition("?")[2])}
    return encode_pairs({name: value for name, value in defaults.items() if name not in given})
