"""JSON as people write it in Postman: with variables in place of values, comments, commas too many.

Takes such a text, gives its tokens or the strict JSON (RFC 8259) it stands for. A variable that is not
quoted stands for the JSON of its value; one without a known value for the text `{{name}}`, and so does
a placeholder that is not quoted, `<name>`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
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


def strict(text: str, resolve: Callable[[str], str]) -> str:
    """The strict JSON that a text stands for; it need not be valid. `resolve` fills in variables."""
    return "".join(_without_needless_commas(_pieces(text, resolve)))


def _pieces(text: str, resolve: Callable[[str], str]) -> Iterator[str]:
    for token in tokens(text):
        if token.kind == "variable":
            yield _as_json(resolve(token.text))
        elif token.kind == "placeholder":
            yield json.dumps("{{" + token.text.strip("<> ") + "}}")
        elif token.kind != "comment":
            yield token.text


def _as_json(value: str) -> str:
    """A variable's value in place of a JSON value: as it is if it is JSON, else as a string."""
    try:
        parse(value)
    except BrokenJson:
        return json.dumps(value)
    return value


def _without_needless_commas(pieces: Iterator[str]) -> Iterator[str]:
    """Drops a comma that nothing follows: before a closing bracket, or at the very end."""
    comma = False
    for piece in pieces:
        if comma and piece not in ("}", "]"):
            yield ","
        comma = piece == ","
        if not comma:
            yield piece + " "
