"""Auth: helpers, inheritance, headers that say it all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from postwright.diagnostics import Sink
from postwright.ir.api import OAuthFlow, SecurityScheme
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
        ("Authorization", "", ("apiKeyAuth", "apiKey", "header", "Authorization")),
    ],
)
def test_headers_that_are_auth(one: One, name: str, value: str, wanted: Any) -> None:
    variables = [{"key": "full", "value": "Bearer abc"}]
    header = [{"key": name, "value": value}]
    assert summary(one({"url": "https://x.y/a", "header": header}, variable=variables)) == wanted


def test_a_disabled_header_is_no_auth(one: One) -> None:
    header = [{"key": "Authorization", "value": "Bearer x", "disabled": True}]
    assert one({"url": "https://x.y/a", "header": header}).auth is None


def helper(kind: str, **parameters: Any) -> dict[str, Any]:
    return {"type": kind, kind: [{"key": k, "value": v} for k, v in parameters.items()]}


def sent(fact: RequestFact) -> list[list[str]]:
    """The ways that a request is sent in, each credential as where it goes and what stands before it."""
    ways = fact.auth.ways if fact.auth else ()
    return [[place(each.scheme) for each in way] for way in ways]


def place(scheme: SecurityScheme) -> str:
    if scheme.location:
        return f"{scheme.location} {scheme.name}"
    return f"{scheme.scheme or scheme.type}"


BEARER_HEADER = {"Authorization": "Bearer {{t}}"}
TOGETHER: dict[str, tuple[Any, dict[str, str], list[str]]] = {
    "a helper replaces the header it sets": (BASIC, BEARER_HEADER, ["basic"]),
    "one without its token leaves it": (
        helper("bearer", token=""),
        {"Authorization": "Token x"},
        ["Token"],
    ),
    "one without anything leaves it": ({"type": "basic"}, BEARER_HEADER, ["bearer"]),
    "OAuth that sends the same stays": (helper("oauth2", authUrl="u"), BEARER_HEADER, ["oauth2"]),
    "a key goes beside a helper": (BEARER, {"X-Api-Key": "k"}, ["bearer", "header X-Api-Key"]),
    "a helper's key goes beside a header": (
        apikey(key="X-K", value="v"),
        BEARER_HEADER,
        ["bearer", "header X-K"],
    ),
    "a helper's key replaces its own header": (
        apikey(key="x-api-key", value="v"),
        {"X-Api-Key": "k"},
        ["header X-Api-Key"],
    ),
    "no helper": (None, {**BEARER_HEADER, "X-Api-Key": "k"}, ["bearer", "header X-Api-Key"]),
    "noauth leaves headers": (NONE, {"Private-Token": "k"}, ["header Private-Token"]),
    "an id and its key": (
        None,
        {"X-App-Id": "i", "X-App-Key": "k"},
        ["header X-App-Key", "header X-App-Id"],
    ),
    "an id alone": (None, {"X-App-Id": "i"}, []),
    "another's id": (None, {"X-Trace-Id": "i", "X-App-Key": "k"}, ["header X-App-Key"]),
    "an incomplete helper leaves the rest": (apikey(value="v"), BEARER_HEADER, ["bearer"]),
    "a session": (None, {"Cookie": "lang=en; PHPSESSID=x; csrf_token=y"}, ["cookie PHPSESSID"]),
    "a cookie of no name": (None, {"Cookie": 'ses"sion id=x; ={{x}}; {{cookies}}'}, []),
    "a cookie": (None, {"Cookie": "lang=en"}, []),
}


@pytest.mark.parametrize("case", TOGETHER)
def test_what_is_sent_together(one: One, case: str) -> None:
    auth, headers, wanted = TOGETHER[case]
    listed = [{"key": key, "value": value} for key, value in headers.items()]
    fact = one({"url": "https://x.y/a", "auth": auth, "header": listed})
    assert sent(fact) == ([wanted] if wanted else [])


def test_of_several_helpers_one_is_chosen_and_the_headers_go_with_each(one: One) -> None:
    header = [{"key": "X-Api-Key", "value": "k"}]
    fact = one({"url": "https://x.y/a", "auth": [BEARER, BASIC], "header": header})
    assert sent(fact) == [["bearer", "header X-Api-Key"], ["basic", "header X-Api-Key"]]


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        *(("Token {{t}}", "Token"), ("token abc", "token"), ("JWT {{t}}", "JWT")),
        *(("ApiKey {{k}}", "ApiKey"), ("SSWS {{k}}", "SSWS"), ("Key abc", "Key")),
        *(("Basic {{u}}:{{p}}", "basic"), ("Basic dTpw", "basic"), ("BEARER x", "bearer")),
        *(("Bearer", "bearer"), ("Bearer{{t}}", "bearer"), ("{{token_type}} {{t}}", "bearer")),
        *(('Digest username="x"', "digest"), ('OAuth oauth_token="x"', "oauth1")),
        *(("AWS4-HMAC-SHA256 Credential=x", "awsv4"), ('Hawk id="x"', "hawk")),
        *(("NTLM x", "ntlm"), ("Negotiate x", "ntlm"), ("EG1-HMAC-SHA256 x", "edgegrid")),
        *(("{{t}}", "header Authorization"), ("REDACTED", "header Authorization")),
        *(("Token token=abc", "header Authorization"), ("{{u}}:{{p}}", "header Authorization")),
        *(("Töken x", "header Authorization"), ("T\nX x", "header Authorization")),
        *(("Signed by a, b", "header Authorization"), ("  ", "header Authorization")),
    ],
)
def test_authorization_written_out(one: One, value: str, wanted: str) -> None:
    header = [{"key": "AUTHORIZATION", "value": value}]
    assert sent(one({"url": "https://x.y/a", "header": header})) == [[wanted]]


KEYS = """
    X-API-Key x-api-token api_key access_token authtoken PRIVATE-TOKEN token X-RapidAPI-Key x-mbx-apikey
    Ocp-Apim-Subscription-Key X-Functions-Key X-Client-Secret X-Shopify-Access-Token X-Authorization
"""
NO_KEYS = """
    Idempotency-Key X-CSRF-Token X-XSRF-TOKEN Postman-Token X-Signature Sec-WebSocket-Key X-Request-Id
    Proxy-Authorization Continuation-Token Accept X-Page-Token Surrogate-Key X-Client-Version
"""


@pytest.mark.parametrize("name", KEYS.split())
def test_names_of_keys(one: One, name: str) -> None:
    header = [{"key": name, "value": ""}]
    assert sent(one({"url": "https://x.y/a", "header": header})) == [[f"header {name}"]]


@pytest.mark.parametrize("name", NO_KEYS.split())
def test_names_of_other_things(one: One, name: str) -> None:
    header = [{"key": name, "value": "{{secret}}"}]
    assert sent(one({"url": "https://x.y/a", "header": header})) == []


@pytest.mark.parametrize(
    ("values", "is_credential"),
    [
        (["{{apiToken}}", "{{apiToken}}", "{{apiToken}}", None], True),
        (["REDACTED", "REDACTED", None, None], True),
        (["{{apiToken}}", None, None, None], False),
        (["{{apiToken}}"], False),
        (["{{tenant}}", "{{tenant}}", "{{tenant}}"], False),
        (["Bearer-ish", "Bearer-ish"], False),
    ],
)
def test_a_header_that_most_requests_prove(
    lowered: Lowered, values: list[str | None], is_credential: bool
) -> None:
    headers = [[{"key": "X-Acme", "value": value}] if value else [] for value in values]
    items = [
        {"name": f"r{n}", "request": {"url": f"https://x.y/{n}", "header": header}}
        for n, header in enumerate(headers)
    ]
    found = [sent(fact) for fact in lowered(*items).requests]
    wanted: list[list[str]] = [["header X-Acme"]] if is_credential else []
    assert found == [wanted if value else [] for value in values]


@pytest.mark.parametrize(
    ("auth", "wanted"),
    [
        (helper("oauth2", accessToken="x", addTokenTo="queryParams"), "query access_token"),
        (helper("oauth2", accessToken="x", headerPrefix="Token "), "Token"),
        (helper("oauth2", accessToken="x", headerPrefix="Bearer"), "oauth2"),
        (helper("oauth2", accessToken="x", headerPrefix=""), "header Authorization"),
        (helper("oauth2", accessToken="x", addTokenTo="header"), "oauth2"),
        (helper("oauth2", accessToken="x", headerPrefix="A\r\nB: c"), "header Authorization"),
        (helper("oauth2", accessToken="x", headerPrefix="{{prefix}}"), "header Authorization"),
        (helper("jwt", secret="x", algorithm="HS256"), "jwt"),
        (helper("jwt", secret="x", addTokenTo="queryParam"), "query token"),
        (helper("jwt", secret="x", addTokenTo="queryParam", queryParamKey="j"), "query j"),
        (helper("jwt", secret="x", headerPrefix="JWT"), "JWT"),
        ({"type": "oauth2", "oauth2": {"addTokenTo": "queryParams"}}, "query access_token"),
        ({"type": "apikey", "apikey": {"key": "X-K", "value": "v", "in": "header"}}, "header X-K"),
        ({"type": "apikey", "apikey": {"key": "k", "value": "v", "in": "query"}}, "query k"),
        ({"type": "apikey", "apikey": [{"key": "key", "value": "X-K"}]}, "header X-K"),
        ({"type": "bearer", "bearer": {"basicConfig": [{"key": "token", "value": "x"}]}}, "bearer"),
        ({"type": "basic", "basic": {"username": "u"}}, "basic"),
        ({"type": "bearer"}, "bearer"),
        ({"type": "bearer", "bearer": None}, "bearer"),
        ({"type": "hawk"}, "hawk"),
        ({"type": "oauth1"}, "oauth1"),
        ({"type": "ntlm"}, "ntlm"),
        ({"type": "edgegrid"}, "edgegrid"),
        ({"type": "asap"}, "asap"),
    ],
)
def test_where_helpers_put_it(one: One, auth: Any, wanted: str) -> None:
    assert sent(one({"url": "https://x.y/a", "auth": auth})) == [[wanted]]


@pytest.mark.parametrize(
    ("auth", "key", "wanted"),
    [
        (helper("bearer", token="x"), "access_token", ["bearer"]),
        (helper("oauth2", accessToken="x"), "access_token", ["oauth2"]),
        (helper("bearer", token="x"), "api_key", ["bearer", "query api_key"]),
        (helper("basic", username="x"), "access_token", ["basic", "query access_token"]),
    ],
)
def test_a_token_is_sent_one_way_only(one: One, auth: Any, key: str, wanted: list[str]) -> None:
    assert sent(one({"url": f"https://x.y/a?{key}=1", "auth": auth})) == [wanted]


@pytest.mark.parametrize("auth", [None, {"type": "inherit"}, [], {}])
def test_what_is_inherited(lowered: Lowered, auth: Any) -> None:
    request = {"name": "r", "request": {"url": "https://x.y/a", "auth": auth}}
    folder = {"name": "F", "auth": auth, "item": [request]}
    assert sent(lowered(folder, auth=BASIC).requests[0]) == [["basic"]]


def test_oauth_schemes_are_told_apart_by_who_gives_the_tokens(lowered: Lowered) -> None:
    auths = [
        helper("oauth2", accessToken="x"),
        helper("oauth2", accessTokenUrl="https://a/token", scope="read"),
        helper("oauth2", grant_type="implicit", authUrl="https://a/auth"),
        helper("oauth2", accessTokenUrl="https://b/token"),
        helper("oauth2", accessToken="x"),
    ]
    items = [{"name": "r", "request": {"url": "https://x.y/a", "auth": auth}} for auth in auths]
    ids = [r.auth.scheme.id for r in lowered(*items).requests if r.auth]
    assert ids == ["oauth2", "oauth2", "oauth2", "oauth22", "oauth2"]


def test_spelling_does_not_make_another_scheme(lowered: Lowered) -> None:
    headers = [("X-Api-Key", "k"), ("x-api-key", "k"), ("Authorization", "Token x")]
    headers.append(("Authorization", "token y"))
    items = [
        {"name": "r", "request": {"url": "https://x.y/a", "header": [{"key": k, "value": v}]}}
        for k, v in headers
    ]
    schemes = [r.auth.scheme for r in lowered(*items).requests if r.auth]
    assert [s.id for s in schemes] == ["apiKeyAuth", "apiKeyAuth", "tokenAuth", "tokenAuth"]
    assert [s.name or s.scheme for s in schemes] == ["X-Api-Key", "X-Api-Key", "Token", "Token"]


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
