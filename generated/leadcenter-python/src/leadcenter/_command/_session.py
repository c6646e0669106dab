"""What the options before a command decide: which client its operation is called on."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import click

from ._failures import Failure
from ._show import FORMATS, Format
from ._store import Store, Unsafe
from ._text import clean_line

Connect: TypeAlias = Callable[..., AbstractContextManager[Any]]
"""Makes a client from the arguments of its constructor."""

Locate: TypeAlias = Callable[[Mapping[str, Any]], str]
"""Tells the origin of the server that the client's arguments name."""


@dataclass(frozen=True, slots=True)
class Session:
    """One run of the program. `output` is how the environment has answers printed.

    `credentials` are those arguments of the client that are secrets; they are kept for `program` and the
    server that `locate` finds.
    """

    connect: Connect
    arguments: Mapping[str, Any] = field(default_factory=dict, repr=False)
    output: Format | None = None
    program: str = ""
    credentials: tuple[str, ...] = ()
    locate: Locate = lambda arguments: ""

    @property
    def server(self) -> str:
        """The origin of the server that is called. Raises ConfigurationError where none is named."""
        return self.locate(self.arguments)

    def store(self) -> Store:
        """The credentials that are kept for this server."""
        return Store(self.program, self.server)

    def client(
        self, *middleware: Callable[..., Any], stored: bool = True
    ) -> AbstractContextManager[Any]:
        """A client with what the user gave, then what was kept; the environment gives the rest."""
        between = {"middleware": middleware} if middleware else {}
        kept = dict(self._kept()) if stored else {}
        return self.connect(**kept, **self.arguments, **between)

    def _kept(self) -> Iterator[tuple[str, str]]:
        """Nothing is looked for where a credential was given: it may be all that is needed."""
        if any(name in self.arguments for name in self.credentials):
            return
        try:
            for name in self.credentials:
                if found := self.store().get(name):
                    yield name, found[0]
        except Unsafe as error:
            raise Failure(str(error), 3, None) from error


def usual_output(variable: str) -> Format | None:
    """The format that an environment variable names.

    Raises:
        UsageError: it names none.
    """
    given = os.environ.get(variable, "").strip().lower()
    if not given:
        return None
    if given not in FORMATS:
        known = ", ".join(FORMATS)
        raise click.UsageError(f"{variable} must be one of {known}, not {clean_line(given)}.")
    return given
