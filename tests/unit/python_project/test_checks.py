"""The assertions of generated tests: what they let through, and what not."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from pack_tests import checks
from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import PydanticSerializationError


class Lead(BaseModel):
    model_config = ConfigDict(extra="allow")

    id: int
    email: str | None = None
    created_at: datetime | None = None
    born: date | None = None


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (1, 1.0),
        ({"a": [1, None, True]}, {"a": [1, None, True]}),
        ("2024-05-01T10:00:00Z", "2024-05-01T12:00:00.000+02:00"),
        ("2024-05-01 10:00:00", "2024-05-01T10:00:00"),
        ("0E984725-C51C-4BF4-9960-E1C80E27ABA0", "0e984725-c51c-4bf4-9960-e1c80e27aba0"),
    ],
)
def test_what_means_the_same_is_the_same(said: Any, meant: Any) -> None:
    assert list(checks.differences(said, meant)) == []


@pytest.mark.parametrize(
    ("said", "meant", "place"),
    [
        (1, True, "$"),
        (0, False, "$"),
        ("1", 1, "$"),
        (None, "", "$"),
        ({"a": 1}, {}, "$.a"),
        ({}, {"a": None}, "$.a"),
        ({"a": [1, 2]}, {"a": [1, 3]}, "$.a[1]"),
        ([1], [1, 2], "$"),
        ("2024-05-01T10:00:00Z", "2024-05-01T10:00:00", "$"),
        ("2024-05-01T10:00:00Z", "2024-05-01T10:00:01Z", "$"),
    ],
)
def test_what_differs_is_named(said: Any, meant: Any, place: str) -> None:
    (found,) = checks.differences(said, meant)

    assert found.startswith(f"{place}: ")


def test_a_result_that_says_all_is_the_same() -> None:
    body = {"id": 7, "email": None, "created_at": "2024-05-01T12:00:00+02:00", "later": {"x": 1}}

    checks.assert_same(Lead.model_validate(body), Lead, body)
    checks.assert_same([Lead.model_validate(body)], list[Lead], [body])


@pytest.mark.parametrize(
    "body",
    [
        {"id": "seven"},
        {"email": "a@b.example"},
        {"id": 7, "created_at": "yesterday"},
        {"id": 7, "born": "2024-05-01T10:00:00Z"},
    ],
)
def test_a_part_of_another_type_is_not_hidden_by_a_lenient_result(body: dict[str, Any]) -> None:
    lenient = Lead.model_construct(**body)

    with pytest.raises(ValidationError):
        checks.assert_same(lenient, Lead, body)


def test_a_value_that_validation_changes_is_not_the_same() -> None:
    body = {"id": "7"}

    with pytest.raises(AssertionError):
        checks.assert_same(Lead.model_validate(body), Lead, body)


@pytest.mark.parametrize("result", [{"id": 7}, None, [Lead(id=7)]])
def test_a_result_of_another_type_is_refused(result: Any) -> None:
    with pytest.raises((AssertionError, PydanticSerializationError)):
        checks.assert_same(result, Lead, {"id": 7})


def test_a_result_that_lost_a_member_is_refused() -> None:
    with pytest.raises(AssertionError, match="later"):
        checks.assert_same(Lead(id=7), Lead, {"id": 7, "later": 1})
