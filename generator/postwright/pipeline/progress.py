"""What is told of the way."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[str], None]
"""Told what is being done, in a few words."""


def quiet(step: str) -> None:
    """A `Progress` that tells nobody."""
