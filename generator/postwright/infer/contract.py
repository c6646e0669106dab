"""The contract, put together: operations in their resources, with the named schemas they speak of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from postwright.infer import samples, words
from postwright.infer.answers import errors
from postwright.infer.answers.pagination import reason, style
from postwright.infer.asserted.answers import asserted_statuses
from postwright.infer.asserted.headers import asserted_headers
from postwright.infer.checks import checks
from postwright.infer.commands import Command
from postwright.infer.commands.constant_schemas import (
    command_body,
    constant_properties,
    with_constants,
)
from postwright.infer.content import answer_content, content
from postwright.infer.descriptions.prose import Hints
from postwright.infer.descriptions.said import description, said_of_body
from postwright.infer.endpoints import Endpoint
from postwright.infer.entities import Named
from postwright.infer.entities.places import entity_name
from postwright.infer.examples import by_request, examples
from postwright.infer.fields.parameters import parameters
from postwright.infer.reasons import joined, named_so
from postwright.infer.resources import Placement
from postwright.infer.schemas.building import Naming, build, object_schema
from postwright.infer.schemas.identifiers import Identifiers
from postwright.infer.security import Credentials
from postwright.infer.shapes import Shape
from postwright.infer.tallies import Tally
from postwright.ir.api import (
    ErrorEnvelope,
    Operation,
    Pagination,
    RequestBody,
    Response,
)
from postwright.ir.facts import ResponseFact
from postwright.ir.schema import (
    AnySchema,
    Evidence,
    NamedSchema,
    ObjectSchema,
    Reference,
    Schema,
)

_OF_REQUESTS = frozenset({"create", "update", "request"})
"""Roles of schemas that are nothing but what is sent."""


class Contract:
    """Builds operations and named schemas once everything has its name."""

    def __init__(
        self,
        placements: list[Placement],
        tallies: Mapping[Endpoint, Tally],
        named: list[Named],
        ids: Identifiers,
    ) -> None:
        self._names = {entry.shape.find(): entry.name for entry in named}
        self._named = named
        self._requests = {entry.shape.find() for entry in named if entry.role in _OF_REQUESTS}
        self._senders = _senders(tallies)
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
        found, command = object_schema(shape, naming), self._owner(shape)
        if command is not None and not command.inside:
            found = ObjectSchema((*constant_properties(command), *found.properties))
        why = (Evidence("name", entry.why), *joined(shape))
        return NamedSchema(entry.name, found, entry.role, origin=shape.places[0], evidence=why)

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
            variants=tuple(each.id for each in endpoint.requests if each is not first),
            action=placement.action,
            name=first.name,
            method=endpoint.method,
            path=endpoint.path,
            server=endpoint.server,
            description=description(placement.endpoint),
            command=endpoint.command.name if endpoint.command.shared else "",
            graphql=endpoint.command.graphql is not None,
            parameters=tuple(
                with_constants(parameters(endpoint, credentials, self._ids), endpoint.command)
            ),
            request_body=self._request_body(placement, tally),
            responses=self._responses(tally),
            security=security,
            pagination=self._pagination(tally),
            examples=examples(endpoint, credentials),
            checks=checks(by_request(endpoint, credentials)),
            deprecated=first.name.lower().startswith(
                ("deprecated", "[deprecated]", "(deprecated)")
            ),
            origin=first.origin,
            evidence=(named_so(placement),),
        )

    def _request_body(self, placement: Placement, tally: Tally) -> RequestBody | None:
        table = self._said[placement.endpoint]
        found = content(placement.endpoint, lambda: self._json_body(tally, table), table, self._ids)
        return RequestBody(found) if found else None

    def _json_body(self, tally: Tally, table: dict[str, Hints]) -> Schema:
        command, shape = tally.endpoint.command, tally.request
        if not command.constants("body"):
            return self.build(shape, table) if shape is not None else AnySchema()
        if command.inside:
            return command_body(command, shape, lambda each: self.build(each, table))
        if shape is None or not shape.find().is_thing:
            return ObjectSchema(constant_properties(command))
        if self._owner(shape.find()) is command:
            return Reference(self._names[shape.find()])
        own = object_schema(shape, Naming(self._names, table, closed=True))
        return ObjectSchema((*constant_properties(command), *own.properties))

    def _owner(self, shape: Shape) -> Command | None:
        """The command whose own body a shape is, and nothing else's."""
        users = self._senders.get(shape, [])
        return users[0] if len(users) == 1 and shape in self._requests else None

    def _responses(self, tally: Tally) -> tuple[Response, ...]:
        saved = samples.statuses(tally.endpoint)
        found = [
            response
            for status, answers in saved.items()
            for response in self._of_status(status, answers, tally)
        ]
        for status, evidence in asserted_statuses(tally.endpoint).items():
            if status not in saved:
                found.append(self._expected(status, evidence, tally))
        headers = asserted_headers(tally.endpoint)
        told = (replace(each, headers=headers.get(each.status, ())) for each in found)
        return tuple(sorted(told, key=lambda response: response.status))

    def _expected(self, status: int, evidence: Evidence, tally: Tally) -> Response:
        """A response that only scripts know of; where they say nothing of its body, nothing is known."""
        shape = tally.answers.get(status)
        schema: Schema | None = self.build(shape) if shape is not None else None
        if schema is None and samples.is_success(status) and _may_have_body(tally.endpoint, status):
            schema = AnySchema()
        kind = "application/json" if shape is not None else ""
        where = evidence.places[0] if evidence.places else tally.endpoint.first.origin
        return Response(status, "", kind, schema, where, (evidence,))

    def _of_status(
        self, status: int, answers: list[ResponseFact], tally: Tally
    ) -> Iterator[Response]:
        """An answer in each media type that it was saved in; what is JSON comes first."""
        shape = tally.answers.get(status)
        found = answer_content(answers, self.build(shape) if shape is not None else None)
        for index, (kind, (schema, shown)) in enumerate(found.items()):
            named = shown if index else answers[0]
            yield Response(status, named.name, kind, schema, named.origin)
        if not found:
            yield Response(status, answers[0].name, origin=answers[0].origin)

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
            style=style(turns, around),
            items=around.items if around else "",
            page_param=turns.page if turns else "",
            size_param=turns.size if turns else "",
            cursor_param=turns.cursor if turns else "",
            total=around.total if around else "",
            current_page=around.current_page if around else "",
            last_page=around.last_page if around else "",
            next_cursor=around.next_cursor if around else "",
            next_link=around.next_link if around else "",
            more=around.more if around else "",
            first_page=tally.first_page,
            first_offset=tally.first_offset,
            item=self.build(element if element is not None else Shape()),
            evidence=(reason(turns, around, shape),),
        )


def _may_have_body(endpoint: Endpoint, status: int) -> bool:
    """Whether an answer may have content (RFC 9110, sections 9.3.2, 15.3.5 and 15.3.6)."""
    return endpoint.method != "HEAD" and status not in (204, 205)


def _senders(tallies: Mapping[Endpoint, Tally]) -> dict[Shape, list[Command]]:
    """The commands of the operations that send each shape."""
    found: dict[Shape, list[Command]] = {}
    for endpoint, tally in tallies.items():
        if tally.request is not None:
            found.setdefault(tally.request.find(), []).append(endpoint.command)
    return found
