"""What the first page is asked for with: pages and items are counted from 0 or from 1."""

from __future__ import annotations

from collections.abc import Iterable

from postwright.infer.answers.spelling import plain
from postwright.infer.shapes import Shape

_POSITIONS = frozenset({"start", "startat", "startindex", "from"})
"""Names of the first item's position. An offset is how many items go before it, which is 0 at first."""


def first_page(asked: Iterable[str], told: Shape | None) -> int:
    """The number of the first page: 0 where a request or an answer shows a page 0, else 1.

    `asked` are the values shown of the parameter, `told` the shape of the page's number in the answer.
    """
    return 0 if "0" in (*asked, *_numbers(told)) else 1


def first_offset(name: str, asked: Iterable[str], answer: Shape | None) -> int:
    """The offset of the first item: 1 where positions are shown from 1 on (RFC 7644, section 3.4.2.4), else 0.

    `asked` are the values shown of the parameter `name`; `answer` may repeat it.
    """
    members = answer.members() if answer is not None else ()
    told = next((member for own, member in members if plain(own) == plain(name)), None)
    shown = {*asked, *_numbers(told)}
    return 1 if plain(name) in _POSITIONS and "1" in shown and "0" not in shown else 0


def _numbers(shape: Shape | None) -> list[str]:
    return [str(number) for number in shape.find().scalars.get("integer", ())] if shape else []
