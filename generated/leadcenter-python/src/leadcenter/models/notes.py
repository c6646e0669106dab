"""Models of `client.notes`."""

from __future__ import annotations

from leadcenter._runtime._models import Model


class NoteUpdate(Model):
    body: str
    is_pinned: bool | None = None
