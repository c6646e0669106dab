"""Groups of commands: a resource's operations, and the resources below it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from importlib import import_module
from typing import TypeAlias

import click

from ._manners import ANSWER, DOWNLOAD, PAGES, TEXT, Manner
from ._operation import Operation, Pick
from ._prose import help_line
from ._text import clean_line

Children: TypeAlias = Mapping[str, tuple[str, str]]
"""Groups by name: the module whose `GROUP` it is, and its line in help."""


class Group(click.Group):
    """The commands of one resource. The groups below it are imported when they are called."""

    def __init__(self, name: str, help: str = "", children: Children | None = None) -> None:
        asked = {"help_option_names": ["--help", "-h"]}
        super().__init__(name, help=help_line(help), context_settings=asked)
        self._children = dict(children or {})

    def answer(
        self, name: str, *params: click.Parameter, deprecated: bool = False
    ) -> Callable[[Pick], Pick]:
        """An operation that answers with JSON."""
        return self._adding(name, params, ANSWER, deprecated)

    def text(
        self, name: str, *params: click.Parameter, deprecated: bool = False
    ) -> Callable[[Pick], Pick]:
        """An operation that answers with text, or with nothing that is known of."""
        return self._adding(name, params, TEXT, deprecated)

    def pages(
        self, name: str, *params: click.Parameter, deprecated: bool = False
    ) -> Callable[[Pick], Pick]:
        """An operation that answers with pages of items."""
        return self._adding(name, params, PAGES, deprecated)

    def download(
        self, name: str, *params: click.Parameter, deprecated: bool = False
    ) -> Callable[[Pick], Pick]:
        """An operation that answers with a file."""
        return self._adding(name, params, DOWNLOAD, deprecated)

    def _adding(
        self, name: str, params: tuple[click.Parameter, ...], manner: Manner, deprecated: bool
    ) -> Callable[[Pick], Pick]:
        def add(pick: Pick) -> Pick:
            self.add_command(Operation(name, pick, params, manner, deprecated=deprecated))
            return pick

        return add

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*self.commands, *self._children]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self._children:
            return super().get_command(ctx, cmd_name)
        group: click.Command = import_module(self._children[cmd_name][0]).GROUP
        return group

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name, asked = args[0], not ctx.resilient_parsing
        if asked and not name.startswith("-") and self.get_command(ctx, name) is None:
            raise click.UsageError(_no_such(name, self.list_commands(ctx)), ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        groups = {
            name: click.Command(None, help=help_line(help))
            for name, (_, help) in self._children.items()
        }
        longest = max(map(len, [*groups, *self.commands]), default=0)
        for title, commands in (("Resources", groups), ("Commands", self.commands)):
            _section(formatter, title, commands, formatter.width - longest - 6)


def _section(
    formatter: click.HelpFormatter, title: str, commands: Mapping[str, click.Command], room: int
) -> None:
    """Each with the first sentence of its help, as much of it as there is room for."""
    if commands:
        with formatter.section(title):
            formatter.write_dl(
                [(name, each.get_short_help_str(room)) for name, each in commands.items()]
            )


def _no_such(name: str, known: Sequence[str]) -> str:
    meant = " or ".join(f"'{each}'" for each in get_close_matches(name, known))
    hint = f" Did you mean {meant}?" if meant else ""
    return f"No such command '{clean_line(name)}'.{hint}"
