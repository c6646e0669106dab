"""The commands `login`, `logout` and `status`: credentials that are kept between runs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib import import_module
from typing import Any, TypeAlias

import click

from ._failures import Failure, reported
from ._params import Option, Own
from ._session import Session
from ._store import Unsafe
from ._text import clean_line

SignIn: TypeAlias = tuple[str, str]
"""The operation that gives a token: the module of its group, and its command there."""

_REFUSED = 3
_SECRET = ("password", "passwd", "secret", "passphrase", "pin", "otp", "code", "token", "key")


class Login(click.Command):
    """`login`: asks for what the API's own login wants, or for a credential, and keeps it."""

    def __init__(self, name: str, credentials: Sequence[str], sign_in: SignIn | None) -> None:
        self._credentials, self._sign_in = tuple(credentials), sign_in
        super().__init__(name, help=_about(sign_in), params=[*_own(sign_in)], callback=None)
        self.short_help = "Log in, and keep the credential for later runs."

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        asked = [each for each in self._wanted() if not _is_secret(each)]
        return [*asked, *super().get_params(ctx)]

    def _wanted(self) -> list[Option]:
        """The options of the API's login."""
        if self._sign_in is None:
            return []
        group, name = self._sign_in
        command = import_module(group).GROUP.commands[name]
        return [each for each in command.params if isinstance(each, Option)]

    def invoke(self, ctx: click.Context) -> None:
        session = ctx.find_object(Session)
        assert session is not None, "the program makes the session"
        with _telling():
            if self._sign_in is None or ctx.params["_with_token"]:
                kept = self._pasted(ctx)
            else:
                kept = self._gained(ctx, session)
            for name, value in kept.items():
                where = session.store().put(name, value)
                click.echo(
                    f"Logged in; {clean_line(name)} is kept in {clean_line(where)}.", err=True
                )

    def _pasted(self, ctx: click.Context) -> dict[str, str]:
        """Credentials from standard input, a line for each, or asked for; of several, one is enough."""
        read = _line if ctx.params["_with_token"] else _prompt
        found = {name: each for name in self._credentials if (each := read(name))}
        if not found:
            raise click.UsageError(f"no {clean_line(self._credentials[0])} was given.")
        return found

    def _gained(self, ctx: click.Context, session: Session) -> dict[str, str]:
        """What the API's login gives for what it is sent."""
        sent = dict(self._answers(ctx))
        with reported(None), session.client(stored=False) as client:
            client.login(**sent)
            return {name: each for name, each in client._core.credentials.texts().items() if each}

    def _answers(self, ctx: click.Context) -> Iterator[tuple[str, Any]]:
        for each in self._wanted():
            name = each.name or ""
            given = ctx.params.get(name)
            if given not in (None, ()):
                yield name, each.value(given)
            elif each.is_needed:
                yield name, self._asked(ctx, each)

    def _asked(self, ctx: click.Context, option: Option) -> str:
        name = option.name or ""
        from_input = _is_secret(option) and ctx.params["_password_stdin"]
        found = _line(name) if from_input else _prompt(name, hidden=_is_secret(option))
        if not found:
            raise click.UsageError(f"no {clean_line(name)} was given.")
        return found


class Logout(click.Command):
    """`logout`: forgets what `login` kept."""

    def __init__(self, name: str, credentials: Sequence[str]) -> None:
        super().__init__(name, help="Forget the credentials that `login` has kept.")
        self._credentials = tuple(credentials)

    def invoke(self, ctx: click.Context) -> None:
        session = ctx.find_object(Session)
        assert session is not None, "the program makes the session"
        with _telling():
            found = [name for name in self._credentials if session.store().delete(name)]
        said = (
            f"Forgot {', '.join(map(clean_line, found))}."
            if found
            else "There was nothing to forget."
        )
        click.echo(said, err=True)


class Status(click.Command):
    """`status`: which credentials there are and where they are from."""

    def __init__(self, name: str, credentials: Mapping[str, str]) -> None:
        super().__init__(
            name,
            help="Show which credentials there are, masked, and where each is from. Exits with 3 without any.",
        )
        self._credentials = dict(credentials)

    def invoke(self, ctx: click.Context) -> None:
        session = ctx.find_object(Session)
        assert session is not None, "the program makes the session"
        click.echo(f"server: {clean_line(session.server)}")
        with _telling():
            found = [
                self._line(session, name, variable, ctx)
                for name, variable in self._credentials.items()
            ]
        for line in found:
            click.echo(line)
        if not any(": " in line for line in found):
            raise Failure("no credential is known: run `login`", _REFUSED, None)

    def _line(self, session: Session, name: str, variable: str, ctx: click.Context) -> str:
        if name in session.arguments:
            source = ctx.find_root().get_parameter_source(name)
            from_where = variable if source and source.name == "ENVIRONMENT" else "the command line"
            return f"{name}: {_masked(session.arguments[name])} from {from_where}"
        kept = session.store().get(name)
        return (
            f"{name}: {_masked(kept[0])} from {clean_line(kept[1])}"
            if kept
            else f"{name} is not known"
        )


def _about(sign_in: SignIn | None) -> str:
    way = (
        "Asks for what the API's login wants and is not given; a password is never an argument, since other "
        "users can read command lines."
        if sign_in
        else "Asks for the credential."
    )
    return f"Log in, and keep the credential in the system's keyring, or where there is none in a file.\n\n{way}"


def _own(sign_in: SignIn | None) -> Iterator[Own]:
    yield Own(
        "--with-token",
        dest="_with_token",
        is_flag=True,
        help="Read the credential from standard input.",
    )
    if sign_in:
        yield Own(
            "--password-stdin",
            dest="_password_stdin",
            is_flag=True,
            help="Read the password from standard input.",
        )


def _is_secret(option: click.Parameter) -> bool:
    words = (option.name or "").lower().split("_")
    return any(word in words for word in _SECRET)


def _prompt(name: str, *, hidden: bool = True) -> str:
    label = clean_line(name.strip("_").replace("_", " ").capitalize())
    found: str = click.prompt(label, default="", show_default=False, hide_input=hidden, err=True)
    return found.strip()


def _line(name: str) -> str:
    return sys.stdin.readline().strip()


def _masked(value: Any) -> str:
    """The end of a long credential, nothing of a short one."""
    text = str(value)
    return f"...{clean_line(text[-4:])}" if len(text) >= 16 else "..."


@contextmanager
def _telling() -> Iterator[None]:
    """Turns what is wrong with the server or with where credentials are kept into a `Failure`."""
    try:
        with reported(None):
            yield
    except Unsafe as error:
        raise Failure(str(error), _REFUSED, None) from error


Commands: TypeAlias = Callable[[str], str]


def commands(
    credentials: Mapping[str, str], sign_in: SignIn | None, free: Commands
) -> Iterator[click.Command]:
    """The three commands; `credentials` are the client's arguments with their environment variables."""
    if credentials:
        yield Login(free("login"), [*credentials], sign_in)
        yield Logout(free("logout"), [*credentials])
        yield Status(free("status"), credentials)
