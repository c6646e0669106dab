"""Checks: the assertions of each request's scripts, each with the saved answer that it speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from postwright.checks import is_due
from postwright.infer.samples import is_success
from postwright.ir.api import Check, Example
from postwright.ir.facts import RequestFact
from postwright.ir.script_facts import Assertion


def checks(shown: Iterable[tuple[RequestFact, tuple[Example, ...]]]) -> tuple[Check, ...]:
    """What scripts assert of an operation, request by request, in the order of the scripts."""
    found: list[Check] = []
    before = 0
    for request, examples in shown:
        for claims in together(request.scripts.assertions):
            at = _spoken_of(claims[0], request, examples)
            found.append(Check(request.id, claims, before + (at or 0), at is not None))
        before += len(examples)
    return tuple(found)


def together(assertions: tuple[Assertion, ...]) -> Iterator[tuple[Assertion, ...]]:
    """Each assertion, and alternatives as one."""
    for is_choice, group in groupby(enumerate(assertions), key=_choice):
        if is_choice is None:
            yield from ((assertion,) for _, assertion in group)
        else:
            yield tuple(assertion for _, assertion in group)


def _choice(numbered: tuple[int, Assertion]) -> tuple[str, str, int] | None:
    """What alternatives of one another share, None for an assertion that is no alternative."""
    assertion = numbered[1]
    if not assertion.alternative:
        return None
    return assertion.test, assertion.source, assertion.line


def _spoken_of(
    assertion: Assertion, request: RequestFact, examples: tuple[Example, ...]
) -> int | None:
    """The index of the example with a status that is asked for; else of the first that went well.

    An assertion under conditions may speak of an answer that other assertions do not ask for.
    """
    saved = [
        (n, each.response.status)
        for n, each in enumerate(examples)
        if each.response and is_due(assertion, each)
    ]
    wanted = assertion.statuses or request.scripts.statuses
    if wanted:
        found = next((n for n, status in saved if status in wanted), None)
        if found is not None or assertion.statuses or not assertion.under:
            return found
    good = [n for n, status in saved if is_success(status)]
    return next(iter([*good, *(n for n, _ in saved)]), None)
