"""Models that several resources share."""

from __future__ import annotations

from datetime import datetime

from leadcenter._runtime._models import Model

from .user_summary import UserSummary


class Note(Model):
    id: int
    lead_id: int
    body: str
    """Markdown, max 10,000 characters"""
    is_pinned: bool
    """Default: false"""
    author: UserSummary | None
    created_at: datetime
    updated_at: datetime
