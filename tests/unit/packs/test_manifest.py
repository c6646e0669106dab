"""pack.yaml, sound and not."""

from __future__ import annotations

from pathlib import Path

import pytest

from postwright.diagnostics import Failure
from postwright.packs import Format, builtin_names, load

SOUND = """\
pack: 1
name: mine
model: ">=2,<3"
literals: python
names:
  reserved: words.yaml
  on_reserved: "{name}_"
  type: {case: pascal, on_digit: "N{name}", max_length: 40}
  method: {case: snake, fallback: call}
types: {string: str, on: off}
options:
  package: {type: string, required: true, pattern: "[a-z]+"}
partials: [macros.jinja]
files:
  - {template: a.jinja, path: "src/{{ options.package }}.py"}
  - {template: b.jinja, each: api.resources, as: resource, when: "resource.shown", path: "x.py", write: once}
  - {copy: c.txt, path: c.txt, executable: true}
format: {plug: black, line_length: 88}
"""
WORDS = "all: [class def, import]\nmethod: [close]\n"


def _pack(folder: Path, manifest: str = SOUND, words: str = WORDS) -> str:
    (folder / "pack.yaml").write_text(manifest, encoding="utf-8")
    (folder / "words.yaml").write_text(words, encoding="utf-8")
    return str(folder)


def _refusal(folder: Path, manifest: str, words: str = WORDS) -> tuple[str, int, str, str]:
    with pytest.raises(Failure) as caught:
        load(_pack(folder, manifest, words))
    found = caught.value.diagnostic
    return found.code, found.origin.line, found.message, found.help


def test_everything_a_manifest_says(tmp_path: Path) -> None:
    pack = load(_pack(tmp_path))
    assert (pack.name, pack.literals, pack.models) == ("mine", "python", None)
    assert pack.format == Format("black", 88)
    assert pack.types == {"string": "str", "on": "off"}
    assert pack.names["type"].on_digit == "N{name}"
    assert pack.names["type"].fallback == "type"
    assert pack.names["method"].reserved == {"class", "def", "import", "close"}
    assert pack.names["type"].reserved == {"class", "def", "import"}
    assert [(rule.kind, rule.format, rule.once) for rule in pack.files] == [
        ("template", True, False),
        ("template", True, True),
        ("copy", False, False),
    ]
    assert pack.files[1].each == "api.resources"
    assert pack.sources == {"a.jinja", "b.jinja", "c.txt", "macros.jinja"}


def test_every_built_in_pack_loads() -> None:
    for name in builtin_names():
        assert load(name).name == name


@pytest.mark.parametrize(
    ("old", "new", "line", "message", "help"),
    [
        ("pack: 1", "pack: 2", 1, "`pack` must be 1", ""),
        ("name: mine\n", "name: mine\nfilse: []\n", 3, "does not know `filse`", "`files`"),
        ("name: mine", "name: 3", 2, "`name` must be a text", ""),
        ("literals: python\n", "", 1, "needs `literals`", ""),
        ("case: pascal", "case: Pascal", 8, "`names.type.case` does not know `Pascal`", "`pascal`"),
        ('on_digit: "N{name}"', 'on_digit: "{name}N"', 8, "before `{name}`", ""),
        ('on_digit: "N{name}"', 'on_digit: "Nname"', 8, "must be `{name}`", ""),
        ('on_reserved: "{name}_"', 'on_reserved: "{name}"', 7, "around it", ""),
        ('on_reserved: "{name}_"', 'on_reserved: "{name}; x"', 7, "around it", ""),
        ("max_length: 40", "max_length: 1", 8, "between 8 and 200", ""),
        ('model: ">=2,<3"', "model: new", 3, "a range of versions", ">=1"),
        ("write: once", "write: never", 16, "does not know `never`", "`once`"),
        (", as: resource", "", 16, "both `each` and `as`", ""),
        ("template: a.jinja", "template: ../a.jinja", 15, "inside the pack", ""),
        ("template: a.jinja", "template: /etc/passwd", 15, "inside the pack", ""),
        ("template: a.jinja", "template: a.jinja, copy: b", 15, "either `template` or `copy`", ""),
        ('pattern: "[a-z]+"', 'pattern: "["', 12, "no regular expression", ""),
        ("reserved: words.yaml", "reserved: ../words.yaml", 6, "does not have", ""),
        ("name: mine\n", "name: mine\nextends: python\n", 3, "not supported yet", "copy"),
        ("executable: true", "executable: on", 17, "must be `true` or `false`", ""),
    ],
)
def test_a_wrong_entry_is_refused_in_its_line(
    tmp_path: Path, old: str, new: str, line: int, message: str, help: str
) -> None:
    assert old in SOUND
    found = _refusal(tmp_path, SOUND.replace(old, new, 1))
    assert found[:2] == ("PW403", line)
    assert message in found[2]
    assert help in found[3]


@pytest.mark.parametrize(
    ("manifest", "line", "message"),
    [
        ("", 0, "empty"),
        ("a: [", 1, "expected"),
        ("a: 1\na: 2", 2, "doubled"),
        ("a: &x 1\nb: *x", 1, "anchors"),
        ("? [a]\n: 1", 1, "not a text"),
        ("a: " + "[" * 50 + "]" * 50, 1, "nested too deeply"),
        ("[" * 100_000, 0, "nested too deeply"),
        ("a: \0", 0, "special characters"),
    ],
)
def test_yaml_that_is_not_plain_is_refused(
    tmp_path: Path, manifest: str, line: int, message: str
) -> None:
    found = _refusal(tmp_path, manifest)
    assert found[:2] == ("PW402", line)
    assert message in found[2]


def test_a_pack_for_another_model_is_refused(tmp_path: Path) -> None:
    code, line, message, _ = _refusal(tmp_path, SOUND.replace(">=2,<3", ">=3"))
    assert (code, line) == ("PW405", 3)
    assert "needs >=3" in message


def test_a_reserved_list_for_no_role_is_refused(tmp_path: Path) -> None:
    code, line, message, help = _refusal(tmp_path, SOUND, "all: [a]\nmethods: [b]\n")
    assert (code, line) == ("PW403", 2)
    assert "`methods`" in message
    assert help == "did you mean `method`?"


def test_a_pack_that_is_not_there() -> None:
    with pytest.raises(Failure, match="there is no pack `pythn`") as caught:
        load("pythn")
    assert "./folder" in caught.value.diagnostic.help
    with pytest.raises(Failure, match=r"`\./nowhere` is not a pack"):
        load("./nowhere/")


def test_only_listed_files_are_read(tmp_path: Path) -> None:
    folder = tmp_path / "pack"
    folder.mkdir()
    pack = load(_pack(folder))
    (folder / "a.jinja").write_text("text", encoding="utf-8")
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    (folder / "b.jinja").symlink_to(tmp_path / "secret")
    assert pack.read("a.jinja") == "text"
    for source, message in {
        "b.jinja": "leaves the pack",
        "c.txt": "has no file",
        "pack.yaml": "not in the manifest",
        "../secret": "not in the manifest",
    }.items():
        with pytest.raises(Failure, match=message) as caught:
            pack.read(source)
        assert caught.value.diagnostic.code == "PW404"


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    pack = load(_pack(tmp_path))
    (tmp_path / "a.jinja").write_bytes(b"\xff")
    with pytest.raises(Failure, match="not UTF-8"):
        pack.read("a.jinja")
