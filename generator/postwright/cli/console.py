"""What every command shares: printing diagnostics and progress, and ending with the right code."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import click

from postwright.diagnostics import Diagnostic, Failure, Severity, Sink, Spots

Command = TypeVar("Command", bound=Callable[..., Any])

FORMATS = ("text", "json", "github", "sarif")

FOLD_AT = 5
"""How many diagnostics of one code a command shows that is asked for something else."""


def wants_colour(stream: Any) -> bool:
    """Whether a stream is a terminal and nobody asked for plain text (https://no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


class Desk:
    """Collects a command's diagnostics and prints them together, in the form that was asked for.

    In text they go to standard error and what the command is asked for to standard output. The other forms
    are documents for programs: they have standard output for themselves, and `say` speaks on standard error.
    """

    def __init__(self, form: str = "text") -> None:
        self.sink = Sink()
        self._form = form

    @property
    def has_document(self) -> bool:
        """Whether diagnostics go to standard output, as a document for a program."""
        return self._form != "text"

    def say(self, text: str, *, nl: bool = True) -> None:
        """Print something for people that is no diagnostic."""
        click.echo(text, nl=nl, err=self.has_document)

    def report(self, *, verbose: bool = False) -> None:
        """Print what was noticed; remarks without consequence only where asked for."""
        self._print([d for d in self.sink if verbose or d.severity is not Severity.INFO])

    def refuse(self, failure: Failure) -> None:
        """Print why the run ends, after what was noticed until then."""
        self._print(
            [*(d for d in self.sink if d.severity is not Severity.INFO), *failure.diagnostics]
        )

    def _print(self, diagnostics: list[Diagnostic]) -> None:
        if self.has_document:
            click.echo(self.written(diagnostics), nl=False)
        elif diagnostics:
            text = self.written(diagnostics, colour=wants_colour(sys.stderr), most=FOLD_AT)
            click.echo(text, err=True)

    def written(
        self, diagnostics: Iterable[Diagnostic], *, colour: bool = False, most: int | None = None
    ) -> str:
        """Diagnostics in the form that was asked for."""
        from postwright import __version__
        from postwright.diagnostics import printers

        locate = Spots(self.sink.harmless(), _redacted)
        match self._form:
            case "json":
                return printers.as_json(diagnostics, locate)
            case "github":
                return printers.as_github(diagnostics, locate)
            case "sarif":
                return printers.as_sarif(diagnostics, locate, version=__version__)
            case _:
                return printers.as_text(diagnostics, locate, colour=colour, most=most)


def _redacted(text: str) -> str:
    from postwright.redact import redacted_text

    return redacted_text(text)


def reports(command: Command) -> Command:
    """Adds `--format` to a command and gives it a `desk`; its failures become diagnostics and exit codes."""
    option = click.option(
        "--format",
        "report_format",
        type=click.Choice(FORMATS),
        default="text",
        show_default=True,
        help="The form of diagnostics; all but text have standard output for themselves.",
    )
    return option(_with_desk(command))


def ends_well(command: Command) -> Command:
    """Gives a command a `desk`, which prints text; its failures become diagnostics and exit codes."""
    return _with_desk(command)


def _with_desk(command: Command) -> Command:
    @functools.wraps(command)
    def run(*args: Any, report_format: str = "text", **kwargs: Any) -> Any:
        desk = Desk(report_format)
        try:
            return command(*args, desk=desk, **kwargs)
        except Failure as failure:
            desk.refuse(failure)
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
