"""Servers: where requests are sent, and what the environments say of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from postwright.diagnostics import Sink
from postwright.ir.api import Environment, Server, ServerVariable
from postwright.ir.schema import Evidence
from postwright.lower.addresses import Address, Addresses
from postwright.lower.environments import described
from postwright.lower.urls import Split
from postwright.lower.variables import REFERENCE, Scope, names
from postwright.postman.model import Environment as Given
from postwright.source import Origin

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_LOCAL = re.compile(
    r"(localhost|[\w-]+|\d+\.\d+\.\d+\.\d+|\[[0-9A-Fa-f:]+\]|[\w.-]+\.(local|localhost|test))(:|/|\Z)"
)
_WORD = re.compile(r"[A-Z]?[a-z]+\d*|[A-Z]+(?![a-z])\d*|\d+")
_SAYS_NOTHING = frozenset(
    (
        "url uri host hostname base api endpoint server domain root path address scheme protocol port "
        "http https www"
    ).split()
)
_NO_HOST = "{{baseUrl}}"
"""What URLs begin with that name no host, where no other URL does."""

_NO_HOST_HELP = "put the host, or a variable for it, before the path; or give the SDK its base URL"

_NAMES = 5
"""The most variables that one diagnostic lists."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A URL on its server: the index of that, and the path from there."""

    server: int
    path: tuple[str, ...]


class Servers:
    """The servers of a collection: the one that most requests go to, then the others by first use."""

    def __init__(
        self, requests: Iterable[Address], environments: Iterable[Given], sink: Sink
    ) -> None:
        given = tuple(each for each in environments if not each.is_global)
        asked = tuple(requests)
        self._addresses = Addresses(asked, given)
        self._sink = sink
        uses, first = self._uses(asked)
        self._indexes = {base: index for index, base in enumerate(_ordered(uses))}
        self.found = named(tuple(self._server(base, first[base]) for base in self._indexes))
        self._tell_unknown([first[base].origin for base in self._indexes])
        self.environments: tuple[Environment, ...] = described(
            {base: first[base].scope for base in self._indexes},
            given,
            self._addresses.bases.staged,
        )

    def place(self, split: Split, scope: Scope) -> Placed:
        """Where a URL goes. One that names no host goes to the first server."""
        base, path = self._addresses.place(split, scope)
        return Placed(self._indexes.get(base, 0), path)

    def _uses(self, asked: tuple[Address, ...]) -> tuple[Counter[str], dict[str, Address]]:
        """How many requests go to each base, and the first of them."""
        uses: Counter[str] = Counter()
        first: dict[str, Address] = {}
        for each in asked:
            base, _ = self._addresses.place(each.split, each.scope)
            uses[base] += 1
            first.setdefault(base, each)
        return uses, first

    def _server(self, base: str, place: Address) -> Server:
        bases, written = self._addresses.bases, base or _NO_HOST
        staged = bases.staged.get(base)
        variables = tuple(
            ServerVariable(name, staged.urls[0][1] if staged else _value(name, place.scope))
            for name in dict.fromkeys(names(written))
        )
        url = REFERENCE.sub(lambda match: "{" + match[1].strip() + "}", written)
        return Server(
            url=_scheme(written, place.scope) + url,
            variables=variables,
            origin=place.origin,
            evidence=tuple(Evidence("server", reason) for reason in bases.reasons.get(base, ())),
        )

    def _tell_unknown(self, origins: list[Origin]) -> None:
        """Tell once of all variables for hosts that no input has a value for, and of URLs without a host."""
        unknown: dict[str, Origin] = {}
        for base, server, origin in zip(self._indexes, self.found, origins, strict=True):
            missing = [each.name for each in server.variables if not each.default]
            if missing and not base:
                message = "the URLs of the requests name no host"
                self._sink.report("PW203", message, origin, _NO_HOST_HELP)
            else:
                unknown |= {name: unknown.get(name, origin) for name in missing}
        if unknown:
            first = next(iter(unknown.values()))
            self._sink.report("PW203", *_unknown(list(unknown), first))


def _unknown(names: list[str], origin: Origin) -> tuple[str, Origin, str]:
    """What to tell of variables that no input has a value for: the sentence, the place, and the way out."""
    shown = [f"{{{{{name}}}}}" for name in names[:_NAMES]]
    if len(names) > _NAMES:
        shown.append(f"{len(names) - _NAMES} more variables")
    listed = " and ".join([", ".join(shown[:-1]), shown[-1]] if shown[1:] else shown)
    defined = f"defines {names[0]!r}" if len(names) == 1 else "defines them"
    message = f"requests are sent to {listed}, for which no input has a value"
    return message, origin, f"give the environment that {defined}, if there is one"


def _ordered(uses: Counter[str]) -> list[str]:
    """The bases, the one most used first; without a host only where no request names one."""
    named = [base for base in uses if base] or list(uses)
    most = max(named, key=lambda base: uses[base], default="")
    return sorted(named, key=lambda base: base != most)


def _value(name: str, scope: Scope) -> str:
    return (scope.value(name) or "").rstrip("/")


def _scheme(base: str, scope: Scope) -> str:
    """The scheme that a base lacks.

    Postman sends such a request over plain HTTP. An SDK sends credentials, so only a local name gets
    `http`; an unknown variable is taken to bring its own scheme.
    """
    written = scope.resolve(base)
    if not written or _SCHEME.match(written) or written.startswith("{{"):
        return ""
    return "http://" if _LOCAL.match(written) else "https://"


def named(servers: tuple[Server, ...]) -> tuple[Server, ...]:
    """The servers with names, no two alike; the first one, which all is sent to by default, has none."""
    taken: Counter[str] = Counter()
    found = list(servers[:1])
    for server in servers[1:]:
        name = _name(server)
        taken[name] += 1
        found.append(replace(server, name=f"{name} {taken[name]}" if taken[name] > 1 else name))
    return tuple(found)


def _name(server: Server) -> str:
    """A server in lower-case words: those of its variables, or of its host, that say something."""
    labels = _SCHEME.sub("", server.url).partition("/")[0].split(".")
    texts = [each.name for each in server.variables] or labels[:-1] or labels
    spoken = [[word.lower() for word in _WORD.findall(text)] for text in texts]
    telling = [[word for word in words if word not in _SAYS_NOTHING] for words in spoken]
    chosen = [words for words in telling if words] or spoken
    if not server.variables:
        chosen = chosen[:1]
    return " ".join(dict.fromkeys(word for words in chosen for word in words)) or "server"
