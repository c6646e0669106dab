"""Cases: words put together as a name."""

from __future__ import annotations

from collections.abc import Sequence

from postwright.packs.model import Case


def case(words: Sequence[str], style: Case) -> str:
    """The words as one name. `keep` has no words of its own and writes them as `snake`."""
    match style:
        case "snake" | "keep":
            return "_".join(words)
        case "screaming":
            return "_".join(words).upper()
        case "kebab":
            return "-".join(words)
        case "flat":
            return "".join(words)
        case "pascal":
            return _run_together([word.capitalize() for word in words])
        case "camel":
            return _run_together([*words[:1], *(word.capitalize() for word in words[1:])])


def separator(style: Case) -> str:
    """What stands between two words that capitals would not keep apart, digits for one."""
    return "-" if style == "kebab" else "_"


def _run_together(words: list[str]) -> str:
    name = ""
    for word in words:
        name += "_" + word if name[-1:].isdigit() and word[:1].isdigit() else word
    return name
