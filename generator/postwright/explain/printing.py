"""An explanation as people read it, and as programs do."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from postwright.diagnostics.printers.visible import visible
from postwright.explain.statements import Explanation, Reason, Statement
from postwright.ir.json import Json
from postwright.source import Origin, position

_WIDTH = 100
_COLUMN = 14


def as_text(explanation: Explanation) -> str:
    """A line for each statement, below it its reasons, below those where they stand."""
    heading = visible(f"{explanation.address}: {explanation.kind}")
    return "\n".join((heading, "", *_lines(explanation.statements)))


def _lines(statements: tuple[Statement, ...]) -> Iterator[str]:
    for statement in statements:
        yield from _wrapped(statement.text, f"  {statement.about:<{_COLUMN - 2}}", " " * _COLUMN)
        for reason in statement.reasons:
            yield from _reason(reason)


def _reason(reason: Reason) -> Iterator[str]:
    indent = " " * (_COLUMN + 2)
    yield from _wrapped(_sentence(reason), f"{' ' * _COLUMN}- ", indent)
    yield from (indent + visible(spelled_place(each)) for each in reason.places)


def _sentence(reason: Reason) -> str:
    noun = "sample" if reason.samples == 1 else "samples"
    return f"{reason.text} ({reason.samples} {noun})" if reason.samples else reason.text


def _wrapped(text: str, first: str, others: str) -> list[str]:
    return textwrap.wrap(
        visible(text),
        _WIDTH,
        initial_indent=first,
        subsequent_indent=others,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [first.rstrip()]


_OF_OTHERS = ("/overrides/", "/paths/", "/components/", "/definitions/")
"""How pointers into postwright.yaml and into OpenAPI documents begin."""


def spelled_place(origin: Origin) -> str:
    """A place as `file:line:column` and in the collection's own names."""
    found = position(origin)
    at = f":{found.line}:{found.column}" if found is not None else ""
    own = origin.pointer and not origin.pointer.startswith(_OF_OTHERS)
    trail = origin.trail or ("the collection" if own else "")
    return f"{origin.file}{at}  {trail}".rstrip()


def as_data(explanation: Explanation) -> dict[str, Json]:
    """The same as JSON."""
    return {
        "address": explanation.address,
        "kind": explanation.kind,
        "statements": [_statement(each) for each in explanation.statements],
    }


def _statement(statement: Statement) -> Json:
    reasons: list[Json] = [_reason_data(each) for each in statement.reasons]
    return {"about": statement.about, "text": statement.text, "reasons": reasons}


def _reason_data(reason: Reason) -> Json:
    places: list[Json] = [_place_data(each) for each in reason.places]
    return {"text": reason.text, "samples": reason.samples, "places": places}


def _place_data(origin: Origin) -> Json:
    found = position(origin)
    at: dict[str, Json] = {"line": found.line, "column": found.column} if found is not None else {}
    return {"file": origin.file, "pointer": origin.pointer, "trail": origin.trail, **at}
