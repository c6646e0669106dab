"""The walk through a collection, and what every request of it says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from postwright.diagnostics import Sink
from postwright.ir.facts import AuthFact, Facts, FolderFact, RequestFact, ResponseFact
from postwright.lower.auth import Schemes
from postwright.lower.bodies import body, response_body
from postwright.lower.fields import fields, header, query_fields
from postwright.lower.graphql import graphql, is_path, tidied
from postwright.lower.identity import Identities
from postwright.lower.scripts import script_facts
from postwright.lower.segments import segments
from postwright.lower.servers import Servers
from postwright.lower.urls import split
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

    The first environment is the one in force; each one that defines a base URL is a named server.
    """
    walk = _Walk(collection, environments, sink)
    walk.tell_circle()
    requests = tuple(walk.requests())
    return Facts(
        name=collection.name,
        description=collection.description,
        servers=tuple(walk.servers.found),
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

    def inside(self, folder: Folder) -> _Place:
        return _Place(
            (*self.folder, folder.name),
            folder.auth or self.auth,
            self.scope.inside(folder.variables),
        )


class _Walk:
    """One pass over a collection, with what is numbered along the way."""

    def __init__(
        self, collection: Collection, environments: Sequence[Environment], sink: Sink
    ) -> None:
        self._collection = collection
        self._top = _Place((), collection.auth, scope_of(collection, environments))
        self._sink = sink
        self._identities = Identities(sink)
        self._schemes = Schemes()
        self.servers = Servers(environments, sink)

    def tell_circle(self) -> None:
        """Report variables that are defined by themselves."""
        circle = self._top.scope.circle()
        if circle:
            message = f"the variables {', '.join(sorted(circle)[:5])} are defined by themselves"
            self._sink.report("PW208", message, self._collection.origin)

    def requests(self) -> Iterator[RequestFact]:
        yield from self._under(self._collection.items, self._top)

    def _under(self, items: Sequence[Item], place: _Place) -> Iterator[RequestFact]:
        for item in items:
            if isinstance(item, Folder):
                yield from self._under(item.items, place.inside(item))
            elif fact := self._request_item(item, place):
                yield fact

    def _request_item(self, item: RequestItem, place: _Place) -> RequestFact | None:
        if not _has_url(item.request):
            self._sink.report("PW201", "this request has no URL and is left out", item.origin)
            return None
        own = replace(place, scope=place.scope.inside(item.variables))
        sent = self._sent(item.request, self._identities.of(item, place.folder), own)
        responses = tuple(self._response(saved, sent.id, own) for saved in item.responses)
        return replace(
            sent,
            name=item.name,
            auth=self._auth(item.request, own),
            responses=responses,
            scripts=script_facts(item.scripts, self._sink),
            origin=item.origin,
        )

    def _auth(self, request: Request, place: _Place) -> AuthFact | None:
        query = split(request.url, place.scope).query
        auth = request.auth or place.auth
        return self._schemes.auth_of(auth, request.headers, query, place.scope, self._sink)

    def _sent(self, request: Request, identity: str, place: _Place) -> RequestFact:
        """What a request sends, without its name, its auth and what came back."""
        scope = place.scope
        parts = split(request.url, scope)
        headers = fields(request.headers, scope)
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
            server=self.servers.index(parts.base, scope, request.url.origin),
            segments=segments(parts.path, request.url.variables, scope),
            folder=place.folder,
            description=request.description,
            query=query_fields(parts.query, scope),
            headers=headers,
            body=tidied(payload) if asked else payload,
            form=form,
            graphql=asked,
            origin=request.origin,
        )

    def _response(self, saved: SavedResponse, identity: str, place: _Place) -> ResponseFact:
        """A saved response; the request it answered has the id of the one it is saved under."""
        if saved.code is None:
            message = f"the saved response {saved.name!r} has no status"
            self._sink.report("PW202", message, saved.origin)
        headers = fields(saved.headers, Scope())
        original = saved.request if saved.request and _has_url(saved.request) else None
        return ResponseFact(
            name=saved.name,
            status=saved.code,
            body=response_body(saved.body, header(headers, "content-type")),
            headers=headers,
            request=self._original(original, saved.name, identity, place) if original else None,
            origin=saved.origin,
        )

    def _original(self, request: Request, name: str, identity: str, place: _Place) -> RequestFact:
        return replace(self._sent(request, identity, place), name=name)


def _has_url(request: Request) -> bool:
    return bool(request.url.raw.strip() or request.url.host)
