"""What scripts assert of answers, for requests whose answer nobody saved as they assert it.

A script that says `pm.response.to.have.status(400)` after a request tells what the API answers to that request,
as a saved response would.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from postwright.ir.api import Example, ExampleRequest, Operation
from postwright.ir.facts import Facts, RequestFact
from postwright.ir.json import Json, found_at
from postwright.ir.script_facts import EACH, Assertion
from postwright.mock.answers import EMPTY, Answer, saved
from postwright.mock.asked import Asked
from postwright.mock.errors import Errors
from postwright.mock.matching import resembles, same_request
from postwright.mock.places import Place, put_at
from postwright.mock.shaping import claimed, lacking
from postwright.mock.told import claims_of, made
from postwright.source import Origin


@dataclass(frozen=True, slots=True)
class Assertions:
    """What the scripts of one request assert: statuses, values by place of the body, and texts in them."""

    statuses: tuple[int, ...]
    values: tuple[tuple[Place, Json], ...]
    texts: tuple[tuple[Place, str], ...]
    request: RequestFact | None = None


_NOTHING = Assertions((), (), ())

_STATUS = (("status",), ("statusCode",), ("status_code",), ("code",))
"""Where the body of an error has its status."""

_OF_WHO_ASKS = frozenset({401, 403})
"""Statuses that tell of credentials (RFC 9110, sections 15.5.2 and 15.5.4)."""

_Same: TypeAlias = Callable[[ExampleRequest, dict[str, str], Asked], bool]

ByRequest = Mapping[str, Assertions]
"""Assertions by the name of a request and its JSON Pointer, which a contract's examples share."""


def assertions_of(facts: Facts | None) -> ByRequest:
    """The assertions of all requests that have any."""
    found = {}
    for request in facts.requests if facts else ():
        said = _of(request)
        if said != _NOTHING:
            found[_key(request.origin)] = said
    return found


class Scripts:
    """Answers by what scripts assert. Requests that are the same and assert different things take turns."""

    def __init__(self, facts: Facts | None, errors: Errors) -> None:
        self._known, self._errors = assertions_of(facts), errors
        self._bare = frozenset(
            _key(each.origin) for each in (facts.requests if facts else ()) if each.auth is None
        )
        self._turns: Counter[str] = Counter()

    def answer(self, operation: Operation, path: dict[str, str], asked: Asked) -> Answer | None:
        """The answer to a request that is shown as it is asked, where only scripts tell of the answer.

        Of requests that are the same but for variables, those that succeed are meant.
        """
        told = self._told(operation, same_request, path, asked) or self._succeeding(
            self._told(operation, resembles, path, asked)
        )
        if not told:
            return None
        turn = self._turns[told[0]]
        self._turns[told[0]] += 1
        return _answer(operation, self._known[told[turn % len(told)]], self._errors)

    def is_public(self, operation: Operation, path: dict[str, str], asked: Asked) -> bool:
        """Whether a request like this one is shown without credentials, and succeeds."""
        bare = [
            each
            for each in operation.examples
            if _key(each.origin) in self._bare and resembles(each.request, path, asked)
        ]
        saved = (each.response.status for each in bare if each.response)
        said = (each for example in bare for each in self._statuses(_key(example.origin)))
        return any(200 <= status < 300 for status in (*saved, *said))

    def _told(
        self, operation: Operation, is_same: _Same, path: dict[str, str], asked: Asked
    ) -> list[str]:
        """The requests which scripts tell of, but those that are turned away for want of a credential."""
        same = [
            _key(each.origin)
            for each in operation.examples
            if each.response is None and is_same(each.request, path, asked)
        ]
        return [
            key
            for key in same
            if key in self._known
            and not (operation.security and key in self._bare and self._is_turned_away(key))
        ]

    def _succeeding(self, keys: list[str]) -> list[str]:
        good = [key for key in keys if any(each < 400 for each in self._statuses(key))]
        return good or keys

    def _is_turned_away(self, key: str) -> bool:
        statuses = self._statuses(key)
        return bool(statuses) and _OF_WHO_ASKS.issuperset(statuses)

    def _statuses(self, key: str) -> tuple[int, ...]:
        return self._known[key].statuses if key in self._known else ()


def _answer(operation: Operation, said: Assertions, errors: Errors) -> Answer | None:
    tells = bool(said.values or said.texts)
    statuses = said.statuses or _in_the_body(said)
    if tells:
        statuses = tuple(each for each in statuses if each not in EMPTY) or statuses
    shown = _saved(operation.examples, statuses, tells)
    status = min(statuses, key=_how_late, default=200 if tells else 0)
    if shown is None and not 200 <= status < 600:
        return None
    answer = shown or _unsaved(operation, status, errors, said)
    if answer.is_text and (answer.body or not tells):
        return answer
    return answer.holding(_telling(answer.body, said))


def _how_late(status: int) -> int:
    """Success before what is not done yet (202: RFC 9110, section 15.3.3), both before errors."""
    return 2 if status >= 400 else int(status == 202)


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


def _unsaved(operation: Operation, status: int, errors: Errors, said: Assertions) -> Answer:
    """An answer that is made up: what is known of the operation's, as the request's own script has it."""
    like = _saved(operation.examples, ()) if status < 400 else None
    if like:
        return replace(like, status=status)
    if status >= 400:
        answer = errors.answer(status, operation)
    else:
        shown = made(operation, status, errors.schemas)
        answer = errors.told.answer(operation, shown.holding(shown.body or {}))
    if answer.is_text or said.request is None:
        return answer
    body = claimed(answer.body, [*claims_of(said.request, status)])
    return answer.holding(lacking(body, claims_of(said.request, status, negated=True)))


def _of(request: RequestFact) -> Assertions:
    own = [each for each in request.scripts.assertions if _is_sure(each)]
    values = tuple((each.subject.path, each.expected) for each in own if each.operator == "equals")
    texts = tuple(
        (each.subject.path, each.expected)
        for each in own
        if each.operator == "contains" and isinstance(each.expected, str)
    )
    if not (request.scripts.statuses or values or texts):
        return _NOTHING
    return Assertions(request.scripts.statuses, values, texts, request)


def _is_sure(each: Assertion) -> bool:
    """Whether it says of a member of the answer's body what it is, whatever else there is."""
    subject = each.subject
    plain = subject.of == "body" and not subject.answer and not subject.part and subject.path
    maybe = each.negated or each.conditional or each.alternative or each.statuses or each.inherited
    return bool(plain) and not maybe and each.against is None and EACH not in subject.path


def _key(origin: Origin) -> str:
    return f"{origin.file}#{origin.pointer}"
