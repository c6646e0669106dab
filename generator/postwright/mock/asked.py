"""A request as the mock sees it, and the reading of its body."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from postwright.ir.json import Json, is_json_type
from postwright.mock.forms import fields_of, parts_of

_OPEN = re.compile(rb"(?<=[\s:,\[])(\{\{[^{}\"]{1,100}\}\})(?=[\s,\]}])")


@dataclass(frozen=True, slots=True)
class Body:
    """What was sent; `text` is that of any other. `unreadable` tells that it is not what its media type says."""

    kind: Literal["none", "json", "form", "text"] = "none"
    value: Json = None
    text: str = ""
    unreadable: bool = False

    @property
    def members(self) -> dict[str, Json]:
        """The members of an object or of a form."""
        return self.value if isinstance(self.value, dict) else {}


@dataclass(frozen=True, slots=True)
class Asked:
    """A request. `segments` are those of the path, decoded; header names are in lower case.

    `url` is where it was sent, without the query.
    """

    method: str
    segments: tuple[str, ...]
    query: tuple[tuple[str, str], ...] = ()
    headers: Mapping[str, str] = ()  # type: ignore[assignment]
    body: Body = Body()
    url: str = ""

    @property
    def path(self) -> str:
        """The path, for people."""
        return "/" + "/".join(self.segments)

    def argument(self, name: str) -> str | None:
        """The first value of a query parameter, None where it is not sent."""
        return next((value for key, value in self.query if key == name), None)


def read_body(data: bytes, content_type: str) -> Body:
    """What a body says. One that no media type explains is JSON if it reads as such, else text."""
    if not data:
        return Body()
    kind = content_type.partition(";")[0].strip().lower()
    if kind == "application/x-www-form-urlencoded":
        return _form(fields_of(data))
    if kind == "multipart/form-data":
        return _form(parts_of(data, content_type))
    if is_json_type(kind):
        return _json(data)
    other = Body("text", text=data.decode("utf-8", "replace"))
    found = _json(data) if kind in ("", "text/plain") else other
    return other if found.unreadable else found


def _json(data: bytes) -> Body:
    """A JSON body. A variable that had no value is text also where it stands without quotes."""
    for text in (data, _OPEN.sub(rb'"\1"', data)):
        try:
            return Body("json", json.loads(text, parse_constant=_refuse))
        except (ValueError, RecursionError):
            continue
    return Body("json", unreadable=True)


def _refuse(constant: str) -> Json:
    raise ValueError(f"{constant} is no JSON")


def _form(fields: dict[str, Json] | None) -> Body:
    return Body("form", unreadable=True) if fields is None else Body("form", fields)
