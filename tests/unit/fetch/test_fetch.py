"""Fetching from a server that speaks Postman's endpoints, and from one that does not."""

from __future__ import annotations

import gzip
import threading
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest

from postwright import Failure, Sink
from postwright.fetch import Fetched, fetch, parse_source
from postwright.fetch.answers import retry_after
from postwright.fetch.transfer import Limits

ID = "0a1b2c3d-1111-4222-8333-444455556666"
UID = f"12345678-{ID}"
KEY = "PMAK-of-the-tests"
COLLECTION = {"info": {"name": "Leads"}, "item": [{"name": "List", "request": "https://e.com/a"}]}
ENVIRONMENT = {"id": ID, "name": "Production", "values": [{"key": "a", "value": "1"}]}
PUBLISHED = "/api/collections/1234/abC9"


@pytest.fixture
def api(server: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setenv("POSTMAN_API_KEY", KEY)
    monkeypatch.setenv("POSTWRIGHT_POSTMAN_API", f"{server.url}/")
    server.json(f"/collections/{UID}", {"collection": COLLECTION})
    server.json(f"/environments/{UID}", {"environment": ENVIRONMENT})
    return server


def got(source: str, **limits: Any) -> Fetched:
    return fetch(parse_source(source), Sink(), Limits(**limits))


def refused(source: str, **limits: Any) -> Failure:
    with pytest.raises(Failure) as caught:
        got(source, **limits)
    diagnostic = caught.value.diagnostic
    assert diagnostic.help, "there is always a way out"
    assert KEY not in f"{diagnostic}"
    return caught.value


def test_a_collection_is_got_with_the_key(api: Any) -> None:
    found = got(UID)
    assert (found.kind, found.name, found.document) == ("collection", "Leads", COLLECTION)
    assert [(path, headers["x-api-key"]) for path, headers in api.asked] == [
        (f"/collections/{UID}", KEY)
    ]


def test_an_environment_is_got(api: Any) -> None:
    found = got(f"environments/{UID}")
    assert (found.kind, found.name, found.document) == ("environment", "Production", ENVIRONMENT)


def test_a_compressed_answer_is_read(api: Any) -> None:
    body = gzip.compress(b'{"collection": {"info": {"name": "Zipped"}, "item": []}}')
    api.raw(f"/collections/{UID}", body, Content_Encoding="gzip")
    assert got(UID).name == "Zipped"


def test_a_page_with_both_ids_in_its_address(server: Any) -> None:
    server.json(PUBLISHED, COLLECTION)
    assert got(f"{server.url}/view/1234/abC9").document == COLLECTION
    ((path, headers),) = server.asked
    assert path == f"{PUBLISHED}?segregateAuth=true&versionTag=latest"
    assert "x-api-key" not in headers


def test_a_page_known_by_its_published_id(server: Any) -> None:
    server.json("/view/metadata/abC9", {"collection": {"info": {"owner": "1234"}}})
    server.json(PUBLISHED, COLLECTION)
    assert got(f"{server.url}/view/metadata/abC9").name == "Leads"


def test_a_page_on_a_domain_of_its_own(server: Any) -> None:
    page = (
        '<html><head><meta name="ownerId" content="1234"><meta name="publishedId" content="abC9">'
        '<meta name="versionTagId" content="v2"><meta name="environmentUID" content="1234-e">'
    )
    server.raw("/", page.encode())
    server.json(PUBLISHED, COLLECTION)
    assert got(f"{server.url}/").name == "Leads"
    assert server.asked[-1][0] == f"{PUBLISHED}?environment=1234-e&segregateAuth=true&versionTag=v2"


def test_no_page_gets_the_key(api: Any) -> None:
    api.json(PUBLISHED, COLLECTION)
    got(f"{api.url}/view/1234/abC9")
    assert all("x-api-key" not in headers for _, headers in api.asked)


@pytest.mark.parametrize(
    ("status", "code", "exit_code"),
    [
        *((401, "PW704", 2), (403, "PW705", 2), (404, "PW706", 2), (429, "PW707", 75)),
        *((500, "PW708", 75), (503, "PW708", 75), (204, "PW708", 2), (418, "PW708", 2)),
    ],
)
def test_statuses(api: Any, status: int, code: str, exit_code: int) -> None:
    api.json(f"/collections/{UID}", {"error": {"message": KEY}}, status)
    failure = refused(UID)
    assert (failure.diagnostic.code, failure.exit_code) == (code, exit_code)


def test_when_to_try_again(api: Any) -> None:
    api.json(f"/collections/{UID}", {}, 429, Retry_After="17")
    assert refused(UID).diagnostic.help == "run it again in 17 seconds"


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Retry-After": "30"}, 30),
        ({"Retry-After": "0"}, 1),
        ({"Retry-After": "Sat, 28 Nov 2026 12:01:00 GMT"}, 60),
        ({"Retry-After": "soon", "RateLimit-Reset": "42"}, 42),
        ({"Retry-After": "9" * 400}, None),
        ({}, None),
    ],
)
def test_retry_after(headers: dict[str, str], seconds: int | None) -> None:
    assert retry_after(headers, datetime(2026, 11, 28, 12, tzinfo=UTC)) == seconds


WRONG = {
    "a web page": b"<!doctype html><title>Sign in</title>",
    "nothing": b"",
    "no text": b"\xff\xfe\x00",
    "broken JSON": b'{"collection": {',
    "nested too deep": b"[" * 5000,
    "another JSON": b'{"ok": true}',
    "a list": b"[]",
    "an environment": b'{"environment": {"values": []}}',
    "metadata": b'{"collection": {"info": {"name": "x"}}}',
    "a collection without its items": b'{"collection": {"info": {}, "item": {}}}',
}


@pytest.mark.parametrize("body", WRONG.values(), ids=WRONG.keys())
def test_something_else_is_refused(api: Any, body: bytes) -> None:
    api.raw(f"/collections/{UID}", body)
    assert refused(UID).diagnostic.code == "PW712"


@pytest.mark.parametrize(
    "page", ["<html></html>", '<meta name="ownerId" content="1/../2">', '<meta name="x"><![x']
)
def test_a_page_that_is_none_of_postmans(server: Any, page: str) -> None:
    server.raw("/docs", page.encode())
    assert refused(f"{server.url}/docs").diagnostic.code == "PW712"


def test_too_large(api: Any) -> None:
    api.raw(f"/collections/{UID}", b" " * 2000)
    assert refused(UID, size=1000).diagnostic.code == "PW711"


def test_a_bomb_is_defused(api: Any) -> None:
    api.raw(f"/collections/{UID}", gzip.compress(bytes(50_000_000)), Content_Encoding="gzip")
    assert refused(UID, size=100_000).diagnostic.code == "PW711"


@pytest.mark.parametrize(
    ("body", "coding", "code"),
    [
        (b"plain", "gzip", "PW712"),
        (gzip.compress(b"x" * 900, mtime=0)[:-12], "gzip", "PW709"),
        (gzip.compress(gzip.compress(b"{}", mtime=0), mtime=0), "gzip, gzip", "PW712"),
        (b"{}", "br", "PW712"),
    ],
)
def test_odd_encodings(api: Any, body: bytes, coding: str, code: str) -> None:
    api.raw(f"/collections/{UID}", body, Content_Encoding=coding)
    assert refused(UID).diagnostic.code == code


@pytest.mark.parametrize("part", ["headers", "body"])
def test_a_drip_ends_at_the_deadline(api: Any, part: str) -> None:
    over = threading.Event()

    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n" + (b"\r\n" if part == "body" else b"X: "))
        while not over.wait(0.05):
            try:
                handler.wfile.write(b" ")
            except OSError:
                return

    api.call(f"/collections/{UID}", drip)
    failure = refused(UID, seconds=0.4)
    over.set()
    assert (failure.diagnostic.code, failure.exit_code) == ("PW709", 75)


def test_cut_short(api: Any) -> None:
    api.raw(f"/collections/{UID}", b"{}", Content_Length="900")
    assert refused(UID).diagnostic.code == "PW709"


def test_nobody_there(server: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POSTMAN_API_KEY", KEY)
    monkeypatch.setenv("POSTWRIGHT_POSTMAN_API", server.url)
    server.server_close()
    assert refused(UID).diagnostic.code == "PW709"


def test_a_broken_proxy_setting_is_not_repeated(api: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "nonsense://me:s3cret@proxy")
    failure = refused(UID)
    assert failure.diagnostic.code == "PW709"
    assert "s3cret" not in failure.diagnostic.message


def test_a_redirect_to_another_host_loses_the_key(api: Any, other: Any) -> None:
    api.raw(f"/collections/{UID}", b"", 302, Location=f"{other.url}/there")
    other.json("/there", {"collection": COLLECTION})
    assert got(UID).name == "Leads"
    assert [headers.get("x-api-key") for _, headers in other.asked] == [None]


def test_a_redirect_at_home_keeps_it(api: Any) -> None:
    api.raw(f"/collections/{UID}", b"", 307, Location="/there")
    api.json("/there", {"collection": COLLECTION})
    got(UID)
    assert [headers.get("x-api-key") for _, headers in api.asked] == [KEY, KEY]


def test_a_key_does_not_come_back_by_way_of_another_host(api: Any, other: Any) -> None:
    api.raw(f"/collections/{UID}", b"", 302, Location=f"{other.url}/there")
    other.raw("/there", b"", 302, Location=f"{api.url}/back")
    api.json("/back", {"collection": COLLECTION})
    got(UID)
    asked = [*api.asked, *other.asked]
    assert [headers.get("x-api-key") for _, headers in asked] == [KEY, None, None]


@pytest.mark.parametrize(
    "location", ["http://example.com/", "https://10.0.0.1/", "ftp://127.0.0.1/", "https://["]
)
def test_redirects_that_are_not_followed(api: Any, location: str) -> None:
    api.raw(f"/collections/{UID}", b"", 302, Location=location)
    assert refused(UID).diagnostic.code == "PW710"


def test_redirects_in_a_circle(api: Any) -> None:
    api.raw(f"/collections/{UID}", b"", 302, Location=f"/collections/{UID}")
    assert refused(UID).diagnostic.code == "PW710"
    assert len(api.asked) == 6


def test_cookies_are_not_kept(api: Any) -> None:
    api.raw(f"/collections/{UID}", b"", 302, Location="/there", Set_Cookie="session=1")
    api.json("/there", {"collection": COLLECTION})
    got(UID)
    assert "cookie" not in api.asked[-1][1]


def test_the_api_is_not_asked_over_plain_http(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POSTMAN_API_KEY", KEY)
    monkeypatch.setenv("POSTWRIGHT_POSTMAN_API", "http://api.getpostman.com")
    assert refused(UID).diagnostic.code == "PW710"


def test_without_a_key(server: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POSTWRIGHT_POSTMAN_API", server.url)
    assert refused(UID).diagnostic.code == "PW703"
    assert server.asked == []


def test_without_the_extra(api: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "httpx2", None)
    failure = refused(UID)
    assert failure.diagnostic.code == "PW702"
    assert "postwright[pull]" in failure.diagnostic.help
