"""Models of `client.webhooks.deliveries`."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from leadcenter._runtime._models import Model


class Delivery(Model):
    id: UUID
    webhook_id: int
    event: str
    status: str
    response_code: int | None
    attempts: int
    duration_ms: int | None
    payload: DeliveryPayload
    delivered_at: datetime | None
    created_at: datetime


class DeliveryPayload(Model):
    event: str
    occurred_at: datetime
    lead_id: int
    changes: list[str] | None = None
