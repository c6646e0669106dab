"""Servers and credentials, as templates see them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Container, Iterator

from postwright.ir.api import Api, OAuthFlow, SecurityScheme, Server, ServerVariable
from postwright.naming.credentials import Credential, credentials
from postwright.naming.table import Names
from postwright.render.signing import signer_of
from postwright.render.untrusted import Text
from postwright.render.view.model import (
    CredentialView,
    EnvironmentView,
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
        self._uses = Counter(each.name for server in api.servers for each in server.variables)

    def servers(self) -> tuple[ServerView, ...]:
        """All servers, the default one first."""
        return tuple(self._server(server) for server in self._api.servers)

    def environments(self) -> tuple[EnvironmentView, ...]:
        """What the variables are worth in each environment."""
        return tuple(
            EnvironmentView(
                self._names.of("environment", each.name),
                Text(each.name),
                tuple((Text(name), Text(value)) for name, value in each.values),
            )
            for each in self._api.environments
        )

    def variables(self) -> tuple[VariableView, ...]:
        """The variables that are given by themselves, once."""
        whole = {each.name.content for each in self.whole_urls()}
        return self._once(lambda server: True, whole)

    def whole_urls(self) -> tuple[VariableView, ...]:
        """The variables that are whole URLs."""
        return self._once(self._is_whole, frozenset())

    def _once(
        self, takes: Callable[[Server], bool], skip: Container[str]
    ) -> tuple[VariableView, ...]:
        variables = {
            variable.name: variable
            for server in reversed(self._api.servers)
            if takes(server)
            for variable in reversed(server.variables)
            if variable.name not in skip
        }
        return tuple(self._variable(variable) for variable in reversed(variables.values()))

    def _is_whole(self, server: Server) -> bool:
        """Whether a server's URL is one variable: a usual name for one, or a further server's own."""
        if len(server.variables) != 1 or not _is_host(server):
            return False
        name = server.variables[0].name
        plain = "".join(character for character in name.lower() if character.isalnum())
        return self._uses[name] == 1 and (plain in _WHOLE or bool(server.name))

    def security(self) -> Iterator[SecurityView]:
        """The schemes that take credentials."""
        for scheme in self._api.security_schemes:
            if taken := credentials(scheme):
                yield SecurityView(
                    id=Text(scheme.id),
                    kind=_kind(scheme),
                    name=Text(scheme.name),
                    prefix=Text(_prefix(scheme)),
                    credentials=tuple(self._credential(each) for each in taken),
                    settings=tuple(_settings(scheme)),
                    flows=tuple(self._flow(flow) for flow in scheme.flows),
                )

    def signers(self) -> tuple[str, ...]:
        """The ways in which schemes sign requests, once."""
        kinds = (signer_of(scheme) for scheme in self._api.security_schemes)
        return tuple(dict.fromkeys(kind for kind in kinds if kind))

    def credentials(self) -> tuple[CredentialView, ...]:
        """Everything that any scheme takes, once; it is required where any of them needs it."""
        taken = [each for scheme in self._api.security_schemes for each in credentials(scheme)]
        required = {each.word for each in taken if each.required}
        words = dict.fromkeys(each.word for each in taken)
        return tuple(self._credential(Credential(word, word in required)) for word in words)

    def _credential(self, credential: Credential) -> CredentialView:
        names = self._names.of("credential", credential.word)
        return CredentialView(names, Text(credential.word), credential.required)

    def _server(self, server: Server) -> ServerView:
        return ServerView(
            names=self._names.of("server", server.name),
            url=Text(server.url),
            variables=tuple(self._variable(each) for each in server.variables),
            whole=self._is_whole(server),
            known=all(each.default for each in server.variables),
        )

    def _variable(self, variable: ServerVariable) -> VariableView:
        return VariableView(
            self._names.of("variable", variable.name),
            Text(variable.name),
            self._place(variable.name),
            Text(variable.default),
            Text(variable.description),
        )

    def _flow(self, flow: OAuthFlow) -> FlowView:
        written = (flow.authorization_url, flow.token_url, flow.refresh_url)
        authorization, token, refresh = map(self._seen_from_the_server, written)
        return FlowView(
            flow.kind,
            Text(authorization),
            Text(token),
            Text(refresh),
            tuple(Text(scope) for scope in flow.scopes),
            known=not any("{" in url for url in (authorization, token, refresh)),
        )

    def _seen_from_the_server(self, url: str) -> str:
        """The path of a URL on the API's own server, wherever that is; any other URL as it is."""
        server = self._api.servers[0] if self._api.servers else None
        for own in _origins(server) if server else ():
            rest = url.removeprefix(own)
            if rest != url and rest.startswith("/"):
                return rest
        return url

    def _place(self, name: str) -> str:
        """Where it stands in the first server's URL that has it (RFC 3986, section 3)."""
        urls = [each.url.partition(f"{{{name}}}") for each in self._api.servers]
        before, after = next(((b, a) for b, found, a in urls if found), ("", ""))
        if after.startswith("://"):
            return "scheme"
        host = before.rpartition("://")[2]
        if "/" in host:
            return "path"
        return "port" if host.endswith(":") else "host"


def _is_host(server: Server) -> bool:
    """Whether a server's URL is its variable, with the scheme that clients add by themselves or without."""
    return server.url.removeprefix("https://") == f"{{{server.variables[0].name}}}"


def _origins(server: Server) -> Iterator[str]:
    """How the origin of a server is written: with its variables, and with what they are worth by default."""
    filled = server.url
    for variable in server.variables:
        filled = filled.replace(f"{{{variable.name}}}", variable.default)
        yield f"{{{{{variable.name}}}}}"
    if found := _AUTHORITY.match(filled):
        yield found[0]


def _kind(scheme: SecurityScheme) -> str:
    if signer_of(scheme):
        return signer_of(scheme)
    return scheme.location or ("basic" if scheme.scheme == "basic" else "bearer")


def _settings(scheme: SecurityScheme) -> Iterator[tuple[Text, Text]]:
    where = (("in", scheme.location),) if scheme.location and signer_of(scheme) else ()
    return ((Text(name), Text(value)) for name, value in (*scheme.settings, *where))


def _prefix(scheme: SecurityScheme) -> str:
    """What stands before a token; RFC 6750 spells it `Bearer`, whoever wrote it otherwise."""
    word = scheme.scheme if scheme.type in ("http", "oauth2", "jwt") else ""
    return "Bearer" if word.lower() in ("", "bearer") else word


_WHOLE = frozenset({"baseurl", "url", "apiurl", "baseuri", "apibaseurl", "serverurl", "hosturl"})
"""Variables that say they are the whole URL, which every client takes anyway."""


_AUTHORITY = re.compile(r"[a-zA-Z][\w+.-]*://[^/?#]+")
"""Scheme and authority of a URL (RFC 3986, section 3)."""
