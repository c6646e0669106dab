"""The parts that requests of a collection in the format v2.1 are made of."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TypeAlias

from postwright.ir.json import Json

At: TypeAlias = Callable[[str], str]
"""Gives the text for a position."""


def item(name: str, request: Json, *responses: Json) -> dict[str, Json]:
    """An item with its saved responses."""
    return {"name": name, "request": request, "response": list(responses)}


def request(method: str, path: list[Json], **url: Json) -> dict[str, Json]:
    """A request to the usual server; `path` in segments, `url` other members of its URL."""
    return {"method": method, "url": {"raw": "", "host": ["{{base}}"], "path": path, **url}}


def with_body(action: str, body: Json) -> dict[str, Json]:
    """A request that sends a body to the crates."""
    return {**request("POST", ["crates", action]), "body": body}


def sent(action: str, raw: str, language: str = "json") -> dict[str, Json]:
    """A request that sends a raw body to the crates."""
    options: Json = {"raw": {"language": language}}
    return with_body(action, {"mode": "raw", "raw": raw, "options": options})


def auth(kind: str, parameters: dict[str, str]) -> Json:
    """An auth with its parameters."""
    return {"type": kind, kind: [field(key, value) for key, value in parameters.items()]}


def bearer(token: str) -> Json:
    """An auth with a token."""
    return auth("bearer", {"token": token})


def field(key: str, value: str, description: str | None = None) -> dict[str, Json]:
    """A key with its value, as headers, queries and forms have it."""
    said: dict[str, Json] = {} if description is None else {"description": description}
    return {"key": key, "value": value, **said}


def script(listen: str, source: str) -> dict[str, Json]:
    """An event with the lines of its script."""
    return {"listen": listen, "script": {"type": "text/javascript", "exec": source.split("\n")}}


def answer(name: str, code: int, body: Json) -> dict[str, Json]:
    """A saved response with a JSON body."""
    return {"name": name, "code": code, "header": json_header(), "body": json.dumps(body)}


def json_header() -> list[Json]:
    """Headers that say that JSON follows."""
    return [field("Content-Type", "application/json")]
