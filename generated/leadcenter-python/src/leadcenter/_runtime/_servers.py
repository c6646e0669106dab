"""Where requests go: base URLs, their variables, and which origins may see a credential."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import TypeAlias
from urllib.parse import urlsplit

from ._checks import refuse_control_characters
from ._config import ClientConfig, Variable
from ._errors import ConfigurationError

Origin: TypeAlias = "tuple[str, str, int]"

_PORTS = {"http": 80, "https": 443}
_HOST = re.compile(rb"[a-z0-9._:-]+")
_VARIABLE = re.compile(r"\{([^{}]+)\}")


def resolve_base_url(
    config: ClientConfig,
    *,
    base_url: str | None = None,
    environment: str | None = None,
    variables: Mapping[str, str | None] | None = None,
) -> str:
    """The base URL without a slash at its end: argument, named environment, environment variable, server.

    Raises:
        ConfigurationError: a part of it was not given, or it is no URL; the text names what to give.
    """
    named = _environment(config, environment) if environment else ""
    template = base_url or named or os.environ.get(config.base_url_env) or config.server
    return clean_base_url(fill_server(config, template, variables or {}))


def fill_server(config: ClientConfig, template: str, variables: Mapping[str, str | None]) -> str:
    """The template with its variables' values, from the argument, the environment or the default."""
    known = {variable.name: variable for variable in config.variables}

    def value(match: re.Match[str]) -> str:
        variable = known.get(match[1], Variable(match[1]))
        given = variables.get(variable.name) or os.environ.get(variable.env) or variable.default
        if not given:
            raise ConfigurationError(_missing(config, variable))
        return given.strip()

    filled = _VARIABLE.sub(value, template)
    return filled.partition("://")[2] if filled.count("://") > 1 else filled


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
    import httpx2

    try:
        parsed = httpx2.URL(url)
    except httpx2.InvalidURL as error:
        raise ValueError(str(error)) from None
    if parsed.scheme not in _PORTS or not _HOST.fullmatch(parsed.raw_host):
        raise ValueError("not an http or https URL with a plain host")
    return parsed.scheme, parsed.host.rstrip("."), parsed.port or _PORTS[parsed.scheme]


def resolved(base: str, link: str) -> str:
    """The absolute URL that a server's link means, seen from `base` (RFC 3986, section 5).

    Raises:
        ValueError: it is no web address, names a user, or is one that programs read differently.
    """
    import httpx2

    try:
        target = httpx2.URL(base).join(link)
    except httpx2.InvalidURL as error:
        raise ValueError(str(error)) from None
    if "\\" in link or target.userinfo:
        raise ValueError("not a plain link")
    origin_of(str(target))
    return str(target)


def is_loopback(host: str) -> bool:
    """Whether a host name can only mean this machine (RFC 6761, section 6.3)."""
    from ipaddress import ip_address

    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def _environment(config: ClientConfig, name: str) -> str:
    if name not in config.environments:
        names = ", ".join(sorted(config.environments)) or "none"
        raise ConfigurationError(f"there is no environment {name!r}; there are: {names}")
    return config.environments[name]


def _missing(config: ClientConfig, variable: Variable) -> str:
    given = f"pass {variable.name}=..." + (f" or set {variable.env}" if variable.env else "")
    return (
        f"the server's {variable.name} is not known: {given},"
        f" or give the whole URL as base_url=... or {config.base_url_env}"
    )
