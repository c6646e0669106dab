"""Claims: one assertion after the other, added to the shape of the answer it is about."""

from __future__ import annotations

from collections.abc import Iterable

from postwright.diagnostics import Sink
from postwright.infer.asserted.contradictions import Contradiction
from postwright.infer.asserted.json_schema import apply_schema
from postwright.infer.asserted.places import place
from postwright.infer.asserted.types import apply_choices, apply_type, apply_value
from postwright.infer.shapes import Shape
from postwright.ir.facts import RequestFact
from postwright.ir.json import Json
from postwright.ir.schema import Evidence
from postwright.ir.script_facts import DERIVED, ITEMS, Assertion, Subject, needs_member


def add_claims(
    shape: Shape, status: int, said: Iterable[tuple[RequestFact, Assertion]], sink: Sink
) -> None:
    """Add what scripts assert of the answers with a status. What samples contradict is reported."""
    for request, assertion in said:
        try:
            _add(shape, assertion)
            _check_members(request, status, assertion)
        except Contradiction as contradiction:
            where = _shown(assertion.subject)
            sink.report(
                "PW310",
                f"a script and a saved response disagree on {where}: {contradiction}",
                assertion.origin,
                "save the response again, or mend the script",
            )


def _shown(subject: Subject) -> str:
    return f"`{subject.dotted}`" if subject.path else "the body"


def _add(shape: Shape, assertion: Assertion) -> None:
    subject, path = assertion.subject, assertion.subject.path
    if subject.part in DERIVED:
        return
    if assertion.operator == "schema" and not subject.part:
        if not assertion.negated and isinstance(assertion.expected, dict):
            apply_schema(place(shape, path, assertion.origin), assertion.expected, assertion.origin)
        return
    members = _members(assertion)
    if not (needs_member(assertion) or members):
        return
    evidence = Evidence("required", "its script asserts it", 1, (assertion.origin,))
    for step in range(1, len(path) + 1):
        _require(shape, path[:step], evidence)
    for name in members:
        _require(shape, (*path, name), evidence)
    if not assertion.negated and not subject.part:
        _add_value(place(shape, path, assertion.origin), assertion)


def _members(assertion: Assertion) -> list[str]:
    if assertion.operator != "members" or assertion.negated:
        return []
    names = assertion.expected if isinstance(assertion.expected, list) else []
    return [name for name in names if isinstance(name, str)]


def _require(shape: Shape, path: tuple[str, ...], evidence: Evidence) -> None:
    """Say that the last step of a path is a member that its object has."""
    origin = evidence.places[0]
    holder = place(shape, path[:-1], origin)
    place(shape, path, origin)
    if path[-1] in holder.properties:
        holder.asserted.required.setdefault(path[-1], evidence)


def _add_value(shape: Shape, assertion: Assertion) -> None:
    origin, expected = assertion.origin, assertion.expected
    match assertion.operator:
        case "type" if isinstance(expected, str):
            apply_type(shape, expected, origin)
        case "equals" if assertion.against is None:
            apply_value(shape, expected, origin)
        case "one of" if isinstance(expected, list):
            apply_choices(shape, expected, origin)
        case "matches":
            apply_type(shape, "string", origin)


def _check_members(request: RequestFact, status: int, assertion: Assertion) -> None:
    """See whether the request's own saved responses have what its script says must be there."""
    if assertion.subject.part in DERIVED or assertion.operator == "schema":
        return
    wanted = [(*assertion.subject.path, name) for name in _members(assertion)]
    if needs_member(assertion):
        wanted.append(assertion.subject.path)
    for answer in request.responses:
        if answer.status == status and answer.body.kind == "json":
            for path in wanted:
                _check_path(answer.body.value, path)
            if assertion.negated and needs_member(assertion) and assertion.operator == "equals":
                _check_null(answer.body.value, assertion.subject.path)


def _check_path(value: Json, path: tuple[str, ...]) -> None:
    for step in path:
        if isinstance(value, dict):
            if step not in value:
                raise Contradiction(f"the response has no `{step}` there")
            value = value[step]
        elif isinstance(value, list) and value:
            index = int(step) if step.isdecimal() and len(step) < 7 else 0
            if step not in ITEMS and not step.isdecimal():
                return
            value = value[index] if index < len(value) else None
        else:
            return


def _check_null(value: Json, path: tuple[str, ...]) -> None:
    for step in path:
        if not isinstance(value, dict) or step not in value:
            return
        value = value[step]
    if value is None:
        raise Contradiction("it must not be null and is")
