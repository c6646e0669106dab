"""The parts of a `multipart/form-data` body (RFC 7578) as options of curl."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from email import policy
from email.message import Message
from email.parser import BytesParser


def parts_of(
    content: bytes, media_type: str, files: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """`-F` for each file, `--form-string` for each text. `files` are paths by the name of the file."""
    head = f"Content-Type: {media_type}\r\n\r\n".encode()
    body = BytesParser(policy=policy.HTTP).parsebytes(head + content)
    for part in body.iter_parts() if body.is_multipart() else ():
        yield _option(part, files)


def _option(part: Message, files: Mapping[str, str]) -> tuple[str, str]:
    from .._runtime._secrets import MASK, is_secret_name  # noqa: TID252

    name = str(part.get_param("name", "", header="content-disposition"))
    filename = part.get_filename()
    if filename is not None:
        path = files.get(filename, filename)
        return "-F", f'{name}=@"{_inside(path)}";type={part.get_content_type()}'
    payload = part.get_payload(decode=True)
    text = payload.decode(errors="replace") if isinstance(payload, bytes) else ""
    return "--form-string", f"{name}={MASK if is_secret_name(name) else text}"


def _inside(path: str) -> str:
    return path.replace("\\", "\\\\").replace('"', '\\"')
