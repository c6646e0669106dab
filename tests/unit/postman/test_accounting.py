"""Every request of a document is read, or named by a diagnostic with its place."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from postwright.diagnostics import Sink
from postwright.postman import v1, v2
from postwright.postman.node import Node
from postwright.source import Origin

JUNK = st.sampled_from([None, 7, "text", [], {}, {"name": "odd"}, {"request": 5}, {"item": {}}])
REQUESTS = st.sampled_from(
    [
        {"name": "a", "request": {"url": "https://x.io/a"}},
        {"name": "a", "request": "https://x.io/a"},
        {"request": {}},
        {"id": "same", "name": "a", "request": {"url": None}},
        {"name": "a", "item": [], "request": {"url": "https://x.io"}},
        {"name": "a", "item": [None], "request": {"url": "https://x.io"}},
        {"name": "a", "request": {"url": "https://x.io", "urlObject": {"host": ["x", "io"]}}},
    ]
)
ITEMS = st.recursive(
    JUNK | REQUESTS,
    lambda inner: st.builds(
        lambda name, items: {"name": name, "item": items},
        st.text(max_size=3),
        st.lists(inner, max_size=4),
    ),
    max_leaves=25,
)

IDS = st.sampled_from(["a", "b", "c", "d", "e", "", 5, None, ["a"], {"a": 1}])
LISTS = st.lists(IDS, max_size=5) | st.sampled_from([None, "a", {"a": 1}])
FOLDERS = st.fixed_dictionaries(
    {},
    optional={
        "id": IDS,
        "name": st.just("F"),
        "order": LISTS,
        "folders_order": LISTS,
        "folder": IDS,
    },
)
V1_REQUESTS = st.fixed_dictionaries(
    {}, optional={"id": IDS, "name": st.just("R"), "url": IDS, "folder": IDS, "responses": LISTS}
)
V1 = st.fixed_dictionaries(
    {"requests": st.lists(JUNK | V1_REQUESTS, max_size=8)},
    optional={
        "folders": st.lists(JUNK | FOLDERS, max_size=6),
        "order": LISTS,
        "folders_order": LISTS,
    },
)


@settings(max_examples=300, deadline=None)
@given(items=st.lists(ITEMS, max_size=6), version=st.sampled_from(["2.0", "2.1"]))
def test_of_v2_and_of_published_documentation(
    unaccounted: Any, items: list[Any], version: str
) -> None:
    document = {"info": {"name": "C"}, "item": items}
    sink = Sink()
    found = v2.decode(Node(document, Origin("c.json")), version, sink)
    assert unaccounted(document, found, sink) == []


@settings(max_examples=500, deadline=None)
@given(document=V1)
def test_of_v1(unaccounted: Any, document: dict[str, Any]) -> None:
    sink = Sink()
    found = v1.decode(Node(document, Origin("c.json")), sink)
    assert unaccounted(document, found, sink) == []


def test_what_is_dropped_is_noticed(unaccounted: Any) -> None:
    document = {"info": {}, "item": [{"request": "https://x.io"}, {"request": "https://y.io"}]}
    half = {"info": {}, "item": document["item"][:1]}
    found = v2.decode(Node(half, Origin("c.json")), "2.1", Sink())
    assert unaccounted(document, found, Sink()) == ["/item/1"]
