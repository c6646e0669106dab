"""Models of `client.pipelines`."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from leadcenter._runtime._models import Model


class Pipeline(Model):
    id: int
    name: str
    """Max 100 characters"""
    description: str | None
    is_default: bool
    """Default: false"""
    position: int
    stages: list[Stage]
    """See **Create stage**"""
    created_at: datetime
    updated_at: datetime


class PipelineCreate(Model):
    name: str
    """Max 100 characters"""
    description: str | None = None
    is_default: bool | None = None
    """Default: false"""
    stages: list[PipelineCreateStage] | None = None
    """See **Create stage**"""


class PipelineCreateStage(Model):
    name: str | None = None
    probability: int | None = None
    color: str | None = None
    type: str | None = None


class PipelineUpdate(Model):
    name: str | None = None
    description: str | None = None


class Stage(Model):
    id: int
    pipeline_id: int
    name: str
    position: int
    """Default: last"""
    probability: int
    """0 to 100"""
    color: str | None
    """Hex color"""
    type: Literal["open", "won", "lost"] | str
    """One of: open, won, lost. Default: open"""
    created_at: datetime
    updated_at: datetime
