"""What `pm.response.to` and `pm.expect(pm.response).to` say: the words that Postman adds to chai."""

from __future__ import annotations

from postwright.ir.script_facts import LOCAL, Subject
from postwright.lower.scripts.conditions import equal
from postwright.lower.scripts.members import member
from postwright.lower.scripts.subjects import subject_of
from postwright.lower.scripts.values import UNKNOWN, Answer, Claim, Constant, Known, Pattern, Value
from postwright.lower.scripts.written import as_json, as_text

_STATUSES = {
    "ok": 200,
    "accepted": 202,
    "badRequest": 400,
    "unauthorized": 401,
    "unauthorised": 401,
    "forbidden": 403,
    "notFound": 404,
    "notAcceptable": 406,
    "rateLimited": 429,
}
_RANGES = {
    "info": (100, 199),
    "success": (200, 299),
    "redirection": (300, 399),
    "clientError": (400, 499),
    "serverError": (500, 599),
    "error": (400, 599),
}


def claims_on_answer(answer: Answer, word: str, given: list[Value] | None) -> list[Value] | None:
    """What a word says of a response; None if it says nothing of responses in particular."""
    number = answer.number
    status = Subject("status", answer=number)
    if word in _STATUSES:
        return [Claim(status, "equals", _STATUSES[word])]
    if word in _RANGES:
        low, high = _RANGES[word]
        return [Claim(status, "at least", low), Claim(status, "at most", high)]
    if word == "json" and given is None:
        return [Claim(Subject("text", answer=number), "type", "json")]
    if word == "withBody" and given is None:
        return [Claim(Subject("text", answer=number), "empty", negated=True)]
    return None if given is None else _called(number, word, given)


def _called(number: int, word: str, given: list[Value]) -> list[Value] | None:
    first = given[0] if given else UNKNOWN
    second = given[1] if len(given) > 1 else None
    match word:
        case "status" | "statusCode":
            is_phrase = isinstance(first, Constant) and isinstance(first.value, str)
            of = Subject("reason" if is_phrase else "status", answer=number)
            return [equal(of, first)]
        case "statusReason":
            return [equal(Subject("reason", answer=number), first)]
        case "statusCodeClass":
            return [_status_class(number, first)]
        case "header" | "headers":
            return [_header(Subject("header", (as_text(first),), answer=number), second)]
        case "body":
            return [_body(number, first, bool(given))]
        case "jsonBody":
            return [_json_body(number, first, second, bool(given))]
        case "jsonSchema":
            return [Claim(Subject("body", answer=number), "schema", as_json(first))]
        case _ if word in ("property", "a", "an"):
            return [Claim(LOCAL, "defined")]
        case _:
            return None


def _status_class(number: int, first: Value) -> Value:
    return equal(Subject("status", (), "computed", number), first)


def _header(subject: Subject, value: Value | None) -> Value:
    if value is None:
        return Claim(subject, "defined")
    if isinstance(value, Pattern):
        return Claim(subject, "matches", value.source)
    return equal(subject, value)


def _body(number: int, value: Value, given: bool) -> Value:
    text = Subject("text", answer=number)
    if not given:
        return Claim(text, "empty", negated=True)
    if isinstance(value, Pattern):
        return Claim(text, "matches", value.source)
    if isinstance(value, Constant) and isinstance(value.value, (dict, list)):
        return equal(Subject("body", answer=number), value)
    return equal(text, value)


def _json_body(number: int, first: Value, second: Value | None, given: bool) -> Value:
    """`jsonBody()`, `jsonBody(path)`, `jsonBody(path, value)` or `jsonBody(value)`."""
    place: Value = Known(Subject("body", answer=number))
    if not given:
        return Claim(Subject("text", answer=number), "type", "json")
    if not (isinstance(first, Constant) and isinstance(first.value, str)):
        return equal(subject_of(place), first)
    plain = first.value.replace("[", ".").replace("]", "")
    for step in [step for step in plain.split(".") if step][:50]:
        place = member(place, step)
    return (
        Claim(subject_of(place), "defined") if second is None else equal(subject_of(place), second)
    )
