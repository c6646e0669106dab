"""Overrides of what a collection's requests say: some left out, some told apart, some made one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeAlias, assert_never
from urllib.parse import unquote

from postwright.ir.api import Operation
from postwright.ir.facts import LiteralSegment, ParameterSegment, RequestFact, Segment
from postwright.overrides.addresses import (
    Address,
    ByName,
    ByRequest,
    ByRoute,
    FolderAddress,
)
from postwright.overrides.catalogue import Catalogue, called
from postwright.overrides.model import (
    By,
    DropRequests,
    MergeRequests,
    OfRequests,
    SplitRequests,
)
from postwright.overrides.refusals import Unneeded, impossible, nothing_there

Amended: TypeAlias = tuple[tuple[RequestFact, RequestFact | None], ...]
"""Requests with what becomes of them: None for those that are left out."""


def amended_requests(override: OfRequests, catalogue: Catalogue) -> Amended:
    """What an override makes of the requests that it is about. Raises `Refused`, `Unneeded`."""
    match override:
        case DropRequests(address=address):
            return tuple((each, None) for each in _addressed(address, catalogue))
        case MergeRequests():
            return _merged(override, catalogue)
        case SplitRequests(address=address, by=by):
            return _split(_operation(address, catalogue), by, catalogue)
        case _:
            assert_never(override)


def _addressed(address: Address, catalogue: Catalogue) -> tuple[RequestFact, ...]:
    match address.target:
        case ByRequest() as request:
            return (catalogue.request(request),)
        case FolderAddress() as folder:
            return catalogue.below(folder)
        case ByName(names=names) if catalogue.named(names) is None:
            return _of_resource(names, catalogue)
        case _:
            return catalogue.of(_operation(address, catalogue))


def _of_resource(names: tuple[str, ...], catalogue: Catalogue) -> tuple[RequestFact, ...]:
    trail = catalogue.resource(names)
    if trail is None:
        raise catalogue.no_resource(names)
    return tuple(
        request
        for resource in catalogue.resources[trail].walk()
        for operation in resource.operations
        for request in catalogue.of(operation)
    )


def _operation(address: Address, catalogue: Catalogue) -> Operation:
    assert isinstance(address.target, ByRoute | ByName | ByRequest)
    return catalogue.operation(address.target)


def _merged(override: MergeRequests, catalogue: Catalogue) -> Amended:
    operations = list(
        {(each := _operation(a, catalogue)).id: each for a in override.addresses}.values()
    )
    if len(operations) < 2:
        raise Unneeded("these are one operation already")
    first = operations[0]
    if len({each.method for each in operations}) > 1:
        raise impossible("operations of different methods cannot be one")
    if not override.path:
        _check_shared(operations)
    requests = [each for operation in operations for each in catalogue.of(operation)]
    return tuple((each, _moved(each, override.path, first.server)) for each in requests)


def _check_shared(operations: list[Operation]) -> None:
    """Raise `Refused` unless the operations have one path, whatever its parameters are called."""
    if len({_blank(each.path) for each in operations}) > 1:
        help = f"say with `to` what path all of them fit, such as `{_proposed(operations)}`"
        raise impossible("the operations have different paths", help)


def _blank(path: str) -> str:
    return re.sub(r"\{[^{}]*\}", "{}", path)


def _proposed(operations: list[Operation]) -> str:
    parts = [each.path.split("/") for each in operations]
    if len({len(each) for each in parts}) > 1:
        return "/leads/{status}"
    columns = zip(*parts, strict=True)
    return "/".join(c[0] if len({_blank(each) for each in c}) == 1 else "{value}" for c in columns)


def _moved(request: RequestFact, template: str, server: int) -> RequestFact:
    """The request as one of several of one operation; `template` is its path's, "" to keep its own."""
    if not template:
        return replace(request, server=server, command="")
    answers = (
        replace(answer, request=_sent(answer.request, template)) if answer.request else answer
        for answer in request.responses
    )
    segments = _fitted(request.segments, template)
    if segments is None:
        raise impossible(f"the path of the request `{called(request)}` does not fit `{template}`")
    return replace(request, segments=segments, responses=tuple(answers), server=server, command="")


def _sent(request: RequestFact, template: str) -> RequestFact:
    return replace(request, segments=_fitted(request.segments, template) or request.segments)


def _fitted(segments: tuple[Segment, ...], template: str) -> tuple[Segment, ...] | None:
    """The segments with the template's parameters, None if they are no path of it."""
    parts = template.removeprefix("/").split("/") if template != "/" else []
    if len(parts) != len(segments):
        return None
    fitted = [_segment(part, segment) for part, segment in zip(parts, segments, strict=True)]
    known = [each for each in fitted if each is not None]
    return tuple(known) if len(known) == len(fitted) else None


def _segment(part: str, segment: Segment) -> Segment | None:
    found = re.fullmatch(r"([^{}]*)\{([^{}]+)\}([^{}]*)", part)
    before, name, behind = map(unquote, found.groups()) if found else ("", "", "")
    match segment:
        case LiteralSegment(text=text) if found is None:
            return segment if text == unquote(part) else None
        case LiteralSegment(text=text) if found is not None:
            value = text.removeprefix(before).removesuffix(behind)
            fits = before + value + behind == text
            return ParameterSegment(name, value, "", before, behind) if fits else None
        case ParameterSegment(prefix=prefix, suffix=suffix) if found is not None:
            return replace(segment, name=name) if (prefix, suffix) == (before, behind) else None
        case _:
            return None


def _split(operation: Operation, by: By, catalogue: Catalogue) -> Amended:
    requests = catalogue.of(operation)
    told = [(each, _SAYS[by.kind](each, by)) for each in requests]
    if not any(said for _, said in told):
        raise _says_nothing(requests, by)
    if len({said for _, said in told}) == 1:
        raise Unneeded(f"all its requests say `{told[0][1]}`")
    return tuple((request, replace(request, command=said)) for request, said in told)


def _says_nothing(requests: tuple[RequestFact, ...], by: By) -> Exception:
    if by.kind == "query":
        known: Iterable[str] = {field.name for each in requests for field in each.query}
    else:
        known = {name for each in requests for name in _members(each)}
    return nothing_there(f"no request has a `{by.kind} {by.name}`", by.name, known)


def _members(request: RequestFact) -> set[str]:
    value = request.body.value
    return set(value) if isinstance(value, dict) else {field.name for field in request.form}


def _name(request: RequestFact, by: By) -> str:
    return request.name


def _query(request: RequestFact, by: By) -> str:
    sent = (field.value for field in request.query if field.name == by.name and not field.disabled)
    return next((value for value in sent if value), "")


def _body(request: RequestFact, by: By) -> str:
    value = request.body.value
    for step in by.steps:
        value = value.get(str(step)) if isinstance(value, dict) else None
    return str(value) if isinstance(value, str | int) else ""


_SAYS: dict[str, Callable[[RequestFact, By], str]] = {
    "request": _name,
    "query": _query,
    "body": _body,
}
"""What a request says of itself, by kind of `By`; "" for nothing."""
