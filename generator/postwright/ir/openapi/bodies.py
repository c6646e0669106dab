"""Request Body, Response and Media Type Objects (OpenAPI 3.1.1, sections 4.8.13 to 4.8.17)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from http import HTTPStatus

from postwright.ir import brackets
from postwright.ir.api import (
    ExampleResponse,
    MediaType,
    Operation,
    Payload,
    RequestBody,
    Response,
    ResponseHeader,
)
from postwright.ir.json import Json
from postwright.ir.openapi.exchanges import Exchanges
from postwright.ir.openapi.fitting import Fitting, show
from postwright.ir.openapi.parts import Object, joined, present, provenance
from postwright.ir.openapi.schemas import to_schema
from postwright.ir.schema import AnySchema, ArraySchema, ObjectSchema, Schema, is_deep

_ANY = "*/*"
_FORMS = frozenset({"application/x-www-form-urlencoded", "multipart/form-data"})
_USUAL = {
    "json": "application/json",
    "form": "application/x-www-form-urlencoded",
    "multipart": "multipart/form-data",
    "text": "text/plain",
    "binary": "application/octet-stream",
}
"""The media type of a payload that says none."""


class Content:
    """The `content` of a body, built up by what is known of it."""

    def __init__(self, fitting: Fitting) -> None:
        self._fitting = fitting
        self._entries: dict[str, Object] = {}
        self._shapes: dict[str, list[Schema]] = {}
        self._schemas: dict[str, list[Json]] = {}
        self._deep: dict[str, list[str]] = {}

    def add_schema(self, content_type: str, schema: Schema) -> None:
        """One more shape that the body has in a media type."""
        self._entry(content_type)
        self._shapes.setdefault(content_type or _ANY, []).append(schema)
        shapes = self._schemas.setdefault(content_type or _ANY, [])
        self._deep[content_type] = [
            name for name, each in self._members(schema) if is_deep(self._plain(each))
        ]
        shape = to_schema(schema)
        if shape not in shapes:
            shapes.append(shape)

    def add_encoding(self, media: MediaType) -> None:
        """How a form writes its files, and members that are objects."""
        encoding: Object = {
            name: {"contentType": "application/octet-stream"} for name in media.file_fields
        }
        if _essence(media.content_type) in _FORMS:
            for name, schema in self._members(media.schema):
                if isinstance(schema, ObjectSchema):
                    encoding[name] = {"style": "deepObject", "explode": True}
        if encoding:
            self._entry(media.content_type)["encoding"] = encoding

    def add_example(self, key: str, payload: Payload) -> None:
        """A body as it was shown: under its own media type or the same one with other parameters."""
        shown = payload.content_type or _USUAL[payload.kind]
        alike = [known for known in self._entries if _essence(known) == _essence(shown)]
        name = shown if shown in self._entries or not alike else alike[0]
        shapes = self._shapes.get(name, [AnySchema()])
        value = self._value(payload, shapes, self._deep.get(alike[0] if alike else shown, ()))
        is_fit = any(self._fitting.fits(each, value) for each in shapes)
        show(self._entry(name), key, value, is_fit)

    def _value(self, payload: Payload, shapes: list[Schema], deep: Iterable[str]) -> Json:
        if payload.kind in ("text", "binary"):
            return payload.text
        if payload.kind == "json" or not isinstance(payload.value, dict):
            return payload.value
        return self._fitting.first(shapes, brackets.gathered(payload.value, deep))

    def _members(self, schema: Schema) -> Iterator[tuple[str, Schema]]:
        """The members of a form, each as what it refers to."""
        whole = self._fitting.whole(schema)
        for each in whole.properties if isinstance(whole, ObjectSchema) else ():
            yield each.name, self._fitting.whole(each.schema)

    def _plain(self, schema: Schema) -> Schema:
        """A list with what its items refer to."""
        if isinstance(schema, ArraySchema):
            return ArraySchema(self._fitting.whole(schema.items))
        return schema

    def build(self) -> Object:
        """Media Type Objects by media type; several shapes of one media type become `anyOf`."""
        return {name: self._schema(name) | entry for name, entry in self._entries.items()}

    def _entry(self, content_type: str) -> Object:
        return self._entries.setdefault(content_type or _ANY, {})

    def _schema(self, name: str) -> Object:
        shapes = self._schemas.get(name, [])
        if not shapes:
            return {}
        return {"schema": shapes[0] if len(shapes) == 1 else {"anyOf": shapes}}


def request_body(body: RequestBody | None, exchanges: Exchanges) -> Object | None:
    """A Request Body Object; None where none is known and none was shown."""
    content = Content(exchanges.fitting)
    for media in body.content if body else ():
        content.add_schema(media.content_type, media.schema)
        content.add_encoding(media)
    for key, payload in exchanges.request_bodies():
        content.add_example(key, payload)
    entries = content.build()
    if body is None:
        return {"content": entries} if entries else None
    notes = present({"description": body.description, "required": body.required or None})
    return notes | {"content": entries}


def responses(operation: Operation, exchanges: Exchanges) -> Object:
    """The members of an operation that hold its responses.

    A Responses Object has room for the statuses 100 to 599; others follow in `x-postwright-responses`.
    """
    answers: dict[int, _Answer] = {}
    fitting = exchanges.fitting
    for response in operation.responses:
        answers.setdefault(response.status, _Answer(response.status, fitting)).add(response)
    for key, example in exchanges.by_key.items():
        if example.response:
            status = example.response.status
            answers.setdefault(status, _Answer(status, fitting)).show(key, example.response)
    built = {status: answer.build() for status, answer in answers.items()}
    proper: Object = {str(status): built[status] for status in built if 100 <= status < 600}
    odd: Object = {str(status): built[status] for status in built if not 100 <= status < 600}
    return present({"responses": proper, "x-postwright-responses": odd})


class _Answer:
    """A Response Object, built up by what is known of one status."""

    def __init__(self, status: int, fitting: Fitting) -> None:
        self._status = status
        self._content = Content(fitting)
        self._descriptions: list[str] = []
        self._headers: dict[str, dict[str, list[str]]] = {}
        self._asserted: dict[str, ResponseHeader] = {}
        self._provenance: Object = {}

    def add(self, response: Response) -> None:
        self._descriptions.append(response.description)
        self._provenance = self._provenance or provenance(response.origin, response.evidence)
        if response.schema is not None:
            self._content.add_schema(response.content_type, response.schema)
        for each in response.headers:
            self._asserted.setdefault(each.name.lower(), each)
            self._headers.setdefault(each.name, {})

    def show(self, key: str, response: ExampleResponse) -> None:
        if response.body.kind != "none":
            self._content.add_example(key, response.body)
        for name, values in _grouped(response.headers).items():
            if name.lower() != "content-type":
                self._show_header(key, name, values)

    def build(self) -> Object:
        description = joined(*self._descriptions) or phrase(self._status)
        headers: Object = {
            name: _header(shown, self._asserted.get(name.lower()))
            for name, shown in self._headers.items()
        }
        parts: Object = {"headers": headers, "content": self._content.build()}
        return {"description": description} | present(parts) | self._provenance

    def _show_header(self, key: str, name: str, values: list[str]) -> None:
        known = {each.lower(): each for each in self._headers}
        self._headers.setdefault(known.get(name.lower(), name), {})[key] = values


def _header(shown: dict[str, list[str]], asserted: ResponseHeader | None) -> Object:
    """A Header Object of text; of a list of texts, if an answer has the field more than once."""
    text: Object = {"type": "string"}
    examples: Object = {key: {"value": [*values]} for key, values in shown.items()}
    several = any(len(values) != 1 for values in shown.values())
    if not several:
        examples = {key: {"value": values[0]} for key, values in shown.items()}
    if not shown and asserted and asserted.value:
        examples = {"asserted": {"value": asserted.value}}
    why = provenance(evidence=asserted.evidence) if asserted else {}
    schema: Object = {"type": "array", "items": text} if several else text
    return {"schema": schema} | present({"examples": examples}) | why


def _grouped(headers: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    grouped: dict[str, list[str]] = {}
    for name, value in headers:
        grouped.setdefault(name, []).append(value)
    return grouped


def _essence(content_type: str) -> str:
    """A media type without its parameters (WHATWG MIME Sniffing, section 4.3)."""
    return content_type.partition(";")[0].strip().lower()


def phrase(status: int) -> str:
    """The reason phrase of a status (RFC 9110, section 15)."""
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return f"Status {status}"
