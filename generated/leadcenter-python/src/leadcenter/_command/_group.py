"""Groups of commands: a resource's operations, and the resources below it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TypeAlias

import click

from ._manners import ANSWER, DOWNLOAD, PAGES, TEXT, Manner
from ._operation import Operation, Pick
from ._prose import help_line

Children: TypeAlias = Mapping[str, tuple[str, str]]
"""Groups by name: the module whose `GROUP` it is, and its line in help."""


class Group(click.Group):
    """The commands of one resource. The groups below it are imported when they are called."""

    def __init__(self, name: str, help: str = "", children: Children | None = None) -> None:
        super().__init__(name, help=help_line(help))
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

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        groups = {name: help_line(help) for name, (_, help) in self._children.items()}
        commands = {name: each.help or "" for name, each in self.commands.items()}
        longest = max(map(len, [*groups, *commands]), default=0)
        for title, helps in (("Resources", groups), ("Commands", commands)):
            _section(formatter, title, helps, formatter.width - longest - 6)


def _section(
    formatter: click.HelpFormatter, title: str, helps: Mapping[str, str], room: int
) -> None:
    if helps:
        with formatter.section(title):
            formatter.write_dl([(name, _short(help, room)) for name, help in helps.items()])


def _short(help: str, room: int) -> str:
    """The first sentence, as much of it as there is room for."""
    return click.Command(None, help=help).get_short_help_str(room)
