"""Nothing is lost: every request and saved answer is in one operation's examples, or a diagnostic names it.

What there is is counted in the collection's own JSON, not in what was read of it.
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from postwright import Failure, Input, Sink, recover
from postwright.infer import infer
from postwright.ir.api import Api
from postwright.lower import lower
from postwright.postman import v2
from postwright.postman.node import Node
from postwright.source import Origin

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"


def _requests(items: Any, place: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """All that has a `request`, with its JSON Pointer."""
    for index, item in enumerate(items if isinstance(items, list) else []):
        here = f"{place}/{index}"
        if isinstance(item, dict) and "item" in item:
            yield from _requests(item["item"], f"{here}/item")
        elif isinstance(item, dict) and "request" in item:
            yield here, item


def places(document: Mapping[str, Any]) -> list[str]:
    """The places of a collection's requests and of their saved answers."""
    wrapped = "item" not in document and "collection" in document
    root = document["collection"] if wrapped else document
    found = list(_requests(root.get("item"), "/collection/item" if wrapped else "/item"))
    answers = [
        f"{place}/response/{index}"
        for place, item in found
        for index, saved in enumerate(item.get("response") or [])
        if isinstance(saved, dict)
    ]
    return [*(place for place, _ in found), *answers]


def lost(document: Mapping[str, Any], api: Api, sink: Sink) -> list[str]:
    """The places that are nowhere, and those that are shown more than once.

    A diagnostic that names a request which is left out speaks of its answers too.
    """
    shown = Counter(
        example.origin.pointer
        for _, operation in api.operations()
        for example in operation.examples
    )
    found = {*shown, *(place.partition("/response/")[0] for place in shown)}
    told = {each.origin.pointer for each in sink}
    return [
        *(
            place
            for place in places(document)
            if place not in found | told and place.partition("/response/")[0] not in told
        ),
        *(f"{place} is shown {count} times" for place, count in shown.items() if count > 1),
    ]


GRAPHQL = ("query A { a }", "query A($id: ID!) { a(id: $id) }", "{ a }", "{ b", "{ a(b: {{c}}) }")
JSON = (
    {"jsonrpc": "2.0", "method": "a.get", "params": {"id": 1}, "id": 1},
    {"jsonrpc": "2.0", "method": "a.list", "params": [1], "id": 2},
    {"action": "ban", "days": 3},
    {"action": "rename", "name": "Ada"},
    {"action": "rename", "name": "Bob", "days": 1},
    {"query": "{ a }"},
    {"name": "Ada"},
    [1],
    "{{all}}",
)
SOAP = "<e:Envelope><e:Body><{0}/></e:Body></e:Envelope>"
bodies = st.one_of(
    st.none(),
    st.builds(
        lambda query: {"mode": "graphql", "graphql": {"query": query}}, st.sampled_from(GRAPHQL)
    ),
    st.builds(lambda value: {"mode": "raw", "raw": json.dumps(value)}, st.sampled_from(JSON)),
    st.builds(
        lambda name: {"mode": "raw", "raw": SOAP.replace("{0}", name)}, st.sampled_from(["A", "B"])
    ),
    st.builds(
        lambda key, value: {"mode": "urlencoded", "urlencoded": [{"key": key, "value": value}]},
        st.sampled_from(["action", "a[b]", "a[]", ""]),
        st.sampled_from(["ban", "rename", None]),
    ),
    st.just({"mode": "raw", "raw": "<a/>"}),
    st.just({"mode": "file", "file": {}}),
)
requests = st.fixed_dictionaries(
    {
        "method": st.sampled_from(["GET", "POST", "POST", "purge"]),
        "url": st.sampled_from(
            ["https://x.io/a", "https://x.io/a", "https://x.io/a/:id?action=x", "", "{{base}}/a"]
        ),
        "body": bodies,
    }
)
answers = st.fixed_dictionaries(
    {"name": st.sampled_from(["OK", "", "No"]), "code": st.sampled_from([200, 404, None])},
    optional={"originalRequest": requests, "body": st.sampled_from(['{"id": 1}', "", "text"])},
)
items = st.fixed_dictionaries(
    {
        "name": st.sampled_from(["Get", "Create", ""]),
        "request": requests,
        "response": st.lists(answers, max_size=3),
    }
)
trees = st.recursive(
    items,
    lambda inner: st.fixed_dictionaries(
        {"name": st.just("F"), "item": st.lists(inner, max_size=4)}
    ),
    max_leaves=10,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(trees, max_size=6))
def test_nothing_of_any_collection_is_lost(tree: list[Any]) -> None:
    document = {"info": {"name": "Any"}, "item": tree}
    sink = Sink()
    collection = v2.decode(Node(document, Origin("c.json")), "2.1", sink)
    assert not lost(document, infer(lower(collection, (), sink), sink), sink)


def test_what_is_lost_is_noticed() -> None:
    document = {"item": [{"request": "https://x.io", "response": [{}]}]}
    assert lost(document, Api("Empty"), Sink()) == ["/item/0", "/item/0/response/0"]


@pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no corpus at {CORPUS}")
def test_nothing_of_real_collections_is_lost() -> None:
    with (CORPUS / "manifest.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["schema_version"].startswith("v2")]
    wrong: dict[str, list[str]] = {}
    count = expected = 0
    for row in rows:
        path, sink = CORPUS / row["file"], Sink()
        try:
            api = recover(Input(path, ()), sink)
        except Failure:
            continue
        document = json.loads(path.read_bytes().decode("utf-8-sig"))
        count += len(places(document))
        expected += int(row["n_requests"]) + int(row["n_saved_responses"])
        if found := lost(document, api, sink):
            wrong[row["file"]] = found
    assert not wrong
    assert count == expected > 9_000
