"""Verdicts: what becomes of an assertion where it meets the answer that was saved."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from postwright.checks.claims import Claim, Exchange, Place, holds, texts_of
from postwright.checks.json_schema import NotKnown
from postwright.checks.operators import MISSING
from postwright.ir.api import Check, Example, ExampleResponse, Payload
from postwright.ir.json import Json
from postwright.ir.script_facts import Assertion, Condition, Subject

Kind: TypeAlias = Literal["holds", "fails", "unknown", "unsaved", "unread"]

NOT_SAVED = "speaks of an answer that was not saved"
OWN_REQUEST = "is about the answer to a request that the script sends itself"
COMPUTED = "is about something that the script computes"
_KEPT_APART = frozenset({"content-length", "transfer-encoding", "content-encoding", "connection"})


_FIRST: tuple[Kind, ...] = ("holds", "unknown", "fails")
"""Of alternatives one that holds decides; else one of which it cannot be told."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """`unsaved` is what speaks of an answer that was not saved, `unknown` what can be told of another answer
    only, `unread` an assertion that is not understood."""

    kind: Kind
    reason: str = ""


def verdict(check: Check, example: Example) -> Verdict:
    """What becomes of a check where it meets its example."""
    for assertion in check.claims:
        if why := _unread(assertion):
            return Verdict("unread", why)
    if not check.answered or example.response is None:
        return Verdict("unsaved", NOT_SAVED)
    exchange = _exchange(example, example.response)
    found = [_told(claim_of(each), exchange) for each in check.claims]
    return min(found, key=lambda each: _FIRST.index(each.kind))


def is_due(assertion: Assertion, example: Example) -> bool:
    """Whether the conditions under which a script makes an assertion hold, as far as that can be told."""
    if example.response is None:
        return False
    exchange = _exchange(example, example.response)
    found = [_told(claim_of(each), exchange) for each in assertion.under]
    return not any(each.kind == "fails" for each in found)


def _told(claim: Claim, exchange: Exchange) -> Verdict:
    if claim.place.of == "header" and "".join(claim.place.path).lower() in _KEPT_APART:
        return Verdict("unknown", "is about a header that belongs to the connection")
    try:
        return Verdict("holds" if holds(claim, exchange) else "fails")
    except NotKnown as error:
        return Verdict("unknown", str(error))
    except RecursionError:
        return Verdict("unknown", "is about what is too deep")


def _unread(assertion: Assertion) -> str:
    """Why an assertion is not understood, "" if it is."""
    subjects = (assertion.subject, *((assertion.against,) if assertion.against else ()))
    if assertion.why:
        return assertion.why
    if any(subject.part == "computed" or subject.of == "local" for subject in subjects):
        return COMPUTED
    if not assertion.operator:
        return "says something that is not understood"
    if any(subject.answer for subject in subjects):
        return OWN_REQUEST
    return ""


def claim_of(assertion: Assertion | Condition) -> Claim:
    """What an assertion claims."""
    against = place_of(assertion.against) if assertion.against else None
    claim = Claim(place_of(assertion.subject), assertion.operator, negated=assertion.negated)
    return replace(claim, expected=expected_of(assertion), against=against)


def expected_of(assertion: Assertion | Condition) -> Json:
    """What is expected; a status by its number, also where a script writes it as a text."""
    given = assertion.expected
    numeric = assertion.subject.of == "status" and isinstance(given, str) and given.isdecimal()
    return int(str(given)[:9]) if numeric else given


def place_of(subject: Subject) -> Place:
    """The place that a subject is."""
    return Place(subject.of, subject.path, subject.part)


def _exchange(example: Example, answer: ExampleResponse) -> Exchange:
    body = _json(answer.body)
    return Exchange(
        status=answer.status,
        body=body,
        texts=(answer.body.text,) if body is MISSING else texts_of(body),
        headers=_typed(answer.body) | {name.lower(): value for name, value in answer.headers},
        sent=_json(example.request.body),
    )


def _typed(payload: Payload) -> dict[str, str]:
    """The media type with which a body is served that was saved without one."""
    usual = {"none": "", "json": "application/json"}.get(payload.kind, "text/plain; charset=utf-8")
    return {"content-type": usual} if usual else {}


def _json(payload: Payload) -> object:
    if payload.kind == "json":
        return payload.value
    try:
        return json.loads(payload.text)
    except (ValueError, RecursionError):
        return MISSING
