"""`client.leads`: the operations of this resource, sync and async.

A lead is a person, sometimes with a company, who may become a customer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, Unpack

from .. import _api
from .._runtime._async import AsyncResource
from .._runtime._endpoint import Endpoint
from .._runtime._sync import Resource
from .._runtime._types import OMIT, Omit
from ..models import Address, Lead

if TYPE_CHECKING:
    from .._runtime._pages import AsyncPager, Page
    from .._runtime._types import PageOptions, RequestOptions
    from .leads_notes import AsyncLeadsNotes, LeadsNotes
    from .leads_tasks import AsyncLeadsTasks, LeadsTasks
    from .leads_tags import AsyncLeadsTags, LeadsTags
    from .leads_attachments import AsyncLeadsAttachments, LeadsAttachments

LIST: Endpoint[Lead] = Endpoint(
    "GET",
    "/v1/leads",
    Lead,
    rest="query",
    query={"tags": "tags[]"},
    security=("bearerAuth",),
    pagination=_api.PAGES,
)
CREATE: Endpoint[Lead] = Endpoint("POST", "/v1/leads", Lead, rest="json", security=("bearerAuth",))
GET: Endpoint[Lead] = Endpoint("GET", "/v1/leads/{lead}", Lead, security=("bearerAuth",))
REPLACE: Endpoint[Lead] = Endpoint(
    "PUT", "/v1/leads/{lead}", Lead, rest="json", security=("bearerAuth",)
)
UPDATE: Endpoint[Lead] = Endpoint(
    "PATCH", "/v1/leads/{lead}", Lead, rest="json", security=("bearerAuth",)
)
DELETE: Endpoint[None] = Endpoint("DELETE", "/v1/leads/{lead}", None, security=("bearerAuth",))
ASSIGN: Endpoint[Lead] = Endpoint(
    "POST", "/v1/leads/{lead}/assign", Lead, rest="json", security=("bearerAuth",)
)
MOVE_TO_STAGE: Endpoint[Lead] = Endpoint(
    "POST", "/v1/leads/{lead}/stage", Lead, rest="json", security=("bearerAuth",)
)
EXPORT: Endpoint[str] = Endpoint(
    "GET",
    "/v1/leads/export",
    str,
    rest="query",
    accept="text/csv; charset=UTF-8",
    security=("bearerAuth",),
)


class Leads(Resource):
    """`client.leads`."""

    @cached_property
    def notes(self) -> LeadsNotes:
        from .leads_notes import LeadsNotes

        return LeadsNotes(self._client)

    @cached_property
    def tasks(self) -> LeadsTasks:
        from .leads_tasks import LeadsTasks

        return LeadsTasks(self._client)

    @cached_property
    def tags(self) -> LeadsTags:
        from .leads_tags import LeadsTags

        return LeadsTags(self._client)

    @cached_property
    def attachments(self) -> LeadsAttachments:
        from .leads_attachments import LeadsAttachments

        return LeadsAttachments(self._client)

    def list(
        self,
        *,
        page: int | Omit = OMIT,
        per_page: int | Omit = OMIT,
        search: str | Omit = OMIT,
        status: str | Omit = OMIT,
        owner_id: int | Omit = OMIT,
        pipeline_id: int | Omit = OMIT,
        stage_id: int | Omit = OMIT,
        source_id: int | Omit = OMIT,
        tags: Sequence[int] | Omit = OMIT,
        min_score: int | Omit = OMIT,
        min_value: float | Omit = OMIT,
        created_from: date | str | Omit = OMIT,
        created_to: date | str | Omit = OMIT,
        do_not_contact: bool | Omit = OMIT,
        sort: (
            Literal[
                "created_at",
                "-created_at",
                "last_name",
                "-last_name",
                "value",
                "-value",
                "score",
                "-score",
            ]
            | Omit
        ) = OMIT,
        **options: Unpack[PageOptions],
    ) -> Page[Lead]:
        """List leads

        Leads the current user may see, newest first.

        Agents see their own leads and those without an owner; managers and admins see all.

        All filters are optional and are combined with **and**.

        Args:
            page: Required for pagination. Starts at 1
            per_page: Required for pagination. Default 25, max 100
            search: Optional. Searches name, e-mail, phone and company
            status: Optional. One of: new, contacted, qualified, proposal, won, lost
            owner_id: Optional. ID of a user, `0` for leads without owner
            pipeline_id: Optional. ID of a pipeline
            stage_id: Optional. ID of a stage
            source_id: Optional. ID of a source
            tags: Optional. ID of a tag, may be repeated
            min_score: Optional. Integer, 0 to 100
            min_value: Optional. Decimal
            created_from: Optional. Date, YYYY-MM-DD
            created_to: Optional. Date, YYYY-MM-DD, inclusive
            do_not_contact: Optional. true or false
            sort: Optional. One of: created_at, -created_at, last_name, -last_name, value, -value,
                score, -score. Default: -created_at

        Raises:
            AuthenticationError: 401, Unauthenticated
            UnprocessableEntityError: 422, Validation error
            RateLimitError: 429, Too many requests

        Example:
            client.leads.list(per_page=2)
        """
        return self._page(
            LIST,
            {
                "page": page,
                "per_page": per_page,
                "search": search,
                "status": status,
                "owner_id": owner_id,
                "pipeline_id": pipeline_id,
                "stage_id": stage_id,
                "source_id": source_id,
                "tags": tags,
                "min_score": min_score,
                "min_value": min_value,
                "created_from": created_from,
                "created_to": created_to,
                "do_not_contact": do_not_contact,
                "sort": sort,
            },
            options,
        )

    def create(
        self,
        *,
        first_name: str,
        last_name: str | Omit = OMIT,
        email: str | Omit = OMIT,
        phone: str | Omit = OMIT,
        company: str | Omit = OMIT,
        job_title: str | Omit = OMIT,
        website: str | Omit = OMIT,
        address: Address | Mapping[str, Any] | Omit = OMIT,
        status: Literal["new", "contacted", "qualified", "proposal", "won", "lost"] | Omit = OMIT,
        score: int | Omit = OMIT,
        value: str | Omit = OMIT,
        currency: str | Omit = OMIT,
        do_not_contact: bool | Omit = OMIT,
        source_id: int | Omit = OMIT,
        stage_id: int | Omit = OMIT,
        owner_id: int | Omit = OMIT,
        tag_ids: Sequence[int] | Omit = OMIT,
        custom_fields: Mapping[str, int | str] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Lead:
        """Create lead

        Create a lead. Either `email` or `phone` is needed.

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | `first_name` | string | Yes | Max 100 characters |
        | `last_name` | string | No | Max 100 characters |
        | `email` | string | Without `phone` | Valid e-mail address |
        | `phone` | string | Without `email` | E.164, e.g. `+12125550110` |
        | `company` | string | No |  |
        | `job_title` | string | No |  |
        | `website` | string | No | URL with scheme |
        | `address` | object | No | `street`, `city`, `state`, `postal_code`, `country` (ISO 3166-1 alpha-2) |
        | `status` | string | No | One of: new, contacted, qualified, proposal, won, lost. Default: new |
        | `score` | integer | No | 0 to 100 |
        | `value` | string | No | Expected value, decimal with two places, e.g. `12500.00` |
        | `currency` | string | No | ISO 4217. Default: USD |
        | `do_not_contact` | boolean | No | Default: false |
        | `source_id` | integer | No | See **Sources** |
        | `stage_id` | integer | No | See **Pipelines**. Default: first stage of the default pipeline |
        | `owner_id` | integer | No | See **Users** |
        | `tag_ids` | array of integers | No | See **Tags** |
        | `custom_fields` | object | No | Keys as in **Custom Fields** |

        Args:
            first_name: Max 100 characters
            last_name: Max 100 characters
            email: Valid e-mail address
            phone: E.164, e.g. `+12125550110`
            website: URL with scheme
            address: `street`, `city`, `state`, `postal_code`, `country` (ISO 3166-1 alpha-2)
            status: One of: new, contacted, qualified, proposal, won, lost. Default: new
            score: 0 to 100
            value: Expected value, decimal with two places, e.g. `12500.00`
            currency: ISO 4217. Default: USD
            do_not_contact: Default: false
            source_id: See **Sources**
            stage_id: See **Pipelines**. Default: first stage of the default pipeline
            owner_id: See **Users**
            tag_ids: See **Tags**
            custom_fields: Keys as in **Custom Fields**

        Raises:
            AuthenticationError: 401, Unauthenticated
            UnprocessableEntityError: 422, Required fields missing
            RateLimitError: 429, Too many requests

        Example:
            client.leads.create(
                first_name="Grace",
                last_name="Kim",
                email="grace.kim@brightpath.example",
                phone="+14155550178",
            )
        """
        return self._send(
            CREATE,
            {
                "first_name": first_name,
                "last_name": last_name,
                "email": email,
                "phone": phone,
                "company": company,
                "job_title": job_title,
                "website": website,
                "address": address,
                "status": status,
                "score": score,
                "value": value,
                "currency": currency,
                "do_not_contact": do_not_contact,
                "source_id": source_id,
                "stage_id": stage_id,
                "owner_id": owner_id,
                "tag_ids": tag_ids,
                "custom_fields": custom_fields,
            },
            options,
        )

    def get(self, lead: int, /, **options: Unpack[RequestOptions]) -> Lead:
        """Get lead

        One lead with its owner, source, stage, tags and custom fields. `lost_reason` is there
        for lost leads only.

        Args:
            lead: Required. ID of the lead

        Raises:
            AuthenticationError: 401, Unauthenticated
            PermissionDeniedError: 403, Forbidden
            NotFoundError: 404, Lead not found

        Example:
            client.leads.get(4812)
        """
        return self._send(GET, {"lead": lead}, options)

    def replace(
        self,
        lead: int,
        /,
        *,
        first_name: str | Omit = OMIT,
        last_name: str | Omit = OMIT,
        email: str | Omit = OMIT,
        phone: str | Omit = OMIT,
        company: str | Omit = OMIT,
        job_title: str | Omit = OMIT,
        website: str | Omit = OMIT,
        address: Address | Mapping[str, Any] | Omit = OMIT,
        status: str | Omit = OMIT,
        score: int | Omit = OMIT,
        value: str | Omit = OMIT,
        currency: str | Omit = OMIT,
        do_not_contact: bool | Omit = OMIT,
        source_id: int | Omit = OMIT,
        stage_id: int | Omit = OMIT,
        owner_id: int | Omit = OMIT,
        tag_ids: Sequence[int] | Omit = OMIT,
        custom_fields: Mapping[str, bool | int | str] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Lead:
        """Update lead

        Replace all fields of a lead; what is left out is emptied. Use **Change some fields of a
        lead** to change a few only. Fields as in **Create lead**.

        Args:
            lead: Required. ID of the lead

        Raises:
            PermissionDeniedError: 403, Forbidden
            NotFoundError: 404, Lead not found
            UnprocessableEntityError: 422, Validation error

        Example:
            client.leads.replace(
                4812,
                first_name="Elena",
                last_name="Petrova",
                email="elena.petrova@northwind.example",
            )
        """
        return self._send(
            REPLACE,
            {
                "lead": lead,
                "first_name": first_name,
                "last_name": last_name,
                "email": email,
                "phone": phone,
                "company": company,
                "job_title": job_title,
                "website": website,
                "address": address,
                "status": status,
                "score": score,
                "value": value,
                "currency": currency,
                "do_not_contact": do_not_contact,
                "source_id": source_id,
                "stage_id": stage_id,
                "owner_id": owner_id,
                "tag_ids": tag_ids,
                "custom_fields": custom_fields,
            },
            options,
        )

    def update(
        self,
        lead: int,
        /,
        *,
        status: str | Omit = OMIT,
        do_not_contact: bool | Omit = OMIT,
        custom_fields: Mapping[str, str] | Omit = OMIT,
        owner_id: Any | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Lead:
        """Change some fields of a lead

        Only the fields that are sent are changed. Custom fields are merged by key.

        Args:
            lead: Required. ID of the lead

        Raises:
            UnprocessableEntityError: 422, Validation error

        Example:
            client.leads.update(
                4812,
                status="contacted",
                do_not_contact=False,
                custom_fields={"preferred_contact_time": "morning"},
            )
        """
        return self._send(
            UPDATE,
            {
                "lead": lead,
                "status": status,
                "do_not_contact": do_not_contact,
                "custom_fields": custom_fields,
                "owner_id": owner_id,
            },
            options,
        )

    def delete(self, lead: int, /, **options: Unpack[RequestOptions]) -> None:
        """Delete lead

        Deletes the lead with its notes, tasks and attachments. This cannot be undone.

        Args:
            lead: Required. ID of the lead

        Raises:
            PermissionDeniedError: 403, Forbidden
            NotFoundError: 404, Lead not found

        Example:
            client.leads.delete(4812)
        """
        return self._send(DELETE, {"lead": lead}, options)

    def assign(
        self,
        lead: int,
        /,
        *,
        user_id: int,
        notify: bool | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Lead:
        """Assign lead

        Make a user the owner of the lead.

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | `user_id` | integer | Yes | ID of the new owner |
        | `notify` | boolean | No | Send an e-mail to the new owner. Default: true |

        Args:
            lead: Required. ID of the lead
            user_id: ID of the new owner
            notify: Send an e-mail to the new owner. Default: true

        Raises:
            NotFoundError: 404, Lead not found
            UnprocessableEntityError: 422, Validation error

        Example:
            client.leads.assign(
                4812,
                user_id=15,
                notify=True,
            )
        """
        return self._send(ASSIGN, {"lead": lead, "user_id": user_id, "notify": notify}, options)

    def move_to_stage(
        self,
        lead: int,
        /,
        *,
        stage_id: int | Omit = OMIT,
        lost_reason: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Lead:
        """Move lead to stage

        Move the lead within its pipeline or into another one. `lost_reason` is required when
        the stage is of the type `lost`.

        Args:
            lead: Required. ID of the lead

        Raises:
            NotFoundError: 404, Lead not found
            UnprocessableEntityError: 422, Validation error

        Example:
            client.leads.move_to_stage(4812, stage_id=33)
        """
        return self._send(
            MOVE_TO_STAGE, {"lead": lead, "stage_id": stage_id, "lost_reason": lost_reason}, options
        )

    def export(
        self,
        *,
        status: Literal["new", "contacted", "qualified", "proposal", "won", "lost"] | Omit = OMIT,
        created_from: date | str | Omit = OMIT,
        created_to: date | str | Omit = OMIT,
        delimiter: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> str:
        """Export leads

        The leads as CSV (UTF-8, with a heading line), at most 10,000.

        Args:
            status: Optional. One of: new, contacted, qualified, proposal, won, lost
            created_from: Optional. Date, YYYY-MM-DD
            created_to: Optional. Date, YYYY-MM-DD, inclusive
            delimiter: Optional. One of: `,` `;`. Default: `,`

        Raises:
            PermissionDeniedError: 403, Forbidden
            InternalServerError: 503, Maintenance

        Example:
            client.leads.export()
        """
        return self._send(
            EXPORT,
            {
                "status": status,
                "created_from": created_from,
                "created_to": created_to,
                "delimiter": delimiter,
            },
            options,
        )


class AsyncLeads(AsyncResource):
    """`client.leads`."""

    @cached_property
    def notes(self) -> AsyncLeadsNotes:
        from .leads_notes import AsyncLeadsNotes

        return AsyncLeadsNotes(self._client)

    @cached_property
    def tasks(self) -> AsyncLeadsTasks:
        from .leads_tasks import AsyncLeadsTasks

        return AsyncLeadsTasks(self._client)

    @cached_property
    def tags(self) -> AsyncLeadsTags:
        from .leads_tags import AsyncLeadsTags

        return AsyncLeadsTags(self._client)

    @cached_property
    def attachments(self) -> AsyncLeadsAttachments:
        from .leads_attachments import AsyncLeadsAttachments

        return AsyncLeadsAttachments(self._client)

    def list(
        self,
        *,
        page: int | Omit = OMIT,
        per_page: int | Omit = OMIT,
        search: str | Omit = OMIT,
        status: str | Omit = OMIT,
        owner_id: int | Omit = OMIT,
        pipeline_id: int | Omit = OMIT,
        stage_id: int | Omit = OMIT,
        source_id: int | Omit = OMIT,
        tags: Sequence[int] | Omit = OMIT,
        min_score: int | Omit = OMIT,
        min_value: float | Omit = OMIT,
        created_from: date | str | Omit = OMIT,
        created_to: date | str | Omit = OMIT,
        do_not_contact: bool | Omit = OMIT,
        sort: (
            Literal[
                "created_at",
                "-created_at",
                "last_name",
                "-last_name",
                "value",
                "-value",
                "score",
                "-score",
            ]
            | Omit
        ) = OMIT,
        **options: Unpack[PageOptions],
    ) -> AsyncPager[Lead]:
        """List leads

        Leads the current user may see, newest first.

        Agents see their own leads and those without an owner; managers and admins see all.

        All filters are optional and are combined with **and**.

        Args:
            page: Required for pagination. Starts at 1
            per_page: Required for pagination. Default 25, max 100
            search: Optional. Searches name, e-mail, phone and company
            status: Optional. One of: new, contacted, qualified, proposal, won, lost
            owner_id: Optional. ID of a user, `0` for leads without owner
            pipeline_id: Optional. ID of a pipeline
            stage_id: Optional. ID of a stage
            source_id: Optional. ID of a source
            tags: Optional. ID of a tag, may be repeated
            min_score: Optional. Integer, 0 to 100
            min_value: Optional. Decimal
            created_from: Optional. Date, YYYY-MM-DD
            created_to: Optional. Date, YYYY-MM-DD, inclusive
            do_not_contact: Optional. true or false
            sort: Optional. One of: created_at, -created_at, last_name, -last_name, value, -value,
                score, -score. Default: -created_at

        Raises:
            AuthenticationError: 401, Unauthenticated
            UnprocessableEntityError: 422, Validation error
            RateLimitError: 429, Too many requests

        Example:
            await client.leads.list(per_page=2)
        """
        return self._page(
            LIST,
            {
                "page": page,
                "per_page": per_page,
                "search": search,
                "status": status,
                "owner_id": owner_id,
                "pipeline_id": pipeline_id,
                "stage_id": stage_id,
                "source_id": source_id,
                "tags": tags,
                "min_score": min_score,
                "min_value": min_value,
                "created_from": created_from,
                "created_to": created_to,
                "do_not_contact": do_not_contact,
                "sort": sort,
            },
            options,
        )

    async def create(
        self,
        *,
        first_name: str,
        last_name: str | Omit = OMIT,
        email: str | Omit = OMIT,
        phone: str | Omit = OMIT,
        company: str | Omit = OMIT,
        job_title: str | Omit = OMIT,
        website: str | Omit = OMIT,
        address: Address | Mapping[str, Any] | Omit = OMIT,
        status: Literal["new", "contacted", "qualified", "proposal", "won", "lost"] | Omit = OMIT,
        score: int | Omit = OMIT,
        value: str | Omit = OMIT,
        currency: str | Omit = OMIT,
        do_not_contact: bool | Omit = OMIT,
        source_id: int | Omit = OMIT,
        stage_id: int | Omit = OMIT,
        owner_id: int | Omit = OMIT,
        tag_ids: Sequence[int] | Omit = OMIT,
        custom_fields: Mapping[str, int | str] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Lead:
        """Create lead

        Create a lead. Either `email` or `phone` is needed.

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | `first_name` | string | Yes | Max 100 characters |
        | `last_name` | string | No | Max 100 characters |
        | `email` | string | Without `phone` | Valid e-mail address |
        | `phone` | string | Without `email` | E.164, e.g. `+12125550110` |
        | `company` | string | No |  |
        | `job_title` | string | No |  |
        | `website` | string | No | URL with scheme |
        | `address` | object | No | `street`, `city`, `state`, `postal_code`, `country` (ISO 3166-1 alpha-2) |
        | `status` | string | No | One of: new, contacted, qualified, proposal, won, lost. Default: new |
        | `score` | integer | No | 0 to 100 |
        | `value` | string | No | Expected value, decimal with two places, e.g. `12500.00` |
        | `currency` | string | No | ISO 4217. Default: USD |
        | `do_not_contact` | boolean | No | Default: false |
        | `source_id` | integer | No | See **Sources** |
        | `stage_id` | integer | No | See **Pipelines**. Default: first stage of the default pipeline |
        | `owner_id` | integer | No | See **Users** |
        | `tag_ids` | array of integers | No | See **Tags** |
        | `custom_fields` | object | No | Keys as in **Custom Fields** |

        Args:
            first_name: Max 100 characters
            last_name: Max 100 characters
            email: Valid e-mail address
            phone: E.164, e.g. `+12125550110`
            website: URL with scheme
            address: `street`, `city`, `state`, `postal_code`, `country` (ISO 3166-1 alpha-2)
            status: One of: new, contacted, qualified, proposal, won, lost. Default: new
            score: 0 to 100
            value: Expected value, decimal with two places, e.g. `12500.00`
            currency: ISO 4217. Default: USD
            do_not_contact: Default: false
            source_id: See **Sources**
            stage_id: See **Pipelines**. Default: first stage of the default pipeline
            owner_id: See **Users**
            tag_ids: See **Tags**
            custom_fields: Keys as in **Custom Fields**

        Raises:
            AuthenticationError: 401, Unauthenticated
            UnprocessableEntityError: 422, Required fields missing
            RateLimitError: 429, Too many requests

        Example:
            await client.leads.create(
                first_name="Grace",
                last_name="Kim",
                email="grace.kim@brightpath.example",
                phone="+14155550178",
            )
        """
        return await self._send(
            CREATE,
            {
                "first_name": first_name,
                "last_name": last_name,
                "email": email,
                "phone": phone,
                "company": company,
                "job_title": job_title,
                "website": website,
                "address": address,
                "status": status,
                "score": score,
                "value": value,
                "currency": currency,
                "do_not_contact": do_not_contact,
                "source_id": source_id,
                "stage_id": stage_id,
                "owner_id": owner_id,
                "tag_ids": tag_ids,
                "custom_fields": custom_fields,
            },
            options,
        )

    async def get(self, lead: int, /, **options: Unpack[RequestOptions]) -> Lead:
        """Get lead

        One lead with its owner, source, stage, tags and custom fields. `lost_reason` is there
        for lost leads only.

        Args:
            lead: Required. ID of the lead

        Raises:
            AuthenticationError: 401, Unauthenticated
            PermissionDeniedError: 403, Forbidden
            NotFoundError: 404, Lead not found

        Example:
            await client.leads.get(4812)
        """
        return await self._send(GET, {"lead": lead}, options)

    async def replace(
        self,
        lead: int,
        /,
        *,
        first_name: str | Omit = OMIT,
        last_name: str | Omit = OMIT,
        email: str | Omit = OMIT,
        phone: str | Omit = OMIT,
        company: str | Omit = OMIT,
        job_title: str | Omit = OMIT,
        website: str | Omit = OMIT,
        address: Address | Mapping[str, Any] | Omit = OMIT,
        status: str | Omit = OMIT,
        score: int | Omit = OMIT,
        value: str | Omit = OMIT,
        currency: str | Omit = OMIT,
        do_not_contact: bool | Omit = OMIT,
        source_id: int | Omit = OMIT,
        stage_id: int | Omit = OMIT,
        owner_id: int | Omit = OMIT,
        tag_ids: Sequence[int] | Omit = OMIT,
        custom_fields: Mapping[str, bool | int | str] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Lead:
        """Update lead

        Replace all fields of a lead; what is left out is emptied. Use **Change some fields of a
        lead** to change a few only. Fields as in **Create lead**.

        Args:
            lead: Required. ID of the lead

        Raises:
            PermissionDeniedError: 403, Forbidden
            NotFoundError: 404, Lead not found
            UnprocessableEntityError: 422, Validation error

        Example:
            await client.leads.replace(
                4812,
                first_name="Elena",
                last_name="Petrova",
                email="elena.petrova@northwind.example",
            )
        """
        return await self._send(
            REPLACE,
            {
                "lead": lead,
                "first_name": first_name,
                "last_name": last_name,
                "email": email,
                "phone": phone,
                "company": company,
                "job_title": job_title,
                "website": website,
                "address": address,
                "status": status,
                "score": score,
                "value": value,
                "currency": currency,
                "do_not_contact": do_not_contact,
                "source_id": source_id,
                "stage_id": stage_id,
                "owner_id": owner_id,
                "tag_ids": tag_ids,
                "custom_fields": custom_fields,
            },
            options,
        )

    async def update(
        self,
        lead: int,
        /,
        *,
        status: str | Omit = OMIT,
        do_not_contact: bool | Omit = OMIT,
        custom_fields: Mapping[str, str] | Omit = OMIT,
        owner_id: Any | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Lead:
        """Change some fields of a lead

        Only the fields that are sent are changed. Custom fields are merged by key.

        Args:
            lead: Required. ID of the lead

        Raises:
            UnprocessableEntityError: 422, Validation error

        Example:
            await client.leads.update(
                4812,
                status="contacted",
                do_not_contact=False,
                custom_fields={"preferred_contact_time": "morning"},
            )
        """
        return await self._send(
            UPDATE,
            {
                "lead": lead,
                "status": status,
                "do_not_contact": do_not_contact,
                "custom_fields": custom_fields,
                "owner_id": owner_id,
            },
            options,
        )

    async def delete(self, lead: int, /, **options: Unpack[RequestOptions]) -> None:
        """Delete lead

        Deletes the lead with its notes, tasks and attachments. This cannot be undone.

        Args:
            lead: Required. ID of the lead

        Raises:
            PermissionDeniedError: 403, Forbidden
            NotFoundError: 404, Lead not found

        Example:
            await client.leads.delete(4812)
        """
        return await self._send(DELETE, {"lead": lead}, options)

    async def assign(
        self,
        lead: int,
        /,
        *,
        user_id: int,
        notify: bool | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Lead:
        """Assign lead

        Make a user the owner of the lead.

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | `user_id` | integer | Yes | ID of the new owner |
        | `notify` | boolean | No | Send an e-mail to the new owner. Default: true |

        Args:
            lead: Required. ID of the lead
            user_id: ID of the new owner
            notify: Send an e-mail to the new owner. Default: true

        Raises:
            NotFoundError: 404, Lead not found
            UnprocessableEntityError: 422, Validation error

        Example:
            await client.leads.assign(
                4812,
                user_id=15,
                notify=True,
            )
        """
        return await self._send(
            ASSIGN, {"lead": lead, "user_id": user_id, "notify": notify}, options
        )

    async def move_to_stage(
        self,
        lead: int,
        /,
        *,
        stage_id: int | Omit = OMIT,
        lost_reason: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Lead:
        """Move lead to stage

        Move the lead within its pipeline or into another one. `lost_reason` is required when
        the stage is of the type `lost`.

        Args:
            lead: Required. ID of the lead

        Raises:
            NotFoundError: 404, Lead not found
            UnprocessableEntityError: 422, Validation error

        Example:
            await client.leads.move_to_stage(4812, stage_id=33)
        """
        return await self._send(
            MOVE_TO_STAGE, {"lead": lead, "stage_id": stage_id, "lost_reason": lost_reason}, options
        )

    async def export(
        self,
        *,
        status: Literal["new", "contacted", "qualified", "proposal", "won", "lost"] | Omit = OMIT,
        created_from: date | str | Omit = OMIT,
        created_to: date | str | Omit = OMIT,
        delimiter: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> str:
        """Export leads

        The leads as CSV (UTF-8, with a heading line), at most 10,000.

        Args:
            status: Optional. One of: new, contacted, qualified, proposal, won, lost
            created_from: Optional. Date, YYYY-MM-DD
            created_to: Optional. Date, YYYY-MM-DD, inclusive
            delimiter: Optional. One of: `,` `;`. Default: `,`

        Raises:
            PermissionDeniedError: 403, Forbidden
            InternalServerError: 503, Maintenance

        Example:
            await client.leads.export()
        """
        return await self._send(
            EXPORT,
            {
                "status": status,
                "created_from": created_from,
                "created_to": created_to,
                "delimiter": delimiter,
            },
            options,
        )
