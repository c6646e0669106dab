"""Answers, saved or said, as responses of the HTTP library."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal, TypeAlias

from pydantic import BaseModel
from pydantic_core import to_jsonable_python

from .._runtime._http import httpx  # noqa: TID252

Kind: TypeAlias = Literal["none", "json", "text", "bytes"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What an operation answers; `kind` says what the body is."""

    status: int
    kind: Kind = "none"
    body: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)

    def with_headers(self, headers: Mapping[str, str]) -> Answer:
        """The same with these headers, too."""
        return replace(self, headers={**self.headers, **headers})


def answer_of(body: Any, status: int, headers: Mapping[str, str]) -> Answer:
    """An answer with a body that a test says."""
    if body is None:
        return Answer(status, "none", None, headers)
    if isinstance(body, str | bytes):
        return Answer(status, "text" if isinstance(body, str) else "bytes", body, headers)
    return Answer(status, "json", to_jsonable_python(_plain(body)), headers)


def response(answer: Answer) -> httpx.Response:
    """A new response that gives this answer."""
    headers = dict(answer.headers)
    match answer.kind:
        case "json":
            return httpx.Response(answer.status, json=answer.body, headers=headers)
        case "text":
            typed = {"content-type": "text/plain; charset=utf-8", **headers}
            return httpx.Response(answer.status, content=answer.body.encode(), headers=typed)
        case "bytes":
            return httpx.Response(answer.status, content=answer.body, headers=headers)
        case "none":
            return httpx.Response(answer.status, headers=headers)


def _plain(body: Any) -> Any:
    """JSON in which models are as the API writes them."""
    if isinstance(body, BaseModel):
        return body.model_dump(mode="json", by_alias=True, exclude_unset=True)
    if isinstance(body, list | tuple):
        return [_plain(each) for each in body]
    if isinstance(body, Mapping):
        return {name: _plain(each) for name, each in body.items()}
    return body
