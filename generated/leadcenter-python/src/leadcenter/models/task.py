"""Models that several resources share."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from leadcenter._runtime._models import Model

from .user_summary import UserSummary


class Task(Model):
    id: int
    title: str
    """Max 255 characters"""
    description: str | None
    type: Literal["call", "email", "meeting", "to_do"] | str
    """One of: call, email, meeting, to_do. Default: to_do"""
    priority: Literal["low", "normal", "high"] | str
    """One of: low, normal, high. Default: normal"""
    status: str
    due_at: datetime | None
    """Date and time, ISO 8601"""
    completed_at: datetime | None
    task_list_id: int | None
    """Default: the default task list"""
    lead_id: int | None
    assignee: UserSummary | None
    created_at: datetime
    updated_at: datetime
