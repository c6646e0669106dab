"""What every command shares: printing diagnostics and progress, and ending with the right code."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import click

from postwright.diagnostics import Failure, Severity, Sink
from postwright.diagnostics.printers import Spot, as_text
from postwright.source import Origin, position

Command = TypeVar("Command", bound=Callable[..., Any])


def wants_colour() -> bool:
    """Whether standard error is a terminal and nobody asked for plain text (https://no-color.org)."""
    return (
        sys.stderr.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    )


def report(sink: Sink, *, verbose: bool = False) -> None:
    """Print what was noticed; remarks without consequence only where asked for."""
    shown = [d for d in sink if verbose or d.severity is not Severity.INFO]
    if shown:
        click.echo(as_text(shown, _locate, colour=wants_colour()), err=True)


def _locate(origin: Origin) -> Spot | None:
    """Line and column, without the line itself: an export's lines may hold secrets."""
    found = position(origin)
    return (found.line, found.column, "") if found is not None else None


def ends_well(command: Command) -> Command:
    """A command whose failures are printed as diagnostics and become exit codes."""

    @functools.wraps(command)
    def run(*args: Any, **kwargs: Any) -> Any:
        try:
            return command(*args, **kwargs)
        except Failure as failure:
            shown = as_text(failure.diagnostics, _locate, colour=wants_colour())
            click.echo(shown, err=True)
            raise click.exceptions.Exit(failure.exit_code) from None

    return run  # type: ignore[return-value]


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """Tell what is being done: one line that changes on a terminal, nothing elsewhere."""
    live = sys.stderr.isatty() and os.environ.get("TERM") != "dumb" and not os.environ.get("CI")

    def tell(step: str) -> None:
        if live:
            click.echo(f"\r\x1b[K{step} ...", nl=False, err=True)

    try:
        yield tell
    finally:
        if live:
            click.echo("\r\x1b[K", nl=False, err=True)
