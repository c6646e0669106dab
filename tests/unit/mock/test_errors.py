"""Errors have the shape that the API gives its own."""

from __future__ import annotations

from typing import Any

import pytest


def test_what_is_missing_is_told_as_the_api_tells_it(serve: Any) -> None:
    sent = {"key": "size", "label": 5}
    response = serve(stateful=True)("POST", "/v1/custom-fields", json=sent)
    assert response.status_code == 422
    assert response.json() == {
        "success": False,
        "message": "The label field must be a string. (and 1 more error)",
        "errors": {
            "label": ["The label field must be a string."],
            "type": ["The type field is required."],
        },
    }


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        ("/v1/leads?per_page=many", "per_page"),
        ("/v1/leads?created_from=yesterday", "created_from"),
        ("/v1/users?is_active=perhaps", "is_active"),
    ],
)
def test_a_wrong_query_is_refused(serve: Any, path: str, wrong: str) -> None:
    response = serve(stateful=True)("GET", path)
    assert response.status_code == 422
    assert list(response.json()["errors"]) == [wrong]
    assert serve(stateful=False)("GET", path).status_code == 200


def test_json_that_cannot_be_read_is_a_bad_request(serve: Any) -> None:
    for stateful in (True, False):
        sent = {"content": b'{"name": ', "headers": {"Content-Type": "application/json"}}
        response = serve(stateful=stateful)("POST", "/v1/tags", **sent)
        assert response.status_code == 422
        assert response.json()["message"] == "The body cannot be read."


LIST = {
    "code": "invalid",
    "errors": [{"field": "sku", "message": "is taken"}],
    "message": "Invalid",
}


def test_details_in_a_list_are_like_those_that_are_shown(
    serve_items: Any, item: Any, answer: Any
) -> None:
    saved = [
        answer(201, {"id": 1, "sku": "a", "price": 5}),
        answer(400, LIST, to="POST /things", body={"sku": "a", "price": 6}),
        answer(400, LIST, to="POST /things", body={"sku": "b", "price": 7}),
    ]
    other = answer(400, LIST, to="POST /parts", body={"a": 1})
    shop = serve_items(
        item("POST /things", *saved, body={"sku": "x", "price": 5}),
        item("POST /parts", other, body={"a": 2}),
        stateful=True,
    )
    response = shop("POST", "/things", json={"sku": "b", "price": "cheap"})
    assert response.status_code == 400
    told = response.json()
    assert told["errors"] == [{"field": "price", "message": "The price field must be a number."}]
    assert told["message"].startswith("The price field")


@pytest.mark.parametrize("status", [401, 422, 429, 500])
def test_any_error_can_be_asked_for(serve: Any, status: int) -> None:
    asked = {"x-mock-response-code": str(status)}
    by_header = serve()("GET", "/v1/tasks", headers=asked)
    by_setting = serve(answers=(status,))("GET", "/v1/tasks")
    assert by_header.status_code == by_setting.status_code == status
    assert {"success", "message", "errors"} <= by_setting.json().keys()


def test_too_many_requests_says_when_to_ask_again(serve: Any) -> None:
    server = serve(answers=(429,))
    assert server("GET", "/v1/leads").headers["retry-after"] == "30"
    assert server("GET", "/v1/tags").headers["retry-after"].isdecimal()


def test_answers_are_taken_in_turn(serve: Any) -> None:
    server = serve(answers=(429, 500, 0))
    found = [server("GET", "/v1/tags").status_code for _ in range(4)]
    assert found == [429, 500, 200, 429]


def test_an_api_without_saved_errors_has_plain_ones(
    serve_items: Any, item: Any, answer: Any
) -> None:
    shop = serve_items(item("GET /things", answer(200, [])), answers=(500,))
    assert shop("GET", "/things").json() == {"message": "Internal Server Error"}
