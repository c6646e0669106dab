"""Models of `client.leads`."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from leadcenter._runtime._models import Model

from .user_summary import UserSummary


class Address(Model):
    street: str | None = None
    city: str | None = None
    state: str | None = None
    postal_code: str | None = None
    country: str | None = None


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


class SourceSummary(Model):
    id: int
    name: str


class StageSummary(Model):
    id: int
    pipeline_id: int
    name: str


class TagSummary(Model):
    id: int
    name: str
    color: str | None
