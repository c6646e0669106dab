"""What `tests/cases` shows of commands, GraphQL and bodies, generated: examples are sent as they are shown."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

CASES = Path(__file__).parents[2] / "cases"
TOPICS = ("commands", "graphql", "bodies")
UNSENDABLE = 3
"""JSON that is none, twice, and a variable for any body: no call can say these."""


def _folders() -> list[Mapping[str, Any]]:
    """The cases, each with a server of its own."""
    folders = []
    for topic in TOPICS:
        for path in sorted((CASES / topic).glob("*/collection.json")):
            host = f"https://{path.parent.name.replace('_', '-')}.example"
            items = path.read_text(encoding="utf-8").replace("{{baseUrl}}", host)
            folders.append({"name": path.parent.name, "item": json.loads(items)["item"]})
    return folders


def test_every_example_is_sent_as_it_is_shown(
    sample: Callable[..., Path], run: Callable[..., Any]
) -> None:
    folder = sample(_folders())
    done = run(folder, "tests/resources")

    assert done.returncode == 0, done.stdout[-5000:]
    tests = [path.read_text(encoding="utf-8") for path in folder.glob("tests/resources/test_*.py")]
    passed = re.search(r"(\d+) passed", done.stdout)
    assert passed is not None
    assert int(passed[1]) == 2 * sum(text.count("\ndef test_") for text in tests) > 100
    assert sum(text.count("is not tested") for text in tests) == UNSENDABLE
