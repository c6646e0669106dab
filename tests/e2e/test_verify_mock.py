"""`postwright verify` asks `postwright mock`: clean as it is, and exactly what is planted in its answers otherwise."""

from __future__ import annotations

import json
import re
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from support.programs import run

from postwright import Sink, read_settings, recover
from postwright.mock import Settings, application

ROOT = Path(__file__).resolve().parents[2]

Change = Callable[[Any], Any]


def _each(**members: Any) -> Change:
    """The items of a list with other members."""
    return lambda said: [{**each, **members} for each in said]


def _with(**members: Any) -> Change:
    return lambda said: {**said, **members}


def _without(name: str) -> Change:
    return lambda said: {key: each for key, each in said.items() if key != name}


PLANTED: dict[str, tuple[Change, str]] = {
    r"/v1/pipelines": (_each(name=7), "PW923"),
    r"/v1/webhooks/\d+": (_with(events={"0": "lead.created"}), "PW923"),
    r"/v1/calendar/availability/\d+": (lambda said: [said], "PW923"),
    r"/v1/tags": (_each(name=None), "PW924"),
    r"/v1/users/\d+": (_without("email"), "PW925"),
    r"/v1/auth/me": (_without("timezone"), "PW926"),
    r"/v1/custom-fields": (_each(type="colour"), "PW928"),
    r"/v1/auth/tokens": (_each(created_at="14 May 2025"), "PW929"),
    r"/v1/sources": (_each(priority=1), "PW930"),
    r"/v1/task-lists/\d+": (lambda said: "no longer an object", "PW923"),
}
"""Ten differences: the path of the operation, what becomes of its answer, the code that tells of it."""


def _planting(app: Any, planted: dict[str, tuple[Change, str]]) -> Any:
    """An application whose answers to GET, where they are good, are changed as planted."""

    async def changed(scope: Any, receive: Any, send: Any) -> None:
        change = next(
            (change for path, (change, _) in planted.items() if _is_get(scope, path)), None
        )
        if change is None:
            await app(scope, receive, send)
            return
        messages: list[dict[str, Any]] = []

        async def kept(message: dict[str, Any]) -> None:
            messages.append(message)

        await app(scope, receive, kept)
        start, body = messages[0], b"".join(each.get("body", b"") for each in messages[1:])
        if start["status"] == 200:
            body = json.dumps(change(json.loads(body))).encode()
        headers = [pair for pair in start["headers"] if pair[0].lower() != b"content-length"]
        await send({**start, "headers": [*headers, (b"content-length", b"%d" % len(body))]})
        await send({"type": "http.response.body", "body": body})

    return changed


def _is_get(scope: Any, path: str) -> bool:
    is_get = scope["type"] == "http" and scope["method"] == "GET"
    return is_get and re.fullmatch(path, scope["path"]) is not None


@contextmanager
def served(app: Any) -> Iterator[str]:
    """The URL of an application that is served in a thread until the block ends."""
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error", lifespan="off"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        until = time.monotonic() + 30
        while not server.started and time.monotonic() < until:
            thread.join(0.01)
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(30)


@pytest.fixture(scope="module")
def mocked() -> Any:
    api = recover(read_settings(ROOT / "postwright.yaml").input, Sink())
    return application(api, Settings())


@pytest.mark.parametrize("planted", [{}, PLANTED], ids=["as it is", "ten differences"])
def test_what_is_planted_in_the_mock_is_what_is_reported(
    mocked: Any, planted: dict[str, tuple[Change, str]]
) -> None:
    asked = ["verify", "--rate", "1000", "--format", "json", "--base-url"]
    with served(_planting(mocked, planted)) as address:
        done = run(
            [sys.executable, "-m", "postwright", *asked, address],
            ROOT,
            {"POSTWRIGHT_TOKEN": "any"},
            seconds=120,
        )
    told = [each["code"] for each in json.loads(done.out)["diagnostics"]]
    assert sorted(told) == sorted(code for _, code in planted.values()), done.told
    assert done.code == (1 if planted else 0), done.told
