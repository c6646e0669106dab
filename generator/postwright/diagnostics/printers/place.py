"""The place of a diagnostic, for readers who count lines."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from postwright.source import Origin

Spot: TypeAlias = tuple[int, int, str]
"""Line and column, both from 1, and the text of that line: "" where it should not be shown."""

Locate: TypeAlias = Callable[[Origin], Spot | None]
"""Finds an origin in its input's text; None if the input is not text or no longer there."""


def nowhere(origin: Origin) -> Spot | None:
    """A `Locate` that finds nothing: places are then given as JSON Pointers."""
    return None
