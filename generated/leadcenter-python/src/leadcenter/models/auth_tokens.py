"""Models of `client.auth.tokens`."""

from __future__ import annotations

from datetime import datetime

from leadcenter._runtime._models import Model


class Token(Model):
    id: int
    name: str
    abilities: list[str]
    last_used_at: datetime | None
    expires_at: datetime | None
    created_at: datetime
