"""`client.webhooks`: the operations of this resource, sync and async.

LeadCenter sends a `POST` request with a JSON body to your URL when something happens. Answer
with any 2xx within 10 seconds, otherwise the delivery is repeated up to five times.

Events: `lead.created`, `lead.updated`, `lead.deleted`, `lead.stage_changed`, `task.created`,
`task.completed`, `event.created`.

Each request has an `X-LeadCenter-Signature` header: the HMAC-SHA256 of the body with the secret
of the webhook, in hex.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from .. import _api
from .._runtime._async import AsyncResource
from .._runtime._endpoint import Endpoint
from .._runtime._sync import Resource
from .._runtime._types import OMIT, Omit
from ..models import Webhook

if TYPE_CHECKING:
    from .._runtime._pages import AsyncPager, Page
    from .._runtime._types import PageOptions, RequestOptions
    from .webhooks_deliveries import AsyncWebhooksDeliveries, WebhooksDeliveries

LIST: Endpoint[Webhook] = Endpoint(
    "GET", "/v1/webhooks", Webhook, rest="query", security=("bearerAuth",), pagination=_api.PAGES
)
CREATE: Endpoint[Webhook] = Endpoint(
    "POST", "/v1/webhooks", Webhook, rest="json", security=("bearerAuth",)
)
GET: Endpoint[Webhook] = Endpoint(
    "GET", "/v1/webhooks/{webhook}", Webhook, security=("bearerAuth",)
)
UPDATE: Endpoint[Webhook] = Endpoint(
    "PUT", "/v1/webhooks/{webhook}", Webhook, rest="json", security=("bearerAuth",)
)
DELETE: Endpoint[None] = Endpoint(
    "DELETE", "/v1/webhooks/{webhook}", None, security=("bearerAuth",)
)


class Webhooks(Resource):
    """`client.webhooks`."""

    @cached_property
    def deliveries(self) -> WebhooksDeliveries:
        from .webhooks_deliveries import WebhooksDeliveries

        return WebhooksDeliveries(self._client)

    def list(
        self,
        *,
        page: int | Omit = OMIT,
        per_page: int | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> Page[Webhook]:
        """List webhooks

        The secret is not shown here.

        Args:
            page: Required for pagination. Starts at 1
            per_page: Required for pagination. Default 25, max 100

        Raises:
            PermissionDeniedError: 403, Forbidden

        Example:
            client.webhooks.list(per_page=25)
        """
        return self._page(LIST, {"page": page, "per_page": per_page}, options)

    def create(
        self,
        *,
        url: str,
        events: Sequence[str],
        description: str | Omit = OMIT,
        is_active: bool | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Webhook:
        """Create webhook

        The `secret` is part of this response only, keep it.

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | `url` | string | Yes | https only |
        | `description` | string | No |  |
        | `events` | array of strings | Yes | At least one, see the folder description |
        | `is_active` | boolean | No | Default: true |

        Args:
            url: https only
            events: At least one, see the folder description
            is_active: Default: true

        Raises:
            UnprocessableEntityError: 422, Validation error

        Example:
            client.webhooks.create(
                url="https://hooks.example.com/leadcenter",
                events=["lead.created", "lead.stage_changed"],
                description="Slack channel #new-leads",
                is_active=True,
            )
        """
        return self._send(
            CREATE,
            {"url": url, "events": events, "description": description, "is_active": is_active},
            options,
        )

    def get(self, webhook: int, /, **options: Unpack[RequestOptions]) -> Webhook:
        """Get webhook

        Args:
            webhook: Required. ID of the webhook

        Raises:
            NotFoundError: 404, Webhook not found

        Example:
            client.webhooks.get(26)
        """
        return self._send(GET, {"webhook": webhook}, options)

    def update(
        self,
        webhook: int,
        /,
        *,
        events: Sequence[str] | Omit = OMIT,
        is_active: bool | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Webhook:
        """Update webhook

        Args:
            webhook: Required. ID of the webhook

        Raises:
            NotFoundError: 404, Webhook not found

        Example:
            client.webhooks.update(
                26,
                events=["lead.created"],
                is_active=False,
            )
        """
        return self._send(
            UPDATE, {"webhook": webhook, "events": events, "is_active": is_active}, options
        )

    def delete(self, webhook: int, /, **options: Unpack[RequestOptions]) -> None:
        """Delete webhook

        Args:
            webhook: Required. ID of the webhook

        Raises:
            NotFoundError: 404, Webhook not found

        Example:
            client.webhooks.delete(26)
        """
        return self._send(DELETE, {"webhook": webhook}, options)


class AsyncWebhooks(AsyncResource):
    """`client.webhooks`."""

    @cached_property
    def deliveries(self) -> AsyncWebhooksDeliveries:
        from .webhooks_deliveries import AsyncWebhooksDeliveries

        return AsyncWebhooksDeliveries(self._client)

    def list(
        self,
        *,
        page: int | Omit = OMIT,
        per_page: int | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> AsyncPager[Webhook]:
        """List webhooks

        The secret is not shown here.

        Args:
            page: Required for pagination. Starts at 1
            per_page: Required for pagination. Default 25, max 100

        Raises:
            PermissionDeniedError: 403, Forbidden

        Example:
            await client.webhooks.list(per_page=25)
        """
        return self._page(LIST, {"page": page, "per_page": per_page}, options)

    async def create(
        self,
        *,
        url: str,
        events: Sequence[str],
        description: str | Omit = OMIT,
        is_active: bool | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Webhook:
        """Create webhook

        The `secret` is part of this response only, keep it.

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | `url` | string | Yes | https only |
        | `description` | string | No |  |
        | `events` | array of strings | Yes | At least one, see the folder description |
        | `is_active` | boolean | No | Default: true |

        Args:
            url: https only
            events: At least one, see the folder description
            is_active: Default: true

        Raises:
            UnprocessableEntityError: 422, Validation error

        Example:
            await client.webhooks.create(
                url="https://hooks.example.com/leadcenter",
                events=["lead.created", "lead.stage_changed"],
                description="Slack channel #new-leads",
                is_active=True,
            )
        """
        return await self._send(
            CREATE,
            {"url": url, "events": events, "description": description, "is_active": is_active},
            options,
        )

    async def get(self, webhook: int, /, **options: Unpack[RequestOptions]) -> Webhook:
        """Get webhook

        Args:
            webhook: Required. ID of the webhook

        Raises:
            NotFoundError: 404, Webhook not found

        Example:
            await client.webhooks.get(26)
        """
        return await self._send(GET, {"webhook": webhook}, options)

    async def update(
        self,
        webhook: int,
        /,
        *,
        events: Sequence[str] | Omit = OMIT,
        is_active: bool | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Webhook:
        """Update webhook

        Args:
            webhook: Required. ID of the webhook

        Raises:
            NotFoundError: 404, Webhook not found

        Example:
            await client.webhooks.update(
                26,
                events=["lead.created"],
                is_active=False,
            )
        """
        return await self._send(
            UPDATE, {"webhook": webhook, "events": events, "is_active": is_active}, options
        )

    async def delete(self, webhook: int, /, **options: Unpack[RequestOptions]) -> None:
        """Delete webhook

        Args:
            webhook: Required. ID of the webhook

        Raises:
            NotFoundError: 404, Webhook not found

        Example:
            await client.webhooks.delete(26)
        """
        return await self._send(DELETE, {"webhook": webhook}, options)
