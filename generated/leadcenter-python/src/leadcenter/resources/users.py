"""`client.users`: the operations of this resource, sync and async.

The people who work with the leads. Only an `admin` can invite, change or deactivate other users.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Unpack

from .. import _api
from .._runtime._async import AsyncResource
from .._runtime._endpoint import Endpoint
from .._runtime._sync import Resource
from .._runtime._types import OMIT, Omit
from ..models import User

if TYPE_CHECKING:
    from .._runtime._pages import AsyncPager, Page
    from .._runtime._types import PageOptions, RequestOptions

LIST: Endpoint[User] = Endpoint(
    "GET", "/v1/users", User, rest="query", security=("bearerAuth",), pagination=_api.PAGES
)
INVITE: Endpoint[User] = Endpoint("POST", "/v1/users", User, rest="json", security=("bearerAuth",))
GET: Endpoint[User] = Endpoint("GET", "/v1/users/{user}", User, security=("bearerAuth",))
UPDATE: Endpoint[User] = Endpoint(
    "PUT", "/v1/users/{user}", User, rest="json", security=("bearerAuth",)
)
DELETE: Endpoint[None] = Endpoint(
    "DELETE", "/v1/users/{user}", None, rest="query", security=("bearerAuth",)
)


class Users(Resource):
    """`client.users`."""

    def list(
        self,
        *,
        page: int | Omit = OMIT,
        per_page: int | Omit = OMIT,
        role: Literal["admin", "manager", "agent"] | Omit = OMIT,
        is_active: int | Omit = OMIT,
        search: str | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> Page[User]:
        """List users

        Returns all users as an array. Pass both `page` and `per_page` for pages.

        Args:
            page: Required for pagination. Starts at 1
            per_page: Required for pagination. Default 25, max 100
            role: Optional. One of: admin, manager, agent
            is_active: Optional. 1 or 0
            search: Optional. Part of name or e-mail

        Raises:
            AuthenticationError: 401, Unauthenticated

        Example:
            client.users.list(per_page=3)
        """
        return self._page(
            LIST,
            {
                "page": page,
                "per_page": per_page,
                "role": role,
                "is_active": is_active,
                "search": search,
            },
            options,
        )

    def invite(
        self,
        *,
        first_name: str,
        last_name: str,
        email: str,
        phone: str | Omit = OMIT,
        role: str | Omit = OMIT,
        timezone: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> User:
        """Invite user

        Invite a colleague.

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | `first_name` | string | Yes | Max 100 characters |
        | `last_name` | string | Yes | Max 100 characters |
        | `email` | string | Yes | Must be unique. An invitation is sent to it |
        | `phone` | string | No | E.164 |
        | `role` | string | No | One of: admin, manager, agent. Default: agent |
        | `timezone` | string | No | IANA name, default is the timezone of the account |

        Args:
            first_name: Max 100 characters
            last_name: Max 100 characters
            email: Must be unique. An invitation is sent to it
            phone: E.164
            role: One of: admin, manager, agent. Default: agent
            timezone: IANA name, default is the timezone of the account

        Raises:
            PermissionDeniedError: 403, Forbidden
            UnprocessableEntityError: 422, Validation error

        Example:
            client.users.invite(
                first_name="Aisha",
                last_name="Rahman",
                email="aisha.rahman@example.com",
                phone="+442079460958",
                role="agent",
                timezone="Europe/London",
            )
        """
        return self._send(
            INVITE,
            {
                "first_name": first_name,
                "last_name": last_name,
                "email": email,
                "phone": phone,
                "role": role,
                "timezone": timezone,
            },
            options,
        )

    def get(self, user: int, /, **options: Unpack[RequestOptions]) -> User:
        """Get user

        One user.

        Args:
            user: Required. ID of the user

        Raises:
            NotFoundError: 404, User not found

        Example:
            client.users.get(12)
        """
        return self._send(GET, {"user": user}, options)

    def update(
        self,
        user: int,
        /,
        *,
        first_name: str | Omit = OMIT,
        last_name: str | Omit = OMIT,
        phone: str | Omit = OMIT,
        role: str | Omit = OMIT,
        timezone: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> User:
        """Update user

        Change a user. The e-mail address cannot be changed here.

        Fields as in **Invite user**, all optional.

        Args:
            user: Required. ID of the user

        Raises:
            PermissionDeniedError: 403, Forbidden
            UnprocessableEntityError: 422, Validation error

        Example:
            client.users.update(
                12,
                first_name="Daniel",
                last_name="Fischer",
                phone="+493023125099",
            )
        """
        return self._send(
            UPDATE,
            {
                "user": user,
                "first_name": first_name,
                "last_name": last_name,
                "phone": phone,
                "role": role,
                "timezone": timezone,
            },
            options,
        )

    def delete(
        self, user: int, /, *, reassign_to: int | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> None:
        """Deactivate user

        The user can no longer log in. Notes and tasks stay.

        Args:
            user: Required. ID of the user
            reassign_to: Optional. ID of the user who takes over the open leads and tasks

        Raises:
            PermissionDeniedError: 403, Forbidden

        Example:
            client.users.delete(21)
        """
        return self._send(DELETE, {"user": user, "reassign_to": reassign_to}, options)


class AsyncUsers(AsyncResource):
    """`client.users`."""

    def list(
        self,
        *,
        page: int | Omit = OMIT,
        per_page: int | Omit = OMIT,
        role: Literal["admin", "manager", "agent"] | Omit = OMIT,
        is_active: int | Omit = OMIT,
        search: str | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> AsyncPager[User]:
        """List users

        Returns all users as an array. Pass both `page` and `per_page` for pages.

        Args:
            page: Required for pagination. Starts at 1
            per_page: Required for pagination. Default 25, max 100
            role: Optional. One of: admin, manager, agent
            is_active: Optional. 1 or 0
            search: Optional. Part of name or e-mail

        Raises:
            AuthenticationError: 401, Unauthenticated

        Example:
            await client.users.list(per_page=3)
        """
        return self._page(
            LIST,
            {
                "page": page,
                "per_page": per_page,
                "role": role,
                "is_active": is_active,
                "search": search,
            },
            options,
        )

    async def invite(
        self,
        *,
        first_name: str,
        last_name: str,
        email: str,
        phone: str | Omit = OMIT,
        role: str | Omit = OMIT,
        timezone: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> User:
        """Invite user

        Invite a colleague.

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | `first_name` | string | Yes | Max 100 characters |
        | `last_name` | string | Yes | Max 100 characters |
        | `email` | string | Yes | Must be unique. An invitation is sent to it |
        | `phone` | string | No | E.164 |
        | `role` | string | No | One of: admin, manager, agent. Default: agent |
        | `timezone` | string | No | IANA name, default is the timezone of the account |

        Args:
            first_name: Max 100 characters
            last_name: Max 100 characters
            email: Must be unique. An invitation is sent to it
            phone: E.164
            role: One of: admin, manager, agent. Default: agent
            timezone: IANA name, default is the timezone of the account

        Raises:
            PermissionDeniedError: 403, Forbidden
            UnprocessableEntityError: 422, Validation error

        Example:
            await client.users.invite(
                first_name="Aisha",
                last_name="Rahman",
                email="aisha.rahman@example.com",
                phone="+442079460958",
                role="agent",
                timezone="Europe/London",
            )
        """
        return await self._send(
            INVITE,
            {
                "first_name": first_name,
                "last_name": last_name,
                "email": email,
                "phone": phone,
                "role": role,
                "timezone": timezone,
            },
            options,
        )

    async def get(self, user: int, /, **options: Unpack[RequestOptions]) -> User:
        """Get user

        One user.

        Args:
            user: Required. ID of the user

        Raises:
            NotFoundError: 404, User not found

        Example:
            await client.users.get(12)
        """
        return await self._send(GET, {"user": user}, options)

    async def update(
        self,
        user: int,
        /,
        *,
        first_name: str | Omit = OMIT,
        last_name: str | Omit = OMIT,
        phone: str | Omit = OMIT,
        role: str | Omit = OMIT,
        timezone: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> User:
        """Update user

        Change a user. The e-mail address cannot be changed here.

        Fields as in **Invite user**, all optional.

        Args:
            user: Required. ID of the user

        Raises:
            PermissionDeniedError: 403, Forbidden
            UnprocessableEntityError: 422, Validation error

        Example:
            await client.users.update(
                12,
                first_name="Daniel",
                last_name="Fischer",
                phone="+493023125099",
            )
        """
        return await self._send(
            UPDATE,
            {
                "user": user,
                "first_name": first_name,
                "last_name": last_name,
                "phone": phone,
                "role": role,
                "timezone": timezone,
            },
            options,
        )

    async def delete(
        self, user: int, /, *, reassign_to: int | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> None:
        """Deactivate user

        The user can no longer log in. Notes and tasks stay.

        Args:
            user: Required. ID of the user
            reassign_to: Optional. ID of the user who takes over the open leads and tasks

        Raises:
            PermissionDeniedError: 403, Forbidden

        Example:
            await client.users.delete(21)
        """
        return await self._send(DELETE, {"user": user, "reassign_to": reassign_to}, options)
