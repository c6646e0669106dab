"""The command line: one file per command, which prints and sets exit codes, nothing else.

A command's module is imported when the command is called, so that `--help` answers at once.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib import import_module
from typing import Any

import click

from postwright import __version__

_COMMANDS = {
    "pull": "Get a collection from Postman and keep it as a file.",
    "init": "Write a postwright.yaml for a collection.",
    "generate": "Write the SDK of each target.",
    "check": "Tell whether the generated files are what the inputs give.",
    "inspect": "Show what is in a collection.",
    "lint": "Report everything about a collection that could be better.",
    "mock": "Serve the API on this machine, from its saved examples.",
    "export": "Print the contract as OpenAPI 3.1 or as Postwright's own model.",
    "verify": "Ask a running server whether it is as the contract says.",
    "explain": "Explain a diagnostic's code, or why the contract is as it is.",
}

_EPILOG = """\b
Exit codes:
  0   done
  1   `check` or `verify` found differences, `lint` found errors, or a file was kept because of a conflict
  2   the input, the configuration or the command line is wrong
  75  try again later: another run writes the same target, or nobody answers
  130 interrupted
"""


class _Lazy(click.Group):
    """Loads a command's module when the command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        found: click.Command = import_module(f"postwright.cli.{cmd_name}").command
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group(cls=_Lazy, epilog=_EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="postwright")
def cli() -> None:
    """Turn a Postman collection into an SDK: a typed client, a command line and tests."""


def main(args: list[str] | None = None) -> Any:
    """Run the command line; the entry point of `postwright`."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")
    try:
        return cli.main(args, prog_name="postwright")
    except OSError as error:
        _give_up_output()
        click.echo(f"error: cannot go on: {error}", err=True)
        sys.exit(2)


def _give_up_output() -> None:
    """Let the interpreter not fail a second time, when it flushes what could not be written."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
