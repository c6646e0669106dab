"""The walk: order, ids, places, folders, prose."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from postwright.diagnostics import Sink
from postwright.ir.facts import Facts
from postwright.lower.length import MOST_FIELDS, MOST_SEGMENTS

Lowered = Callable[..., Facts]


def request(name: str, url: str = "https://x.y/a", **more: Any) -> dict[str, Any]:
    return {"name": name, "request": {"method": "get", "url": url}, **more}


def test_names_places_and_order(lowered: Lowered) -> None:
    folder = {"name": "F", "description": "of f", "item": [request("b"), {"name": "G", "item": []}]}
    facts = lowered(request("a"), folder, request("c"))
    assert [(r.name, r.folder, r.method) for r in facts.requests] == [
        ("a", (), "GET"),
        ("b", ("F",), "GET"),
        ("c", (), "GET"),
    ]
    assert [(f.path, f.description) for f in facts.folders] == [(("F",), "of f"), (("F", "G"), "")]
    assert facts.requests[1].origin.pointer == "/item/1/item/0"
    assert facts.requests[1].origin.breadcrumb == ("F", "b")


def test_ids_are_postmans_where_there_are_any(lowered: Lowered, sink: Sink) -> None:
    facts = lowered(request("a", id="1"), request("b", _postman_id="2"), request("c", id="1"))
    first, second, third = (r.id for r in facts.requests)
    assert (first, second) == ("1", "2")
    assert third not in ("1", "2", "")
    assert [each.code for each in sink] == ["PW207"]


def test_made_ids_are_stable_and_unique(lowered: Lowered) -> None:
    before = [r.id for r in lowered(request("a"), request("a"), request("b")).requests]
    after = [r.id for r in lowered(request("b"), request("a"), request("a")).requests]
    assert len(set(before)) == 3
    assert set(before) == set(after)
    assert before[1] == before[0] + "-2"


def test_variables_of_folders_and_requests_hold_within(lowered: Lowered) -> None:
    inner = request("a", "{{base}}/{{id}}", variable=[{"key": "id", "value": "1"}])
    folder = {"name": "F", "item": [inner, request("b", "{{base}}/{{id}}")]}
    folder["variable"] = [{"key": "base", "value": "https://f.io"}]
    facts = lowered(folder, request("c", "{{base}}/c"))
    values = [getattr(r.segments[0], "value", "literal") for r in facts.requests]
    assert values == ["1", None, "literal"]


def test_prose_is_learned_from_the_description(lowered: Lowered) -> None:
    info = {"name": "n", "description": "Send a Bearer token."}
    assert lowered(request("a"), info=info).prose.auth == ("bearer",)


def test_a_circle_of_variables_is_reported(lowered: Lowered, sink: Sink) -> None:
    variables = [{"key": "a", "value": "{{b}}"}, {"key": "b", "value": "{{a}}"}]
    lowered(request("r"), variable=variables)
    assert [(each.code, each.message) for each in sink] == [
        ("PW208", "the variables a, b are defined by themselves")
    ]


def test_variables_that_grow_too_long_are_reported(lowered: Lowered, sink: Sink) -> None:
    grown = [{"key": f"a{n}", "value": f"{{{{a{n + 1}}}}}" * 10} for n in range(9)]
    lowered(request("r"), variable=[*grown, {"key": "a9", "value": "ha"}])
    assert [(each.code, each.message) for each in sink] == [
        ("PW243", "the variable a0 repeats others until it is too long")
    ]


def test_a_path_of_too_many_segments_is_left_out_and_told(lowered: Lowered, sink: Sink) -> None:
    most, more = "https://x.y" + "/a" * MOST_SEGMENTS, "https://x.y" + "/a" * (MOST_SEGMENTS + 1)
    facts = lowered(request("most", most), request("more", more))
    assert [each.name for each in facts.requests] == ["most"]
    assert [(each.code, each.origin.pointer) for each in sink] == [("PW244", "/item/1")]


@pytest.mark.parametrize(
    ("place", "pointer"),
    [
        (lambda fields: {"url": {"raw": "https://x.y/a", "query": fields}}, "url/query"),
        (lambda fields: {"header": fields}, "header"),
        (lambda fields: {"body": {"mode": "urlencoded", "urlencoded": fields}}, "body/urlencoded"),
    ],
)
def test_fields_beyond_a_thousand_are_left_out_and_told(
    lowered: Lowered, sink: Sink, place: Callable[[Any], dict[str, Any]], pointer: str
) -> None:
    names = [f"f{n}" for n in range(MOST_FIELDS + 2)]
    item = request("r")
    item["request"] |= place([{"key": name, "value": "1"} for name in names])
    (fact,) = lowered(item).requests
    read = max(fact.query, fact.headers, fact.form, key=len)
    assert [each.name for each in read] == names[:MOST_FIELDS]
    (told,) = sink
    assert (told.code, told.origin.pointer) == ("PW245", f"/item/0/request/{pointer}/1000")
    assert told.message.endswith("; the last 2 are left out")
