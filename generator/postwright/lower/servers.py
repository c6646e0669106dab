"""Servers: the bases of all URLs, one per environment that says where they are."""

from __future__ import annotations

import re
from collections.abc import Iterable

from postwright.diagnostics import Sink
from postwright.ir.api import Server, ServerVariable
from postwright.lower.variables import REFERENCE, Scope, names
from postwright.postman.model import Environment
from postwright.source import Origin

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_LOCAL = re.compile(
    r"(localhost|[\w-]+|\d+\.\d+\.\d+\.\d+|\[[0-9A-Fa-f:]+\]|[\w.-]+\.(local|localhost|test))(:|/|\Z)"
)


class Servers:
    """The servers in the order of their first use."""

    def __init__(self, environments: Iterable[Environment], sink: Sink) -> None:
        self._environments = [each for each in environments if not each.is_global]
        self._sink = sink
        self._indexes: dict[str, int] = {}
        self.found: list[Server] = []

    def index(self, base: str, scope: Scope, origin: Origin) -> int:
        """The index of a base such as `https://{{domain}}`: its first server's."""
        base = _opened(base.rstrip("/"), scope)
        if base not in self._indexes:
            self._indexes[base] = len(self.found)
            self.found += self._servers(base, scope, origin)
        return self._indexes[base]

    def _servers(self, base: str, scope: Scope, origin: Origin) -> list[Server]:
        """One server per environment that gives a variable of the base; without any, one unnamed."""
        wanted = set(names(base))
        named = [
            _server(base, scope.under(environment), environment.name, origin)
            for environment in self._environments
            if wanted & {variable.key for variable in environment.values if variable.value}
        ]
        found = named or [_server(base, scope, "", origin)]
        unknown = [each.name for each in found[0].variables if not each.default]
        if unknown:
            self._tell_unknown(unknown[0], origin)
        return found

    def _tell_unknown(self, name: str, origin: Origin) -> None:
        message = f"requests are sent to {{{{{name}}}}}, for which no input has a value"
        self._sink.report(
            "PW203", message, origin, f"give the environment that defines {name!r}, if there is one"
        )


def _opened(base: str, scope: Scope) -> str:
    """A base whose variable is itself made of variables that nobody defines, written out."""
    for _ in range(5):
        half_known = [
            name
            for name in names(base)
            if scope.value(name) is None and scope.raw(name) is not None
        ]
        if not half_known:
            break
        base = base.replace("{{" + half_known[0] + "}}", scope.raw(half_known[0]) or "")
    return base


def _server(base: str, scope: Scope, name: str, origin: Origin) -> Server:
    variables = tuple(
        ServerVariable(variable, (scope.value(variable) or "").rstrip("/"))
        for variable in dict.fromkeys(names(base))
    )
    url = REFERENCE.sub(lambda match: "{" + match[1].strip() + "}", base)
    return Server(_scheme(base, scope) + url, name, "", variables, origin)


def _scheme(base: str, scope: Scope) -> str:
    """The scheme that a base lacks.

    Postman sends such a request over plain HTTP. An SDK sends credentials, so only a local name gets
    `http`; an unknown variable is taken to bring its own scheme.
    """
    written = scope.resolve(base)
    if not written or _SCHEME.match(written) or written.startswith("{{"):
        return ""
    return "http://" if _LOCAL.match(written) else "https://"
