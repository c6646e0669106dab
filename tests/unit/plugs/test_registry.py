"""Plugs by name, and the formatter."""

from __future__ import annotations

import subprocess
import sys

import pytest

from postwright.diagnostics import Failure
from postwright.plugs import formatter, literal_writer, models


@pytest.mark.parametrize(
    ("look_up", "name", "help"),
    [
        (literal_writer, "pyton", "did you mean `python`?"),
        (literal_writer, "cobol", "known: `python`, `typescript`"),
        (formatter, "blakc", "did you mean `black`?"),
        (models, "os", "known: `datamodel-code-generator`"),
    ],
)
def test_an_unknown_plug(look_up: object, name: str, help: str) -> None:
    assert callable(look_up)
    with pytest.raises(Failure) as caught:
        look_up(name)
    assert caught.value.diagnostic.code == "PW407"
    assert caught.value.diagnostic.help == help


def test_black_formats_and_leaves_alone() -> None:
    assert formatter("black")("x = {'a':1}", 100) == 'x = {"a": 1}\n'
    assert formatter("black")('x = {"a": 1}\n', 100) == 'x = {"a": 1}\n'


@pytest.mark.parametrize("text", ["x = 1\ndef f(:\n", "x = 1\nif x:\ny\n"])
def test_what_is_not_python_is_told_with_its_place(text: str) -> None:
    with pytest.raises(Failure) as caught:
        formatter("black")(text, 100, "src/a.py")
    found = caught.value.diagnostic
    assert (found.code, found.origin.file) == ("PW420", "src/a.py")
    assert found.origin.line in (2, 3)


def test_nothing_heavy_is_imported_before_it_is_used() -> None:
    program = (
        "import sys; from postwright.plugs import formatter, literal_writer, models;"
        "literal_writer('python'); formatter('black'); models('datamodel-code-generator');"
        "print([m for m in ('black', 'datamodel_code_generator', 'pydantic') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout == "[]\n"
