"""Guests: whether an endpoint also serves who sends no credential, so that its security is optional.

A request without one proves nothing by itself, as many collections forget it. What was answered to it does, and what
its script asserts, unless a script adds headers or parameters, which may be one. One refusal, saved or asserted,
outweighs all of that.
"""

from __future__ import annotations

from collections.abc import Iterator

from postwright.infer.asserted.answers import expected_statuses
from postwright.infer.endpoints import Endpoint
from postwright.infer.samples import is_success
from postwright.ir.facts import RequestFact, ResponseFact
from postwright.ir.json import Json
from postwright.ir.schema import Evidence
from postwright.ir.script_facts import named_statuses

_PLACES = 3

_REFUSED = frozenset({401, 403})
"""What an API answers to who may not ask (RFC 9110, sections 15.5.2 and 15.5.4)."""

_FAILS_BY_BODY = frozenset({"graphql", "rpc", "soap"})
"""Kinds of commands whose answers may tell of errors with any status."""


def served_guests(endpoint: Endpoint) -> Evidence | None:
    """Why no credential is needed; None where that is not proven."""
    served = [request for request in endpoint.requests if _is_served(request, endpoint)]
    if not served or any(map(_is_refused, endpoint.requests)):
        return None
    return Evidence(
        "security",
        "it succeeds without a credential",
        len(served),
        tuple(request.origin for request in served[:_PLACES]),
    )


def _is_served(request: RequestFact, endpoint: Endpoint) -> bool:
    if request.auth is not None or request.scripts.added:
        return False
    if any(map(_succeeds, _to_guests(request))):
        return True
    told_by_status = endpoint.command.kind not in _FAILS_BY_BODY
    return told_by_status and not request.responses and _asserts_success(request)


def _is_refused(request: RequestFact) -> bool:
    if any(answer.status in _REFUSED for answer in _to_guests(request)):
        return True
    return request.auth is None and not _REFUSED.isdisjoint(expected_statuses(request))


def _to_guests(request: RequestFact) -> Iterator[ResponseFact]:
    """The saved answers to requests that were sent without a credential."""
    return (answer for answer in request.responses if not answer.authorized)


def _succeeds(answer: ResponseFact) -> bool:
    good = answer.status is not None and is_success(answer.status)
    return good and not (answer.body.kind == "json" and _tells_of_failure(answer.body.value))


def _tells_of_failure(body: Json) -> bool:
    """Whether a body says that nothing came of the request, whatever the status."""
    if not isinstance(body, dict):
        return False
    return bool(body.get("errors") or body.get("error")) or body.get("success") is False


def _asserts_success(request: RequestFact) -> bool:
    """Whether the request's own script leaves no other answer than a success."""
    own = [each for each in request.scripts.assertions if not each.inherited]
    named = {status for each in own for status in (*named_statuses(each), *each.statuses)}
    is_certain = any(
        named_statuses(each) and not (each.conditional or each.alternative or each.statuses)
        for each in own
    )
    return is_certain and all(map(is_success, named))
