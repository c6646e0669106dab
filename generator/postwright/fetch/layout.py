"""The one text that a document has: members in a fixed order, items in their own.

The order and the tabs are those of Postman's own export, so that a file which was exported by hand changes as
little as it can. Members that Postman does not export and this list does not know come last, by name.

Left out is only what changes although the collection does not: when and by whom it was last saved or exported,
and ids of saved responses, scripts and variables, which are made anew when a collection is copied, published or
imported and which nothing refers to. The ids of the collection, its folders and its requests stay.
"""

from __future__ import annotations

import json

from postwright.ir.json import Json

_ORDER = (
    *("info", "_postman_id", "id", "uid", "key", "name", "item", "event", "listen", "script"),
    *("protocolProfileBehavior", "request", "originalRequest", "auth", "type", "method", "header"),
    *("body", "mode", "raw", "urlencoded", "formdata", "file", "graphql", "options", "url"),
    *("urlObject", "protocol", "host", "port", "path", "query", "value", "src", "description"),
    *("schema", "status", "code", "_postman_previewlanguage", "cookie", "response"),
    *("exec", "packages", "variable", "values"),
)
_RANK = {name: rank for rank, name in enumerate(_ORDER)}
_LAST = {"response": ("body",)}
"""Members that an export has at the end of one kind of object."""

_SAVED = frozenset({"updatedAt", "lastUpdatedBy", "lastRevision", "revision"})
_EXPORTED = frozenset(
    {"_exporter_id", "_postman_exported_at", "_postman_exported_using", "publishDate"}
)
_IDS = frozenset({"id", "_postman_id", "uid"})
_NAMELESS = frozenset({"response", "event", "script", "variable", "values"})
"""What nothing refers to by its id."""


def laid_out(document: dict[str, Json]) -> str:
    """The text of a collection or environment, ending in a line feed."""
    ordered = _object(document, "")
    return json.dumps(ordered, indent="\t", ensure_ascii=False) + "\n"


def _ordered(value: Json, place: str) -> Json:
    match value:
        case dict():
            return _object(value, place)
        case list():
            return [_ordered(item, place) for item in value]
        case _:
            return value


def _object(value: dict[str, Json], place: str) -> dict[str, Json]:
    """An object that stands at a member called `place`, or in the list there."""
    kept = (name for name in value if not _is_volatile(name, value, place))
    last = _LAST.get(place, ())
    ranked = sorted(kept, key=lambda n: (n in last, _RANK.get(n, len(_ORDER)), n))
    return {name: _ordered(value[name], name) for name in ranked}


_SAVING = frozenset({"", "info", "item", "request", "response", "originalRequest"})


def _is_volatile(name: str, value: dict[str, Json], place: str) -> bool:
    if name in _IDS and place in _NAMELESS:
        return place not in ("variable", "values") or "key" in value
    return place in _SAVING and (name in _SAVED or name in _EXPORTED)
