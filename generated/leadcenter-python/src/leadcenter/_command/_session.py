"""What the options before a command decide: which client its operation is called on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any, NoReturn, TypeAlias

from ._failures import CREDENTIALS, Failure, reported
from ._flows import Kept
from ._lifetime import end_of, is_over
from ._profiles import DEFAULT, Profile
from ._show import Format
from ._store import Store, Unsafe

Connect: TypeAlias = Callable[..., AbstractContextManager[Any]]
"""Makes a client from the arguments of its constructor."""

Locate: TypeAlias = Callable[[Mapping[str, Any]], str]
"""Tells the origin of the server that the client's arguments name."""


@dataclass(frozen=True, slots=True)
class Session:
    """One run of the program. `output` is how answers are printed where the command line does not say.
    The program's environment variables begin with `prefix`.

    `credentials` are those arguments of the client that are secrets; they are kept for `program`, its
    profile and the server that `locate` finds.
    """

    connect: Connect
    arguments: Mapping[str, Any] = field(default_factory=dict, repr=False)
    output: Format | None = None
    program: str = ""
    credentials: tuple[str, ...] = ()
    locate: Locate = lambda arguments: ""
    profile: Profile = Profile(DEFAULT)
    prefix: str = ""

    @property
    def server(self) -> str:
        """The origin of the server that is called. Raises ConfigurationError where none is named."""
        return self.locate(self.arguments)

    def client(
        self,
        *middleware: Callable[..., Any],
        stored: bool = True,
        instead: Mapping[str, str] | None = None,
    ) -> AbstractContextManager[Any]:
        """A client with what the user gave, then what was kept; the environment gives the rest.

        `instead` are credentials for all that the user has.
        """
        between = {"middleware": middleware} if middleware else {}
        kept = dict(self._all_kept()) if stored and not instead else {}
        return self.connect(**{**kept, **self.arguments, **(instead or {})}, **between)

    def known(self) -> tuple[str, ...]:
        """The credentials that the user gave, or else has kept."""
        given = tuple(name for name in self.credentials if name in self.arguments)
        return given or tuple(name for name, _ in self._all_kept())

    @contextmanager
    def sending(self) -> Iterator[Callable[[Callable[[Any], Any]], Any]]:
        """What runs a coroutine of the runtime on the client's transport, before there is a credential."""
        from .._runtime._sync import run  # noqa: TID252

        unknown = dict.fromkeys(self.credentials, "unknown")
        with self.connect(**{**unknown, **self.arguments}) as client:
            yield lambda coroutine: run(coroutine(client._transport.get()))

    def keep(self, name: str, value: str | Kept) -> str:
        """Keep a credential in the place of what was kept before; tells where."""
        store = self._store()
        if isinstance(value, Kept):
            store.delete(name)
            return store.put(_oauth(name), value.text())
        store.delete(_oauth(name))
        return store.put(name, value)

    def kept(self, name: str) -> tuple[str | Kept, str] | None:
        """What is kept of a credential, and where; None where nothing is."""
        store = self._store()
        if (found := store.get(_oauth(name))) and (kept := Kept.read(found[0])):
            return kept, found[1]
        return store.get(name)

    def kept_flow(self, name: str) -> Kept | None:
        """What is kept of a token of OAuth 2.0; None where there is none."""
        found = self.kept(name)
        return found[0] if found and isinstance(found[0], Kept) else None

    def forget(self, name: str) -> bool:
        """Forget a credential; tells whether there was one."""
        store = self._store()
        return any([store.delete(name), store.delete(_oauth(name))])

    def _store(self) -> Store:
        return Store(self.program, self.server, self.profile.name)

    def _all_kept(self) -> Iterator[tuple[str, Any]]:
        """Nothing is looked for where a credential was given: it may be all that is needed."""
        if any(name in self.arguments for name in self.credentials) or not self._has_server():
            return
        with telling():
            for name in self.credentials:
                if found := self.kept(name):
                    yield name, self._usable(name, found[0])

    def _has_server(self) -> bool:
        """Whether the client's usual server is named; an operation may have one of its own."""
        from .._runtime._errors import ConfigurationError  # noqa: TID252

        with suppress(ConfigurationError):
            return bool(self.server)
        return False

    def _usable(self, name: str, value: str | Kept) -> Any:
        if isinstance(value, Kept) and value.is_renewed:
            return value.source(partial(self._store().put, _oauth(name)))
        token = value.access_token if isinstance(value, Kept) else value
        end = value.expires_at if isinstance(value, Kept) else None
        return _ended if is_over(end or end_of(token)) else token


def _ended() -> NoReturn:
    """In the place of a token that is over, for an operation that needs one."""
    from .._runtime._oauth import TokenError  # noqa: TID252

    raise TokenError("the login has ended")


def _oauth(name: str) -> str:
    """The name under which a token of OAuth 2.0 is kept with what renews it."""
    return f"{name} (oauth2)"


@contextmanager
def telling() -> Iterator[None]:
    """Turns what is wrong with the server or with where credentials are kept into a `Failure`."""
    try:
        with reported(None):
            yield
    except Unsafe as error:
        raise Failure(str(error), CREDENTIALS, None) from error
