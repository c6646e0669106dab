"""`client.auth`: the operations of this resource, sync and async."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from .._runtime._async import AsyncResource
from .._runtime._endpoint import Endpoint, Login
from .._runtime._sync import Resource
from .._runtime._types import OMIT, Omit
from ..models import AuthResponse, User

if TYPE_CHECKING:
    from .._runtime._types import RequestOptions
    from .auth_tokens import AsyncAuthTokens, AuthTokens

LOGIN: Endpoint[AuthResponse] = Endpoint(
    "POST",
    "/v1/auth/login",
    AuthResponse,
    rest="json",
    login=Login(scheme="bearerAuth", token="token"),
)
REGISTER: Endpoint[AuthResponse] = Endpoint(
    "POST",
    "/v1/auth/register",
    AuthResponse,
    rest="json",
    login=Login(scheme="bearerAuth", token="token"),
)
ME: Endpoint[User] = Endpoint("GET", "/v1/auth/me", User, security=("bearerAuth", "oauth2"))
REFRESH: Endpoint[AuthResponse] = Endpoint(
    "POST",
    "/v1/auth/refresh",
    AuthResponse,
    rest="json",
    login=Login(scheme="bearerAuth", token="token"),
)
LOGOUT: Endpoint[None] = Endpoint("POST", "/v1/auth/logout", None, security=("bearerAuth",))


class Auth(Resource):
    """`client.auth`."""

    @cached_property
    def tokens(self) -> AuthTokens:
        from .auth_tokens import AuthTokens

        return AuthTokens(self._client)

    def login(
        self,
        *,
        email: str,
        password: str,
        device_name: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> AuthResponse:
        """Login

        Log in with e-mail and password. The response carries the bearer token for all other
        requests; the test script of this request stores it in the environment as `token`, so
        **run this one first**.

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | `email` | string | Yes | E-mail of the user |
        | `password` | string | Yes | Password of the user |
        | `device_name` | string | No | Shown in the list of tokens, to tell them apart later. Default: `API` |

        Args:
            email: E-mail of the user
            password: Password of the user
            device_name: Shown in the list of tokens, to tell them apart later. Default: `API`

        Raises:
            AuthenticationError: 401, Wrong password
            UnprocessableEntityError: 422, Validation error
            RateLimitError: 429, Too many requests

        Example:
            client.auth.login(
                email="maya.ortiz@example.com",
                password="your-password",
                device_name="Postman",
            )
        """
        return self._send(
            LOGIN, {"email": email, "password": password, "device_name": device_name}, options
        )

    def register(
        self,
        *,
        first_name: str,
        last_name: str,
        email: str,
        password: str,
        password_confirmation: str,
        phone: str | Omit = OMIT,
        timezone: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> AuthResponse:
        """Register

        Create an account together with its first user, who becomes an `admin`. The response is
        the same as for **Login**.

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | `first_name` | string | Yes | Max 100 characters |
        | `last_name` | string | Yes | Max 100 characters |
        | `email` | string | Yes | Must not be in use |
        | `password` | string | Yes | At least 10 characters |
        | `password_confirmation` | string | Yes | Same as `password` |
        | `phone` | string | No | E.164, e.g. `+12125550147` |
        | `timezone` | string | No | IANA name. Default: `UTC` |

        Args:
            first_name: Max 100 characters
            last_name: Max 100 characters
            email: Must not be in use
            password: At least 10 characters
            password_confirmation: Same as `password`
            phone: E.164, e.g. `+12125550147`
            timezone: IANA name. Default: `UTC`

        Raises:
            UnprocessableEntityError: 422, Validation error
        """
        return self._send(
            REGISTER,
            {
                "first_name": first_name,
                "last_name": last_name,
                "email": email,
                "password": password,
                "password_confirmation": password_confirmation,
                "phone": phone,
                "timezone": timezone,
            },
            options,
        )

    def me(self, **options: Unpack[RequestOptions]) -> User:
        """Get current user

        The user to whom the token belongs. Handy as a first check that a token works.

        For example:

        - Get current user
        - Get current user (OAuth 2.0)

        Raises:
            AuthenticationError: 401, Unauthenticated
            PermissionDeniedError: 403, Scope missing
        """
        return self._send(ME, {}, options)

    def refresh(self, *, refresh_token: Any, **options: Unpack[RequestOptions]) -> AuthResponse:
        """Refresh token

        Exchange the refresh token from **Login** for a new pair. The old refresh token can be
        used once only.

        Raises:
            AuthenticationError: 401, Refresh token already used
            UnprocessableEntityError: 422, Validation error

        Example:
            client.auth.refresh(refresh_token="your-refresh-token")
        """
        return self._send(REFRESH, {"refresh_token": refresh_token}, options)

    def logout(self, **options: Unpack[RequestOptions]) -> None:
        """Logout

        Revokes the token that is sent with this request. Other tokens of the same user keep
        working.

        Raises:
            AuthenticationError: 401, Unauthenticated
        """
        return self._send(LOGOUT, {}, options)


class AsyncAuth(AsyncResource):
    """`client.auth`."""

    @cached_property
    def tokens(self) -> AsyncAuthTokens:
        from .auth_tokens import AsyncAuthTokens

        return AsyncAuthTokens(self._client)

    async def login(
        self,
        *,
        email: str,
        password: str,
        device_name: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> AuthResponse:
        """Login

        Log in with e-mail and password. The response carries the bearer token for all other
        requests; the test script of this request stores it in the environment as `token`, so
        **run this one first**.

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | `email` | string | Yes | E-mail of the user |
        | `password` | string | Yes | Password of the user |
        | `device_name` | string | No | Shown in the list of tokens, to tell them apart later. Default: `API` |

        Args:
            email: E-mail of the user
            password: Password of the user
            device_name: Shown in the list of tokens, to tell them apart later. Default: `API`

        Raises:
            AuthenticationError: 401, Wrong password
            UnprocessableEntityError: 422, Validation error
            RateLimitError: 429, Too many requests

        Example:
            await client.auth.login(
                email="maya.ortiz@example.com",
                password="your-password",
                device_name="Postman",
            )
        """
        return await self._send(
            LOGIN, {"email": email, "password": password, "device_name": device_name}, options
        )

    async def register(
        self,
        *,
        first_name: str,
        last_name: str,
        email: str,
        password: str,
        password_confirmation: str,
        phone: str | Omit = OMIT,
        timezone: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> AuthResponse:
        """Register

        Create an account together with its first user, who becomes an `admin`. The response is
        the same as for **Login**.

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | `first_name` | string | Yes | Max 100 characters |
        | `last_name` | string | Yes | Max 100 characters |
        | `email` | string | Yes | Must not be in use |
        | `password` | string | Yes | At least 10 characters |
        | `password_confirmation` | string | Yes | Same as `password` |
        | `phone` | string | No | E.164, e.g. `+12125550147` |
        | `timezone` | string | No | IANA name. Default: `UTC` |

        Args:
            first_name: Max 100 characters
            last_name: Max 100 characters
            email: Must not be in use
            password: At least 10 characters
            password_confirmation: Same as `password`
            phone: E.164, e.g. `+12125550147`
            timezone: IANA name. Default: `UTC`

        Raises:
            UnprocessableEntityError: 422, Validation error
        """
        return await self._send(
            REGISTER,
            {
                "first_name": first_name,
                "last_name": last_name,
                "email": email,
                "password": password,
                "password_confirmation": password_confirmation,
                "phone": phone,
                "timezone": timezone,
            },
            options,
        )

    async def me(self, **options: Unpack[RequestOptions]) -> User:
        """Get current user

        The user to whom the token belongs. Handy as a first check that a token works.

        For example:

        - Get current user
        - Get current user (OAuth 2.0)

        Raises:
            AuthenticationError: 401, Unauthenticated
            PermissionDeniedError: 403, Scope missing
        """
        return await self._send(ME, {}, options)

    async def refresh(
        self, *, refresh_token: Any, **options: Unpack[RequestOptions]
    ) -> AuthResponse:
        """Refresh token

        Exchange the refresh token from **Login** for a new pair. The old refresh token can be
        used once only.

        Raises:
            AuthenticationError: 401, Refresh token already used
            UnprocessableEntityError: 422, Validation error

        Example:
            await client.auth.refresh(refresh_token="your-refresh-token")
        """
        return await self._send(REFRESH, {"refresh_token": refresh_token}, options)

    async def logout(self, **options: Unpack[RequestOptions]) -> None:
        """Logout

        Revokes the token that is sent with this request. Other tokens of the same user keep
        working.

        Raises:
            AuthenticationError: 401, Unauthenticated
        """
        return await self._send(LOGOUT, {}, options)
