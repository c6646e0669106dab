"""What scripts assert of answers, for requests whose answer nobody saved as they assert it.

A script that says `pm.response.to.have.status(400)` after a request tells what the API answers to that request,
as a saved response would.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from postwright.ir.api import Example, Operation
from postwright.ir.facts import Facts, RequestFact
from postwright.ir.json import Json, found_at
from postwright.ir.script_facts import EACH, Assertion
from postwright.mock.answers import EMPTY, Answer, saved
from postwright.mock.asked import Asked
from postwright.mock.errors import Errors
from postwright.mock.matching import same_request
from postwright.mock.places import Place, put_at
from postwright.mock.told import made


@dataclass(frozen=True, slots=True)
class Assertions:
    """What the scripts of one request assert: statuses, values by place of the body, and texts in them."""

    statuses: tuple[int, ...]
    values: tuple[tuple[Place, Json], ...]
    texts: tuple[tuple[Place, str], ...]


_NOTHING = Assertions((), (), ())

_STATUS = (("status",), ("statusCode",), ("status_code",), ("code",))
"""Where the body of an error has its status."""

ByRequest = Mapping[str, Assertions]
"""Assertions by the name of a request and its JSON Pointer, which a contract's examples share."""


def assertions_of(facts: Facts | None) -> ByRequest:
    """The assertions of all requests that have any."""
    found = {}
    for request in facts.requests if facts else ():
        said = _of(request)
        if said != _NOTHING:
            found[_key(request.origin.file, request.origin.pointer)] = said
    return found


class Scripts:
    """Answers by what scripts assert. Requests that are the same and assert different things take turns."""

    def __init__(self, facts: Facts | None, errors: Errors) -> None:
        self._known, self._errors = assertions_of(facts), errors
        self._turns: Counter[str] = Counter()

    def answer(self, operation: Operation, path: dict[str, str], asked: Asked) -> Answer | None:
        """The answer to a request that is shown as it is asked, where only scripts tell of the answer."""
        same = [
            _key(each.origin.file, each.origin.pointer)
            for each in operation.examples
            if each.response is None and same_request(each.request, path, asked)
        ]
        told = [key for key in same if key in self._known]
        if not told:
            return None
        turn = self._turns[told[0]]
        self._turns[told[0]] += 1
        return _answer(operation, self._known[told[turn % len(told)]], self._errors)


def _answer(operation: Operation, said: Assertions, errors: Errors) -> Answer | None:
    tells = bool(said.values or said.texts)
    statuses = said.statuses or _in_the_body(said)
    if tells:
        statuses = tuple(each for each in statuses if each not in EMPTY) or statuses
    shown = _saved(operation.examples, statuses, tells)
    status = next(iter(statuses), 200 if tells else 0)
    if shown is None and not 200 <= status < 600:
        return None
    answer = shown or _unsaved(operation, status, errors)
    if answer.is_text and (answer.body or not tells):
        return answer
    return answer.holding(_telling(answer.body, said))


def _telling(body: Json, said: Assertions) -> Json:
    """The body with what is asserted of it."""
    for place, value in said.values:
        body = put_at(body, place, value)
    for place, text in said.texts:
        held = found_at(body, place)
        if not isinstance(held, list) and text not in str(held):
            body = put_at(body, place, text)
    return body


def _in_the_body(said: Assertions) -> tuple[int, ...]:
    """The status of an error that says itself which it is (as `status` does in RFC 9457, section 3.1.2)."""
    told = (value for place, value in said.values if place in _STATUS)
    return tuple(each for each in told if isinstance(each, int) and 400 <= each < 600)


def _saved(
    examples: Sequence[Example], statuses: tuple[int, ...], tells: bool = False
) -> Answer | None:
    """The saved answer with a status that is asserted, a success before an error; any success where none is.

    Where it `tells` something, and no status is asserted, it is one that has a body.
    """
    responses = [each.response for each in examples if each.response]
    wanted = (
        [each for each in responses if each.status in statuses]
        if statuses
        else [
            each
            for each in responses
            if each.status < 300 and (not tells or each.status not in EMPTY)
        ]
    )
    best = min(wanted, key=lambda each: each.status >= 400, default=None)
    return saved(best) if best else None


def _unsaved(operation: Operation, status: int, errors: Errors) -> Answer:
    if status >= 400:
        return errors.answer(status, operation)
    like = _saved(operation.examples, ())
    if like:
        return replace(like, status=status)
    shown = made(operation, status, errors.schemas)
    return errors.told.answer(operation, shown.holding(shown.body or {}))


def _of(request: RequestFact) -> Assertions:
    own = [each for each in request.scripts.assertions if _is_sure(each)]
    values = tuple((each.subject.path, each.expected) for each in own if each.operator == "equals")
    texts = tuple(
        (each.subject.path, each.expected)
        for each in own
        if each.operator == "contains" and isinstance(each.expected, str)
    )
    return Assertions(request.scripts.statuses, values, texts)


def _is_sure(each: Assertion) -> bool:
    """Whether it says of a member of the answer's body what it is, whatever else there is."""
    subject = each.subject
    plain = subject.of == "body" and not subject.answer and not subject.part and subject.path
    maybe = each.negated or each.conditional or each.alternative or each.statuses or each.inherited
    return bool(plain) and not maybe and each.against is None and EACH not in subject.path


def _key(file: str, pointer: str) -> str:
    return f"{file}#{pointer}"
