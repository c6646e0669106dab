"""What stands between the client and the network: shows a request without sending it, or logs all."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import click

from ._curl import curl_command
from ._given import Given
from ._params import Own
from ._text import clean


def sending_options() -> list[Own]:
    """What every operation takes."""
    return [
        Own(
            "--dry-run",
            dest="_dry_run",
            is_flag=True,
            help="Print the request as a command of curl, secrets masked, and send nothing.",
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


def show_request(request: Any, client: Any, given: Given) -> None:
    """Print a request as a command of curl."""
    paths = [value for value in given.keywords.values() if isinstance(value, Path)]
    names = client._core.credentials.names()
    click.echo(curl_command(request, names, {path.name: str(path) for path in paths}))


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
