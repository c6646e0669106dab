"""A pack, as its manifest describes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from postwright.diagnostics import Failure
from postwright.ir.json import Json
from postwright.source import Origin

Case: TypeAlias = Literal["keep", "snake", "camel", "pascal", "kebab", "screaming", "flat"]
"""How words become a name. `keep` leaves an API name that is already an identifier as it is."""


@dataclass(frozen=True, slots=True)
class NameRule:
    """How one role's names are made: `type`, `field`, `method`, `parameter`, `module`, ...

    `fallback` is the word for a name of which nothing is left. `on_reserved` and `on_digit` are patterns
    with `{name}` in them, for a name that is taken by the language and one that begins with a digit.
    `max_length` counts characters, before those patterns.
    """

    case: Case
    fallback: str = "value"
    on_reserved: str = "{name}_"
    on_digit: str = "n{name}"
    max_length: int = 60
    reserved: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Option:
    """A setting the pack takes from the user's configuration.

    `pattern` must match the whole of a string; none of the words in `reserved` may be one.
    """

    name: str
    type: Literal["string", "integer", "boolean"] = "string"
    required: bool = False
    default: Json = None
    pattern: str = ""
    description: str = ""
    reserved: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class FileRule:
    """One entry of the manifest's `files`.

    `source` is the template to render or the file to copy. `path` is a Jinja template for the path in the
    output. With `each`, an expression for a sequence, the entry is written once per item, which templates
    see as `name`. `when` is an expression that must hold, "" for always. A file written `once` belongs to
    the user from then on.
    """

    kind: Literal["template", "copy"]
    source: str
    path: str
    each: str = ""
    name: str = ""
    when: str = ""
    once: bool = False
    format: bool = True
    executable: bool = False


@dataclass(frozen=True, slots=True)
class Format:
    """The formatter plug of a pack, and the length of line it formats to, in characters."""

    plug: str
    line_length: int = 100


@dataclass(frozen=True, slots=True)
class ModelMaking:
    """The maker of models of a pack, and the path of what all models derive from, a Jinja template."""

    plug: str
    base_class: str


@dataclass(frozen=True, slots=True)
class Pack:
    """A language, described. `file` is how messages call its manifest; `auth` are ways to sign that clients do."""

    name: str
    version: int
    root: Path
    file: str
    literals: str
    names: Mapping[str, NameRule]
    types: Mapping[str, str]
    options: tuple[Option, ...] = ()
    files: tuple[FileRule, ...] = ()
    partials: tuple[str, ...] = ()
    models: ModelMaking | None = None
    format: Format | None = None
    auth: frozenset[str] = frozenset()

    @property
    def origin(self) -> Origin:
        """The manifest."""
        return Origin(self.file)

    @property
    def sources(self) -> frozenset[str]:
        """Every file the manifest lists; no other is ever read."""
        return frozenset([*(rule.source for rule in self.files), *self.partials])

    def read(self, source: str) -> str:
        """The text of a listed file. Raises `Failure` if it is not listed, missing, or not UTF-8."""
        try:
            return self.locate(source).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            raise Failure.of("PW404", f"`{source}` is not UTF-8", self.origin) from None

    def read_bytes(self, source: str) -> bytes:
        """The bytes of a listed file. Raises `Failure` as `read` does."""
        return self.locate(source).read_bytes()

    def locate(self, source: str) -> Path:
        """Where a listed file is, links followed. Raises `Failure` if that is not inside the pack."""
        path = (self.root / source).resolve()
        if source not in self.sources:
            raise Failure.of("PW404", f"`{source}` is not in the manifest", self.origin)
        if not path.is_relative_to(self.root.resolve()):
            raise Failure.of("PW404", f"`{source}` is a link that leaves the pack", self.origin)
        if not path.is_file():
            raise Failure.of("PW404", f"the pack has no file `{source}`", self.origin)
        return path
