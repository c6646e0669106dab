"""Errors in the API's own shape: the saved ones, and others made after them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus

from postwright.ir.api import Api, Operation
from postwright.ir.json import Json, found_at
from postwright.ir.schema import Schema
from postwright.mock.answers import Answer, in_json, saved
from postwright.mock.conforming import Fault
from postwright.mock.places import Place, place_of, put_at
from postwright.mock.told import Told, made

_NOTHING_TOLD = Told({})
_RETRY_AFTER = "Retry-After"
_SECONDS = re.compile(r"[0-9]{1,5}")
_SENTENCES = ("message", "msg", "detail", "description", "title", "reason", "error")
_FIELDS = ("field", "path", "param", "name", "property", "attribute", "key", "source")


@dataclass(slots=True)
class Errors:
    """The saved errors of an API, by status, and by the operation or the resource that they are of."""

    api: Api
    of_all: dict[int, Answer] = field(default_factory=dict)
    of_operation: dict[tuple[str, int], Answer] = field(default_factory=dict)
    of_resource: dict[tuple[str, int], Answer] = field(default_factory=dict)
    resource: dict[str, str] = field(default_factory=dict)
    """The resource of each operation, by id."""
    told: Told = _NOTHING_TOLD

    def answer(self, status: int, operation: Operation | None = None) -> Answer:
        """The error with a status: the operation's own, its resource's, the API's, else one in its shape."""
        id = operation.id if operation else ""
        own = self.of_operation.get((id, status)) or self.of_resource.get(
            (self.resource.get(id, ""), status)
        )
        found = own or self._unsaved(status, operation)
        if status == 429 and not _has_delay(found):
            return found.saying(_RETRY_AFTER, "1")
        if status == 401 and not found.has("WWW-Authenticate"):
            return found.saying("WWW-Authenticate", _challenge(self.api))
        return found

    def _unsaved(self, status: int, operation: Operation | None) -> Answer:
        """The error of an operation with which it was not saved, holding what scripts tell of it."""
        known = self.of_all.get(status)
        if operation is None:
            return known or self._shaped(status)
        shown = made(operation, status, self.schemas)
        like = known or (shown if shown.body is not None else self._shaped(status))
        return self.told.answer(operation, like)

    @property
    def schemas(self) -> dict[str, Schema]:
        """The schemas of the API, by name."""
        return {each.name: each.schema for each in self.api.schemas}

    def invalid(self, faults: Sequence[Fault], operation: Operation | None = None) -> Answer:
        """The error that tells what is wrong with a request, in the shape of those that are saved."""
        unreadable = any(each.kind == "body" for each in faults)
        status = self._status(operation, (400, 422) if unreadable else (422, 400))
        found = self.answer(status, operation)
        return found if found.is_text else found.holding(self._telling(found.body, faults))

    def _status(self, operation: Operation | None, statuses: Sequence[int]) -> int:
        """The first of some statuses that the operation has, else the API, else the last."""
        own = [each.status for each in operation.responses] if operation else []
        known = [each for each in statuses if each in own] or [
            each for each in statuses if each in self.of_all
        ]
        return known[0] if known else 400

    def _telling(self, body: Json, faults: Sequence[Fault]) -> Json:
        envelope = self.api.error
        message = place_of(envelope.message) if envelope else ()
        details = place_of(envelope.errors) if envelope else ()
        told = body
        if message and isinstance(found_at(body, message), str):
            told = put_at(told, message, _summary(faults))
        shown = found_at(body, details) if details else None
        if isinstance(shown, dict):
            return put_at(told, details, _by_field(shown, faults))
        if isinstance(shown, list):
            return put_at(told, details, [_like(_first(shown), each) for each in faults])
        return told

    def _shaped(self, status: int) -> Answer:
        """An error that was never saved: like the one that is most at home, with another message."""
        phrase = _phrase(status)
        like = next(iter(self.of_all.values()), None)
        envelope = self.api.error
        message = place_of(envelope.message) if envelope else ()
        if like is None or like.is_text or not message:
            return in_json(status, {"message": phrase})
        body = put_at(like.body, message, phrase)
        body = _emptied(body, place_of(envelope.errors) if envelope else ())
        return in_json(status, _numbered(body, place_of(envelope.code) if envelope else (), status))


def errors_of(api: Api, told: Told = _NOTHING_TOLD) -> Errors:
    """What is saved of an API's errors. Of the same status, the one that most operations have is the API's."""
    errors = Errors(api, told=told)
    seen: dict[int, list[Answer]] = {}
    for resource, operation in api.operations():
        errors.resource[operation.id] = resource.name
        for answer in _errors(operation):
            errors.of_operation.setdefault((operation.id, answer.status), answer)
            errors.of_resource.setdefault((resource.name, answer.status), answer)
            if answer.status != 401 or operation.security:
                seen.setdefault(answer.status, []).append(answer)
    for status, answers in seen.items():
        errors.of_all[status] = _usual(answers)
    return errors


def _errors(operation: Operation) -> Iterator[Answer]:
    for example in operation.examples:
        if example.response and 400 <= example.response.status < 600:
            yield saved(example.response)


def _usual(answers: list[Answer]) -> Answer:
    """The answer that is there most often, of those in JSON; the first of equals."""
    shown = [each for each in answers if not each.is_text] or answers
    counted = Counter(each.data for each in shown)
    return max(shown, key=lambda each: counted[each.data])


def _summary(faults: Sequence[Fault]) -> str:
    first, others = faults[0].sentence, len(faults) - 1
    more = f" (and {others} more error{'s' if others > 1 else ''})"
    return first + (more if others else "")


def _by_field(shown: dict[str, Json], faults: Sequence[Fault]) -> dict[str, Json]:
    """Details by field, each in a list or alone as in those that are shown."""
    in_lists = not shown or isinstance(next(iter(shown.values())), list)
    told: dict[str, list[Json]] = {}
    for fault in faults:
        told.setdefault(fault.where or "body", []).append(fault.sentence)
    return {name: list(said) if in_lists else said[0] for name, said in told.items()}


def _like(shown: Json, fault: Fault) -> Json:
    """A detail made after one that is shown: its sentence and its field said anew."""
    if not isinstance(shown, dict):
        return fault.sentence
    told = dict(shown)
    for name, value in shown.items():
        if name.lower() in _SENTENCES and isinstance(value, str):
            told[name] = fault.sentence
        elif name.lower() in _FIELDS and isinstance(value, str):
            told[name] = fault.where
    return told


def _first(shown: list[Json]) -> Json:
    return shown[0] if shown else None


def _emptied(body: Json, details: Place) -> Json:
    shown = found_at(body, details) if details else None
    if isinstance(shown, list):
        return put_at(body, details, [])
    return put_at(body, details, {}) if isinstance(shown, dict) else body


def _numbered(body: Json, code: Place, status: int) -> Json:
    """The body with the status where a number tells it."""
    if code and type(found_at(body, code)) is int:
        return put_at(body, code, status)
    return body


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return f"Status {status}"


def _has_delay(answer: Answer) -> bool:
    return any(
        name.lower() == _RETRY_AFTER.lower() and _SECONDS.fullmatch(value)
        for name, value in answer.headers
    )


def _challenge(api: Api) -> str:
    """What a 401 asks for (RFC 9110, section 11.6.1)."""
    kinds = [scheme.scheme for scheme in api.security_schemes if scheme.type == "http"]
    return "Basic" if kinds and kinds[0].lower() == "basic" else "Bearer"
