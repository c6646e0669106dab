"""A model whose fields are not complete yet when the first answer that lacks a member comes."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

SOURCE = """
from __future__ import annotations

from client_runtime._models import Model


class Lead(Model):
    id: int
    owner: Owner


class Owner(Model):
    id: int
"""


def test_an_answer_without_a_member_completes_the_model_first(tmp_path: Path) -> None:
    from client_runtime._parse import parse

    file = tmp_path / "deferred_models.py"
    file.write_text(SOURCE)
    spec = importlib.util.spec_from_file_location("deferred_models", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["deferred_models"] = module
    spec.loader.exec_module(module)

    lead = parse(module.Lead, {"owner": {"id": 3}})

    assert lead.id is None
    assert lead.owner == module.Owner(id=3)
