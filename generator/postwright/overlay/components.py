"""The schemas that a document names, and what their models are called."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal, TypeAlias

from postwright.ir.json import Json
from postwright.overlay.document import Part
from postwright.overlay.names import model_name

Use: TypeAlias = Literal["request", "response"]
_HIDDEN: dict[Use, str] = {"request": "readOnly", "response": "writeOnly"}
_WORDS = ("allOf", "oneOf", "anyOf")


class Components:
    """The named schemas of one document. `known` are names of models that the contract has already."""

    def __init__(self, document: Part, known: frozenset[str]) -> None:
        schemas = document["components"]["schemas"]
        self.parts = {part.origin.pointer: part for _, part in schemas.members() if part.is_object}
        self._differ = self._with_two_forms()
        self.names: dict[tuple[str, Use], str] = {}
        self.tags: dict[str, dict[str, list[str]]] = {}
        """By model, the values of each discriminator that mean it."""
        self._entered: list[str] = []
        taken: set[str] = set()
        for name, part in schemas.members():
            if part.is_object and (model_name(name) in known or _is_model(part)):
                self._name(part, _free(model_name(name), taken), taken)

    def _name(self, part: Part, name: str, taken: set[str]) -> None:
        pointer = part.origin.pointer
        self.names[pointer, "response"] = self.names[pointer, "request"] = name
        if pointer in self._differ:
            self.names[pointer, "request"] = _free(f"{name}Input", taken)

    def named(self, part: Part, use: Use) -> str | None:
        """The model's name of a component, None for what has none."""
        return self.names.get((part.origin.pointer, use))

    def forms(self) -> Iterator[tuple[str, Part, Use]]:
        """Every model: its name, its schema, and what for."""
        told: set[str] = set()
        for (pointer, use), name in self.names.items():
            if name not in told:
                told.add(name)
                yield name, self.parts[pointer], use

    @contextmanager
    def entered(self, part: Part) -> Iterator[bool]:
        """Whether a schema is not yet being read further up; holds while it is."""
        pointer = part.origin.pointer
        is_new = pointer not in self._entered
        self._entered.append(pointer)
        yield is_new
        self._entered.pop()

    def discriminated(self, given: Part, name: str, use: Use) -> None:
        """Note which values of a discriminator mean which model (OpenAPI 3.1.1, section 4.8.25)."""
        for value, target in given["mapping"].members():
            if isinstance(target.value, str):
                ref = (
                    target.value if "#" in target.value else f"#/components/schemas/{target.value}"
                )
                part = Part({"$ref": ref}, target.origin, target.root).target()
                model = self.named(part, use)
                if model is not None:
                    values = self.tags.setdefault(model, {}).setdefault(name, [])
                    values += [value] if value not in values else []

    def _with_two_forms(self) -> frozenset[str]:
        """Components in which something is only read or only written, or that refer to such."""
        uses = {pointer: _inside(part) for pointer, part in self.parts.items()}
        differ = {pointer for pointer, (_, hides) in uses.items() if hides}
        grown = True
        while grown:
            more = {p for p, (refs, _) in uses.items() if p not in differ and refs & differ}
            grown, differ = bool(more), differ | more
        return frozenset(differ)


def _is_model(part: Part) -> bool:
    """Whether a schema is a thing: an object with members, one of several, or a list of words."""
    found = part.followed()
    if "enum" in found:
        return found["type"].value in ("string", None)
    return any(word in found for word in ("properties", *_WORDS)) and not part.reference


def _inside(part: Part) -> tuple[set[str], bool]:
    """The components that a schema refers to, and whether it hides a member from one use."""
    refs: set[str] = set()
    hides = False
    waiting: list[tuple[Json, bool]] = [(part.value, False)]
    while waiting:
        value, is_names = waiting.pop()
        if isinstance(value, list):
            waiting += ((each, False) for each in value)
        if not isinstance(value, dict):
            continue
        if not is_names:
            hides = hides or any(value.get(word) is True for word in _HIDDEN.values())
            if isinstance(ref := value.get("$ref"), str):
                refs.add(ref.lstrip("#"))
        for key, each in value.items():
            if is_names or key not in ("example", "examples", "default", "enum", "const"):
                waiting.append((each, not is_names and key == "properties"))
    return refs, hides


def _free(wanted: str, taken: set[str]) -> str:
    name, number = wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted}{number}"
    taken.add(name)
    return name
