"""Letters of any script in ASCII, and the names of signs.

What Unicode decomposes is folded (NFKD, Unicode Standard Annex 15): accents, ligatures, full-width and
mathematical letters. Some alphabets are transliterated, and any other letter becomes its code point, so
that no two names are confused for want of a table.
"""

from __future__ import annotations

import unicodedata


def _table(letters: str, spellings: str) -> dict[str, str]:
    return dict(zip(letters, spellings.split(), strict=True))


_LATIN = _table("æœøđðłþħßŋŧĸə\u0131", "ae oe o d d l th h ss ng t k e i")
_CYRILLIC = _table(
    "абвгдежзийклмнопрстуфхцчшщыэюяёєіїґђјљњћџ",
    "a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch y e yu ya e e i i g dj j lj nj c dz",
)
_GREEK = _table("αβγδεζηθικλμνξοπρσςτυφχψω", "a b g d e z i th i k l m n x o p r s s t y f ch ps o")
_LETTERS = _LATIN | _CYRILLIC | _GREEK | {"ъ": "", "ь": ""}
"""Letters that Unicode does not decompose, each with its spelling."""

_SIGNS = {
    "*": "star",
    "+": "plus",
    "-": "minus",
    "<": "less",
    "=": "equal",
    ">": "greater",
    "!": "not",
    "%": "percent",
    "&": "and",
    "|": "or",
    "$": "dollar",
    "€": "euro",
    "£": "pound",
    "@": "at",
    "#": "hash",
    "/": "slash",
    "~": "tilde",
    "^": "caret",
    "?": "question",
    ".": "dot",
    "_": "underscore",
}


_IDEOGRAPHIC_PLANES = range(0x20000, 0x40000)


def ascii_letters(text: str) -> str:
    """`text` with each letter and digit in ASCII, case kept; all else becomes a space.

    A letter that no rule spells is a word of its own, `u` and its code point in hexadecimal.
    """
    return text if text.isascii() else "".join(map(_spell, unicodedata.normalize("NFKC", text)))


def latin_letters(text: str) -> str:
    """`text` with each letter of a Latin alphabet in ASCII, case kept; letters of other scripts become spaces."""
    if text.isascii():
        return text
    return "".join(map(_spell_latin, unicodedata.normalize("NFKC", text)))


def symbol_words(text: str) -> tuple[str, ...]:
    """The names of the signs in `text`: `("less", "equal")` for `<=`. Signs without a name are left out."""
    return tuple(_SIGNS[sign] for sign in text if sign in _SIGNS)


def _spell(letter: str) -> str:
    if letter.isascii():
        return letter
    plain = "".join(part for part in unicodedata.normalize("NFKD", letter) if not _is_mark(part))
    spelled = "".join(_transliterate(part) for part in plain)
    if spelled.isascii():
        return spelled
    return f" u{ord(letter):x} " if _is_letter(letter) else "" if _is_mark(letter) else " "


def _spell_latin(letter: str) -> str:
    if _is_mark(letter):
        return ""
    plain = unicodedata.normalize("NFKD", letter)
    spelled = "".join(_transliterate(part, _LATIN) for part in plain if not _is_mark(part))
    return spelled if spelled.isascii() else " "


def _transliterate(letter: str, letters: dict[str, str] = _LETTERS) -> str:
    spelled = letters.get(letter.lower(), letter)
    return spelled.capitalize() if letter.isupper() else spelled


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter) == "Mn"


def _is_letter(letter: str) -> bool:
    """Ideographs are letters before the Unicode version of a Python knows them."""
    return letter.isalnum() or ord(letter) in _IDEOGRAPHIC_PLANES
