"""JSON as people write it in Postman: with variables in place of values, comments, commas too many.

Takes such a text, gives its tokens or the strict JSON (RFC 8259) it stands for. A variable that is not
quoted stands for the JSON of its value; one without a known value for the text `{{name}}`, and so does
a placeholder that is not quoted, `<name>`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Literal, NamedTuple, TypeAlias

from postwright.postman.strict_json import BrokenJson, parse

TokenKind: TypeAlias = Literal["string", "variable", "placeholder", "comment", "mark", "bare"]


class Token(NamedTuple):
    """A piece of the text and where it starts. `mark` is one of `{}[],:`, `bare` anything unquoted."""

    kind: TokenKind
    text: str
    start: int

    @property
    def end(self) -> int:
        """The offset after it."""
        return self.start + len(self.text)


_TOKEN = re.compile(
    r"""
    (?P<string>"[^"\\]*+(?:\\.[^"\\]*+)*+"?)
    |(?P<comment>//[^\n]*|/\*.*?(?:\*/|\Z))
    |(?P<variable>[^\s,:\[\]{}"]{0,200}+(?:\{\{[^{}"\n]+\}\}[^\s,:\[\]{}"]*+)+)
    |(?P<placeholder><+[^<>{}\[\]"\n]{1,200}>+)
    |(?P<mark>[{}\[\],:])
    |(?P<bare>[^\s,:\[\]{}"/]++|/)
    """,
    re.VERBOSE | re.DOTALL,
)


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a text, white space left out; every character else is in one of them."""
    for match in _TOKEN.finditer(text):
        yield Token(match.lastgroup, match[0], match.start())  # type: ignore[arg-type]


def unquoted(token: Token) -> str:
    """The text that a string token stands for."""
    if "\\" not in token.text:
        return token.text.strip('"')
    try:
        value = json.loads(token.text, strict=False)
    except ValueError:
        return token.text.strip('"')
    return str(value)


class Piece(NamedTuple):
    """A piece of strict JSON, and the offset of what it stands for in the text."""

    text: str
    start: int


class Break(NamedTuple):
    """Where a text stops being JSON, as a line of it from 1, and why."""

    line: int
    reason: str


def strict(text: str, resolve: Callable[[str], str]) -> str:
    """The strict JSON that a text stands for; it need not be valid. `resolve` fills in variables."""
    return "".join(piece.text for piece in _strict_pieces(text, resolve))


def break_of(text: str, resolve: Callable[[str], str]) -> Break | None:
    """Where the strict JSON that a text stands for is none, None where it is valid or too deep."""
    pieces = list(_strict_pieces(text, resolve))
    whole = "".join(piece.text for piece in pieces)
    try:
        parse(whole)
    except BrokenJson as error:
        if error.deep:
            return None
        lines = whole.split("\n")[: error.line - 1]
        start = _start_at(pieces, sum(len(line) + 1 for line in lines) + error.column - 1)
        at = len(text.rstrip()) if start is None else start
        return Break(text.count("\n", 0, at) + 1, error.reason)
    return None


def _start_at(pieces: Iterable[Piece], offset: int) -> int | None:
    """Where in the text the piece at an offset of the strict JSON stands, None at its end."""
    for piece in pieces:
        if offset < len(piece.text):
            return piece.start
        offset -= len(piece.text)
    return None


def _strict_pieces(text: str, resolve: Callable[[str], str]) -> Iterator[Piece]:
    return _without_needless_commas(_pieces(text, resolve))


def _pieces(text: str, resolve: Callable[[str], str]) -> Iterator[Piece]:
    for token in tokens(text):
        if token.kind == "variable":
            yield Piece(_as_json(resolve(token.text)), token.start)
        elif token.kind == "placeholder":
            yield Piece(json.dumps("{{" + token.text.strip("<> ") + "}}"), token.start)
        elif token.kind != "comment":
            yield Piece(token.text, token.start)


def _as_json(value: str) -> str:
    """A variable's value in place of a JSON value: as it is if it is JSON, else as a string."""
    try:
        parse(value)
    except BrokenJson:
        return json.dumps(value)
    return value


def _without_needless_commas(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Drops a comma that nothing follows: before a closing bracket, or at the very end."""
    comma: Piece | None = None
    for piece in pieces:
        if comma and piece.text not in ("}", "]"):
            yield comma
        comma = piece if piece.text == "," else None
        if not comma:
            yield Piece(piece.text + " ", piece.start)
