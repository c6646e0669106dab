"""Models of `client.custom_fields`."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from leadcenter._runtime._models import Model


class CustomField(Model):
    id: int
    key: str
    """Lower case letters, digits and `_`; cannot be changed later"""
    label: str
    type: Literal["text", "number", "date", "select", "multi_select", "boolean"] | str
    """One of: text, number, date, select, multi_select, boolean"""
    options: list[str] | None
    is_required: bool
    """Default: false"""
    position: int
    """Default: last"""
    created_at: datetime
    updated_at: datetime


class CustomFieldCreate(Model):
    key: str
    """Lower case letters, digits and `_`; cannot be changed later"""
    label: str
    type: Literal["text", "number", "date", "select", "multi_select", "boolean"]
    """One of: text, number, date, select, multi_select, boolean"""
    is_required: bool | None = None
    """Default: false"""
    options: list[str] | None = None
    position: int | None = None
    """Default: last"""


class CustomFieldUpdate(Model):
    label: str | None = None
    is_required: bool | None = None
    position: int | None = None
