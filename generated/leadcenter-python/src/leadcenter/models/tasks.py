"""Models of `client.tasks`."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from leadcenter._runtime._models import Model


class TaskCreate(Model):
    title: str
    """Max 255 characters"""
    description: str | None = None
    type: Literal["call", "email", "meeting", "to_do"] | None = None
    """One of: call, email, meeting, to_do. Default: to_do"""
    priority: Literal["low", "normal", "high"] | None = None
    """One of: low, normal, high. Default: normal"""
    due_at: str | None = None
    """Date and time, ISO 8601"""
    task_list_id: int | None = None
    """Default: the default task list"""
    lead_id: int | None = None
    assignee_id: int | None = None
    """Default: the current user"""


class TaskUpdate(Model):
    title: str | None = None
    priority: str | None = None
    due_at: datetime | None = None
    task_list_id: int | None = None
    lead_id: int | None = None
    assignee_id: int | None = None
