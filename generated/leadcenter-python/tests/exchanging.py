"""Exchanges that scripts speak of: an answer is given as it was saved, or a real server is asked."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from leadcenter import APIResponseValidationError, APIStatusError, Client
from leadcenter._runtime import APIResponse, RawResponse

from .library import httpx
from .said import Exchange
from .said.claims import texts_of
from .said.operators import MISSING
from .server import FakeServer

Call = Callable[[Client], RawResponse[Any]]

_WITH_ANSWER = (APIStatusError, APIResponseValidationError)


class Exchanging:
    """Makes exchanges. `live` is whom to ask: "" for nobody, else `safe` or `all` of a real server."""

    def __init__(
        self, client: Client, server: FakeServer, requests: list[httpx.Request], live: str
    ) -> None:
        self.live = bool(live)
        self._client = client
        self._server = server
        self._requests = requests
        self._all = live == "all"

    def __call__(
        self, call: Call | None, status: int, fixture: str = "", *, safe: bool, **how: Any
    ) -> Exchange:
        """Make a call, and give it the saved answer unless a real server is asked.

        None stands for a request that no method can make: the answer is taken as it was saved.
        """
        if self.live and (call is None or not (safe or self._all)):
            pytest.skip("it may change something: only --live=all asks for it")
        self._server.answers(status, fixture, **how)
        answer = self._server.first() if call is None else _answer(call, self._client)
        return _exchange(answer, self._requests[-1:])


def _answer(call: Call, client: Client) -> APIResponse:
    """What came, also where the client made an error of it."""
    try:
        return call(client).http
    except _WITH_ANSWER as error:
        return error.response


def _exchange(answer: APIResponse | httpx.Response, requests: list[httpx.Request]) -> Exchange:
    body = _json(answer.text)
    return Exchange(
        status=answer.status_code,
        body=body,
        texts=(answer.text,) if body is MISSING else texts_of(body),
        headers={name.lower(): value for name, value in answer.headers.items()},
        method=requests[0].method if requests else "",
        sent=_json(requests[0].content.decode("utf-8", "replace")) if requests else MISSING,
    )


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return MISSING
