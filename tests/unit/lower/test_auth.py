"""Auth: helpers, inheritance, headers that say it all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from postwright.diagnostics import Sink
from postwright.ir.api import OAuthFlow
from postwright.ir.facts import Facts, RequestFact

One = Callable[..., RequestFact]
Lowered = Callable[..., Facts]

BEARER = {"type": "bearer", "bearer": [{"key": "token", "value": "{{token}}"}]}
BASIC = {
    "type": "basic",
    "basic": [{"key": "username", "value": "{{u}}"}, {"key": "password", "value": "{{p}}"}],
}
NONE = {"type": "noauth"}


def apikey(**parameters: str) -> dict[str, Any]:
    return {"type": "apikey", "apikey": [{"key": k, "value": v} for k, v in parameters.items()]}


def summary(fact: RequestFact) -> tuple[str, ...] | None:
    if fact.auth is None:
        return None
    scheme = fact.auth.scheme
    return (scheme.id, scheme.type, scheme.scheme or scheme.location, scheme.name)


@pytest.mark.parametrize(
    ("auth", "wanted", "variables"),
    [
        (BEARER, ("bearerAuth", "http", "bearer", ""), ("token",)),
        (BASIC, ("basicAuth", "http", "basic", ""), ("u", "p")),
        (apikey(key="X-Key", value="{{k}}"), ("apiKeyAuth", "apiKey", "header", "X-Key"), ("k",)),
        (apikey(key="k", value="v", **{"in": "query"}), ("apiKeyAuth", "apiKey", "query", "k"), ()),
        (
            apikey(key="Authorization", value="Bearer {{t}}"),
            ("bearerAuth", "http", "bearer", ""),
            ("t",),
        ),
        ({"type": "digest"}, ("digestAuth", "http", "digest", ""), ()),
        ({"type": "awsv4"}, ("awsv4", "awsv4", "", ""), ()),
        ({"type": "oauth2"}, ("oauth2", "oauth2", "", ""), ()),
        (NONE, None, ()),
    ],
)
def test_helpers(one: One, auth: Any, wanted: Any, variables: tuple[str, ...]) -> None:
    fact = one({"url": "https://x.y/a", "auth": auth})
    assert summary(fact) == wanted
    assert (fact.auth.variables if fact.auth else ()) == variables


@pytest.mark.parametrize("auth", [{"type": "psychic"}, apikey(value="no name")])
def test_unknown_or_incomplete_helpers_are_reported(one: One, sink: Sink, auth: Any) -> None:
    assert one({"url": "https://x.y/a", "auth": auth}).auth is None
    assert [each.code for each in sink] == ["PW205"]


def test_inheritance(lowered: Lowered) -> None:
    def request(name: str, **more: Any) -> dict[str, Any]:
        return {"name": name, "request": {"url": "https://x.y/" + name, **more}}

    facts = lowered(
        request("top"),
        request("own", auth=BASIC),
        request("none", auth=NONE),
        {
            "name": "F",
            "auth": BASIC,
            "item": [
                request("in F"),
                {"name": "G", "item": [request("in G"), request("out", auth=NONE)]},
            ],
        },
        {"name": "H", "auth": NONE, "item": [request("in H"), request("back", auth=BEARER)]},
        auth=BEARER,
    )
    assert {r.name: r.auth.scheme.id if r.auth else None for r in facts.requests} == {
        "top": "bearerAuth",
        "own": "basicAuth",
        "none": None,
        "in F": "basicAuth",
        "in G": "basicAuth",
        "out": None,
        "in H": None,
        "back": "bearerAuth",
    }


@pytest.mark.parametrize(
    ("name", "value", "wanted"),
    [
        ("Authorization", "Bearer {{token}}", ("bearerAuth", "http", "bearer", "")),
        ("authorization", "bearer abc", ("bearerAuth", "http", "bearer", "")),
        ("Authorization", "Basic {{x}}", ("basicAuth", "http", "basic", "")),
        ("Authorization", "{{full}}", ("bearerAuth", "http", "bearer", "")),
        ("Authorization", "{{unknown}}", ("apiKeyAuth", "apiKey", "header", "Authorization")),
        ("X-Api-Key", "{{key}}", ("apiKeyAuth", "apiKey", "header", "X-Api-Key")),
        ("apikey", "k", ("apiKeyAuth", "apiKey", "header", "apikey")),
        ("X-Auth-Token", "k", ("apiKeyAuth", "apiKey", "header", "X-Auth-Token")),
        (
            "Ocp-Apim-Subscription-Key",
            "k",
            ("apiKeyAuth", "apiKey", "header", "Ocp-Apim-Subscription-Key"),
        ),
        ("Idempotency-Key", "k", None),
        ("Accept", "application/json", None),
        ("Authorization", "", None),
    ],
)
def test_headers_that_are_auth(one: One, name: str, value: str, wanted: Any) -> None:
    variables = [{"key": "full", "value": "Bearer abc"}]
    header = [{"key": name, "value": value}]
    assert summary(one({"url": "https://x.y/a", "header": header}, variable=variables)) == wanted


def test_a_disabled_header_is_no_auth_and_a_helper_goes_before_a_header(one: One) -> None:
    header = [{"key": "Authorization", "value": "Bearer x", "disabled": True}]
    assert one({"url": "https://x.y/a", "header": header}).auth is None
    header = [{"key": "Authorization", "value": "Bearer x"}]
    fact = one({"url": "https://x.y/a", "header": header, "auth": apikey(key="X-K", value="v")})
    assert summary(fact) == ("apiKeyAuth", "apiKey", "header", "X-K")


def test_a_key_in_the_query_is_auth(one: One) -> None:
    assert summary(one("https://x.y/a?api_key={{k}}&q=1")) == (
        "apiKeyAuth",
        "apiKey",
        "query",
        "api_key",
    )


def test_two_keys_get_ids_of_their_own(lowered: Lowered) -> None:
    auths = [
        apikey(key="X-A", value="v"),
        apikey(key="X-B", value="v"),
        apikey(key="X-A", value="w"),
    ]
    items = [{"name": "r", "request": {"url": "https://x.y/a", "auth": auth}} for auth in auths]
    ids = [r.auth.scheme.id for r in lowered(*items).requests if r.auth]
    assert ids == ["apiKeyAuth", "apiKeyAuth2", "apiKeyAuth"]


@pytest.mark.parametrize(
    ("parameters", "flow"),
    [
        (
            {
                "grant_type": "authorization_code",
                "authUrl": "{{a}}/auth",
                "accessTokenUrl": "https://t",
                "scope": "r w",
            },
            OAuthFlow("authorizationCode", "https://a/auth", "https://t", "", ("r", "w")),
        ),
        (
            {"grant_type": "client_credentials", "accessTokenUrl": "https://t"},
            OAuthFlow("clientCredentials", "", "https://t"),
        ),
        (
            {"grant_type": "password_credentials", "accessTokenUrl": "https://t"},
            OAuthFlow("password", "", "https://t"),
        ),
        ({"grant_type": "implicit", "authUrl": "https://a"}, OAuthFlow("implicit", "https://a")),
        (
            {"accessTokenUrl": "https://t", "authUrl": "https://a", "refreshTokenUrl": "https://r"},
            OAuthFlow("authorizationCode", "https://a", "https://t", "https://r"),
        ),
    ],
)
def test_oauth_flows(one: One, parameters: dict[str, str], flow: OAuthFlow) -> None:
    auth = {"type": "oauth2", "oauth2": [{"key": k, "value": v} for k, v in parameters.items()]}
    fact = one(
        {"url": "https://x.y/a", "auth": auth}, variable=[{"key": "a", "value": "https://a"}]
    )
    assert fact.auth is not None
    assert fact.auth.scheme.flows == (flow,)
