"""The text of HTML within a block, as Markdown on one line, or on several where it has breaks.

Emphasis, code and links to the web become Markdown; anything else becomes its text, escaped where Markdown
would take it for markup (CommonMark 0.31, section 2.4).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby, product
from operator import itemgetter
from typing import TypeAlias

from postwright.postman.html_tree import BLOCKS, HIDDEN, Element, Inside

_SPACE = re.compile(r"[ \t\r\n\f\u00a0]+")
_BREAKS = re.compile(r" *\n[ \n]*")
_BLANK_LINE = re.compile(r"(?<![ \t\r])[ \t\r]*+\n[ \t\r]*+\n\s*+")

_WRAPPED = {"strong": "**", "b": "**", "em": "*", "i": "*", "del": "~~", "s": "~~", "strike": "~~"}
_WEB = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x1f]+", re.IGNORECASE)
_IN_ADDRESS = {"(": "%28", ")": "%29", "<": "%3C", ">": "%3E", "\\": "%5C", "`": "%60"}


def inline(children: Iterable[Inside], *, paragraphs: bool = False) -> str:
    """What stands in a block. `paragraphs` is for text at the top, where a blank line is meant as one."""
    text = re.sub(" {2,}", " ", _joined(_pieces(children, paragraphs)))
    return _BREAKS.sub(_kept_breaks, text).strip(" \n")


def one_line(children: Iterable[Inside]) -> str:
    """The same without breaks, for headings and the cells of tables."""
    return inline(children).replace("\n\n", " ").replace("\n", " ")


def _kept_breaks(match: re.Match[str]) -> str:
    return "\n\n" if match[0].count("\n") > 1 else "\n"


Piece: TypeAlias = tuple[bool, str]
"""A part of a line, and whether it is plain text, not yet escaped."""


def _joined(pieces: Iterable[Piece]) -> str:
    """The pieces in a row; plain ones that meet are escaped as the one text that they make."""
    written = ""
    for plain, run in groupby(pieces, key=itemgetter(0)):
        text = "".join(map(itemgetter(1), run))
        if plain:
            written += _escaped(text)
        elif written[-1:] + text[:1] in ("![", "]("):
            written = f"{written[:-1]}\\{written[-1]}{text}"
        else:
            written += text
    return written


def _pieces(children: Iterable[Inside], paragraphs: bool) -> Iterator[Piece]:
    for child in children:
        if isinstance(child, str):
            text = _BLANK_LINE.sub("\v", child) if paragraphs else child
            yield True, _SPACE.sub(" ", text).replace("\v", "\n\n")
        elif child.name not in HIDDEN:
            yield from _of_element(child, paragraphs)


def _of_element(element: Element, paragraphs: bool) -> Iterator[Piece]:
    inner = _pieces(element.children, paragraphs)
    match element.name:
        case "br":
            yield False, "\n"
        case "img":
            yield False, _image(element)
        case "code" | "tt" | "kbd" | "samp" | "pre":
            yield False, code(element.text())
        case "a" if address := _address(element.attributes.get("href", "")):
            yield False, _link(_joined(inner), address)
        case name if mark := _WRAPPED.get(name):
            yield False, _wrapped(_joined(inner), mark)
        case name if name in BLOCKS:
            yield from inner
            yield True, ", " if name == "li" else " "
        case _:
            yield from inner


def _wrapped(inner: str, mark: str) -> str:
    """The text between marks, with the space at its ends outside of them."""
    text = inner.strip(" \n")
    if not text or "\n\n" in text or mark[0] in (text[0], text[-1]):
        return inner
    start = inner.index(text)
    return inner[:start] + mark + text + mark + inner[start + len(text) :]


def code(text: str) -> str:
    """A code span (CommonMark 0.31, section 6.1)."""
    shown = _SPACE.sub(" ", text).strip()
    if not shown:
        return ""
    ticks = "`" * (max(map(len, re.findall("`+", shown)), default=0) + 1)
    space = " " if "`" in (shown[0], shown[-1]) else ""
    return f"{ticks}{space}{shown}{space}{ticks}"


def _link(inner: str, address: str) -> str:
    text = inner.strip()
    if not text or address == text or "\n\n" in text:
        return inner
    return inner.replace(text, f"[{text}]({address})", 1)


def _image(element: Element) -> str:
    words = _escaped(_SPACE.sub(" ", element.attributes.get("alt", "")).strip())
    target = _address(element.attributes.get("src", ""))
    return f"![{words}]({target})" if words and target else words


def _address(written: str) -> str:
    """An address that Markdown can hold, "" for one that does not lead to the web."""
    address = written.strip().replace(" ", "%20")
    if address.startswith("www."):
        address = f"https://{address}"
    if not _WEB.fullmatch(address) or "{{" in address:
        return ""
    return "".join(_IN_ADDRESS.get(sign, sign) for sign in address)


_BACKSLASH = re.compile(r"\\(?=[!-/:-@\[-`{-~]|\Z)")
_TAG_OR_ENTITY = re.compile(r"<(?=[A-Za-z/!?])|&(?=#?\w+;)|`|\](?=\()")
_STAR = re.compile(r"(?<=\S)\*|\*(?=\S)")
_UNDERSCORED = re.compile(r"(?<!\w)_+[^\s_](?:[^\n]{0,400}?\S)?_+(?!\w)")
_UNDERSCORE = re.compile(r"(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])")


def _escaped(text: str) -> str:
    """Text that Markdown shows as it is; what cannot be taken for markup stays without a backslash."""
    return _with_backslashes(text, text.count("*") > 1, bool(_UNDERSCORED.search(text)))


def escaped_forms(text: str) -> frozenset[str]:
    """What a text can be written as, whatever stands around it."""
    either = (False, True)
    return frozenset(_with_backslashes(text, *chosen) for chosen in product(either, either))


def _with_backslashes(text: str, stars: bool, underscores: bool) -> str:
    text = _BACKSLASH.sub(r"\\\\", text)
    text = _TAG_OR_ENTITY.sub(r"\\\g<0>", text)
    if stars:
        text = _STAR.sub(r"\\*", text)
    return _UNDERSCORE.sub(r"\\_", text) if underscores else text
