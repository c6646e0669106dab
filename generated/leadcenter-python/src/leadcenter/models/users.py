"""Models of `client.users`."""

from __future__ import annotations

from leadcenter._runtime._models import Model


class UserInviteRequest(Model):
    first_name: str
    """Max 100 characters"""
    last_name: str
    """Max 100 characters"""
    email: str
    """Must be unique. An invitation is sent to it"""
    phone: str | None = None
    """E.164"""
    role: str | None = None
    """One of: admin, manager, agent. Default: agent"""
    timezone: str | None = None
    """IANA name, default is the timezone of the account"""


class UserUpdate(Model):
    first_name: str | None = None
    last_name: str | None = None
    phone: str | None = None
    role: str | None = None
    timezone: str | None = None
