"""Servers and credentials, as templates see them."""

from __future__ import annotations

from collections.abc import Iterator

from postwright.ir.api import Api, OAuthFlow, SecurityScheme, Server, ServerVariable
from postwright.naming.credentials import credentials
from postwright.naming.table import Names
from postwright.render.untrusted import Text
from postwright.render.view.model import (
    CredentialView,
    FlowView,
    SecurityView,
    ServerView,
    VariableView,
)


class Access:
    """Makes what says where an API is, and who may use it, for one pack."""

    def __init__(self, api: Api, names: Names) -> None:
        self._api = api
        self._names = names

    def servers(self) -> tuple[ServerView, ...]:
        """All servers, the default one first."""
        return tuple(self._server(server) for server in self._api.servers)

    def variables(self) -> tuple[VariableView, ...]:
        """The variables of all servers, once."""
        found: dict[str, VariableView] = {}
        for server in self._api.servers:
            for view in self._server(server).variables:
                found.setdefault(view.name.content, view)
        return tuple(found.values())

    def security(self) -> Iterator[SecurityView]:
        """The schemes that take credentials."""
        for scheme in self._api.security_schemes:
            if words := credentials(scheme):
                yield SecurityView(
                    id=Text(scheme.id),
                    kind=scheme.location or ("basic" if len(words) > 1 else "bearer"),
                    name=Text(scheme.name),
                    prefix=Text(_prefix(scheme)),
                    credentials=tuple(self._credential(word) for word in words),
                    flows=tuple(_flow(flow) for flow in scheme.flows),
                )

    def credentials(self) -> tuple[CredentialView, ...]:
        """Everything that any scheme takes, once."""
        words = (word for scheme in self._api.security_schemes for word in credentials(scheme))
        return tuple(self._credential(word) for word in dict.fromkeys(words))

    def _credential(self, word: str) -> CredentialView:
        return CredentialView(self._names.of("credential", word), Text(word))

    def _server(self, server: Server) -> ServerView:
        if (whole := _whole_url(server)) is not None:
            return ServerView(Text(server.name), Text(whole.default or server.url), ())
        variables = tuple(
            VariableView(
                self._names.of("variable", variable.name),
                Text(variable.name),
                Text(variable.default),
                Text(variable.description),
            )
            for variable in server.variables
        )
        return ServerView(Text(server.name), Text(server.url), variables)


def _prefix(scheme: SecurityScheme) -> str:
    """What stands before a token; RFC 6750 spells it `Bearer`, whoever wrote it otherwise."""
    word = scheme.scheme if scheme.type in ("http", "oauth2", "jwt") else ""
    return "Bearer" if word.lower() in ("", "bearer") else word


_WHOLE = frozenset({"baseurl", "url", "apiurl", "baseuri", "apibaseurl", "serverurl", "hosturl"})
"""Variables that say they are the whole URL, which every client takes anyway."""


def _whole_url(server: Server) -> ServerVariable | None:
    """The variable that a server's URL is, if that says no more than that it is one."""
    for variable in server.variables:
        plain = "".join(character for character in variable.name.lower() if character.isalnum())
        if server.url == f"{{{variable.name}}}" and plain in _WHOLE:
            return variable
    return None


def _flow(flow: OAuthFlow) -> FlowView:
    return FlowView(
        flow.kind,
        Text(flow.authorization_url),
        Text(flow.token_url),
        Text(flow.refresh_url),
        tuple(Text(scope) for scope in flow.scopes),
    )
