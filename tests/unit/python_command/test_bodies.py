"""A body from options, words, files and standard input, and which wins."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest


def sent(api: Any) -> Any:
    return json.loads(api.asked.content)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (["name=Rex"], {"name": "Rex"}),
        (["name=a=b:=c"], {"name": "a=b:=c"}),
        (["name="], {"name": ""}),
        (["name=5", "x=5"], {"name": "5", "x": "5"}),
        (["name=R", "x:=5"], {"name": "R", "x": 5}),
        (["name=R", 'x:={"a": [null]}'], {"name": "R", "x": {"a": [None]}}),
        (["name=R", "weight=2.5", "isTame=true"], {"name": "R", "weight": 2.5, "isTame": True}),
        (["name=R", "weight:=null"], {"name": "R", "weight": None}),
        (["name=R", 'toys={"a": 1}'], {"name": "R", "toys": [{"a": 1}]}),
    ],
)
def test_members_as_words(api: Any, run: Any, words: list[str], wanted: Any) -> None:
    result = run("pets", "create", *words)
    assert result.exit_code == 0, result.stderr
    assert sent(api) == wanted


def test_what_wins(api: Any, run: Any, tmp_path: Path) -> None:
    file = tmp_path / "pet.json"
    file.write_text('{"name": "file", "note": "file", "owner": "file", "a": 1}')
    result = run(
        *("pets", "create", "--data", f"@{file}", "--data", "-"),
        *("name=word", "note=word", "--name", "option"),
        input='{"name": "in", "note": "in", "owner": "in", "a": 2, "b": 3}',
    )
    assert result.exit_code == 0, result.stderr
    assert sent(api) == {"name": "option", "note": "word", "owner": "file", "a": 1, "b": 3}


def test_json_of_a_file_as_a_member(api: Any, run: Any, tmp_path: Path) -> None:
    file = tmp_path / "owner.json"
    file.write_text('{"name": "Ann"}')
    run("pets", "create", "name=R", f"owner:=@{file}")
    assert sent(api)["owner"] == {"name": "Ann"}


def test_words_over_a_whole_body(api: Any, run: Any) -> None:
    run("pets", "replace", "--data", '{"a": 1, "b": 2}', "b=3")
    assert sent(api) == {"a": 1, "b": "3"}


def test_words_alone_are_a_whole_body(api: Any, run: Any) -> None:
    run("pets", "replace", "b:=[3]")
    assert sent(api) == {"b": [3]}


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["create", "Rex"], "KEY=VALUE for a text, KEY:=JSON for all else"),
        (["create", "name=R", "weight=heavy"], "'weight': 'heavy' is not a number"),
        (["create", "name=R", "x:=heavy"], "'x': this is not JSON"),
        (["create", "name=R", "x:=@/no/such/file"], "'x': /no/such/file: No such file"),
        (["create", "weight=1"], "name=VALUE or in --data"),
        (["replace", "--data", "[]", "a=b"], "needs a body that is a JSON object"),
        (["describe", "a=b"], "unexpected extra argument"),
    ],
)
def test_the_place_and_the_way_out(api: Any, run: Any, args: list[str], told: str) -> None:
    result = run("pets", *args)
    assert result.exit_code == 2
    assert told in result.stderr
    assert not api.requests


@pytest.mark.parametrize(
    ("params", "told"),
    [
        (
            [("Member", "--a"), ("Option", "--b-c")],
            "Missing options '--a', '--b-c'. What is in the body may be given as KEY=VALUE or in --data too.",
        ),
        ([("Option", "--a"), ("Option", "--b")], "Missing options '--a', '--b'."),
        ([("Option", "--a")], "Missing option '--a'."),
        ([("Member", "--a")], "Missing option '--a'. Give it as a=VALUE or in --data too."),
    ],
)
def test_all_that_is_missing_is_told(params: list[tuple[str, str]], told: str) -> None:
    from click.testing import CliRunner
    from pets import _command  # type: ignore[import-not-found]

    group = _command.Group("things")
    made = [
        getattr(_command, kind)(flag, flag[2:].replace("-", "_"), required=True)
        for kind, flag in params
    ]
    group.answer("make", *made)(lambda client: None)
    result = CliRunner().invoke(group, ["make"])
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1] == f"Error: {told}"
