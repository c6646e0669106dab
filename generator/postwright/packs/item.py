"""One value of a YAML file, to be asked for what it should be."""

from __future__ import annotations

import difflib
from collections.abc import Collection
from dataclasses import dataclass

from postwright.diagnostics import Failure
from postwright.source import Origin


@dataclass(frozen=True, slots=True)
class Item:
    """A value, where it stands (`line` and `column` count from 1), and how messages call it (`names.type.case`).

    Every method raises `Failure` (`code`) when the value is not what it is asked to be.
    """

    file: str
    line: int
    name: str
    value: str | int | bool | list[Item] | dict[str, Item] | None
    column: int
    code: str
    """What a refusal reports."""

    @property
    def origin(self) -> Origin:
        """The place in the file."""
        return Origin(self.file, line=self.line, column=self.column)

    def text(self) -> str:
        """A string."""
        if not isinstance(self.value, str):
            raise self.refusal("must be a text")
        return self.value

    def flag(self) -> bool:
        """`true` or `false`."""
        if not isinstance(self.value, bool):
            raise self.refusal("must be `true` or `false`")
        return self.value

    def number(self) -> int:
        """An integer."""
        if not isinstance(self.value, int) or isinstance(self.value, bool):
            raise self.refusal("must be an integer")
        return self.value

    def scalar(self) -> str | int | bool | None:
        """A string, an integer, a truth value or null."""
        if isinstance(self.value, list | dict):
            raise self.refusal("must be a single value")
        return self.value

    def items(self) -> list[Item]:
        """A list."""
        if not isinstance(self.value, list):
            raise self.refusal("must be a list")
        return self.value

    def members(self) -> dict[str, Item]:
        """A mapping, whatever its keys."""
        if not isinstance(self.value, dict):
            raise self.refusal("must be a mapping")
        return self.value

    def record(self, known: Collection[str], required: Collection[str] = ()) -> Record:
        """A mapping with no keys but `known` and all of `required`; a member that is null is not given."""
        members = self.members()
        for key in members:
            if key not in known:
                raise members[key].unknown(key, known)
        given = {key: item for key, item in members.items() if item.value is not None}
        for key in required:
            if key not in given:
                raise self.refusal(f"needs `{key}`")
        return Record(given)

    def choice(self, known: Collection[str]) -> str:
        """One of a few texts."""
        if (text := self.text()) not in known:
            raise self.unknown(text, known)
        return text

    def unknown(self, word: str, known: Collection[str]) -> Failure:
        """A refusal of a word, with the known one nearest to it."""
        return self.refusal(f"does not know `{word}`", did_you_mean(word, known))

    def refusal(self, fault: str, help: str = "") -> Failure:
        """What to raise: the place, and what is the matter with this value."""
        subject = f"`{self.name}`" if self.name else "the file"
        return Failure.of(self.code, f"{subject} {fault}", self.origin, help)


@dataclass(frozen=True, slots=True)
class Record:
    """The members of a mapping whose keys are known. Its methods raise as those of `Item` do."""

    members: dict[str, Item]

    def __contains__(self, key: str) -> bool:
        return key in self.members

    def __getitem__(self, key: str) -> Item:
        return self.members[key]

    def text(self, key: str, default: str = "") -> str:
        """A string, or `default` if it is not given."""
        return self.members[key].text() if key in self.members else default

    def flag(self, key: str, default: bool = False) -> bool:
        """A truth value, or `default` if it is not given."""
        return self.members[key].flag() if key in self.members else default

    def number(self, key: str, default: int) -> int:
        """An integer, or `default` if it is not given."""
        return self.members[key].number() if key in self.members else default

    def choice(self, key: str, known: Collection[str], default: str) -> str:
        """One of a few texts, or `default` if it is not given."""
        return self.members[key].choice(known) if key in self.members else default

    def items(self, key: str) -> list[Item]:
        """A list, empty if it is not given."""
        return self.members[key].items() if key in self.members else []

    def mapping(self, key: str) -> dict[str, Item]:
        """A mapping with any keys, empty if it is not given."""
        return self.members[key].members() if key in self.members else {}


def did_you_mean(word: str, known: Collection[str]) -> str:
    """A help line: the known word nearest to `word`, or all of them."""
    if near := difflib.get_close_matches(word, sorted(known), n=1):
        return f"did you mean `{near[0]}`?"
    return "known: " + ", ".join(f"`{each}`" for each in sorted(known))
