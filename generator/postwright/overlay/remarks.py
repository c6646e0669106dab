"""What a document says that nothing in the contract can hold, however it is laid: noted, to be told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from postwright.ir.json import Json
from postwright.overlay.document import Part
from postwright.overlay.notes import Notes

_OF_INFO = ("summary", "termsOfService", "contact", "license")
_OF_NAMES = frozenset(
    "properties patternProperties headers schemas parameters responses requestBodies securitySchemes links "
    "callbacks pathItems variables mapping scopes encoding content $defs definitions".split()
)
"""Members whose own members are named by the document: `x-` begins a name there, and no extension."""
_OF_VALUES = frozenset(("example", "examples", "default", "enum", "const"))
_KNOWN = ("x-postwright-", "x-extensible-enum")


def note_document(document: Part, notes: Notes) -> None:
    """Note what concerns the document as a whole."""
    for word in _OF_INFO:
        if word in document["info"]:
            notes.limit(word, document["info"][word].origin)
    for part in (document, *document["tags"].items()):
        if "externalDocs" in part:
            notes.limit("externalDocs", part["externalDocs"].origin)
    if document["webhooks"].value:
        notes.unheld("`webhooks`", document["webhooks"].origin)
    for name, steps in _extensions(document.value):
        origin = document.origin
        for step in steps:
            origin = origin.at(step)
        notes.limit(name, origin)


def _extensions(value: Json) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """The extensions of a document, each with the way to it (OpenAPI 3.1.1, section 4.9)."""
    waiting: list[tuple[Json, tuple[str | int, ...], bool]] = [(value, (), False)]
    while waiting:
        part, way, is_names = waiting.pop()
        if isinstance(part, list):
            waiting += ((each, (*way, index), False) for index, each in enumerate(part))
        for name, each in part.items() if isinstance(part, dict) else ():
            if name.startswith("x-") and not is_names:
                if not name.startswith(_KNOWN):
                    yield name, (*way, name)
            elif is_names or name not in _OF_VALUES:
                waiting.append((each, (*way, name), not is_names and name in _OF_NAMES))


def note_operation(item: Part, part: Part, notes: Notes) -> None:
    """Note what concerns one operation. `item` is the path that it stands under."""
    if "callbacks" in part:
        notes.unheld("`callbacks`", part["callbacks"].origin)
    if "externalDocs" in part:
        notes.limit("externalDocs", part["externalDocs"].origin)
    for word in ("summary", "description"):
        if item.text(word) and part.text(word):
            notes.limit(f"{word} of a path", item[word].origin)
    for further in list(part["tags"].items())[1:]:
        notes.limit("tags after the first", further.origin)
    answers = [each.followed() for _, each in part["responses"].members()]
    for answer in answers:
        _note_headers(answer, notes)
        if answer["links"].value and "x-postwright-links" not in part:
            notes.limit("links", answer["links"].origin)
    for body in (part["requestBody"].followed(), *answers):
        _note_examples(body, exported_keys(part), notes)


def _note_headers(answer: Part, notes: Notes) -> None:
    for _, header in answer["headers"].members():
        is_shown = "examples" in header and "description" not in header
        if not is_shown and "x-postwright-evidence" not in header:
            notes.limit("headers", header.origin)


def _note_examples(body: Part, known: Mapping[str, Part], notes: Notes) -> None:
    for _, media in body["content"].members():
        if "example" in media:
            notes.limit("example of a body", media["example"].origin)
        for key, example in media["examples"].members():
            if key not in known:
                notes.limit("examples of a body", example.origin)


def exported_keys(part: Part) -> Mapping[str, Part]:
    """The keys of examples that an export wrote for an operation: they are the collection's own."""
    return {each.text("key"): each for each in part["x-postwright-examples"].items()}
