"""Secrets: sent by origin, never through an injected line or plain HTTP, and shown nowhere."""

from __future__ import annotations

import logging
import pickle
import re
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

import client_runtime
import pytest
from client_runtime import (
    APIConnectionError,
    APIError,
    APIStatusError,
    ClientCredentials,
    CustomAuth,
    PasswordGrant,
    RefreshToken,
    UnsafeRequestError,
)
from client_runtime._http import httpx
from sample_api import CLIENTS, CONFIG, Api, AsyncApi, Server, api, called, ok

Figure: TypeAlias = Callable[[str, str], None]

SECRET = "s3cr3t-0123456789"


def given(kind: str) -> dict[str, Any]:
    """Constructor arguments that hold SECRET as a credential of this kind."""
    url = "https://api.sample.test/token"
    sources: dict[str, dict[str, Any]] = {
        "bearer": {"token": SECRET},
        "callable": {"token": lambda: SECRET},
        "basic": {"credentials": {"username": "ada", "password": SECRET}},
        "header key": {"credentials": {"api_key": SECRET}},
        "query key": {"credentials": {"query_key": SECRET}},
        "cookie": {"credentials": {"session": SECRET}},
        "client secret": {"token": ClientCredentials(url, client_id="i", client_secret=SECRET)},
        "refresh token": {"token": RefreshToken(url, refresh_token=SECRET, client_id="i")},
        "password": {"token": PasswordGrant(url, username="a", password=SECRET, client_id="i")},
        "default header": {"token": "t-000", "default_headers": {"X-Secret": SECRET}},
    }
    return {"token": None, **sources[kind]}


KINDS = [
    "bearer",
    "callable",
    "basic",
    "header key",
    "query key",
    "cookie",
    "client secret",
    "refresh token",
    "password",
    "default header",
]


def answering(status: int) -> Callable[[httpx.Request], httpx.Response]:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/token":
            return ok({"access_token": SECRET, "refresh_token": SECRET})
        if status == 200:
            return ok({"data": [{"id": 1}]})
        echo = {"message": f"you sent {request.url} {dict(request.headers)}"}
        return httpx.Response(status, json=echo, headers={"X-Echo": str(request.url)})

    return answer


def failing(request: httpx.Request) -> httpx.Response:
    if request.url.path == "/token":
        return ok({"access_token": SECRET, "refresh_token": SECRET})
    raise httpx.ReadError("reset", request=request)


def shown_by(value: Any) -> str:
    """All that can be seen of a thing without asking a secret to reveal itself."""
    texts = [repr(value), str(value), _variables(value, 0)]
    if isinstance(value, BaseException):
        texts.append("".join(traceback.format_exception(value)))
        texts += [
            _variables(other, 0) + repr(other) for other in (value.__cause__, value.__context__)
        ]
    with suppress(TypeError, AttributeError, pickle.PicklingError):
        texts.append(pickle.dumps(value).decode("latin-1"))
    return "\n".join(texts)


def _variables(value: Any, depth: int) -> str:
    if depth > 6 or isinstance(value, type | logging.Logger) or callable(value):
        return ""
    members = dict(getattr(value, "__dict__", {}))
    for name in getattr(type(value), "__slots__", ()):
        if hasattr(value, name):
            members[name] = getattr(value, name)
    if isinstance(value, dict):
        members.update({str(key): member for key, member in value.items()})
    if isinstance(value, list | tuple | set | frozenset):
        members.update({str(index): member for index, member in enumerate(value)})
    kept = {k: v for k, v in members.items() if not isinstance(v, httpx.Client | httpx.AsyncClient)}
    return repr(kept) + "".join(_variables(member, depth + 1) for member in kept.values())


def leaks(text: str) -> bool:
    import base64

    pair = base64.b64encode(f"ada:{SECRET}".encode()).decode()
    return SECRET in text or pair in text


@pytest.mark.parametrize("client_kind", CLIENTS)
def test_c8_no_secret_shows(
    client_kind: str, caplog: pytest.LogCaptureFixture, figure: Figure
) -> None:
    caplog.set_level(logging.DEBUG)
    shown = {
        (kind, name): shown_by(value)
        for kind in KINDS
        for name, value in _surfaces(client_kind, kind, caplog).items()
    }

    found = [place for place, text in shown.items() if leaks(text)]

    per_kind = len(shown) // len(KINDS)
    size = f"{len(KINDS)} secrets x {per_kind} surfaces"
    figure(f"C8 {client_kind}", f"{size}: {len(found)} shown")
    assert found == []
    assert len(KINDS) >= 8
    assert per_kind >= 10


def _surfaces(client_kind: str, kind: str, caplog: pytest.LogCaptureFixture) -> dict[str, Any]:
    caplog.clear()
    return {
        **_shown(client_kind, kind),
        "status error": _error(client_kind, given(kind), answering(422)),
        "server error": _error(client_kind, given(kind), answering(500)),
        "connection error": _error(client_kind, given(kind), failing),
        "log": caplog.text,
    }


def _shown(client_kind: str, kind: str) -> dict[str, Any]:
    """What a user of the client gets to see while all goes well."""
    clients: list[Any] = []

    def calls(client: Any) -> Any:
        clients.append(client)
        raw = client.with_raw_response(client.leads.get)(7)
        return [client.leads.list(), raw] if client_kind == "async" else (client.leads.list(), raw)

    page, raw = called(client_kind, calls, Server(answering(200)), **given(kind))
    (client,) = clients
    return {
        "client": client,
        "credentials": client._core.credentials,
        "auth": client._core.credentials._held,
        "resource": client.leads,
        "page": page,
        "raw": raw.request,
        "copy": client.with_options(timeout=1),
    }


def _error(client_kind: str, options: dict[str, Any], answer: Any) -> APIError:
    with pytest.raises((APIStatusError, APIConnectionError)) as caught:
        called(
            client_kind,
            lambda client: client.leads.get(7),
            Server(answer),
            max_retries=0,
            **options,
        )
    return caught.value


def test_c8_clients_and_sources_of_tokens_are_not_pickled() -> None:
    client, _ = api(Server(ok()))
    source = ClientCredentials("https://a.test/t", client_id="i", client_secret=SECRET)

    for thing in (client, client.leads, source, client_runtime._auth.Secret(SECRET)):
        with pytest.raises(TypeError, match="pickle"):
            pickle.dumps(thing)


def test_query_secrets_are_masked_in_logs(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    client, _ = api(Server(ok()), token=None, credentials={"query_key": SECRET})

    client.leads.get(7)
    client.get("/x", query={"access_token": SECRET, "page": 5})

    assert "api_key=***" in caplog.text
    assert "access_token=***" in caplog.text
    assert "page=5" in caplog.text
    assert SECRET not in caplog.text


def test_logging_is_switched_on_by_the_environment(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SAMPLE_API_LOG", "debug")
    logger = logging.getLogger("sample_api")
    try:
        client, _ = api(Server(httpx.Response(503), ok()))
        client.leads.get(7)
        assert "GET https://api.sample.test/v1/leads/7: 503 in" in capsys.readouterr().err
    finally:
        logger.handlers.clear()
        logger.setLevel(logging.NOTSET)


CREDENTIALS = ["bearer", "basic", "header key", "query key", "cookie"]
STATUSES = [301, 302, 307, 308]
ELSEWHERE = ["https://evil.test/take", "https://api.sample.test:8443/take"]


@pytest.mark.parametrize("client_kind", CLIENTS)
@pytest.mark.parametrize("elsewhere", ELSEWHERE)
@pytest.mark.parametrize("kind", CREDENTIALS)
@pytest.mark.parametrize("status", STATUSES)
def test_c2_a_redirect_elsewhere_carries_no_credential(
    status: int, kind: str, elsewhere: str, client_kind: str
) -> None:
    server = Server(httpx.Response(status, headers={"location": elsewhere}), ok())
    own = {"X-Mine": SECRET, "Cookie": f"mine={SECRET}"}
    options = {"default_headers": {"X-Team": SECRET}, **given(kind)}

    called(client_kind, lambda client: client.leads.get(7, extra_headers=own), server, **options)

    assert len(server.requests) == 2
    assert leaks(str(server.requests[0].url) + str(server.requests[0].headers.multi_items()))
    told = str(server.requests[1].url) + str(server.requests[1].headers.multi_items())
    assert not leaks(told)
    assert server.urls[1] == elsewhere


def test_c2_counts(figure: Figure) -> None:
    product = [len(ELSEWHERE), len(CREDENTIALS), len(STATUSES)]
    figure("C2 origins x credentials x statuses", f"{' x '.join(map(str, product))}, each client")
    assert product >= [2, 5, 4]


@pytest.mark.parametrize("kind", CREDENTIALS)
def test_c2_a_redirect_at_home_keeps_it(kind: str) -> None:
    server = Server(httpx.Response(302, headers={"location": "/v2/leads/7"}), ok())
    client, _ = api(server, **given(kind))

    client.leads.get(7)

    first, second = server.requests
    assert second.url.path == "/v2/leads/7"
    assert leaks(str(second.url) + str(second.headers.multi_items()))
    assert first.headers.get("authorization") == second.headers.get("authorization")


def test_c2_who_has_left_stays_a_stranger() -> None:
    there_and_back = [
        httpx.Response(302, headers={"location": "https://evil.test/"}),
        httpx.Response(302, headers={"location": "https://api.sample.test/v1/delete-all"}),
        ok(),
    ]
    server = Server(*there_and_back)
    client, _ = api(server)

    client.leads.get(7)

    assert "authorization" not in server.requests[2].headers


def test_c2_cookies_that_a_server_sets_are_not_kept() -> None:
    with Api(base_url="http://127.0.0.1:9", token="t") as client:
        http = client._transport.get()._http
        request = httpx.Request("GET", "https://api.sample.test/")
        response = httpx.Response(200, headers={"set-cookie": "sid=1"}, request=request)
        http.cookies.extract_cookies(response)
        http.cookies.set_cookie_header(request)

    assert "cookie" not in request.headers


UNSAFE: list[tuple[str, str, str, dict[str, Any]]] = [
    ("https to http", "GET", "http://api.sample.test/v1/leads/7", {}),
    ("https to http elsewhere", "GET", "http://evil.test/", {}),
    ("a body elsewhere", "POST", "https://evil.test/", {"json": {"password": SECRET}}),
    ("a one-shot body", "POST", "/other", {"content": iter([b"once"])}),
    ("another scheme", "GET", "ftp://evil.test/", {}),
    ("a file", "GET", "file:///etc/passwd", {}),
    ("no URL", "GET", "https://[", {}),
    ("a user", "GET", "https://ada:pw@api.sample.test/", {}),
    ("a backslash", "GET", "https://api.sample.test\\@evil.test/", {}),
]


@pytest.mark.parametrize(("what", "method", "location", "request_"), UNSAFE)
def test_redirects_that_are_not_followed(
    what: str, method: str, location: str, request_: dict[str, Any]
) -> None:
    server = Server(httpx.Response(307, headers={"location": location}), ok())
    client, _ = api(server)

    with pytest.raises(UnsafeRequestError, match="redirects"):
        client.request(method, "/v1/leads", **request_)
    assert len(server.requests) == 1


def test_redirects_change_the_method_as_browsers_do() -> None:
    for status, method in ((301, "GET"), (302, "GET"), (303, "GET"), (307, "POST"), (308, "POST")):
        server = Server(httpx.Response(status, headers={"location": "/there"}), ok())
        client, _ = api(server)
        client.leads.create(name="Ada")
        assert server.requests[1].method == method
        assert server.bodies[1] == (server.bodies[0] if method == "POST" else b"")


def test_redirects_end() -> None:
    server = Server(httpx.Response(302, headers={"location": "/again"}))
    client, _ = api(server)

    with pytest.raises(UnsafeRequestError, match="more than 10 redirects"):
        client.leads.get(7)
    assert len(server.requests) == 11


def test_a_redirect_without_location_is_an_error_of_its_status() -> None:
    client, _ = api(Server(httpx.Response(302)))

    with pytest.raises(APIStatusError) as caught:
        client.leads.get(7)
    assert caught.value.status_code == 302


BREAKS = ["a\r\nX: 1", "a\nX: 1", "a\rX: 1", "a\x00b", "\r\n", "a\x0bb", "a\x0cb", "a\x1fb"]
BREAKS += ["a\x7fb", "é", "\u2028", "a\r\n\r\nGET / HTTP/1.1"]
PLACES: list[tuple[str, Callable[[Api, str], Any]]] = [
    ("header value", lambda c, t: c.leads.get(7, extra_headers={"X-A": t})),
    ("header name", lambda c, t: c.leads.get(7, extra_headers={f"X{t}": "a"})),
    ("idempotency key", lambda c, t: c.leads.create(name="a", idempotency_key=t)),
    ("raw path", lambda c, t: c.get(f"/x/{t}")),
    ("file name", lambda c, t: c.leads.attach(7, file=(t, b""))),
    ("path value", lambda c, t: c.leads.get(t)),
]


@pytest.mark.parametrize("kind", CLIENTS)
def test_c4_no_line_break_reaches_the_wire(kind: str, faults: Any, figure: Figure) -> None:
    refused = {
        place: sum(_kept_off_the_wire(place, call, kind, text, faults) for text in BREAKS)
        for place, call in PLACES
    }

    size = f"{len(BREAKS)} texts x {len(PLACES)} places"
    total = sum(refused.values())
    escaped = len(BREAKS) * len(PLACES) - total
    figure(f"C4 {kind}", f"{size}: {total} refused with 0 bytes sent, {escaped} escaped")
    assert min(refused.values()) >= 6
    assert (len(BREAKS), len(PLACES)) >= (12, 4)


def _kept_off_the_wire(
    place: str, call: Callable[[Api, str], Any], kind: str, text: str, faults: Any
) -> bool:
    """Whether the text was refused with nothing sent; else it must have been harmless."""
    received = faults.received
    try:
        called(kind, lambda client: call(client, text), base_url=faults.url, max_retries=0)
    except ValueError:
        assert faults.received == received, text
        return True
    head = faults.seen[-1][0]
    assert place in {"raw path", "file name", "path value"}, text
    assert not re.search(r"[\r\n\0]", text)
    assert head.count("HTTP/1.1") == 1
    assert not re.search(r"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f]", head)
    return False


def test_c9_a_token_over_plain_http_goes_to_this_machine_only() -> None:
    for base in (
        "http://localhost",
        "http://127.0.0.1:8000",
        "http://[::1]:1",
        "http://a.localhost",
    ):
        server = Server(ok())
        client, _ = api(server, base_url=base)
        client.leads.get(7)
        assert len(server.requests) == 1
    for base in ("http://api.sample.test", "http://10.0.0.1", "http://localhost.evil.test"):
        server = Server(ok())
        client, _ = api(server, base_url=base)
        with pytest.raises(UnsafeRequestError, match="allow_insecure=True"):
            client.leads.get(7)
        with pytest.raises(UnsafeRequestError):
            client.login(email="a", password="b")
        assert server.requests == []


def test_c9_nor_does_the_async_client_send_it() -> None:
    server = Server(ok())

    with pytest.raises(UnsafeRequestError, match="allow_insecure=True"):
        called("async", lambda client: client.leads.get(7), server, base_url="http://10.0.0.1")

    assert server.requests == []


def test_c9_unless_asked() -> None:
    server = Server(ok())
    client, _ = api(server, base_url="http://api.sample.test", allow_insecure=True)

    client.leads.get(7)

    assert server.requests[0].headers["authorization"]


def test_c9_verification_is_never_switched_off() -> None:
    import ssl

    for path in Path(client_runtime.__file__).parent.glob("*.py"):
        assert not re.search(r"verify\s*=|CERT_NONE|check_hostname", path.read_text("utf-8")), path
    with Api(base_url="https://a.test", token="t") as client:
        context = client._transport.get()._http._transport._pool._ssl_context  # type: ignore[attr-defined]
        assert context.verify_mode == ssl.CERT_REQUIRED
        assert context.check_hostname


@pytest.mark.parametrize("kind", CLIENTS)
def test_c10_a_token_is_written_to_no_file(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HOME", "USERPROFILE", "APPDATA", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "TMPDIR"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.chdir(tmp_path)
    server = Server(ok({"data": {"token": SECRET}}), ok())
    login = partial(Api.login if kind == "sync" else AsyncApi.login, email="a", password=SECRET)

    called(kind, login, server, token=None, config=replace(CONFIG, login="login"))

    assert len(server.requests) == 1
    assert list(tmp_path.rglob("*")) == []


def test_the_repr_of_a_client_is_short() -> None:
    assert repr(Api(base_url="https://a.test", token=SECRET)) == "<Api https://a.test>"
    assert repr(AsyncApi(base_url="https://a.test", token=SECRET)) == "<AsyncApi https://a.test>"
    assert SECRET not in repr(CustomAuth(lambda request: {"X": SECRET}))
