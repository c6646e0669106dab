"""Words and names of a document as the contract spells them."""

from __future__ import annotations

import re

from postwright.infer.words import split


def words(text: str) -> str:
    """`listPets` and `list-pets` as lower-case words: "list pets"."""
    return " ".join(split(text))


def model_name(text: str) -> str:
    """A component's name as that of a model: words in PascalCase, ASCII letters and digits only."""
    if re.fullmatch(r"[A-Z][A-Za-z0-9]*", text):
        return text
    parts = re.findall(r"[A-Za-z0-9]+", text)
    name = "".join(part[0].upper() + part[1:] for part in parts)
    return name if name[:1].isalpha() else f"Model{name}"


def singular(text: str) -> str:
    """Words without the plural's ending, to be compared: "sales leads" is "sales lead"."""
    return re.sub(r"(?<=[a-z]{2})(ies|es|s)\b", "", words(text))


def blank(path: str) -> str:
    """A path without the names of its parameters."""
    return re.sub(r"\{[^{}]*\}", "{}", path)
