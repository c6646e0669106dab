"""The facts of several collections as those of one API.

Each collection was lowered in its own scope, so its requests hold its own auth and variables. Here servers
and security schemes that are the same in all they say become one, and what only shares a name is told apart:
variables of servers, schemes, ids.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from postwright.ir.api import Environment, SecurityScheme, Server
from postwright.ir.facts import AuthFact, Facts, ProseFacts, RequestFact, ResponseFact
from postwright.lower.servers import named
from postwright.source import NOWHERE


def merge(all_facts: Sequence[Facts], name: str = "") -> Facts:
    """The facts of one API, called `name`, or else as the first collection is."""
    first, *others = all_facts
    if not others:
        return replace(first, name=name or first.name)
    merging = _Merging()
    requests = tuple(request for facts in all_facts for request in merging.requests(facts))
    return replace(
        first,
        name=name or first.name,
        description=_description(all_facts),
        servers=named(tuple(merging.servers)),
        environments=tuple(merging.environments.values()),
        requests=requests,
        folders=tuple(folder for facts in all_facts for folder in facts.folders),
        prose=_prose([facts.prose for facts in all_facts]),
    )


def _description(all_facts: Sequence[Facts]) -> str:
    """The description of the first collection, and those of the others under their names."""
    first, *others = all_facts
    more = [f"# {each.name}\n\n{each.description}" for each in others if each.description.strip()]
    return "\n\n".join(part for part in (first.description, *more) if part)


def _prose(found: Sequence[ProseFacts]) -> ProseFacts:
    """What all descriptions say; an envelope is the first that one of them shows."""
    return ProseFacts(
        auth=_united(each.auth for each in found),
        page_parameters=_united(each.page_parameters for each in found),
        page_envelope=next((each.page_envelope for each in found if each.page_envelope), ()),
        error_envelope=next((each.error_envelope for each in found if each.error_envelope), ()),
    )


def _united(words: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for each in words for word in each))


class _Merging:
    """What the collections merged so far have."""

    def __init__(self) -> None:
        self.servers: list[Server] = []
        self.environments: dict[str, Environment] = {}
        self._indexes: dict[Server, int] = {}
        self._variables: dict[str, _Worth] = {}
        self._schemes: dict[SecurityScheme, str] = {}
        self._ids: set[str] = set()

    def requests(self, facts: Facts) -> Iterator[RequestFact]:
        """A collection's requests, with the merged indexes and ids."""
        servers = self._places(facts)
        for request in facts.requests:
            identity = _free(request.id, self._ids, "~")
            self._ids.add(identity)
            yield self._moved(request, servers, identity)

    def _moved(self, request: RequestFact, servers: list[int], identity: str) -> RequestFact:
        auth = request.auth
        return replace(
            request,
            id=identity,
            server=servers[request.server],
            auth=self._auth(auth) if auth else None,
            responses=tuple(self._answer(each, servers, identity) for each in request.responses),
        )

    def _auth(self, auth: AuthFact) -> AuthFact:
        return replace(
            auth,
            scheme=self._scheme(auth.scheme),
            beside=tuple(map(self._auth, auth.beside)),
            instead=tuple(map(self._auth, auth.instead)),
        )

    def _answer(self, answer: ResponseFact, servers: list[int], identity: str) -> ResponseFact:
        if answer.request is None:
            return answer
        return replace(answer, request=self._moved(answer.request, servers, identity))

    def _places(self, facts: Facts) -> list[int]:
        """Where each of a collection's servers is among the merged ones."""
        names = self._names(facts)
        for environment in facts.environments:
            self._unite(environment, names)
        return [self._place(_renamed(server, names)) for server in facts.servers]

    def _place(self, server: Server) -> int:
        key = replace(server, name="", origin=NOWHERE, evidence=())
        if key not in self._indexes:
            self._indexes[key] = len(self.servers)
            self.servers.append(server)
        return self._indexes[key]

    def _unite(self, environment: Environment, names: dict[str, str]) -> None:
        """Add what an environment says to what others of its name do."""
        known = self.environments.setdefault(environment.name, replace(environment, values=()))
        values = ((names.get(name, name), value) for name, value in environment.values)
        united = tuple(dict.fromkeys((*known.values, *values)))
        self.environments[environment.name] = replace(known, values=united)

    def _names(self, facts: Facts) -> dict[str, str]:
        """New names of server variables that are worth something else than those of the same name."""
        found = {}
        for name, worth in _worths(facts).items():
            found[name] = self._variable(name, worth)
            self._variables[found[name]] = worth
        return found

    def _variable(self, name: str, worth: _Worth) -> str:
        """The name itself if it is new or worth this, else the first numbered one that is."""
        number, candidate = 1, name
        while self._variables.get(candidate, worth) != worth:
            number += 1
            candidate = f"{name}_{number}"
        return candidate

    def _scheme(self, scheme: SecurityScheme) -> SecurityScheme:
        """The scheme, with the id that it has or gets among the merged ones."""
        key = replace(scheme, id="", origin=NOWHERE)
        if key not in self._schemes:
            stem = _NUMBERED.sub("", scheme.id)
            self._schemes[key] = _free(stem, set(self._schemes.values()), "")
        return replace(scheme, id=self._schemes[key])


_NUMBERED = re.compile(r"(?<=Auth)\d+\Z")
"""The number of a scheme that is not the first of its kind: `apiKeyAuth2`, but not `oauth2`."""


def _free(name: str, taken: set[str], mark: str) -> str:
    """The name, numbered from the second on that has it."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}{mark}{number}"
    return free


_Worth: TypeAlias = frozenset[tuple[str, str]]
"""The values of a variable, by environment; the one that it has by itself is under no name."""


def _worths(facts: Facts) -> dict[str, _Worth]:
    """What each variable of a collection's servers is worth."""
    values: dict[str, set[tuple[str, str]]] = {}
    for server in facts.servers:
        for variable in server.variables:
            values.setdefault(variable.name, set()).add(("", variable.default))
    for environment in facts.environments:
        for name, value in environment.values:
            values.setdefault(name, set()).add((environment.name, value))
    return {name: frozenset(worth) for name, worth in values.items()}


def _renamed(server: Server, names: dict[str, str]) -> Server:
    """The server with its variables under their merged names."""
    url = re.sub(r"\{([^{}]+)\}", lambda match: f"{{{names.get(match[1], match[1])}}}", server.url)
    variables = tuple(replace(each, name=names[each.name]) for each in server.variables)
    return replace(server, url=url, variables=variables)
