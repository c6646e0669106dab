"""What all ways to sign requests have in common: texts to sign with, and the content that is signed.

A request is signed when it is complete, at each attempt anew. Texts may be callables, so that keys can change
while a client lives.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NoReturn
from urllib.parse import parse_qsl, quote, urlencode

from ._auth import Marks, source_of
from ._errors import APIError, ConfigurationError, RequestInfo
from ._http import httpx
from ._secrets import MASK, mask_url

if TYPE_CHECKING:
    from ._io import IO
    from ._types import TokenInput


class SigningError(APIError):
    """A request could not be signed, so it was not sent; or what the server asks for cannot be answered."""


class Signer(ABC):
    """A way to sign requests.

    `texts` are what it signs with, by the words for them; those that are None are left out.
    """

    last = True

    def __init__(self, texts: Mapping[str, TokenInput | None]) -> None:
        given = {word: text for word, text in texts.items() if text is not None}
        self._sources = {word: source_of(text) for word, text in given.items()}

    async def marks(self, io: IO, request: httpx.Request) -> Marks:
        texts = await self._texts(io)
        content = await content_of(request)
        try:
            marks = self.sign(request, content, texts)
        except Exception as error:
            raise refusal(request, f"cannot be signed: {type(error).__name__}") from None
        marks.secrets[:0] = texts.values()
        return marks

    @abstractmethod
    def sign(self, request: httpx.Request, content: bytes, texts: Mapping[str, str]) -> Marks:
        """What to add to a request with this content. Whatever it raises becomes a `SigningError`."""

    async def renew(self, io: IO, failed: Marks) -> bool:
        fresh = await self._texts(io)
        return list(fresh.values()) != failed.secrets[: len(fresh)]

    async def _texts(self, io: IO) -> dict[str, str]:
        return {word: await source.token(io) for word, source in self._sources.items()}

    def __repr__(self) -> str:
        return f"{type(self).__name__}({MASK})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a way to sign requests holds secrets and cannot be pickled")


async def content_of(request: httpx.Request) -> bytes:
    """The whole body of a request, which keeps it."""
    if isinstance(request.stream, httpx.SyncByteStream):
        return request.read()
    return await request.aread()


def refusal(request: httpx.Request, reason: str) -> SigningError:
    """An error about a request; nothing that signs it is shown."""
    info = RequestInfo(request.method, mask_url(str(request.url)))
    return SigningError(f"{info}: {reason}", request=info)


def target_of(request: httpx.Request) -> str:
    """The path and query, as they are sent."""
    return request.url.raw_path.decode("ascii")


def strict_url(url: httpx.URL) -> str:
    """The URL with all of its query encoded but what RFC 3986 reserves nowhere, as canonical forms have it."""
    pairs = parse_qsl(url.query.decode("ascii"), keep_blank_values=True)
    return str(url.copy_with(query=urlencode(pairs, quote_via=quote, safe="~").encode() or None))


def needed(scheme: str, others: Mapping[str, Any], word: str) -> Any:
    """A part of a credential.

    Raises:
        ConfigurationError: it was not given.
    """
    if word not in others:
        raise ConfigurationError(f"{scheme} needs a {word}")
    return others[word]
