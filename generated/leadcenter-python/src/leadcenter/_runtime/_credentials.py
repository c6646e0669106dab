"""The credentials of a client: from arguments, from the environment, or from a login."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from threading import Lock
from typing import TYPE_CHECKING, Any

from ._checks import refuse_control_characters
from ._config import ClientConfig, Part, SecurityScheme
from ._errors import ConfigurationError, MissingCredentialsError
from ._lazy import Lazy
from ._secrets import Secret

if TYPE_CHECKING:
    from ._auth import Auth


class Credentials:
    """What one client and its copies were given, by the id of the scheme.

    Raises:
        MissingCredentialsError: nothing was given, there is no login to get it, and all operations that take
            a credential need one.
        ValueError: a credential holds a control character.
    """

    def __init__(self, config: ClientConfig, given: Mapping[str, Any]) -> None:
        self._config = config
        self._lock = Lock()
        self._held: Mapping[str, _Credential] = {}
        lacking: dict[str, str] = {}
        for scheme in config.schemes:
            value, others = _given(scheme, given)
            if reason := _lacks(scheme, value, others):
                lacking.setdefault(scheme.argument, reason)
            elif value is not None or _KEYS & others.keys():
                self._hold(scheme, value, others)
        self._refuse(lacking)
        if config.schemes and not self._held and not (config.login or config.serves_guests):
            raise MissingCredentialsError(self._how_to_give(scheme.id for scheme in config.schemes))

    def _refuse(self, lacking: Mapping[str, str]) -> None:
        """Raise MissingCredentialsError for an argument that no scheme can do anything with, and why."""
        used = {s.argument for s in self._config.schemes if s.id in self._held}
        for argument, reason in lacking.items():
            if argument not in used:
                raise MissingCredentialsError(reason)

    def login(self, scheme_id: str, token: str) -> None:
        """Use this token from now on."""
        scheme = next(s for s in self._config.schemes if s.id == scheme_id)
        if _required(scheme):
            raise ConfigurationError("a login cannot give a credential of several parts")
        refuse_control_characters(token, "the token")
        self._hold(scheme, token, {})

    def _hold(self, scheme: SecurityScheme, value: Any, others: Mapping[str, Any]) -> None:
        """Have this credential from now on. What a call in flight has taken stays whole."""
        with self._lock:
            self._held = {**self._held, scheme.id: _Credential(scheme, value, others)}

    def texts(self) -> dict[str, str]:
        """The credentials that are one text, by the names of the client's arguments."""
        firsts = {held.argument: held.value for held in self._held.values()}
        return {name: value for name, value in firsts.items() if isinstance(value, str)}

    def choose(self, ways: Iterable[str | tuple[str, ...]]) -> Auth | None:
        """The credential for an operation that can be sent in any of these ways; None to send none.

        A way is the id of a scheme, or those of several that are needed together; `()` is to do without.

        Raises:
            MissingCredentialsError: the client has not what any of them needs.
        """
        wanted = [(way,) if isinstance(way, str) else way for way in ways]
        if not wanted:
            return None
        held = self._held
        for way in wanted:
            if all(scheme_id in held for scheme_id in way):
                return _joint(tuple(held[scheme_id].auth() for scheme_id in way)) if way else None
        missing = [each for way in wanted for each in way if each not in held]
        raise MissingCredentialsError(self._how_to_give(missing))

    def held(self) -> tuple[str | tuple[str, ...], ...]:
        """The schemes there is a credential for, of those that go to one place the first: one way to send all."""
        places = {scheme.id: _place(scheme) for scheme in self._config.schemes}
        held = tuple(self._held)
        taken = {places[scheme_id]: scheme_id for scheme_id in reversed(held)}
        way = tuple(each for each in held if taken[places[each]] == each)
        return (way,) if way else ()

    def names(self) -> list[str]:
        """Headers, query parameters and cookies that carry a credential."""
        named = [scheme.name for scheme in self._config.schemes if scheme.name]
        return ["Authorization", *named]

    def _how_to_give(self, scheme_ids: Iterable[str]) -> str:
        wanted = set(scheme_ids)
        ways = [_way(scheme) for scheme in self._config.schemes if scheme.id in wanted]
        if self._config.login:
            ways.append(f"call {self._config.login}()")
        return f"this needs a credential: {', or '.join(dict.fromkeys(ways))}"

    def __repr__(self) -> str:
        return f"Credentials({', '.join(self._held) or 'none'})"


class _Credential:
    """What was given for a scheme, and the way to sign that is made of it once, however many threads ask."""

    __slots__ = ("_auth", "_given", "_scheme")

    def __init__(self, scheme: SecurityScheme, value: Any, others: Mapping[str, Any]) -> None:
        self._scheme = scheme
        self._given = Secret((value, others))
        self._auth = Lazy(self._made)

    @property
    def argument(self) -> str:
        return self._scheme.argument

    @property
    def value(self) -> Any:
        """The first of its parts."""
        return self._given.reveal()[0]

    def auth(self) -> Auth:
        """The way to sign."""
        return self._auth.get()

    def _made(self) -> Auth:
        from ._auth import auth_of

        return auth_of(self._scheme, *self._given.reveal())


def _joint(auths: tuple[Auth, ...]) -> Auth:
    from ._auth import JointAuth

    return auths[0] if len(auths) == 1 else JointAuth(auths)


def _place(scheme: SecurityScheme) -> tuple[str, str]:
    """Where a credential goes; headers are known by name in any case."""
    if scheme.type in ("query", "cookie"):
        return (scheme.type, scheme.name)
    return ("header", scheme.name.lower() if scheme.type == "header" else "authorization")


def _given(scheme: SecurityScheme, given: Mapping[str, Any]) -> tuple[Any, dict[str, Any]]:
    """The first credential of a scheme, and the others by the words for them."""
    others = {
        part.word: found
        for part in scheme.others
        if (found := _from_argument_or_env(given, part.argument, part.env)) is not None
    }
    return _from_argument_or_env(given, scheme.argument, scheme.env), others


def _lacks(scheme: SecurityScheme, value: Any, others: Mapping[str, Any]) -> str:
    """What of the others the first credential cannot do without, in a sentence; "" if it has all it needs."""
    missing = [part.word for part in _required(scheme) if part.word not in others]
    if value is None or not missing or hasattr(value, "marks"):
        return ""
    return f"{scheme.argument} needs a {' and '.join(missing)}: {_way(scheme)}"


_KEYS = frozenset({"signing key", "private key"})
"""What a signed token can be made of, so that none has to be given."""


def _required(scheme: SecurityScheme) -> list[Part]:
    return [part for part in scheme.others if part.required]


def _way(scheme: SecurityScheme) -> str:
    first = [Part("", scheme.argument, scheme.env)]
    keys = [part for part in scheme.others if not part.required and part.word in _KEYS]
    ways = [_pass([*first, *_required(scheme)]), *(_pass([key]) for key in keys)]
    return ", or ".join(ways)


def _pass(parts: list[Part]) -> str:
    arguments = " and ".join(f"{part.argument}=..." for part in parts)
    return f"pass {arguments} or set {' and '.join(part.env for part in parts)}"


def _from_argument_or_env(given: Mapping[str, Any], argument: str, env: str) -> Any:
    value = given.get(argument)
    if value is None and env:
        value = os.environ.get(env, "").strip()
    if isinstance(value, str):
        refuse_control_characters(_in_one_line(value), argument)
    return value if value != "" else None


def _in_one_line(text: str) -> str:
    """A key in PEM (RFC 7468) without its line breaks; any other text as it is."""
    return re.sub(r"\r?\n", "", text) if text.startswith("-----BEGIN ") else text
