"""Secrets in text of any kind: URLs, forms, headers, XML, scripts, prose.

The rules look for a name that says secret and for the value that is given to it right there. They run on
everything that is no field of its own, so they have to leave prose about secrets alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TypeAlias

from postwright.postman.loose_json import Token, unquoted
from postwright.redact.json_text import distinct_strings, is_plain_name, redact_json
from postwright.redact.ledger import Ledger
from postwright.redact.names import (
    is_opaque,
    is_secret,
    is_secret_header,
    is_sentence,
    may_be_secret,
)
from postwright.redact.patterns import without_shapes
from postwright.redact.vocabulary import MENTIONS
from postwright.source import NOWHERE, Origin

Rule: TypeAlias = tuple[re.Pattern[str], Callable[[re.Match[str]], bool]]
"""What to look for, with a group `value`, and whether that is to be replaced."""

_QUOTE = r"\\?[\"'`]"
_LITERAL = (
    rf"(?P<v>{_QUOTE})(?P<value>(?:(?!(?P=v))(?:\\.|[^\n\\])){{1,4096}}+(?=(?P=v))"
    r"|(?:(?!(?P=v))[^\n]){1,4096}+)(?P=v)"
)
"""A text in quotes: up to a quote that no backslash escapes, else up to the first one."""

_NAME = r"(?P<name>[A-Za-z_$][\w.$-]{0,80}+)"

_GIVEN = re.compile(
    rf"(?P<q>{_QUOTE}|(?<![\w.$-])){_NAME}(?P=q)\s{{0,9}}(?:=>|[:=])\s{{0,9}}{_LITERAL}"
)
_SET = re.compile(
    rf"\b(?:set|add|append|put|upsert|store|header|update)\w{{0,40}}\(\s{{0,9}}"
    rf"(?P<q>{_QUOTE}){_NAME}(?P=q)\s{{0,9}},\s{{0,9}}{_LITERAL}",
    re.IGNORECASE,
)
_ASKED = re.compile(r"[?&](?P<name>[A-Za-z_][\w.%\[\]-]{0,80}+)=(?P<value>[^&\s\"'`<>#\\]+)")
_ASSIGNED = re.compile(
    r"(?:\A|[;\s\"'`])(?P<name>[A-Za-z_][\w.%\[\]-]{0,80}+)=(?P<value>[^&;\s\"'`<>#\\]+)"
)
_ELEMENT = re.compile(
    r"<(?P<name>[\w.:-]{1,120})(?:\s[^<>]{0,400})?>(?P<value>[^<>]{1,4096})</(?P=name)\s?>"
)
_LINE = re.compile(
    r"(?<![\w-])(?P<name>[A-Za-z][A-Za-z0-9_-]{1,60}+):[ \t]{0,9}"
    r"(?P<value>(?:(?:Bearer|Basic|Token|Digest|ApiKey)\s)?[^\s\"'`,;<>]+)",
    re.IGNORECASE,
)
_COOKIE_LINE = re.compile(
    r"(?<![\w-])(?:set-)?cookie:[ \t]{0,9}(?P<value>[^\n\r\"'`<>]+)", re.IGNORECASE
)
_USER_INFO = re.compile(r"(?<=://)(?P<value>[^\s/@\"'`<>?#]{1,400})@")
_CURL_USER = re.compile(r"(?:\s-u|--user)[ =]{0,3}[\"']?(?P<value>[^\s\"':]{1,400}:[^\s\"']+)")


def _named(match: re.Match[str]) -> bool:
    name = match["name"].rpartition(":")[2]
    is_computed = "${" in match["value"]
    return is_secret(name) and not is_computed and not is_sentence(match["value"])


def _asked(match: re.Match[str]) -> bool:
    name = match["name"]
    return is_secret(name) or (may_be_secret(name) and is_opaque(match["value"]))


def _written_out(match: re.Match[str]) -> bool:
    """A header or a YAML member whose value is no word: `Authorization: Basic abc`, `token: a1b2c3`."""
    if not is_secret_header(match["name"]):
        return False
    scheme, _, value = match["value"].rpartition(" ")
    mixed = any(map(str.isdigit, value)) and any(map(str.isalpha, value))
    in_base64 = any(map(str.isupper, value[1:])) and any(map(str.islower, value))
    shortest = 4 if scheme else 6
    return len(value) >= 24 or (len(value) >= shortest and (mixed or (bool(scheme) and in_base64)))


def _always(match: re.Match[str]) -> bool:
    return True


_IN_SCRIPTS: tuple[Rule, ...] = (
    (_USER_INFO, _always),
    (_CURL_USER, _always),
    (_GIVEN, _named),
    (_SET, _named),
    (_ASKED, _asked),
)
_EVERYWHERE: tuple[Rule, ...] = (
    *_IN_SCRIPTS,
    (_ASSIGNED, _asked),
    (_ELEMENT, _named),
    (_COOKIE_LINE, _always),
    (_LINE, _written_out),
)

_SIGNS = (*MENTIONS, "@", "--user", " -u")


_JSON_START = re.compile(r"[\ufeff\s]*(?:\{(?!\{)|\[)")
_SHORTEST_SHAPE = 12
_LONGEST_KEPT = 200
_GIVING = re.compile(r"[=:@<]|set|add|put|-u", re.IGNORECASE)


def _may_give(text: str) -> bool:
    """Whether a text can hold a name and a value at all: a quick look, since most texts do not."""
    if not _GIVING.search(text):
        return False
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
            return self.prose(text, place, origin)
        inner = levels - 1
        if self._is_inert(text, inner):
            return text
        text = redact_json(
            text, self._ledger, place, origin, lambda s: self._document(s, place, origin, inner)
        )
        return text if text.rstrip()[-1:] in ("}", "]") else self.prose(text, place, origin)

    def _is_inert(self, text: str, levels: int) -> bool:
        """Whether none of a valid JSON text's strings can name, label or hold a secret.

        Only a quick way to leave most texts alone: what is not inert is read with care.
        """
        strings = distinct_strings(text)
        if strings is None:
            return False
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
        redacted = self._apply(_EVERYWHERE, text, place, origin)
        if redacted == text:
            self._harmless.add(text)
        return redacted

    def script(self, text: str, place: str, origin: Origin) -> str:
        """JavaScript, of which only literals are touched."""
        return self._apply(_IN_SCRIPTS, text, place, origin)

    def _apply(self, rules: Iterable[Rule], text: str, place: str, origin: Origin) -> str:
        if len(text) >= _SHORTEST_SHAPE:
            text = without_shapes(text, lambda value: self._found(value, place, origin))
        if _may_give(text):
            for pattern, hides in rules:
                text = self._replace(pattern, hides, text, place, origin)
        return text

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
