"""Help is fast, harmless, and says what there is."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent

COMMANDS = [
    [],
    ["pets"],
    ["pets", "list"],
    ["pets", "get"],
    ["pets", "create"],
    ["pets", "replace"],
    ["pets", "photos"],
    ["pets", "photos", "get"],
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_nothing_in_help_acts_on_the_terminal(run: Any, command: list[str]) -> None:
    result = run(*command, "--help")
    assert result.exit_code == 0
    assert not set("\x07\x08\x1b\x9b\u202e") & set(result.output)


def test_the_program_tells_its_exit_codes_and_variables(run: Any) -> None:
    shown = " ".join(run("--help").output.split())
    assert "3 credentials missing or refused" in shown
    assert "Safer in the environment" in shown
    assert "PETS_TOKEN" in shown
    assert "[default: api.pets.test]" in shown


def test_the_version(run: Any) -> None:
    assert run("--version").output == "pets 1.2.3\n"


def test_a_group_lists_its_groups_and_commands_in_order(run: Any) -> None:
    shown = run("pets", "--help").output
    order = ["Resources:", "photos", "Commands:", "list", "get", "create", "replace", "delete"]
    places = [shown.index(f"\n  {word} " if word.islower() else word) for word in order]
    assert places == sorted(places)


def test_markdown_is_help_without_its_tables(run: Any) -> None:
    shown = run("pets", "list", "--help").output
    assert "All of them, " in shown
    assert "secret-row" not in shown
    assert "  - one\n  - two\n" in shown


def test_options_say_their_kind(run: Any) -> None:
    shown = run("pets", "list", "--help").output
    assert "--page INTEGER" in shown
    assert "[repeatable]" in shown
    assert "--alive / --no-alive" in shown
    assert "[name|-name|\\x1b[31mred]" in shown


def test_arguments_are_explained(run: Any) -> None:
    assert "PET  ID of the pet" in run("pets", "get", "--help").output


def test_an_option_of_the_api_keeps_its_name(run: Any) -> None:
    shown = run("pets", "list", "--help").output
    assert "--output TEXT" in shown
    assert "-o, --cli-output [table|json|ndjson|yaml|csv]" in shown
    assert "--help TEXT" in run("pets", "delete", "--cli-help").output


def test_a_program_with_everything_an_api_can_ask_for() -> None:
    from click.testing import CliRunner
    from pets._command import Program  # type: ignore[import-not-found]

    program = Program(
        "all",
        "All",
        resources={},
        connect=lambda **arguments: None,
        prefix="ALL",
        version="1",
        credentials=["username", "password"],
        variables={"base_url": "x", "class_": "", "version": ""},
        environments=["test", "\x1b[31mlive"],
    )
    shown = CliRunner().invoke(program, ["--help"], color=True).output
    assert "--environment [test|\\x1b[31mlive]" in shown
    assert "--base-url TEXT" in shown
    assert "--cli-base-url URL" in shown
    assert "--class TEXT" in shown
    assert "--password TEXT" in shown
    assert "--cli-version" in shown


def test_help_imports_neither_the_client_nor_other_resources() -> None:
    code = f"""
import runpy, sys
sys.path.insert(0, {str(HERE)!r})
import types
from importlib import util
for name, folder in (("pets", None), ("pets._runtime", "runtime"), ("pets._command", "command")):
    if folder is None:
        module = types.ModuleType(name); module.__path__ = [{str(HERE / "pets")!r}]
        sys.modules[name] = module
        continue
    path = {str(HERE.parents[2] / "templates" / "python")!r} + "/" + folder
    spec = util.spec_from_file_location(name, path + "/__init__.py", submodule_search_locations=[path])
    module = util.module_from_spec(spec); sys.modules[name] = module; spec.loader.exec_module(module)
from pets.cli import main
try:
    main(["--help"])
except SystemExit as end:
    assert end.code == 0
loaded = {{"httpx2", "pydantic", "pets.client", "pets.cli.pets"}} & set(sys.modules)
assert not loaded, loaded
try:
    main(["pets", "list", "--help"])
except SystemExit as end:
    assert end.code == 0
loaded = {{"httpx2", "pydantic", "pets.client", "pets.cli.photos"}} & set(sys.modules)
assert not loaded, loaded
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_a_short_help_is_shown_whole(run: Any) -> None:
    shown = run("--help").output
    assert "  login       Log in, and keep the credential for later runs.\n" in shown
    assert "  completion  Print what makes bash, zsh or fish complete commands.\n" in shown


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_the_short_option_for_help(run: Any, command: list[str]) -> None:
    assert run(*command, "-h").output == run(*command, "--help").output


def test_what_only_this_operation_has_comes_before_what_all_have(run: Any) -> None:
    shown = run("pets", "list", "--help").output
    order = ["Options:", "--page", "--alive", "Common options:", "--all", "--dry-run", "--help"]
    places = [shown.index(f"\n  {word}" if word[0] == "-" else f"\n{word}") for word in order[:-1]]
    assert places == sorted(places)
    assert "-h, --help" in shown


def test_every_parameter_is_told_once(run: Any) -> None:
    shown = run("pets", "create", "--help").output
    rows = re.findall(r"^  (\S*[^\s,]+)", shown.partition("Arguments:")[2], re.MULTILINE)
    assert len(rows) == len(set(rows))
    assert rows[:2] == ["[KEY=VALUE|KEY:=JSON]...", "--name"]


def test_without_options_of_its_own_there_is_no_section_for_them(run: Any) -> None:
    shown = run("pets", "get", "--help").output
    assert "\nOptions:" not in shown
    assert "\nCommon options:" in shown


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (["pest"], "No such command 'pest'. Did you mean 'pets'?"),
        (["lgin"], "No such command 'lgin'. Did you mean 'login'?"),
        (["pets", "photo"], "No such command 'photo'. Did you mean 'photos'?"),
        (["pets", "lst"], "No such command 'lst'. Did you mean 'list'?"),
        (["xyz"], "No such command 'xyz'."),
        (["\x1b[31m"], "No such command '\\x1b[31m'."),
    ],
)
def test_a_word_that_is_no_command(run: Any, words: list[str], wanted: str) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1] == f"Error: {wanted}"


@pytest.mark.parametrize("words", [[], ["pets"]])
def test_a_program_that_is_told_nothing_shows_its_help_even_in_a_pipe(
    pipe: Any, words: list[str]
) -> None:
    result = pipe(*words)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"Usage: {' '.join(['pets', *words])} [OPTIONS] COMMAND")
