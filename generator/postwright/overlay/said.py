"""Operations as a document states them, in the model's words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from urllib.parse import unquote

from postwright.ir.api import MediaType, Parameter, RequestBody, Response
from postwright.ir.schema import ArraySchema, ObjectSchema, Reference, ScalarSchema, Schema
from postwright.overlay.components import Use
from postwright.overlay.document import Part
from postwright.overlay.notes import Notes
from postwright.overlay.remarks import note_operation
from postwright.overlay.said_parameters import said_parameters
from postwright.overlay.said_paths import fitting, spelled
from postwright.overlay.schemas import Schemas

_TEXTUAL = re.compile(r"^text/|json|xml|form|\*", re.IGNORECASE)
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")


@dataclass(frozen=True, slots=True)
class Said:
    """What a document says of one operation; None and "" where it says nothing.

    `id` is the model's id of it where the document was exported from a model. `hosted` is the part that names
    its servers, if any does: its own or that of its path.
    """

    part: Part
    hosted: Part
    method: str
    path: str
    command: str
    id: str
    operation_id: str
    tags: tuple[str, ...]
    summary: str
    description: str
    deprecated: bool
    parameters: tuple[Parameter, ...]
    body: RequestBody | None
    responses: tuple[Response, ...]
    others: tuple[tuple[range, Response], ...]
    """Answers for all statuses of a range that are not named: `4XX`, `default`."""
    security: tuple[tuple[str, ...], ...] | None


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the operations of one document. `schemes` has the model's ids of security schemes by key."""

    document: Part
    schemas: Mapping[Use, Schemas]
    models: Mapping[str, Schema]
    schemes: Mapping[str, str]
    notes: Notes

    def operations(self) -> Iterator[Said]:
        """Every operation of the document's paths."""
        for path, given in self.document["paths"].members():
            item = given.followed()
            if path.startswith("/") and item.is_object:
                for method in METHODS:
                    if item[method].is_object:
                        yield self._operation(path, method, item)

    def _operation(self, path: str, method: str, item: Part) -> Said:
        part = item[method]
        plain, _, fragment = path.partition("#")
        note_operation(item, part, self.notes)
        plain = spelled(plain)
        given = said_parameters(item, part, self.schemas["request"], self.models, self.notes)
        answers, others = self._responses(part)
        return Said(
            part,
            part if "servers" in part else item,
            method.upper(),
            plain,
            part.text("x-postwright-command") or unquote(fragment),
            part.text("x-postwright-id"),
            part.text("operationId"),
            tuple(str(each.value) for each in part["tags"].items()),
            part.text("summary") or item.text("summary"),
            part.text("description") or item.text("description"),
            part.flag("deprecated"),
            fitting(plain, given, part.origin, self.notes),
            self._body(part["requestBody"]),
            answers,
            others,
            self._security(part),
        )

    def _body(self, given: Part) -> RequestBody | None:
        part = given.followed()
        content = tuple(
            self._media(kind, media)
            for kind, media in part["content"].members()
            if _says_something(media)
        )
        if not content:
            return None
        return RequestBody(content, part.flag("required"), part.text("description"))

    def _media(self, content_type: str, part: Part) -> MediaType:
        schema = self.schemas["request"].read(part["schema"])
        kind = _known_type(content_type)
        if kind.partition(";")[0] not in _FORMS:
            return MediaType(kind, schema)
        while isinstance(schema, Reference):
            schema = self.models[schema.name]
        files = {name for name, each in part["encoding"].members() if _is_binary(each)}
        for _, each in part["encoding"].members():
            if not _is_binary(each) and each["style"].value != "deepObject":
                self.notes.unheld("`encoding`", each.origin)
        members = schema.properties if isinstance(schema, ObjectSchema) else ()
        fields = (m.name for m in members if m.name in files or _is_file(m.schema))
        return MediaType(kind, schema, tuple(fields) if "multipart" in kind else ())

    def _responses(
        self, part: Part
    ) -> tuple[tuple[Response, ...], tuple[tuple[range, Response], ...]]:
        found: list[Response] = []
        others: list[tuple[range, Response]] = []
        for status, given in part["responses"].members():
            answers = list(self._answers(given.followed()))
            if status.isdecimal() and len(status) == 3:
                found += (replace(each, status=int(status)) for each in answers)
            elif status == "default" or status.upper() in ("1XX", "2XX", "3XX", "4XX", "5XX"):
                first = 0 if status == "default" else int(status[0]) * 100
                meant = range(first, first + 100) if first else range(400, 600)
                others += ((meant, each) for each in answers)
        others.sort(key=lambda each: len(each[0]))
        return tuple(found), tuple(others)

    def _answers(self, part: Part) -> Iterator[Response]:
        note = (self.notes.evidence("added", part.origin),)
        answer = Response(0, part.text("description"), origin=part.origin, evidence=note)
        content = [each for each in part["content"].members() if _says_something(each[1])]
        for content_type, media in content:
            schema = self.schemas["response"].read(media["schema"])
            if "schema" not in media and not _TEXTUAL.search(content_type):
                schema = ScalarSchema("string", "binary")
            yield replace(answer, content_type=_known_type(content_type), schema=schema)
        if not content:
            yield answer

    def _security(self, part: Part) -> tuple[tuple[str, ...], ...] | None:
        given = part if "security" in part else self.document
        if "security" not in given:
            return None
        found: list[tuple[str, ...]] = []
        is_optional = False
        for each in given["security"].items():
            names = [name for name, _ in each.members()]
            for _, scopes in each.members():
                if scopes.value:
                    self.notes.limit("scopes of an operation", scopes.origin)
            if names:
                found.append(tuple(self.schemes.get(name, name) for name in names))
            else:
                is_optional = True
        return (*found, ()) if found and is_optional else tuple(found)


def _says_something(media: Part) -> bool:
    """Whether a media type is stated, not only shown; without a schema it is octets (section 4.8.14.2)."""
    return "schema" in media or "examples" not in media


def _known_type(content_type: str) -> str:
    """A media type as the model has it: "" where any is meant."""
    return "" if content_type == "*/*" else content_type


def _is_binary(encoding: Part) -> bool:
    return encoding["contentType"].value == "application/octet-stream"


def _is_file(schema: Schema) -> bool:
    item = schema.items if isinstance(schema, ArraySchema) else schema
    return isinstance(item, ScalarSchema) and item.format == "binary"
