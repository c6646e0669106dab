"""How a mock behaves."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

Access: TypeAlias = Literal["any", "issued", "off"]
"""Which credentials are good: any of the right kind, only tokens that the mock has issued, or none needed."""

BODY_LIMIT = 10 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Settings:
    """What a mock does beyond answering with saved examples.

    `store` is a SQLite file for what is created, None for memory. `answers` are statuses to answer with,
    taken in turn, 0 for whatever is right. `delay` is in seconds. `tokens` are good beside those that are
    issued. `body_limit` is in bytes.
    """

    stateful: bool = False
    store: Path | None = None
    answers: tuple[int, ...] = ()
    delay: float = 0
    access: Access = "any"
    tokens: tuple[str, ...] = ()
    body_limit: int = BODY_LIMIT
