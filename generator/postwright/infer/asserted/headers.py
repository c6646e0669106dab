"""The headers that scripts say the answers of an endpoint have, by status."""

from __future__ import annotations

from postwright.infer.asserted.answers import about
from postwright.infer.asserted.evidence import together
from postwright.infer.endpoints import Endpoint
from postwright.ir.api import ResponseHeader
from postwright.ir.facts import RequestFact
from postwright.ir.schema import Evidence
from postwright.ir.script_facts import Assertion, needs_member


def asserted_headers(endpoint: Endpoint) -> dict[int, tuple[ResponseHeader, ...]]:
    """The headers of each status: once each, in the order in which scripts speak of them.

    `Content-Type` is none of them, as the content says it (OpenAPI 3.1.1, section 4.8.17).
    """
    found: dict[int, dict[str, list[Assertion]]] = {}
    for request in endpoint.requests:
        for assertion in request.scripts.assertions:
            if _is_claim(assertion):
                for status in about(request, assertion):
                    name = assertion.subject.path[0]
                    if not _is_missing(request, status, name):
                        of_status = found.setdefault(status, {})
                        of_status.setdefault(name.lower(), []).append(assertion)
    return {
        status: tuple(_header(said) for said in names.values()) for status, names in found.items()
    }


def _is_claim(assertion: Assertion) -> bool:
    subject = assertion.subject
    is_header = subject.of == "header" and len(subject.path) == 1 and not subject.answer
    loose = assertion.conditional or assertion.alternative or assertion.negated
    named = is_header and subject.path[0].lower() not in ("", "content-type")
    return named and not loose and needs_member(assertion)


def _is_missing(request: RequestFact, status: int, name: str) -> bool:
    """Whether a saved answer of the request itself shows headers, and not this one."""
    return any(
        answer.headers and name.lower() not in {each.name.lower() for each in answer.headers}
        for answer in request.responses
        if answer.status == status
    )


def _header(said: list[Assertion]) -> ResponseHeader:
    values = {
        str(each.expected)
        for each in said
        if each.operator == "equals" and each.against is None and not each.subject.part
    }
    evidence: Evidence | None = None
    for each in said:
        reason = Evidence("header", "its script asserts it", 1, (each.origin,))
        evidence = together(evidence, reason)
    value = values.pop() if len(values) == 1 else ""
    return ResponseHeader(said[0].subject.path[0], value, (evidence,) if evidence else ())
