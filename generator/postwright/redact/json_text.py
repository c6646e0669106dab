"""Secrets in JSON text, found by the names of members and edited in place.

The text need not be valid: variables may stand unquoted, its end may be missing. What is edited keeps
its JSON type; a string becomes the placeholder, a number 0. Everything else stays as it was, to the byte.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from postwright.postman.loose_json import Token, tokens, unquoted
from postwright.redact.ledger import Ledger
from postwright.redact.names import is_about, is_opaque, is_secret, is_sentence, may_be_secret
from postwright.redact.vocabulary import LABEL_NAMES, SPEAKING, VALUE_NAMES
from postwright.source import Origin


@dataclass(slots=True)
class _Frame:
    """An open array or object.

    `name` is its own; `secret` whether a secret's name stands on it, `beneath` whether one does there or
    somewhere above, `speaking` whether an error's does so. `key` is the member whose value comes next; `pairs` are the scalars seen so far.
    """

    name: str
    is_object: bool
    secret: bool
    beneath: bool
    speaking: bool
    key: str | None = None
    pairs: list[tuple[str, Token]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Edit:
    token: Token
    text: str


def redact_json(
    text: str, ledger: Ledger, place: str, origin: Origin, plain: Callable[[str], str]
) -> str:
    """The JSON text with its secrets replaced; `plain` treats strings that hold text of other kinds."""
    reader = _Reader(ledger, place, origin, plain)
    edits = sorted(reader.edits(text), key=lambda edit: edit.token.start)
    pieces: list[str] = []
    at = 0
    for edit in edits:
        if edit.token.start >= at:
            pieces += (text[at : edit.token.start], edit.text)
            at = edit.token.end
    return "".join((*pieces, text[at:])) if edits else text


def distinct_strings(text: str) -> set[str] | None:
    """The strings of a JSON text as they are written, each once; None where the text is no valid JSON."""
    try:
        json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None
    return set(_STRING.findall(text))


_STRING = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"', re.DOTALL)


def is_plain_name(text: str) -> bool:
    """Whether a string, as the name of a value or as the label beside one, says nothing of a secret."""
    return not is_secret(text) and not may_be_secret(text)


class _Reader:
    def __init__(
        self, ledger: Ledger, place: str, origin: Origin, plain: Callable[[str], str]
    ) -> None:
        self._ledger = ledger
        self._place = place
        self._origin = origin
        self._plain = plain
        self._frames = [_Frame("", False, False, False, False)]

    def edits(self, text: str) -> Iterator[_Edit]:
        """What to replace in a text."""
        waiting: Token | None = None
        for token in tokens(text):
            if waiting is not None:
                yield from self._string(waiting, is_key=token.text == ":")
                waiting = None
            if token.kind == "string":
                waiting = token
            elif token.kind == "mark":
                yield from self._mark(token)
            elif token.kind == "bare":
                yield from self._bare(token)
        if waiting is not None:
            yield from self._string(waiting, is_key=False)

    def _mark(self, token: Token) -> Iterator[_Edit]:
        top = self._frames[-1]
        if token.text in ("{", "["):
            self._frames.append(self._opened(top, token.text == "{"))
        elif token.text in ("}", "]") and len(self._frames) > 1:
            yield from self._labelled(self._frames.pop())
            self._frames[-1].key = None
        elif token.text == ",":
            top.key = None

    def _opened(self, top: _Frame, is_object: bool) -> _Frame:
        name = top.key if top.is_object else top.name
        secret = is_secret(name or "") or (top.secret and not top.is_object)
        beneath = secret or top.beneath
        return _Frame(name or "", is_object, secret, beneath, top.speaking or _speaks(name or ""))

    def _labelled(self, frame: _Frame) -> Iterator[_Edit]:
        """`{"key": "token", "value": "..."}`: the name of the value is itself a value."""
        if not frame.is_object or frame.secret:
            return
        labels = [unquoted(token) for name, token in frame.pairs if name.lower() in LABEL_NAMES]
        if any(map(is_secret, labels)):
            for name, token in frame.pairs:
                if name.lower() in VALUE_NAMES and name.lower() not in LABEL_NAMES:
                    yield from self._concealed(token)

    def _string(self, token: Token, is_key: bool) -> Iterator[_Edit]:
        top = self._frames[-1]
        if is_key and top.is_object:
            top.key = unquoted(token)
            return
        if top.is_object:
            top.pairs.append((top.key or "", token))
        if self._is_secret_here(top, token):
            yield from self._concealed(token)
        else:
            yield from self._inside(token)

    def _is_secret_here(self, top: _Frame, token: Token) -> bool:
        name = (top.key if top.is_object else top.name) or ""
        in_value = top.secret and (not top.is_object or name.lower() in VALUE_NAMES)
        if is_secret(name) or in_value:
            return not self._is_said(top, token.text)
        may_be = may_be_secret(name) or top.secret or (top.beneath and not is_about(name))
        return may_be and is_opaque(unquoted(token))

    def _is_said(self, top: _Frame, text: str) -> bool:
        """Whether a text is said about a secret: `{"errors": {"password": ["It is too short."]}}`."""
        if top.speaking:
            return text.count(" ") >= 2
        return not top.is_object and is_sentence(text)

    def _concealed(self, token: Token) -> Iterator[_Edit]:
        if token.kind == "bare":
            yield _Edit(token, "0")
            return
        before = unquoted(token)
        after = self._ledger.conceal(before, self._place, self._origin)
        if after != before:
            yield _Edit(token, json.dumps(after, ensure_ascii=False))

    def _inside(self, token: Token) -> Iterator[_Edit]:
        """A string that holds a URL, a form, a header or JSON again."""
        before = unquoted(token)
        after = self._plain(before)
        if after != before:
            yield _Edit(token, json.dumps(after, ensure_ascii=False))

    def _bare(self, token: Token) -> Iterator[_Edit]:
        """A number; `tokens: 512` is a count."""
        top = self._frames[-1]
        name = (top.key if top.is_object else top.name) or ""
        if top.is_object:
            top.pairs.append((name, token))
        is_count = name.lower().endswith("tokens") or not token.text.strip("0")
        if is_secret(name) and _NUMBER.fullmatch(token.text) and not is_count:
            self._ledger.note(self._place, self._origin)
            yield _Edit(token, "0")


_NUMBER = re.compile(r"-?\d+(\.\d+)?([eE][+-]?\d+)?")


def _speaks(name: str) -> bool:
    return name.lower() in SPEAKING
