"""Names: which of them say that their value is a secret.

A name is taken apart into words (`clientSecret`, `client_secret` and `X-Client-Secret` are the same
two), so that `tokens_used`, `token_type` and `next_page_token` are told from `access_token`.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

from postwright.redact.vocabulary import (
    ABOUT,
    AMBIGUOUS,
    ASKING,
    CLAIMING,
    HARMLESS_KEYS,
    MENTIONS,
    NO_CREDENTIAL,
    SECRET,
    SECRET_LAST,
    SECRET_PAIRS,
    SECRET_UNSPACED,
)

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")

_ENDINGS = re.compile(
    r"(password|passwd|passphrase|secret|(?<!next)(?<!page)(?<!sync)token|apikey|privatekey|accesskey|secretkey)\Z"
)
"""What says it at the end of words run together: `accesstoken`, `newpassword`."""

_STILL_SECRET = re.compile(r"(access key|secret) ids?\Z|\A((php|auth|user|login) )?session id\Z")


def words(name: str) -> tuple[str, ...]:
    """The lower-case words of a name in any style."""
    return tuple(word.lower() for word in _WORD.findall(name))


def _spoken(name: str) -> tuple[str, ...]:
    """The words of a name without accents, and without the `X` before a header's."""
    parts = words(name if name.isascii() else _unaccented(name))
    return parts[1:] if parts[:1] == ("x",) else parts


def _unaccented(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name.replace("\u0142", "l").replace("\u0141", "L"))
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


@lru_cache(maxsize=4096)
def is_secret(name: str) -> bool:
    """Whether a name says that its value is a credential."""
    low = name.lower()
    if len(name) > 200 or not any(mention in low for mention in MENTIONS):
        return False
    if any(word in low for word in SECRET_UNSPACED):
        return True
    parts = _spoken(name)
    if not parts or parts[0] in ASKING or not CLAIMING.isdisjoint(parts):
        return False
    if parts[-1] in ABOUT:
        return bool(_STILL_SECRET.search(" ".join(parts)))
    return _says_so(parts) or _is_token(parts)


def _says_so(parts: tuple[str, ...]) -> bool:
    return (
        not SECRET.isdisjoint(parts)
        or parts[-1] in SECRET_LAST
        or parts == ("authorization",)
        or not SECRET_PAIRS.isdisjoint(pairwise(parts))
        or any(_ENDINGS.search(part) for part in parts if part not in ("token", "tokens"))
    )


def _is_token(parts: tuple[str, ...]) -> bool:
    return ("token" in parts or "tokens" in parts) and NO_CREDENTIAL.isdisjoint(parts)


@lru_cache(maxsize=4096)
def is_secret_header(name: str) -> bool:
    """Whether a header carries a credential; `X-...-Key` does, `Idempotency-Key` does not."""
    parts = words(name)
    if parts[-1:] == ("key",) and HARMLESS_KEYS.isdisjoint(parts):
        return True
    return parts[-1:] == ("authorization",) or is_secret(name.strip())


@lru_cache(maxsize=4096)
def may_be_secret(name: str) -> bool:
    """Whether a name can go with a credential, so that its value has to tell: `key`, `code`."""
    parts = _spoken(name)
    return len(parts) == 1 and parts[0] in AMBIGUOUS


def is_about(name: str) -> bool:
    """Whether a name says that its value tells something of a thing, and is not the thing: `id`, `url`."""
    return words(name)[-1:] != () and words(name)[-1] in ABOUT


_SEPARATED = re.compile(r"[\s./]")


def is_opaque(value: str) -> bool:
    """Whether a value looks like nothing but a credential: long, no words, digits among letters."""
    return (
        len(value) >= 20
        and not _SEPARATED.search(value)
        and "{{" not in value
        and any(sign.isdigit() for sign in value)
        and any(sign.isalpha() for sign in value)
        and not _UUID.fullmatch(value)
        and not _TIME.match(value)
    )


_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_TIME = re.compile(r"\d{4}-\d\d-\d\dT")


_SENTENCE = re.compile(
    r"\b(the|is|are|be|must|should|cannot|can't|field|required|invalid|not|does|at|has|already|your|"
    r"least|please|may|only|between|wrong|incorrect|do)\b",
    re.IGNORECASE,
)


def is_sentence(text: str) -> bool:
    """Whether a text is a sentence about a secret, as validation errors have it, and not one."""
    return text.count(" ") >= 2 and bool(_SENTENCE.search(text))


_WORDS_IN_A_ROW = re.compile(r"(?:[A-Z]*+[a-z]{3,}+)*+(?:[A-Z]{2,})?|[^\x00-\x7f]+")


def is_words(value: str) -> bool:
    """Whether letters are words run together, `LeadCenterAPI`; letters at random have shorter ones."""
    return value.isalpha() and bool(_WORDS_IN_A_ROW.fullmatch(value))
