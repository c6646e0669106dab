"""Gets a token of OAuth 2.0 for `login`: in the browser, on another device, or for a name and a password."""

from __future__ import annotations

import webbrowser
from collections.abc import Callable, Mapping
from typing import Any

import click

from ._browser import Listener, NoCode
from ._device import NoDevice, begin, until_agreed
from ._failures import Failure
from ._flows import Application, Flow, Kept
from ._text import clean_line

_CREDENTIALS = 3

Send = Callable[["Callable[[Any], Any]"], Any]
"""Runs a coroutine of the runtime on the client's own transport, made from it."""


def in_the_browser(flow: Flow, application: Application, send: Send, port: int) -> Kept:
    """A token for a user who agrees in the browser (RFC 6749, section 4.1, with PKCE, RFC 7636)."""
    from .._runtime._grants import AuthorizationCode, AuthorizationRequest  # noqa: TID252

    with _listening(port) as listener:
        asked = AuthorizationRequest.make(
            flow.authorization_url,
            client_id=application.client_id,
            redirect_uri=listener.redirect_uri,
            scopes=flow.scopes,
        )
        click.echo(f"Agree in the browser, at {clean_line(asked.url)}", err=True)
        webbrowser.open(asked.url)
        try:
            code = listener.code(asked.state)
        except NoCode as error:
            raise _refused(error) from error
        source = AuthorizationCode(
            flow.token_url,
            code=code,
            redirect_uri=listener.redirect_uri,
            client_id=application.client_id,
            client_secret=application.client_secret or None,
            verifier=asked.verifier,
        )
    send(source.token)
    return Kept.of(source, application, {})


def on_a_device(flow: Flow, application: Application, send: Send) -> Kept:
    """A token for a user who agrees on another device (RFC 8628)."""
    try:
        device = begin(flow, application, lambda url, form: send(_fetching(url, form)))
        click.echo(
            f"Open {clean_line(device.verification_uri)} and type {clean_line(device.user_code)}",
            err=True,
        )
        source = _source(flow, application, device.grant)
        until_agreed(lambda: _reason(send, source), device)
    except NoDevice as error:
        raise _refused(error) from error
    return Kept.of(source, application, {})


def with_password(
    flow: Flow, application: Application, send: Send, username: str, password: str
) -> Kept:
    """A token for a user's name and password, which are not kept (RFC 6749, section 4.3)."""
    grant = {"grant_type": "password", "username": username, "password": password, **flow.scope}
    source = _source(flow, application, grant)
    send(source.token)
    return Kept.of(source, application, {})


def as_itself(flow: Flow, application: Application, send: Send) -> Kept:
    """A token for the application, asked for again with its id and secret (RFC 6749, section 4.4)."""
    grant = {"grant_type": "client_credentials", **flow.scope}
    source = _source(flow, application, grant)
    send(source.token)
    return Kept.of(source, application, grant)


def _source(flow: Flow, application: Application, grant: Mapping[str, str]) -> Any:
    from .._runtime._oauth import OAuth2  # noqa: TID252

    return OAuth2(
        flow.token_url,
        client_id=application.client_id,
        client_secret=application.client_secret or None,
        grant=grant,
    )


def _reason(send: Send, source: Any) -> str | None:
    """Why there is no token yet; None when there is one."""
    from .._runtime._oauth import TokenError  # noqa: TID252

    try:
        send(source.token)
    except TokenError as error:
        return error.code
    return None


def _listening(port: int) -> Listener:
    try:
        return Listener(port)
    except OSError as error:
        raise click.UsageError(
            f"Port {port} is taken ({error.strerror}): give another one."
        ) from error


def _fetching(url: str, form: Mapping[str, str] | None) -> Callable[[Any], Any]:
    """The coroutine that gets the JSON at a URL, or of a form that is posted; None for anything else."""

    async def fetch(io: Any) -> Any:
        from .._runtime._http import httpx  # noqa: TID252
        from .._runtime._oauth import answered  # noqa: TID252

        headers = {"Accept": "application/json"}
        method = "GET" if form is None else "POST"
        return (await answered(io, httpx.Request(method, url, headers=headers, data=form)))[1]

    return fetch


def _refused(error: NoCode | NoDevice) -> Failure:
    return Failure(f"not logged in: {error}", _CREDENTIALS, None)
