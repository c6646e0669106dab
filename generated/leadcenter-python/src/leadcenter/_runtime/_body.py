"""The body of a request, in the form in which it can be sent once or again."""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from ._checks import refuse_line_breaks
from ._files import FilePart
from ._json import dump_json, to_json
from ._query import query_string
from ._types import OMIT, Pairs

RawContent: TypeAlias = "bytes | str | Iterable[bytes] | AsyncIterable[bytes]"


@dataclass(frozen=True, slots=True)
class Body:
    """A body ready to go: `content` as it is, or `fields` and `files` as multipart/form-data.

    `content_type` is "" where multipart's boundary decides it.
    """

    content_type: str = ""
    content: RawContent = field(default=b"", repr=False)
    fields: Pairs = field(default=(), repr=False)
    files: tuple[FilePart, ...] = ()
    multipart: bool = False

    @property
    def replayable(self) -> bool:
        """Whether it can be sent a second time."""
        return isinstance(self.content, bytes | str) and all(file.replayable for file in self.files)

    def arguments(self, files: ExitStack) -> dict[str, Any]:
        """The body as keyword arguments of `httpx.Request`; `files` closes what is opened for it."""
        if not self.multipart:
            return {"content": self.content}
        fields = [(name, (None, value.encode())) for name, value in self.fields]
        return {"files": [*fields, *((file.field, file.open(files)) for file in self.files)]}


def json_body(value: object, extra: Mapping[str, object] | None = None) -> Body:
    """A JSON body; the members of `extra` are added to an object and win over its own.

    Raises:
        TypeError: there are members to add, and the value is no object.
    """
    if extra:
        own = {} if value is OMIT else to_json(value)
        if not isinstance(own, dict):
            raise TypeError("extra_body can only be added to a JSON object")
        value = {**own, **extra}
    return Body("application/json", dump_json(value))


def form_body(pairs: Pairs) -> Body:
    """A body in `application/x-www-form-urlencoded`."""
    return Body("application/x-www-form-urlencoded", query_string(pairs).encode())


def multipart_body(pairs: Pairs, files: Iterable[FilePart]) -> Body | None:
    """A body in `multipart/form-data` (RFC 7578), every field before the files; None if it is empty."""
    for name, _ in pairs:
        refuse_line_breaks(name, "a field name")
    parts = tuple(files)
    return Body(fields=pairs, files=parts, multipart=True) if pairs or parts else None


def raw_body(content: RawContent, content_type: str) -> Body:
    """A body that is sent as it is given."""
    return Body(content_type, content)


def given(fields: Mapping[str, object]) -> dict[str, object]:
    """The fields that are not `OMIT`."""
    return {name: value for name, value in fields.items() if value is not OMIT}
