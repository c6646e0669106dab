"""What a user gave an operation, as the client's method takes it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import click
from click.core import ParameterSource

from ._params import Argument, Member, Option


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
    keywords |= _rest_of_body(own.get("_data") or {}, params, keywords)
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
    rest = dict(data)
    members = {p.wire: p.name for p in params if isinstance(p, Member) and p.name}
    known = {name: rest.pop(wire) for wire, name in members.items() if wire in rest}
    added = {name: value for name, value in known.items() if name not in given}
    return {**added, "extra_body": rest} if rest else added


def _refuse_missing(
    ctx: click.Context, params: list[click.Parameter], given: dict[str, Any]
) -> None:
    for param in params:
        if isinstance(param, Option) and param.is_needed and param.name not in given:
            raise click.MissingParameter(ctx=ctx, param=param)
