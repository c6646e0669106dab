"""Models of `client.calendar.availability.slots`."""

from __future__ import annotations

from datetime import datetime

from leadcenter._runtime._models import Model


class Slot(Model):
    starts_at: datetime
    ends_at: datetime
