"""Options of a pack, and paths in the output."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from postwright.diagnostics import Failure
from postwright.ir.json import Json
from postwright.packs import Option, Pack, load, output_path, settle_options
from postwright.source import Origin

PACK = Pack(
    name="mine",
    version=1,
    root=Path("."),
    file="mine/pack.yaml",
    literals="python",
    names={},
    types={},
    options=(
        Option("package", required=True, pattern="[a-z]+", description="the import name"),
        Option("retries", "integer", default=2),
        Option("strict", "boolean"),
    ),
)


def test_defaults_and_what_is_given() -> None:
    assert settle_options(PACK, {"package": "leads"}) == {
        "package": "leads",
        "retries": 2,
        "strict": "",
    }


@pytest.mark.parametrize(
    ("given", "message", "help"),
    [
        ({}, "`package` is needed", "the import name: give `options: {package: ...}`"),
        ({"package": "Leads"}, "must match", "the import name"),
        ({"package": "a\nb"}, "line breaks", ""),
        ({"package": "a", "retries": True}, "type integer", ""),
        ({"package": "a", "retries": "2"}, "type integer", ""),
        ({"package": "a", "strict": 1}, "type boolean", ""),
        ({"packge": "a"}, "no option `packge`", "did you mean `package`?"),
    ],
)
def test_wrong_options(given: dict[str, Json], message: str, help: str) -> None:
    with pytest.raises(Failure, match=message) as caught:
        settle_options(PACK, given, Origin("postwright.yaml", "/options"))
    assert caught.value.diagnostic.code == "PW406"
    assert help in caught.value.diagnostic.help


def test_without_a_configuration_the_way_out_is_the_command_line() -> None:
    with pytest.raises(Failure) as caught:
        settle_options(PACK, {})
    assert caught.value.diagnostic.help == "the import name: give `--option package=...`"


@pytest.mark.parametrize(
    "path", ["a", "src/leads/__init__.py", ".github/workflows/ci.yml", "a b.md", "c/com10.py"]
)
def test_paths_that_may_be_written(path: str) -> None:
    assert output_path(path) == path


UNSAFE = [
    "",
    "/a",
    "../a",
    "a/../b",
    "./a",
    "a//b",
    "a/",
    "C:/a",
    "C:a",
    "a\\b",
    "\\\\host\\share",
    "~",
]
UNSAFE += ["a\0b", "a\nb", "a\u202eb", "é", "x" * 256, "a/" + "x" * 256, "con", "CON.txt", "a/NUL"]
UNSAFE += [
    "lpt9.py",
    "COM1",
    "aux .txt",
    "a.",
    "a ",
    " a",
    "a./b",
    "a:b",
    "a*b",
    "a?b",
    "a|b",
    "<a>",
]
UNSAFE += ["conin$", "$(id)", "`id`", "a;b", "\ud800"]


@pytest.mark.parametrize("path", UNSAFE)
def test_paths_that_may_not_be_written(path: str) -> None:
    with pytest.raises(Failure) as caught:
        output_path(path)
    assert caught.value.diagnostic.code == "PW415"
    assert caught.value.diagnostic.message.isprintable()


@pytest.mark.parametrize("package", ["json", "class", "pydantic", "conftest", "tomllib"])
def test_a_package_has_no_name_that_is_taken(package: str) -> None:
    with pytest.raises(Failure, match=f"must not be `{package}`"):
        settle_options(load("python"), {"package": package})


def test_every_module_of_the_library_is_taken() -> None:
    (option,) = (each for each in load("python").options if each.name == "package")
    modules = {name for name in sys.stdlib_module_names if not name.startswith("_")}
    assert modules - option.reserved == set()
