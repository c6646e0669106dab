"""Answers on standard output: for people as a table, for programs as JSON."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable
from typing import Any, Literal, TypeAlias

import click

from ._table import Table, cell, record
from ._text import clean

Format: TypeAlias = Literal["json", "table", "ndjson"]
FORMATS: tuple[Format, ...] = ("json", "table", "ndjson")

_HARMFUL = re.compile(
    "[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
"""What JSON lets stand in a text and a terminal acts on (or, lone surrogates, cannot be written)."""


def settle_format(asked: Format | None) -> Format:
    """The format asked for, else a table on a terminal and JSON in a pipe."""
    return asked or ("table" if sys.stdout.isatty() else "json")


def show_value(value: Any, format: Format) -> None:
    """Print one answer."""
    if format == "ndjson" and isinstance(value, list):
        show_items([value], format)
    elif format == "ndjson":
        click.echo(dump(value))
    elif format == "json":
        click.echo(dump(value, indent=2))
    elif isinstance(value, list):
        show_items([value], format)
    elif isinstance(value, dict):
        for line in record(value):
            click.echo(line)
    else:
        click.echo(cell(value))


def show_items(batches: Iterable[list[Any]], format: Format) -> None:
    """Print many items, each batch as soon as it is there."""
    if format == "json":
        _show_array(batches)
    elif format == "ndjson":
        for batch in batches:
            for item in batch:
                click.echo(dump(item))
    else:
        table = Table()
        for batch in batches:
            for line in table.lines(batch):
                click.echo(line)


def show_text(text: str) -> None:
    """Print a text: into a pipe as it is, on a terminal without what that would act on."""
    if sys.stdout.isatty():
        click.echo(clean(text).removesuffix("\n"))
    else:
        click.echo(text, nl=False, color=True)


def dump(value: Any, indent: int | None = None) -> str:
    """The value as JSON in which nothing acts on a terminal; equal to the value when it is read."""
    plain = "utf" not in (sys.stdout.encoding or "").lower()
    text = json.dumps(value, ensure_ascii=plain, indent=indent)
    return _HARMFUL.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _show_array(batches: Iterable[list[Any]]) -> None:
    before = "[\n"
    for batch in batches:
        for item in batch:
            click.echo(before + _indented(dump(item, indent=2)), nl=False)
            before = ",\n"
    click.echo("[]" if before == "[\n" else "\n]")


def _indented(text: str) -> str:
    return "  " + text.replace("\n", "\n  ")
