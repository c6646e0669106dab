"""Rules on the saved responses that a request has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from postwright.ir.json import is_json_type
from postwright.lint.findings import Found, listed
from postwright.lower.bodies import response_body
from postwright.postman.model import RequestItem, SavedResponse


def only_errors(item: RequestItem) -> Iterator[Found]:
    """A request whose saved responses all are errors (RFC 9110, sections 15.5 and 15.6)."""
    codes = [saved.code for saved in item.responses if saved.code is not None]
    if codes and all(code >= 400 for code in codes):
        shown = listed([str(code) for code in dict.fromkeys(codes)])
        message = f"all saved responses are errors ({shown}): a successful answer is not known"
        yield Found(message, item.origin, "save a successful response too")


def mislabelled(item: RequestItem) -> Iterator[Found]:
    """Saved bodies that are not what their Content-Type says (RFC 9110, section 8.3)."""
    for saved in item.responses:
        said = _content_type(saved)
        actual = _contradiction(said, saved.body)
        if actual:
            message = (
                f"the body of this saved response is {actual}, though its Content-Type says {said}"
            )
            yield Found(message, saved.origin, "save the response again, or mend its header")


def _content_type(saved: SavedResponse) -> str:
    """The media type of a saved response without its parameters, "" where it has none."""
    for header in saved.headers:
        if header.key.strip().lower() == "content-type" and header.value:
            return header.value.partition(";")[0].strip().lower()
    return ""


def _contradiction(said: str, body: str) -> str:
    """What a body is in truth, "" where it is what it is said to be or nothing is said."""
    if not said or not body.strip():
        return ""
    actual = _kind(body)
    if is_json_type(said):
        return "" if actual == "JSON" else _ELSE.get(actual, "no JSON, perhaps cut short")
    if _XML.fullmatch(said):
        return "" if actual in ("XML", "HTML") else _ELSE.get(actual, "no XML")
    return "JSON" if actual == "JSON" and said.startswith("text/") else ""


_ELSE = {"JSON": "JSON", "HTML": "HTML", "XML": "XML"}
_XML = re.compile(r"(text|application)/xml|[\w.-]+/[\w.+-]+\+xml")
_HTML = re.compile(r"\s*<(!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_ELEMENT = re.compile(r"\s*<[?!A-Za-z]")


def _kind(body: str) -> str:
    if response_body(body, "").kind == "json":
        return "JSON"
    if _HTML.match(body):
        return "HTML"
    return "XML" if _ELEMENT.match(body) else ""
