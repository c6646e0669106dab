"""APIs to serve: small collections written down in tests, and LeadCenter's."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx2
import pytest

from postwright import Api, Input, Sink, read_settings
from postwright.ir.facts import Facts
from postwright.mock import Settings, application
from postwright.pipeline import study

SPEC = Path(__file__).parents[3] / "postwright.yaml"
NOW = datetime(2026, 1, 2, 3, 4, 5, 678_900, UTC)

Known = tuple[Api, Facts]


class Server:
    """A mock in this process. Each call is a request; `json` and what else httpx2 takes go with it."""

    def __init__(self, known: Known, settings: Settings) -> None:
        api, facts = known
        self.application = application(api, settings, facts=facts, clock=lambda: NOW)
        self._transport = httpx2.ASGITransport(self.application)

    def __call__(self, method: str, path: str, **sent: Any) -> httpx2.Response:
        async def ask() -> httpx2.Response:
            base = "http://mock"
            async with httpx2.AsyncClient(transport=self._transport, base_url=base) as client:
                return await client.request(method, path, **sent)

        return asyncio.run(ask())


Serve = Callable[..., Server]


@pytest.fixture(scope="session")
def leadcenter() -> Known:
    """LeadCenter's contract and what it was recovered from."""
    return study(read_settings(SPEC).input, Sink())


@pytest.fixture(scope="session")
def serve_whole(leadcenter: Known) -> Serve:
    """Serves LeadCenter, once for several tests."""
    return lambda **settings: Server(leadcenter, Settings(**settings))


@pytest.fixture
def serve(leadcenter: Known) -> Serve:
    """Serves LeadCenter, for whoever asks with a credential."""
    return lambda **settings: Server(leadcenter, Settings(**{"access": "off"} | settings))


@pytest.fixture
def serve_items(tmp_path: Path) -> Serve:
    """Serves a collection with some items."""

    def serve(*items: dict[str, Any], **settings: Any) -> Server:
        file = tmp_path / "collection.json"
        schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
        file.write_text(json.dumps({"info": {"name": "Shop", "schema": schema}, "item": items}))
        return Server(study(Input((file,)), Sink()), Settings(**settings))

    return serve


def _body(value: Any) -> dict[str, Any]:
    return {"mode": "raw", "raw": json.dumps(value), "options": {"raw": {"language": "json"}}}


def _request(method: str, url: str, body: Any, auth: Any) -> dict[str, Any]:
    sent: dict[str, Any] = {"method": method, "url": f"https://shop.example{url}"}
    if body is not None:
        sent["body"] = _body(body)
    return sent | ({"auth": auth} if auth else {})


@pytest.fixture
def answer() -> Callable[..., dict[str, Any]]:
    """A saved response: its status and JSON, and what it answered where that is another request."""

    def answer(
        status: int,
        value: Any = None,
        *,
        name: str = "",
        to: str = "",
        body: Any = None,
        **more: Any,
    ) -> dict[str, Any]:
        saved = {"name": name or str(status), "code": status, "header": [], **more}
        if value is not None:
            saved |= {
                "body": json.dumps(value),
                "header": [{"key": "Content-Type", "value": "application/json"}],
            }
        if to:
            method, _, url = to.partition(" ")
            saved["originalRequest"] = _request(method, url, body, None)
        return saved

    return answer


@pytest.fixture
def item() -> Callable[..., dict[str, Any]]:
    """An item of a collection: `GET /leads` and its saved responses."""

    def item(
        call: str, *answers: dict[str, Any], body: Any = None, auth: Any = None, test: str = ""
    ) -> dict[str, Any]:
        method, _, url = call.partition(" ")
        event = [{"listen": "test", "script": {"exec": [test]}}] if test else []
        request = _request(method, url, body, auth)
        return {"name": call, "request": request, "response": list(answers), "event": event}

    return item
