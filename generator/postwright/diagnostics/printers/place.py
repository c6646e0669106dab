"""The place of a diagnostic, for readers who count lines and files."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from postwright.diagnostics.model import Diagnostic
from postwright.diagnostics.spots import Spot

Locate: TypeAlias = Callable[[Diagnostic], Spot | None]
"""Finds a diagnostic in its input's text; None if the input is not text or no longer there."""


def nowhere(diagnostic: Diagnostic) -> Spot | None:
    """A `Locate` that finds nothing: places are then given as JSON Pointers."""
    return None


def relative(file: str) -> str:
    """A file as it is called from the working folder, with slashes; its full path where it is outside.

    Builds look for files from the folder that they run in, which is where the program runs too.
    """
    if not file:
        return ""
    path, here = Path(os.path.abspath(file)), Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()
