"""The filters and tests templates may use.

Of Jinja's own only those that neither print an object's inside nor make text of unbounded length; the rest
are writers, one for each place where text from a collection may stand.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from postwright.plugs.characters import one_line
from postwright.plugs.literals import LiteralWriter
from postwright.render.untrusted import Text, json_of, printable, text_of
from postwright.render.writers import data, markdown, page

Filter: TypeAlias = Callable[..., Any]

JINJAS_FILTERS = frozenset(
    {"abs", "capitalize", "count", "d", "default", "dictsort", "first", "groupby", "int", "items"}
    | {"last", "length", "list", "lower", "map", "max", "min", "reject", "rejectattr", "reverse"}
    | {"round", "select", "selectattr", "sort", "trim", "unique", "upper"}
)
"""Filters of Jinja's that are offered as they are."""

JINJAS_TESTS = frozenset(
    {"boolean", "defined", "divisibleby", "even", "false", "in", "integer", "iterable", "mapping"}
    | {"none", "number", "odd", "sameas", "sequence", "string", "true", "undefined"}
    | {"==", "eq", "equalto", "!=", "ne", ">", "gt", "greaterthan", ">=", "ge", "<", "lt"}
    | {"lessthan", "<=", "le"}
)
"""Tests of Jinja's that are offered."""

_WIDEST = 200


def language_filters(writer: LiteralWriter) -> Mapping[str, Filter]:
    """The filters of a pack's own language: `lit`, `doc`, `doc_block`, `comment`."""

    def lit(value: object) -> str:
        return writer.literal(json_of(value))

    def doc(value: object, width: int = 0) -> str:
        return writer.doc(text_of(value), width)

    def doc_block(value: object, indent: int = 0, width: int = 0) -> str:
        return writer.doc_block(text_of(value), _bounded(indent), width)

    def comment(value: object, width: int = 0) -> str:
        return writer.comment(text_of(value), width)

    return MappingProxyType({"lit": lit, "doc": doc, "doc_block": doc_block, "comment": comment})


def indent(value: object, width: int = 4, first: bool = False) -> str:
    """Every line but the `first`, and but blank ones, moved right. Only `\\n` ends a line."""
    margin = " " * _bounded(width)
    lines = printable(value).split("\n")
    moved = [margin + line if line else line for line in lines]
    return "\n".join(moved if first else [lines[0], *moved[1:]])


def line(value: object) -> Text:
    """Text from a collection on one line, without anything a terminal would act on; still untrusted."""
    return Text(one_line(text_of(value)))


def _json(value: object, indent: int = 0) -> str:
    return data.json(json_of(value), _bounded(indent))


def _on_text(write: Callable[..., str]) -> Filter:
    return lambda value, *arguments: write(text_of(value), *map(text_of, arguments))


def _on_json(write: Callable[[Any], str]) -> Filter:
    return lambda value: write(json_of(value))


COMMON_FILTERS: Mapping[str, Filter] = MappingProxyType(
    {
        "indent": indent,
        "line": line,
        "json": _json,
        "toml": _on_json(data.toml),
        "yaml": _on_json(data.yaml),
        "md": _on_text(markdown.inline),
        "md_block": _on_text(markdown.block),
        "md_code": _on_text(markdown.code),
        "md_fence": _on_text(markdown.fence),
        "html": _on_text(page.html),
        "shell": _on_text(page.shell),
        "url": _on_text(page.url),
    }
)
"""The filters every pack has. `join` and `replace`, which need a budget, are the sandbox's own."""


def _bounded(width: int) -> int:
    if not 0 <= width <= _WIDEST:
        raise ValueError(f"an indent is between 0 and {_WIDEST} columns")
    return width
