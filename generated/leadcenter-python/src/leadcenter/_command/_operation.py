"""A command that is one operation of the API."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, TypeAlias

import click

from ._failures import reported
from ._fields import Fields
from ._given import Given, read_given
from ._manners import Manner, Method, body_option
from ._params import Argument, Body, Member, Option, combine
from ._progress import watch_transfers
from ._prose import help_text
from ._sending import logging_to_stderr, sending_options, show_request
from ._session import Session

Pick: TypeAlias = Callable[[Any], Method]
"""Chooses the method of a client; its docstring is the command's help."""


class Operation(click.Command):
    """Calls one method of the client with what the command line says, and prints the answer."""

    def __init__(
        self,
        name: str,
        pick: Pick,
        params: Sequence[click.Parameter],
        manner: Manner,
        *,
        deprecated: bool = False,
    ) -> None:
        body = [body_option()] if any(isinstance(each, Member) for each in params) else []
        fields = [Fields()] if body or any(_is_json(each) for each in params) else []
        super().__init__(
            name,
            params=combine([*params, *fields], [*body, *manner.options(), *sending_options()]),
            help=help_text(pick.__doc__ or ""),
            deprecated=deprecated,
        )
        self._pick = pick
        self._manner = manner

    def invoke(self, ctx: click.Context) -> None:
        given = read_given(ctx)
        session = ctx.find_object(Session)
        assert session is not None, "the program makes the session"
        with reported(given.own.get("_output")):
            if given.own["_dry_run"]:
                show_request(session, partial(self._call, given), given)
            else:
                self._send(session, given)

    def _send(self, session: Session, given: Given) -> None:
        """Call the API, and show on the way and log as the command's own options say."""
        middleware = [watch_transfers] if sys.stderr.isatty() else []
        verbose = given.own["_verbose"]
        with session.client(*middleware) as client, logging_to_stderr(client, verbose):
            self._call(given, client)

    def _call(self, given: Given, client: Any) -> None:
        self._manner.call(client, self._pick(client), given)

    def get_help_option_names(self, ctx: click.Context) -> list[str]:
        names = super().get_help_option_names(ctx)
        return names if "--help" in names else [*names, "--cli-help"]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The API's own options first, then those that many commands have."""
        arguments = [
            (each.metavar or "", each.told)
            for each in self.params
            if isinstance(each, Argument | Fields) and each.told
        ]
        options = [each for each in self.get_params(ctx) if isinstance(each, click.Option)]
        theirs = [each for each in options if isinstance(each, Option)]
        ours = [each for each in options if not isinstance(each, Option)]
        _section(formatter, "Arguments", arguments)
        _section(formatter, "Options", _records(ctx, theirs))
        _section(formatter, "Common options", _records(ctx, ours))


def _section(formatter: click.HelpFormatter, title: str, rows: list[tuple[str, str]]) -> None:
    if rows:
        with formatter.section(title):
            formatter.write_dl(rows)


def _records(ctx: click.Context, params: Sequence[click.Parameter]) -> list[tuple[str, str]]:
    found = (each.get_help_record(ctx) for each in params)
    return [record for record in found if record]


def _is_json(param: click.Parameter) -> bool:
    return isinstance(param, Body) and param.is_json
