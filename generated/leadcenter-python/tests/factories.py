"""Models to test with, as the saved answers show them: `make(Model, name="Ada")`."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel

from leadcenter.models import (
    Attachment,
    AuthResponse,
    Availability,
    CustomField,
    Delivery,
    Event,
    Lead,
    Note,
    OauthTokenResponse,
    Pipeline,
    Source,
    Stage,
    Tag,
    Task,
    TaskList,
    User,
    Webhook,
)

from .server import saved

M = TypeVar("M", bound=BaseModel)

SAMPLES: dict[type[BaseModel], str] = {
    AuthResponse: "auth/login_200",
    User: "auth/me_200",
    OauthTokenResponse: "oauth/token_200",
    Lead: "leads/create_201",
    Note: "leads_notes/create_201",
    Attachment: "leads_attachments/upload_201",
    Task: "tasks/create_201",
    TaskList: "task_lists/create_201",
    Event: "calendar_events/create_201",
    Availability: "calendar_availability/get_200",
    Pipeline: "pipelines/create_201",
    Stage: "pipelines_stages/create_201",
    Source: "sources/create_201",
    Tag: "tags/create_201",
    CustomField: "custom_fields/create_201",
    Webhook: "webhooks/create_201",
    Delivery: "webhooks_deliveries/redeliver_202",
}
"""The fixture that shows each model."""


def make(kind: type[M], **overrides: Any) -> M:
    """A model as its sample shows it, with other values for some of its fields, by the API's names."""
    return kind.model_validate({**saved(SAMPLES[kind]), **overrides})
