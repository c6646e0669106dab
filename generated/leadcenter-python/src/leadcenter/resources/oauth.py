"""`client.oauth`: the operations of this resource, sync and async."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Unpack

from .._runtime._async import AsyncResource
from .._runtime._endpoint import Endpoint, Login
from .._runtime._sync import Resource
from .._runtime._types import OMIT, Omit
from ..models import OauthTokenResponse

if TYPE_CHECKING:
    from .._runtime._types import RequestOptions

AUTHORIZE: Endpoint[str] = Endpoint(
    "GET", "/oauth/authorize", str, rest="query", accept="text/html; charset=UTF-8"
)
TOKEN: Endpoint[OauthTokenResponse] = Endpoint(
    "POST",
    "/oauth/token",
    OauthTokenResponse,
    rest="form",
    content_type="application/x-www-form-urlencoded",
    login=Login(scheme="bearerAuth", token="access_token"),
)


class Oauth(Resource):
    """`client.oauth`."""

    def authorize(
        self,
        *,
        response_type: str,
        client_id: str,
        redirect_uri: str,
        scope: str | Omit = OMIT,
        state: str | Omit = OMIT,
        prompt: Literal["none", "consent", "login"] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> str:
        """Authorize

        First step of the OAuth 2.0 **authorization code** flow: open this address in a browser,
        it is not meant to be called from a program.

        The user sees a page asking for consent and is then sent to `redirect_uri` with `code`
        and `state`. Exchange the code with the next request within 10 minutes.

        Args:
            response_type: Required. Always `code`
            client_id: Required. Client ID of your application
            redirect_uri: Required. One of the redirect URIs of your application
            scope: Optional. Space separated list of: leads:read, leads:write, calendar:read,
                calendar:write, settings
            state: Recommended. Comes back unchanged
            prompt: Optional. One of: none, consent, login

        Example:
            client.oauth.authorize(
                response_type="code",
                client_id="northstar-dashboard",
                redirect_uri="https://dashboard.northstar.example/oauth/callback",
                scope="leads:read leads:write",
                state="xyz123",
            )
        """
        return self._send(
            AUTHORIZE,
            {
                "response_type": response_type,
                "client_id": client_id,
                "redirect_uri": redirect_uri,
                "scope": scope,
                "state": state,
                "prompt": prompt,
            },
            options,
        )

    def token(
        self,
        *,
        grant_type: str,
        client_id: str,
        client_secret: str | Omit = OMIT,
        redirect_uri: str | Omit = OMIT,
        code: str | Omit = OMIT,
        code_verifier: str | Omit = OMIT,
        refresh_token: str | Omit = OMIT,
        scope: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> OauthTokenResponse:
        """Exchange authorization code

        Second step of the authorization code flow: exchange the code for an access token and a
        refresh token.

        For example:

        - Exchange authorization code
        - Refresh access token

        Args:
            grant_type: Required.
            client_id: Required.
            client_secret: Required for confidential clients
            redirect_uri: Required. The same as in the first step
            code: Required. The code from the redirect, valid for 10 minutes
            code_verifier: Only with PKCE
            refresh_token: Required.
            scope: Optional. A subset of the scopes granted before

        Raises:
            BadRequestError: 400, Code expired
            AuthenticationError: 401, Client authentication failed

        Example:
            client.oauth.token(
                grant_type="authorization_code",
                client_id="northstar-dashboard",
                client_secret="example",
                redirect_uri="https://dashboard.northstar.example/oauth/callback",
                code="example",
            )
        """
        return self._send(
            TOKEN,
            {
                "grant_type": grant_type,
                "client_id": client_id,
                "client_secret": client_secret,
                "redirect_uri": redirect_uri,
                "code": code,
                "code_verifier": code_verifier,
                "refresh_token": refresh_token,
                "scope": scope,
            },
            options,
        )


class AsyncOauth(AsyncResource):
    """`client.oauth`."""

    async def authorize(
        self,
        *,
        response_type: str,
        client_id: str,
        redirect_uri: str,
        scope: str | Omit = OMIT,
        state: str | Omit = OMIT,
        prompt: Literal["none", "consent", "login"] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> str:
        """Authorize

        First step of the OAuth 2.0 **authorization code** flow: open this address in a browser,
        it is not meant to be called from a program.

        The user sees a page asking for consent and is then sent to `redirect_uri` with `code`
        and `state`. Exchange the code with the next request within 10 minutes.

        Args:
            response_type: Required. Always `code`
            client_id: Required. Client ID of your application
            redirect_uri: Required. One of the redirect URIs of your application
            scope: Optional. Space separated list of: leads:read, leads:write, calendar:read,
                calendar:write, settings
            state: Recommended. Comes back unchanged
            prompt: Optional. One of: none, consent, login

        Example:
            await client.oauth.authorize(
                response_type="code",
                client_id="northstar-dashboard",
                redirect_uri="https://dashboard.northstar.example/oauth/callback",
                scope="leads:read leads:write",
                state="xyz123",
            )
        """
        return await self._send(
            AUTHORIZE,
            {
                "response_type": response_type,
                "client_id": client_id,
                "redirect_uri": redirect_uri,
                "scope": scope,
                "state": state,
                "prompt": prompt,
            },
            options,
        )

    async def token(
        self,
        *,
        grant_type: str,
        client_id: str,
        client_secret: str | Omit = OMIT,
        redirect_uri: str | Omit = OMIT,
        code: str | Omit = OMIT,
        code_verifier: str | Omit = OMIT,
        refresh_token: str | Omit = OMIT,
        scope: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> OauthTokenResponse:
        """Exchange authorization code

        Second step of the authorization code flow: exchange the code for an access token and a
        refresh token.

        For example:

        - Exchange authorization code
        - Refresh access token

        Args:
            grant_type: Required.
            client_id: Required.
            client_secret: Required for confidential clients
            redirect_uri: Required. The same as in the first step
            code: Required. The code from the redirect, valid for 10 minutes
            code_verifier: Only with PKCE
            refresh_token: Required.
            scope: Optional. A subset of the scopes granted before

        Raises:
            BadRequestError: 400, Code expired
            AuthenticationError: 401, Client authentication failed

        Example:
            await client.oauth.token(
                grant_type="authorization_code",
                client_id="northstar-dashboard",
                client_secret="example",
                redirect_uri="https://dashboard.northstar.example/oauth/callback",
                code="example",
            )
        """
        return await self._send(
            TOKEN,
            {
                "grant_type": grant_type,
                "client_id": client_id,
                "client_secret": client_secret,
                "redirect_uri": redirect_uri,
                "code": code,
                "code_verifier": code_verifier,
                "refresh_token": refresh_token,
                "scope": scope,
            },
            options,
        )
