"""What gives a name its value in text: assignments, arguments, URLs, headers, elements, sentences.

Each rule looks for a name that says secret and for the value that is given to it right there. The rules run
on everything that is no field of its own, so they have to leave prose about secrets alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

from postwright.redact.names import (
    is_opaque,
    is_secret,
    is_secret_header,
    is_sentence,
    is_words,
    may_be_secret,
)
from postwright.redact.values import is_mixed, is_random

Rule: TypeAlias = tuple[str, re.Pattern[str], Callable[[re.Match[str]], bool]]
"""What a text must contain to be worth a search, the search, with a group `value`, and whether to replace it."""

_QUOTE = r"\\?[\"'`]"
_LITERAL = (
    rf"(?P<v>{_QUOTE})(?P<value>(?:(?!(?P=v))(?:\\.|[^\n\\])){{1,4096}}+(?=(?P=v))"
    r"|(?:(?!(?P=v))[^\n]){1,4096}+)(?P=v)"
)
"""A text in quotes: up to a quote that no backslash escapes, else up to the first one."""

_NAME = r"(?P<name>[^\W\d][\w.$-]{0,80}+|\$[\w.$-]{0,80}+)"
_FIELD = r"(?P<name>[^\W\d][\w.%\[\]-]{0,80}+)"

_SCHEME = rf"(?:{_QUOTE}[A-Za-z]{{1,20}} ?{_QUOTE}\s?\+\s?)?"
"""What may be put before a credential, `'Bearer ' + '...'`."""

_GIVEN = re.compile(
    rf"(?P<q>{_QUOTE}|(?<![\w.$-])){_NAME}(?P=q)\s{{0,9}}(?:=>|[:=])\s{{0,9}}{_SCHEME}{_LITERAL}"
)
_PAIR = re.compile(
    rf"\b(?:key|name)(?:\\?[\"'])?\s{{0,9}}:\s{{0,9}}(?P<q>{_QUOTE}){_NAME}(?P=q)\s{{0,9}},\s{{0,9}}"
    rf"(?:\\?[\"'])?value(?:\\?[\"'])?\s{{0,9}}:\s{{0,9}}{_SCHEME}{_LITERAL}"
)
_ENCODED = re.compile(rf"\bbtoa\(\s{{0,9}}{_LITERAL}")
_SET = re.compile(
    rf"\b(?:set|add|append|put|upsert|store|header|update)\w{{0,40}}\(\s{{0,9}}"
    rf"(?P<q>{_QUOTE}){_NAME}(?P=q)\s{{0,9}},\s{{0,9}}{_SCHEME}{_LITERAL}",
    re.IGNORECASE,
)
_EXPECTED = re.compile(
    r"(?<![\w$])(?P<name>[^\W\d][\w$-]{0,80}+)[\"'\])]{0,4}"
    r"(?:\s{0,9}[!=]={1,2}\s{0,9}|[\"'\])]{0,4},\s{0,9}|(?:\.\w{1,20}+){0,6}"
    rf"\.(?:eqls?|equals?|toBe|toEqual|toStrictEqual|include|includes|contain|contains)\(\s{{0,9}}){_LITERAL}"
)
_ASKED = re.compile(rf"[?&#]{_FIELD}=(?P<value>[^&\s\"'`<>#\\]+)")
_ASSIGNED = re.compile(rf"(?:\A|[;\s\"'`]){_FIELD}=(?P<value>[^&;\s\"'`<>#\\]+)")
_ELEMENT = re.compile(
    r"<(?P<name>[\w.:-]{1,120})(?:\s[^<>]{0,400})?>(?P<value>[^<>]{1,4096})</(?P=name)\s?>"
)
_CDATA = re.compile(
    r"<(?P<name>[\w.:-]{1,120})(?:\s[^<>]{0,400})?>\s{0,99}<!\[CDATA\[(?P<value>(?:(?!\]\]>).){1,4096}+)\]\]>",
    re.DOTALL,
)
_LABEL = r"<[\w.:-]{1,120}\s(?:[^<>]{0,200}?\s)?(?:name|key|id)\s?=\s?[\"'](?P<name>[^\"'<>]{1,120})[\"']"
_ATTRIBUTE = re.compile(
    _LABEL + r"[^<>]{0,200}?\svalue\s?=\s?[\"'](?P<value>[^\"'<>]{1,4096})[\"']", re.IGNORECASE
)
_LABELLED = re.compile(_LABEL + r"[^<>/]{0,200}>(?P<value>[^<>]{1,4096})</", re.IGNORECASE)
_MEMBER = re.compile(
    r"<(?P<tag>key|name)>\s{0,99}(?P<name>[^<>\s]{1,120})\s{0,99}</(?P=tag)>\s{0,99}"
    r"(?:<[\w.:-]{1,40}>\s{0,99}){1,2}(?P<value>[^<>]{1,4096})</"
)
_PART = re.compile(
    r"\bname=\"(?P<name>[^\"\n]{1,120})\"[^\n]{0,400}\r?\n(?:[\w-]{1,80}:[^\n]{0,400}\n){0,9}\r?\n(?P<value>[^\r\n]+)"
)
_LINE = re.compile(
    r"(?<![\w-])(?P<name>[^\W\d][\w-]{1,60}+)(?::[ \t]{0,9}|[ \t]{1,9}=[ \t]{1,9})"
    r"(?P<value>(?:(?:Bearer|Basic|Token|Digest|ApiKey)\s)?[^\s\"'`,;<>]+)",
    re.IGNORECASE,
)
_COOKIE_LINE = re.compile(
    r"(?<![\w-])(?:set-)?cookie:[ \t]{0,9}(?P<value>[^\n\r\"'`<>]+)", re.IGNORECASE
)
_USER_INFO = re.compile(r"(?<=://)(?P<value>[^\s/@\"'`<>?#]{1,400})@")
_CURL_USER = re.compile(r"(?:\s-u|--user)[ =]{0,3}[\"']?(?P<value>[^\s\"':]{1,400}:[^\s\"']+)")
_IN_PATH = re.compile(
    r"/(?P<name>[^\W\d][\w-]{1,60}+)/(?P<value>[\w-]{20,400}+)(?=[/?#\s\"'`<>]|\Z)"
)
_SAID = re.compile(
    r"(?<=[\w\"'`*] )(?:is|was|ist|lautet|est|es):?\s{1,3}[\"'`*(]{0,3}"
    r"(?P<value>[^\s\"'`*<>,;|()]{7,400}[^\s\"'`*<>,;|().:!?])"
)
_BESIDE = re.compile(r"(?<=[\s\"'`*(:])(?<!\w:)(?P<value>(?=[^\W_])[\w+=~-]{16,400}+)(?![/.:]\w)")
_NAME_BEFORE = re.compile(
    r"(?:(?<![\w-])([\w-]{1,60}) )?([\w-]{0,59}\w)[\s\"'`*:(=>\u2013\u2014-]{1,6}\Z"
)
_FOR_WHOM = re.compile(r" for [\w-]{1,60} \Z")


def _named(match: re.Match[str]) -> bool:
    name = match["name"].rpartition(":")[2]
    is_computed = "${" in match["value"]
    return is_secret(name) and not is_computed and not is_sentence(match["value"])


def _asked(match: re.Match[str]) -> bool:
    name = match["name"]
    return is_secret(name) or (may_be_secret(name) and is_opaque(match["value"]))


def _is_pair(match: re.Match[str]) -> bool:
    """A name and its password, about to be encoded for Basic authentication (RFC 7617)."""
    value = match["value"]
    return ":" in value and "${" not in value and is_mixed(value)


def _expected(match: re.Match[str]) -> bool:
    """A value that a script compares with: what is named so may also be a word such as `bearer`."""
    return is_mixed(match["value"]) and _named(match)


def _written_out(match: re.Match[str]) -> bool:
    """A header or a YAML member whose value is no word: `Authorization: Basic abc`, `token: a1b2c3`."""
    if not is_secret_header(match["name"]) or _is_code(match["value"]):
        return False
    scheme, _, value = match["value"].rpartition(" ")
    mixed = any(map(str.isdigit, value)) and any(map(str.isalpha, value))
    in_base64 = any(map(str.isupper, value[1:])) and any(map(str.islower, value))
    shortest = 4 if scheme else 6
    return len(value) >= 24 or (len(value) >= shortest and (mixed or (bool(scheme) and in_base64)))


_CALL = re.compile(r"[^\W\d]\w*+\((?:\)\S*|\$?\w+:\S*)?")


def _is_code(value: str) -> bool:
    """Whether a value is a call, a variable or a type, as GraphQL has them after a colon."""
    name = value.strip("$!()[]{}")
    is_type = name[:1].isupper() and not name.isupper() and is_words(name)
    return bool(_CALL.fullmatch(value)) or is_type or (value[0] == "$" and is_secret(name))


def _in_path(match: re.Match[str]) -> bool:
    """A segment after the name of a secret, `/token/aB3...`; an id or an address is in one case only."""
    value = match["value"]
    in_both_cases = value.lower() != value != value.upper()
    is_named = is_secret(match["name"]) or may_be_secret(match["name"])
    return is_named and in_both_cases and not value.startswith("0x") and is_random(value)


def _said(match: re.Match[str]) -> bool:
    if not is_mixed(match["value"]):
        return False
    before = match.string[max(0, match.start() - 130) : match.start()]
    return _ends_in_name(_FOR_WHOM.sub(" ", before))


def _beside(match: re.Match[str]) -> bool:
    start = match.start()
    return is_random(match["value"]) and _ends_in_name(match.string[max(0, start - 130) : start])


def _ends_in_name(before: str) -> bool:
    """Whether the name of a secret, of one word or two, ends a text: `The API key`."""
    found = _NAME_BEFORE.search(before)
    if found is None:
        return False
    first, last = found.groups("")
    return is_secret(last) or (not is_secret(first) and is_secret(f"{first} {last}"))


def _always(match: re.Match[str]) -> bool:
    return True


IN_SCRIPTS: tuple[Rule, ...] = (
    ("@", _USER_INFO, _always),
    ("-u", _CURL_USER, _always),
    ("", _GIVEN, _named),
    ("(", _SET, _named),
    ("=", _ASKED, _asked),
    ("value", _PAIR, _named),
    ("btoa(", _ENCODED, _is_pair),
    ("", _EXPECTED, _expected),
    ("/", _IN_PATH, _in_path),
    ("", _SAID, _said),
    ("", _BESIDE, _beside),
)
"""Rules that touch nothing but literals and words of comments."""

IN_TEXTS: tuple[Rule, ...] = (
    *IN_SCRIPTS,
    ("=", _ASSIGNED, _asked),
    ("</", _ELEMENT, _named),
    ("<![CDATA[", _CDATA, _named),
    ("<", _ATTRIBUTE, _named),
    ("</", _LABELLED, _named),
    ("</", _MEMBER, _named),
    ("", _COOKIE_LINE, _always),
    ("name=", _PART, _named),
    ("", _LINE, _written_out),
)
"""Rules for text of any other kind."""
