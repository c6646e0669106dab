"""Models of `client.webhooks`."""

from __future__ import annotations

from datetime import datetime

from leadcenter._runtime._models import Model


class Webhook(Model):
    id: int
    url: str
    """https only"""
    description: str | None
    events: list[str]
    """At least one, see the folder description"""
    is_active: bool
    """Default: true"""
    last_delivery_at: datetime | None
    created_at: datetime
    updated_at: datetime
    secret: str | None = None


class WebhookCreate(Model):
    url: str
    """https only"""
    description: str | None = None
    events: list[str]
    """At least one, see the folder description"""
    is_active: bool | None = None
    """Default: true"""


class WebhookUpdate(Model):
    events: list[str] | None = None
    is_active: bool | None = None
