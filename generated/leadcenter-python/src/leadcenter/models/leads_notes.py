"""Models of `client.leads.notes`."""

from __future__ import annotations

from leadcenter._runtime._models import Model


class NoteCreate(Model):
    body: str
    """Markdown, max 10,000 characters"""
    is_pinned: bool | None = None
    """Default: false"""
