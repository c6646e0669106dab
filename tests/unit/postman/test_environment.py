"""Environments and globals of every age."""

from __future__ import annotations

from typing import Any

import pytest

from postwright.diagnostics import Sink
from postwright.postman.environment import decode_environment
from postwright.postman.model import Environment
from postwright.postman.node import Node
from postwright.source import Origin


def decoded(document: Any, file_name: str = "dev.json", sink: Sink | None = None) -> Any:
    sink = Sink() if sink is None else sink
    return decode_environment(Node(document, Origin("e.json")), file_name, sink)


def values(found: Environment) -> list[tuple[str, Any, bool]]:
    return [(each.key, each.value, each.enabled) for each in found.values]


V1 = {
    "id": "6b0c",
    "name": "Staging",
    "values": [
        {"key": "base", "value": "https://x.io", "type": "text", "name": "base", "enabled": True}
    ],
    "timestamp": 1429868340000,
    "synced": False,
    "syncedFilename": "",
}


def test_an_environment_of_the_time_of_v1() -> None:
    found = decoded(V1)
    assert (found.name, found.is_global) == ("Staging", False)
    assert values(found) == [("base", "https://x.io", True)]


@pytest.mark.parametrize("value", [1, 1.5, True, False, None, [1, "a"], {"a": 1}, "{{other}}", ""])
def test_values_keep_their_kind(value: Any) -> None:
    assert values(decoded({"values": [{"key": "a", "value": value}]})) == [("a", value, True)]


@pytest.mark.parametrize(
    "document",
    [
        {"name": "E", "values": [{"key": "a", "value": "1"}]},
        {"name": "E", "values": {"a": "1"}},
        {"environment": {"name": "E", "values": [{"key": "a", "value": "1"}]}},
        {"name": "E", "values": [{"id": "a", "value": "1"}]},
    ],
)
def test_shapes(document: Any) -> None:
    found = decoded(document)
    assert (found.name, values(found)) == ("E", [("a", "1", True)])


@pytest.mark.parametrize(
    ("document", "file_name", "wanted"),
    [
        ({"values": [], "_postman_variable_scope": "globals"}, "x.json", True),
        ({"values": [], "_postman_variable_scope": "environment"}, "globals.json", False),
        ({"values": [], "name": "My Workspace Globals"}, "x.json", True),
        ({"values": [], "name": "Globals"}, "x.json", True),
        ({"values": [], "name": "Globalsight"}, "my.postman_globals.json", False),
        ({"values": []}, "my.postman_globals.json", True),
        ({"values": []}, "dev.json", False),
        ([{"key": "a", "value": "1", "type": "text"}], "x.json", True),
    ],
)
def test_globals(document: Any, file_name: str, wanted: bool) -> None:
    assert decoded(document, file_name).is_global is wanted


def test_a_list_of_variables_is_named_after_its_file() -> None:
    found = decoded([{"key": "a", "value": "1", "enabled": False}], "old.globals.json")
    assert (found.name, values(found)) == ("old", [("a", "1", False)])


@pytest.mark.parametrize("document", [{}, [], [1], {"values": None}, {"values": "a"}, 5, None])
def test_what_is_neither(document: Any) -> None:
    assert decoded(document) is None
