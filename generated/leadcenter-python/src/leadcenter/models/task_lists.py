"""Models of `client.task_lists`."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from leadcenter._runtime._models import Model


class TaskList(Model):
    id: int
    name: str
    """Max 100 characters, unique"""
    description: str | None
    color: str | None
    """Hex color, e.g. `#9B51E0`"""
    is_default: bool
    """Makes this the default list. Default: false"""
    tasks_count: int
    open_tasks_count: int
    created_at: datetime
    updated_at: datetime


class TaskListCreate(Model):
    name: str
    """Max 100 characters, unique"""
    description: str | None = None
    color: str | None = None
    """Hex color, e.g. `#9B51E0`"""


class TaskListUpdate(Model):
    name: str
    description: Any | None = None
    color: str | None = None
    is_default: bool | None = None
