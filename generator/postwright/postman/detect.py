"""What a file is: which version of the collection format, or which other thing altogether."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

from postwright.postman.node import Node

Format: TypeAlias = Literal["1", "2.0", "2.1", "documentation", "environment", "other"]


@dataclass(frozen=True, slots=True)
class Detected:
    """A format and the node that holds it: a wrapped collection is one level down.

    `label` names it for people ("an OpenAPI document"), `way_out` says what to do with it. `guessed` is
    true where the file itself does not say which version it is.
    """

    format: Format
    node: Node
    label: str = ""
    way_out: str = ""
    guessed: bool = False


EXPORT = "in Postman, open the collection's menu, choose Export and then Collection v2.1"


def detect(document: Node) -> Detected:
    """What a JSON document is."""
    node = _unwrapped(document)
    if _is_metadata(document, node):
        return Detected("documentation", node)
    version = _schema_version(node["info"].text("schema") or node.text("schema"))
    if version == "1" or _looks_like_v1(node):
        return Detected("1", node)
    if isinstance(node["item"].value, list) or version:
        return Detected(_version_of(version), node, guessed=not version)
    return _other(document)


def _unwrapped(document: Node) -> Node:
    """The collection inside `{"collection": {...}}`, as the Postman API and some apps wrap it."""
    inner = document["collection"]
    return inner if inner.is_object and "item" not in document else document


def _is_metadata(document: Node, node: Node) -> bool:
    """The metadata of a published documentation page: a collection with an `info` and no `item`."""
    return node is not document and node["info"].is_object and "item" not in node


_SCHEMA = re.compile(r"/v?(\d{1,9})(?:\.(\d{1,9}))?[.\d]{0,20}/")


def _schema_version(schema: str) -> str:
    """The version in the URL of a schema: `.../collection/v2.1.0/collection.json` gives "2.1"."""
    match = _SCHEMA.search(schema)
    if not match:
        return ""
    return match[1] if match[1] != "2" else f"2.{match[2] or '1'}"


def _looks_like_v1(node: Node) -> bool:
    return isinstance(node["requests"].value, list) and "item" not in node


def _version_of(version: str) -> Format:
    return "2.0" if version == "2.0" else "2.1"


def _other(document: Node) -> Detected:
    for signs, label, way_out in _OTHERS:
        if all(sign in document for sign in signs):
            return Detected("other", document, label, way_out)
    if isinstance(document.value, list):
        return Detected("other", document, "a JSON array", EXPORT)
    return Detected("other", document, "JSON, but no collection that Postman would know", EXPORT)


_IMPORT = "import it into Postman and export the collection that comes of it as v2.1"
_SWAPPED = "give this file as an environment, and the collection's own export as the collection"

_PART = "a part of a collection in the format v3 (YAML)"
_FOLDER = "give the folder of the whole collection"

_OTHERS: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (("$kind",), _PART, _FOLDER),
    (("openapi",), "an OpenAPI document", _IMPORT),
    (("swagger",), "a Swagger 2.0 document", _IMPORT),
    (("asyncapi",), "an AsyncAPI document", EXPORT),
    (("_postman_variable_scope",), "a Postman environment", _SWAPPED),
    (("values", "name"), "a Postman environment", _SWAPPED),
    (("log",), "an HTTP archive (HAR)", _IMPORT),
    (("__export_format",), "an Insomnia export", _IMPORT),
    (("_type", "resources"), "an Insomnia export", _IMPORT),
    (
        ("version", "collections"),
        "a dump of all of Postman's data",
        "export the one collection instead",
    ),
    (("run", "collection"), "a Newman run report", "give the collection that was run"),
    (("$schema",), "a JSON Schema", EXPORT),
)


_TEXTS: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (
        re.compile(r"\s*<(!doctype|html|\?xml|head|body)", re.IGNORECASE),
        "a web page or XML, not JSON",
        f"the address of a documentation page is no export: {EXPORT}",
    ),
    (re.compile(r"\s*(openapi|swagger)\s*:"), "an OpenAPI document in YAML", _IMPORT),
    (re.compile(r"\s*\$kind\s*:"), _PART, _FOLDER),
    (re.compile(r"PK\x03\x04"), "a ZIP archive", "unpack it and give the collection's file"),
    (re.compile(r"\s*\Z"), "an empty file", EXPORT),
    (re.compile(r"version https://git-lfs"), "a pointer of Git LFS", "run `git lfs pull` first"),
    (re.compile(r"\s*curl\s"), "a curl command", _IMPORT),
)


def detect_text(text: str) -> tuple[str, str] | None:
    """What a text that is no JSON looks like, and what to do about it; None if nothing known."""
    return next(((label, way) for sign, label, way in _TEXTS if sign.match(text)), None)
