"""Values: which of them are no words, so that a name or a sentence beside them is enough to judge them."""

from __future__ import annotations

import re

_PIECE = re.compile(r"[^\W_]+")
_LETTER_OR_DIGITS = re.compile(r"\d+|\D")
_TERM = re.compile(
    r"(?:hmac|hmacsha|pbkdf|sha|md|rsa|rs|hs|es|ps|aes|ecdsa|ed|base|utf|ascii|latin|iso|rfc|oauth|"
    r"bcrypt|argon|scrypt|http|tls|ssl|ipv|crc|uuid|guid|version|v|x)\d+(?:cbc|gcm|url|bit)?"
    r"|\d+(?:characters?|chars?|digits?|letters?|bits?|bytes?|hours?|minutes?|seconds?|days?)",
    re.IGNORECASE,
)
"""Letters with digits that name something: `SHA256`, `32bit`."""


def is_mixed(value: str) -> bool:
    """Whether letters and digits stand together in one piece, as in `hunter22`; not in `HMAC-SHA256`."""
    return len(value) >= 8 and any(map(_is_mixed_piece, _PIECE.findall(value)))


def _is_mixed_piece(piece: str) -> bool:
    return (
        len(piece) >= 6
        and any(map(str.isdigit, piece))
        and any(map(str.isalpha, piece))
        and not _TERM.fullmatch(piece)
    )


def is_random(value: str) -> bool:
    """Whether letters and digits change often in a long value, as they do where nobody has chosen them."""
    if len(value) < 16:
        return False
    return sum(_changes(piece) for piece in _PIECE.findall(value) if _is_mixed_piece(piece)) >= 3


def _changes(piece: str) -> int:
    """How often letters follow a digit in a text, or digits a letter."""
    kinds = "".join("0" if part[0].isdigit() else "a" for part in _LETTER_OR_DIGITS.findall(piece))
    return kinds.count("a0") + kinds.count("0a")
