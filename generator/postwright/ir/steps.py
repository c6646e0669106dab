"""The way to a place in a JSON value or in what is said of one, step by step."""

from __future__ import annotations

import enum
import re
from typing import TypeAlias


class Each(enum.Enum):
    """A step of a path that goes to all of something."""

    ITEMS = "[]"
    VALUES = "{}"


Step: TypeAlias = str | Each
Steps: TypeAlias = tuple[Step, ...]


def path_text(steps: Steps) -> str:
    """The steps as addresses write them: `data[].id`."""
    text = ""
    for step in steps:
        if isinstance(step, Each):
            text += step.value
        else:
            plain = re.fullmatch(r"[\w-]+", step)
            escaped = step.replace("\\", "\\\\").replace('"', '\\"')
            text += ("." if text else "") + (step if plain else f'"{escaped}"')
    return text
