"""The contract, put together: operations in their resources, with the named schemas they speak of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from postwright.infer import errors, samples, words
from postwright.infer.asserted.answers import asserted_statuses
from postwright.infer.endpoints import Endpoint
from postwright.infer.entities import Named
from postwright.infer.examples import examples
from postwright.infer.forms import form
from postwright.infer.identifiers import Identifiers
from postwright.infer.pagination import reason
from postwright.infer.parameters import parameters
from postwright.infer.places import entity_name
from postwright.infer.prose import Hints
from postwright.infer.resources import Placement
from postwright.infer.said import prose, said_of_body
from postwright.infer.schemas import Naming, build, object_schema
from postwright.infer.security import Credentials
from postwright.infer.shapes import Shape
from postwright.infer.tallies import Tally
from postwright.ir.api import (
    ErrorEnvelope,
    MediaType,
    Operation,
    Pagination,
    RequestBody,
    Response,
)
from postwright.ir.facts import ResponseFact
from postwright.ir.schema import AnySchema, Evidence, NamedSchema, ScalarSchema, Schema


class Contract:
    """Builds operations and named schemas once everything has its name."""

    def __init__(self, placements: list[Placement], named: list[Named], ids: Identifiers) -> None:
        self._names = {entry.shape.find(): entry.name for entry in named}
        self._named = named
        self._ids = ids
        self._said = {p.endpoint: said_of_body(p.endpoint) for p in placements}
        self._hints = self._hints_by_shape(placements)

    def _hints_by_shape(
        self, placements: list[Placement]
    ) -> dict[tuple[str, ...], dict[str, Hints]]:
        found: dict[tuple[str, ...], dict[str, Hints]] = {}
        for placement in placements:
            table = found.setdefault(entity_name(placement.resource), {})
            for name, said in self._said[placement.endpoint].items():
                table.setdefault(name, replace(said, required=None, default=None))
        return found

    def schemas(self, requests: Mapping[Shape, dict[str, Hints]]) -> tuple[NamedSchema, ...]:
        """All named schemas, by name. `requests` are what descriptions say of request bodies."""
        return tuple(self._schema(entry, requests) for entry in self._named)

    def _schema(self, entry: Named, requests: Mapping[Shape, dict[str, Hints]]) -> NamedSchema:
        shape = entry.shape.find()
        own = requests.get(shape)
        said = own if own is not None else self._hints.get(words.split(entry.name), {})
        naming = Naming(self._names, said, closed=own is not None and entry.role != "entity")
        origin = shape.places[0]
        return NamedSchema(entry.name, object_schema(shape, naming), entry.role, origin=origin)

    def build(self, shape: Shape, hints: Mapping[str, Hints] | None = None) -> Schema:
        """The schema of a place, by reference where it has a name."""
        return build(shape, Naming(self._names, hints or {}, closed=hints is not None))

    def error(self) -> ErrorEnvelope | None:
        """The API's error envelope, from the shape of all its errors together."""
        shape = next((entry.shape for entry in self._named if entry.role == "error"), None)
        return errors.envelope(shape.find(), self.build(shape)) if shape is not None else None

    def operation(
        self,
        placement: Placement,
        tally: Tally,
        security: tuple[tuple[str, ...], ...],
        credentials: Credentials,
    ) -> Operation:
        """One operation, whole."""
        endpoint, first = placement.endpoint, placement.endpoint.first
        return Operation(
            id=first.id,
            action=placement.action,
            name=first.name,
            method=endpoint.method,
            path=endpoint.path,
            server=endpoint.server,
            description=prose(placement.endpoint),
            parameters=parameters(endpoint, credentials, self._ids),
            request_body=self._request_body(placement, tally),
            responses=self._responses(tally),
            security=security,
            pagination=self._pagination(tally),
            examples=examples(endpoint, credentials),
            deprecated=first.name.lower().startswith(
                ("deprecated", "[deprecated]", "(deprecated)")
            ),
            origin=first.origin,
        )

    def _request_body(self, placement: Placement, tally: Tally) -> RequestBody | None:
        table = self._said[placement.endpoint]
        content = [
            *self._json_body(placement, tally, table),
            *([found] if (found := form(placement.endpoint, table, self._ids)) else []),
            *_other_bodies(placement),
        ]
        return RequestBody(tuple(content)) if content else None

    def _json_body(
        self, placement: Placement, tally: Tally, table: dict[str, Hints]
    ) -> list[MediaType]:
        if tally.request is None:
            return []
        kinds = (
            body.content_type
            for body, _ in samples.bodies(placement.endpoint)
            if body.kind == "json"
        )
        kind = next((kind for kind in kinds if "json" in kind), "application/json")
        return [MediaType(kind, self.build(tally.request, table))]

    def _responses(self, tally: Tally) -> tuple[Response, ...]:
        saved = samples.statuses(tally.endpoint)
        found = [self._response(status, answers, tally) for status, answers in saved.items()]
        for status, evidence in asserted_statuses(tally.endpoint).items():
            if status not in saved:
                found.append(self._expected(status, evidence, tally))
        return tuple(sorted(found, key=lambda response: response.status))

    def _expected(self, status: int, evidence: Evidence, tally: Tally) -> Response:
        """A response that only scripts know of; where they say nothing of its body, nothing is known."""
        shape = tally.answers.get(status)
        schema: Schema | None = self.build(shape) if shape is not None else None
        if schema is None and samples.is_success(status) and _may_have_body(tally.endpoint, status):
            schema = AnySchema()
        kind = "application/json" if shape is not None else ""
        where = evidence.places[0] if evidence.places else tally.endpoint.first.origin
        return Response(status, "", kind, schema, where, (evidence,))

    def _response(self, status: int, answers: list[ResponseFact], tally: Tally) -> Response:
        shape = tally.answers.get(status)
        with_body = [answer for answer in answers if answer.body.kind != "none"]
        if shape is not None:
            schema: Schema | None = self.build(shape)
        else:
            schema = _raw_schema(with_body[0].body.kind) if with_body else None
        content = with_body[0].body.content_type if with_body else ""
        if shape is not None and "json" not in content:
            content = "application/json"
        return Response(status, answers[0].name, content, schema, answers[0].origin)

    def _pagination(self, tally: Tally) -> Pagination | None:
        turns, around = tally.turning, tally.envelope
        shape = tally.success
        bare = shape is not None and shape.arrays > 0
        if around is None and (turns is None or not bare):
            return None
        if turns is None and not (around and around.next_link):
            return None
        element = around.element if around else (shape.element() if shape else None)
        return Pagination(
            style=turns.style if turns else "link",
            items=around.items if around else "",
            page_param=turns.page if turns else "",
            size_param=turns.size if turns else "",
            cursor_param=turns.cursor if turns else "",
            total=around.total if around else "",
            current_page=around.current_page if around else "",
            last_page=around.last_page if around else "",
            next_cursor=around.next_cursor if around else "",
            next_link=around.next_link if around else "",
            item=self.build(element if element is not None else Shape()),
            evidence=(reason(turns, around),),
        )


def _may_have_body(endpoint: Endpoint, status: int) -> bool:
    """Whether an answer may have content (RFC 9110, sections 9.3.2, 15.3.5 and 15.3.6)."""
    return endpoint.method != "HEAD" and status not in (204, 205)


def _raw_schema(kind: str) -> Schema:
    return ScalarSchema("string", "binary" if kind == "binary" else "")


def _other_bodies(placement: Placement) -> list[MediaType]:
    kinds = {
        (body.kind, body.content_type)
        for body, _ in samples.bodies(placement.endpoint)
        if body.kind in {"text", "binary"}
    }
    fallback = {"text": "text/plain", "binary": "application/octet-stream"}
    return [MediaType(kind or fallback[raw], _raw_schema(raw)) for raw, kind in sorted(kinds)]
