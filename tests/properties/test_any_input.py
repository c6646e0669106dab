"""Any input ends in facts or in a diagnostic, never in a traceback."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from fuzzing.edits import places
from fuzzing.seeds import PUBLISHED, V1, V20, V21
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from postwright import postman
from postwright.diagnostics import CODES, Failure, Sink
from postwright.lower import lower
from postwright.redact import redact
from postwright.source import position

HOSTILE = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(),
    st.sampled_from(
        [
            "{{",
            "}}",
            "{{a}}",
            "{{{{a}}}}",
            ":",
            ":id",
            "//",
            "?",
            "#",
            "://",
            "a@b",
            "%zz",
            "\x00",
            "\x1b[31m",
            "\u2028",
            "[",
            '{"a":',
            '{"token":"',
            "{{base}}",
            "`${",
            "pm.test(",
            "*/",
            "bearer",
            "apikey",
            "formdata",
            "graphql",
            "urlencoded",
            "file",
            "test",
            "<a b>",
            "\\",
        ]
    ),
    st.recursive(
        st.none() | st.integers() | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["key", "value", "type", "raw", "item", "name"]), inner),
        max_leaves=6,
    ),
)


PLACES = [(seed, path) for seed in (V1, V20, V21, PUBLISHED) for path in places(seed)]


def mutated(seed: dict[str, Any], path: tuple[Any, ...], value: Any) -> Any:
    if not path:
        return value
    document = copy.deepcopy(seed)
    node = document
    for step in path[:-1]:
        node = node[step]
    node[path[-1]] = value
    return document


def walk(file: Path) -> None:
    """The first three stages; what they report can be found in the file."""
    sink = Sink()
    failures = []
    try:
        collection = postman.read(file, sink)
        environment = postman.Environment("e", collection.variables, origin=collection.origin)
        clean, environments = redact(collection, [environment], sink)
        lower(clean, environments, sink)
    except Failure as failure:
        failures = [failure.diagnostic]
    for diagnostic in (*failures, *sink):
        assert diagnostic.code in CODES
        assert diagnostic.code in UNREADABLE or position(diagnostic.origin) is not None, diagnostic


UNREADABLE = {"PW101", "PW102", "PW103"}


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("any") / "collection.json"


def test_the_seed_itself_is_read_without_loss(file: Path) -> None:
    file.write_text(json.dumps(V21), encoding="utf-8")
    sink = Sink()
    facts = lower(redact(postman.read(file, sink), (), sink)[0], (), sink)
    assert len(facts.requests) == 8
    assert {each.code for each in sink} == {"PW209"}


@settings(max_examples=600, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(place=st.sampled_from(PLACES), value=HOSTILE)
def test_any_value_in_any_place(file: Path, place: tuple[Any, Any], value: Any) -> None:
    text = json.dumps(mutated(*place, value))
    file.write_text(text, encoding="utf-8", errors="surrogatepass")
    walk(file)


@settings(max_examples=200, deadline=None)
@given(data=st.binary(max_size=200), at=st.integers(0, 3000), cut=st.booleans())
def test_any_bytes(file: Path, data: bytes, at: int, cut: bool) -> None:
    whole = json.dumps(V21).encode()
    file.write_bytes(whole[:at] + data + (b"" if cut else whole[at:]))
    walk(file)
