"""HTML as Markdown: the descriptions that Postman publishes, and those that people write as HTML.

Takes a tree, gives CommonMark with the tables of GitHub. What a browser would run, fetch or hide is left
out; what Markdown has no form for becomes its text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from postwright.postman.html_inline import inline, one_line
from postwright.postman.html_tree import HIDDEN, Element, Inside

_COLUMN_LIMIT = 40
_TOP = frozenset({"", "html", "body", "div", "section", "article", "main", "center"})
"""Elements in which text is often written without an element of its own."""

_OPENING = re.compile(
    r"(?m)^(#{1,6}(?=\s|$)|>|={2,}(?=\s*$)|-{2,}(?=\s*$)|~{3,}|\||\[(?=[^\]\n]*\]:))"
)
"""What would make a heading, a quote, a rule, a fence or a table of the start of a line."""


def markdown(root: Element) -> str:
    """The Markdown of a tree."""
    return "\n\n".join(_blocks(root))


def _blocks(element: Element) -> list[str]:
    """The blocks in an element, each as its lines."""
    found: list[str] = []
    running: list[Inside] = []
    for child in element.children:
        if isinstance(child, Element) and child.is_block and child.name not in HIDDEN:
            found += _paragraphs(running, element)
            running = []
            found += _block(child)
        else:
            running.append(child)
    return [*found, *_paragraphs(running, element)]


def _paragraphs(running: list[Inside], parent: Element) -> list[str]:
    text = inline(running, paragraphs=parent.name in _TOP)
    return [_OPENING.sub(r"\\\1", part) for part in text.split("\n\n")] if text else []


def _block(element: Element) -> list[str]:
    write = _WRITERS.get(element.name, _blocks)
    return [block for block in write(element) if block]


def _heading(element: Element) -> list[str]:
    text = one_line(element.children)
    return ["#" * int(element.name[1]) + " " + text] if text else []


def _fence(element: Element) -> list[str]:
    text = element.text().replace("\r\n", "\n").strip("\n")
    ticks = "`" * max(3, max(map(len, re.findall("`+", text)), default=0) + 1)
    return [f"{ticks}{_language(element)}\n{text}\n{ticks}"] if text.strip() else []


_LANGUAGE = re.compile(r"(?:^|\s)(?:lang(?:uage)?-|brush:\s*)([\w+#-]{1,20})")


def _language(element: Element) -> str:
    """The language that the class of a `pre`, or of the `code` in it, names."""
    for each in (element, *element.elements("code")):
        if match := _LANGUAGE.search(each.attributes.get("class", "")):
            return match[1]
    return ""


def _quote(element: Element) -> list[str]:
    text = "\n\n".join(_blocks(element))
    return ["\n".join(f"> {line}".rstrip() for line in text.split("\n"))] if text else []


def _rule(element: Element) -> list[str]:
    return ["---"]


def _summary(element: Element) -> list[str]:
    text = one_line(element.children)
    return [f"**{text}**"] if text else []


def _list(element: Element) -> list[str]:
    """A list: one marker per item, and what follows in an item indented under it."""
    start = element.attributes.get("start", "")
    number = int(start) if re.fullmatch(r"\d{1,6}", start) else 1
    items: list[str] = []
    for blocks in _items(element):
        marker = f"{number + len(items)}. " if element.name == "ol" else "- "
        items.append(_item(marker, blocks))
    return ["\n".join(items)]


def _items(element: Element) -> Iterator[list[str]]:
    """The blocks of each item; what stands in a list outside of items is one too."""
    for child in element.children:
        if isinstance(child, str) and not child.strip():
            continue
        inner = (
            child if isinstance(child, Element) and child.name == "li" else Element("", {}, [child])
        )
        if blocks := _blocks(inner):
            yield blocks


_IS_LIST = re.compile(r"- |\d+\. ")


def _item(marker: str, blocks: list[str]) -> str:
    text = blocks[0]
    for block in blocks[1:]:
        text += ("\n" if _IS_LIST.match(block) else "\n\n") + block
    margin = "\n" + " " * len(marker)
    return marker + re.sub(r"\n(?=[^\n])", margin, text)


def _definitions(element: Element) -> list[str]:
    """A list of terms, each with what is said of it."""
    lines: list[str] = []
    for child in element.elements("dt", "dd", "div"):
        text = one_line(child.children)
        if child.name == "dt":
            lines.append(f"- {text}")
        elif text:
            lines.append(f"{lines.pop()}: {text}" if lines else f"- {text}")
    return ["\n".join(lines)]


def _table(element: Element) -> list[str]:
    """A table with the first row as its head; one with a single column is a layout, not a table."""
    rows = [list(row.elements("td", "th"))[:_COLUMN_LIMIT] for row in _rows(element)]
    rows = [row for row in rows if row]
    width = max(map(len, rows), default=0)
    if width < 2:
        return [block for row in rows for cell in row for block in _blocks(cell)]
    head, *body = ([_cell(cell) for cell in row] for row in rows)
    head = [cell.strip("*") for cell in head]
    lines = [head, ["---"] * width, *body]
    caption = [one_line(each.children) for each in element.elements("caption")]
    return [*caption, "\n".join(_row([*line, *[""] * (width - len(line))]) for line in lines)]


def _rows(element: Element) -> Iterator[Element]:
    for child in element.elements("tr", "thead", "tbody", "tfoot"):
        if child.name == "tr":
            yield child
        else:
            yield from child.elements("tr")


def _cell(element: Element) -> str:
    return one_line(element.children).removesuffix(",").replace("|", "\\|")


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


_WRITERS: dict[str, Callable[[Element], list[str]]] = {
    **{f"h{level}": _heading for level in range(1, 7)},
    "pre": _fence,
    "blockquote": _quote,
    "hr": _rule,
    "summary": _summary,
    "ul": _list,
    "ol": _list,
    "dl": _definitions,
    "table": _table,
}
