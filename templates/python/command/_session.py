"""What the options before a command decide: which client its operation is called on."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import click

from ._show import FORMATS, Format
from ._text import clean_line

Connect: TypeAlias = Callable[..., AbstractContextManager[Any]]
"""Makes a client from the arguments of its constructor."""


@dataclass(frozen=True, slots=True)
class Session:
    """One run of the program. `output` is how the environment has answers printed."""

    connect: Connect
    arguments: Mapping[str, Any] = field(default_factory=dict, repr=False)
    output: Format | None = None

    def client(self, *middleware: Callable[..., Any]) -> AbstractContextManager[Any]:
        """A client with what the user gave; the environment gives the rest."""
        between = {"middleware": middleware} if middleware else {}
        return self.connect(**self.arguments, **between)


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
