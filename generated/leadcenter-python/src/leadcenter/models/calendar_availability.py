"""Models of `client.calendar.availability`."""

from __future__ import annotations

from datetime import datetime

from leadcenter._runtime._models import Model


class Availability(Model):
    user_id: int
    timezone: str
    """IANA name"""
    slot_minutes: int
    """One of: 15, 30, 45, 60. Default: 30"""
    buffer_minutes: int
    """Free time after each event. Default: 0"""
    weekly_hours: list[WeeklyHour]
    """Objects with `day` (one of: monday, tuesday, wednesday, thursday, friday, saturday, sunday),
    `start` and `end` (HH:MM)
    """
    updated_at: datetime


class AvailabilityUpdate(Model):
    timezone: str | None = None
    """IANA name"""
    slot_minutes: int | None = None
    """One of: 15, 30, 45, 60. Default: 30"""
    buffer_minutes: int | None = None
    """Free time after each event. Default: 0"""
    weekly_hours: list[WeeklyHour]
    """Objects with `day` (one of: monday, tuesday, wednesday, thursday, friday, saturday, sunday),
    `start` and `end` (HH:MM)
    """


class WeeklyHour(Model):
    day: str | None = None
    start: str
    end: str | None = None
