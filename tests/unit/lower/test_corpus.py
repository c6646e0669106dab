"""Real collections, where they are at hand: all of them are read, and nothing is lost on the way."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from postwright import postman
from postwright.diagnostics import Failure, Sink
from postwright.lower import lower
from postwright.redact import redact, redact_all

CORPUS = Path(__file__).parents[4] / "shared" / "corpus"

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no corpus at {CORPUS}")


def rows(version: str) -> list[dict[str, str]]:
    with (CORPUS / "manifest.csv").open(encoding="utf-8") as file:
        return [row for row in csv.DictReader(file) if row["schema_version"].startswith(version)]


def test_every_v2_collection_becomes_facts() -> None:
    wrong = []
    empty = 0
    given = rows("v2")
    for row in given:
        sink = Sink()
        try:
            collection = postman.read(CORPUS / row["file"], sink)
        except Failure as failure:
            empty += failure.diagnostic.code == "PW113" and row["n_requests"] == "0"
            continue
        facts = lower(redact(collection, (), sink)[0], (), sink)
        left_out = sum(1 for each in sink if each.code == "PW201")
        if len(facts.requests) + left_out != int(row["n_requests"]):
            wrong.append((row["file"], len(facts.requests), left_out, row["n_requests"]))
    assert not wrong
    assert len(given) > 250
    assert empty == sum(row["n_requests"] == "0" for row in given)


def test_every_v3_collection_becomes_facts() -> None:
    wrong = []
    given = rows("v3")
    for row in given:
        sink = Sink()
        (source,) = redact_all(postman.read_all([CORPUS / row["file"]], (), sink), sink)
        facts = lower(source.collection, source.environments, sink)
        left_out = sum(1 for each in sink if each.code in ("PW152", "PW153", "PW201"))
        if len(facts.requests) + left_out != int(row["n_requests"]):
            wrong.append((row["file"], len(facts.requests), left_out, row["n_requests"]))
    assert not wrong
    assert len(given) > 10
