"""What a command line says, in the types that it means."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from postwright.cli import cli
from postwright.cli.arguments import settings_of

PACK = """\
pack: 1
name: mine
model: ">=2,<3"
literals: python
names: {type: {case: pascal}}
options:
  strict: {type: boolean}
  depth: {type: integer}
  title: {}
files: []
"""


@pytest.mark.parametrize(
    ("given", "value"),
    [
        ("strict=true", True),
        ("strict=false", False),
        ("strict=yes", "yes"),
        ("depth=12", 12),
        ("depth=-3", -3),
        ("depth=1.5", "1.5"),
        ("title=true", "true"),
        ("title=7", "7"),
        ("title=a=b", "a=b"),
        ("other=1", "1"),
    ],
)
def test_an_option_has_the_type_its_pack_declares(
    tmp_path: Path, given: str, value: object
) -> None:
    (tmp_path / "pack.yaml").write_text(PACK)
    settings = settings_of((Path("a.json"),), (), Path(), str(tmp_path), Path("out"), (given,))
    assert list(settings.targets[0].options.values()) == [value]


COLLECTION = """\
{"info": {"name": "Json", "schema":
  "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"}, "item": [{"name": "Ping", "request": {"url": "https://example.com/ping"}}]}
"""


def test_a_wrong_option_is_placed_in_the_configuration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "pack.yaml").write_text(PACK)
    (tmp_path / "a.json").write_text(COLLECTION)
    target = "{pack: ./mine, output: out, options: {tilte: x}}"
    config = f"version: 1\ninput: {{collection: a.json}}\ntargets:\n  one: {target}\n"
    (tmp_path / "postwright.yaml").write_text(config)

    result = CliRunner().invoke(cli, ["generate"])

    assert result.exit_code == 2
    assert "postwright.yaml:4:" in result.stderr
    assert "did you mean `title`?" in result.stderr


@pytest.mark.parametrize(
    ("config", "collection"),
    [
        ("postwright.yaml", "a.json"),
        ("elsewhere/postwright.yaml", "../a.json"),
        ("elsewhere/deep/my.yaml", "../../a.json"),
    ],
)
def test_init_names_files_as_its_configuration_finds_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, config: str, collection: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.json").write_text(COLLECTION)
    (tmp_path / config).parent.mkdir(parents=True, exist_ok=True)
    done = CliRunner().invoke(cli, ["init", "a.json", "-c", config])
    assert done.exit_code == 0, done.output
    written = (tmp_path / config).read_text()
    assert f'collection: "{collection}"' in written
    assert 'package: "json_"' in written
    assert CliRunner().invoke(cli, ["inspect", "-c", config]).exit_code == 0


def test_init_leaves_whole_paths_whole(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(COLLECTION)
    config = tmp_path / "sub" / "postwright.yaml"
    config.parent.mkdir()
    done = CliRunner().invoke(cli, ["init", str(tmp_path / "a.json"), "-c", str(config)])
    assert done.exit_code == 0, done.output
    assert f'collection: "{(tmp_path / "a.json").as_posix()}"' in config.read_text()
    assert f"postwright generate -c {config}" in done.output
