"""What a user gave an operation, as the client's method takes it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import click
from click.core import ParameterSource

from ._fields import joined, read_fields
from ._params import Argument, Body, Member, Option


@dataclass(frozen=True, slots=True)
class Given:
    """Arguments for a method, and the program's own options by their `_dest`."""

    positional: tuple[Any, ...]
    keywords: dict[str, Any]
    own: dict[str, Any] = field(default_factory=dict)


def read_given(ctx: click.Context) -> Given:
    """What the command line of this context says.

    Raises:
        UsageError: something required is not there.
    """
    own = {name: value for name, value in ctx.params.items() if name.startswith("_")}
    params = ctx.command.params
    keywords = dict(_options(ctx, params))
    fields = read_fields(own.get("_fields") or (), params)
    keywords |= _rest_of_body(joined(own.get("_data") or ()) | fields, params, keywords)
    _add_to_whole(fields, params, keywords)
    _refuse_missing(ctx, params, keywords)
    positional = tuple(ctx.params[p.name] for p in params if isinstance(p, Argument) and p.name)
    return Given(positional, keywords, own)


def _options(ctx: click.Context, params: list[click.Parameter]) -> Iterator[tuple[str, Any]]:
    for param in params:
        if isinstance(param, Option) and param.name and _was_given(ctx, param.name):
            yield param.name, param.value(ctx.params[param.name])


def _was_given(ctx: click.Context, name: str) -> bool:
    """None is no sign: `null` is a value."""
    return ctx.get_parameter_source(name) is ParameterSource.COMMANDLINE


def _rest_of_body(
    data: dict[str, Any], params: list[click.Parameter], given: dict[str, Any]
) -> dict[str, Any]:
    """What the whole body says beside the options, which win over it."""
    if any(isinstance(each, Body) for each in params):
        return {}
    rest = dict(data)
    members = {p.wire: p.name for p in params if isinstance(p, Member) and p.name}
    known = {name: rest.pop(wire) for wire, name in members.items() if wire in rest}
    added = {name: value for name, value in known.items() if name not in given}
    return {**added, "extra_body": rest} if rest else added


def _add_to_whole(
    fields: dict[str, Any], params: list[click.Parameter], given: dict[str, Any]
) -> None:
    """Put members over those of a body that is given whole."""
    for param in params if fields else ():
        if isinstance(param, Body) and param.name:
            body = given.get(param.name, {})
            if not isinstance(body, dict):
                raise click.UsageError("KEY=VALUE needs a body that is a JSON object.")
            given[param.name] = {**body, **fields}


def _refuse_missing(
    ctx: click.Context, params: list[click.Parameter], given: dict[str, Any]
) -> None:
    """All that is missing is told at once."""
    options = [each for each in params if isinstance(each, Option) and each.is_needed]
    match [each for each in options if each.name not in given]:
        case []:
            return
        case [Member() as one]:
            way = f"Give it as {one.wire}=VALUE or in --data too."
            raise click.MissingParameter(way, ctx=ctx, param=one)
        case [one]:
            raise click.MissingParameter(ctx=ctx, param=one)
        case several:
            raise click.UsageError(_missing(several), ctx)


def _missing(options: list[Option]) -> str:
    names = ", ".join(f"'{each.opts[0]}'" for each in options)
    said = f"Missing options {names}."
    if any(isinstance(each, Member) for each in options):
        return f"{said} What is in the body may be given as KEY=VALUE or in --data too."
    return said
