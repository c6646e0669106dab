"""Content: in which media types an operation takes its body, and what each holds.

They come in the order in which the collection shows them: the first is the one to send by default.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from postwright.infer import samples
from postwright.infer.descriptions.prose import Hints
from postwright.infer.endpoints import Endpoint
from postwright.infer.fields.forms import form
from postwright.infer.schemas.identifiers import Identifiers
from postwright.ir.api import MediaType, Payload
from postwright.ir.facts import ResponseFact
from postwright.ir.schema import (
    AnySchema,
    ScalarSchema,
    Schema,
)

Table = dict[str, Hints]

_USUAL = {"text": "text/plain", "binary": "application/octet-stream"}
_NO_SAMPLE = re.compile(r"\s*(?:[\[{]|\{\{[^{}]*\}\}\s*$)")
"""How a text begins that is JSON in all but its grammar, or a variable that stands for any body."""


def content(
    endpoint: Endpoint, json: Callable[[], Schema], table: Table, ids: Identifiers
) -> tuple[MediaType, ...]:
    """The media types of an endpoint's body. `json` makes the schema of its JSON, `table` is its prose's."""
    shown = [body for body, _ in samples.bodies(endpoint)]
    telling = [body for body in shown if not _tells_nothing(body)]
    found: dict[str, MediaType] = {}
    for body in telling or shown:
        said = body.content_type or _USUAL.get(body.kind, "application/json")
        if essence(said) not in found and (media := _media(endpoint, body, said, json, table, ids)):
            found[essence(said)] = media
    return tuple(found.values())


def essence(content_type: str) -> str:
    """A media type without its parameters (WHATWG MIME Sniffing, section 4.3)."""
    return content_type.partition(";")[0].strip().lower()


def _tells_nothing(body: Payload) -> bool:
    return body.kind == "text" and bool(_NO_SAMPLE.match(body.text))


def _media(
    endpoint: Endpoint,
    body: Payload,
    said: str,
    json: Callable[[], Schema],
    table: Table,
    ids: Identifiers,
) -> MediaType | None:
    match body.kind:
        case "json":
            return MediaType(said, json())
        case "form" | "multipart":
            return form(endpoint, body.kind, table, ids)
        case "text" if "json" in said:
            return MediaType(said, AnySchema())
        case kind:
            return MediaType(said, raw_schema(kind))


def raw_schema(kind: str) -> Schema:
    """The schema of what is no JSON and no form."""
    return ScalarSchema("string", "binary" if kind == "binary" else "")


def answer_content(
    answers: list[ResponseFact], json: Schema | None
) -> dict[str, tuple[Schema, ResponseFact]]:
    """What some answers hold, by media type, each with the answer that shows it first.

    `json` is the schema of their JSON, None if no sample tells of it. JSON stands first.
    """
    found: dict[str, tuple[Schema, ResponseFact]] = {}
    for answer in sorted(answers, key=lambda each: each.body.kind != "json"):
        body = answer.body
        if body.kind == "none" or (json is not None and _tells_nothing(body)):
            continue
        if body.kind == "json":
            said = body.content_type if "json" in body.content_type else "application/json"
            schema = json if json is not None else AnySchema()
        else:
            said = body.content_type
            schema = AnySchema() if "json" in said else raw_schema(body.kind)
        if essence(said) not in map(essence, found):
            found[said] = (schema, answer)
    return found
