"""Models of `client.calendar.events`."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from leadcenter._runtime._models import Model

from .user_summary import UserSummary


class Attendee(Model):
    name: str | None
    email: str
    response: str


class Event(Model):
    id: int
    title: str
    """Max 255 characters"""
    description: str | None
    type: Literal["meeting", "call", "demo"] | str
    """One of: meeting, call, demo. Default: meeting"""
    status: Literal["tentative", "confirmed", "cancelled"] | str
    """One of: tentative, confirmed, cancelled. Default: confirmed"""
    starts_at: datetime
    """Date and time, ISO 8601"""
    ends_at: datetime
    """Date and time, after `starts_at`"""
    timezone: str
    """IANA name. Default: timezone of the user"""
    is_all_day: bool
    """Default: false"""
    location: str | None
    meeting_url: str | None
    """URL"""
    lead_id: int | None
    organizer: UserSummary
    attendees: list[Attendee]
    """Objects with `email` and, optionally, `name`"""
    reminder_minutes: int | None
    """Minutes before the start, 0 to 1440"""
    created_at: datetime
    updated_at: datetime


class EventCreate(Model):
    title: str
    """Max 255 characters"""
    description: str | None = None
    type: Literal["meeting", "call", "demo"] | None = None
    """One of: meeting, call, demo. Default: meeting"""
    status: Literal["tentative", "confirmed", "cancelled"] | None = None
    """One of: tentative, confirmed, cancelled. Default: confirmed"""
    starts_at: datetime
    """Date and time, ISO 8601"""
    ends_at: datetime
    """Date and time, after `starts_at`"""
    timezone: str | None = None
    """IANA name. Default: timezone of the user"""
    is_all_day: bool | None = None
    """Default: false"""
    location: str | None = None
    meeting_url: str | None = None
    """URL"""
    lead_id: int | None = None
    attendees: list[EventCreateAttendee] | None = None
    """Objects with `email` and, optionally, `name`"""
    reminder_minutes: int | None = None
    """Minutes before the start, 0 to 1440"""


class EventCreateAttendee(Model):
    name: str | None = None
    email: str | None = None


class EventUpdate(Model):
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    status: str | None = None
