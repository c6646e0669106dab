"""Commands that messages tell a user to run: whole, so that they can be pasted."""

from __future__ import annotations

import shlex
from collections.abc import Iterator

import click
from click.core import ParameterSource

from ._text import clean_line

_NOT_OF_THE_SERVER = frozenset({"_timeout", "_max_retries", "_version"})


def hint(command: str) -> str:
    """A command of the program in backquotes, for the server and the profile that were named here.

    Credentials are not repeated. A command whose name a resource has is `cli-...`.
    """
    root = click.get_current_context().find_root()
    words = [root.command.name or "", *_named(root), _free(root.command, command)]
    return f"`{clean_line(shlex.join(words))}`"


def is_hinted(command: str) -> bool:
    """Whether it is that command of the program that runs, so that naming it helps nobody."""
    here = click.get_current_context()
    root = here.find_root()
    return here.parent is root and here.command.name == _free(root.command, command)


def _named(root: click.Context) -> Iterator[str]:
    """The options before the command that say whose credentials are used, and where."""
    hidden = _NOT_OF_THE_SERVER | set(getattr(root.obj, "credentials", ()))
    for each in root.command.params:
        name = each.name or ""
        if root.get_parameter_source(name) is not ParameterSource.COMMANDLINE:
            continue
        value = _profile(root) if name == "_profile" else root.params.get(name)
        if name not in hidden and value is not None:
            yield from (each.opts[0], str(value))


def _profile(root: click.Context) -> str | None:
    return getattr(getattr(root.obj, "profile", None), "name", None)


def _free(program: click.Command, command: str) -> str:
    """The command's name, where a resource may have taken it."""
    apart = f"cli-{command}"
    return apart if isinstance(program, click.Group) and apart in program.commands else command
