"""What cannot be done is said with its code, its place and a way out; it ends with 2 and writes nothing."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support.programs import Ran
from support.trees import tree

SEED = Path(__file__).resolve().parents[2] / "spec/leadcenter/leadcenter.postman_collection.json"

Postwright = Callable[..., Ran]

METADATA = (
    Path(__file__).resolve().parents[2] / "spec" / "leadcenter" / "leadcenter.documenter.json"
)


@pytest.mark.parametrize(
    "command",
    [["inspect"], ["export"], ["init"], ["generate", "-o", "sdk"], ["check", "-o", "sdk"]],
)
def test_published_documentation_is_no_collection(
    command: list[str], postwright: Postwright, tmp_path: Path
) -> None:
    name, *options = command
    done = postwright(name, METADATA, *options, folder=tmp_path)
    assert done.code == 2, done.told
    assert done.out == ""
    assert "error[PW110]: this is the published documentation of Leadcenter API" in done.err
    for learned in ("no requests", "bearer tokens", "per_page", "{data, links, meta}", "{success"):
        assert learned in done.err
    assert "choose Export" in done.err
    assert tree(tmp_path) == {}


FILES = {
    "broken.json": (b'{"info": ', "PW104"),
    "archive.json": (b"PK\x03\x04\xff\x80", "PW103"),
    "empty.json": (b"", "error[PW"),
    "list.json": (b"[1, 2]", "error[PW"),
    "other.json": (b'{"hello": "world"}', "error[PW"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_no_collection(name: str, postwright: Postwright, tmp_path: Path) -> None:
    content, code = FILES[name]
    (tmp_path / name).write_bytes(content)
    done = postwright("inspect", name, folder=tmp_path)
    assert done.code == 2, done.told
    assert code in done.err, done.told
    assert name in done.err, done.told
    assert "help:" in done.err, done.told


def test_a_name_that_no_file_can_have(postwright: Postwright, tmp_path: Path) -> None:
    done = postwright("inspect", "a" * 5000, folder=tmp_path)
    assert (done.code, "error[PW101]" in done.err) == (2, True), done.told


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize("command", ["inspect", "export"])
def test_output_that_cannot_be_written(command: str, tmp_path: Path) -> None:
    words = [sys.executable, "-m", "postwright", command, str(SEED)]
    with open("/dev/full", "w") as full:
        done = subprocess.run(words, cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].startswith("error: cannot go on: "), done.stderr
    assert "Traceback" not in done.stderr


COLLECTION = ["ledger.json", "-o", "sdk"]
COMMANDS: dict[str, tuple[list[str], str]] = {
    "a missing collection": (["inspect", "missing.json"], "PW101"),
    "a folder without a collection": (["inspect", "empty"], "PW157"),
    "a missing environment": (["inspect", "ledger.json", "-e", "missing.json"], "PW101"),
    "no configuration": (["generate"], "PW601"),
    "a missing configuration": (["check", "-c", "other.yaml"], "PW601"),
    "no output": (["generate", "ledger.json"], "PW605"),
    "an environment without a collection": (["inspect", "-e", "e.json"], "PW605"),
    "an unknown pack": (["generate", *COLLECTION, "--pack", "pythno"], "PW401"),
    "a required option left out": (["generate", *COLLECTION], "`package`"),
    "a misspelled option of the pack": (
        ["generate", *COLLECTION, "--option", "pakage=ledger"],
        "did you mean `package`?",
    ),
    "an option without a value": (["generate", *COLLECTION, "--option", "package"], "PW605"),
    "a value that is no package name": (
        ["generate", *COLLECTION, "--option", "package=../x"],
        "error[PW",
    ),
    "an unknown code": (["explain", "PW11O"], "PW604"),
    "an unknown command": (["regenerate"], "No such command 'regenerate'"),
    "an unknown option": (["inspect", "--jsno"], "No such option"),
    "a folder that is missing": (["export", "ledger.json", "-o", "no/where.json"], "PW606"),
    "a configuration in a missing folder's place": (
        ["init", "ledger.json", "-c", "ledger.json/postwright.yaml"],
        "PW606",
    ),
}


@pytest.mark.parametrize("case", COMMANDS)
def test_a_command_line_that_cannot_be_followed(
    case: str, ledger: Path, postwright: Postwright
) -> None:
    args, told = COMMANDS[case]
    (ledger.parent / "empty").mkdir()
    before = tree(ledger.parent)
    done = postwright(*args, folder=ledger.parent)
    assert done.code == 2, done.told
    assert told in done.err, done.told
    assert tree(ledger.parent) == before


CONFIGURATIONS = {
    "no yaml": ("targets: [", "error[PW"),
    "no targets": ("input: {collection: ledger.json}\ntargets: {}\n", "error[PW"),
    "an unknown key": (
        "input: {colection: ledger.json}\ntargets: {a: {pack: python, output: sdk}}\n",
        "`collection`",
    ),
    "another version": (
        "version: 9\ninput: {collection: ledger.json}\ntargets: {a: {pack: python, output: s}}\n",
        "must be 1",
    ),
}


@pytest.mark.parametrize("case", CONFIGURATIONS)
def test_a_configuration_that_is_not_sound(case: str, ledger: Path, postwright: Postwright) -> None:
    text, told = CONFIGURATIONS[case]
    (ledger.parent / "postwright.yaml").write_text(text)
    before = tree(ledger.parent)
    done = postwright("generate", folder=ledger.parent)
    assert done.code == 2, done.told
    assert told in done.err, done.told
    assert "postwright.yaml" in done.err, done.told
    assert tree(ledger.parent) == before


def test_an_unknown_target_is_named(ledger: Path, postwright: Postwright) -> None:
    text = "input: {collection: ledger.json}\ntargets: {python: {pack: python, output: sdk}}\n"
    (ledger.parent / "postwright.yaml").write_text(text)
    done = postwright("generate", "-t", "pyhton", folder=ledger.parent)
    assert done.code == 2, done.told
    assert "PW603" in done.err
    assert "`python`" in done.err
