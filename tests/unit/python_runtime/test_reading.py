"""Items that become typed while their page is read: the same as one after the other, or left to that."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

import pytest
from client_runtime._models import Model
from client_runtime._parse import parse_all
from client_runtime._reading import read_items


class Owner(Model):
    id: int


class Lead(Model):
    id: int
    seen: datetime | None = None
    stage: Literal["new", "won"] | str | None = None
    owner: Owner | None = None
    size: int | str | None = None


class Dated(Model):
    on: datetime | str


class Holding(Model):
    inside: list[Dated | None]


class Keyed(Model):
    key: UUID | int


LEADS: list[dict[str, Any]] = [
    {"id": 1, "seen": "2026-01-02T03:04:05Z", "stage": "won", "owner": {"id": 7, "more": [1]}},
    {"id": 2, "stage": "lost", "size": "12", "unknown": {"deep": [None, 1.5]}},
    {"id": 3, "size": 12, "seen": None},
]


@pytest.mark.parametrize("pointer", ["", "data", "data.leads"])
def test_items_are_what_they_would_be_one_after_the_other(pointer: str) -> None:
    body: Any = LEADS
    for step in reversed(pointer.split(".") if pointer else []):
        body = {"before": 1, step: body, "total": 3}
    read = read_items(Lead, pointer, json.dumps(body).encode())
    assert read == parse_all(Lead, LEADS)
    assert [type(each) for each in read or ()] == [Lead, Lead, Lead]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html>",
        b"[]",
        b"{}",
        b'{"data": null}',
        b'{"data": {}}',
        b'{"data": [{}]}',
        b'{"data": [{"id": 1}, 2]}',
        b'{"data": [{"id": "one"}]}',
        b'{"data": ' + b"[" * 100_000,
    ],
)
def test_what_does_not_all_match_is_left(content: bytes) -> None:
    assert read_items(Lead, "data", b'{"data": [{"id": 1}]}') == [Lead(id=1)]
    assert read_items(Lead, "data", content) is None


@pytest.mark.parametrize("kind", [Dated, Holding, Keyed, int, dict, Any, None, list[Lead]])
def test_so_is_a_kind_that_could_be_read_in_two_ways_and_what_is_no_model(kind: Any) -> None:
    assert read_items(kind, "data", b'{"data": []}') is None


def test_so_is_a_place_in_an_array() -> None:
    assert read_items(Lead, "data.0", b'{"data": [[]]}') is None
