"""Security schemes of the document, those OpenAPI lacks among them."""

from __future__ import annotations

from typing import Any

import pytest
from openapi_spec_validator import validate

from postwright.ir.api import Api, OAuthFlow, Operation, Resource, SecurityScheme, TokenSource
from postwright.ir.openapi import to_openapi


def _document(
    *schemes: SecurityScheme, security: tuple[tuple[str, ...], ...] = (), **more: Any
) -> Any:
    operation = Operation("1", "list", "List", "GET", "/leads", security=security)
    resources = (Resource("leads", operations=(operation,)),)
    document: Any = to_openapi(Api("x", security_schemes=schemes, resources=resources, **more))
    validate(document)
    return document


@pytest.mark.parametrize(
    ("scheme", "wanted"),
    [
        (SecurityScheme("a", "http", "bearer"), {"type": "http", "scheme": "bearer"}),
        (
            SecurityScheme("a", "apiKey", location="query", name="key", description="Yours."),
            {"type": "apiKey", "in": "query", "name": "key", "description": "Yours."},
        ),
        (SecurityScheme("a", "http", "Token"), {"type": "http", "scheme": "Token"}),
        (
            SecurityScheme("a", "oauth2", location="query", name="access_token"),
            {
                "type": "oauth2",
                "flows": {},
                "x-postwright-scheme": {"in": "query", "name": "access_token"},
            },
        ),
        (
            SecurityScheme("a", "jwt", location="query", name="token"),
            {"type": "apiKey", "in": "query", "name": "token", "x-postwright-type": "jwt"},
        ),
        (SecurityScheme("a", "mutualTLS"), {"type": "mutualTLS"}),
        (
            SecurityScheme("a", "awsv4"),
            {"type": "http", "scheme": "AWS4-HMAC-SHA256", "x-postwright-type": "awsv4"},
        ),
        (
            SecurityScheme("a", "oauth1", location="query"),
            {
                "type": "http",
                "scheme": "OAuth",
                "x-postwright-scheme": {"in": "query"},
                "x-postwright-type": "oauth1",
            },
        ),
        (
            SecurityScheme("a", "novel", name="X-Novel"),
            {"type": "apiKey", "in": "header", "name": "X-Novel", "x-postwright-type": "novel"},
        ),
        (
            SecurityScheme("a", "openIdConnect"),
            {
                "type": "apiKey",
                "in": "header",
                "name": "Authorization",
                "x-postwright-type": "openIdConnect",
            },
        ),
    ],
)
def test_each_kind_of_scheme(scheme: SecurityScheme, wanted: dict[str, Any]) -> None:
    assert _document(scheme)["components"]["securitySchemes"] == {"a": wanted}


def test_flows_have_the_urls_they_need() -> None:
    urls = ("https://a/authorize", "https://a/token", "https://a/refresh")
    flows = (
        OAuthFlow("authorizationCode", *urls, scopes=("read", "write")),
        OAuthFlow("clientCredentials", *urls[:2]),
        OAuthFlow("implicit"),
    )
    scheme = _document(SecurityScheme("a", "oauth2", flows=flows))["components"]["securitySchemes"]
    assert scheme["a"] == {
        "type": "oauth2",
        "flows": {
            "authorizationCode": {
                "authorizationUrl": urls[0],
                "tokenUrl": urls[1],
                "refreshUrl": urls[2],
                "scopes": {"read": "", "write": ""},
            },
            "clientCredentials": {
                "tokenUrl": urls[1],
                "x-postwright-authorizationUrl": urls[0],
                "scopes": {},
            },
            "implicit": {"authorizationUrl": "", "scopes": {}},
        },
    }


def test_operations_name_the_schemes_by_their_keys() -> None:
    schemes = (SecurityScheme("my token", "http", "bearer"), SecurityScheme("my/token", "apiKey"))
    document = _document(*schemes, security=(("my token",), ("my/token",)))
    assert list(document["components"]["securitySchemes"]) == ["my_token", "my_token_2"]
    security = document["paths"]["/leads"]["get"]["security"]
    assert security == [{"my_token": []}, {"my_token_2": []}]


def test_what_is_sent_together_is_one_requirement() -> None:
    schemes = (SecurityScheme("id", "apiKey"), SecurityScheme("key", "apiKey"))
    document = _document(*schemes, security=(("id", "key"), ("key",)))
    security = document["paths"]["/leads"]["get"]["security"]
    assert security == [{"id": [], "key": []}, {"key": []}]


def test_an_empty_requirement_says_that_none_is_needed() -> None:
    scheme = SecurityScheme("key", "apiKey")
    document = _document(scheme, security=(("key",), ()))
    assert document["paths"]["/leads"]["get"]["security"] == [{"key": []}, {}]


def test_a_public_operation_asks_for_nothing() -> None:
    scheme = SecurityScheme("bearer", "http", "bearer")
    assert _document(scheme)["paths"]["/leads"]["get"]["security"] == []


def test_the_login_is_told() -> None:
    source = TokenSource("1", "bearer", "data.token", expires_in="data.ttl")
    assert _document(token_sources=(source,))["x-postwright-token-sources"] == [
        {"operation": "1", "scheme": "bearer", "pointer": "data.token", "expires_in": "data.ttl"}
    ]
