"""The documents laid over a contract, one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import PurePath

from postwright.diagnostics import Sink
from postwright.ir.api import Api, Operation
from postwright.ir.json import Json
from postwright.ir.rewriting import each_operation
from postwright.ir.schema import Schema
from postwright.overlay.adding import with_added
from postwright.overlay.bases import first_base
from postwright.overlay.components import Components
from postwright.overlay.contradictions import tell_contradictions
from postwright.overlay.counterparts import places
from postwright.overlay.document import Part, opened
from postwright.overlay.grounding import grounded
from postwright.overlay.matching import Matches, matched, with_path
from postwright.overlay.merging import Merging
from postwright.overlay.models import Models, new_names, stated_models
from postwright.overlay.notes import Notes
from postwright.overlay.observing import Observed
from postwright.overlay.operations import changed, placed, renamed, with_items
from postwright.overlay.pairing import Pairs
from postwright.overlay.parameters import counterpart
from postwright.overlay.remarks import note_document
from postwright.overlay.said import Reader
from postwright.overlay.schemas import Schemas
from postwright.overlay.security import with_schemes, without_unused
from postwright.overlay.servers import with_own_server, with_servers
from postwright.overlay.tags import worded
from postwright.source import Origin


def lay_over(api: Api, documents: Iterable[tuple[Json, Origin]], sink: Sink) -> Api:
    """The contract with the statements of OpenAPI documents in it; a later one's stand against an earlier's.

    Raises `Failure` (PW640, PW641) for what is no such document, or refers to what is not in it.
    """
    for value, origin in documents:
        api = _Laying(api, opened(value, origin), sink).done()
    return api


class _Laying:
    """One document at work."""

    def __init__(self, api: Api, document: Part, sink: Sink) -> None:
        self._before = api
        self._document = document
        self._sink = sink
        self._notes = Notes(PurePath(document.origin.file).name)
        known = frozenset(named.name for named in api.schemas)
        self._components = Components(document, known)

    def done(self) -> Api:
        read = {
            "request": Schemas(self._components, self._notes, "request"),
            "response": Schemas(self._components, self._notes, "response"),
        }
        stated = grounded(stated_models(self._components, read))  # type: ignore[arg-type]
        api, schemes = with_schemes(self._before, self._document, self._notes)
        note_document(self._document, self._notes)
        reader = Reader(self._document, read, stated, schemes, self._notes)  # type: ignore[arg-type]
        base = first_base(self._document)
        matches = matched(api, reader.operations(), base, self._sink)
        pairs = self._paired(api, matches, stated)
        merging = Merging(pairs, new_names(pairs), self._observed(api, matches, stated))
        api = self._changed(api, matches, merging)
        api = with_servers(api, self._document, self._notes)
        api = with_added(api, matches.new, self._notes)
        api = placed(api, dict(matches.found), self._notes)
        api = self._described(without_unused(self._before, api))
        return self._finished(api, matches, Models(pairs, merging, self._components, self._notes))

    def _paired(self, api: Api, matches: Matches, stated: Mapping[str, Schema]) -> Pairs:
        pairs = Pairs({each.name: each for each in api.schemas}, stated)
        for _, operation in api.operations():
            said = matches.found.get(operation.id)
            if said is None:
                continue
            for shown, other in places(operation, said):
                pairs.visit(shown, other)
            for each in said.parameters:
                old = counterpart(each, operation.parameters)
                if old is not None:
                    pairs.visit(old.schema, each.schema)
        pairs.visit_namesakes()
        return pairs

    def _observed(self, api: Api, matches: Matches, stated: Mapping[str, Schema]) -> Observed:
        observed = Observed(stated)
        for _, operation in api.operations():
            if operation.id in matches.found:
                observed.operation(operation, matches.found[operation.id])
        return observed

    def _changed(self, api: Api, matches: Matches, merging: Merging) -> Api:
        servers = [api]

        def change(operation: Operation) -> Operation:
            said = matches.found.get(operation.id)
            if said is None:
                return renamed(operation, merging)
            if "x-postwright-path" not in said.part:
                operation = with_path(operation, said)
            servers[0], operation = with_own_server(servers[0], operation, said, self._notes)
            return changed(operation, said, merging, self._notes)

        new = each_operation(api, change)
        error = api.error and replace(api.error, schema=merging.renamed(api.error.schema))
        return replace(new, servers=servers[0].servers, error=error)

    def _described(self, api: Api) -> Api:
        """The API with the document's words for the whole and for its tags."""
        info = self._document["info"].text("description")
        return worded(
            replace(api, description=info or api.description), self._document["tags"], self._notes
        )

    def _finished(self, api: Api, matches: Matches, models: Models) -> Api:
        api = replace(api, schemas=models.all(api))
        known = {each.name: each for each in api.schemas}
        api = each_operation(api, lambda each: with_items(each, known))
        self._notes.tell(self._sink)
        origins = {name: part.origin for name, part, _ in self._components.forms()}
        tell_contradictions(self._before, api, dict(matches.found), origins, self._sink)
        return api
