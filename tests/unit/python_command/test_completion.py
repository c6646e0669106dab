"""What shells are told to complete."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner


def completions(run: Any, words: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What fish is told, without its descriptions; the last of the words is not yet whole."""
    *whole, part = words.split(" ")
    monkeypatch.setenv("_PETS_COMPLETE", "fish_complete")
    monkeypatch.setenv("COMP_WORDS", " ".join(whole))
    monkeypatch.setenv("COMP_CWORD", part)
    told = run().stdout.splitlines()
    return [line.split("\t")[0] for line in told if line.startswith(("plain", "file"))]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("pets pe", ["plain,pets"]),
        ("pets com", ["plain,completion"]),
        ("pets completion ", ["plain,bash", "plain,zsh", "plain,fish"]),
        ("pets pets ph", ["plain,photos"]),
        ("pets pets l", ["plain,list"]),
        ("pets pets list --al", ["plain,--alive", "plain,--all"]),
        ("pets pets list --sort na", ["plain,name"]),
        ("pets pets get 7 -o y", ["plain,yaml"]),
        ("pets pets photos attach --file x", ["file,x"]),
        ("pets pets get ", []),
    ],
)
def test_completions(
    run: Any, monkeypatch: pytest.MonkeyPatch, words: str, wanted: list[str]
) -> None:
    told = completions(run, words, monkeypatch)
    assert [each.partition("\t")[0] for each in told] == wanted


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (["pets", "pe"], "plain,pets\n"),
        (["pets", "pets", "get", "7", "-o", "y"], "plain,yaml\n"),
        (["pets", "pets", "get", "7", "--output", "=", "y"], "plain,yaml\n"),
        (["pets", "pets", "list", "--sort", "=", "na"], "plain,name\n"),
        (["pets", "completion", "ba"], "plain,bash\n"),
    ],
)
def test_words_as_bash_has_them(
    run: Any, monkeypatch: pytest.MonkeyPatch, words: list[str], wanted: str
) -> None:
    monkeypatch.setenv("_PETS_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "\n".join(words))
    monkeypatch.setenv("COMP_CWORD", str(len(words) - 1))
    assert run().stdout == wanted


@pytest.fixture
def profiles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of the user's profiles."""
    monkeypatch.setattr(click, "get_app_dir", lambda program: str(tmp_path))
    return tmp_path / "config.toml"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("[staging]\n[test]\n[stage-2]\n", ["plain,staging", "plain,stage-2"]),
        ("[staging", []),
        (None, []),
    ],
)
def test_profiles_are_completed(
    run: Any, monkeypatch: pytest.MonkeyPatch, profiles: Path, text: str | None, wanted: list[str]
) -> None:
    if text:
        profiles.write_text(text)
    assert completions(run, "pets --profile st", monkeypatch) == wanted


@pytest.mark.parametrize("words", ["pets --environment st", "pets config set environment st"])
def test_environments_are_completed(monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    program = importlib.import_module("pets._command").Program(
        "pets",
        "",
        resources={},
        connect=None,
        prefix="PETS",
        version="1",
        environments=["staging", "production"],
    )

    def run() -> Any:
        return CliRunner().invoke(program, [])

    assert completions(run, words, monkeypatch) == ["plain,staging"]


@pytest.mark.parametrize("shell", ["zsh", "fish", "bash"])
def test_the_script_of_a_shell(run: Any, shell: str) -> None:
    result = run("completion", shell)
    assert result.exit_code == 0, result.stderr
    assert f"_PETS_COMPLETE={shell}_complete" in result.stdout


def test_an_unknown_shell(run: Any) -> None:
    result = run("completion", "cmd")
    assert result.exit_code == 2
    assert "'bash', 'zsh', 'fish'" in result.stderr


def test_help_says_how_to_install_it(run: Any) -> None:
    assert 'eval "$(pets completion bash)"' in run("completion", "--help").stdout
    assert "completion" in run("--help").stdout


def test_a_resource_keeps_its_name() -> None:
    from pets._command._program import free_name  # type: ignore[import-not-found]

    assert free_name("completion", {"completion": ("a", "b")}) == "cli-completion"
