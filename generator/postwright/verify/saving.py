"""A copy of the collection with what the API answered, as saved responses.

Takes the JSON document of a collection in v2.1 or v2.0 and exchanges, gives the text of the copy, without
secrets of either. Nothing else in it changes, but for the order of members.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any

from postwright.fetch.layout import laid_out
from postwright.ir.json import Json
from postwright.redact import redact_document
from postwright.source import Origin
from postwright.source.origin import steps_of
from postwright.verify.exchange import Exchange

_KEPT = ("content-type", "content-language", "location")
"""Headers of an answer that say something about the API and nothing about whoever asked."""


def with_answers(document: dict[str, Json], exchanges: Iterable[Exchange]) -> str:
    """The text of the copy; an exchange whose request is not in the document is left out."""
    changed: dict[str, Any] = copy.deepcopy(document)
    for each in exchanges:
        item = _item(changed, each.example.origin)
        if item is not None:
            item.setdefault("response", []).append(_saved(item, each))
    clean, _ = redact_document(changed)
    return laid_out(clean)


def _item(document: dict[str, Any], origin: Origin) -> dict[str, Any] | None:
    """The request's item that a place is in."""
    here: Any = document
    found = None
    for step in steps_of(origin.pointer):
        if isinstance(here, list) and step.isdecimal() and int(step) < len(here):
            here = here[int(step)]
        elif isinstance(here, dict) and step in here:
            here = here[step]
        else:
            return found
        if isinstance(here, dict) and "request" in here and "originalRequest" not in here:
            found = here
    return found


def _saved(item: dict[str, Any], exchange: Exchange) -> dict[str, Any]:
    answer = exchange.answer
    named = "json" if answer.media_type.endswith("json") else "text"
    headers = [
        {"key": name.title(), "value": answer.headers[name]}
        for name in _KEPT
        if name in answer.headers
    ]
    return {
        "name": f"{answer.status} as verified",
        "originalRequest": _request(item["request"], exchange),
        "status": _phrase(answer.status),
        "code": answer.status,
        "_postman_previewlanguage": named,
        "header": headers,
        "cookie": [],
        "body": _text(answer.body),
    }


def _request(request: Any, exchange: Exchange) -> Any:
    """The item's own request with the values that were sent."""
    sent = copy.deepcopy(request)
    if not isinstance(sent, dict) or not isinstance(sent.get("url"), dict):
        return sent
    url = sent["url"]
    for variable in url.get("variable") or ():
        if isinstance(variable, dict) and variable.get("key") in exchange.path:
            variable["value"] = exchange.path[variable["key"]]
    url["query"] = [{"key": name, "value": value} for name, value in exchange.query]
    url["raw"] = _raw(str(url.get("raw", "")), exchange.query)
    sent.pop("auth", None)
    return sent


def _raw(raw: str, query: tuple[tuple[str, str], ...]) -> str:
    asked = "&".join(f"{name}={value}" for name, value in query)
    return raw.partition("?")[0] + (f"?{asked}" if asked else "")


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return str(status)


def _text(body: bytes) -> str:
    """The body as the text that an export has: JSON laid out, anything that is no text left out."""
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError:
        return ""
    try:
        return json.dumps(json.loads(text), indent=2, ensure_ascii=False)
    except (ValueError, RecursionError):
        return text


def can_take(document: Mapping[str, Json]) -> bool:
    """Whether a document is a collection in a format that `with_answers` writes."""
    info = document.get("info")
    schema = info.get("schema") if isinstance(info, dict) else None
    return isinstance(document.get("item"), list) and "v1" not in str(schema)
