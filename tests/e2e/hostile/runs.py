"""Runs of the program on the collection with texts planted in it."""

from __future__ import annotations

import json
import re
import shutil
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from hostile import statements
from hostile.collection import (
    POSITIONS,
    collection,
    environment,
    global_variables,
    other_environment,
)
from hostile.forms import Form, as_v21
from hostile.v21 import At

from postwright import Api, Failure, Input, Sink, Target, pipeline
from postwright.cli.tree import tree
from postwright.config import read_settings
from postwright.diagnostics.printers import as_text
from postwright.ir.json import Json
from postwright.ir.openapi import to_openapi
from postwright.output import apply
from postwright.packs.lookup import builtin_folder
from postwright.render.sandbox import Sandbox

PACKS = ("python", "typescript")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one collection in one pack: files, or the code of a failure, or a traceback.

    `told` is what a terminal is given: diagnostics, and the contract as a tree.
    """

    pack: str
    files: Mapping[str, str] = field(default_factory=dict)
    failure: str = ""
    traceback: str = ""
    told: str = ""


class Workshop:
    """A folder that runs work in, with the collection in one form. `packs` are folders by name."""

    def __init__(self, folder: Path, packs: Mapping[str, Path], form: Form = as_v21) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.packs = packs
        self._form = form

    def run(
        self,
        texts: Mapping[str, str],
        *,
        written: bool = False,
        package: str = "orchard",
    ) -> list[Outcome]:
        """The whole road with these texts planted and harmless ones elsewhere, for every pack.

        What is `written` is written to `target/<pack>` in the workshop's folder, by `package`'s name.
        """
        sink = Sink()
        failed = self._attempt(lambda: pipeline.recover(self.plant(texts), sink), sink)
        if isinstance(failed, Outcome):
            return [failed]
        return [self._output(failed, pack, package, written) for pack in self.packs]

    def _output(self, api: Api, pack: str, package: str, written: bool) -> Outcome:
        named = {"package": package, "distribution": "orchard"}
        options = named if pack == "python" else {}
        output = self.folder / "target" / package / pack
        sink = Sink()

        def road() -> Outcome:
            to_openapi(api)
            plan = pipeline.planned(api, Target(pack, str(self.packs[pack]), output, options), sink)
            if written:
                apply(plan)
            files = {
                change.path: change.new.decode()
                for change in plan.changes
                if change.new is not None
            }
            return Outcome(pack, files, told=tree(api) + as_text(sink))

        found = self._attempt(road, sink)
        assert isinstance(found, Outcome)
        return found

    @staticmethod
    def _attempt(step: Callable[[], Any], sink: Sink) -> Any:
        """What the step gives, or what became of it instead."""
        try:
            return step()
        except Failure as failure:
            told = as_text([*sink, failure.diagnostic])
            return Outcome("", failure=failure.diagnostic.code, told=told)
        except Exception:
            return Outcome("", traceback=traceback.format_exc())

    def plant(self, texts: Mapping[str, str]) -> Input:
        """The inputs with these texts in their positions, and harmless ones elsewhere."""
        at = {**POSITIONS, **texts}.__getitem__
        shutil.rmtree(self.folder / "collection", ignore_errors=True)
        written = self._form(collection(at), self.folder)
        for name, document in _BESIDE.items():
            text = json.dumps(document(at))
            (self.folder / f"{name}.json").write_text(text, encoding="ascii")
        config = self.folder / "postwright.yaml"
        config.write_text(yaml.safe_dump(_settings(written, at)), encoding="ascii")
        return read_settings(config).input


_BESIDE: dict[str, Callable[[At], Json]] = {
    "environment": environment,
    "elsewhere": other_environment,
    "globals": global_variables,
    "stated": statements.document,
}
"""What lies beside the collection, by the name of its file."""

INPUTS = ("postwright.yaml", "collection.json", *(f"{name}.json" for name in _BESIDE))
"""The files that a workshop plants."""


def _settings(collection: Path, at: At) -> Json:
    return {
        "version": 1,
        "input": {
            "collection": collection.name,
            "environments": ["environment.json", "elsewhere.json", "globals.json"],
            "openapi": "stated.json",
        },
        "overrides": statements.overrides(at),
        "targets": {"python": {"pack": "python", "output": "target"}},
    }


def built_in() -> dict[str, Path]:
    """The packs as they are."""
    return {name: builtin_folder() / name for name in PACKS}


def unformatted(folder: Path) -> dict[str, Path]:
    """Copies of the packs whose output nobody formats: the same is made of it, and sooner."""
    return {name: _unformatted(builtin_folder() / name, folder / name) for name in PACKS}


def _unformatted(pack: Path, copy: Path) -> Path:
    shutil.copytree(pack, copy, ignore=shutil.ignore_patterns("__pycache__"))
    manifest = copy / "pack.yaml"
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(re.sub(r"(?m)^format:.*\n", "", text), encoding="utf-8")
    return copy


@contextmanager
def compiling_once() -> Iterator[None]:
    """Lets a template be compiled once for all runs, as Jinja's own caches of bytecode do."""
    compile: Callable[..., Any] = Sandbox.compile
    known: dict[tuple[Any, ...], Any] = {}

    def once(sandbox: Sandbox, source: Any, name: Any = None, filename: Any = None) -> Any:
        if (source, name) not in known:
            known[source, name] = compile(sandbox, source, name, filename)
        return known[source, name]

    Sandbox.compile = once  # type: ignore[method-assign]
    try:
        yield
    finally:
        Sandbox.compile = compile  # type: ignore[method-assign]
