"""The registry of diagnostic codes and those who report them."""

from __future__ import annotations

import ast
import re
from typing import Any

from postwright.diagnostics import CODES, Code
from postwright.diagnostics.codes import (
    config,
    fetching,
    inference,
    linting,
    lowering,
    output,
    overlaying,
    packs,
    reading,
    verifying,
)

TABLES = {
    "1": reading.CODES,
    "2": lowering.CODES,
    "3": inference.CODES,
    "4": packs.CODES,
    "5": output.CODES,
    "6": (*config.CODES, *overlaying.CODES),
    "7": fetching.CODES,
    "8": linting.CODES,
    "9": verifying.CODES,
}


def _all() -> list[Code]:
    return [code for table in TABLES.values() for code in table]


def test_every_id_is_unique() -> None:
    ids = [code.id for code in _all()]
    assert sorted(ids) == sorted(set(ids)) == sorted(CODES)


def test_every_id_begins_with_its_area() -> None:
    wrong = [
        code.id
        for area, table in TABLES.items()
        for code in table
        if not re.fullmatch(rf"PW{area}\d\d", code.id)
    ]
    assert wrong == []


def test_every_code_has_a_title_and_a_real_explanation() -> None:
    wrong = [
        code.id
        for code in _all()
        if not code.title.strip()
        or code.title.rstrip().endswith(".")
        or len(code.explanation.split()) < 10
    ]
    assert wrong == []


def test_every_code_that_is_named_is_registered(modules: Any) -> None:
    named = {
        (module.name, node.value)
        for module in modules
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.fullmatch(r"PW\d{3}", node.value)
    }
    assert {code for _, code in named} >= {"PW390"}
    assert sorted((name, code) for name, code in named if code not in CODES) == []
