"""Secrets stay out of what people print, log, raise and pickle."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Generic, NoReturn, TypeVar

T = TypeVar("T")

MASK = "***"

_SECRET_NAME = (
    r"(?i)pass(word|wd|phrase|code)?$|^pwd$|secret|token(?!s$)|api[-_ ]?key|authorization|credential"
    r"|cookie|signature|private[-_]?key|session[-_]?id|(^|_)otp$|^pin$|cvv"
)
_SECRET_IN_URLS = frozenset({"auth", "code", "key", "sid", "sig"})
_QUERY_PAIR = r"([?&])([^=&#\s]*)=([^&#\s]*)"


class Secret(Generic[T]):
    """A thing that shows itself only to `reveal`."""

    __slots__ = ("__held",)

    def __init__(self, held: T) -> None:
        self.__held = held

    def reveal(self) -> T:
        return self.__held

    def __repr__(self) -> str:
        return f"Secret({MASK})"

    __str__ = __repr__

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and bool(other.reveal() == self.__held)

    def __hash__(self) -> int:
        return hash(self.__held)

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret cannot be pickled")


@lru_cache(maxsize=512)
def is_secret_name(name: str) -> bool:
    """Whether a header, field or query parameter of this name is likely to hold a secret."""
    return re.search(_SECRET_NAME, name) is not None


def mask_url(url: str, names: Iterable[str] = ()) -> str:
    """The URL with the values of secret-like query parameters, and of those in `names`, masked."""
    known = {*_SECRET_IN_URLS, *(name.lower() for name in names)}

    def mask(match: re.Match[str]) -> str:
        lead, name, value = match.groups()
        hidden = name.lower() in known or is_secret_name(name)
        return f"{lead}{name}={MASK if hidden and value else value}"

    return re.sub(_QUERY_PAIR, mask, url)


def secrets_in(headers: Mapping[str, str]) -> list[str]:
    """The values of headers that are named like secrets."""
    return [value for name, value in headers.items() if is_secret_name(name)]


def scrub(text: str, secrets: Iterable[str]) -> str:
    """The text without the given secrets, in plain or URL-encoded form; very short ones stay."""
    from urllib.parse import quote, quote_plus

    for secret in sorted({s for s in secrets if len(s) >= 4}, key=len, reverse=True):
        for form in (secret, quote(secret, safe=""), quote_plus(secret)):
            text = text.replace(form, MASK)
    return text
