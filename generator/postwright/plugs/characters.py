"""Characters that no output may hold, and the line breaks that are not `\\n`.

The ranges are written out instead of asked of `unicodedata`, so that the output is the same under every
version of Python.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_CONTROL = (
    r"\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 without tab and line feed, DEL, C1
    r"\ud800-\udfff"  # lone surrogates: UTF-8 cannot write them
    r"\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff"  # non-characters, interlinear annotation
    r"\U0001fffe\U0001ffff\U0010fffe\U0010ffff"
)
_ZERO_WIDTH = (
    r"\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    r"\u200b-\u200f\u202a-\u202e\u2060-\u206f"  # joiners, marks, bidirectional embedding and isolates
    r"\u3164\ufe00-\ufe0f\ufeff\uffa0"
    r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_SEPARATORS = r"\u2028\u2029"

INVISIBLE = re.compile(f"[{_CONTROL}{_ZERO_WIDTH}{_SEPARATORS}]")
"""Control, zero-width and bidirectional characters, lone surrogates and separators of lines."""

BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
"""Every line break that some splitter of lines knows (`str.splitlines`, Jinja's `indent`)."""

_ESCAPED = re.compile(f"[\"'\\\\\\t\\n{_CONTROL}{_ZERO_WIDTH}{_SEPARATORS}]")
_REPLACED = re.compile(f"[{_CONTROL}]")
_DROPPED = re.compile(f"[{_ZERO_WIDTH}]")
_SPACES = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_TERMINAL = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\^_])")
_TAB = 4


def readable(text: str) -> str:
    """`text` for people to read, its lines ended by `\\n`: what docs, comments and Markdown are made of.

    Terminal escapes and zero-width characters are dropped, other control characters and lone surrogates
    become U+FFFD, tabs and unusual spaces become spaces, and no line ends in a space.
    """
    text = BREAK.sub("\n", _TERMINAL.sub("", text))
    text = _REPLACED.sub("\ufffd", _DROPPED.sub("", text))
    return "\n".join(line.rstrip() for line in _SPACES.sub(" ", text.expandtabs(_TAB)).split("\n"))


def one_line(text: str) -> str:
    """`text` as `readable` gives it, on one line, every run of white space one space."""
    return " ".join(readable(text).split())


def encodable(text: str) -> str:
    """`text` with U+FFFD for each lone surrogate, which UTF-8 cannot write."""
    return re.sub(r"[\ud800-\udfff]", "\ufffd", text)


def escape(text: str, short: Mapping[str, str], astral: str = "") -> str:
    """`text` with quotes, backslashes, tabs, line feeds and all that is invisible escaped.

    `short` says how to write single characters, itself for one to leave. Others become `\\uXXXX`, and
    beyond U+FFFF what the format string `astral` makes of the code point, or two surrogates if it is "".
    """

    def write(match: re.Match[str]) -> str:
        return short.get(match[0]) or _code_point(ord(match[0]), astral)

    return _ESCAPED.sub(write, text)


def _code_point(code: int, astral: str) -> str:
    if code <= 0xFFFF:
        return f"\\u{code:04x}"
    if astral:
        return astral.format(code)
    high, low = divmod(code - 0x10000, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"


def decimal(number: int) -> str:
    """An integer of any length in decimal; Python's own `str` refuses beyond some 4,300 digits."""
    if abs(number) < 10**4000:
        return str(number)
    sign, rest, groups = "-" if number < 0 else "", abs(number), list[str]()
    while rest:
        rest, group = divmod(rest, 10**4000)
        groups.append(f"{group:04000d}")
    return sign + "".join(reversed(groups)).lstrip("0")
