"""Whatever JSON comes back, it is judged without a fault, and nothing that is of anybody is told."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from postwright.diagnostics.printers import as_text
from postwright.verify.checking import Checking
from postwright.verify.exchange import Answer
from postwright.verify.telling import Telling

CANARY = "Ada Lovelace 555-0199"
JSON = {"content-type": "application/json"}
SCALARS = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.just(CANARY) | st.text(max_size=5)
)
NAMES = st.sampled_from(["id", "name", "data", "meta", "status", "email", "tags", CANARY])
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=5),
    max_leaves=20,
)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(value=VALUES, number=st.integers(0, 200), status=st.sampled_from([200, 201, 404, 422, 500]))
def test_any_json_is_judged(subject: Any, value: Any, number: int, status: int) -> None:
    operations = [operation for _, operation in subject.api.operations()]
    operation = operations[number % len(operations)]
    checking, telling = Checking(subject.api), Telling(subject.api, lambda each: "it")
    answer = Answer(status, JSON, json.dumps(value).encode())
    findings = list(checking.findings(operation, answer))
    text = as_text([telling.diagnostic([each]) for each in findings[:20]])
    assert CANARY not in text
    assert "Lovelace" not in text
    assert len({each.key for each in findings}) <= len(findings)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(body=st.binary(max_size=40), kind=st.text(max_size=20))
def test_any_bytes_are_judged(subject: Any, body: bytes, kind: str) -> None:
    _, operation = next(iter(subject.api.operations()))
    for content_type in (kind, "application/json"):
        answer = Answer(200, {"content-type": content_type}, body)
        for each in Checking(subject.api).findings(operation, answer):
            assert each.kind in (
                "content type",
                "json",
                "type",
                "null",
                "no body",
                "missing",
                "lacking",
            )
