"""What JSON (RFC 8259) can say, as Python values."""

from __future__ import annotations

from typing import TypeAlias

Json: TypeAlias = "None | bool | int | float | str | list[Json] | dict[str, Json]"
"""A JSON value. The model holds such values as samples: read them, never change them."""
