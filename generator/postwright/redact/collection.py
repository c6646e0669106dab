"""The walk through a collection and its environments."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from postwright.diagnostics import Sink
from postwright.postman.model import (
    Auth,
    Body,
    Collection,
    Environment,
    Field,
    Folder,
    Item,
    Request,
    RequestItem,
    SavedResponse,
    Script,
    Source,
    Variable,
)
from postwright.redact.copies import without_copies
from postwright.redact.fields import FieldRedactor
from postwright.redact.ledger import Ledger
from postwright.redact.shown import harmless, without_secrets
from postwright.redact.texts import TextRedactor
from postwright.source import Origin


def redact(
    collection: Collection, environments: Iterable[Environment], sink: Sink
) -> tuple[Collection, tuple[Environment, ...]]:
    """The collection and its environments without secrets, and an account of how many there were."""
    (clean,) = redact_all((Source(collection, tuple(environments)),), sink)
    return clean.collection, clean.environments


def redact_all(sources: Iterable[Source], sink: Sink) -> tuple[Source, ...]:
    """Collections and their environments without secrets, and an account of how many there were.

    They belong together: a token that one file holds is also looked for in all others, and in what was
    reported so far. The sink learns what of the files may be shown.
    """
    cleaned = [_without_own(source) for source in sources]
    ledgers = [ledger for each in cleaned for ledger in each.ledgers]
    values = {value for ledger in ledgers for value in ledger.values}
    sink.rewrite(lambda found: without_secrets(found, values))
    clean = tuple(each.without_copies(values, sink) for each in cleaned)
    sink.vouch(lambda: harmless(clean, ledgers))
    return clean


def _without_own(source: Source) -> _Cleaned:
    """A source without the secrets that its files show by themselves."""
    ledger, others = Ledger(), tuple(Ledger() for _ in source.environments)
    environments = zip(source.environments, others, strict=True)
    clean = Source(
        _Redactor(ledger).collection(source.collection),
        tuple(_Redactor(own).environment(each) for each, own in environments),
    )
    return _Cleaned(clean, (ledger, *others))


@dataclass(frozen=True, slots=True)
class _Cleaned:
    """A source whose own secrets are gone, with the ledgers of its collection and its environments."""

    source: Source
    ledgers: tuple[Ledger, ...]

    def without_copies(self, values: set[str], sink: Sink) -> Source:
        """The source without copies of these values either."""
        first, *others = self.ledgers
        collection = without_copies(self.source.collection, values, first)
        _tell(first, collection.origin, sink)
        environments = []
        for environment, ledger in zip(self.source.environments, others, strict=True):
            environments.append(without_copies(environment, values, ledger))
            _tell(ledger, environment.origin, sink)
        return Source(collection, tuple(environments))


def _tell(ledger: Ledger, origin: Origin, sink: Sink) -> None:
    if not ledger.total:
        return
    message, help = _account(ledger)
    sink.report("PW209", message, ledger.first or origin, help)


def _account(ledger: Ledger) -> tuple[str, str]:
    """How many secrets a file holds and in what, and what to do about it."""
    if ledger.total == 1:
        (place,) = ledger.places
        help = "the file still holds it: keep it private, or move it into Postman's vault"
        return f"a secret was replaced here (in {place})", help
    places = ", ".join(f"{count} in {place}" for place, count in sorted(ledger.places.items()))
    help = "the file still holds them: keep it private, or move them into Postman's vault"
    return f"{ledger.total} secrets were replaced ({places}); the first is here", help


class _Redactor:
    """Replaces the secrets of one file."""

    def __init__(self, ledger: Ledger) -> None:
        self._texts = TextRedactor(ledger)
        self._fields = FieldRedactor(ledger, self._texts)

    def environment(self, environment: Environment) -> Environment:
        """An environment without secrets."""
        return replace(environment, values=self._variables(environment.values))

    def collection(self, collection: Collection) -> Collection:
        """A collection without secrets."""
        return replace(
            collection,
            name=self._prose(collection.name, collection.origin),
            description=self._prose(collection.description, collection.origin),
            items=tuple(map(self._item, collection.items)),
            auth=self._auth(collection.auth),
            scripts=self._scripts(collection.scripts),
            variables=self._variables(collection.variables),
        )

    def _item(self, item: Item) -> Item:
        return self._folder(item) if isinstance(item, Folder) else self._request_item(item)

    def _folder(self, folder: Folder) -> Folder:
        return replace(
            folder,
            name=self._prose(folder.name, folder.origin),
            description=self._prose(folder.description, folder.origin),
            items=tuple(map(self._item, folder.items)),
            auth=self._auth(folder.auth),
            scripts=self._scripts(folder.scripts),
            variables=self._variables(folder.variables),
        )

    def _request_item(self, item: RequestItem) -> RequestItem:
        return replace(
            item,
            name=self._prose(item.name, item.origin),
            request=self._request(item.request),
            responses=tuple(map(self._response, item.responses)),
            scripts=self._scripts(item.scripts),
            variables=self._variables(item.variables),
        )

    def _request(self, request: Request) -> Request:
        return replace(
            request,
            url=self._fields.url(request.url),
            headers=self._headers(request.headers),
            body=self._body(request.body),
            auth=self._auth(request.auth),
            description=self._prose(request.description, request.origin),
        )

    def _body(self, body: Body) -> Body:
        return replace(
            body,
            raw=self._texts.document(body.raw, "bodies", body.origin),
            fields=tuple(self._fields.parameter(field, "forms") for field in body.fields),
            graphql_variables=self._texts.document(body.graphql_variables, "bodies", body.origin),
        )

    def _response(self, saved: SavedResponse) -> SavedResponse:
        return replace(
            saved,
            name=self._prose(saved.name, saved.origin),
            headers=self._headers(saved.headers),
            body=self._texts.document(saved.body, "saved responses", saved.origin),
            request=self._request(saved.request) if saved.request else None,
        )

    def _headers(self, headers: tuple[Field, ...]) -> tuple[Field, ...]:
        return tuple(map(self._fields.header, headers))

    def _variables(self, variables: tuple[Variable, ...]) -> tuple[Variable, ...]:
        return tuple(map(self._fields.variable, variables))

    def _auth(self, auth: Auth | None) -> Auth | None:
        return self._fields.auth(auth) if auth else None

    def _scripts(self, scripts: tuple[Script, ...]) -> tuple[Script, ...]:
        return tuple(
            replace(each, source=self._texts.script(each.source, "scripts", each.origin))
            for each in scripts
        )

    def _prose(self, text: str, origin: Origin) -> str:
        return self._texts.prose(text, "texts", origin)
