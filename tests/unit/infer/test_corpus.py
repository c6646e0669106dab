"""Real collections, where they are at hand: no query key of any request is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from postwright import postman
from postwright.diagnostics import Failure, Sink
from postwright.infer import infer
from postwright.infer.endpoints import gather
from postwright.infer.fields.nested import steps
from postwright.ir.api import Api, Operation
from postwright.ir.facts import Facts, FieldFact
from postwright.lower import lower
from postwright.redact import redact

CORPUS = Path(__file__).parents[4] / "shared" / "corpus" / "collections"

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no corpus at {CORPUS}")


def read(path: Path) -> Facts | None:
    sink = Sink()
    try:
        return lower(redact(postman.read(path, sink), (), sink)[0], (), sink)
    except Failure:
        return None


def lost(facts: Facts) -> Iterator[tuple[str, str]]:
    """Requests and query keys that their operations know nothing of."""
    api = infer(facts, Sink())
    operations = {operation.id: operation for _, operation in api.operations()}
    for endpoint in gather(facts.requests):
        known = set(_known(api, operations[endpoint.first.id]))
        for request in endpoint.requests:
            yield from (
                (request.name, field.name) for field in request.query if _key(field) not in known
            )


def _key(field: FieldFact) -> str:
    name = field.name.strip()
    return (steps(name) or (name,))[0]


def _known(api: Api, operation: Operation) -> Iterator[str]:
    """The keys of parameters, and of the credentials that the operation is sent with."""
    for parameter in operation.parameters:
        if parameter.location == "query":
            yield parameter.wire_name
    sent = {scheme for way in operation.security for scheme in way}
    for scheme in api.security_schemes:
        if scheme.id in sent and scheme.location == "query":
            yield scheme.name


def test_every_query_key_is_a_parameter_or_a_credential() -> None:
    wrong: list[tuple[str, str, str]] = []
    keys = disabled = 0
    for path in sorted(CORPUS.glob("*.json")):
        facts = read(path)
        if facts is None:
            continue
        fields = [field for request in facts.requests for field in request.query]
        keys += len(fields)
        disabled += sum(field.disabled for field in fields)
        wrong += [(path.name, *each) for each in lost(facts)]
    assert wrong == []
    assert keys > 4000
    assert disabled > keys / 2
