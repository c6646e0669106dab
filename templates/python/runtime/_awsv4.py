"""AWS Signature Version 4, signed by botocore.

What is signed: the host, the content type, `X-Amz-*` headers, the query and the content.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from ._auth import Marks
from ._http import httpx
from ._signing import Signer, needed, strict_url

if TYPE_CHECKING:
    from ._config import SecurityScheme
    from ._types import TokenInput

_SIGNED = frozenset({"host", "content-type", "content-md5"})
_ADDED = ("Authorization", "X-Amz-Date", "X-Amz-Security-Token", "X-Amz-Content-SHA256")


class AWSv4(Signer):
    """Requests signed with an access key.

    Args:
        access_key, secret_key: the key's id and its secret.
        session_token: of temporary credentials, None for none.
        region: such as `eu-central-1`.
        service: the name that the service has in signatures, such as `execute-api`.
        in_query: send the signature in the query, as presigned URLs do.
    """

    def __init__(
        self,
        access_key: TokenInput,
        secret_key: TokenInput,
        *,
        session_token: TokenInput | None = None,
        region: TokenInput,
        service: str = "execute-api",
        in_query: bool = False,
    ) -> None:
        super().__init__(
            {
                "access_key": access_key,
                "secret_key": secret_key,
                "token": session_token,
                "region": region,
            }
        )
        self._service = service
        self._in_query = in_query

    def sign(self, request: httpx.Request, content: bytes, texts: Mapping[str, str]) -> Marks:
        aws = import_module("botocore.awsrequest").AWSRequest(
            method=request.method,
            url=strict_url(request.url),
            data=content,
            headers={name: value for name, value in request.headers.items() if _is_signed(name)},
        )
        keys = {name: texts.get(name) for name in ("access_key", "secret_key", "token")}
        signer = getattr(import_module("botocore.auth"), self._kind())
        signer(SimpleNamespace(**keys), self._service, texts["region"]).add_auth(aws)
        if self._in_query:
            return Marks(query=_signature(aws.url))
        return Marks(headers={name: aws.headers[name] for name in _ADDED if name in aws.headers})

    def _kind(self) -> str:
        """S3 encodes paths once and others twice."""
        return (
            f"{'S3' if self._service == 's3' else ''}SigV4{'Query' if self._in_query else ''}Auth"
        )


def _is_signed(name: str) -> bool:
    return name in _SIGNED or name.startswith("x-amz-")


def _signature(url: str) -> list[tuple[str, str]]:
    pairs = parse_qsl(httpx.URL(url).query.decode(), keep_blank_values=True)
    return [pair for pair in pairs if pair[0].startswith("X-Amz-")]


def auth_of(scheme: SecurityScheme, value: Any, others: Mapping[str, Any]) -> AWSv4:
    """What the runtime calls."""
    return AWSv4(
        value,
        needed("awsv4", others, "secret key"),
        session_token=others.get("session token"),
        region=others.get("region") or scheme.settings["region"],
        service=scheme.settings.get("service") or needed("awsv4", others, "service"),
        in_query=scheme.settings.get("in") == "query",
    )
