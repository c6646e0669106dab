"""Profiles: named settings of the command line, in a file that users may edit."""

from __future__ import annotations

import json
import re
import shlex
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import click

from ._text import clean_line

FILE = "config.toml"
DEFAULT = "default"

Settings: TypeAlias = Mapping[str, Any]

_NAME = re.compile(r"[A-Za-z0-9_-]+")
_HEADER = re.compile(r"\s*\[\s*[\"']?([A-Za-z0-9_-]+)[\"']?\s*\]\s*(#.*)?")
_KEY = re.compile(r"\s*[\"']?([A-Za-z0-9_-]+)[\"']?\s*=")


@dataclass(frozen=True, slots=True)
class Profile:
    """The profile that was chosen, and what it says."""

    name: str
    settings: Settings = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Profiles:
    """The file of one program's profiles: a table of TOML for each, by its name.

    Raises:
        UsageError: from every method but `names`, where the file cannot be read, or is not such a file.
    """

    program: str

    @property
    def file(self) -> Path:
        return Path(click.get_app_dir(self.program)) / FILE

    def all(self) -> dict[str, Settings]:
        """Every profile by its name."""
        return _parsed(self._text(), self.file)

    def names(self) -> tuple[str, ...]:
        """The profiles there are, for a shell to complete; none where the file cannot be read."""
        try:
            return tuple(self.all())
        except click.UsageError:
            return ()

    def get(self, name: str) -> Settings:
        """The settings of a profile; the default one need not be there.

        Raises:
            UsageError: there is no such profile.
        """
        found = self.all()
        if name not in found and name != DEFAULT:
            known = ", ".join(map(clean_line, found)) or "none"
            raise click.UsageError(
                f"There is no profile {clean_line(name)}; there are: {known}. "
                f"`{shlex.join(self._making(name))}` says how to make it."
            )
        return found.get(name, {})

    def _making(self, name: str) -> list[str]:
        return [self.program, "--profile", clean_line(name), "config", "set", "--help"]

    def put(self, profile: str, key: str, value: Any) -> None:
        """Set one setting, or with None forget it; everything else in the file stays as it is.

        Raises:
            UsageError: the name is none for a profile, or the file is written so that only its user can change it.
        """
        if not _NAME.fullmatch(profile):
            raise click.UsageError("A profile's name is made of letters, digits, - and _.")
        known = self.all()
        wanted = {**known, profile: {**known.get(profile, {}), key: value}}
        if value is None:
            wanted[profile] = {k: v for k, v in known.get(profile, {}).items() if k != key}
        text = "\n".join(_changed(self._text().splitlines(), profile, key, value)) + "\n"
        if not _says(text, wanted):
            raise click.UsageError(f"{self.file} is written in another way: edit it yourself.")
        self.file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        new = self.file.with_name(f".{FILE}.new")
        new.write_text(text, encoding="utf-8")
        new.replace(self.file)

    def _text(self) -> str:
        try:
            return self.file.read_text(encoding="utf-8")
        except FileNotFoundError:
            return ""
        except (OSError, UnicodeDecodeError) as error:
            raise click.UsageError(f"{self.file} cannot be read: {error}.") from error


def _parsed(text: str, file: Path) -> dict[str, Settings]:
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise click.UsageError(f"{file} is no TOML: {error}.") from error
    for name, table in found.items():
        if not isinstance(table, dict):
            raise click.UsageError(f"{file}: {clean_line(name)} must be in a [profile].")
    return found


def _says(text: str, wanted: Mapping[str, Settings]) -> bool:
    try:
        return tomllib.loads(text) == wanted
    except tomllib.TOMLDecodeError:
        return False


def _changed(lines: list[str], profile: str, key: str, value: Any) -> Iterator[str]:
    """The lines with one setting changed, added at the end of its profile, or left out."""
    setting = [] if value is None else [f"{key} = {json.dumps(value, ensure_ascii=False)}"]
    start = next((n for n, line in enumerate(lines) if _names(_HEADER, line, profile)), None)
    if start is None:
        yield from [*lines, *([""] if lines else []), f"[{profile}]", *setting]
        return
    end = next(
        (n for n in range(start + 1, len(lines)) if lines[n].lstrip()[:1] == "["), len(lines)
    )
    old = next((n for n in range(start + 1, end) if _names(_KEY, lines[n], key)), None)
    place = old if old is not None else _last_written(lines, start, end)
    yield from [*lines[:place], *setting, *lines[place + (old is not None) :]]


def _last_written(lines: list[str], start: int, end: int) -> int:
    """The line after the last that says something, before the blank ones that part it from the next profile."""
    return next((n + 1 for n in range(end - 1, start, -1) if lines[n].strip()), start + 1)


def _names(pattern: re.Pattern[str], line: str, name: str) -> bool:
    found = pattern.match(line)
    return bool(found and found[1] == name)
