"""What the API speaks of. Unknown members of an answer are kept; a missing one never raises."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from leadcenter._runtime._models import Model


class Address(Model):
    street: str | None = None
    city: str | None = None
    state: str | None = None
    postal_code: str | None = None
    country: str | None = None


class Attachment(Model):
    id: int
    lead_id: int
    file_name: str
    mime_type: str
    size: int
    description: str | None
    download_url: str
    uploaded_by: UserSummary | None
    created_at: datetime


class Attendee(Model):
    name: str | None
    email: str
    response: str


class AuthLoginRequest(Model):
    email: str
    """E-mail of the user"""
    password: str
    """Password of the user"""
    device_name: str | None = None
    """Shown in the list of tokens, to tell them apart later. Default: `API`"""


class AuthRefreshRequest(Model):
    refresh_token: Any


class AuthRegisterRequest(Model):
    first_name: str
    """Max 100 characters"""
    last_name: str
    """Max 100 characters"""
    email: str
    """Must not be in use"""
    password: str
    """At least 10 characters"""
    password_confirmation: str
    """Same as `password`"""
    phone: str | None = None
    """E.164, e.g. `+12125550147`"""
    timezone: str | None = None
    """IANA name. Default: `UTC`"""


class AuthResponse(Model):
    token: str
    token_type: str
    expires_at: datetime
    refresh_token: str
    user: User | None = None


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


class CustomField(Model):
    id: int
    key: str
    """Lower case letters, digits and `_`; cannot be changed later"""
    label: str
    type: Literal["text", "number", "date", "select", "multi_select", "boolean"] | str
    """One of: text, number, date, select, multi_select, boolean"""
    options: list[str] | None
    is_required: bool
    """Default: false"""
    position: int
    """Default: last"""
    created_at: datetime
    updated_at: datetime


class CustomFieldCreate(Model):
    key: str
    """Lower case letters, digits and `_`; cannot be changed later"""
    label: str
    type: Literal["text", "number", "date", "select", "multi_select", "boolean"]
    """One of: text, number, date, select, multi_select, boolean"""
    is_required: bool | None = None
    """Default: false"""
    options: list[str] | None = None
    position: int | None = None
    """Default: last"""


class CustomFieldUpdate(Model):
    label: str | None = None
    is_required: bool | None = None
    position: int | None = None


class Delivery(Model):
    id: UUID
    webhook_id: int
    event: str
    status: str
    response_code: int | None
    attempts: int
    duration_ms: int | None
    payload: Payload
    delivered_at: datetime | None
    created_at: datetime


class Error(Model):
    success: bool
    message: str
    errors: dict[str, list[str]]


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


class Lead(Model):
    id: int
    first_name: str
    """Max 100 characters"""
    last_name: str | None
    """Max 100 characters"""
    email: str | None
    """Valid e-mail address"""
    phone: str | None
    """E.164, e.g. `+12125550110`"""
    company: str | None
    job_title: str | None
    website: str | None
    """URL with scheme"""
    address: Address | None
    """`street`, `city`, `state`, `postal_code`, `country` (ISO 3166-1 alpha-2)"""
    status: Literal["new", "contacted", "qualified", "proposal", "won", "lost"] | str
    """One of: new, contacted, qualified, proposal, won, lost. Default: new"""
    score: int
    """0 to 100"""
    value: str | None
    """Expected value, decimal with two places, e.g. `12500.00`"""
    currency: str
    """ISO 4217. Default: USD"""
    do_not_contact: bool
    """Default: false"""
    source: SourceSummary | None
    stage: StageSummary | None
    owner: UserSummary | None
    tags: list[TagSummary]
    custom_fields: dict[str, bool | int | str | list[str]]
    """Keys as in **Custom Fields**"""
    last_contacted_at: datetime | None
    created_at: datetime
    updated_at: datetime
    lost_reason: str | None = None


class LeadAssignRequest(Model):
    user_id: int
    """ID of the new owner"""
    notify: bool | None = None
    """Send an e-mail to the new owner. Default: true"""


class LeadCreate(Model):
    first_name: str
    """Max 100 characters"""
    last_name: str | None = None
    """Max 100 characters"""
    email: str | None = None
    """Valid e-mail address"""
    phone: str | None = None
    """E.164, e.g. `+12125550110`"""
    company: str | None = None
    job_title: str | None = None
    website: str | None = None
    """URL with scheme"""
    address: Address | None = None
    """`street`, `city`, `state`, `postal_code`, `country` (ISO 3166-1 alpha-2)"""
    status: Literal["new", "contacted", "qualified", "proposal", "won", "lost"] | None = None
    """One of: new, contacted, qualified, proposal, won, lost. Default: new"""
    score: int | None = None
    """0 to 100"""
    value: str | None = None
    """Expected value, decimal with two places, e.g. `12500.00`"""
    currency: str | None = None
    """ISO 4217. Default: USD"""
    do_not_contact: bool | None = None
    """Default: false"""
    source_id: int | None = None
    """See **Sources**"""
    stage_id: int | None = None
    """See **Pipelines**. Default: first stage of the default pipeline"""
    owner_id: int | None = None
    """See **Users**"""
    tag_ids: list[int] | None = None
    """See **Tags**"""
    custom_fields: dict[str, int | str] | None = None
    """Keys as in **Custom Fields**"""


class LeadMoveToStageRequest(Model):
    stage_id: int | None = None
    lost_reason: str | None = None


class LeadReplace(Model):
    first_name: str | None = None
    last_name: str | None = None
    email: str | None = None
    phone: str | None = None
    company: str | None = None
    job_title: str | None = None
    website: str | None = None
    address: Address | None = None
    status: str | None = None
    score: int | None = None
    value: str | None = None
    currency: str | None = None
    do_not_contact: bool | None = None
    source_id: int | None = None
    stage_id: int | None = None
    owner_id: int | None = None
    tag_ids: list[int] | None = None
    custom_fields: dict[str, bool | int | str] | None = None


class LeadUpdate(Model):
    status: str | None = None
    do_not_contact: bool | None = None
    custom_fields: dict[str, str] | None = None
    owner_id: Any | None = None


class Note(Model):
    id: int
    lead_id: int
    body: str
    """Markdown, max 10,000 characters"""
    is_pinned: bool
    """Default: false"""
    author: UserSummary | None
    created_at: datetime
    updated_at: datetime


class NoteCreate(Model):
    body: str
    """Markdown, max 10,000 characters"""
    is_pinned: bool | None = None
    """Default: false"""


class NoteUpdate(Model):
    body: str
    is_pinned: bool | None = None


class OauthTokenResponse(Model):
    token_type: str
    expires_in: int
    access_token: str
    refresh_token: str
    scope: str


class Payload(Model):
    event: str
    occurred_at: datetime
    lead_id: int
    changes: list[str] | None = None


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


class Slot(Model):
    starts_at: datetime
    ends_at: datetime


class Source(Model):
    id: int
    name: str
    """Unique"""
    type: Literal["web_form", "advertising", "referral", "event", "import", "api", "other"] | str
    """One of: web_form, advertising, referral, event, import, api, other"""
    is_active: bool
    """Default: true"""
    cost_per_lead: str | None
    """Decimal with two places, in the currency of the account"""
    leads_count: int
    created_at: datetime
    updated_at: datetime


class SourceCreate(Model):
    name: str
    """Unique"""
    type: str
    """One of: web_form, advertising, referral, event, import, api, other"""
    is_active: bool | None = None
    """Default: true"""
    cost_per_lead: str | None = None
    """Decimal with two places, in the currency of the account"""


class SourceSummary(Model):
    id: int
    name: str


class SourceUpdate(Model):
    name: str | None = None
    type: str | None = None
    is_active: bool | None = None
    cost_per_lead: Any | None = None


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
    stage_ids: list[int] | None = None


class StageSummary(Model):
    id: int
    pipeline_id: int
    name: str


class StageUpdate(Model):
    name: str | None = None
    probability: int | None = None


class Tag(Model):
    id: int
    name: str
    color: str | None
    leads_count: int
    created_at: datetime
    updated_at: datetime


class TagAddRequest(Model):
    tag_id: int | None = None


class TagCreate(Model):
    name: str | None = None
    color: str | None = None


class TagSummary(Model):
    id: int
    name: str
    color: str | None


class TagUpdate(Model):
    name: str | None = None
    color: str | None = None


class Task(Model):
    id: int
    title: str
    """Max 255 characters"""
    description: str | None
    type: Literal["call", "email", "meeting", "to_do"] | str
    """One of: call, email, meeting, to_do. Default: to_do"""
    priority: Literal["low", "normal", "high"] | str
    """One of: low, normal, high. Default: normal"""
    status: str
    due_at: datetime | None
    """Date and time, ISO 8601"""
    completed_at: datetime | None
    task_list_id: int | None
    """Default: the default task list"""
    lead_id: int | None
    assignee: UserSummary | None
    created_at: datetime
    updated_at: datetime


class TaskCreate(Model):
    title: str
    """Max 255 characters"""
    description: str | None = None
    type: Literal["call", "email", "meeting", "to_do"] | None = None
    """One of: call, email, meeting, to_do. Default: to_do"""
    priority: Literal["low", "normal", "high"] | None = None
    """One of: low, normal, high. Default: normal"""
    due_at: str | None = None
    """Date and time, ISO 8601"""
    task_list_id: int | None = None
    """Default: the default task list"""
    lead_id: int | None = None
    assignee_id: int | None = None
    """Default: the current user"""


class TaskList(Model):
    id: int
    name: str
    """Max 100 characters, unique"""
    description: str | None
    color: str | None
    """Hex color, e.g. `#9B51E0`"""
    is_default: bool
    """Makes this the default list. Default: false"""
    tasks_count: int
    open_tasks_count: int
    created_at: datetime
    updated_at: datetime


class TaskListCreate(Model):
    name: str
    """Max 100 characters, unique"""
    description: str | None = None
    color: str | None = None
    """Hex color, e.g. `#9B51E0`"""


class TaskListUpdate(Model):
    name: str
    description: Any | None = None
    color: str | None = None
    is_default: bool | None = None


class TaskUpdate(Model):
    title: str | None = None
    priority: str | None = None
    due_at: datetime | None = None
    task_list_id: int | None = None
    lead_id: int | None = None
    assignee_id: int | None = None


class Token(Model):
    id: int
    name: str
    abilities: list[str]
    last_used_at: datetime | None
    expires_at: datetime | None
    created_at: datetime


class User(Model):
    id: int
    first_name: str
    """Max 100 characters"""
    last_name: str
    """Max 100 characters"""
    email: str
    """Must be unique. An invitation is sent to it"""
    phone: str | None
    """E.164"""
    role: Literal["admin", "manager", "agent"] | str
    """One of: admin, manager, agent. Default: agent"""
    avatar_url: str | None
    timezone: str
    """IANA name, default is the timezone of the account"""
    is_active: bool
    last_login_at: datetime | None
    created_at: datetime
    updated_at: datetime


class UserInviteRequest(Model):
    first_name: str
    """Max 100 characters"""
    last_name: str
    """Max 100 characters"""
    email: str
    """Must be unique. An invitation is sent to it"""
    phone: str | None = None
    """E.164"""
    role: str | None = None
    """One of: admin, manager, agent. Default: agent"""
    timezone: str | None = None
    """IANA name, default is the timezone of the account"""


class UserSummary(Model):
    id: int
    name: str
    email: str
    avatar_url: str | None


class UserUpdate(Model):
    first_name: str | None = None
    last_name: str | None = None
    phone: str | None = None
    role: str | None = None
    timezone: str | None = None


class Webhook(Model):
    id: int
    url: str
    """https only"""
    description: str | None
    events: list[str]
    """At least one, see the folder description"""
    is_active: bool
    """Default: true"""
    last_delivery_at: datetime | None
    created_at: datetime
    updated_at: datetime
    secret: str | None = None


class WebhookCreate(Model):
    url: str
    """https only"""
    description: str | None = None
    events: list[str]
    """At least one, see the folder description"""
    is_active: bool | None = None
    """Default: true"""


class WebhookUpdate(Model):
    events: list[str] | None = None
    is_active: bool | None = None


class WeeklyHour(Model):
    day: str | None = None
    start: str
    end: str | None = None
