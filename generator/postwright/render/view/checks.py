"""What scripts assert, as tests: each assertion with the example it speaks of, and what becomes of it there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from postwright.checks import expected_of, verdict
from postwright.ir.api import Check, Example
from postwright.ir.script_facts import Assertion, Subject
from postwright.render.untrusted import Text, Value
from postwright.render.view.model import (
    ChecksView,
    CheckView,
    ClaimView,
    ExampleView,
    PlaceView,
)
from postwright.render.view.sendable import is_header_value

Shown = Sequence[tuple[Example, ExampleView]]

_OF_CONNECTION = frozenset(
    {"content-length", "transfer-encoding", "content-encoding", "connection"}
)
"""Headers that belong to how an answer is sent; a saved one would not fit."""


def checks(found: Iterable[Check], examples: Shown) -> tuple[ChecksView, ...]:
    """What scripts assert of an operation's answers, example by example."""
    together: dict[int, list[Check]] = {}
    for check in found:
        if check.example < len(examples):
            together.setdefault(check.example, []).append(check)
    return tuple(_of_example(*examples[at], own) for at, own in sorted(together.items()))


def _of_example(example: Example, view: ExampleView, found: list[Check]) -> ChecksView:
    seen = tuple(dict.fromkeys(_view(check, example) for check in found))
    return ChecksView(view, tuple(_headers(example, found)), seen)


def _headers(example: Example, found: list[Check]) -> Iterator[tuple[Text, Text]]:
    """The saved headers that are spoken of."""
    spoken = {"set-cookie" if each.of == "cookie" else name.lower() for each, name in _named(found)}
    pairs = example.response.headers if example.response else ()
    for name, value in {name.lower(): value for name, value in pairs}.items():
        if name in spoken and name not in _OF_CONNECTION and is_header_value(value):
            yield Text(name), Text(value)


def _named(found: list[Check]) -> Iterator[tuple[Subject, str]]:
    for check in found:
        for claim in check.claims:
            for subject in (claim.subject, claim.against):
                if subject is not None and subject.of in ("header", "cookie"):
                    yield subject, "".join(subject.path)


def _view(check: Check, example: Example) -> CheckView:
    told, first = verdict(check, example), check.claims[0]
    read = () if told.kind == "unread" else check.claims
    return CheckView(
        test=Text(first.test or first.source),
        source=Text(first.source),
        place=Text(_place(first)),
        claims=tuple(map(_claim, read)),
        verdict=told.kind,
        reason=Text(told.reason),
        conditional=any(each.perhaps or each.under for each in check.claims),
    )


def _place(assertion: Assertion) -> str:
    """Where an assertion stands, as Postman shows it: the collection's own scripts have no names on the way."""
    way = " › ".join(assertion.origin.breadcrumb)
    return f"{way or 'the collection'}, line {assertion.line}"


def _claim(assertion: Assertion) -> ClaimView:
    return ClaimView(
        place=_place_of(assertion.subject),
        operator=assertion.operator,
        negated=assertion.negated,
        expected=Value(expected_of(assertion)),
        against=_place_of(assertion.against) if assertion.against else None,
    )


def _place_of(subject: Subject) -> PlaceView:
    return PlaceView(subject.of, tuple(map(Text, subject.path)), subject.part)
