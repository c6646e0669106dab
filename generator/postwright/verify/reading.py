"""What is in an answer."""

from __future__ import annotations

import json
from dataclasses import replace

from postwright.ir.json import Json, at, is_json_type
from postwright.postman.strict_json import BrokenJson, parse
from postwright.verify.exchange import Answer
from postwright.verify.secrets import Confidence


def json_of(answer: Answer) -> Json:
    """The JSON in an answer (UTF-8: RFC 8259, section 8.1). Raises `BrokenJson`."""
    try:
        text = answer.body.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BrokenJson("it is no text in UTF-8", 1, 1) from None
    return parse(text).value


def value_of(answer: Answer) -> Json:
    """The JSON in an answer that says it is some, None where it is none."""
    if not is_json_type(answer.media_type):
        return None
    try:
        return json_of(answer)
    except BrokenJson:
        return None


def text_at(answer: Answer | None, pointer: str) -> str:
    """The text at a dotted path in an answer that went well, "" if there is none."""
    if answer is None or not 200 <= answer.status < 300:
        return ""
    value = at(value_of(answer), pointer)
    return value if isinstance(value, str) else ""


def has_something(answer: Answer | None) -> bool:
    """Whether an answer went well and is no empty list, bare or in a page."""
    if answer is None or answer.status >= 400:
        return False
    value = value_of(answer)
    lists = [value] if isinstance(value, list) else []
    if isinstance(value, dict):
        lists = [each for each in value.values() if isinstance(each, list)]
    return not lists or any(lists)


def without_secrets(answer: Answer, confidence: Confidence) -> Answer:
    """The answer without the secrets that were sent, should the server repeat them."""
    value = value_of(answer)
    if value is not None:
        text = json.dumps(confidence.hidden_in(value), ensure_ascii=False)
        return replace(answer, body=text.encode())
    text = answer.body.decode(errors="replace")
    hidden = confidence.hidden(text)
    return answer if hidden == text else replace(answer, body=hidden.encode())
