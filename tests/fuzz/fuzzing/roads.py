"""The road from files to rendered text, walked for what may go wrong on it."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from postwright import Failure, Sink, Target, pipeline
from postwright.cli.tree import tree
from postwright.config import Input
from postwright.diagnostics import CODES, Diagnostic
from postwright.diagnostics.printers import as_text
from postwright.ir.api import Api
from postwright.ir.openapi import to_openapi
from postwright.source import position


def put(files: Mapping[str, bytes], folder: Path) -> None:
    """Have these files, and no others, in a folder."""
    shutil.rmtree(folder, ignore_errors=True)
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def contract(given: Input) -> Api | None:
    """What the input shows; None where it is refused. All that is told of it has a code and a place."""
    sink = Sink()
    try:
        api = pipeline.recover(given, sink)
    except Failure as failure:
        told(failure.diagnostics)
        return None
    told(tuple(sink))
    to_openapi(api)
    tree(api)
    return api


def told(diagnostics: tuple[Diagnostic, ...]) -> None:
    """Every diagnostic is of a known code, can be printed, and names a place that is there."""
    for each in diagnostics:
        assert each.code in CODES
        if each.code not in _OF_WHOLE_FILES and each.origin.pointer:
            assert position(each.origin) is not None, each
    as_text(diagnostics)


_OF_WHOLE_FILES = {"PW101", "PW102", "PW103"}


def rendered(api: Api, pack: Path, output: Path) -> None:
    """The text that a pack makes of the contract. A pack may refuse it."""
    options = {"package": "any_api", "distribution": "any-api"} if pack.name == "python" else {}
    sink = Sink()
    try:
        pipeline.planned(api, Target(pack.name, str(pack), output, options), sink)
    except Failure as failure:
        told(failure.diagnostics)
    told(tuple(sink))
