"""Models of `client.pipelines.stages`."""

from __future__ import annotations

from typing import Literal

from leadcenter._runtime._models import Model


class StageCreate(Model):
    name: str
    position: int | None = None
    """Default: last"""
    probability: int | None = None
    """0 to 100"""
    color: str | None = None
    """Hex color"""
    type: Literal["open", "won", "lost"] | None = None
    """One of: open, won, lost. Default: open"""


class StageReorderRequest(Model):
    stage_ids: list[int]
    """Required. All stages of the pipeline, in their new order."""


class StageUpdate(Model):
    name: str | None = None
    probability: int | None = None
