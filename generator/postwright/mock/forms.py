"""The fields of forms. A body of many parts costs what it is long, and one of too many is refused."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import Message
from urllib.parse import parse_qsl

from postwright.ir.json import Json

_MOST_FIELDS = 10_000
_MOST_PARTS = 1000
_LONGEST_HEAD = 10_000


def fields_of(data: bytes) -> dict[str, Json] | None:
    """The fields of a form (WHATWG URL, section 5.1); None where it cannot be read, or has too many."""
    try:
        return dict(parse_qsl(data.decode(), keep_blank_values=True, max_num_fields=_MOST_FIELDS))
    except ValueError:
        return None


def parts_of(data: bytes, content_type: str) -> dict[str, Json] | None:
    """The fields of a form in parts (RFC 7578), of a file its name; None where it cannot be read."""
    boundary = _boundary(content_type)
    if not boundary:
        return None
    _, *parts = (b"\r\n" + data).split(b"\r\n--" + boundary, _MOST_PARTS + 2)
    ended = next((n for n, part in enumerate(parts) if part.startswith(b"--")), None)
    if ended is None or ended > _MOST_PARTS:
        return None
    fields: dict[str, Json] = {}
    for part in parts[:ended]:
        head, _, payload = part.partition(b"\r\n\r\n")
        said = message_from_bytes(head[:_LONGEST_HEAD].lstrip(), policy=policy.HTTP)
        name = said.get_param("name", header="content-disposition")
        if isinstance(name, str):
            fields[name] = said.get_filename() or payload.decode("utf-8", "replace")
    return fields


def _boundary(content_type: str) -> bytes:
    header = Message()
    header["Content-Type"] = content_type.replace("\r", "").replace("\n", "")
    return (header.get_boundary() or "").encode("latin-1", "replace")
