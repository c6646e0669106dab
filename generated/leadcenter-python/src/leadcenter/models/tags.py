"""Models of `client.tags`."""

from __future__ import annotations

from datetime import datetime

from leadcenter._runtime._models import Model


class Tag(Model):
    id: int
    name: str
    color: str | None
    leads_count: int
    created_at: datetime
    updated_at: datetime


class TagCreate(Model):
    name: str | None = None
    color: str | None = None


class TagUpdate(Model):
    name: str | None = None
    color: str | None = None
