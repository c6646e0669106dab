"""`client.custom_fields`: the operations of this resource, sync and async.

Fields that an account adds to its leads. Their values are in `custom_fields` of a lead, by
`key`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, List, Literal, Unpack

from .._runtime._async import AsyncResource
from .._runtime._endpoint import Endpoint
from .._runtime._sync import Resource
from .._runtime._types import OMIT, Omit
from ..models import CustomField

if TYPE_CHECKING:
    from .._runtime._types import RequestOptions

LIST: Endpoint[List[CustomField]] = Endpoint(
    "GET", "/v1/custom-fields", List[CustomField], security=("bearerAuth",)
)
CREATE: Endpoint[CustomField] = Endpoint(
    "POST",
    "/v1/custom-fields",
    CustomField,
    rest="json",
    json={"options_": "options"},
    security=("bearerAuth",),
)
UPDATE: Endpoint[CustomField] = Endpoint(
    "PUT", "/v1/custom-fields/{custom_field}", CustomField, rest="json", security=("bearerAuth",)
)
DELETE: Endpoint[None] = Endpoint(
    "DELETE", "/v1/custom-fields/{custom_field}", None, security=("bearerAuth",)
)


class CustomFields(Resource):
    """`client.custom_fields`."""

    def list(self, **options: Unpack[RequestOptions]) -> List[CustomField]:
        """List custom fields

        All custom fields by position, as an array.

        Raises:
            AuthenticationError: 401, Unauthenticated
        """
        return self._send(LIST, {}, options)

    def create(
        self,
        *,
        key: str,
        label: str,
        type: Literal["text", "number", "date", "select", "multi_select", "boolean"],
        is_required: bool | Omit = OMIT,
        options_: Sequence[str] | Omit = OMIT,
        position: int | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> CustomField:
        """Create custom field

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | `key` | string | Yes | Lower case letters, digits and `_`; cannot be changed later |
        | `label` | string | Yes |  |
        | `type` | string | Yes | One of: text, number, date, select, multi_select, boolean |
        | `options` | array of strings | For select and multi_select |  |
        | `is_required` | boolean | No | Default: false |
        | `position` | integer | No | Default: last |

        Args:
            key: Lower case letters, digits and `_`; cannot be changed later
            type: One of: text, number, date, select, multi_select, boolean
            is_required: Default: false
            position: Default: last

        Raises:
            PermissionDeniedError: 403, Forbidden
            UnprocessableEntityError: 422, Validation error

        Example:
            client.custom_fields.create(
                key="renewal_on",
                label="Renewal on",
                type="date",
                is_required=False,
            )
        """
        return self._send(
            CREATE,
            {
                "key": key,
                "label": label,
                "type": type,
                "is_required": is_required,
                "options_": options_,
                "position": position,
            },
            options,
        )

    def update(
        self,
        custom_field: int,
        /,
        *,
        label: str | Omit = OMIT,
        is_required: bool | Omit = OMIT,
        position: int | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> CustomField:
        """Update custom field

        Args:
            custom_field: Required. ID of the custom field

        Raises:
            NotFoundError: 404, Custom field not found

        Example:
            client.custom_fields.update(
                12,
                label="Contract renewal on",
                is_required=False,
                position=3,
            )
        """
        return self._send(
            UPDATE,
            {
                "custom_field": custom_field,
                "label": label,
                "is_required": is_required,
                "position": position,
            },
            options,
        )

    def delete(self, custom_field: int, /, **options: Unpack[RequestOptions]) -> None:
        """Delete custom field

        **Careful:** the values of this field are deleted from all leads.

        Args:
            custom_field: Required. ID of the custom field

        Raises:
            PermissionDeniedError: 403, Forbidden
            NotFoundError: 404, Custom field not found

        Example:
            client.custom_fields.delete(12)
        """
        return self._send(DELETE, {"custom_field": custom_field}, options)


class AsyncCustomFields(AsyncResource):
    """`client.custom_fields`."""

    async def list(self, **options: Unpack[RequestOptions]) -> List[CustomField]:
        """List custom fields

        All custom fields by position, as an array.

        Raises:
            AuthenticationError: 401, Unauthenticated
        """
        return await self._send(LIST, {}, options)

    async def create(
        self,
        *,
        key: str,
        label: str,
        type: Literal["text", "number", "date", "select", "multi_select", "boolean"],
        is_required: bool | Omit = OMIT,
        options_: Sequence[str] | Omit = OMIT,
        position: int | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> CustomField:
        """Create custom field

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | `key` | string | Yes | Lower case letters, digits and `_`; cannot be changed later |
        | `label` | string | Yes |  |
        | `type` | string | Yes | One of: text, number, date, select, multi_select, boolean |
        | `options` | array of strings | For select and multi_select |  |
        | `is_required` | boolean | No | Default: false |
        | `position` | integer | No | Default: last |

        Args:
            key: Lower case letters, digits and `_`; cannot be changed later
            type: One of: text, number, date, select, multi_select, boolean
            is_required: Default: false
            position: Default: last

        Raises:
            PermissionDeniedError: 403, Forbidden
            UnprocessableEntityError: 422, Validation error

        Example:
            await client.custom_fields.create(
                key="renewal_on",
                label="Renewal on",
                type="date",
                is_required=False,
            )
        """
        return await self._send(
            CREATE,
            {
                "key": key,
                "label": label,
                "type": type,
                "is_required": is_required,
                "options_": options_,
                "position": position,
            },
            options,
        )

    async def update(
        self,
        custom_field: int,
        /,
        *,
        label: str | Omit = OMIT,
        is_required: bool | Omit = OMIT,
        position: int | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> CustomField:
        """Update custom field

        Args:
            custom_field: Required. ID of the custom field

        Raises:
            NotFoundError: 404, Custom field not found

        Example:
            await client.custom_fields.update(
                12,
                label="Contract renewal on",
                is_required=False,
                position=3,
            )
        """
        return await self._send(
            UPDATE,
            {
                "custom_field": custom_field,
                "label": label,
                "is_required": is_required,
                "position": position,
            },
            options,
        )

    async def delete(self, custom_field: int, /, **options: Unpack[RequestOptions]) -> None:
        """Delete custom field

        **Careful:** the values of this field are deleted from all leads.

        Args:
            custom_field: Required. ID of the custom field

        Raises:
            PermissionDeniedError: 403, Forbidden
            NotFoundError: 404, Custom field not found

        Example:
            await client.custom_fields.delete(12)
        """
        return await self._send(DELETE, {"custom_field": custom_field}, options)
