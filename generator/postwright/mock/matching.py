"""Which saved example answers a request, as Postman's mock servers choose it.

https://learning.postman.com/docs/design-apis/mock-apis/matching-algorithm/ has the rules; one is stricter
here. A saved error is chosen by itself only where the request is what was sent for it and for no success.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from postwright.ir.api import Example, ExampleRequest
from postwright.ir.json import Json
from postwright.mock.answers import Answer, saved
from postwright.mock.asked import Asked
from postwright.mock.labels import Labels, has_id, is_called

_VARIABLE = re.compile(r"\{\{[^{}]{1,100}\}\}")
_SAME_TEXT = 10

_OF_THE_MOMENT = frozenset({401, 403, 408, 425, 429})
"""Statuses that tell of who asks, and when, and not of what was sent."""


def eligible(examples: Iterable[Example], asked: Asked, labels: Labels) -> list[Example]:
    """The examples with an answer that the request's `x-mock-` headers leave."""
    headers = asked.headers
    found = [example for example in examples if example.response is not None]
    code = headers.get("x-mock-response-code", "")
    if code:
        found = [each for each in found if each.response and str(each.response.status) == code]
    if name := headers.get("x-mock-response-name"):
        found = [each for each in found if is_called(each, name, labels)]
    if id := headers.get("x-mock-response-id"):
        found = [each for each in found if has_id(each, id, labels)]
    if wanted := headers.get("x-mock-match-request-headers"):
        names = [each.strip().lower() for each in wanted.split(",") if each.strip()]
        found = [each for each in found if _same_headers(each.request, asked, names)]
    if headers.get("x-mock-match-request-body", "").lower() == "true":
        found = [each for each in found if same_body(each.request, asked)]
    return found


def chooses(asked: Asked) -> bool:
    """Whether a request names the example that it wants."""
    return any(f"x-mock-response-{each}" in asked.headers for each in ("code", "name", "id"))


def closest(examples: Sequence[Example], path: dict[str, str], asked: Asked) -> Example | None:
    """The example nearest to a request; of equals a success, then the first.

    Saved errors are among them only where the request names what it wants, or nothing else is saved.
    """
    good = [] if chooses(asked) else [each for each in examples if _succeeds(each)]
    allowed = good or [each for each in examples if each.response]
    return max(allowed, key=lambda each: _rank(each, path, asked), default=None)


def distinct(
    eligible: Sequence[Example], shown: Sequence[Example], path: dict[str, str], asked: Asked
) -> Answer | None:
    """The saved error that a request is the very cause of: it was sent for that and for no success."""
    errors = [each for each in eligible if _is_about_what_was_sent(each)]
    if not errors:
        return None
    sent = [each.request for each in shown if _succeeds(each) or each.response is None]
    found = (
        saved(each.response)
        for each in errors
        if each.response and each.request not in sent and same_request(each.request, path, asked)
    )
    return next(found, None)


def closeness(example: Example, path: dict[str, str], asked: Asked) -> int:
    """How much of what an example shows a request has: its path, query and body."""
    request = example.request
    score = 3 * sum(path.get(name) == value for name, value in request.path)
    shown, sent = dict(request.query), dict(asked.query)
    score += sum(2 if sent.get(name) == value else -1 for name, value in shown.items())
    score -= sum(name not in shown for name in sent)
    if asked.body.text and same_body(request, asked):
        score += _SAME_TEXT
    return score + _common(request.body.value, asked.body.value)


def same_body(request: ExampleRequest, asked: Asked) -> bool:
    """Whether a request has the body that an example shows."""
    shown, sent = request.body, asked.body
    return shown.value == sent.value and shown.text.split() == sent.text.split()


def _rank(example: Example, path: dict[str, str], asked: Asked) -> tuple[int, bool, int]:
    status = example.response.status if example.response else 0
    return closeness(example, path, asked), 200 <= status < 300, -status


def _succeeds(example: Example) -> bool:
    return example.response is not None and 200 <= example.response.status < 300


def _is_about_what_was_sent(example: Example) -> bool:
    if example.response is None:
        return False
    status = example.response.status
    return 400 <= status < 500 and status not in _OF_THE_MOMENT


def same_request(request: ExampleRequest, path: dict[str, str], asked: Asked) -> bool:
    """Whether a request has the path, query and body that an example shows."""
    shown = all(path.get(name) == value for name, value in request.path)
    return shown and sorted(request.query) == sorted(asked.query) and same_body(request, asked)


def resembles(request: ExampleRequest, path: dict[str, str], asked: Asked) -> bool:
    """Whether a request is what an example shows, any value standing for its variables, `{{name}}`."""
    shown = all(_is_like(value, path.get(name)) for name, value in request.path)
    query, asked_for = _pairs(request.query), _pairs(asked.query)
    sent = request.body.text.split() == asked.body.text.split()
    return (
        shown
        and sent
        and _is_like(query, asked_for)
        and _is_like(request.body.value, asked.body.value)
    )


def _pairs(query: Iterable[tuple[str, str]]) -> Json:
    return [[name, value] for name, value in sorted(query)]


def _is_like(shown: Json, sent: Json) -> bool:
    match shown, sent:
        case str(), _ if _VARIABLE.fullmatch(shown):
            return sent is not None
        case str(), str():
            return shown == sent or _has_texts(sent, _VARIABLE.split(shown))
        case dict(), dict():
            return shown.keys() == sent.keys() and all(
                _is_like(value, sent[name]) for name, value in shown.items()
            )
        case list(), list():
            return len(shown) == len(sent) and all(map(_is_like, shown, sent))
        case _:
            return shown == sent and isinstance(shown, bool) == isinstance(sent, bool)


def _has_texts(sent: str, texts: list[str]) -> bool:
    """Whether a text is made of these, one after the other, with anything between two of them."""
    if len(texts) == 1 or not sent.startswith(texts[0]):
        return sent in texts
    place, end = len(texts[0]), len(sent) - len(texts[-1])
    for text in texts[1:-1]:
        found = sent.find(text, place, max(end, 0))
        if found < 0:
            return False
        place = found + len(text)
    return place <= end and sent.endswith(texts[-1])


def _same_headers(request: ExampleRequest, asked: Asked, names: list[str]) -> bool:
    shown = {name.lower(): value for name, value in request.headers}
    return all(shown.get(name) == asked.headers.get(name) for name in names)


def _common(shown: Json, sent: Json) -> int:
    """How many members two objects have in common, those with the same value twice."""
    if not isinstance(shown, dict) or not isinstance(sent, dict):
        return 0
    names = shown.keys() & sent.keys()
    return len(names) + sum(shown[name] == sent[name] for name in names)
