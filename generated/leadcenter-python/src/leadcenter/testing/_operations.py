"""The operations of the API: what asks for each, and what was saved of it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any
from urllib.parse import parse_qsl, unquote

from .._runtime._http import httpx  # noqa: TID252
from ._answers import Answer

_BETWEEN = "\0"
"""Stands between the segments of a path, which may have slashes in them."""


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation, called by any of `names`: its module's and its method's.

    `path` is a template; of the `constants` each is a place, a name and the value there.
    """

    names: Sequence[str]
    method: str
    path: str
    constants: Sequence[tuple[str, str, Any]]
    answers: Sequence[Answer]

    @property
    def name(self) -> str:
        return self.names[0]

    @property
    def rank(self) -> tuple[int, int, int]:
        """The higher, the less else a request for it can ask for."""
        literal = re.sub(r"\{[^{}]*\}", "", self.path)
        return len(self.constants), self.path.count("/"), len(literal)

    def is_asked_by(self, request: httpx.Request) -> bool:
        """Whether a request may be for it, wherever its server is."""
        parts = re.split(r"\{[^{}]*\}", unquote(self.path).replace("/", _BETWEEN))
        pattern = ".*" + f"[^{_BETWEEN}]+".join(map(re.escape, parts))
        path = request.url.raw_path.partition(b"?")[0].decode()
        came = _BETWEEN.join(map(unquote, path.split("/")))
        is_there = request.method == self.method and re.fullmatch(pattern, came, re.DOTALL)
        return bool(is_there) and all(_says(request, *each) for each in self.constants)

    @property
    def usual_status(self) -> int:
        """The status of the answer that is no error."""
        return next((each.status for each in self.answers if each.status < 300), 200)

    def saved(self, status: int | None) -> Answer:
        """The answer that was saved with a status, or one that is no error; for an error also one without body.

        Raises:
            LookupError: none was saved.
        """
        wanted = self.usual_status if status is None else status
        for each in self.answers:
            if each.status == wanted:
                return each
        if wanted >= 300:
            return Answer(wanted)
        raise LookupError(f"no answer of {wanted} was saved of {self.name}: say one by `answers`")


def operations() -> list[Operation]:
    """All operations of the API."""
    text = (files(__name__.rpartition(".")[0]) / "operations.json").read_text(encoding="utf-8")
    return [
        Operation(**{**each, "answers": [Answer(**answer) for answer in each["answers"]]})
        for each in json.loads(text)
    ]


def _says(request: httpx.Request, place: str, name: str, value: Any) -> bool:
    """Whether a request has a value in its query, its head or its body."""
    text = value if isinstance(value, str) else json.dumps(value)
    match place:
        case "query":
            return text in request.url.params.get_list(name)
        case "header":
            return bool(request.headers.get(name) == text)
        case _:
            return _members(request).get(name) in (value, text)


def _members(request: httpx.Request) -> Mapping[str, Any]:
    """What a body of JSON or a form is made of; nothing of any other."""
    try:
        body = json.loads(request.content)
    except ValueError:
        return dict(parse_qsl(request.content.decode(errors="replace")))
    return body if isinstance(body, dict) else {}
