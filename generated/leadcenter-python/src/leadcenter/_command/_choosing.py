"""What is shown of an answer: some of its members, or what a JMESPath expression makes of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from typing import Any, Protocol

import click

_GENERAL = re.compile(r"\w+ jmespath expression: ", re.IGNORECASE)


class Query(Protocol):
    """An expression of JMESPath, compiled."""

    def search(self, value: Any, /) -> Any: ...


def read_columns(text: str) -> tuple[str, ...]:
    """The members that `a,b.c` names: `b.c` is `c` in `b`."""
    names = tuple(name.strip() for name in text.split(","))
    if not all(names):
        raise click.BadParameter("name members with commas between them, as id,owner.name")
    return names


def read_query(text: str) -> Query:
    """The JMESPath expression (jmespath.org/specification) that the text is.

    Raises:
        BadParameter: it is none.
        UsageError: the library `jmespath` is not installed.
    """
    try:
        jmespath: Any = import_module("jmespath")
    except ModuleNotFoundError:
        raise click.UsageError(
            "--query needs a library that is not installed: pip install jmespath"
        ) from None
    try:
        query: Query = jmespath.compile(text)
    except jmespath.exceptions.JMESPathError as error:
        raise click.BadParameter(f"this is no JMESPath expression: {_reason(error)}") from None
    return query


def _reason(error: Exception) -> str:
    """The library's, without its general words and the drawing below it."""
    first = str(error).partition("\n")[0]
    return _GENERAL.sub("", first).rstrip(":.")


def project(value: Any, columns: Sequence[str]) -> Any:
    """The object with these members only, by their dotted names; null where it has none."""
    if not columns or not isinstance(value, Mapping):
        return value
    return {name: member(value, name) for name in columns}


def member(value: Mapping[str, Any], name: str) -> Any:
    """The member of this name, else what lies at this dotted path."""
    from .._runtime._json import at  # noqa: TID252

    return value[name] if name in value else at(dict(value), name)


def unknown(rows: Iterable[Any], columns: Sequence[str]) -> list[str]:
    """The columns that are empty in all rows that there are."""
    objects = [row for row in rows if isinstance(row, Mapping)]
    return [c for c in columns if objects and all(member(row, c) is None for row in objects)]
