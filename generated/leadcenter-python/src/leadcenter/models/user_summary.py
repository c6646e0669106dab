"""Models that several resources share."""

from __future__ import annotations

from leadcenter._runtime._models import Model


class UserSummary(Model):
    id: int
    name: str
    email: str
    avatar_url: str | None
