"""Who may ask, and what is told to those who may not."""

from __future__ import annotations

from typing import Any

import pytest

from postwright.ir.api import Api, Operation, SecurityScheme
from postwright.mock.access import is_allowed
from postwright.mock.asked import Asked

SCHEMES = (
    SecurityScheme("bearer", "http", "bearer"),
    SecurityScheme("word", "http", "Token"),
    SecurityScheme("basic", "http", "basic"),
    SecurityScheme("header", "apiKey", location="header", name="X-Key"),
    SecurityScheme("query", "apiKey", location="query", name="key"),
    SecurityScheme("cookie", "apiKey", location="cookie", name="sid"),
    SecurityScheme("oauth2", "oauth2"),
    SecurityScheme("aws", "awsv4"),
    SecurityScheme("hawk", "hawk"),
)


@pytest.mark.parametrize(
    ("scheme", "headers", "query", "wanted"),
    [
        ("bearer", {"authorization": "Bearer x"}, (), True),
        ("bearer", {"authorization": "bearer x"}, (), True),
        ("bearer", {"authorization": "Bearer "}, (), False),
        ("bearer", {"authorization": "Basic eDp5"}, (), False),
        ("bearer", {}, (), False),
        ("word", {"authorization": "Token x"}, (), True),
        ("word", {"authorization": "Bearer x"}, (), False),
        ("basic", {"authorization": "Basic eDp5"}, (), True),
        ("basic", {"authorization": "Basic eHk="}, (), False),
        ("basic", {"authorization": "Basic \xe9"}, (), False),
        ("header", {"x-key": "1"}, (), True),
        ("header", {"x-key": ""}, (), False),
        ("query", {}, (("key", "1"),), True),
        ("query", {}, (), False),
        ("cookie", {"cookie": "a=b; sid=1"}, (), True),
        ("cookie", {"cookie": "a=b"}, (), False),
        ("oauth2", {"authorization": "Bearer x"}, (), True),
        ("aws", {"authorization": "AWS4-HMAC-SHA256 Credential=x"}, (), True),
        ("aws", {"authorization": "Bearer x"}, (), False),
        ("hawk", {"authorization": 'Hawk id="1"'}, (), True),
    ],
)
def test_each_scheme_has_its_credential(
    scheme: str, headers: dict[str, str], query: Any, wanted: bool
) -> None:
    api = Api("Any", security_schemes=SCHEMES)
    operation = Operation("1", "get", "Get", "GET", "/", security=((scheme,),))
    assert is_allowed(api, operation, Asked("GET", ("",), query, headers), None) is wanted


def test_credentials_that_go_together_are_all_needed() -> None:
    api = Api("Any", security_schemes=SCHEMES)
    operation = Operation(
        "1", "get", "Get", "GET", "/", security=(("header", "query"), ("bearer",))
    )

    def allowed(query: Any = (), **headers: str) -> bool:
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        return is_allowed(api, operation, Asked("GET", ("",), query, given), None)

    assert not allowed(x_key="1")
    assert allowed((("key", "1"),), x_key="1")
    assert allowed(authorization="Bearer 1")


def test_an_optional_credential_may_be_missing() -> None:
    api = Api("Any", security_schemes=SCHEMES)
    operation = Operation("1", "get", "Get", "GET", "/", security=(("bearer",), ()))
    for headers in ({}, {"authorization": "Bearer 1"}):
        assert is_allowed(api, operation, Asked("GET", ("",), (), headers), None)


def test_the_refusal_is_the_one_that_the_api_has_saved(serve: Any) -> None:
    response = serve(access="any")("GET", "/v1/leads")
    assert response.status_code == 401
    assert response.headers["www-authenticate"] == "Bearer"
    assert response.json()["message"] == "Unauthenticated."
    assert serve(access="off")("GET", "/v1/leads").status_code == 200


def test_an_operation_without_a_saved_refusal_has_the_usual_one(serve: Any) -> None:
    assert serve(access="any")("DELETE", "/v1/tags/16").json()["message"] == "Unauthenticated."


@pytest.mark.parametrize("login", ["/v1/auth/login", "/v1/auth/register", "/oauth/token"])
def test_a_login_hands_out_a_token_that_is_good(serve: Any, login: str) -> None:
    server = serve(access="issued")
    answered = server("POST", login).json()
    token = answered.get("token") or answered["access_token"]
    bad, good = ({"Authorization": f"Bearer {each}"} for each in ("guessed", token))
    assert server("GET", "/v1/leads", headers=bad).status_code == 401
    assert server("GET", "/v1/leads", headers=good).status_code == 200
    assert server("POST", login).json() != answered


def test_the_token_of_a_login_has_not_expired(serve: Any) -> None:
    expires = serve()("POST", "/v1/auth/login").json()["expires_at"]
    assert expires == "2026-01-02T04:04:05.678900Z"


def test_a_token_may_be_given(serve: Any) -> None:
    server = serve(access="issued", tokens=("mine",))
    mine = {"Authorization": "Bearer mine"}
    assert server("POST", "/v1/auth/logout", headers=mine).status_code == 204
    assert server("GET", "/v1/leads", headers=mine).status_code == 200


def test_after_a_logout_the_token_is_no_longer_good(serve: Any) -> None:
    server = serve(access="issued")
    token = server("POST", "/v1/auth/login").json()["token"]
    bearer = {"Authorization": f"Bearer {token}"}
    assert server("POST", "/v1/auth/logout", headers=bearer).status_code == 204
    assert server("GET", "/v1/leads", headers=bearer).status_code == 401
