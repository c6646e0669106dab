"""OAuth 1.0 (RFC 5849), signed by oauthlib."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from ._auth import Marks
from ._http import httpx
from ._signing import Signer, strict_url

if TYPE_CHECKING:
    from ._config import SecurityScheme
    from ._types import TokenInput

_FORM = "application/x-www-form-urlencoded"


class OAuth1(Signer):
    """Requests signed for an application and, with a token, for a user.

    Args:
        consumer_key, consumer_secret: the application's (RFC 5849 calls them client credentials).
        oauth_token, oauth_token_secret: the user's, None for a request in the application's own name.
        private_key: in PEM, for the RSA methods, in place of the consumer's secret.
        method: `HMAC-SHA1`, `-SHA256`, `-SHA512`, `RSA-SHA1`, `-SHA256`, `-SHA512` or `PLAINTEXT`.
        realm: of the `Authorization` header; None for none.
        in_query: send the parameters in the query (section 3.5.3).
        hash_body: sign a body that is no form, by `oauth_body_hash`.
    """

    def __init__(
        self,
        consumer_key: TokenInput,
        consumer_secret: TokenInput | None = None,
        *,
        oauth_token: TokenInput | None = None,
        oauth_token_secret: TokenInput | None = None,
        private_key: TokenInput | None = None,
        method: str = "HMAC-SHA1",
        realm: str | None = None,
        in_query: bool = False,
        hash_body: bool = False,
    ) -> None:
        super().__init__(
            {
                "client_key": consumer_key,
                "client_secret": consumer_secret,
                "resource_owner_key": oauth_token,
                "resource_owner_secret": oauth_token_secret,
                "rsa_key": private_key,
            }
        )
        self._method = method
        self._realm = realm
        self._in_query = in_query
        self._hash_body = hash_body

    def sign(self, request: httpx.Request, content: bytes, texts: Mapping[str, str]) -> Marks:
        signed = self._client(texts).sign(
            strict_url(request.url),
            http_method=request.method,
            body=self._body(request, content),
            headers=_content_type(request),
        )
        url, headers, _ = signed
        if not self._in_query:
            return Marks(headers={"Authorization": headers["Authorization"]})
        pairs = parse_qsl(httpx.URL(url).query.decode(), keep_blank_values=True)
        return Marks(query=[pair for pair in pairs if pair[0].startswith("oauth_")])

    def _client(self, texts: Mapping[str, str]) -> Any:
        signed = dict(texts)
        if "rsa_key" in signed:
            signed["rsa_key"] = signed["rsa_key"].replace("\\n", "\n")
        return import_module("oauthlib.oauth1").Client(
            **signed,
            signature_method=self._method,
            signature_type="QUERY" if self._in_query else "AUTH_HEADER",
            realm=self._realm,
        )

    def _body(self, request: httpx.Request, content: bytes) -> str | bytes | None:
        """What of the body is signed: the fields of a form (section 3.4.1.3.1)."""
        if request.headers.get("content-type", "").startswith(_FORM):
            return content.decode()
        return content if self._hash_body and content else None


def _content_type(request: httpx.Request) -> dict[str, str]:
    kind = request.headers.get("content-type", "")
    if kind.startswith(_FORM):
        return {"Content-Type": _FORM}
    return {"Content-Type": kind} if kind and not kind.startswith("multipart/") else {}


def auth_of(scheme: SecurityScheme, value: Any, others: Mapping[str, Any]) -> OAuth1:
    """What the runtime calls."""
    settings = scheme.settings
    return OAuth1(
        value,
        others.get("consumer secret"),
        oauth_token=others.get("oauth token"),
        oauth_token_secret=others.get("oauth token secret"),
        private_key=others.get("private key"),
        method=settings.get("algorithm", "HMAC-SHA1"),
        realm=settings.get("realm"),
        in_query=settings.get("in") == "query",
        hash_body=settings.get("body hash") == "true",
    )
