"""What is saved is a collection that knows what the API answered, and no secret."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from postwright.config import Input
from postwright.diagnostics import Sink
from postwright.pipeline import example_document, to_verify
from postwright.verify import with_answers

from .conftest import COLLECTION, ENVIRONMENT, TOKEN
from .test_differences import PLANTED

DOCUMENT = example_document(Input(COLLECTION), Path("copy.json"))


def _saved(tmp_path: Path, exchanges: Any) -> Path:
    file = tmp_path / "with-answers.json"
    file.write_text(with_answers(DOCUMENT, exchanges), encoding="utf-8")
    return file


def _responses(document: Any) -> list[Any]:
    found = list(document.get("response", ()))
    for item in document.get("item", ()):
        found += _responses(item)
    return found


def test_what_was_saved_is_no_difference_any_more(ask: Any, book: Any, tmp_path: Path) -> None:
    for path, change, _, _ in PLANTED.values():
        book.plant("GET", path, change)
    first = ask()
    assert len(first.codes) == len(PLANTED)
    file = _saved(tmp_path, first.outcome.exchanges)
    again = ask(of=to_verify(Input(file, (ENVIRONMENT,)), Sink())[0])
    assert again.codes == [], again.texts


def test_one_example_is_added_where_the_request_is(ask: Any, book: Any, tmp_path: Path) -> None:
    path, change, _, _ = PLANTED["type"]
    book.plant("GET", path, change)
    exchanges = ask(f"GET {path}").outcome.exchanges
    before, after = _responses(DOCUMENT), _responses(
        json.loads(_saved(tmp_path, exchanges).read_text())
    )
    added = [each for each in after if each["name"] == "200 as verified"]
    assert (len(after), len(added)) == (len(before) + 1, 1)
    assert added[0]["originalRequest"]["method"] == "GET"
    assert added[0]["code"] == 200
    assert added[0]["header"] == [{"key": "Content-Type", "value": "application/json"}]
    assert json.loads(added[0]["body"])[0]["name"] == 7


def test_the_values_that_were_sent_are_saved(ask: Any, book: Any, tmp_path: Path) -> None:
    change = PLANTED["new member"][1]
    book.plant("GET", "/v1/tags", change)
    book.plant("GET", "/v1/webhooks/{webhook}", lambda reply: reply.say({**reply.value, "new": 1}))
    done = ask("tags.list", "webhooks.get")
    saved = json.loads(_saved(tmp_path, done.outcome.exchanges).read_text())
    added = [each for each in _responses(saved) if each["name"] == "200 as verified"]
    asked = {
        each["originalRequest"]["url"]["raw"]: each["originalRequest"]["url"] for each in added
    }
    assert set(asked) == {"{{domain}}/v1/tags", "{{domain}}/v1/webhooks/:webhook"}
    sent = asked["{{domain}}/v1/webhooks/:webhook"]["variable"]
    assert [each["value"] for each in sent] == ["18"]


def test_no_secret_is_saved(ask: Any, book: Any, tmp_path: Path) -> None:
    """Neither those of the collection, nor those that were sent, nor those that came back."""

    def leaking(reply: Any) -> None:
        said = reply.value
        said[0]["note"] = f"you sent {TOKEN}"
        said[0]["access_token"] = "q8Zr41LmVx0pTe7Y"
        said[0]["webhook"] = {"secret": "whsec_5f1d0c9ab3"}
        reply.say(said)

    book.plant("GET", "/v1/tags", leaking)
    text = _saved(tmp_path, ask("tags.list").outcome.exchanges).read_text()
    for secret in (TOKEN, "q8Zr41LmVx0pTe7Y", "whsec_5f1d0c9ab3", "ExampleOnly-not-a-real"):
        assert secret not in text
    assert '"200 as verified"' in text


@pytest.mark.parametrize("change", [lambda reply: setattr(reply, "body", b"\xff\xfe\x00")])
def test_what_is_no_text_is_saved_without_it(
    change: Callable[[Any], None], ask: Any, book: Any, tmp_path: Path
) -> None:
    book.plant("GET", "/v1/tags", change)
    saved = json.loads(_saved(tmp_path, ask("GET /v1/tags").outcome.exchanges).read_text())
    added = [each for each in _responses(saved) if each["name"] == "200 as verified"]
    assert [each["body"] for each in added] == [""]
