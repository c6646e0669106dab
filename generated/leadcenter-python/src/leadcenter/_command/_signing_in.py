"""The commands `login`, `logout` and `status`: credentials that are kept between runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

import click

from ._failures import CREDENTIALS, Failure
from ._flows import Flow, Kept
from ._hints import hint
from ._lifetime import end_of, is_over, moment
from ._login import Login, SignIn
from ._session import Session, telling
from ._text import clean_line


class Logout(click.Command):
    """`logout`: forgets what `login` kept."""

    def __init__(self, name: str, credentials: Sequence[str]) -> None:
        super().__init__(name, help="Forget the credentials that `login` has kept.")
        self._credentials = tuple(credentials)

    def invoke(self, ctx: click.Context) -> None:
        session = ctx.find_object(Session)
        assert session is not None, "the program makes the session"
        with telling():
            found = [name for name in self._credentials if session.forget(name)]
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
        with telling():
            click.echo(f"profile: {clean_line(session.profile.name)}")
            click.echo(f"server: {clean_line(session.server)}")
            found = [
                self._line(session, name, variable, ctx)
                for name, variable in self._credentials.items()
            ]
        for line in found:
            click.echo(line)
        if not any(": " in line for line in found):
            raise Failure(f"no credential is known: run {hint('login')}", CREDENTIALS, None)

    def _line(self, session: Session, name: str, variable: str, ctx: click.Context) -> str:
        if name in session.arguments:
            source = ctx.find_root().get_parameter_source(name)
            from_where = variable if source and source.name == "ENVIRONMENT" else "the command line"
            return f"{name}: {_masked(session.arguments[name])} from {from_where}"
        kept = session.kept(name)
        if kept is None:
            return f"{name} is not known"
        value, where = kept
        token = value.access_token if isinstance(value, Kept) else value
        known = [f"{name}: {_masked(token)} from {clean_line(where)}", _lasting(value)]
        return ", ".join(filter(None, known))


def _masked(value: Any) -> str:
    """The end of a long credential, nothing of a short one."""
    text = str(value)
    return f"...{clean_line(text[-4:])}" if len(text) >= 16 else "..."


def _lasting(value: str | Kept) -> str:
    """Until when a token is good, in words; "" for a text of which nobody knows."""
    end = (
        end_of(value) if isinstance(value, str) else value.expires_at or end_of(value.access_token)
    )
    if isinstance(value, Kept) and value.is_renewed:
        return f"{f'until {moment(end)}, ' if end else ''}renewed when it expires"
    if end is None:
        return "which does not say when it expires" if isinstance(value, Kept) else ""
    return (
        f"ended at {moment(end)}: run {hint('login')}" if is_over(end) else f"until {moment(end)}"
    )


Commands: TypeAlias = Callable[[str], str]


def commands(
    credentials: Mapping[str, str],
    sign_in: SignIn | None,
    flows: Sequence[Flow],
    prefix: str,
    free: Commands,
) -> Iterator[click.Command]:
    """The three commands; `credentials` are the client's arguments with their environment variables."""
    if credentials:
        yield Login(free("login"), [*credentials], sign_in, flows, prefix)
        yield Logout(free("logout"), [*credentials])
        yield Status(free("status"), credentials)
