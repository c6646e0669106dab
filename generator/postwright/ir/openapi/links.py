"""Link Objects: what one operation's answer gives to another (OpenAPI 3.1.1, section 4.8.20)."""

from __future__ import annotations

from collections.abc import Mapping

from postwright.ir.api import Link, Operation
from postwright.ir.json import Json
from postwright.ir.openapi.parts import Object, Unique, key, provenance, texts


def all_links(operation: Operation) -> list[Json]:
    """Every link of an operation in the model's own words, those into bodies too."""
    return [texts(link) | provenance(evidence=link.evidence) for link in operation.links]


def link_objects(operation: Operation, operation_ids: Mapping[str, str]) -> Object:
    """The links to parameters, by name; one Link Object for each operation that takes something.

    `operation_ids` are the document's, by the ids of the model.
    """
    unique = Unique()
    found: Object = {}
    by_target: dict[str, list[Link]] = {}
    for link in operation.links:
        if link.location != "body" and link.operation in operation_ids:
            by_target.setdefault(operation_ids[link.operation], []).append(link)
    for target, links in by_target.items():
        taken: Object = {f"{each.location}.{each.parameter}": _expression(each) for each in links}
        found[unique.name(key(target, "link"))] = {"operationId": target, "parameters": taken}
    return found


def _expression(link: Link) -> str:
    """A runtime expression into the answer's body (OpenAPI 3.1.1, section 4.8.20.4)."""
    steps = (step.replace("~", "~0").replace("/", "~1") for step in link.pointer.split("."))
    return "$response.body#/" + "/".join(steps)
