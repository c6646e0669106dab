"""Evidence in brief, as the generated docs show it."""

from __future__ import annotations

import pytest

from postwright.ir.schema import Evidence, Property, ScalarSchema
from postwright.render.view.reasons import reasons_of


def shown(member: Property) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.claim.content, each.sources) for each in reasons_of(member)]


SENTENCES = [
    ("every value is an email", 12, "samples"),
    ("null was seen here", 1, "samples"),
    ("its script asserts it", 1, "script"),
    ("its script asserts a JSON schema", 1, "script"),
    ("the description says so", 0, "description"),
    ("the description lists open, won", 0, "description"),
    ("an error names it among the missing", 2, "error answer"),
    ("`metadata` is a name for members that users choose", 3, "name"),
    ("override: the description is wrong", 0, "override"),
    ("openapi: script.yaml", 0, "OpenAPI document"),
]


@pytest.mark.parametrize(("reason", "samples", "source"), SENTENCES)
def test_what_evidence_rests_on(reason: str, samples: int, source: str) -> None:
    member = Property("x", ScalarSchema("string"), evidence=(Evidence("type", reason, samples),))
    assert shown(member) == [("type", (source,))]


def test_a_claim_has_each_source_once() -> None:
    script, prose = "its script asserts it", "the description says so"
    evidence = tuple(Evidence("required", reason) for reason in (prose, script, script))
    member = Property("x", ScalarSchema("string"), required=True, evidence=evidence)
    assert shown(member) == [("required", ("description", "script"))]


def test_the_schema_has_reasons_of_its_own() -> None:
    told = (Evidence("format", "every value is an email", 9), Evidence("nullable", "null", 2))
    schema = ScalarSchema("string", "email", nullable=True, evidence=told)
    assert shown(Property("x", schema)) == [("email", ("samples",)), ("null", ("samples",))]


def test_more_samples_change_nothing() -> None:
    one, more = (
        Property(
            "x", ScalarSchema("string", evidence=(Evidence("type", "mixed", n),)), seen=n, of=n
        )
        for n in (2, 9)
    )
    assert shown(one) == shown(more)
