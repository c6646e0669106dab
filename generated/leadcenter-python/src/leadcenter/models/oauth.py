"""Models of `client.oauth`."""

from __future__ import annotations

from leadcenter._runtime._models import Model


class OauthTokenResponse(Model):
    token_type: str
    expires_in: int
    access_token: str
    refresh_token: str
    scope: str
