"""The facts of several collections as those of one API.

Each collection was lowered in its own scope, so its requests hold its own auth and variables. Here servers
and security schemes that are the same in all they say become one, and what only shares a name is told apart:
variables of servers, schemes, ids.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from postwright.ir.api import SecurityScheme, Server
from postwright.ir.facts import Facts, ProseFacts, RequestFact, ResponseFact
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
        servers=tuple(merging.servers),
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
        self._groups: dict[tuple[Server, ...], int] = {}
        self._variables: dict[str, frozenset[str]] = {}
        self._schemes: dict[SecurityScheme, str] = {}
        self._ids: set[str] = set()

    def requests(self, facts: Facts) -> Iterator[RequestFact]:
        """A collection's requests, with the merged indexes and ids."""
        servers = self._places(facts)
        for request in facts.requests:
            identity = _free(request.id, self._ids, "~")
            self._ids.add(identity)
            yield self._moved(request, servers, identity)

    def _moved(self, request: RequestFact, servers: dict[int, int], identity: str) -> RequestFact:
        auth = request.auth
        return replace(
            request,
            id=identity,
            server=servers[request.server],
            auth=replace(auth, scheme=self._scheme(auth.scheme)) if auth else None,
            responses=tuple(self._answer(each, servers, identity) for each in request.responses),
        )

    def _answer(self, answer: ResponseFact, servers: dict[int, int], identity: str) -> ResponseFact:
        if answer.request is None:
            return answer
        return replace(answer, request=self._moved(answer.request, servers, identity))

    def _places(self, facts: Facts) -> dict[int, int]:
        """Where each of a collection's servers is among the merged ones."""
        names = self._names(facts.servers)
        found = {}
        for start, end in _groups(facts):
            group = tuple(_renamed(server, names) for server in facts.servers[start:end])
            found[start] = self._place(group)
        return found

    def _place(self, group: tuple[Server, ...]) -> int:
        key = tuple(replace(server, origin=NOWHERE) for server in group)
        if key not in self._groups:
            self._groups[key] = len(self.servers)
            self.servers += group
        return self._groups[key]

    def _names(self, servers: Sequence[Server]) -> dict[str, str]:
        """New names of server variables that have other values than those of the same name."""
        values: dict[str, set[str]] = {}
        for server in servers:
            for variable in server.variables:
                values.setdefault(variable.name, set()).add(variable.default)
        found = {}
        for name, defaults in values.items():
            given = frozenset(defaults)
            found[name] = self._variable(name, given)
            self._variables[found[name]] = given
        return found

    def _variable(self, name: str, values: frozenset[str]) -> str:
        """The name itself if it is new or has these values, else the first numbered one that does."""
        number, candidate = 1, name
        while self._variables.get(candidate, values) != values:
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


def _groups(facts: Facts) -> list[tuple[int, int]]:
    """The ranges of servers that serve the same; a request names the first of its range."""
    used = {request.server for request in facts.requests}
    used |= {
        answer.request.server
        for request in facts.requests
        for answer in request.responses
        if answer.request
    }
    starts = sorted(used)
    return list(zip(starts, [*starts[1:], len(facts.servers)], strict=True))


def _renamed(server: Server, names: dict[str, str]) -> Server:
    """The server with its variables under their merged names."""
    url = re.sub(r"\{([^{}]+)\}", lambda match: f"{{{names.get(match[1], match[1])}}}", server.url)
    variables = tuple(replace(each, name=names[each.name]) for each in server.variables)
    return replace(server, url=url, variables=variables)
