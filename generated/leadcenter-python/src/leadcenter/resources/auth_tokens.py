"""`client.auth.tokens`: the operations of this resource, sync and async."""

from __future__ import annotations

from typing import TYPE_CHECKING, List, Unpack

from .._runtime._async import AsyncResource
from .._runtime._endpoint import Endpoint
from .._runtime._sync import Resource
from ..models import Token

if TYPE_CHECKING:
    from .._runtime._types import RequestOptions

LIST: Endpoint[List[Token]] = Endpoint(
    "GET", "/v1/auth/tokens", List[Token], security=("bearerAuth",)
)
REVOKE: Endpoint[None] = Endpoint(
    "DELETE", "/v1/auth/tokens/{token_id}", None, security=("bearerAuth",)
)


class AuthTokens(Resource):
    """`client.auth.tokens`."""

    def list(self, **options: Unpack[RequestOptions]) -> List[Token]:
        """List personal access tokens

        All personal access tokens of the current user, made in **CRM Settings → Integrations**.
        The token itself is shown there once, when it is made, and never again.

        Raises:
            AuthenticationError: 401, Unauthenticated
        """
        return self._send(LIST, {}, options)

    def revoke(self, token_id: int, /, **options: Unpack[RequestOptions]) -> None:
        """Revoke personal access token

        Revoke a token. Whatever uses it gets a 401 from then on.

        Args:
            token_id: Required. ID of the personal access token (not the token itself)

        Raises:
            NotFoundError: 404, Token not found

        Example:
            client.auth.tokens.revoke(18)
        """
        return self._send(REVOKE, {"token_id": token_id}, options)


class AsyncAuthTokens(AsyncResource):
    """`client.auth.tokens`."""

    async def list(self, **options: Unpack[RequestOptions]) -> List[Token]:
        """List personal access tokens

        All personal access tokens of the current user, made in **CRM Settings → Integrations**.
        The token itself is shown there once, when it is made, and never again.

        Raises:
            AuthenticationError: 401, Unauthenticated
        """
        return await self._send(LIST, {}, options)

    async def revoke(self, token_id: int, /, **options: Unpack[RequestOptions]) -> None:
        """Revoke personal access token

        Revoke a token. Whatever uses it gets a 401 from then on.

        Args:
            token_id: Required. ID of the personal access token (not the token itself)

        Raises:
            NotFoundError: 404, Token not found

        Example:
            await client.auth.tokens.revoke(18)
        """
        return await self._send(REVOKE, {"token_id": token_id}, options)
