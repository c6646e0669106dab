"""Request bodies and responses with what a document says of them."""

from __future__ import annotations

from dataclasses import replace

from postwright.ir.api import MediaType, Operation, RequestBody, Response
from postwright.ir.openapi.bodies import phrase
from postwright.ir.rewriting import same
from postwright.ir.schema import Schema
from postwright.overlay.counterparts import essence, said_answer
from postwright.overlay.merging import Merging
from postwright.overlay.said import Said


def with_body(
    shown: RequestBody | None, said: RequestBody | None, merging: Merging
) -> RequestBody | None:
    """A request body; the document's media types come first, in its order."""
    if shown is None or said is None:
        return _renamed(shown, merging) if shown else said
    known = {essence(each.content_type): each for each in shown.content}
    stated = [essence(each.content_type) for each in said.content]
    content = [
        (
            _media(known[essence(each.content_type)], each, merging)
            if essence(each.content_type) in known
            else each
        )
        for each in said.content
    ]
    content += (
        _shown_media(e, merging) for e in shown.content if essence(e.content_type) not in stated
    )
    return RequestBody(tuple(content), said.required, said.description or shown.description)


def _renamed(body: RequestBody, merging: Merging) -> RequestBody:
    return replace(body, content=tuple(_shown_media(each, merging) for each in body.content))


def _shown_media(media: MediaType, merging: Merging) -> MediaType:
    return replace(media, schema=merging.renamed(media.schema))


def _media(shown: MediaType, said: MediaType, merging: Merging) -> MediaType:
    schema = merging.merged(shown.schema, said.schema)
    files = (*shown.file_fields, *(f for f in said.file_fields if f not in shown.file_fields))
    return replace(shown, schema=schema, file_fields=files)


def with_responses(operation: Operation, said: Said, merging: Merging) -> tuple[Response, ...]:
    """The answers of an operation, those that only the document has among them."""
    found = [_answer(each, said, operation, merging) for each in operation.responses]
    for each in said.responses:
        if not any(_covers(old, each, said) for old in operation.responses):
            found.append(each)
    return tuple(sorted(found, key=lambda each: each.status))


def _covers(shown: Response, said: Response, whole: Said) -> bool:
    return shown.status == said.status and said_answer(shown, whole) is said


def _answer(shown: Response, whole: Said, operation: Operation, merging: Merging) -> Response:
    said = said_answer(shown, whole)
    alike = [each for each in operation.responses if _one_place(each, shown)]
    if said is None or len(alike) > 1:
        schema = shown.schema and merging.renamed(shown.schema)
        return replace(shown, schema=schema)
    schema = _schema(shown, said, merging)
    words = {each.description for each in operation.responses if each.status == shown.status}
    known = {"\n\n".join(words), *words, phrase(shown.status), ""}
    joined = "\n\n".join(
        dict.fromkeys(
            e.description for e in operation.responses if e.status == shown.status and e.description
        )
    )
    description = shown.description if said.description in known | {joined} else said.description
    before = shown.schema and merging.renamed(shown.schema)
    is_same = schema is before or (schema and before and same(schema, before))
    if is_same and description == shown.description:
        return replace(shown, schema=schema)
    claim = "description" if is_same else "type"
    notes = tuple(replace(each, claim=claim) for each in said.evidence)
    kind = shown.content_type or (said.content_type if said.schema is not None else "")
    return replace(
        shown,
        schema=schema,
        description=description,
        content_type=kind,
        evidence=(*shown.evidence, *notes),
    )


def _one_place(one: Response, other: Response) -> bool:
    return (one.status, essence(one.content_type)) == (other.status, essence(other.content_type))


def _schema(shown: Response, said: Response, merging: Merging) -> Schema | None:
    if said.schema is None or shown.schema is None:
        return said.schema if shown.schema is None else merging.renamed(shown.schema)
    return merging.merged(shown.schema, said.schema)
