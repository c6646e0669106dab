"""The plugs there are, by name."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from importlib import import_module
from typing import Any, cast

from postwright.diagnostics import Failure
from postwright.plugs.formatters import Formatter
from postwright.plugs.literals import LiteralWriter
from postwright.plugs.models import ModelMaker

_LITERALS = {"python": "literals.python", "typescript": "literals.typescript"}
_FORMATTERS = {"black": "formatters.black"}
_MODELS = {"datamodel-code-generator": "models.datamodel_code_generator"}


def literal_writer(name: str) -> LiteralWriter:
    """The writer of literals and comments a manifest calls `name`. Raises `Failure` if there is none."""
    return cast("LiteralWriter", _plug("writer of literals", name, _LITERALS))


def formatter(name: str) -> Formatter:
    """The formatter a manifest calls `name`. Raises `Failure` if there is none."""
    return cast("Formatter", _plug("formatter", name, _FORMATTERS).format)


def models(name: str) -> ModelMaker:
    """The maker of models a manifest calls `name`. Raises `Failure` if there is none."""
    return cast("ModelMaker", _plug("maker of models", name, _MODELS).generate_models)


def _plug(kind: str, name: str, known: Mapping[str, str]) -> Any:
    if name not in known:
        raise Failure.of("PW407", f"there is no {kind} `{name}`", help=_help(name, known))
    return import_module(f"postwright.plugs.{known[name]}")


def _help(name: str, known: Mapping[str, str]) -> str:
    if near := difflib.get_close_matches(name, known, n=1):
        return f"did you mean `{near[0]}`?"
    return "known: " + ", ".join(f"`{each}`" for each in sorted(known))
