"""Models of `client.tags`."""

from __future__ import annotations

from datetime import datetime

from leadcenter._runtime._models import Model


class Tag(Model):
    id: int
    name: str
    """Required. Max 50 characters, unique."""
    color: str | None
    """Optional. Hex color."""
    leads_count: int
    created_at: datetime
    updated_at: datetime


class TagCreate(Model):
    name: str
    """Required. Max 50 characters, unique."""
    color: str | None = None
    """Optional. Hex color."""


class TagUpdate(Model):
    name: str | None = None
    color: str | None = None
