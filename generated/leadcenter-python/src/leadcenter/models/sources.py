"""Models of `client.sources`."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from leadcenter._runtime._models import Model


class Source(Model):
    id: int
    name: str
    """Unique"""
    type: Literal["web_form", "advertising", "referral", "event", "import", "api", "other"] | str
    """One of: web_form, advertising, referral, event, import, api, other"""
    is_active: bool
    """Default: true"""
    cost_per_lead: str | None
    """Decimal with two places, in the currency of the account"""
    leads_count: int
    created_at: datetime
    updated_at: datetime


class SourceCreate(Model):
    name: str
    """Unique"""
    type: str
    """One of: web_form, advertising, referral, event, import, api, other"""
    is_active: bool | None = None
    """Default: true"""
    cost_per_lead: str | None = None
    """Decimal with two places, in the currency of the account"""


class SourceUpdate(Model):
    name: str | None = None
    type: str | None = None
    is_active: bool | None = None
    cost_per_lead: Any | None = None
