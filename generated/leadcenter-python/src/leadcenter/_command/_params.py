"""Parameters of commands: what an operation takes, and what every command of its kind takes beside."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeAlias

import click
from click.shell_completion import CompletionItem

from ._completion import complete_from, complete_path
from ._kinds import KindName, kind_of
from ._prose import help_line

Complete: TypeAlias = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]


class Argument(click.Argument):
    """A part of the path. `told` is its help, for a section of its own: before 8.5 click has none."""

    def __init__(self, name: str, kind: KindName | Sequence[object], help: str = "") -> None:
        super().__init__(
            [name],
            type=kind_of(kind).read,
            metavar=name.strip("_").upper(),
            shell_complete=_completing(kind),
        )
        self.told = help_line(help)


class Option(click.Option):
    """One value of an operation.

    `flag` is what a user writes and `name` the argument of the client's method. With `many` it can be
    given again and again and makes a list. `required` is for the operation: where a whole body can be
    given, what it holds needs no option.
    """

    def __init__(
        self,
        flag: str,
        name: str,
        kind: KindName | Sequence[object] = "string",
        help: str = "",
        *,
        many: bool = False,
        required: bool = False,
    ) -> None:
        self.is_needed = required
        self.read = kind_of(kind).read
        self.is_spread = many and kind == "object"
        super().__init__(
            [*_spellings(flag, switch=kind == "boolean" and not many), name],
            help=_marked(help_line(help), repeatable=many, required=required),
            shell_complete=_completing(kind),
            **_value(kind, many),
        )

    def value(self, given: Any) -> Any:
        """What the client's method is given."""
        if not self.multiple:
            return given
        return list(_spread(given)) if self.is_spread else list(given)


class Member(Option):
    """An option that is a member of a JSON body, `wire` there if not `name`."""

    def __init__(
        self,
        flag: str,
        name: str,
        kind: KindName | Sequence[object] = "string",
        help: str = "",
        *,
        wire: str = "",
        many: bool = False,
        required: bool = False,
    ) -> None:
        super().__init__(flag, name, kind, help, many=many, required=required)
        self.wire = wire or name


class Body(Option):
    """A body that is given whole."""

    def __init__(
        self, name: str, kind: KindName = "any", help: str = "", *, required: bool = False
    ) -> None:
        self.is_json = kind not in ("text", "bytes")
        source = "The body, as @FILE or - for standard input too."
        super().__init__("--data", name, kind, f"{help} {source}", required=required)


class Own(click.Option):
    """An option of the program, not of the API. `dest` begins with `_`, as no name of an API does.

    Where an operation has an option of the same spelling, this one is `--cli-...`.
    """

    def __init__(self, *spellings: str, dest: str, **attributes: Any) -> None:
        self._spellings, self._attributes = spellings, attributes
        super().__init__([*spellings, dest], **attributes)
        self.dest = dest

    def beside(self, taken: frozenset[str]) -> Own:
        """This option, spelled so that it hides none of those that are taken."""
        free = [_apart(each) if each in taken else each for each in self._spellings]
        return Own(*free, dest=self.dest, **self._attributes)


def combine(params: Sequence[click.Parameter], own: Iterable[Own]) -> list[click.Parameter]:
    """The parameters of an operation and those of the program, no spelling twice."""
    taken = frozenset(spelling for each in params for spelling in each.opts)
    for each in params:
        each.secondary_opts = [s for s in each.secondary_opts if s not in taken]
    return [*params, *(each.beside(taken) for each in own)]


def _apart(spelling: str) -> str:
    return f"--cli-{spelling.lstrip('-')}"


def _spellings(flag: str, *, switch: bool) -> list[str]:
    return [f"{flag}/--no-{flag.removeprefix('--')}"] if switch else [flag]


def _marked(help: str, **marks: bool) -> str:
    shown = "; ".join(name for name, holds in marks.items() if holds)
    return f"{help}  [{shown}]".strip() if shown else help


def _value(kind: KindName | Sequence[object], many: bool) -> dict[str, Any]:
    if kind == "boolean" and not many:
        return {"default": None}
    found = kind_of(kind)
    return {"type": found.read, "metavar": found.metavar, "multiple": many}


def _completing(kind: KindName | Sequence[object]) -> Complete | None:
    """How a shell completes a value of this kind; None where nothing is known of it."""
    if kind == "file":
        return lambda ctx, param, incomplete: complete_path(incomplete)
    values = kind_of(kind).values
    return (lambda ctx, param, incomplete: complete_from(values, incomplete)) if values else None


def _spread(given: Iterable[Any]) -> Iterator[Any]:
    """Objects one by one, and those of a list that was given as one value."""
    for each in given:
        yield from each if isinstance(each, list) else [each]
