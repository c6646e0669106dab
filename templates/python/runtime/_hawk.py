"""Hawk: HTTP requests signed with a shared key.

By the specification, https://github.com/mozilla/hawk/blob/main/API.md ("Protocol Example", "Payload
Validation"). No library is kept up for it. Answers of the server are not verified.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
import time
from base64 import b64encode
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ._auth import Marks
from ._http import httpx
from ._signing import Signer, needed, target_of

if TYPE_CHECKING:
    from ._config import SecurityScheme
    from ._types import TokenInput

_PORTS = {"http": 80, "https": 443}


class Hawk(Signer):
    """Requests signed with a key.

    Args:
        hawk_id, hawk_key: the key's id and the key.
        algorithm: `sha256` or `sha1`.
        hash_payload: sign the content, too.
        ext: data of the application's that is signed along.
        app, dlg: the application's id and that of the one that it acts for (as Oz has them).
    """

    def __init__(
        self,
        hawk_id: TokenInput,
        hawk_key: TokenInput,
        *,
        algorithm: str = "sha256",
        hash_payload: bool = False,
        ext: str = "",
        app: str = "",
        dlg: str = "",
    ) -> None:
        super().__init__({"id": hawk_id, "key": hawk_key})
        self._algorithm = algorithm
        self._hash_payload = hash_payload
        self._ext, self._app, self._dlg = ext, app, dlg

    def sign(self, request: httpx.Request, content: bytes, texts: Mapping[str, str]) -> Marks:
        fields = {"id": texts["id"], "ts": str(int(time.time())), "nonce": secrets.token_urlsafe(6)}
        if self._hash_payload:
            fields["hash"] = self._payload_hash(request, content)
        if self._ext:
            fields["ext"] = self._ext
        fields["mac"] = self._mac(request, fields, texts["key"])
        if self._app:
            fields |= {"app": self._app, **({"dlg": self._dlg} if self._dlg else {})}
        return Marks(headers={"Authorization": f"Hawk {_written(fields)}"})

    def _payload_hash(self, request: httpx.Request, content: bytes) -> str:
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        hashed = hashlib.new(self._algorithm, f"hawk.1.payload\n{kind}\n".encode())
        hashed.update(content + b"\n")
        return b64encode(hashed.digest()).decode()

    def _mac(self, request: httpx.Request, fields: Mapping[str, str], key: str) -> str:
        url = request.url
        lines = [
            "hawk.1.header",
            fields["ts"],
            fields["nonce"],
            request.method,
            target_of(request),
            url.raw_host.decode("ascii").lower(),
            str(url.port or _PORTS[url.scheme]),
            fields.get("hash", ""),
            self._ext.replace("\\", "\\\\").replace("\n", "\\n"),
            *([self._app, self._dlg] if self._app else []),
        ]
        text = "".join(f"{line}\n" for line in lines)
        return b64encode(hmac.digest(key.encode(), text.encode(), self._algorithm)).decode()


def _written(fields: Mapping[str, str]) -> str:
    """The fields of the header. Raises ValueError for one that cannot be quoted."""
    if any('"' in text for text in fields.values()):
        raise ValueError("a quotation mark in a field")
    return ", ".join(f'{name}="{text}"' for name, text in fields.items())


def auth_of(scheme: SecurityScheme, value: Any, others: Mapping[str, Any]) -> Hawk:
    """What the runtime calls."""
    return Hawk(
        value,
        needed("hawk", others, "hawk key"),
        algorithm=scheme.settings.get("algorithm", "sha256"),
        hash_payload=scheme.settings.get("payload hash") == "true",
    )
