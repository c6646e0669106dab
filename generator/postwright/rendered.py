"""A file before it is formatted."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rendered:
    """What a template gave, or a copied file.

    `path` is relative to the output folder, with `/`. `format` names the formatter plug, None for none.
    A file written `once` is the user's from then on.
    """

    path: str
    text: str
    format: str | None = None
    once: bool = False
    executable: bool = False
