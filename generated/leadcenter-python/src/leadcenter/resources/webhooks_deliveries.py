"""`client.webhooks.deliveries`: the operations of this resource, sync and async."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Unpack
from uuid import UUID

from .. import _api
from .._runtime._async import AsyncResource
from .._runtime._endpoint import Endpoint
from .._runtime._sync import Resource
from .._runtime._types import OMIT, Omit
from ..models import Delivery

if TYPE_CHECKING:
    from .._runtime._pages import AsyncPager, Page
    from .._runtime._types import PageOptions, RequestOptions

LIST: Endpoint[Delivery] = Endpoint(
    "GET",
    "/v1/webhooks/{webhook}/deliveries",
    Delivery,
    rest="query",
    security=("bearerAuth",),
    pagination=_api.PAGES,
)
REDELIVER: Endpoint[Delivery] = Endpoint(
    "POST",
    "/v1/webhooks/{webhook}/deliveries/{delivery}/redeliver",
    Delivery,
    security=("bearerAuth",),
)


class WebhooksDeliveries(Resource):
    """`client.webhooks.deliveries`."""

    def list(
        self,
        webhook: int,
        /,
        *,
        page: int | Omit = OMIT,
        per_page: int | Omit = OMIT,
        status: Literal["pending", "delivered", "failed"] | Omit = OMIT,
        event: str | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> Page[Delivery]:
        """List deliveries

        Deliveries of the last 30 days, newest first.

        Args:
            webhook: Required. ID of the webhook
            page: Required for pagination. Starts at 1
            per_page: Required for pagination. Default 25, max 100
            status: Optional. One of: pending, delivered, failed
            event: Optional. Name of an event

        Raises:
            NotFoundError: 404, Webhook not found

        Example:
            client.webhooks.deliveries.list(18, per_page=25)
        """
        return self._page(
            LIST,
            {
                "webhook": webhook,
                "page": page,
                "per_page": per_page,
                "status": status,
                "event": event,
            },
            options,
        )

    def redeliver(
        self, webhook: int, delivery: UUID | str, /, **options: Unpack[RequestOptions]
    ) -> Delivery:
        """Redeliver

        Send a delivery again. Returns at once, the delivery is `pending` until it is done.

        Args:
            webhook: Required. ID of the webhook
            delivery: Required. UUID of the delivery

        Raises:
            NotFoundError: 404, Delivery not found
            RateLimitError: 429, Too many requests

        Example:
            client.webhooks.deliveries.redeliver(18, "915a3f10-e920-4606-81fc-ae449d15b1d2")
        """
        return self._send(REDELIVER, {"webhook": webhook, "delivery": delivery}, options)


class AsyncWebhooksDeliveries(AsyncResource):
    """`client.webhooks.deliveries`."""

    def list(
        self,
        webhook: int,
        /,
        *,
        page: int | Omit = OMIT,
        per_page: int | Omit = OMIT,
        status: Literal["pending", "delivered", "failed"] | Omit = OMIT,
        event: str | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> AsyncPager[Delivery]:
        """List deliveries

        Deliveries of the last 30 days, newest first.

        Args:
            webhook: Required. ID of the webhook
            page: Required for pagination. Starts at 1
            per_page: Required for pagination. Default 25, max 100
            status: Optional. One of: pending, delivered, failed
            event: Optional. Name of an event

        Raises:
            NotFoundError: 404, Webhook not found

        Example:
            await client.webhooks.deliveries.list(18, per_page=25)
        """
        return self._page(
            LIST,
            {
                "webhook": webhook,
                "page": page,
                "per_page": per_page,
                "status": status,
                "event": event,
            },
            options,
        )

    async def redeliver(
        self, webhook: int, delivery: UUID | str, /, **options: Unpack[RequestOptions]
    ) -> Delivery:
        """Redeliver

        Send a delivery again. Returns at once, the delivery is `pending` until it is done.

        Args:
            webhook: Required. ID of the webhook
            delivery: Required. UUID of the delivery

        Raises:
            NotFoundError: 404, Delivery not found
            RateLimitError: 429, Too many requests

        Example:
            await client.webhooks.deliveries.redeliver(18, "915a3f10-e920-4606-81fc-ae449d15b1d2")
        """
        return await self._send(REDELIVER, {"webhook": webhook, "delivery": delivery}, options)
