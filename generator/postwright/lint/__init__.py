"""Lint: what would make a collection a better source of a contract.

Takes a collection and environments without secrets, and where those were; tells the sink what each rule
finds. A rule is a small function in a table. It never reads a file, changes nothing, and reports nothing
that reading, lowering or inference reports: their diagnostics stand beside these.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from postwright.diagnostics import Concealed, Sink
from postwright.lint.findings import Found, Whole
from postwright.lint.rules import CONTAINER_RULES, REQUEST_RULES, WHOLE_RULES
from postwright.postman.model import Collection, Environment

__all__ = ["lint"]


def lint(
    collection: Collection,
    environments: Sequence[Environment],
    concealed: Iterable[Concealed],
    sink: Sink,
) -> None:
    """Report what the rules find. `concealed` are the places where secrets were replaced."""
    for code, found in _findings(Whole(collection, tuple(environments), tuple(concealed))):
        sink.report(code, found.message, found.origin, found.help)


def _findings(whole: Whole) -> Iterator[tuple[str, Found]]:
    for code, rule in WHOLE_RULES:
        yield from ((code, found) for found in rule(whole))
    for container in whole.containers():
        for code, of_container in CONTAINER_RULES:
            yield from ((code, found) for found in of_container(container))
    for item in whole.collection.requests():
        for code, of_request in REQUEST_RULES:
            yield from ((code, found) for found in of_request(item))
