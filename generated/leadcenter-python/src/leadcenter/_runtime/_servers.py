"""Where requests go: base URLs, their variables, and which origins may see a credential."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from ._checks import refuse_control_characters
from ._config import ClientConfig, Server, Variable
from ._errors import ConfigurationError

Origin: TypeAlias = "tuple[str, str, int]"

_PORTS = {"http": 80, "https": 443}
_HOST = re.compile(rb"[a-z0-9._:-]+")
_AFTER_AUTHORITY = re.compile(r"[/?#]")
_VARIABLE = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class Places:
    """Where an API's servers are, by what a client was given.

    `base_urls` are whole URLs by the server's name, "" for the one that operations use by default.
    `environment` is what variables are worth in the environment that was chosen, `variables` what they
    were given by themselves.
    """

    config: ClientConfig
    base_urls: Mapping[str, str | None] = field(default_factory=dict)
    environment: Mapping[str, str] = field(default_factory=dict)
    variables: Mapping[str, str | None] = field(default_factory=dict)

    def url(self, name: str = "") -> str:
        """A server's base URL without a slash at its end: given whole, or made of its variables.

        Raises:
            ConfigurationError: a part of it was not given, or it is no URL; the text names what to give.
        """
        server = self._server(name)
        whole = self.base_urls.get(name)
        if not whole and not self._is_chosen(server):
            whole = os.environ.get(server.env)
        return clean_base_url(self._filled(whole or server.url, server))

    def _server(self, name: str) -> Server:
        main = Server("", self.config.server, self.config.base_url_env)
        return next(each for each in (main, *self.config.servers) if each.name == name)

    def _is_chosen(self, server: Server) -> bool:
        """Whether the environment says where the server is, which goes before the shell's word."""
        return any(name in self.environment for name in _VARIABLE.findall(server.url))

    def _filled(self, template: str, server: Server) -> str:
        known = {variable.name: variable for variable in self.config.variables}

        def value(match: re.Match[str]) -> str:
            variable = known.get(match[1], Variable(match[1]))
            given = self.variables.get(variable.name) or self.environment.get(variable.name)
            given = given or os.environ.get(variable.env) or variable.default
            if not given:
                raise ConfigurationError(_missing(server, variable))
            return given.strip()

        filled = _VARIABLE.sub(value, template)
        return filled.partition("://")[2] if filled.count("://") > 1 else filled


def places(
    config: ClientConfig,
    *,
    base_url: str | None = None,
    base_urls: Mapping[Any, str] | None = None,
    environment: str | None = None,
    variables: Mapping[str, str | None] | None = None,
) -> Places:
    """The places that a client's arguments make.

    Raises:
        ConfigurationError: there is no such environment, or no such server.
    """
    known = [server.name for server in config.servers]
    for name in base_urls or {}:
        if name not in known:
            raise ConfigurationError(_unknown("server", name, known))
    if environment and environment not in config.environments:
        raise ConfigurationError(_unknown("environment", environment, config.environments))
    chosen = config.environments[environment] if environment else {}
    return Places(config, {**(base_urls or {}), "": base_url}, chosen, variables or {})


def named_origin(config: ClientConfig, arguments: Mapping[str, Any]) -> str:
    """The origin of the server that a client with these arguments calls, `https://api.example.com:443`.

    Raises:
        ConfigurationError: they name no server, as they would make no client.
    """
    variables = {each.name: arguments.get(each.argument) for each in config.variables}
    given = {name: arguments.get(name) for name in ("base_url", "environment")}
    scheme, host, port = origin_of(places(config, variables=variables, **given).url())
    return f"{scheme}://{host}:{port}"


def clean_base_url(url: str) -> str:
    """The URL as a base: with a scheme, without a slash at the end.

    Raises:
        ConfigurationError: it is not an http(s) URL, or holds a user, a query or a fragment.
    """
    try:
        refuse_control_characters(url, "base_url")
        parts = urlsplit(url if "://" in url else f"https://{url}")
        port_is_valid = parts.port is None or parts.port > 0
    except ValueError as error:
        raise ConfigurationError(f"base_url is not a URL: {error}") from None
    if parts.scheme not in _PORTS or not parts.hostname or not port_is_valid:
        raise ConfigurationError("base_url must be an http or https URL with a host")
    if parts.username is not None or parts.query or parts.fragment:
        raise ConfigurationError("base_url must not hold a user, a query or a fragment")
    return parts.geturl().rstrip("/?#")


def origin_of(url: str) -> Origin:
    """Scheme, host and port of an absolute URL (RFC 6454, section 4), read as it will be sent.

    Raises:
        ValueError: the URL has none.
    """
    scheme, slashes, rest = url.partition("//")
    return _origin(scheme + slashes + _AFTER_AUTHORITY.split(rest, maxsplit=1)[0])


@lru_cache(maxsize=256)
def _origin(url: str) -> Origin:
    from ._http import httpx

    try:
        parsed = httpx.URL(url)
    except httpx.InvalidURL as error:
        raise ValueError(str(error)) from None
    if parsed.scheme not in _PORTS or not _HOST.fullmatch(parsed.raw_host):
        raise ValueError("not an http or https URL with a plain host")
    return parsed.scheme, parsed.host.rstrip("."), parsed.port or _PORTS[parsed.scheme]


def resolved(base: str, link: str) -> str:
    """The absolute URL that a server's link means, seen from `base` (RFC 3986, section 5).

    Raises:
        ValueError: it is no web address, names a user, or is one that programs read differently.
    """
    from ._http import httpx

    try:
        target = httpx.URL(base).join(link)
    except httpx.InvalidURL as error:
        raise ValueError(str(error)) from None
    if "\\" in link or target.userinfo:
        raise ValueError("not a plain link")
    origin_of(str(target))
    return str(target)


@lru_cache(maxsize=256)
def is_loopback(host: str) -> bool:
    """Whether a host name can only mean this machine (RFC 6761, section 6.3)."""
    from ipaddress import ip_address

    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def _unknown(kind: str, name: object, known: Iterable[str]) -> str:
    return f"there is no {kind} {name!r}; there are: {', '.join(known) or 'none'}"


def _missing(server: Server, variable: Variable) -> str:
    whole = f"base_urls={{{server.name!r}: ...}}" if server.name else "base_url=..."
    whole += f" or {server.env}" if server.env else ""
    if not variable.env:
        return f"the server's URL is not known: give it as {whole}"
    return (
        f"the server's {variable.name} is not known: pass {variable.argument}=... or set {variable.env},"
        f" or give the whole URL as {whole}"
    )
