"""Which bodies schemathesis does not send: those whose fault is gone once they are written.

A part of a form without a type of its own is text (RFC 7578, section 4.4), so that a number or an object in the
place of a text arrives as one. schemathesis knows this of forms without files; in those with one it cannot judge
what was sent, and takes the answer for a disagreement.
"""

from __future__ import annotations

from typing import Any

import schemathesis

FORM = "multipart/form-data"


@schemathesis.hook
def filter_body(context: Any, body: Any) -> bool:
    """Whether all that stands for a text in a form is one."""
    content = context.operation.definition.raw.get("requestBody", {}).get("content", {})
    schema = content.get(FORM, {}).get("schema", {})
    texts = [
        name
        for name, each in schema.get("properties", {}).items()
        if each.get("type") == "string" and each.get("format") != "binary"
    ]
    held = body if isinstance(body, dict) else {}
    return all(isinstance(held.get(name, ""), str) for name in texts)
