"""Collections in the formats v2.0 and v2.1, told apart value by value rather than by their label.

The fields are those of the published schemas (schema.postman.com, `collection/v2.1.0`); what the app and
other programs write beside them is read as the app reads it.
"""

from __future__ import annotations

from dataclasses import replace

from postwright.diagnostics import Sink
from postwright.postman.model import (
    Collection,
    Folder,
    Item,
    Request,
    RequestItem,
    SavedResponse,
    Url,
)
from postwright.postman.node import Node
from postwright.postman.parts import (
    auth,
    body,
    headers,
    objects,
    raw_text,
    scripts,
    status_code,
    url,
    variables,
)


def decode(document: Node, version: str, sink: Sink) -> Collection:
    """The collection that a v2 document holds; items that cannot be read are dropped and reported."""
    info = document["info"]
    name = info.text("name")
    return Collection(
        name=name,
        items=_items(document, sink),
        id=info.text("_postman_id") or info.text("id"),
        version=version,
        description=info.description(),
        auth=auth(document["auth"], sink),
        scripts=scripts(document["event"]),
        variables=variables(document["variable"], sink),
        origin=document.origin,
    )


def _items(parent: Node, sink: Sink) -> tuple[Item, ...]:
    found = (_item(node, sink) for node in parent["item"])
    return tuple(item for item in found if item is not None)


def _item(node: Node, sink: Sink) -> Item | None:
    node = Node(node.value, node.origin.under(node.text("name").strip() or "(unnamed)"))
    inner, request = node["item"].value, node["request"]
    sends = (request.is_object and bool(request.value)) or isinstance(request.value, str)
    if isinstance(inner, list) and (inner or not sends):
        if sends:
            _tell_of_both(request, sink)
        return _folder(node, sink)
    if sends or request.is_object:
        return _request_item(node, sink)
    sink.report(
        "PW115",
        "this item is neither a folder nor a request and is left out",
        node.origin,
        "give it an `item` list or a `request`, or delete it from the collection",
    )
    return None


def _tell_of_both(request: Node, sink: Sink) -> None:
    message = "this item holds items and is read as a folder; its own request is left out"
    sink.report("PW115", message, request.origin, "make an item of its own of the request")


def _folder(node: Node, sink: Sink) -> Folder:
    return Folder(
        name=node.text("name").strip(),
        items=_items(node, sink),
        description=node.description(),
        auth=auth(node["auth"], sink),
        scripts=scripts(node["event"]),
        variables=variables(node["variable"], sink),
        origin=node.origin,
    )


def _request_item(node: Node, sink: Sink) -> RequestItem:
    answers = objects(node["response"], "a saved response", sink)
    return RequestItem(
        name=node.text("name").strip(),
        request=_request(node["request"], node.description(), sink),
        id=node.text("id") or node.text("_postman_id"),
        responses=tuple(_response(entry, sink) for entry in answers),
        scripts=scripts(node["event"]),
        variables=variables(node["variable"], sink),
        origin=node.origin,
    )


def _request(node: Node, description: str, sink: Sink) -> Request:
    """A request; a bare string is the URL of a GET."""
    if isinstance(node.value, str):
        return Request(url=url(node, sink), description=description, origin=node.origin)
    return Request(
        method=node.text("method").strip() or "GET",
        url=_url(node, sink),
        headers=headers(node["header"], sink),
        body=body(node["body"], sink),
        auth=auth(node["auth"], sink),
        description=node.description() or description,
        origin=node.origin,
    )


def _url(node: Node, sink: Sink) -> Url:
    """The URL. Published documentation has it as text and, beside that, in parts with descriptions."""
    written = url(node["url"], sink)
    published = node["urlObject"]
    if not published.is_object or written.host:
        return written
    told = url(published, sink)
    return replace(told, raw=told.raw or written.raw)


def _response(node: Node, sink: Sink) -> SavedResponse:
    original = node["originalRequest"]
    return SavedResponse(
        name=node.text("name").strip(),
        code=status_code(node["code"].value),
        status=node.text("status"),
        headers=headers(node["header"], sink),
        body=raw_text(node["body"].value),
        language=node.text("_postman_previewlanguage"),
        request=_request(original, "", sink) if original.value else None,
        id=node.text("id") or node.text("_postman_id"),
        origin=node.origin,
    )
