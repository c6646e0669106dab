"""What the API answers becomes what a user or a program reads."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import httpx2
import pytest

HOSTILE = "\x1b[31mred\x1b]0;t\x07\x9b2J\u202eabc\u2028\x00"
HARMFUL = set("\x00\x07\x1b\x7f\x9b\u202e\u2028")


def page(request: httpx2.Request) -> httpx2.Response:
    """Three pages of two pets."""
    number = int(request.url.params.get("page", 1))
    pets = [{"id": number * 10 + i, "name": f"Pet {i}", "owner": None} for i in range(2)]
    meta = {"total": 6, "current_page": number, "last_page": 3}
    return httpx2.Response(200, json={"data": pets, "meta": meta})


def ids(text: str) -> list[int]:
    return [item["id"] for item in json.loads(text)]


def test_json_in_a_pipe(api: Any, run: Any) -> None:
    api.says(200, json={"at": "2025-05-12T09:30:00.000000Z", "n": 1.50, "é": None})
    result = run("pets", "get", "7")
    assert '"at": "2025-05-12T09:30:00.000000Z"' in result.stdout, "nothing is rewritten"
    assert result.stdout.startswith('{\n  "at"')
    assert "é" in result.stdout


@pytest.mark.usefixtures("terminal")
def test_a_table_on_a_terminal(run: Any) -> None:
    assert run("pets", "get", "7").stdout == "id    7\nname  Rex\n"
    assert run("pets", "get", "7", "-o", "ndjson").stdout == '{"id": 7, "name": "Rex"}\n'


@pytest.mark.usefixtures("terminal")
def test_as_many_columns_as_there_is_room_for(api: Any, run: Any) -> None:
    api.says(200, json={"data": [{"a": 1, "b": "x" * 20, "c": "y" * 20, "d": 2}]})
    lines = run("pets", "list").stdout.splitlines()
    assert lines == ["a  b …", "1  " + "x" * 20]


@pytest.mark.usefixtures("terminal")
def test_a_terminal_is_told_of_other_pages(api: Any, run: Any) -> None:
    api.answer = page
    assert run("pets", "list").stderr == "2 of 6; --all for the rest\n"
    assert run("pets", "list", "--page", "3").stderr == ""
    assert run("pets", "list", "--max-items", "1").stderr == ""


@pytest.mark.usefixtures("terminal")
def test_text_does_not_act_on_a_terminal(api: Any, run: Any) -> None:
    api.says(200, text="a\x1b[1m\r\n\tb\x9b\n")
    assert run("pets", "describe").stdout == "a\\x1b[1m\n\tb\\x9b\n"


@pytest.mark.usefixtures("terminal")
def test_a_file_is_not_sent_to_a_terminal(api: Any, run: Any) -> None:
    result = run("pets", "photos", "get", "7")
    assert result.exit_code == 2
    assert "--output-file PATH" in result.stderr
    assert not api.requests


@pytest.mark.parametrize("charset", ["ascii", "latin-1"])
def test_a_terminal_that_knows_few_characters(api: Any, run: Any, charset: str) -> None:
    answer = {"name": "日本é😀"}
    api.says(200, json=answer)
    assert json.loads(run("pets", "get", "7", charset=charset).stdout) == answer
    assert run("pets", "get", "7", "-o", "table", charset=charset).exit_code == 0


def test_one_object_as_a_table(api: Any, run: Any) -> None:
    api.says(200, json={"id": 7, "name": "Rex", "owner": {"name": "Ann"}, "toys": [1], "x": {}})
    result = run("pets", "get", "7", "-o", "table")
    assert result.stdout.splitlines() == [
        "id          7",
        "name        Rex",
        "owner.name  Ann",
        "toys        [1]",
        "x           {}",
    ]


@pytest.mark.parametrize(
    ("answer", "wanted"),
    [
        (
            {"id": 7, "toys": [{"id": 1, "name": "Ball"}, {"id": 20}], "z": 1},
            ["id    7", "toys", "  id  name", "  1   Ball", "  20", "z     1"],
        ),
        ({"a": {"toys": [{"id": 1}]}}, ["a.toys", "  id", "  1"]),
        ({"toys": [{"id": 1, "parts": [{"n": 2}]}]}, ["toys", "  id …", "  1"]),
        ({"toys": [{}]}, ["toys", "  {}"]),
        ({"toys": [{"parts": [1]}]}, ["toys", '  {"parts": [1]}']),
        ({"toys": [{"id": 1}, 2]}, ['toys  [{"id": 1}, 2]']),
        ({"toys": [{"\x1b[2J": "\x1b[1m"}]}, ["toys", "  \\x1b[2J", "  \\x1b[1m"]),
    ],
)
def test_a_list_in_an_object_is_a_table(api: Any, run: Any, answer: Any, wanted: list[str]) -> None:
    api.says(200, json=answer)
    assert run("pets", "get", "7", "-o", "table").stdout.splitlines() == wanted


@pytest.mark.usefixtures("terminal")
def test_a_table_in_an_object_has_its_margin_to_leave(api: Any, run: Any) -> None:
    api.says(200, json={"toys": [{"a": "x" * 12, "b": "y" * 12, "c": "z"}]})
    lines = run("pets", "get", "7").stdout.splitlines()
    assert lines == ["toys", f"  a{' ' * 11}  b …", f"  {'x' * 12}  {'y' * 12}"]
    assert max(map(len, lines)) <= 30


@pytest.mark.parametrize(
    ("item", "heading"),
    [
        ({"id": 1, "owner": {"name": "Ann"}}, "id …"),
        ({"id": 1, "tags": [1]}, "id …"),
        ({"id": 1, "tags": [], "owner": {}, "no": None}, "id"),
    ],
)
def test_a_heading_says_that_there_is_more(api: Any, run: Any, item: Any, heading: str) -> None:
    api.says(200, json={"data": [item]})
    assert run("pets", "list", "--cli-output", "table").stdout.splitlines()[0] == heading
    chosen = run("pets", "list", "--cli-output", "table", "--columns", "id").stdout
    assert chosen.splitlines()[0] == "id"


def test_a_list_as_a_table(api: Any, run: Any) -> None:
    api.says(200, json={"data": [{"id": 1, "name": "日本", "no": None}, {"id": 20, "name": "R"}]})
    result = run("pets", "list", "-o", "table")
    assert result.stdout.splitlines() == ["id  name", "1   日本", "20  R"]


def test_a_long_cell_is_cut(api: Any, run: Any) -> None:
    api.says(200, json={"data": [{"name": "x" * 100, "id": 1}]})
    lines = run("pets", "list", "-o", "table").stdout.splitlines()
    assert lines[1] == "x" * 39 + "…  1"


@pytest.mark.parametrize("answer", [[], [1, "a"], [[1]], [{}], {"a": []}, 5, "text", None, True])
@pytest.mark.parametrize("format", ["json", "ndjson", "table", "yaml", "csv"])
def test_any_json_can_be_shown(api: Any, run: Any, answer: object, format: str) -> None:
    api.says(200, content=json.dumps(answer), headers={"content-type": "application/json"})
    result = run("pets", "get", "7", "-o", format)
    assert result.exit_code == 0
    if format == "json":
        assert json.loads(result.stdout) == answer


@pytest.mark.parametrize("format", ["json", "ndjson", "table", "yaml", "csv"])
def test_nothing_acts_on_the_terminal(api: Any, run: Any, format: str) -> None:
    item = {"id": 1, HOSTILE: 1, "name": HOSTILE, "deep": {HOSTILE: [HOSTILE]}}
    api.says(200, json={"data": [item]})
    listed = run("pets", "list", "-o", format).stdout
    api.says(200, json=item)
    got = run("pets", "get", "7", "-o", format).stdout
    for shown in (listed, got):
        assert not HARMFUL & set(shown)
        assert "red" in shown
    if format == "json":
        assert json.loads(got) == item
        assert json.loads(listed) == [item]


def test_lone_surrogates_are_shown(api: Any, run: Any) -> None:
    api.says(200, content=b'{"name": "\\ud800"}', headers={"content-type": "application/json"})
    assert run("pets", "get", "7").stdout == '{\n  "name": "\\ud800"\n}\n'
    assert "\\ud800" in run("pets", "get", "7", "-o", "table").stdout


def test_an_answer_without_content_prints_nothing(api: Any, run: Any) -> None:
    api.says(204)
    assert run("pets", "delete", "7").stdout == ""


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize("command", [["get", "7"], ["delete", "7"]])
def test_a_person_is_told_that_it_is_done(api: Any, run: Any, command: list[str]) -> None:
    api.says(204)
    result = run("pets", *command)
    assert (result.stdout, result.stderr) == ("", "Done.\n")


@pytest.mark.usefixtures("terminal")
def test_a_person_is_told_that_there_is_nothing(api: Any, run: Any) -> None:
    api.says(200, json={"data": [], "meta": {"total": 0}})
    result = run("pets", "list")
    assert (result.stdout, result.stderr) == ("", "Nothing found.\n")
    assert run("pets", "list", "--cli-output", "json").stderr == ""
    api.says(200, json={"data": [{"id": 1}], "meta": {"current_page": 1, "last_page": 1}})
    assert run("pets", "list").stderr == ""


def test_in_a_pipe_nothing_is_told(api: Any, run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from click import testing

    monkeypatch.setattr(testing._NamedTextIOWrapper, "isatty", lambda self: False, raising=False)
    api.says(200, json={"data": []})
    result = run("pets", "list", "--cli-output", "table")
    assert (result.stdout, result.stderr) == ("", "")


@pytest.mark.usefixtures("terminal")
def test_a_person_is_told_where_a_file_is(api: Any, run: Any, tmp_path: Path) -> None:
    api.says(200, content=b"x", headers={"content-type": "image/png"})
    target = tmp_path / "a\u202e.png"
    result = run("pets", "photos", "get", "7", "--output-file", str(target))
    assert result.stderr == f"Saved {target}.\n".replace("\u202e", "\\u202e")


def test_an_answer_nobody_knew_of_is_printed(api: Any, run: Any) -> None:
    api.says(200, json={"deleted": True})
    assert json.loads(run("pets", "delete", "7").stdout) == {"deleted": True}


def test_text_is_printed_as_it_is_in_a_pipe(api: Any, run: Any) -> None:
    api.says(200, text="a,b\n\x1b[1m", headers={"content-type": "text/csv"})
    assert run("pets", "describe").stdout == "a,b\n\x1b[1m"


def test_one_page(api: Any, run: Any) -> None:
    api.answer = page
    assert ids(run("pets", "list").stdout) == [10, 11]
    assert len(api.requests) == 1


def test_all_pages(api: Any, run: Any) -> None:
    api.answer = page
    assert ids(run("pets", "list", "--all").stdout) == [10, 11, 20, 21, 30, 31]


def test_as_many_items_as_asked_for(api: Any, run: Any) -> None:
    api.answer = page
    assert ids(run("pets", "list", "--max-items", "3").stdout) == [10, 11, 20]
    assert len(api.requests) == 2


def test_pages_are_streamed_as_lines(api: Any, run: Any) -> None:
    api.answer = lambda r: page(r) if "page=3" not in str(r.url) else httpx2.Response(500)
    result = run("pets", "list", "--all", "-o", "ndjson")
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == [10, 11, 20, 21]
    assert result.exit_code == 5, "what came is printed, and that it is not all is told"


def test_pages_share_a_heading(api: Any, run: Any) -> None:
    api.answer = page
    lines = run("pets", "list", "--all", "-o", "table").stdout.splitlines()
    assert lines[0] == "id  name"
    assert len(lines) == 7


def test_a_file_to_a_path(api: Any, run: Any, tmp_path: Path) -> None:
    api.says(200, content=b"\x89PNG\xff", headers={"content-type": "image/png"})
    result = run("pets", "photos", "get", "7", "--output-file", str(tmp_path / "x.png"))
    assert result.stdout == ""
    assert (tmp_path / "x.png").read_bytes() == b"\x89PNG\xff"


def test_a_file_into_a_pipe(api: Any, run: Any) -> None:
    api.says(200, content=b"\x89PNG\xff", headers={"content-type": "image/png"})
    assert run("pets", "photos", "get", "7").stdout_bytes == b"\x89PNG\xff"


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_a_stream_that_is_closed_ends_nothing(
    api: Any, run: Any, monkeypatch: pytest.MonkeyPatch, stream: str
) -> None:
    from pets import cli

    monkeypatch.setattr(sys, stream, None)
    with pytest.raises(SystemExit) as ended:
        cli.main.main(["pets", "get", "7", "-o", "json"])
    getattr(sys, stream).close()
    assert (ended.value.code, len(api.requests)) == (0, 1)
