"""The command `login`: asks for what it takes to get a credential, and keeps that for later runs."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any, TypeAlias

import click

from ._failures import reported
from ._flows import Application, Flow, FlowKind, Kept
from ._lifetime import lifetime_in
from ._params import Option, Own
from ._session import Session, telling
from ._text import clean_line

SignIn: TypeAlias = tuple[str, str]
"""The operation that gives a token: the module of its group, and its command there."""

_SECRET = ("password", "passwd", "secret", "passphrase", "pin", "otp", "code", "token", "key")
_KINDS: tuple[FlowKind, ...] = ("authorizationCode", "password", "clientCredentials")


class Login(click.Command):
    """`login`. It takes the API's own way where there is one, else OAuth 2.0, else a pasted credential."""

    def __init__(
        self,
        name: str,
        credentials: Sequence[str],
        sign_in: SignIn | None,
        flows: Sequence[Flow],
        prefix: str,
    ) -> None:
        self._credentials, self._sign_in, self._prefix = tuple(credentials), sign_in, prefix
        self._flows = dict(_by_kind(flows))
        own = [
            *_own(),
            *_password_options(sign_in, self._flows),
            *_oauth_options(self._flows, prefix),
        ]
        super().__init__(name, help=_about(sign_in, self._flows), params=[*own], callback=None)
        self.short_help = "Log in, and keep the credential for later runs."

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        asked = [each for each in self._wanted() if not is_secret(each.name)]
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
        with telling():
            for name, value in self._gained(ctx, session).items():
                where = session.keep(name, value)
                click.echo(
                    f"Logged in; {clean_line(name)} is kept in {clean_line(where)}.", err=True
                )

    def _gained(self, ctx: click.Context, session: Session) -> dict[str, str | Kept]:
        """What is to be kept, by the names of the client's arguments."""
        flow = self._chosen(ctx)
        if ctx.params["_with_token"] or not (flow or self._sign_in):
            return {**self._pasted(ctx)}
        if flow is None:
            return {**self._from_the_api(ctx, session)}
        return {flow.argument: self._from_oauth(ctx, session, flow)}

    def _chosen(self, ctx: click.Context) -> Flow | None:
        """The flow that was asked for, else the first there is where the API has no login of its own."""
        for option, kind in _OPTIONS.items():
            if ctx.params.get(option):
                return self._flows[kind]
        return None if self._sign_in else next(iter(self._flows.values()), None)

    def _pasted(self, ctx: click.Context) -> dict[str, str]:
        """Credentials from standard input, a line for each, or asked for; of several, one is enough."""
        read = _line if ctx.params["_with_token"] else _prompt
        found = {name: each for name in self._credentials if (each := read(name))}
        if not found:
            raise click.UsageError(f"no {clean_line(self._credentials[0])} was given.")
        return found

    def _from_the_api(self, ctx: click.Context, session: Session) -> dict[str, str | Kept]:
        """What the API's login gives for what it is sent."""
        sent = dict(self._answers(ctx))
        with reported(None), session.client(stored=False) as client:
            before = client._core.credentials.texts()
            lifetime = lifetime_in(client.login(**sent))
            found = client._core.credentials.texts()
        return {
            name: Kept.given(each, lifetime) if lifetime and each != before.get(name) else each
            for name, each in found.items()
            if each
        }

    def _answers(self, ctx: click.Context) -> Iterator[tuple[str, Any]]:
        for each in self._wanted():
            name = each.name or ""
            given = ctx.params.get(name)
            if given not in (None, ()):
                yield name, each.value(given)
            elif each.is_needed:
                yield name, _asked(ctx, name)

    def _from_oauth(self, ctx: click.Context, session: Session, flow: Flow) -> Kept:
        """What the authorization server gives."""
        from . import _oauth_login as ways

        here, application = flow.at(session.server), self._application(ctx, session, flow)
        with reported(None), session.sending() as send:
            if ctx.params.get("_device"):
                return ways.on_a_device(here, application, send)
            if flow.kind == "authorizationCode":
                return ways.in_the_browser(here, application, send, ctx.params["_port"])
            if flow.kind == "clientCredentials":
                return ways.as_itself(here, application, send)
            name, password = _prompt("username", hidden=False), _asked(ctx, "password")
            return ways.with_password(here, application, send, name, password)

    def _application(self, ctx: click.Context, session: Session, flow: Flow) -> Application:
        """Who asks: as given, as found in the environment, as at the last login, or as the user says now."""
        before = session.kept_flow(flow.argument)
        secret = os.environ.get(f"{self._prefix}_CLIENT_SECRET", "").strip()
        if flow.kind == "clientCredentials" and not secret:
            secret = _prompt("client_secret")
        found = ctx.params["_client_id"] or (before.client_id if before else "")
        found = found or _prompt("client_id", hidden=False)
        if not found:
            raise click.UsageError("no client id was given.")
        return Application(found, secret)


_OPTIONS: dict[str, FlowKind] = {
    "_web": "authorizationCode",
    "_device": "authorizationCode",
    "_application": "clientCredentials",
}


def _by_kind(flows: Sequence[Flow]) -> Iterator[tuple[FlowKind, Flow]]:
    """The first flow of each kind, the kind that is best for a user first."""
    for kind in _KINDS:
        for each in [each for each in flows if each.kind == kind][:1]:
            yield kind, each


def _about(sign_in: SignIn | None, flows: dict[FlowKind, Flow]) -> str:
    if sign_in:
        way = "Asks for what the API's login wants and is not given; a password is never an argument, since other users can read command lines."
    elif "authorizationCode" in flows:
        way = "Opens the browser, where you agree (OAuth 2.0)."
    elif flows:
        way = "Asks for what OAuth 2.0 wants and is not given; a secret is never an argument, since other users can read command lines."
    else:
        way = "Asks for the credential."
    return f"Log in, and keep the credential in the system's keyring, or where there is none in a file.\n\n{way}"


def _own() -> Iterator[Own]:
    yield Own(
        "--with-token",
        dest="_with_token",
        is_flag=True,
        help="Read the credential from standard input.",
    )


def _password_options(sign_in: SignIn | None, flows: dict[FlowKind, Flow]) -> Iterator[Own]:
    if sign_in or "password" in flows:
        yield Own(
            "--password-stdin",
            dest="_password_stdin",
            is_flag=True,
            help="Read the password from standard input.",
        )


def _oauth_options(flows: dict[FlowKind, Flow], prefix: str) -> Iterator[Own]:
    if "authorizationCode" in flows:
        yield Own("--web", dest="_web", is_flag=True, help="Agree in the browser (OAuth 2.0).")
        yield Own(
            "--device",
            dest="_device",
            is_flag=True,
            help="Agree on another device, where the server lets devices log in.",
        )
        yield Own(
            "--port",
            dest="_port",
            type=click.IntRange(0, 65535),
            default=0,
            metavar="NUMBER",
            help="The port of the redirect URI http://127.0.0.1:PORT/callback; any free one if not given.",
        )
    if "clientCredentials" in flows:
        yield Own(
            "--application",
            dest="_application",
            is_flag=True,
            help="Get a token for the application itself (OAuth 2.0).",
        )
    if flows:
        yield Own(
            "--client-id",
            dest="_client_id",
            metavar="TEXT",
            envvar=f"{prefix}_CLIENT_ID",
            show_envvar=True,
            help=f"The id of your OAuth application; its secret, if it has one, is {prefix}_CLIENT_SECRET.",
        )


def is_secret(name: str | None) -> bool:
    """Whether an option of the API's login is not to be typed where others can read it."""
    words = (name or "").lower().split("_")
    return any(word in words for word in _SECRET)


def _asked(ctx: click.Context, name: str) -> str:
    from_input = is_secret(name) and ctx.params["_password_stdin"]
    found = _line(name) if from_input else _prompt(name, hidden=is_secret(name))
    if not found:
        raise click.UsageError(f"no {clean_line(name)} was given.")
    return found


def _prompt(name: str, *, hidden: bool = True) -> str:
    """What the user answers; nothing where the input ends."""
    label = clean_line(name.strip("_").replace("_", " ").capitalize())
    found: str = ""
    try:
        found = click.prompt(label, default="", show_default=False, hide_input=hidden, err=True)
    except click.Abort as ended:
        if not isinstance(ended.__context__, EOFError):
            raise
    return found.strip()


def _line(name: str) -> str:
    return sys.stdin.readline().strip()
