"""Akamai EdgeGrid.

By the specification, https://techdocs.akamai.com/developer/docs/authenticate-with-edgegrid. The library that Akamai
keeps for Python is bound to requests.
"""

from __future__ import annotations

import hmac
import time
from base64 import b64encode
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from ._auth import Marks
from ._http import httpx
from ._signing import Signer, needed, target_of

if TYPE_CHECKING:
    from ._config import SecurityScheme
    from ._types import TokenInput

LONGEST_SIGNED = 131_072
"""So many bytes of a content are signed, where an API does not say otherwise."""


class EdgeGrid(Signer):
    """Requests signed with the credentials of an API client.

    Args:
        client_token, client_secret, access_token: as Akamai's Control Center gives them.
        headers_to_sign: the names of headers that are signed along, in the order in which the API wants them.
        max_body: so many bytes of a POST's content are signed.
    """

    def __init__(
        self,
        client_token: TokenInput,
        client_secret: TokenInput,
        access_token: TokenInput,
        *,
        headers_to_sign: Sequence[str] = (),
        max_body: int = LONGEST_SIGNED,
    ) -> None:
        super().__init__(
            {
                "client_token": client_token,
                "client_secret": client_secret,
                "access_token": access_token,
            }
        )
        self._headers = tuple(headers_to_sign)
        self._max_body = max_body

    def sign(self, request: httpx.Request, content: bytes, texts: Mapping[str, str]) -> Marks:
        moment = time.strftime("%Y%m%dT%H:%M:%S+0000", time.gmtime())
        fields = {
            "client_token": texts["client_token"],
            "access_token": texts["access_token"],
            "timestamp": moment,
            "nonce": str(uuid4()),
        }
        unsigned = "EG1-HMAC-SHA256 " + "".join(f"{k}={v};" for k, v in fields.items())
        key = _keyed(texts["client_secret"], moment)
        signature = _keyed(key, self._data(request, content, unsigned))
        return Marks(headers={"Authorization": f"{unsigned}signature={signature}"})

    def _data(self, request: httpx.Request, content: bytes, unsigned: str) -> str:
        """What is signed ("Make the signature")."""
        url = request.url
        return "\t".join(
            [
                request.method.upper(),
                url.scheme,
                request.headers.get("host", url.netloc.decode("ascii")),
                target_of(request),
                "".join(self._canonical(request)),
                self._content_hash(request, content),
                unsigned,
            ]
        )

    def _canonical(self, request: httpx.Request) -> list[str]:
        given = [(name.lower(), request.headers.get(name)) for name in self._headers]
        return [f"{name}:{' '.join(value.split())}\t" for name, value in given if value is not None]

    def _content_hash(self, request: httpx.Request, content: bytes) -> str:
        if request.method.upper() != "POST" or not content:
            return ""
        return b64encode(sha256(content[: self._max_body]).digest()).decode()


def _keyed(key: str, text: str) -> str:
    return b64encode(hmac.digest(key.encode(), text.encode(), "sha256")).decode()


def auth_of(scheme: SecurityScheme, value: Any, others: Mapping[str, Any]) -> EdgeGrid:
    """What the runtime calls."""
    headers = scheme.settings.get("headers to sign", "")
    return EdgeGrid(
        value,
        needed("edgegrid", others, "client secret"),
        needed("edgegrid", others, "access token"),
        headers_to_sign=[name.strip() for name in headers.split(",") if name.strip()],
        max_body=int(scheme.settings.get("max body", LONGEST_SIGNED)),
    )
