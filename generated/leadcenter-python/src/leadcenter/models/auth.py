"""Models of `client.auth`."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from leadcenter._runtime._models import Model

from .user import User


class AuthLoginRequest(Model):
    email: str
    """E-mail of the user"""
    password: str
    """Password of the user"""
    device_name: str | None = None
    """Shown in the list of tokens, to tell them apart later. Default: `API`"""


class AuthRefreshRequest(Model):
    refresh_token: Any


class AuthRegisterRequest(Model):
    first_name: str
    """Max 100 characters"""
    last_name: str
    """Max 100 characters"""
    email: str
    """Must not be in use"""
    password: str
    """At least 10 characters"""
    password_confirmation: str
    """Same as `password`"""
    phone: str | None = None
    """E.164, e.g. `+12125550147`"""
    timezone: str | None = None
    """IANA name. Default: `UTC`"""


class AuthResponse(Model):
    token: str
    token_type: str
    expires_at: datetime
    refresh_token: str
    user: User | None = None
