"""Whole calls to a server that checks signatures: every body, retries, redirects, threads, and what stays hidden."""

from __future__ import annotations

import asyncio
import logging
import pickle
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from client_runtime import AuthenticationError, MissingCredentialsError
from client_runtime._config import Part, SecurityScheme
from client_runtime._http import httpx
from sample_api import CONFIG, Api, AsyncApi, run
from support import signing_server
from support.signing_server import SigningServer


def scheme(kind: Any, first: str, *others: str, **settings: str) -> SecurityScheme:
    """A scheme under the id that all operations of the sample take."""
    parts = tuple(Part(word, word.replace(" ", "_"), f"SAMPLE_{word}") for word in others)
    return SecurityScheme(
        "bearer", kind, argument=first, env=f"SAMPLE_{first}", parts=parts, settings=settings
    )


@dataclass(frozen=True)
class Case:
    scheme: SecurityScheme
    given: dict[str, str]
    secret: str
    """The argument without which no signature is right."""
    wrong: str = "wrong-secret-0123456789-0123456789"


KEY = "j-secret-of-32-bytes-for-sha-256"
USER = {"username": "ada", "password": "pä:ss"}
CONSUMER = {"consumer_key": "ck", "consumer_secret": "c+secret"}
OAUTH = {**CONSUMER, "oauth_token": "ot", "oauth_token_secret": "t-secret"}
AWS = {"access_key": "AKID", "secret_key": "s-secret", "session_token": "st"}
EDGE = {"client_token": "ct", "client_secret": "e-secret", "access_token": "at"}
OAUTH_WORDS = ("consumer secret", "oauth token", "oauth token secret")
REGION = {"region": "eu-central-1", "service": "execute-api"}
CASES = {
    "digest": Case(scheme("digest", "username", "password"), USER, "password"),
    "oauth1": Case(
        scheme("oauth1", "consumer_key", *OAUTH_WORDS, realm="r"), OAUTH, "consumer_secret"
    ),
    "oauth1-in-query": Case(
        scheme("oauth1", "consumer_key", *OAUTH_WORDS, **{"in": "query"}), OAUTH, "consumer_secret"
    ),
    "awsv4": Case(
        scheme("awsv4", "access_key", "secret key", "session token", **REGION), AWS, "secret_key"
    ),
    "hawk": Case(
        scheme("hawk", "hawk_id", "hawk key", **{"payload hash": "true"}),
        {"hawk_id": "hi", "hawk_key": "h-secret"},
        "hawk_key",
    ),
    "edgegrid": Case(
        scheme(
            "edgegrid",
            "client_token",
            "client secret",
            "access token",
            **{"headers to sign": "X-Trace, X-None"},
        ),
        EDGE,
        "client_secret",
    ),
    "jwt": Case(
        replace(
            scheme("jwt", "token"),
            prefix="Token",
            parts=(Part("signing key", "signing_key", "SAMPLE_signing key", required=False),),
        ),
        {"signing_key": KEY},
        "signing_key",
    ),
    "rsa": Case(
        scheme("oauth1", "consumer_key", "private key", algorithm="RSA-SHA256"),
        {"consumer_key": "ck", "private_key": signing_server.PEM},
        "private_key",
        signing_server.OTHER_PEM,
    ),
    "asap": Case(
        replace(
            scheme("asap", "token", audience="ledger"),
            parts=tuple(
                Part(word, word.replace(" ", "_"), f"SAMPLE_{word}", required=False)
                for word in ("private key", "issuer", "key id", "audience")
            ),
        ),
        {"private_key": signing_server.PEM, "issuer": "orders", "key_id": "orders/key-1"},
        "private_key",
        signing_server.OTHER_PEM,
    ),
    "ntlm": Case(
        scheme("ntlm", "username", "password"),
        {"username": "OFFICE\\ada", "password": "pä$s"},
        "password",
    ),
}
ALL = pytest.mark.parametrize("kind", CASES)


@pytest.fixture(autouse=True)
def accounts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whom the NTLM server knows."""
    file = tmp_path / "accounts"
    file.write_text("OFFICE:ada:pä$s\n", encoding="utf-8")
    monkeypatch.setenv("NTLM_USER_FILE", str(file))


@pytest.fixture
def server(kind: str) -> Iterator[SigningServer]:
    check = getattr(signing_server, kind.partition("-")[0])
    with signing_server.signing_server(check) as server:
        yield server


def options(server: SigningServer, kind: str, **given: Any) -> dict[str, Any]:
    case = CASES[kind]
    return {
        "config": replace(CONFIG, schemes=(case.scheme,)),
        "credentials": {**case.given, **given},
        "base_url": f"http://{server.host}/a%20b/~c",
        "max_retries": 0,
    }


def told(server: SigningServer) -> list[tuple[str, str]]:
    return [(method, path.partition("?")[0]) for method, path, _, _ in server.signed]


CALLS: list[Callable[[Any], Any]] = [
    lambda client: client.leads.get("ä/b c"),
    lambda client: client.leads.create(name="Ada ✓", email=None),
    lambda client: client.leads.attach(7, file=("n.txt", b"x" * 300_000), note="n"),
]
DONE = [
    ("GET", "/a%20b/~c/v1/leads/%C3%A4%2Fb%20c"),
    ("POST", "/a%20b/~c/v1/leads"),
    ("POST", "/a%20b/~c/v1/leads/7/files"),
]


@ALL
def test_every_kind_of_request_is_signed(server: SigningServer, kind: str) -> None:
    with Api(**options(server, kind)) as client:
        for call in CALLS:
            call(client)
        client.leads.list(page=2, ids=[1, 2], filter={"a b": "ä+&=~*'"}, tags=["x", "y"])
        client.post("/form", form={"a": "1 2", "b": "+"}, headers={"X-Trace": "a   b"})
        client.leads.update(7, name="Ada")

    assert told(server)[:3] == DONE
    assert len(server.signed) == 6


@ALL
def test_the_async_client_signs_as_well(server: SigningServer, kind: str) -> None:
    async def calls() -> None:
        async with AsyncApi(**options(server, kind)) as client:
            for call in CALLS:
                await call(client)
            await asyncio.gather(*(client.leads.get(n) for n in range(8)))

    run(calls())

    assert told(server)[:3] == DONE
    assert len(server.signed) == 11


@ALL
def test_threads_share_a_client(server: SigningServer, kind: str) -> None:
    with Api(**options(server, kind)) as client, ThreadPoolExecutor(6) as pool:
        found = list(pool.map(client.leads.get, range(24)))

    assert [each.id for each in found] == [7] * 24
    assert len(server.signed) == 24


@ALL
def test_each_attempt_is_signed_anew(server: SigningServer, kind: str) -> None:
    server.flaky = 2
    with Api(**{**options(server, kind), "max_retries": 2}) as client:
        client._transport.get().pause = lambda seconds: None
        client.leads.get(7)

    assert len(server.signed) == 3


@ALL
def test_a_wrong_secret_is_an_authentication_error_that_hides_it(
    server: SigningServer, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    wrong = CASES[kind].wrong
    caplog.set_level(logging.DEBUG)
    with Api(**options(server, kind, **{CASES[kind].secret: wrong})) as client:
        with pytest.raises(AuthenticationError) as caught:
            client.leads.get(7)
        auth = client._core.credentials.choose(["bearer"])

    shown = [caplog.text, str(caught.value), repr(caught.value), repr(client), repr(auth)]
    shown += [repr(vars(caught.value)), repr(client._core), str(pickle.dumps(caught.value))]
    assert not [text for text in shown if wrong in text]
    assert server.signed == []
    for held in (auth, client):
        with pytest.raises(TypeError, match="pickle"):
            pickle.dumps(held)


@ALL
def test_a_redirect_to_another_origin_carries_no_signature(
    server: SigningServer, kind: str
) -> None:
    seen: list[tuple[str, dict[str, str]]] = []

    def stranger(handler: signing_server.Handler, body: bytes) -> bool:
        seen.append((handler.path, dict(handler.headers)))
        return True

    with signing_server.signing_server(stranger) as other:
        server.away = f"http://{other.host}/elsewhere"
        with Api(**{**options(server, kind), "base_url": f"http://{server.host}"}) as client:
            client.get("/away")

    ((path, headers),) = seen
    assert path == "/elsewhere"
    assert not {name.lower() for name in headers} & {"authorization", "x-amz-security-token"}


@ALL
def test_what_is_missing_is_named(
    server: SigningServer, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    case, given = CASES[kind], options(server, kind)
    with pytest.raises(MissingCredentialsError) as caught:
        Api(**{**given, "credentials": {}})
    for name in case.given if kind != "asap" else ["token", "private_key"]:
        assert f"{name}=..." in str(caught.value)

    for part in (Part("", case.scheme.argument, case.scheme.env), *case.scheme.parts):
        monkeypatch.setenv(part.env, case.given.get(part.argument, ""))
    with Api(**{**given, "credentials": {}}) as client:
        client.leads.get(7)
    assert len(server.signed) == 1


@pytest.mark.parametrize("kind", ["awsv4"])
def test_a_key_may_change_while_the_client_lives(server: SigningServer, kind: str) -> None:
    secrets = iter(["old", "s-secret", "s-secret", "s-secret"])
    with Api(**options(server, kind, secret_key=lambda: next(secrets))) as client:
        client.leads.get(7)

    assert len(server.signed) == 1


@pytest.mark.parametrize("kind", ["hawk"])
def test_a_signature_and_a_key_go_together(server: SigningServer, kind: str) -> None:
    key = SecurityScheme("key", "query", argument="api_key", name="key")
    given = options(server, kind, api_key="k-1")
    config = replace(given["config"], schemes=(*given["config"].schemes, key))
    with Api(**{**given, "config": config}) as client:
        client.get("/both", query={"a": "1"})

    assert server.signed[0][1].endswith("/both?a=1&key=k-1")


@pytest.mark.parametrize("kind", ["digest"])
def test_a_challenge_that_is_known_is_answered_at_once(server: SigningServer, kind: str) -> None:
    with Api(**options(server, kind)) as client:
        for number in range(signing_server.USES_OF_A_NONCE):
            client.leads.get(number)

    assert list(server.nonces.values()) == [signing_server.USES_OF_A_NONCE]


@pytest.mark.parametrize("kind", ["ntlm"])
def test_a_body_that_can_be_sent_once_goes_after_the_handshake(
    server: SigningServer, kind: str
) -> None:
    with Api(**options(server, kind)) as client:
        client.post("/stream", content=iter([b"one ", b"two"]))

    assert server.signed[0][0] == "POST"


@pytest.mark.parametrize("kind", ["ntlm"])
def test_a_handshake_that_lost_its_connection_is_held_again(
    server: SigningServer, kind: str
) -> None:
    """The pool gives the request another connection, once."""
    legs: list[str] = []

    def middle(request: httpx.Request, call_next: Any) -> Any:
        legs.append(request.method)
        if len(legs) == 2:
            with httpx.Client() as other:
                return other.send(request)
        return call_next(request)

    with Api(**{**options(server, kind), "middleware": [middle]}) as client:
        client.leads.update(7, name="Ada")

    assert legs == ["GET", "PUT", "GET", "PUT"]
    assert told(server) == [("PUT", "/a%20b/~c/v1/leads/7")]


@pytest.mark.parametrize("kind", ["asap"])
def test_a_private_key_needs_to_say_whose_it_is(server: SigningServer, kind: str) -> None:
    given = {**options(server, kind), "credentials": {"private_key": signing_server.PEM}}
    with Api(**given) as client, pytest.raises(MissingCredentialsError) as caught:
        client.leads.get(7)

    assert "issuer=... or SAMPLE_issuer" in str(caught.value)
    assert "key_id=..." in str(caught.value)
    assert "audience" not in str(caught.value)


@pytest.mark.parametrize("kind", ["rsa", "asap"])
def test_a_key_in_one_line_is_one_in_pem(server: SigningServer, kind: str) -> None:
    """As environment variables often have it."""
    line = signing_server.PEM.replace("\n", "\\n")
    with Api(**options(server, kind, private_key=line)) as client:
        client.leads.get(7)

    assert len(server.signed) == 1
