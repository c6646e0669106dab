"""What the answers to refused requests say of a body: which members it lacks."""

from __future__ import annotations

from http import HTTPStatus

from postwright.infer.answers.complaints import lacking, member_of
from postwright.infer.descriptions.prose import Hints
from postwright.infer.endpoints import Endpoint
from postwright.infer.samples import members_of_body, sent
from postwright.ir.facts import RequestFact, ResponseFact

_REFUSING = frozenset({HTTPStatus.BAD_REQUEST, HTTPStatus.UNPROCESSABLE_ENTITY})


def said_by_refusals(endpoint: Endpoint) -> dict[str, Hints]:
    """The members that an answer says are missing, as far as every other request has them.

    A request that was refused for it shows nothing; one that was saved with another answer does.
    """
    known = frozenset(
        name for each in sent(endpoint) for names in members_of_body(each) for name in names
    )
    found: dict[str, Hints] = {}
    for request in endpoint.requests:
        for answer in filter(_refuses, request.responses):
            for name in lacking(answer.body.value):
                member = member_of(name, known)
                if member is not None and member not in found:
                    reason = f"an error with the status {answer.status} says that it is missing"
                    found[member] = Hints(required=True, origin=answer.origin, reason=reason)
    return {name: said for name, said in found.items() if not _went_without(endpoint, name)}


def _refuses(answer: ResponseFact) -> bool:
    return answer.status in _REFUSING


def _went_without(endpoint: Endpoint, name: str) -> bool:
    """Whether a request left a member out that no refusal answered."""
    shown = [each for request in endpoint.requests for each in _not_refused(request)]
    return any(name not in names for each in shown for names in members_of_body(each))


def _not_refused(request: RequestFact) -> list[RequestFact]:
    answers = request.responses
    own = [] if answers and all(map(_refuses, answers)) else [request]
    return own + [each.request for each in answers if each.request and not _refuses(each)]
