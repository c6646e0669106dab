"""`client.sources`: the operations of this resource, sync and async.

Where leads come from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, List, Unpack

from .._runtime._async import AsyncResource
from .._runtime._endpoint import Endpoint
from .._runtime._sync import Resource
from .._runtime._types import OMIT, Omit
from ..models import Source

if TYPE_CHECKING:
    from .._runtime._types import RequestOptions

LIST: Endpoint[List[Source]] = Endpoint(
    "GET", "/v1/sources", List[Source], rest="query", security=("bearerAuth",)
)
CREATE: Endpoint[Source] = Endpoint(
    "POST", "/v1/sources", Source, rest="json", security=("bearerAuth",)
)
UPDATE: Endpoint[Source] = Endpoint(
    "PUT", "/v1/sources/{source}", Source, rest="json", security=("bearerAuth",)
)
DELETE: Endpoint[None] = Endpoint("DELETE", "/v1/sources/{source}", None, security=("bearerAuth",))


class Sources(Resource):
    """`client.sources`."""

    def list(
        self, *, is_active: int | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> List[Source]:
        """List sources

        All sources, as an array.

        Args:
            is_active: optional, 1 or 0

        Raises:
            AuthenticationError: 401, Unauthenticated

        Example:
            client.sources.list()
        """
        return self._send(LIST, {"is_active": is_active}, options)

    def create(
        self,
        *,
        name: str,
        type: str,
        is_active: bool | Omit = OMIT,
        cost_per_lead: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Source:
        """Create source

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | `name` | string | Yes | Unique |
        | `type` | string | Yes | One of: web_form, advertising, referral, event, import, api, other |
        | `is_active` | boolean | No | Default: true |
        | `cost_per_lead` | string | No | Decimal with two places, in the currency of the account |

        Args:
            name: Unique
            type: One of: web_form, advertising, referral, event, import, api, other
            is_active: Default: true
            cost_per_lead: Decimal with two places, in the currency of the account

        Raises:
            UnprocessableEntityError: 422, Validation error

        Example:
            client.sources.create(
                name="Podcast",
                type="other",
                is_active=True,
                cost_per_lead="8.00",
            )
        """
        return self._send(
            CREATE,
            {"name": name, "type": type, "is_active": is_active, "cost_per_lead": cost_per_lead},
            options,
        )

    def update(
        self,
        source: int,
        /,
        *,
        name: str | Omit = OMIT,
        type: str | Omit = OMIT,
        is_active: bool | Omit = OMIT,
        cost_per_lead: Any | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Source:
        """Update source

        Args:
            source: Required. ID of the source

        Raises:
            NotFoundError: 404, Source not found

        Example:
            client.sources.update(
                14,
                name="Podcast",
                type="other",
                is_active=False,
            )
        """
        return self._send(
            UPDATE,
            {
                "source": source,
                "name": name,
                "type": type,
                "is_active": is_active,
                "cost_per_lead": cost_per_lead,
            },
            options,
        )

    def delete(self, source: int, /, **options: Unpack[RequestOptions]) -> None:
        """Delete source

        Args:
            source: Required. ID of the source

        Raises:
            NotFoundError: 404, Source not found

        Example:
            client.sources.delete(14)
        """
        return self._send(DELETE, {"source": source}, options)


class AsyncSources(AsyncResource):
    """`client.sources`."""

    async def list(
        self, *, is_active: int | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> List[Source]:
        """List sources

        All sources, as an array.

        Args:
            is_active: optional, 1 or 0

        Raises:
            AuthenticationError: 401, Unauthenticated

        Example:
            await client.sources.list()
        """
        return await self._send(LIST, {"is_active": is_active}, options)

    async def create(
        self,
        *,
        name: str,
        type: str,
        is_active: bool | Omit = OMIT,
        cost_per_lead: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Source:
        """Create source

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | `name` | string | Yes | Unique |
        | `type` | string | Yes | One of: web_form, advertising, referral, event, import, api, other |
        | `is_active` | boolean | No | Default: true |
        | `cost_per_lead` | string | No | Decimal with two places, in the currency of the account |

        Args:
            name: Unique
            type: One of: web_form, advertising, referral, event, import, api, other
            is_active: Default: true
            cost_per_lead: Decimal with two places, in the currency of the account

        Raises:
            UnprocessableEntityError: 422, Validation error

        Example:
            await client.sources.create(
                name="Podcast",
                type="other",
                is_active=True,
                cost_per_lead="8.00",
            )
        """
        return await self._send(
            CREATE,
            {"name": name, "type": type, "is_active": is_active, "cost_per_lead": cost_per_lead},
            options,
        )

    async def update(
        self,
        source: int,
        /,
        *,
        name: str | Omit = OMIT,
        type: str | Omit = OMIT,
        is_active: bool | Omit = OMIT,
        cost_per_lead: Any | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Source:
        """Update source

        Args:
            source: Required. ID of the source

        Raises:
            NotFoundError: 404, Source not found

        Example:
            await client.sources.update(
                14,
                name="Podcast",
                type="other",
                is_active=False,
            )
        """
        return await self._send(
            UPDATE,
            {
                "source": source,
                "name": name,
                "type": type,
                "is_active": is_active,
                "cost_per_lead": cost_per_lead,
            },
            options,
        )

    async def delete(self, source: int, /, **options: Unpack[RequestOptions]) -> None:
        """Delete source

        Args:
            source: Required. ID of the source

        Raises:
            NotFoundError: 404, Source not found

        Example:
            await client.sources.delete(14)
        """
        return await self._send(DELETE, {"source": source}, options)
