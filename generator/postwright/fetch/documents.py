"""From a source to the document that is there."""

from __future__ import annotations

import os
from dataclasses import dataclass

from postwright.diagnostics import Failure, Sink
from postwright.fetch.addresses import refuse_unsafe
from postwright.fetch.content import received
from postwright.fetch.keys import api_key
from postwright.fetch.pages import collection_url
from postwright.fetch.sources import Entry, Kind, Page, Source
from postwright.fetch.transfer import Limits, get
from postwright.ir.json import Json
from postwright.postman.node import Node
from postwright.source import Origin

API_VARIABLE = "POSTWRIGHT_POSTMAN_API"
"""The environment variable that names another base URL of Postman's API, such as the one for the EU."""

API = "https://api.getpostman.com"


@dataclass(frozen=True, slots=True)
class Fetched:
    """A collection or an environment as it was sent, out of its envelope. `name` is its own."""

    kind: Kind
    name: str
    document: dict[str, Json]
    origin: Origin


def fetch(source: Source, sink: Sink, limits: Limits | None = None) -> Fetched:
    """The document at a source. Raises `Failure` where it cannot be had or is something else."""
    limits = limits or Limits()
    match source:
        case Entry(kind=kind):
            url, headers = _entry_url(source), {"X-Api-Key": api_key()}
            answer = get(url, headers, limits)
        case Page():
            kind = "collection"
            url = collection_url(source, lambda address: get(address, {}, limits))
            answer = get(url, {}, limits)
    return _checked(kind, received(answer.data, answer.url, sink))


def _entry_url(entry: Entry) -> str:
    base = os.environ.get(API_VARIABLE, "").strip() or API
    refuse_unsafe(base)
    return f"{base.rstrip('/')}/{entry.kind}s/{entry.id}"


def _checked(kind: Kind, answer: Node) -> Fetched:
    inner = answer[kind] if answer[kind].is_object else answer
    held, told = _HELD[kind]
    if not isinstance(inner.value, dict) or not isinstance(inner[held].value, list):
        message = f"the answer is JSON, but no {kind}: it has no list `{held}`"
        raise Failure.of("PW712", message, answer.origin, told)
    name = (inner["info"] if kind == "collection" else inner).text("name")
    return Fetched(kind, name, inner.value, answer.origin)


_HELD = {
    "collection": ("item", "check that the source is a collection that you can open in Postman"),
    "environment": ("values", "check that the source is an environment and not a collection"),
}
