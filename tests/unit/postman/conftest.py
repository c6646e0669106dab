"""Folders in a few words, and the requests of a document, counted from its raw JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from postwright.diagnostics import Sink
from postwright.postman import Collection

Folder: TypeAlias = Callable[[Mapping[str, Any]], Path]
Unaccounted: TypeAlias = Callable[[Any, Collection, Sink], list[str]]

LEFT_OUT = "PW115"


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """Writes a folder `api` of files, each a text or a JSON value, by their paths."""

    def write(files: Mapping[str, Any]) -> Path:
        for name, content in files.items():
            file = tmp_path / "api" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            text = content if isinstance(content, str) else json.dumps(content)
            file.write_text(text, encoding="utf-8")
        return tmp_path / "api"

    return write


def _places(document: Any) -> set[str]:
    """The JSON Pointers of all that stands where a request may stand, in any format."""
    lead = ""
    if isinstance(document.get("collection"), dict) and "item" not in document:
        lead, document = "/collection", document["collection"]
    if isinstance(document.get("item"), list):
        return set(_items(document["item"], f"{lead}/item"))
    return {f"{lead}/requests/{at}" for at in range(len(document["requests"]))}


def _items(items: list[Any], lead: str) -> Iterator[str]:
    for at, item in enumerate(items):
        inner = item.get("item") if isinstance(item, dict) else None
        own = item.get("request") if isinstance(item, dict) else None
        if isinstance(inner, list) and (inner or not own):
            yield from _items(inner, f"{lead}/{at}/item")
            if own and isinstance(own, (dict, str)):
                yield f"{lead}/{at}/request"
        else:
            yield f"{lead}/{at}"


@pytest.fixture(scope="session")
def unaccounted() -> Unaccounted:
    """Gives the places neither read nor named by a diagnostic, and those read twice."""
    return _unaccounted


def _unaccounted(document: Any, collection: Collection, sink: Sink) -> list[str]:
    read = [request.origin.pointer for request in collection.requests()]
    named = {each.origin.pointer for each in sink if each.code == LEFT_OUT}
    twice = [place for place in set(read) if read.count(place) > 1 or place in named]
    return sorted(_places(document) - set(read) - named) + sorted(twice)
