"""Files of a manifest: which, where, and with what in sight."""

from __future__ import annotations

from pathlib import Path

import pytest

from postwright.diagnostics import Failure
from postwright.packs import load
from postwright.render.environment import Templates
from postwright.render.untrusted import Text
from postwright.rendered import Rendered

MANIFEST = """\
pack: 1
name: mine
model: ">=1"
literals: python
names: {{}}
files:
  - {entry}
format: black
"""


def _files(folder: Path, entry: str, **context: object) -> list[Rendered]:
    (folder / "pack.yaml").write_text(MANIFEST.format(entry=entry), encoding="utf-8")
    (folder / "one.jinja").write_text("{{ item }}\n", encoding="utf-8")
    (folder / "copied.py").write_text("{{ not a template }}\n", encoding="utf-8")
    return list(Templates(load(str(folder))).files(context))


def test_once_per_item_where_a_condition_holds(tmp_path: Path) -> None:
    entry = (
        '{template: one.jinja, each: items, as: item, when: "item != 2", path: "p/{{ item }}.py"}'
    )
    assert _files(tmp_path, entry, items=(1, 2, 3)) == [
        Rendered("p/1.py", "1\n", "black"),
        Rendered("p/3.py", "3\n", "black"),
    ]


def test_copies_are_verbatim_and_not_formatted(tmp_path: Path) -> None:
    entry = "{copy: copied.py, path: x.py, write: once, executable: true}"
    assert _files(tmp_path, entry) == [
        Rendered("x.py", "{{ not a template }}\n", None, once=True, executable=True)
    ]


@pytest.mark.parametrize(
    ("entry", "code", "message"),
    [
        ('{template: one.jinja, path: "{{ item }}"}', "PW415", "not a name"),
        ('{template: one.jinja, path: "{{ text }}"}', "PW412", "`{{ text }}`: text from"),
        ('{template: one.jinja, path: "{{ nothing }}"}', "PW411", "undefined"),
        ('{template: one.jinja, path: "{% if"}', "PW410", "`{% if`: "),
        ("{template: one.jinja, path: a, when: nothing}", "PW411", "`nothing`: it is undefined"),
        ('{template: one.jinja, path: a, when: "1 +"}', "PW410", "`1 +`: "),
        ("{template: one.jinja, path: a, each: item, as: x}", "PW411", "no sequence but a str"),
        ("{template: one.jinja, path: a, each: text, as: x}", "PW411", "no sequence but a Text"),
        ("{template: absent.jinja, path: a}", "PW404", "no file `absent.jinja`"),
        ("{copy: absent.txt, path: a}", "PW404", "no file `absent.txt`"),
    ],
)
def test_wrong_entries(tmp_path: Path, entry: str, code: str, message: str) -> None:
    with pytest.raises(Failure) as caught:
        _files(tmp_path, entry, item="../up", text=Text("x"))
    assert caught.value.diagnostic.code == code
    assert message in caught.value.diagnostic.message
