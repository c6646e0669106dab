"""Environments and globals, of every age: from a JSON document to an `Environment`."""

from __future__ import annotations

import re

from postwright.diagnostics import Sink
from postwright.postman.model import Environment
from postwright.postman.node import Node
from postwright.postman.parts import variables

_GLOBAL_NAME = re.compile(r"(?:.*\W)?globals(?:\W.*)?", re.IGNORECASE | re.DOTALL)


def decode_environment(document: Node, file_name: str, sink: Sink) -> Environment | None:
    """The environment that a document holds, alone or wrapped as Postman's API has it; None for neither.

    A bare list of variables is what old apps exported as globals. Without a name the file's counts.
    """
    node = document["environment"] if document["environment"].is_object else document
    values = node if _is_bare(node) else node["values"]
    if not isinstance(values.value, (list, dict)):
        return None
    return Environment(
        name=node.text("name") or file_name.split(".")[0],
        values=variables(values, sink),
        is_global=_is_global(node, file_name),
        origin=node.origin,
    )


def _is_bare(node: Node) -> bool:
    return any("key" in entry for entry in node)


def _is_global(node: Node, file_name: str) -> bool:
    """Whether these are globals; where the file does not say, its names do: "Workspace Globals"."""
    scope = node.text("_postman_variable_scope")
    if ".globals." in file_name:
        return True
    if scope or node.text("name"):
        return scope == "globals" or (not scope and bool(_GLOBAL_NAME.fullmatch(node.text("name"))))
    return _is_bare(node) or "globals" in file_name.lower()
