"""Answers on standard output: for people as a table, for programs as JSON, YAML or CSV."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

import click

from ._choosing import Query, project, unknown
from ._csv import Csv
from ._table import Table, cell, record
from ._text import clean, clean_line
from ._yaml import item_lines, yaml_lines

Format: TypeAlias = Literal["table", "json", "ndjson", "yaml", "csv"]
FORMATS: tuple[Format, ...] = ("table", "json", "ndjson", "yaml", "csv")
Batches: TypeAlias = Iterable[list[Any]]

_HARMFUL = re.compile(
    "[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
"""What JSON lets stand in a text and a terminal acts on (or, lone surrogates, cannot be written)."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How an answer is to be shown: `query` chooses from it first, then `columns` from what that gives."""

    format: Format
    columns: tuple[str, ...] = ()
    query: Query | None = None


def settle_format(asked: Format | None) -> Format:
    """The format asked for, else a table on a terminal and JSON in a pipe."""
    return asked or ("table" if sys.stdout.isatty() else "json")


def show_value(value: Any, shape: Shape) -> None:
    """Print one answer."""
    chosen = value if shape.query is None else shape.query.search(value)
    if isinstance(chosen, list):
        _show_batches([chosen], shape)
        return
    _tell_unknown([chosen], shape)
    for line in _lines_of(project(chosen, shape.columns), shape):
        click.echo(line)


def show_items(batches: Batches, shape: Shape) -> None:
    """Print many items, each batch as soon as it is there; a query is asked of all of them."""
    if shape.query is None:
        _show_batches(batches, shape)
    else:
        show_value([item for batch in batches for item in batch], shape)


def _show_batches(batches: Batches, shape: Shape) -> None:
    chosen = _projected(batches, shape)
    match shape.format:
        case "json":
            _show_array(chosen)
        case "ndjson":
            _echo_each(chosen, lambda rows: map(dump, rows))
        case "yaml":
            _show_yaml(chosen)
        case "csv":
            table = Csv(shape.columns)
            _echo_each(chosen, table.lines)
            table.tell_missed()
        case "table":
            rows = Table(shape.columns)
            _echo_each(chosen, rows.lines)
            if rows.is_empty:
                tell("Nothing found.")


def _projected(batches: Batches, shape: Shape) -> Iterator[list[Any]]:
    for number, batch in enumerate(batches):
        if not number:
            _tell_unknown(batch, shape)
        yield [project(item, shape.columns) for item in batch]


def _tell_unknown(rows: list[Any], shape: Shape) -> None:
    for name in unknown(rows, shape.columns):
        click.echo(clean_line(f"Warning: nothing is in the column {name}"), err=True)


def _lines_of(value: Any, shape: Shape) -> Iterable[str]:
    match shape.format:
        case "json":
            return [dump(value, indent=2)]
        case "ndjson":
            return [dump(value)]
        case "yaml":
            return yaml_lines(value, ascii=not _knows_unicode())
        case "csv":
            return Csv(shape.columns).lines([value])
        case "table":
            return record(value) if isinstance(value, dict) else [cell(value)]


def _echo_each(batches: Batches, lines: Callable[[list[Any]], Iterable[str]]) -> None:
    for batch in batches:
        for line in lines(batch):
            click.echo(line)
        sys.stdout.flush()


def _show_yaml(batches: Batches) -> None:
    found = False
    for batch in batches:
        for item in batch:
            found = True
            for line in item_lines(item, ascii=not _knows_unicode()):
                click.echo(line)
    if not found:
        click.echo("[]")


def show_text(text: str) -> None:
    """Print a text: into a pipe as it is, on a terminal without what that would act on."""
    if sys.stdout.isatty():
        click.echo(clean(text).removesuffix("\n"))
    else:
        click.echo(text, nl=False, color=True)


def tell(said: str) -> None:
    """Say to a person at a terminal, on standard error, what standard output does not show."""
    if sys.stderr.isatty():
        click.echo(clean_line(said), err=True)


def dump(value: Any, indent: int | None = None) -> str:
    """The value as JSON in which nothing acts on a terminal; equal to the value when it is read."""
    text = json.dumps(value, ensure_ascii=not _knows_unicode(), indent=indent)
    return _HARMFUL.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _knows_unicode() -> bool:
    return "utf" in (sys.stdout.encoding or "").lower()


def _show_array(batches: Batches) -> None:
    before = "[\n"
    for batch in batches:
        for item in batch:
            click.echo(before + _indented(dump(item, indent=2)), nl=False)
            before = ",\n"
    click.echo("[]" if before == "[\n" else "\n]")


def _indented(text: str) -> str:
    return "  " + text.replace("\n", "\n  ")
