"""Bodies given as words, `key=value` for a text and `key:=json` for all else, and as whole sources."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import click

from ._kinds import read_json, read_object
from ._params import Member

_FIELD = re.compile(r"(?s)([^=:]+)(:?=)(.*)")


class Fields(click.Argument):
    """The words after the arguments of an operation that are members of its JSON body."""

    told = "Members of the body: a text after =, JSON or @FILE after :=."

    def __init__(self) -> None:
        super().__init__(["_fields"], nargs=-1, metavar="[KEY=VALUE|KEY:=JSON]...")


@dataclass(frozen=True, slots=True)
class Part:
    """Members of a body that `--data` gave, from standard input or else."""

    members: Mapping[str, Any]
    is_input: bool


def read_part(text: str) -> Part:
    """What one `--data` says."""
    return Part(read_object(text), text == "-")


def joined(parts: Iterable[Part]) -> dict[str, Any]:
    """The members of all, a later one over an earlier one, and any over those of standard input."""
    members: dict[str, Any] = {}
    for part in sorted(parts, key=lambda each: not each.is_input):
        members |= part.members
    return members


def read_fields(words: Sequence[str], params: Iterable[click.Parameter]) -> dict[str, Any]:
    """The members that words give; a text for one that has an option is read as that option's.

    Raises:
        UsageError: a word is none of a member, or its value is not what the member takes.
    """
    known = {each.wire: each for each in params if isinstance(each, Member)}
    return dict(_field(word, known) for word in words)


def _field(word: str, known: Mapping[str, Member]) -> tuple[str, Any]:
    found = _FIELD.fullmatch(word)
    if found is None:
        raise click.UsageError(
            f"{word!r} is no member of a body: write KEY=VALUE for a text, KEY:=JSON for all else."
        )
    name, sign, text = found.groups()
    try:
        return name, read_json(text) if sign == ":=" else _typed(text, known.get(name))
    except click.BadParameter as error:
        way = f" ({name}:=JSON gives it as JSON)" if sign == "=" else ""
        raise click.UsageError(f"Invalid value for {name!r}: {error.message}{way}") from None


def _typed(text: str, member: Member | None) -> Any:
    if member is None:
        return text
    value = member.read(text)
    return [value] if member.multiple and not isinstance(value, list) else value
