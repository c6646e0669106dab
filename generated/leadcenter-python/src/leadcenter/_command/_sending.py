"""What stands between the client and the network: shows a request without sending it, or logs all."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import click

from ._curl import curl_command
from ._given import Given
from ._params import Own
from ._placeholders import Placeholders, for_credentials
from ._session import Session
from ._text import clean


def sending_options() -> list[Own]:
    """What every operation takes."""
    return [
        Own(
            "--dry-run",
            dest="_dry_run",
            is_flag=True,
            help="Print the request as a command of curl, a variable for each credential, and send nothing.",
        ),
        Own(
            "-v",
            "--verbose",
            dest="_verbose",
            is_flag=True,
            help="Say on standard error what is sent and how it is answered, without secrets.",
        ),
    ]


class NotSent(Exception):
    """The request that would have been sent."""

    def __init__(self, request: Any) -> None:
        super().__init__("the request was not sent")
        self.request = request


def refuse_to_send(request: Any, _: Any) -> NoReturn:
    """A middleware that lets nothing through. It reads files now, which are closed when it ends."""
    request.read()
    raise NotSent(request)


def show_request(session: Session, call: Callable[[Any], None], given: Given) -> None:
    """Print the request that `call` would send with a client, as a command of curl.

    No credential is needed for it, none renewed. It shows the way in which the user's own would be sent; where
    there is none, the operation's first. What cannot be signed with a placeholder is signed as if it were sent.

    Raises:
        ConfigurationError, ValueError: there is no such request.
    """
    from .._runtime._errors import ConfigurationError, MissingCredentialsError  # noqa: TID252

    wrong: list[Exception] = []
    for names in (session.known(), session.credentials, ()):
        placeholders = for_credentials(names, session.prefix)
        try:
            with session.client(refuse_to_send, instead=placeholders.values) as client:
                _shown(client, call, given, placeholders)
            return
        except (ConfigurationError, ValueError) as error:
            wrong.append(error)
    raise next((each for each in wrong if not isinstance(each, MissingCredentialsError)), wrong[0])


def _shown(
    client: Any, call: Callable[[Any], None], given: Given, placeholders: Placeholders
) -> None:
    try:
        with logging_to_stderr(client, given.own["_verbose"]):
            call(client)
    except NotSent as refused:
        _print(refused.request, client, given, placeholders)


def _print(request: Any, client: Any, given: Given, placeholders: Placeholders) -> None:
    paths = [value for value in given.keywords.values() if isinstance(value, Path)]
    names = client._core.credentials.names()
    click.echo(curl_command(request, names, {path.name: str(path) for path in paths}, placeholders))


class _Log(logging.Handler):
    """Writes to standard error what a terminal does not act on."""

    def emit(self, record: logging.LogRecord) -> None:
        click.echo(clean(self.format(record)), err=True)


@contextmanager
def logging_to_stderr(client: Any, wanted: bool) -> Iterator[None]:
    """While this lasts the client says on standard error what it does, without credentials."""
    if not wanted:
        yield
        return
    logger, handler = logging.getLogger(client._core.config.package), _Log()
    before = logger.level
    logger.addHandler(handler)
    logger.setLevel(logging.DEBUG)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.setLevel(before)
