"""Secrets in text of any kind: URLs, forms, headers, XML, scripts, prose.

JSON is read as such (`json_text.py`); what it holds of other kinds, and what is no JSON, goes through the
rules (`rules.py`), and through both if it only resembles JSON.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from postwright.postman.loose_json import Token, unquoted
from postwright.redact.json_text import distinct_strings, is_plain_name, redact_json
from postwright.redact.ledger import Ledger
from postwright.redact.patterns import without_shapes
from postwright.redact.rules import IN_SCRIPTS, IN_TEXTS, Rule
from postwright.redact.settings import without_settings
from postwright.redact.tables import without_tabled
from postwright.redact.values import is_random
from postwright.redact.vocabulary import MENTIONS
from postwright.source import NOWHERE, Origin

_SIGNS = (*MENTIONS, "@", "--user", " -u", "btoa")


_JSON_START = re.compile(r"[\ufeff\s]*(?:\{(?!\{)|\[)")
_CHUNK = re.compile(r"[^\s\"'`*<>,;|()=]{15,}[^\s\"'`*<>,;|()=.:!?]")
_SHORTEST_SHAPE = 12
_LONGEST_KEPT = 200
_GIVING = re.compile(r"[=:@<]|[A-Za-z][0-9]|[0-9][A-Za-z]|set|add|put|-u", re.IGNORECASE)


def _may_give(text: str) -> bool:
    """Whether a text can hold a name and a value at all: a quick look, since most texts do not."""
    return bool(_GIVING.search(text)) and _mentions(text)


def _mentions(text: str) -> bool:
    low = text.lower()
    return any(sign in low for sign in _SIGNS)


class TextRedactor:
    """Applies the rules to one text after the other, on account of one ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._harmless: set[str] = set()
        self._inert: dict[int, set[str]] = {}
        self._trial: TextRedactor | None = None

    def document(self, text: str, place: str, origin: Origin) -> str:
        """A text that may be JSON, and may have JSON in its strings again."""
        return self._document(text, place, origin, 3)

    def _document(self, text: str, place: str, origin: Origin, levels: int) -> str:
        if not levels or not _JSON_START.match(text):
            return self._data(text, place, origin)
        inner = levels - 1
        strings = distinct_strings(text)
        if strings is not None and self._are_inert(strings, inner):
            return text
        text = redact_json(
            text, self._ledger, place, origin, lambda s: self._document(s, place, origin, inner)
        )
        return self._data(text, place, origin) if strings is None else text

    def _are_inert(self, strings: set[str], levels: int) -> bool:
        """Whether none of a valid JSON text's strings can name, label or hold a secret.

        Only a quick way to leave most texts alone: what is not inert is read with care.
        """
        known = self._inert.setdefault(levels, set())
        for string in strings - known:
            if not self._is_inert_string(string, levels):
                return False
            if len(string) <= _LONGEST_KEPT:
                known.add(string)
        return True

    def _is_inert_string(self, string: str, levels: int) -> bool:
        text = unquoted(Token("string", string, 0))
        if not is_plain_name(text):
            return False
        trial = TextRedactor(Ledger()) if self._trial is None else self._trial
        self._trial = trial
        return trial._document(text, "", NOWHERE, levels) == text

    def prose(self, text: str, place: str, origin: Origin) -> str:
        """Any other text: a form, XML, Markdown, a value of its own."""
        if text in self._harmless:
            return text
        redacted = self._apply(IN_TEXTS, text, place, origin)
        redacted = self._tabled(redacted, place, origin)
        if redacted == text:
            self._harmless.add(text)
        return redacted

    def about_secret(self, text: str, place: str, origin: Origin) -> str:
        """Prose about a field that is a secret: what stands there at random is an example of one."""

        def replacement(match: re.Match[str]) -> str:
            is_value = is_random(match[0]) and "://" not in match[0]
            return self._ledger.conceal(match[0], place, origin) if is_value else match[0]

        return _CHUNK.sub(replacement, self.prose(text, place, origin))

    def script(self, text: str, place: str, origin: Origin) -> str:
        """JavaScript, of which only literals are touched."""
        return self._apply(IN_SCRIPTS, text, place, origin)

    def _apply(self, rules: Iterable[Rule], text: str, place: str, origin: Origin) -> str:
        if len(text) >= _SHORTEST_SHAPE:
            text = without_shapes(text, lambda value: self._found(value, place, origin))
        if _may_give(text):
            for sign, pattern, hides in rules:
                if sign in text:
                    text = self._replace(pattern, hides, text, place, origin)
        return text

    def _data(self, text: str, place: str, origin: Origin) -> str:
        """A text that is no JSON, and may be data of another kind."""
        if "\n" in text and _mentions(text):
            text = without_settings(text, self._concealer(place, origin))
        return self.prose(text, place, origin)

    def _tabled(self, text: str, place: str, origin: Origin) -> str:
        if "|" not in text or not _may_give(text):
            return text
        return without_tabled(text, self._concealer(place, origin))

    def _concealer(self, place: str, origin: Origin) -> Callable[[str], str]:
        return lambda value: self._ledger.conceal(value, place, origin)

    def _found(self, value: str, place: str, origin: Origin) -> None:
        self._ledger.conceal(value, place, origin)

    def _replace(
        self,
        pattern: re.Pattern[str],
        hides: Callable[[re.Match[str]], bool],
        text: str,
        place: str,
        origin: Origin,
    ) -> str:
        def replacement(match: re.Match[str]) -> str:
            if not hides(match):
                return match[0]
            start, end = (at - match.start() for at in match.span("value"))
            concealed = self._ledger.conceal(match["value"], place, origin)
            return match[0][:start] + concealed + match[0][end:]

        return pattern.sub(replacement, text)
