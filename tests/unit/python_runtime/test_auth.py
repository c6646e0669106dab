"""Auth: bearer, basic, keys, OAuth 2.0 and callables; one refresh in flight, one replay."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import threading
import time
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from client_runtime import (
    APITimeoutError,
    AuthenticationError,
    AuthorizationCode,
    AuthorizationRequest,
    ClientCredentials,
    CustomAuth,
    MissingCredentialsError,
    OAuth2,
    PasswordGrant,
    RefreshToken,
    TokenError,
    Tokens,
    UnsafeRequestError,
)
from client_runtime._config import SecurityScheme
from client_runtime._endpoint import Endpoint
from client_runtime._http import httpx
from sample_api import CLIENTS, CONFIG, Api, Server, api, async_api, called, ok, run

TOKEN_URL = "https://login.sample.test/token"


def only(**credentials: Any) -> dict[str, Any]:
    return {"token": None, "credentials": credentials}


def test_basic() -> None:
    server = Server(ok())
    client, _ = api(server, **only(username="ada", password="pä:ss"))

    client.leads.get(7)

    encoded = base64.b64encode("ada:pä:ss".encode()).decode()
    assert server.requests[0].headers["authorization"] == f"Basic {encoded}"


def test_a_key_in_a_header_the_query_or_a_cookie() -> None:
    server = Server(ok({"data": []}))
    for name in ("api_key", "query_key", "session"):
        client, _ = api(server, **only(**{name: "k-123 +&"}))
        client.leads.list(page=2, extra_headers={"Cookie": "theme=dark"})

    header, query, cookie = server.requests
    assert header.headers["x-api-key"] == "k-123 +&"
    assert query.url.query == b"page=2&api_key=k-123%20%2B%26"
    assert cookie.headers["cookie"] == "theme=dark; sid=k-123 +&"


def test_of_several_schemes_the_first_there_is_suffices() -> None:
    server = Server(ok())
    client, _ = api(server, **only(api_key="k-1", session="s-1"))

    client.leads.get(7)

    assert server.requests[0].headers["x-api-key"] == "k-1"
    assert "cookie" not in server.requests[0].headers


JOINT: Endpoint[Any] = Endpoint("GET", "/v1/leads", Any, security=(("key", "bearer"), "basic"))


def joint(client: Api) -> Any:
    return client.leads._send(JOINT, {}, {})


def test_what_is_needed_together_is_sent_together() -> None:
    server = Server(ok())
    client, _ = api(server, **only(token="t-1", api_key="k-1", session="s-1"))

    joint(client)

    sent = server.requests[0].headers
    assert (sent["x-api-key"], sent["authorization"]) == ("k-1", "Bearer t-1")
    assert "cookie" not in sent


def test_half_of_it_does_not_suffice_and_the_error_names_the_rest() -> None:
    server = Server(ok())
    client, _ = api(server, **only(api_key="k-1"))

    with pytest.raises(MissingCredentialsError, match="token=") as caught:
        joint(client)

    assert "api_key=" not in str(caught.value)
    assert server.requests == []


def test_what_suffices_alone_is_taken_where_half_of_the_other_is_there() -> None:
    server = Server(ok())
    client, _ = api(server, **only(api_key="k-1", username="ada", password="p"))

    joint(client)

    assert server.requests[0].headers["authorization"].startswith("Basic ")
    assert "x-api-key" not in server.requests[0].headers


OPTIONAL: Endpoint[Any] = Endpoint("GET", "/v1/leads", Any, security=("bearer", ()))


def test_an_optional_credential_is_sent_where_there_is_one() -> None:
    server = Server(ok())
    config = replace(CONFIG, serves_guests=True)
    for token in ("t-1", None):
        client, _ = api(server, token=token, config=config)
        client.leads._send(OPTIONAL, {}, {})

    assert [each.headers.get("authorization") for each in server.requests] == ["Bearer t-1", None]


def test_one_of_another_scheme_is_not_sent_in_its_place() -> None:
    server = Server(ok())
    client, _ = api(server, **only(api_key="k-1"))

    client.leads._send(OPTIONAL, {}, {})

    assert not {"x-api-key", "authorization"} & set(server.requests[0].headers)


def test_without_any_what_needs_one_is_still_refused() -> None:
    server = Server(ok())
    client, _ = api(server, token=None, config=replace(CONFIG, serves_guests=True))

    with pytest.raises(MissingCredentialsError, match="token="):
        joint(client)

    assert server.requests == []


def test_each_of_several_is_renewed_after_a_401() -> None:
    tokens, keys = iter(["t-1", "t-1", "t-2", "t-2"]), iter(["k-1", "k-1", "k-1", "k-1"])
    server = Server(httpx.Response(401), ok())
    client, _ = api(server, **only(token=lambda: next(tokens), api_key=lambda: next(keys)))
    next(tokens)

    joint(client)

    assert [each.headers["authorization"] for each in server.requests] == [
        "Bearer t-1",
        "Bearer t-2",
    ]
    assert [each.headers["x-api-key"] for each in server.requests] == ["k-1", "k-1"]


def test_a_request_of_ones_own_has_all_that_can_go_together() -> None:
    server = Server(ok())
    credentials = {"api_key": "k-1", "username": "ada", "password": "p"}
    client, _ = api(server, token="t-1", credentials=credentials)

    client.request("GET", "/v1/free")

    sent = server.requests[0].headers
    assert (sent["x-api-key"], sent["authorization"]) == ("k-1", "Bearer t-1")


def test_another_word_before_the_token() -> None:
    scheme = SecurityScheme("token", "bearer", argument="token", prefix="Token")
    server = Server(ok())
    client, _ = api(server, token="t-1", config=replace(CONFIG, schemes=(scheme,)))

    client.request("GET", "/v1/free")

    assert server.requests[0].headers["authorization"] == "Token t-1"


def test_a_public_operation_gets_no_credential() -> None:
    server = Server(ok())
    client, _ = api(server)

    client.ping()

    assert "authorization" not in server.requests[0].headers


def test_a_callable_is_asked_for_each_request() -> None:
    tokens = iter(["one", "two"])
    server = Server(ok())
    client, _ = api(server, token=lambda: next(tokens))

    client.leads.get(7)
    client.leads.get(7)

    assert sent(server) == ["Bearer one", "Bearer two"]


def test_an_async_callable_works_in_the_async_client_and_is_refused_in_the_sync_one() -> None:
    async def token() -> str:
        await asyncio.sleep(0)
        return "async"

    server = Server(ok())
    client, _ = async_api(server, token=token)
    run(client.leads.get(7))
    assert sent(server) == ["Bearer async"]

    other, _ = api(server, token=token)
    with pytest.raises(TypeError, match="use the async one"):
        other.leads.get(7)


def test_a_custom_signature_sees_the_request() -> None:
    def sign(request: httpx.Request) -> dict[str, str]:
        text = f"{request.method} {request.url.raw_path.decode()} {request.read().decode()}"
        return {"X-Signature": hashlib.sha256(text.encode()).hexdigest()}

    server = Server(ok())
    client, _ = api(server, token=CustomAuth(sign))

    client.leads.create(name="Ada")

    wanted = hashlib.sha256(b'POST /v1/leads {"name":"Ada"}').hexdigest()
    assert server.requests[0].headers["x-signature"] == wanted


def test_one_replay_after_a_401_with_a_fresh_token() -> None:
    tokens = iter(["stale", "fresh", "fresh"])
    server = Server(httpx.Response(401), ok())
    client, waits = api(server, token=lambda: next(tokens))

    client.leads.create(name="Ada")

    assert sent(server) == ["Bearer stale", "Bearer fresh"]
    assert server.bodies[0] == server.bodies[1]
    assert waits == []


@pytest.mark.parametrize("token", ["fixed", lambda: "same"])
def test_no_replay_without_another_token(token: Any) -> None:
    server = Server(httpx.Response(401))
    client, _ = api(server, token=token)

    with pytest.raises(AuthenticationError):
        client.leads.get(7)
    assert len(server.requests) == 1


def test_and_only_one_replay() -> None:
    counter = iter(range(100))
    server = Server(httpx.Response(401))
    client, _ = api(server, token=lambda: f"t{next(counter)}")

    with pytest.raises(AuthenticationError):
        client.leads.get(7)
    assert len(server.requests) == 2


class Issuer:
    """An authorization server and the API behind it, which takes the newest token only."""

    def __init__(self, expires_in: Any = 3600, refresh: bool = True, rotate: bool = False) -> None:
        self.given = 0
        self.forms: list[dict[str, list[str]]] = []
        self.heads: list[httpx.Headers] = []
        self.expires_in = expires_in
        self.refresh = refresh
        self.rotate = rotate

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if str(request.url) == TOKEN_URL:
            self.forms.append(parse_qs(request.read().decode()))
            self.heads.append(request.headers)
            time.sleep(0.02)
            self.given += 1
            return ok(self.answer())
        good = request.headers["authorization"] == f"Bearer access-{self.given}"
        return ok() if good else httpx.Response(401)

    def answer(self) -> dict[str, Any]:
        answer: dict[str, Any] = {"access_token": f"access-{self.given}", "token_type": "Bearer"}
        if self.expires_in is not None:
            answer["expires_in"] = self.expires_in
        if self.refresh and (self.given == 1 or self.rotate):
            answer["refresh_token"] = f"refresh-{self.given}"
        return answer


def credentials() -> ClientCredentials:
    return ClientCredentials(
        TOKEN_URL, client_id="my id", client_secret="my:secret", scopes=["read", "write"]
    )


def test_client_credentials() -> None:
    issuer = Issuer(refresh=False)
    client, _ = api(Server(issuer), token=credentials())

    client.leads.get(7)
    client.leads.get(7)

    assert issuer.forms == [{"grant_type": ["client_credentials"], "scope": ["read write"]}]
    basic = base64.b64encode(b"my+id:my%3Asecret").decode()
    assert issuer.heads[0]["authorization"] == f"Basic {basic}"


def test_the_secret_may_go_in_the_body() -> None:
    issuer = Issuer()
    source = ClientCredentials(TOKEN_URL, client_id="id", client_secret="s", in_body=True)
    client, _ = api(Server(issuer), token=source)

    client.leads.get(7)

    assert issuer.forms[0]["client_secret"] == ["s"]
    assert "authorization" not in issuer.heads[0]


def test_password_then_refresh() -> None:
    issuer = Issuer(expires_in=0)
    source = PasswordGrant(TOKEN_URL, username="ada", password="pw", client_id="id")
    client, _ = api(Server(issuer), token=source)

    client.leads.get(7)
    client.leads.get(7)

    assert issuer.forms[0] == {
        "grant_type": ["password"],
        "username": ["ada"],
        "password": ["pw"],
        "client_id": ["id"],
    }
    assert issuer.forms[1]["grant_type"] == ["refresh_token"]
    assert issuer.forms[1]["refresh_token"] == ["refresh-1"]


class Revoking(Issuer):
    """An authorization server that has revoked every refresh token."""

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if b"refresh_token=" in request.read():
            self.forms.append(parse_qs(request.read().decode()))
            return httpx.Response(400, json={"error": "invalid_grant"})
        return super().__call__(request)


@pytest.mark.parametrize("kind", CLIENTS)
def test_where_the_refresh_token_is_dead_the_grant_is_used_again(kind: str) -> None:
    issuer = Revoking()
    source = PasswordGrant(TOKEN_URL, username="ada", password="pw", client_id="id")
    source._tokens = Tokens("access-0", "refresh-0", expires_at=0.0)

    called(kind, lambda client: client.leads.get(7), Server(issuer), token=source)

    assert [form["grant_type"] for form in issuer.forms] == [["refresh_token"], ["password"]]
    assert source.tokens is not None
    assert source.tokens.refresh_token == "refresh-1"


def test_a_dead_refresh_token_is_not_sent_twice_where_the_grant_gives_no_other() -> None:
    issuer = Revoking(refresh=False)
    source = PasswordGrant(TOKEN_URL, username="ada", password="pw", client_id="id")
    source._tokens = Tokens("access-0", "refresh-0", expires_at=0.0)
    client, _ = api(Server(issuer), token=source)

    client.leads.get(7)

    assert source.tokens is not None
    assert source.tokens.refresh_token is None


@pytest.mark.parametrize("code", ["invalid_client", "invalid_grant"])
def test_any_other_refusal_stays_one_and_so_does_that_of_a_refresh_token_alone(code: str) -> None:
    grant = {} if code == "invalid_grant" else {"grant_type": "password"}
    tokens = Tokens("access-0", "refresh-0", expires_at=0.0)
    source = OAuth2(TOKEN_URL, client_id="id", grant=grant, tokens=tokens)
    server = Server(httpx.Response(400, json={"error": code}))
    client, _ = api(server, token=source)

    with pytest.raises(TokenError, match=code):
        client.leads.get(7)
    assert len(server.requests) == 1


def test_a_refresh_token_and_what_is_saved() -> None:
    saved: list[Tokens] = []
    issuer = Issuer(rotate=True)
    source = RefreshToken(TOKEN_URL, refresh_token="refresh-0", client_id="id", save=saved.append)
    client, _ = api(Server(issuer), token=source)

    client.leads.get(7)

    assert issuer.forms[0]["refresh_token"] == ["refresh-0"]
    assert [(tokens.access_token, tokens.refresh_token) for tokens in saved] == [
        ("access-1", "refresh-1")
    ]
    assert source.tokens == saved[0]


def test_an_authorization_code_is_exchanged_once_and_then_refreshed() -> None:
    issuer = Issuer(expires_in=0)
    source = AuthorizationCode(
        TOKEN_URL, code="c", redirect_uri="https://me.test/cb", client_id="id", verifier="v"
    )
    client, _ = api(Server(issuer), token=source)

    client.leads.get(7)
    client.leads.get(7)

    assert issuer.forms[0] == {
        "grant_type": ["authorization_code"],
        "code": ["c"],
        "redirect_uri": ["https://me.test/cb"],
        "code_verifier": ["v"],
        "client_id": ["id"],
    }
    assert issuer.forms[1]["grant_type"] == ["refresh_token"]


def test_the_authorization_request_uses_pkce() -> None:
    asked = AuthorizationRequest.make(
        "https://login.sample.test/authorize?x=1",
        client_id="id",
        redirect_uri="https://me.test/cb",
        scopes=["read"],
    )

    query = parse_qs(urlsplit(asked.url).query)
    digest = hashlib.sha256(asked.verifier.encode()).digest()
    assert query["code_challenge"] == [base64.urlsafe_b64encode(digest).rstrip(b"=").decode()]
    assert query["code_challenge_method"] == ["S256"]
    assert query["state"] == [asked.state]
    assert query["x"] == ["1"]
    assert asked.verifier not in repr(asked)
    assert 43 <= len(asked.verifier) <= 128


def test_tokens_are_renewed_ahead_of_expiry() -> None:
    issuer = Issuer(expires_in=61)
    source = credentials()
    client, _ = api(Server(issuer), token=source)

    client.leads.get(7)
    client.leads.get(7)
    assert issuer.given == 1
    source._tokens = Tokens("access-1", None, time.time() + 59)
    client.leads.get(7)

    assert issuer.given == 2


@pytest.mark.parametrize("kind", CLIENTS)
def test_a_token_of_a_short_life_is_used_for_most_of_it(kind: str) -> None:
    issuer, source = Issuer(expires_in=60), credentials()

    def calls(client: Any) -> Any:
        return [client.leads.get(7) for _ in range(5)]

    called(kind, calls, Server(issuer), token=source)

    assert issuer.given == 1
    source._tokens = Tokens("access-1", None, time.time() + 5, lifetime=60)
    called(kind, lambda client: client.leads.get(7), Server(issuer), token=source)
    assert issuer.given == 2


def test_a_revoked_token_is_renewed_after_a_401() -> None:
    issuer = Issuer()
    source = OAuth2(TOKEN_URL, client_id="id", tokens=Tokens("revoked", "refresh-0"))
    client, _ = api(Server(issuer), token=source)

    assert client.leads.get(7).id == 7
    assert issuer.given == 1


def test_a_token_that_cannot_be_renewed_stays_a_401() -> None:
    source = OAuth2(TOKEN_URL, client_id="id", tokens=Tokens("revoked"))
    client, _ = api(Server(Issuer()), token=source)

    with pytest.raises(AuthenticationError):
        client.leads.get(7)


def test_one_refresh_in_flight_for_many_threads() -> None:
    issuer = Issuer()
    client, _ = api(Server(issuer), token=credentials())

    threads = [threading.Thread(target=client.leads.get, args=(7,)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert issuer.given == 1


def test_one_refresh_in_flight_for_many_tasks() -> None:
    issuer = Issuer()
    source = OAuth2(TOKEN_URL, client_id="id", tokens=Tokens("revoked", "refresh-0"))
    client, _ = async_api(Server(issuer), token=source)

    async def many() -> list[Any]:
        return await asyncio.gather(*(client.leads.get(7) for _ in range(8)))

    assert [lead.id for lead in run(many())] == [7] * 8
    assert issuer.given == 1


REFUSALS: list[tuple[httpx.Response, str]] = [
    (
        httpx.Response(400, json={"error": "invalid_grant", "error_description": "x"}),
        "invalid_grant",
    ),
    (httpx.Response(200, json={}), ""),
    (httpx.Response(200, json={"access_token": 5}), ""),
    (httpx.Response(200, json=[]), ""),
    (httpx.Response(200, text="access_token=x"), ""),
    (httpx.Response(302, headers={"location": "https://evil.test/"}), ""),
]


@pytest.mark.parametrize(("answer", "code"), REFUSALS)
def test_a_refusal_is_typed_and_shows_no_secret(answer: httpx.Response, code: str) -> None:
    server = Server(answer)
    client, _ = api(server, token=credentials())

    with pytest.raises(TokenError) as caught:
        client.leads.get(7)

    assert caught.value.code == code
    assert "secret" not in str(caught.value)
    assert len(server.requests) == 1


@pytest.mark.parametrize("seconds", ["3600", 3600, 3600.5, None, "soon", -1, True, [], 1e400])
def test_any_expiry_is_understood_or_ignored(seconds: Any) -> None:
    issuer = Issuer()
    issuer.answer = lambda: {"access_token": "access-1"}  # type: ignore[method-assign]
    tokens = _expiring(seconds)

    assert tokens.access_token == "a"
    assert tokens.expires_at is None or tokens.expires_at > time.time() - 2


def _expiring(seconds: Any) -> Tokens:
    from client_runtime._errors import RequestInfo
    from client_runtime._token_endpoint import Answer, tokens_of

    told = {"access_token": "a", "expires_in": seconds}
    return tokens_of(Answer(200, told, None), None, RequestInfo("POST", TOKEN_URL))


def test_a_token_url_over_plain_http_is_refused() -> None:
    source = ClientCredentials("http://login.sample.test/token", client_id="i", client_secret="s")
    server = Server(ok())
    client, _ = api(server, token=source)

    with pytest.raises(UnsafeRequestError, match="plain HTTP"):
        client.leads.get(7)
    assert server.requests == []


def test_an_issuer_that_cannot_be_reached_is_tried_again_even_for_a_post() -> None:
    issuer = Issuer()
    answers: list[Any] = [httpx.ReadTimeout("late"), issuer, issuer]
    server = Server(*answers)
    client, waits = api(server, token=credentials())

    client.leads.create(name="Ada")

    assert len(waits) == 1


BUSY = [(503, {"Retry-After": "0"}, 0.0), (429, {"Retry-After": "7"}, 7.0), (500, {}, 0.5)]


@pytest.mark.parametrize(("status", "headers", "wait"), BUSY)
def test_an_issuer_that_is_busy_is_asked_again_even_for_a_post(
    status: int, headers: dict[str, str], wait: float
) -> None:
    def server() -> Server:
        return Server(httpx.Response(status, headers=headers, json={"error": "x"}), Issuer())

    client, waits = api(server(), token=credentials())
    other, other_waits = async_api(server(), token=credentials())

    client.leads.create(name="Ada")
    run(other.leads.create(name="Ada"))

    assert waits == other_waits == [wait]


@pytest.mark.parametrize("kind", CLIENTS)
def test_but_not_for_ever(kind: str) -> None:
    server = Server(httpx.Response(503, headers={"Retry-After": "1"}))

    with pytest.raises(TokenError) as caught:
        called(kind, lambda client: client.leads.get(7), server, token=credentials())

    assert (caught.value.status_code, caught.value.retry_after) == (503, 1.0)
    assert len(server.requests) == 3


@pytest.mark.parametrize("kind", CLIENTS)
def test_getting_a_token_ends_with_the_attempt_it_is_for(kind: str, faults: Any) -> None:
    source = ClientCredentials(f"{faults.url}/stall", client_id="i", client_secret="s")

    with pytest.raises(APITimeoutError, match="stall") as caught:
        called(
            kind,
            lambda client: client.leads.get(7),
            base_url=faults.url,
            token=source,
            timeout=0.1,
            max_retries=0,
        )

    assert caught.value.sent is False


@pytest.mark.parametrize("kind", CLIENTS)
def test_a_client_of_ones_own_is_told_of_that_end(kind: str) -> None:
    server = Server(Issuer())

    called(kind, lambda client: client.leads.get(7, timeout=5), server, token=credentials())

    phases = server.requests[0].extensions["timeout"].values()
    assert 0 < max(phases) <= 5


@pytest.mark.parametrize("kind", CLIENTS)
def test_so_does_waiting_for_a_token_that_others_get(kind: str) -> None:
    source, server = credentials(), Server(Issuer())
    source._lock.acquire()

    with pytest.raises(APITimeoutError) as caught:
        called(
            kind,
            lambda client: client.leads.get(7, timeout=0.05),
            server,
            token=source,
            max_retries=0,
        )

    assert caught.value.sent is False
    assert server.requests == []


def test_a_token_with_a_line_break_is_refused_without_showing_it() -> None:
    server = Server(ok())
    with pytest.raises(ValueError, match="token") as caught:
        Api(domain="api.sample.test", token="secret\r\nX-Evil: 1")
    client, _ = api(server, token=lambda: "secret\nX-Evil: 1")
    with pytest.raises(ValueError, match="Authorization") as other:
        client.leads.get(7)

    assert "secret" not in str(caught.value) + str(other.value)
    assert server.requests == []


def sent(server: Server) -> list[str]:
    return [request.headers["authorization"] for request in server.requests]
