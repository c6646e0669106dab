"""Evidence in the export: whatever the model has is there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from postwright import Input, Sink, recover
from postwright.ir.openapi import to_openapi
from postwright.ir.serial import dump

ROOT = Path(__file__).parents[4]
COLLECTIONS = [
    ROOT / "tests/cases/explain/leads/collection.json",
    ROOT / "spec/leadcenter/leadcenter.postman_collection.json",
]


def claims(node: Any) -> Iterator[tuple[str, str]]:
    match node:
        case {"claim": str(claim), "reason": str(reason)}:
            yield claim, reason
        case dict():
            for each in node.values():
                yield from claims(each)
        case list():
            for each in node:
                yield from claims(each)


@pytest.mark.parametrize("path", COLLECTIONS, ids=lambda path: path.name)
def test_every_claim_of_the_model_is_exported(path: Path) -> None:
    api = recover(Input(path), Sink())
    held = set(claims(dump(api)))
    assert {"name", "nullable", "format", "entity", "pagination"} <= {claim for claim, _ in held}
    assert held - set(claims(to_openapi(api))) == set()
