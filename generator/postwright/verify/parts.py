"""Forms in parts without files, as they are sent (RFC 7578)."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence


def in_parts(fields: Sequence[tuple[str, str]]) -> tuple[str, bytes]:
    """The content type and the body of a form. The boundary is a hash of it, so that it is in none of its values."""
    told = hashlib.sha256(repr(fields).encode(errors="replace")).hexdigest()[:32]
    parts = [
        f'--{told}\r\nContent-Disposition: form-data; name="{_quoted(name)}"\r\n\r\n{text}\r\n'
        for name, text in fields
    ]
    body = "".join([*parts, f"--{told}--\r\n"])
    return f"multipart/form-data; boundary={told}", body.encode(errors="replace")


def _quoted(name: str) -> str:
    """A name as it may stand in quotes (HTML, section 4.10.21.8)."""
    return name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
