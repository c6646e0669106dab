"""The answer to a request: who may ask, what was asked for, and which of its answers is right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from postwright.ir.api import Api, Example, Operation
from postwright.ir.facts import Facts
from postwright.ir.json import Json
from postwright.mock.access import is_allowed, token_of
from postwright.mock.answers import Answer, in_json, saved
from postwright.mock.asked import Asked
from postwright.mock.asserted import Scripts
from postwright.mock.conforming import Fault
from postwright.mock.errors import Errors, errors_of
from postwright.mock.filling import beginnings_of, filled
from postwright.mock.keeping import Keeper
from postwright.mock.labels import labels_of
from postwright.mock.leading import leading_of
from postwright.mock.matching import chooses, closeness, closest, distinct, eligible, resembles
from postwright.mock.nearest import Nearest
from postwright.mock.paging import turned
from postwright.mock.roles import roles_of
from postwright.mock.routes import Found, best, routes_of
from postwright.mock.seeding import seeded
from postwright.mock.settings import Settings
from postwright.mock.tokens import tokens_of
from postwright.mock.told import made, told_of
from postwright.mock.validation import faults, is_no_address

_LEAVING = frozenset({"logout", "log out", "signout", "sign out"})
"""Actions after which the token that they were asked with is no longer good."""

NO_MATCH = "mockRequestNotFoundError"


class Mock:
    """Answers requests; what it is told to keep is in its `keeper`."""

    def __init__(
        self,
        api: Api,
        settings: Settings,
        facts: Facts | None,
        clock: Callable[[], datetime],
    ) -> None:
        api = filled(api, beginnings_of(facts))
        self._api, self._settings, self._clock = api, settings, clock
        self._schemas = {each.name: each.schema for each in api.schemas}
        self._told, self._leading = told_of(api, facts), leading_of(api, facts)
        self._routes, self.errors = routes_of(api), errors_of(api, self._told)
        self._nearest = Nearest(each for _, each in api.operations())
        self._tokens = tokens_of(api, settings.tokens)
        self._labels = labels_of(facts)
        self._scripts = Scripts(facts, self.errors)
        self._keeper = _keeper(api, settings, self.errors, clock) if settings.stateful else None
        self._turn = 0

    def answer(self, asked: Asked) -> Answer:
        """The answer to a request, whatever it is."""
        fitting = self._routes.find(asked.segments)
        found = best(fitting, asked.method)
        if not found and asked.method == "HEAD":
            found = best(fitting, "GET")
        forced = self._forced()
        if forced >= 400:
            return self.errors.answer(forced, found[0].route.operation if found else None)
        if not found:
            return self._unknown(asked, fitting)
        chosen = self._chosen(found, asked)
        operation = chosen.route.operation
        answer = self._of(chosen, operation, asked)
        return self._leading.completed(operation, answer, asked)

    def close(self) -> None:
        """Close the store, if there is one."""
        if self._keeper is not None:
            self._keeper.close()

    def _forced(self) -> int:
        """The status that the settings want for this request, 0 for whatever is right."""
        answers = self._settings.answers
        if not answers:
            return 0
        self._turn += 1
        return answers[(self._turn - 1) % len(answers)]

    def _chosen(self, found: list[Found], asked: Asked) -> Found:
        """The route whose examples are most like the request, of those that share a path."""
        if len(found) == 1:
            return found[0]
        return max(
            found,
            key=lambda each: max(
                (
                    (closeness(one, each.path, asked), resembles(one.request, each.path, asked))
                    for one in each.route.operation.examples
                ),
                default=(-1000, False),
            ),
        )

    def _of(self, found: Found, operation: Operation, asked: Asked) -> Answer:
        if chooses(asked):
            return self._wanted(found, operation, asked)
        if not self._may(found, asked):
            return self.errors.answer(401, operation)
        examples = eligible(operation.examples, asked, self._labels)
        error = distinct(examples, operation.examples, found.path, asked)
        if self._keeper is not None:
            refused = self._refused(found, operation, asked, error)
            if refused is not None:
                return refused
        elif error is not None:
            return error
        elif asked.body.unreadable:
            return self.errors.invalid([Fault("", "body")], operation)
        return self._right(found, operation, examples, asked)

    def _refused(
        self, found: Found, operation: Operation, asked: Asked, error: Answer | None
    ) -> Answer | None:
        """The error that tells what the contract does not allow, as it was saved if it was."""
        if is_no_address(operation, found.path):
            return self.errors.answer(404, operation)
        wrong = faults(operation, asked, self._schemas)
        return (error or self.errors.invalid(wrong, operation)) if wrong else None

    def _right(
        self, found: Found, operation: Operation, examples: list[Example], asked: Asked
    ) -> Answer:
        """The answer to a request with which nothing is wrong."""
        keeper = self._keeper
        if keeper is None or not keeper.answers(operation):
            said = self._scripts.answer(operation, found.path, asked)
            if said is not None:
                return self._tokens.handed_out(operation.id, said, self._clock())
        if operation.action in _LEAVING:
            self._tokens.revoke(token_of(asked))
        kept = keeper.answer(found, asked) if keeper else None
        answer = kept or self._shown(found, operation, examples, asked)
        return self._tokens.handed_out(operation.id, answer, self._clock())

    def _may(self, found: Found, asked: Asked) -> bool:
        if self._settings.access == "off":
            return True
        operation = found.route.operation
        good = self._tokens.good if self._settings.access == "issued" else None
        is_good = is_allowed(self._api, operation, asked, good)
        return is_good or self._scripts.is_public(operation, found.path, asked)

    def _wanted(self, found: Found, operation: Operation, asked: Asked) -> Answer:
        """The example that the request's own headers name; an error that was not saved is made up."""
        example = closest(eligible(operation.examples, asked, self._labels), found.path, asked)
        if example is not None and example.response:
            return saved(example.response)
        code = asked.headers.get("x-mock-response-code", "")
        named = {"x-mock-response-name", "x-mock-response-id"} & asked.headers.keys()
        if code.isascii() and code.isdecimal() and 400 <= int(code[:4]) < 600 and not named:
            return self.errors.answer(int(code), operation)
        return self._no_example(asked)

    def _shown(
        self, found: Found, operation: Operation, examples: list[Example], asked: Asked
    ) -> Answer:
        example = closest(examples, found.path, asked)
        if example is None or example.response is None:
            answered = any(each.response for each in operation.examples)
            return self._no_example(asked) if answered else self._sampled(operation)
        return turned(operation, example, saved(example.response), asked)

    def _sampled(self, operation: Operation) -> Answer:
        """An answer that was never saved, from what is known of it."""
        status = operation.success.status if operation.success else 200
        return self._told.answer(operation, made(operation, status, self._schemas))

    def _no_example(self, asked: Asked) -> Answer:
        message = "No saved example matches what this request's x-mock- headers ask for."
        return in_json(404, _refusal(asked, message))

    def _unknown(self, asked: Asked, fitting: list[Found]) -> Answer:
        """What Postman's mock servers say where nothing matches, with the nearest that there is."""
        most = max((each.score for each in fitting), default=0)
        methods = sorted({each.method for each in fitting if each.score == most})
        if methods:
            message = f"No {asked.method} is known of this path; it has {', '.join(methods)}."
            return in_json(405, _refusal(asked, message)).saying("Allow", ", ".join(methods))
        near = self._nearest.to(asked.method, asked.path)
        hint = f" The nearest is {near}." if near else ""
        return in_json(404, _refusal(asked, f"No request matches this path.{hint}"))


def _keeper(api: Api, settings: Settings, errors: Errors, clock: Callable[[], datetime]) -> Keeper:
    roles = roles_of(api)
    records = seeded(api, roles)
    if settings.store is not None:
        records.keep_in(settings.store, api.name)
    schemas = {each.name: each.schema for each in api.schemas}
    return Keeper(roles, records, errors, schemas, clock)


def _refusal(asked: Asked, message: str) -> Json:
    return {
        "error": {
            "name": NO_MATCH,
            "message": message,
            "header": f"{asked.method} {asked.path}"[:300],
        }
    }
