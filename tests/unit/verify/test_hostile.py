"""Servers that mean no good: each ends in something that is told, in time, and no secret gets out."""

from __future__ import annotations

import gzip
import json
import socket
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest

from postwright.diagnostics import Failure, Sink
from postwright.pipeline import quiet
from postwright.verify import Confidence, Limits, Wish, verify

from .conftest import TOKEN

PATH = "/v1/tags"
BRIEF = Limits(seconds=0.3, rate=1000, size=100_000)


def _answer(*headers: tuple[str, str], body: bytes = b"", status: int = 200) -> Any:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in headers:
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)
        handler.close_connection = True

    return answer


def _endless(handler: BaseHTTPRequestHandler) -> None:
    _answer(JSON)(handler)
    try:
        while True:
            handler.wfile.write(b"[" * 65536)
    except OSError:
        return


def _dripping(handler: BaseHTTPRequestHandler) -> None:
    """Sends the beginning and holds on until the other side has gone."""
    _answer(JSON, ("Content-Length", "100"), body=b"[")(handler)
    handler.connection.settimeout(5)
    while handler.connection.recv(1024):
        pass


JSON = ("Content-Type", "application/json")
DEEP = b"[" * 5000 + b"]" * 5000
HOSTILE: dict[str, tuple[Any, str, str]] = {
    "endless": (_endless, "PW904", "is larger than 100,000 bytes"),
    "slow drip": (_dripping, "PW904", "did not come in full within 0.3 seconds"),
    "wrong length": (
        _answer(JSON, ("Content-Length", "500"), body=b"[]"),
        "PW904",
        "broke off",
    ),
    "no HTTP": (lambda handler: handler.wfile.write(b"hello\r\n\r\n"), "PW904", "broke off"),
    "bomb": (
        _answer(JSON, ("Content-Encoding", "gzip"), body=gzip.compress(b" " * 10_000_000)),
        "PW904",
        "is larger than 100,000 bytes",
    ),
    "no gzip": (
        _answer(JSON, ("Content-Encoding", "gzip"), body=b"[]"),
        "PW904",
        "says that it is gzip, and is not",
    ),
    "half of gzip": (
        _answer(JSON, ("Content-Encoding", "gzip"), body=gzip.compress(b"[1, 2, 3, 4]" * 50)[:-20]),
        "PW904",
        "broke off",
    ),
    "another encoding": (
        _answer(JSON, ("Content-Encoding", "br"), body=b"[]"),
        "PW904",
        "is in an encoding that was not asked for",
    ),
    "deep": (_answer(JSON, body=DEEP), "PW922", "nested more than 200 levels deep"),
    "no text": (_answer(JSON, body=b"\xff\xfe[]"), "PW922", "it is no text in UTF-8"),
    "huge number": (
        _answer(JSON, body=b"[" + b"9" * 5000 + b"]"),
        "PW924",
        "answered 200 with null",
    ),
    "terminal": (
        _answer(JSON, body=json.dumps([{"id": 1, "name": "a", "\x1b[31mred": 1}]).encode()),
        "PW930",
        "`?[99xxxx`",
    ),
    "header": (
        _answer(("Content-Type", "text/\x1b[31mred"), body=b"[]"),
        "PW921",
        "`text/\\x1b[31mred`",
    ),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_answer_is_told(kind: str, ask: Any, book: Any) -> None:
    answer, code, said = HOSTILE[kind]
    book.raw[PATH] = answer
    done = ask(f"GET {PATH}", limits=BRIEF)
    assert code in done.codes, done.texts
    assert said in done.texts


def test_the_others_are_asked_all_the_same(ask: Any, book: Any) -> None:
    book.raw[PATH] = _answer(JSON, ("Content-Length", "500"), body=b"[]")
    done = ask("tags.list", "sources.list")
    assert done.codes == ["PW904"]
    assert "/v1/sources" in [each.path for each in book.asked]


def test_a_server_that_never_answers_is_given_up(ask: Any, book: Any) -> None:
    broken = _answer(JSON, ("Content-Length", "500"), body=b"[]")
    for path in ("pipelines", "sources", "tags", "custom-fields", "webhooks", "users", "notes"):
        book.raw[f"/v1/{path}"] = broken
    names = ("pipelines", "sources", "tags", "custom_fields", "webhooks", "users", "notes")
    done = ask(*(f"{name}.list" for name in names))
    assert sorted(done.codes) == ["PW904", "PW911"]
    assert "answer after answer could not be read, and" in done.texts
    assert len(book.asked) < 10


def test_a_thousand_new_members_are_bounded(ask: Any, book: Any) -> None:
    members = {f"m{number}": 1 for number in range(3000)}
    book.raw[PATH] = _answer(JSON, body=json.dumps([{"id": 1, "name": "a", **members}]).encode())
    assert len(ask(f"GET {PATH}").diagnostics) <= 501


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_is_told_and_not_followed(status: int, ask: Any, book: Any) -> None:
    book.raw[PATH] = _answer(("Location", f"http://127.0.0.1:9{PATH}?to=me"), status=status)
    done = ask(f"GET {PATH}")
    assert "PW920" in done.codes
    assert f"answered {status}, leading to http://127.0.0.1:9{PATH}, and" in done.texts
    assert [each.path for each in book.asked] == [PATH, f"{PATH}?search=zzz"]


def test_no_proxy_gets_what_is_for_this_machine(
    ask: Any, book: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    assert ask("tags.list").diagnostics == []
    assert len(book.asked) == 2


def test_a_cookie_is_not_sent_back(ask: Any, book: Any) -> None:
    book.raw[PATH] = _answer(JSON, ("Set-Cookie", "session=1; Path=/"), body=b"[]")
    ask("tags.list")
    assert all("cookie" not in each.headers for each in book.asked)


def test_what_the_server_repeats_of_secrets_is_not_told(ask: Any, book: Any) -> None:
    said = [{"id": 1, "name": "a", TOKEN: TOKEN, "seen": TOKEN}]
    book.raw[PATH] = _answer(JSON, body=json.dumps(said).encode())
    done = ask("tags.list")
    assert "PW930" in done.codes
    assert TOKEN not in done.texts
    assert all(TOKEN not in each.answer.body.decode() for each in done.outcome.exchanges)


@pytest.mark.parametrize(
    ("told", "slept"), [("3", [3.0]), ("30", [30.0]), ("6000", []), ("soon", [])]
)
def test_429_is_obeyed_within_limits(told: str, slept: list[float], ask: Any, book: Any) -> None:
    answered: list[int] = []

    def answer(handler: BaseHTTPRequestHandler) -> None:
        answered.append(1)
        busy = len(answered) == 1
        _answer(JSON, ("Retry-After", told), body=b"[]", status=429 if busy else 200)(handler)

    book.raw["/v1/sources"] = answer
    done = ask("sources.list")
    assert [each for each in done.slept if each >= 1] == slept
    assert len(answered) == (2 if slept else 1)
    assert ("PW909" in done.codes) is not bool(slept)


def test_a_server_that_wants_to_be_left_alone_is(ask: Any, book: Any) -> None:
    book.raw["/v1/sources"] = _answer(JSON, ("Retry-After", "6000"), body=b"[]", status=429)
    done = ask("sources", "tags")
    assert [each.path for each in book.asked] == ["/v1/sources"]
    assert "the server asks to wait, and `tags.list` was not asked" in done.texts


def test_the_rate_is_kept(ask: Any) -> None:
    done = ask("tags.list", "sources.list", limits=Limits(rate=0.1))
    assert len([each for each in done.slept if 8 < each <= 10]) == 2


def test_time_is_up(ask: Any) -> None:
    done = ask("tags", limits=Limits(rate=1000, total=-1))
    assert done.codes == ["PW911"]
    assert "`tags.list` was not asked" in done.texts


def test_nobody_there_is_one_failure(subject: Any) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}"
    sink = Sink()
    with pytest.raises(Failure) as caught:
        verify(subject, Wish(url), Confidence({"POSTWRIGHT_TOKEN": TOKEN}, {}), sink, quiet)
    assert (caught.value.diagnostic.code, caught.value.exit_code) == ("PW903", 75)
    assert f"{url} cannot be reached" in caught.value.diagnostic.message
    assert len(sink) == 0


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("http://api.example.com/v1", "credentials would go there in plain text"),
        ("https://user:pw@api.example.com", "has a user or a password in it"),
        ("ftp://api.example.com", "is no address of a server"),
        ("api.example.com", "is no address of a server"),
        ("https://", "is no address of a server"),
        ("https://a:99999999", "is no address of a server"),
        ("https://api.example.com?a=b", "is no address of a server"),
    ],
)
def test_an_address_that_is_not_asked(url: str, said: str, subject: Any) -> None:
    with pytest.raises(Failure) as caught:
        verify(subject, Wish(url), Confidence({}, {}), Sink(), quiet)
    assert caught.value.diagnostic.code == "PW905"
    assert said in caught.value.diagnostic.message
    assert ":pw" not in caught.value.diagnostic.message
