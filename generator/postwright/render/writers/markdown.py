"""Markdown, as CommonMark 0.31 and GitHub understand it."""

from __future__ import annotations

import re

from postwright.plugs.characters import one_line
from postwright.plugs.prose import lines

_SPECIAL = re.compile(r"[\\`*\[\]<|~$&]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])")
_OPENING = re.compile(r"[-+=:#>]|[0-9]+(?=[.)])")
"""What would begin a list, a rule, a quote or a heading at the start of a line."""

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})(.*)")
_NO_LANGUAGE = re.compile(r"[^A-Za-z0-9+#-]")
_HEADING = re.compile(r" {0,3}#{1,6}(?: +(.*))?")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+) *")
_DEFINITION = re.compile(r" {0,3}(?=\[[^\]]*\]:)")
_LINK = re.compile(r"\](?=\((?!(?:https?://|mailto:|#)))")
_IMAGE = re.compile(r"!(?=\[)")


def inline(text: str) -> str:
    """Text inside a paragraph, a heading or a cell of a table: one line, and nothing in it is markup."""
    shown = _SPECIAL.sub(_escaped, one_line(text))
    return _OPENING.sub(_opened, shown, count=1) if _OPENING.match(shown) else shown


def code(text: str) -> str:
    """A code span on one line, for a cell of a table too."""
    shown = one_line(text)
    if "|" in shown or not shown:
        return f"<code>{inline(shown)}</code>"
    ticks = "`" * (_longest_run("`", shown) + 1)
    space = " " if shown[0] == "`" or shown[-1] == "`" else ""
    return f"{ticks}{space}{shown}{space}{ticks}"


def fence(text: str, language: str = "") -> str:
    """A fenced block of code, whatever fences are in it."""
    body = lines(text)
    ticks = "`" * max(3, _longest_run("`", "\n".join(body)) + 1)
    return "\n".join([ticks + _NO_LANGUAGE.sub("", language), *body, ticks])


def block(text: str) -> str:
    """A description, which is Markdown by its author's intent, as part of another page.

    Lists, emphasis, code and links to the web stay. Headings become bold lines; raw HTML, images, link
    definitions and links elsewhere become text; a fence left open is closed.
    """
    shown: list[str] = []
    opened = ""
    for line in lines(text):
        opened, line = _in_block(opened, line)
        shown.append(line)
    return "\n".join([*shown, opened] if opened else shown)


def _in_block(opened: str, line: str) -> tuple[str, str]:
    """The fence open after a line, and the line as it may stand."""
    if opened:
        closes = line.strip().startswith(opened) and not line.strip().strip(opened[0])
        return ("" if closes else opened), line
    fenced = _FENCE.fullmatch(line)
    if fenced and "`" not in fenced[2]:
        return fenced[1], fenced[1] + _NO_LANGUAGE.sub("", fenced[2])
    return "", _prose(line)


def _prose(line: str) -> str:
    if heading := _HEADING.fullmatch(line):
        words = _unclosed(heading[1] or "")
        return f"**{inline(words)}**" if words else ""
    if _UNDERLINE.fullmatch(line):
        return f"\\{line.strip()}"
    line = _entities(_DEFINITION.sub(r"\\", line))
    return _IMAGE.sub(r"\\!", _LINK.sub(r"\\]", line))


def _unclosed(heading: str) -> str:
    """A heading's words without the signs that may close it (CommonMark 0.31, section 4.2)."""
    words = heading.rstrip(" ")
    before = words.rstrip("#")
    return words if before and not before.endswith(" ") else before.rstrip(" ")


def _entities(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _escaped(match: re.Match[str]) -> str:
    return {"<": "&lt;", "&": "&amp;"}.get(match[0], f"\\{match[0]}")


def _opened(match: re.Match[str]) -> str:
    sign = match[0]
    return f"{sign}\\" if sign.isdigit() else f"\\{sign}"


def _longest_run(sign: str, text: str) -> int:
    return max((len(run) for run in re.findall(f"{sign}+", text)), default=0)
