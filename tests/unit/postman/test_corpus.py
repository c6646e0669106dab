"""Real collections, where they are at hand: every request of every JSON file is accounted for."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from postwright import postman
from postwright.diagnostics import Failure, Sink

CORPUS = Path(__file__).parents[4] / "shared" / "corpus" / "collections"

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no corpus at {CORPUS}")

NO_REQUESTS, NO_JSON = "PW113", "PW104"


def raw(file: Path) -> Any:
    """The document as the standard library reads it, None for one that it refuses."""
    data = file.read_bytes()
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return json.loads(data.decode(encoding), strict=False)
    except ValueError:
        return None


def counted(document: Any) -> int:
    """How often the text has a member that only a request, or its saved copy, has."""
    return len(re.findall(r'"(?:request|requests)": ', json.dumps(document)))


def test_every_request_of_every_file_is_accounted_for(unaccounted: Any) -> None:
    unexplained: dict[str, list[str]] = {}
    totals = {"files": 0, "refused": 0, "requests read": 0, "dropped with a diagnostic": 0}
    for file in sorted(CORPUS.glob("*.json")):
        document, sink = raw(file), Sink()
        totals["files"] += 1
        try:
            collection = postman.read(file, sink)
        except Failure as failure:
            totals["refused"] += 1
            code = failure.diagnostic.code
            if (code, document is None) not in {(NO_REQUESTS, False), (NO_JSON, True)}:
                unexplained[file.name] = [failure.diagnostic.message]
            elif document is not None and counted(document):
                unexplained[file.name] = ["it has requests"]
            continue
        totals["requests read"] += sum(1 for _ in collection.requests())
        totals["dropped with a diagnostic"] += sum(each.code == "PW115" for each in sink)
        if left := unaccounted(document, collection, sink):
            unexplained[file.name] = left
    print(totals, f"unexplained: {len(unexplained)}")
    assert unexplained == {}
    assert totals["files"] > 300
    assert totals["requests read"] > 8_000
