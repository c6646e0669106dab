"""What error answers say that a request lacks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from postwright.infer.answers.complaints import lacking, member_of
from postwright.ir.api import Api
from postwright.ir.facts import RequestFact
from postwright.ir.schema import ObjectSchema


@pytest.mark.parametrize(
    ("answer", "wanted"),
    [
        ({"errors": {"email": ["The email field is required."]}}, [("email",)]),
        ({"errors": {"email": ["The email is too long."]}}, []),
        ({"errors": {"email": ["The email field is required when phone is not present."]}}, []),
        ({"email": ["This field is required."], "name": ["Too short."]}, [("email",)]),
        ({"detail": [{"loc": ["body", "email"], "msg": "Field required"}]}, [("body", "email")]),
        ({"errors": [{"field": "email", "message": "must not be blank"}]}, [("email",)]),
        ({"errors": [{"field": "email", "message": "is invalid"}]}, []),
        (
            {"errors": [{"source": {"pointer": "/data/email"}, "detail": "can't be blank"}]},
            [("data", "email")],
        ),
        ({"message": "email is required"}, [("email",)]),
        (
            {"message": ["first_name should not be empty", "age must be a number"]},
            [("first_name",)],
        ),
        ({"success": False, "message": "The first name field is required."}, [("first name",)]),
        ({"error": {"message": "Missing authentication"}}, []),
        ({"message": "Either email or phone is required"}, []),
        ({"errors": {"user.email": ["can’t be blank"]}}, [("user", "email")]),
        ("email is required", []),
        (None, []),
        ([[[[[[[[[["email is required"]]]]]]]]]], []),
    ],
)
def test_lacking(answer: Any, wanted: list[tuple[str, ...]]) -> None:
    assert list(lacking(answer)) == wanted


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        (("email",), "email"),
        (("body", "email"), "email"),
        (("first name",), "firstName"),
        (("FirstName",), "firstName"),
        (("user", "email"), None),
        (("phone",), None),
        ((), None),
    ],
)
def test_the_member_that_is_meant(name: tuple[str, ...], wanted: str | None) -> None:
    assert member_of(name, frozenset({"email", "firstName", "user"})) == wanted


WHOLE, PART = {"email": "a@b.example", "name": "Ada"}, {"name": "Ada"}
REFUSAL = (422, {"errors": {"email": ["The email field is required."]}})
MADE = (201, {"id": 1})


@pytest.mark.parametrize(
    ("requests", "required"),
    [
        ([(WHOLE, [MADE, REFUSAL])], {"email"}),
        ([(WHOLE, [MADE]), (PART, [REFUSAL])], {"email"}),
        ([(WHOLE, [MADE, REFUSAL]), (PART, [MADE])], set()),
        ([(WHOLE, [MADE, REFUSAL]), (PART, [])], set()),
        ([(WHOLE, [MADE, (401, REFUSAL[1])])], set()),
    ],
)
def test_what_a_refusal_names_is_required(
    fact: Callable[..., RequestFact],
    inferred: Callable[..., Api],
    requests: list[tuple[Any, list[Any]]],
    required: set[str],
) -> None:
    api = inferred(
        *(fact("POST /leads", sends=body, answers=answers) for body, answers in requests)
    )
    (schema,) = (each.schema for each in api.schemas if each.name == "LeadCreate")
    assert isinstance(schema, ObjectSchema)
    assert {each.name for each in schema.properties if each.required} == required
