"""A real collection's own export is valid, its examples fit, and laid over its contract it changes nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from openapi_spec_validator import validate
from support.real_collections import ROOT, files
from support.shown_examples import fitting

from postwright import Failure, Input, Sink, recover
from postwright.ir.openapi import to_openapi
from postwright.overlay import lay_over
from postwright.source import Origin

pytestmark = pytest.mark.skipif(not ROOT.is_dir(), reason="there are no real collections here")


@pytest.mark.parametrize("path", files(), ids=lambda path: path.stem)
def test_its_own_export_is_valid_and_changes_nothing(path: Path) -> None:
    try:
        api = recover(Input(path), Sink())
    except Failure:
        pytest.skip("this collection has no contract")
    document: Any = json.loads(json.dumps(to_openapi(api)))
    validate(document)
    fitting(document)
    assert lay_over(api, [(document, Origin("export.json"))], Sink()) == api
