"""HTML as a tree, read as forgivingly as browsers read it.

Takes any text, gives nested elements; nothing is fetched or run, and no text makes it fail. End tags that
are missing are supplied where HTML lets them be missing (the HTML standard, section 13.1.2.4).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from postwright.postman.html_tokens import Tag, html_tokens

DEPTH_LIMIT = 30
"""How deep elements are nested; what is deeper counts as its parent's own."""

BLOCKS = frozenset(
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table "
    "tbody td tfoot th thead tr ul caption".split()
)
"""Elements that begin a block of their own."""

HIDDEN = frozenset(
    "script style head title template noscript iframe object embed svg math canvas audio video "
    "select textarea applet frameset noframes".split()
)
"""Elements whose inside is not shown as text."""

_VOID = frozenset(
    "area base br col embed frame hr img input link meta param source track wbr".split()
)

_INLINE = frozenset(
    "a abbr acronym b bdi bdo big button cite code data del dfn em font i img ins kbd label legend "
    "mark optgroup option output progress q rp rt ruby s samp slot small span strike strong sub sup "
    "time tt u var colgroup".split()
)
_KNOWN = BLOCKS | HIDDEN | _VOID | _INLINE

_ENDED_BY: dict[str, frozenset[str]] = {
    "p": BLOCKS - {"html", "body"},
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "td": frozenset({"td", "th", "tr", "tbody", "tfoot"}),
    "th": frozenset({"td", "th", "tr", "tbody", "tfoot"}),
    "tr": frozenset({"tr", "tbody", "tfoot"}),
    "thead": frozenset({"tbody", "tfoot"}),
    "tbody": frozenset({"tbody", "tfoot"}),
}
"""Elements that a start tag ends, by the element that is ended."""

_WALLS = frozenset({"table", "ul", "ol", "dl", "td", "th", "blockquote"})
"""Elements that a tag inside them does not end anything outside of."""


_AROUND = frozenset({"div", "body", "html"})
"""Other elements whose end tag ends all that is open in them."""


@dataclass(slots=True)
class Element:
    """An element: its name in lower case, its attributes, and what is in it.

    `holds_block` is true of one with a block anywhere inside.
    """

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Inside] = field(default_factory=list)
    holds_block: bool = False

    @property
    def is_block(self) -> bool:
        """Whether it stands apart from the text around it."""
        return self.name in BLOCKS or self.holds_block

    def elements(self, *names: str) -> Iterator[Element]:
        """The elements of these names directly inside."""
        for child in self.children:
            if isinstance(child, Element) and child.name in names:
                yield child

    def text(self) -> str:
        """All the text inside, as it is written."""
        return "".join(
            child if isinstance(child, str) else "\n" if child.name == "br" else child.text()
            for child in self.children
        )


Inside: TypeAlias = str | Element


def parse_html(text: str) -> Element:
    """The tree of a text, under an element without a name.

    A tag of no element that there is, and that nothing ends, is text: so people write placeholders.
    """
    tokens = list(html_tokens(text))
    ended = {token.name for token in tokens if isinstance(token, Tag) and token.ends}
    builder = _Builder(_KNOWN | ended)
    for token in tokens:
        builder.take(token)
    return builder.root


class _Builder:
    def __init__(self, names: frozenset[str]) -> None:
        self._names = names
        self.root = Element("")
        self._open = [self.root]

    def take(self, token: str | Tag) -> None:
        """Add what comes next."""
        if isinstance(token, str):
            self._open[-1].children.append(token)
        elif token.ends:
            self._end(token.name)
        elif token.name in self._names:
            self._start(Element(token.name, token.attributes))
        else:
            self._open[-1].children.append(token.written)

    def _start(self, element: Element) -> None:
        self._end_what_it_ends(element.name)
        self._open[-1].children.append(element)
        if element.name in BLOCKS:
            self._mark_holders()
        if element.name not in _VOID and len(self._open) < DEPTH_LIMIT:
            self._open.append(element)

    def _end(self, name: str) -> None:
        for at in range(len(self._open) - 1, 0, -1):
            if self._open[at].name == name:
                del self._open[at:]
                return
            if self._open[at].name in _WALLS and name not in _WALLS | _AROUND:
                return

    def _mark_holders(self) -> None:
        for element in reversed(self._open):
            if element.holds_block:
                return
            element.holds_block = True

    def _end_what_it_ends(self, tag: str) -> None:
        for at in range(len(self._open) - 1, 0, -1):
            name = self._open[at].name
            if tag in _ENDED_BY.get(name, ()):
                del self._open[at:]
            elif name in _WALLS:
                return
