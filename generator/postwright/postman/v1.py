"""Collections in the format v1: flat lists of folders and requests, put in order by lists of ids.

The fields are those of the published schema (schema.postman.com, `collection/v1.0.0`) and of what apps wrote
before there was one.
"""

from __future__ import annotations

from collections.abc import Mapping

from postwright.diagnostics import Sink
from postwright.postman.model import Collection, Field, Folder, Item, RequestItem, SavedResponse
from postwright.postman.node import Node
from postwright.postman.parts import headers, objects, raw_text, status_code, variables
from postwright.postman.v1_auth import auth_of
from postwright.postman.v1_request import request, scripts_of
from postwright.postman.v1_tree import Branch, tree


def decode(document: Node, sink: Sink) -> Collection:
    """The collection that a v1 document holds; entries that cannot be read are dropped and reported."""
    top = tree(document, sink)
    known = {each.text("id"): each for each in document["requests"] if each.text("id")}
    read = _Reader(known, sink)
    return Collection(
        name=document.text("name"),
        items=read.items(top),
        id=document.text("id"),
        version="1",
        description=document.description(),
        auth=auth_of(document, sink),
        scripts=scripts_of(document),
        variables=variables(document["variables"], sink),
        origin=document.origin,
    )


class _Reader:
    """Reads folders and requests; `known` are the requests by id, which saved responses refer to."""

    def __init__(self, known: Mapping[str, Node], sink: Sink) -> None:
        self._known = known
        self._sink = sink

    def items(self, branch: Branch) -> tuple[Item, ...]:
        """What stands in a branch: its folders, then its requests."""
        return (*map(self._folder, branch.folders), *map(self._request_item, branch.requests))

    def _folder(self, branch: Branch) -> Folder:
        node = branch.node
        return Folder(
            name=node.text("name"),
            items=self.items(branch),
            description=node.description(),
            auth=auth_of(node, self._sink),
            scripts=scripts_of(node),
            variables=variables(node["variables"], self._sink),
            origin=node.origin,
        )

    def _request_item(self, node: Node) -> RequestItem:
        return RequestItem(
            name=node.text("name"),
            request=request(node, self._sink),
            id=node.text("id"),
            responses=tuple(self._response(answer, node) for answer in self._answers(node)),
            scripts=scripts_of(node),
            variables=variables(node["variables"], self._sink),
            origin=node.origin,
        )

    def _answers(self, node: Node) -> list[Node]:
        """The saved responses, in the order of `responses_order` as far as that names them."""
        given = list(objects(node["responses"], "a saved response", self._sink))
        listed = node["responses_order"]
        order = {each.value: at for at, each in enumerate(listed) if isinstance(each.value, str)}
        return sorted(given, key=lambda answer: order.get(answer.text("id"), len(order)))

    def _response(self, node: Node, owner: Node) -> SavedResponse:
        status = node["responseCode"]
        sent = self._sent(node, owner)
        return SavedResponse(
            name=node.text("name"),
            code=status_code(status["code"].value if status.is_object else status.value),
            status=status.text("name") or node.text("status"),
            headers=_with_media_type(headers(node["headers"], self._sink), node),
            body=raw_text(node["text"].value),
            language=node.text("language"),
            request=request(sent, self._sink) if sent else None,
            id=node.text("id"),
            origin=node.origin,
        )

    def _sent(self, node: Node, owner: Node) -> Node | None:
        """The request that a response answered: an object, its JSON as text, or the id of another one."""
        for member in ("requestObject", "request"):
            given = node[member].parsed()
            if given.is_object and given.value:
                return given
            known = self._known.get(node.text(member))
            if known and known.text("id") != owner.text("id"):
                return known
        return None


def _with_media_type(given: tuple[Field, ...], node: Node) -> tuple[Field, ...]:
    """The headers of a response, with its `mime` where they do not tell the content type."""
    mime = node.text("mime")
    if not mime or any(field.key.lower() == "content-type" for field in given):
        return given
    return (*given, Field("Content-Type", mime, origin=node["mime"].origin))
