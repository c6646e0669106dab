"""The models of the API. Unknown members of an answer are kept; a missing one never raises.

Each model is loaded when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .auth import AuthLoginRequest as AuthLoginRequest
    from .auth import AuthRefreshRequest as AuthRefreshRequest
    from .auth import AuthRegisterRequest as AuthRegisterRequest
    from .auth import AuthResponse as AuthResponse
    from .auth_tokens import Token as Token
    from .calendar_availability import Availability as Availability
    from .calendar_availability import AvailabilityUpdate as AvailabilityUpdate
    from .calendar_availability import WeeklyHour as WeeklyHour
    from .calendar_availability_slots import Slot as Slot
    from .calendar_events import Attendee as Attendee
    from .calendar_events import Event as Event
    from .calendar_events import EventCreate as EventCreate
    from .calendar_events import EventCreateAttendee as EventCreateAttendee
    from .calendar_events import EventUpdate as EventUpdate
    from .custom_fields import CustomField as CustomField
    from .custom_fields import CustomFieldCreate as CustomFieldCreate
    from .custom_fields import CustomFieldUpdate as CustomFieldUpdate
    from .error import Error as Error
    from .leads import Address as Address
    from .leads import Lead as Lead
    from .leads import LeadAssignRequest as LeadAssignRequest
    from .leads import LeadCreate as LeadCreate
    from .leads import LeadMoveToStageRequest as LeadMoveToStageRequest
    from .leads import LeadReplace as LeadReplace
    from .leads import LeadUpdate as LeadUpdate
    from .leads import SourceSummary as SourceSummary
    from .leads import StageSummary as StageSummary
    from .leads import TagSummary as TagSummary
    from .leads_attachments import Attachment as Attachment
    from .leads_notes import NoteCreate as NoteCreate
    from .leads_tags import TagAddRequest as TagAddRequest
    from .note import Note as Note
    from .notes import NoteUpdate as NoteUpdate
    from .oauth import OauthTokenResponse as OauthTokenResponse
    from .pipelines import Pipeline as Pipeline
    from .pipelines import PipelineCreate as PipelineCreate
    from .pipelines import PipelineCreateStage as PipelineCreateStage
    from .pipelines import PipelineUpdate as PipelineUpdate
    from .pipelines import Stage as Stage
    from .pipelines_stages import StageCreate as StageCreate
    from .pipelines_stages import StageReorderRequest as StageReorderRequest
    from .pipelines_stages import StageUpdate as StageUpdate
    from .sources import Source as Source
    from .sources import SourceCreate as SourceCreate
    from .sources import SourceUpdate as SourceUpdate
    from .tags import Tag as Tag
    from .tags import TagCreate as TagCreate
    from .tags import TagUpdate as TagUpdate
    from .task import Task as Task
    from .task_lists import TaskList as TaskList
    from .task_lists import TaskListCreate as TaskListCreate
    from .task_lists import TaskListUpdate as TaskListUpdate
    from .tasks import TaskCreate as TaskCreate
    from .tasks import TaskUpdate as TaskUpdate
    from .user import User as User
    from .user_summary import UserSummary as UserSummary
    from .users import UserInviteRequest as UserInviteRequest
    from .users import UserUpdate as UserUpdate
    from .webhooks import Webhook as Webhook
    from .webhooks import WebhookCreate as WebhookCreate
    from .webhooks import WebhookUpdate as WebhookUpdate
    from .webhooks_deliveries import Delivery as Delivery
    from .webhooks_deliveries import DeliveryPayload as DeliveryPayload

_HOMES = {
    "AuthLoginRequest": ".auth",
    "AuthRefreshRequest": ".auth",
    "AuthRegisterRequest": ".auth",
    "AuthResponse": ".auth",
    "Token": ".auth_tokens",
    "Availability": ".calendar_availability",
    "AvailabilityUpdate": ".calendar_availability",
    "WeeklyHour": ".calendar_availability",
    "Slot": ".calendar_availability_slots",
    "Attendee": ".calendar_events",
    "Event": ".calendar_events",
    "EventCreate": ".calendar_events",
    "EventCreateAttendee": ".calendar_events",
    "EventUpdate": ".calendar_events",
    "CustomField": ".custom_fields",
    "CustomFieldCreate": ".custom_fields",
    "CustomFieldUpdate": ".custom_fields",
    "Error": ".error",
    "Address": ".leads",
    "Lead": ".leads",
    "LeadAssignRequest": ".leads",
    "LeadCreate": ".leads",
    "LeadMoveToStageRequest": ".leads",
    "LeadReplace": ".leads",
    "LeadUpdate": ".leads",
    "SourceSummary": ".leads",
    "StageSummary": ".leads",
    "TagSummary": ".leads",
    "Attachment": ".leads_attachments",
    "NoteCreate": ".leads_notes",
    "TagAddRequest": ".leads_tags",
    "Note": ".note",
    "NoteUpdate": ".notes",
    "OauthTokenResponse": ".oauth",
    "Pipeline": ".pipelines",
    "PipelineCreate": ".pipelines",
    "PipelineCreateStage": ".pipelines",
    "PipelineUpdate": ".pipelines",
    "Stage": ".pipelines",
    "StageCreate": ".pipelines_stages",
    "StageReorderRequest": ".pipelines_stages",
    "StageUpdate": ".pipelines_stages",
    "Source": ".sources",
    "SourceCreate": ".sources",
    "SourceUpdate": ".sources",
    "Tag": ".tags",
    "TagCreate": ".tags",
    "TagUpdate": ".tags",
    "Task": ".task",
    "TaskList": ".task_lists",
    "TaskListCreate": ".task_lists",
    "TaskListUpdate": ".task_lists",
    "TaskCreate": ".tasks",
    "TaskUpdate": ".tasks",
    "User": ".user",
    "UserSummary": ".user_summary",
    "UserInviteRequest": ".users",
    "UserUpdate": ".users",
    "Webhook": ".webhooks",
    "WebhookCreate": ".webhooks",
    "WebhookUpdate": ".webhooks",
    "Delivery": ".webhooks_deliveries",
    "DeliveryPayload": ".webhooks_deliveries",
}

__all__ = [
    "Address",
    "Attachment",
    "Attendee",
    "AuthLoginRequest",
    "AuthRefreshRequest",
    "AuthRegisterRequest",
    "AuthResponse",
    "Availability",
    "AvailabilityUpdate",
    "CustomField",
    "CustomFieldCreate",
    "CustomFieldUpdate",
    "Delivery",
    "DeliveryPayload",
    "Error",
    "Event",
    "EventCreate",
    "EventCreateAttendee",
    "EventUpdate",
    "Lead",
    "LeadAssignRequest",
    "LeadCreate",
    "LeadMoveToStageRequest",
    "LeadReplace",
    "LeadUpdate",
    "Note",
    "NoteCreate",
    "NoteUpdate",
    "OauthTokenResponse",
    "Pipeline",
    "PipelineCreate",
    "PipelineCreateStage",
    "PipelineUpdate",
    "Slot",
    "Source",
    "SourceCreate",
    "SourceSummary",
    "SourceUpdate",
    "Stage",
    "StageCreate",
    "StageReorderRequest",
    "StageSummary",
    "StageUpdate",
    "Tag",
    "TagAddRequest",
    "TagCreate",
    "TagSummary",
    "TagUpdate",
    "Task",
    "TaskCreate",
    "TaskList",
    "TaskListCreate",
    "TaskListUpdate",
    "TaskUpdate",
    "Token",
    "User",
    "UserInviteRequest",
    "UserSummary",
    "UserUpdate",
    "Webhook",
    "WebhookCreate",
    "WebhookUpdate",
    "WeeklyHour",
]

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(_HOMES[name], __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted(__all__)
