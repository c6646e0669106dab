"""Secrets stay out of what people print, log, raise and pickle."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
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
    """The text without the given secrets, however JSON and URLs write them; very short ones stay."""
    for secret in sorted({s for s in secrets if len(s) >= 4}, key=len, reverse=True):
        text = re.sub("".join(map(_writings, secret)), MASK, text)
    return text


class Echoes:
    """The secrets that an answer may echo. They show nowhere, and stay out of a pickle."""

    __slots__ = ("_secrets",)

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        self._secrets = Secret(tuple(secrets))

    def scrub(self, text: str) -> str:
        """The text without them."""
        return scrub(text, self._secrets.reveal())

    def scrub_content(self, content: bytes, charset: str) -> bytes:
        """The content without them, as it is read by its charset, and as JSON is (UTF-8, -16 or -32)."""
        from json import detect_encoding

        for encoding in dict.fromkeys((charset, detect_encoding(content))):
            with suppress(ValueError):  # some codecs know no "replace"
                text = content.decode(encoding, errors="replace")
                clean = self.scrub(text)
                content = clean.encode(encoding, errors="replace") if clean != text else content
        return content

    def __reduce__(self) -> tuple[type[Echoes], tuple[()]]:
        return Echoes, ()


@lru_cache(maxsize=512)
def _writings(character: str) -> str:
    """A pattern for what JSON (RFC 8259, section 7) and URL encoding make of a character, once or twice over."""
    if character.isascii() and character.isalnum():
        return character
    units = character.encode("utf-16-be", errors="surrogatepass").hex()
    in_json = "".join(rf"\\+u{units[place : place + 4]}" for place in range(0, len(units), 4))
    in_urls = "".join(rf"%(?:25)*{byte:02x}" for byte in character.encode(errors="replace"))
    ways = [rf"\\*{re.escape(character)}", f"(?i:{in_json}|{in_urls})"]
    return f"(?:{'|'.join([*ways, *_SHORT.get(character, ())])})"


_SHORT = {"\n": [r"\\+n"], "\r": [r"\\+r"], "\t": [r"\\+t"], " ": [r"\+"]}
