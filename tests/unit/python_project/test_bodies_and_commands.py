"""What `tests/cases` shows of commands, GraphQL and bodies, generated: examples are sent as they are shown."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

CASES = Path(__file__).parents[2] / "cases"
TOPICS = ("commands", "graphql", "bodies")
UNSENDABLE = 3
"""JSON that is none, twice, and a variable for any body: no call can say these."""

UNSPOKEN = 2
"""Operations that have no other example than one of these."""


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
    made = sum(text.count("(client: Client, server: FakeServer)") for text in tests)
    assert made > 90
    assert f"{2 * made} passed, {UNSENDABLE} skipped in" in done.stdout
    assert sum(text.count("\ndef test_") for text in tests) == made + UNSENDABLE


def test_every_command_sends_what_its_example_shows(
    sample: Callable[..., Path], run: Callable[..., Any]
) -> None:
    folder = sample(_folders())
    done = run(folder, "tests/commands")

    assert done.returncode == 0, done.stdout[-5000:]
    tests = [path.read_text(encoding="utf-8") for path in folder.glob("tests/commands/test_*.py")]
    made = sum(text.count("\ndef test_") for text in tests)
    assert made > 70
    assert f"{made - UNSPOKEN} passed, {UNSPOKEN} skipped in" in done.stdout
