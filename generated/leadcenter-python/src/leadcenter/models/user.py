"""Models that several resources share."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from leadcenter._runtime._models import Model


class User(Model):
    id: int
    first_name: str
    """Max 100 characters"""
    last_name: str
    """Max 100 characters"""
    email: str
    """Must be unique. An invitation is sent to it"""
    phone: str | None
    """E.164"""
    role: Literal["admin", "manager", "agent"] | str
    """One of: admin, manager, agent. Default: agent"""
    avatar_url: str | None
    timezone: str
    """IANA name, default is the timezone of the account"""
    is_active: bool
    last_login_at: datetime | None
    created_at: datetime
    updated_at: datetime
