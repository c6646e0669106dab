"""An API that is not there: it gives the answers that were saved of it, or those that a test says."""

from __future__ import annotations

import copy
from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from .._runtime._http import httpx  # noqa: TID252
from ._answers import Answer, answer_of, response
from ._operations import Operation, operations

Handshake: TypeAlias = Callable[[str], str]
"""Gives the `WWW-Authenticate` for an `Authorization` that only begins an exchange, "" for any other."""

SAVED: Any = object()
"""The body that was saved."""


class FakeApi:
    """Answers the requests of all clients that send by `transport`, and opens no socket.

    Attributes:
        requests: those that came, in their order.
        transport: for an HTTP client of your own, sync or async.
    """

    def __init__(self, handshake: Handshake | None = None) -> None:
        self.requests: list[httpx.Request] = []
        self.transport = httpx.MockTransport(self._handle)
        self._handshake = handshake or (lambda authorization: "")
        self._operations = operations()
        self._said: dict[str, list[Answer | Exception]] = defaultdict(list)

    def answers(
        self,
        method: Callable[..., Any],
        body: Any = SAVED,
        *,
        status: int | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        """Say what an operation answers. Said again, the answers come in turn, and the last one stays.

        Args:
            method: that of a client or of a class: `client.things.get`.
            body: a model, JSON, a text, bytes, or None for no content; if it is not given, what was saved
                with this status. An exception is raised in the place of an answer.
            status: if it is not given, that of the saved answer which is no error, else 200.
            headers: of the answer.

        Raises:
            LookupError: the method is that of no operation, or no answer is saved where one is meant.
        """
        operation = self._of(method)
        if isinstance(body, Exception):
            self._said[operation.name].append(body)
        elif body is SAVED:
            self._said[operation.name].append(operation.saved(status).with_headers(headers or {}))
        else:
            answer = answer_of(body, status or operation.usual_status, headers or {})
            self._said[operation.name].append(answer)

    def saved(self, method: Callable[..., Any], *, status: int | None = None) -> Any:
        """A copy of the body that was saved, with which to make another. Raises as `answers` does."""
        return copy.deepcopy(self._of(method).saved(status).body)

    def _of(self, method: Callable[..., Any]) -> Operation:
        function = getattr(method, "__func__", method)
        name = f"{function.__module__.rpartition('.')[2]}.{function.__name__}"
        for each in self._operations:
            if name in each.names:
                return each
        raise LookupError(f"{name} is the method of no operation")

    def _handle(self, request: httpx.Request) -> httpx.Response:
        if wanted := self._handshake(request.headers.get("authorization", "")):
            return httpx.Response(401, headers={"WWW-Authenticate": wanted})
        self.requests.append(request)
        asked = [each for each in self._operations if each.is_asked_by(request)]
        if not asked:
            raise LookupError(f"no operation is {request.method} {request.url.path}")
        answer = self._next(max(asked, key=lambda each: each.rank))
        if isinstance(answer, Exception):
            raise answer
        return response(answer)

    def _next(self, operation: Operation) -> Answer | Exception:
        said = self._said[operation.name]
        if not said:
            return operation.saved(None)
        return said.pop(0) if len(said) > 1 else said[0]
