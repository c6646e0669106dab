"""`postwright verify`, run: what it prints, where, and how it ends."""

from __future__ import annotations

import builtins
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from postwright.cli import cli

SECRET = "q8Zr41LmVx0pTe7Y"


def _saved(body: Any) -> dict[str, Any]:
    header = [{"key": "Content-Type", "value": "application/json"}]
    return {"name": "Found", "code": 200, "header": header, "body": json.dumps(body)}


@pytest.fixture(autouse=True)
def _collection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One request that lists tags as LeadCenter does, and its environment."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("POSTWRIGHT_TOKEN", raising=False)
    request = {"method": "GET", "url": "{{domain}}/v1/tags"}
    tag = {"id": 1, "name": "VIP", "color": None, "leads_count": 3}
    times = {"created_at": "2025-05-02T10:18:26Z", "updated_at": "2025-05-02T10:18:26Z"}
    item = {"name": "List tags", "request": request, "response": [_saved([{**tag, **times}])]}
    auth = {"type": "bearer", "bearer": [{"key": "token", "value": "{{token}}"}]}
    schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
    document = {"info": {"name": "Tags", "schema": schema}, "item": [item], "auth": auth}
    Path("tags.json").write_text(json.dumps(document))
    values = [{"key": "token", "value": SECRET, "enabled": True}]
    Path("env.json").write_text(json.dumps({"name": "Production", "values": values}))


def verify(url: str, *args: str, code: int = 0) -> Result:
    fixed = ["verify", "tags.json", "-e", "env.json", "--base-url", url, "--rate", "1000"]
    done = CliRunner().invoke(cli, [*fixed, *args])
    assert done.exit_code == code, done.output
    assert SECRET not in done.output
    return done


def _renamed(reply: Any) -> None:
    reply.say([{**each, "name": 7} for each in reply.value])


def _coloured(reply: Any) -> None:
    reply.say([{**each, "color": None, "priority": 1} for each in reply.value])


def test_a_right_server_ends_with_0(server: Any, book: Any) -> None:
    book.plant(
        "GET", "/v1/tags", lambda reply: reply.say([{**e, "color": None} for e in reply.value])
    )
    done = verify(server.url)
    assert done.stdout == "1 operation answered 1 request; 0 differences\n"
    assert book.asked[0].headers["authorization"] == f"Bearer {SECRET}"


def test_a_difference_ends_with_1_and_shows_the_sample(server: Any, book: Any) -> None:
    book.plant("GET", "/v1/tags", _coloured)
    book.plant("GET", "/v1/tags", _renamed)
    done = verify(server.url, code=1)
    assert "error[PW923]: the API says otherwise: `GET /v1/tags` answered 200" in done.stdout
    assert "--> tags.json:1:" in done.stdout
    assert done.stdout.endswith("1 operation answered 1 request; 2 differences\n")


def test_a_new_member_alone_ends_with_0(server: Any, book: Any) -> None:
    book.plant("GET", "/v1/tags", _coloured)
    done = verify(server.url)
    assert "info[PW930]" in done.stdout
    assert "`priority` (an integer)" in done.stdout


@pytest.mark.parametrize(("form", "begin"), [("json", "{"), ("github", "::error"), ("sarif", "{")])
def test_a_document_has_standard_output_for_itself(
    form: str, begin: str, server: Any, book: Any
) -> None:
    book.plant("GET", "/v1/tags", _coloured)
    book.plant("GET", "/v1/tags", _renamed)
    done = verify(server.url, "--format", form, code=1)
    assert done.stdout.startswith(begin)
    assert "PW923" in done.stdout
    assert "differences" not in done.stdout
    assert "2 differences" in done.stderr


def test_examples_are_saved_and_settle_it(server: Any, book: Any) -> None:
    book.plant("GET", "/v1/tags", _coloured)
    book.plant("GET", "/v1/tags", _renamed)
    done = verify(server.url, "--save-examples", "more.json", code=1)
    assert "more.json: written, 1 example added" in done.stdout
    text = Path("more.json").read_text()
    assert SECRET not in text
    Path("tags.json").write_text(text)
    again = verify(server.url, "--save-examples", "none.json")
    assert "No answer differs" in again.stdout
    assert not Path("none.json").exists()


def test_examples_are_not_saved_of_what_is_no_file_in_v2(server: Any) -> None:
    Path("v1.json").write_text(json.dumps({"name": "T", "order": ["a"], "requests": [_V1]}))
    for collections in (["v1.json"], ["tags.json", "v1.json"]):
        args = ["verify", *collections, "--base-url", server.url, "--save-examples", "more.json"]
        done = CliRunner().invoke(cli, args)
        assert (done.exit_code, "PW912" in done.stderr) == (2, True), done.output
    assert not Path("more.json").exists()


def test_the_collection_itself_is_not_overwritten(server: Any) -> None:
    before = Path("tags.json").read_text()
    done = verify(server.url, "--save-examples", "./tags.json", code=2)
    assert "PW912" in done.stderr
    assert Path("tags.json").read_text() == before


_V1 = {"id": "a", "name": "List", "method": "GET", "url": "https://api.example.com/tags"}


def test_the_configuration_says_what_is_verified(server: Any, book: Any) -> None:
    book.plant("GET", "/v1/tags", _coloured)
    text = "version: 1\ninput: {collection: tags.json, environments: [env.json]}\ntargets: {python: {pack: python, output: sdk}}\n"
    Path("postwright.yaml").write_text(
        text + "overrides:\n  - add: Tag.priority\n    type: integer\n    reason: it is there\n"
    )
    done = CliRunner().invoke(cli, ["verify", "--base-url", server.url, "--rate", "1000"])
    assert (done.exit_code, "PW930" in done.stdout) == (0, False), done.output


def test_nobody_there_ends_with_75() -> None:
    done = verify("http://127.0.0.1:9", code=75)
    assert "error[PW903]" in done.stderr
    assert "Traceback" not in done.output


def test_an_input_that_cannot_be_read_ends_with_2(server: Any) -> None:
    Path("tags.json").write_text("{")
    verify(server.url, code=2)


def test_a_client_that_is_missing_is_told(server: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def refuse(name: str, *args: Any, **kwargs: Any) -> Any:
        if name.partition(".")[0] == "httpx2":
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.delitem(sys.modules, "httpx2", raising=False)
    monkeypatch.setattr(builtins, "__import__", refuse)
    done = verify(server.url, code=2)
    assert "PW901" in done.stderr
    assert "pip install 'postwright[verify]'" in done.stderr


def test_another_host_is_not_asked(server: Any) -> None:
    document = json.loads(Path("tags.json").read_text())
    elsewhere = {"method": "GET", "url": "https://uploads.example.com/files"}
    document["item"].append({"name": "List files", "request": elsewhere})
    Path("tags.json").write_text(json.dumps(document))
    done = verify(server.url, "--only", "files", "--format", "json", code=1)
    assert "`files.list` was not asked: it is on another host" in done.stdout
    assert "PW913" in done.stdout
