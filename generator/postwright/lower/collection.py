"""The walk through a collection, and what every request of it says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from postwright.diagnostics import Sink
from postwright.ir.facts import AuthFact, Facts, FolderFact, RequestFact, ResponseFact
from postwright.ir.json import is_json_type
from postwright.ir.script_facts import ScriptFacts
from postwright.lower.addresses import Address
from postwright.lower.auth import Authorizer
from postwright.lower.bodies import body, response_body, where_broken
from postwright.lower.credentials import Place, proven
from postwright.lower.fields import fields, header, query_fields
from postwright.lower.graphql import graphql, is_path, tidied
from postwright.lower.identity import Identities
from postwright.lower.length import first_fields, is_too_long, tell_too_long
from postwright.lower.scripts import passed_on, script_facts
from postwright.lower.segments import segments
from postwright.lower.servers import Servers
from postwright.lower.unsent import tell_unsent
from postwright.lower.urls import label, split
from postwright.lower.variables import Scope, scope_of
from postwright.postman.model import (
    Auth,
    Collection,
    Environment,
    Folder,
    Item,
    Request,
    RequestItem,
    SavedResponse,
)
from postwright.postman.prose import learn


def lower(collection: Collection, environments: Sequence[Environment], sink: Sink) -> Facts:
    """What a collection says, request by request, with what its environments add.

    The first environment is the one in force; `lower.servers` says what the others become.
    """
    walk = _Walk(collection, environments, sink)
    walk.tell_circle()
    requests = tuple(walk.requests())
    return Facts(
        name=collection.name,
        description=collection.description,
        servers=walk.servers.found,
        environments=walk.servers.environments,
        requests=requests,
        folders=tuple(_folders(collection.items, ())),
        prose=learn(collection.description),
        origin=collection.origin,
    )


def _folders(items: Sequence[Item], path: tuple[str, ...]) -> Iterator[FolderFact]:
    for item in items:
        if isinstance(item, Folder):
            inner = (*path, item.name)
            yield FolderFact(inner, item.description, item.origin)
            yield from _folders(item.items, inner)


@dataclass(frozen=True, slots=True)
class _Place:
    """What an item inherits from where it stands."""

    folder: tuple[str, ...]
    auth: Auth | None
    scope: Scope
    scripts: ScriptFacts = ScriptFacts()

    def inside(self, folder: Folder, sink: Sink) -> _Place:
        return _Place(
            (*self.folder, folder.name),
            folder.auth or self.auth,
            self.scope.inside(folder.variables),
            passed_on(script_facts(folder.scripts, sink, inherited=self.scripts)),
        )


def _addresses(items: Sequence[Item], scope: Scope) -> Iterator[Address]:
    """The URLs of all requests, each in its scope."""
    for item in items:
        own = scope.inside(item.variables)
        if isinstance(item, Folder):
            yield from _addresses(item.items, own)
        elif _has_url(item.request):
            url = item.request.url
            parts = split(url, own)
            if not is_too_long(parts.path):
                yield Address(parts, own, url.origin)


class _Walk:
    """One pass over a collection, with what is numbered along the way."""

    def __init__(
        self, collection: Collection, environments: Sequence[Environment], sink: Sink
    ) -> None:
        self._collection = collection
        self._sink = sink
        inherited = passed_on(script_facts(collection.scripts, sink))
        scope = scope_of(collection, environments)
        self._top = _Place((), collection.auth, scope, inherited)
        self._identities = Identities(sink)
        proven = self._proven()
        self._authorizer = Authorizer(proven, sink)
        self._of_originals = Authorizer(proven, Sink())
        self.servers = Servers(_addresses(collection.items, scope), environments, sink)

    def _proven(self) -> frozenset[Place]:
        """Where the collection as a whole sends credentials."""
        requests = (item.request for item in self._collection.requests())
        return proven((each.headers, split(each.url, self._top.scope).query) for each in requests)

    def tell_circle(self) -> None:
        """Report variables that are defined by themselves, or that grow beyond all bounds."""
        circle = self._top.scope.circle()
        if circle:
            message = f"the variables {', '.join(sorted(circle)[:5])} are defined by themselves"
            self._sink.report("PW208", message, self._collection.origin)
        if boundless := self._top.scope.boundless():
            message = f"the variable {boundless} repeats others until it is too long"
            help = "texts that use it keep `{{...}}` as it is; give it a value of its own"
            self._sink.report("PW243", message, self._collection.origin, help)

    def requests(self) -> Iterator[RequestFact]:
        yield from self._under(self._collection.items, self._top)

    def _under(self, items: Sequence[Item], place: _Place) -> Iterator[RequestFact]:
        for item in items:
            if isinstance(item, Folder):
                yield from self._under(item.items, place.inside(item, self._sink))
            elif fact := self._request_item(item, place):
                yield fact

    def _request_item(self, item: RequestItem, place: _Place) -> RequestFact | None:
        if not _has_url(item.request):
            self._sink.report("PW201", "this request has no URL and is left out", item.origin)
            return None
        own = replace(
            place, auth=item.request.auth or place.auth, scope=place.scope.inside(item.variables)
        )
        sent = self._sent(item.request, self._identities.of(item, place.folder), own)
        if sent is None:
            tell_too_long("this request is left out", item.origin, self._sink)
            return None
        url = item.request.url
        tell_unsent(url, split(url, own.scope), sent.segments, self._sink)
        auth = self._auth(item.request, own, self._authorizer)
        responses = tuple(self._response(saved, sent.id, own, auth) for saved in item.responses)
        return replace(
            sent,
            name=item.name,
            auth=auth,
            responses=responses,
            scripts=script_facts(item.scripts, self._sink, inherited=own.scripts),
            origin=item.origin,
        )

    def _auth(self, request: Request, place: _Place, authorizer: Authorizer) -> AuthFact | None:
        query = split(request.url, place.scope).query
        auth = request.auth or place.auth
        return authorizer.auth_of(auth, request.headers, query, place.scope)

    def _sent(self, request: Request, identity: str, place: _Place) -> RequestFact | None:
        """What a request sends, without its name, its auth and what came back; None for too long a path."""
        scope = place.scope
        parts = split(request.url, scope)
        if is_too_long(parts.path):
            return None
        placed = self.servers.place(parts, scope)
        steps = segments(placed.path, request.url.variables, scope)
        if is_too_long(steps):
            return None
        headers = fields(first_fields(request.headers, "headers", self._sink), scope)
        said = header(headers, "content-type")
        payload, form = body(request.body, said, scope, self._sink)
        asked = graphql(
            payload,
            lambda: body(request.body, said, Scope(), Sink())[0],
            request.body.origin,
            self._sink,
            meant=request.body.mode == "graphql" or is_path(parts.path),
        )
        return RequestFact(
            id=identity,
            name="",
            method=request.method.upper(),
            server=placed.server,
            segments=steps,
            folder=place.folder,
            description=request.description,
            query=query_fields(first_fields(parts.query, "query parameters", self._sink), scope),
            headers=headers,
            body=tidied(payload) if asked else payload,
            form=form,
            command=label(parts.fragment) or None,
            graphql=asked,
            origin=request.origin,
        )

    def _response(
        self, saved: SavedResponse, identity: str, place: _Place, auth: AuthFact | None
    ) -> ResponseFact:
        """A saved response; the request it answered has the id of the one it is saved under."""
        if saved.code is None:
            message = f"the saved response {saved.name!r} has no status"
            self._sink.report("PW202", message, saved.origin)
        headers = fields(first_fields(saved.headers, "headers", self._sink), Scope())
        kind = header(headers, "content-type")
        answer = response_body(saved.body, kind)
        if answer.kind == "text" and is_json_type(kind):
            self._tell_broken(saved)
        original = saved.request if saved.request and _has_url(saved.request) else None
        shown = self._auth(original, place, self._of_originals) if original else auth
        return ResponseFact(
            name=saved.name,
            status=saved.code,
            body=answer,
            headers=headers,
            request=self._original(original, saved.name, identity, place) if original else None,
            authorized=shown is not None,
            id=saved.id,
            origin=saved.origin,
        )

    def _tell_broken(self, saved: SavedResponse) -> None:
        message = (
            f"the saved response {saved.name!r} is labelled as JSON and cannot be read as such"
            f"{where_broken(saved.body, Scope())}"
        )
        help = "save it again in Postman; long answers are often cut short"
        self._sink.report("PW204", message, saved.origin, help)

    def _original(
        self, request: Request, name: str, identity: str, place: _Place
    ) -> RequestFact | None:
        sent = self._sent(request, identity, place)
        if sent is None:
            told = f"the request of the saved response {name!r} is not used"
            tell_too_long(told, request.origin, self._sink)
            return None
        return replace(sent, name=name)


def _has_url(request: Request) -> bool:
    return bool(request.url.raw.strip() or request.url.host)
