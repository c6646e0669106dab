"""The mock of a real collection answers every request that it shows."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from support.real_collections import ROOT, files

from postwright import Failure, Input, Sink
from postwright.ir.api import Example, Operation
from postwright.mock import Settings
from postwright.mock.answering import Mock
from postwright.mock.asked import Asked, Body
from postwright.pipeline import study

pytestmark = pytest.mark.skipif(not ROOT.is_dir(), reason="there are no real collections here")

NOW = datetime(2026, 1, 2, tzinfo=UTC)
KINDS = {"none": "none", "json": "json", "form": "form", "multipart": "form"}


@pytest.mark.parametrize("path", files(), ids=lambda path: path.stem)
def test_every_request_that_is_shown_is_answered(path: Path) -> None:
    try:
        api, facts = study(Input((path,)), Sink())
    except Failure:
        pytest.skip("this collection has no contract")
    for stateful in (False, True):
        mock = Mock(api, Settings(stateful=stateful, access="off"), facts, lambda: NOW)
        for _, operation in api.operations():
            for example in operation.examples[:20]:
                answer = mock.answer(asked(operation, example))
                known = {each.response.status for each in operation.examples if each.response}
                assert answer.status < 500 or answer.status in known
                assert isinstance(answer.data, bytes)


def asked(operation: Operation, example: Example) -> Asked:
    """The request of an example; a variable of its path without a value stays as it is."""
    path = operation.path
    for name, value in example.request.path:
        path = path.replace("{" + name + "}", value)
    body = example.request.body
    sent = Body(KINDS.get(body.kind, "text"), body.value)  # type: ignore[arg-type]
    headers = {name.lower(): value for name, value in example.request.headers}
    segments = tuple(path.removeprefix("/").split("/"))
    return Asked(operation.method.upper(), segments, example.request.query, headers, sent, path)
