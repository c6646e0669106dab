"""Models that several resources share."""

from __future__ import annotations

from leadcenter._runtime._models import Model


class Error(Model):
    success: bool
    message: str
    errors: dict[str, list[str]]
