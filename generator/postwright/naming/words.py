"""Words: a name taken apart, in lower-case ASCII."""

from __future__ import annotations

import re

from postwright.spelling import ascii_letters, symbol_words

_ONE_WORD = re.compile(
    r"OAuth|OpenID|GraphQL|GitHub|GitLab|LinkedIn|YouTube|WhatsApp|PayPal|IPv(?=[46])|iOS|macOS"
)
"""Spellings with a capital inside that are one word all the same."""

_PLURAL = re.compile(r"(?<![A-Z])[A-Z]{2,}+s(?![a-z])")
"""The plural of an acronym: `userIDs`, `URLs`."""

_APOSTROPHE = re.compile(r"(?<=[^\W_])['\u2019](?=[^\W_])")
_SIGN = re.compile(r"(?<![^\W_])([+-])(?=[0-9])")
_EDGE = re.compile(
    r"(?<=[a-z])(?=[A-Z])"  # created|At
    r"|(?<=[A-Z])(?=[A-Z][a-z])"  # HTTP|Server
    r"|(?<=[0-9])(?=[A-Z][a-z])"  # line2|City, and not B2B
)
_WORD = re.compile(r"[A-Za-z0-9]+")


def words(name: str) -> tuple[str, ...]:
    """The words of `name`, lower-case ASCII letters and digits, empty if it has none.

    Words end at anything that is no letter or digit and where capitals say so; digits stay with the word
    they follow. Letters of other scripts are transliterated, or written as their code point (`u4e2d`).
    """
    text = ascii_letters(_SIGN.sub(_spell_sign, _APOSTROPHE.sub("", name)))
    found = tuple(word.lower() for part in _WORD.findall(text) for word in _split(part))
    return found or symbol_words(name)


def _split(part: str) -> list[str]:
    return _EDGE.split(_PLURAL.sub(_as_word, _ONE_WORD.sub(_as_word, part)))


def _as_word(match: re.Match[str]) -> str:
    return match[0].capitalize()


def _spell_sign(match: re.Match[str]) -> str:
    return "plus " if match[1] == "+" else "minus "
