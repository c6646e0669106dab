"""Postwright turns a Postman collection into an SDK.

The command line is `postwright`; from Python, `recover` gives the contract of a collection and
`planned` and `write` what a target gets.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from postwright.config import Input, Settings, Target, read_settings
    from postwright.diagnostics import Diagnostic, Failure, Sink
    from postwright.ir.api import Api
    from postwright.pipeline import planned, recover, write

__version__ = "0.1.0"

__all__ = [
    "Api",
    "Diagnostic",
    "Failure",
    "Input",
    "Settings",
    "Sink",
    "Target",
    "__version__",
    "planned",
    "read_settings",
    "recover",
    "write",
]

_HOMES = {
    "Api": "ir.api",
    "Diagnostic": "diagnostics",
    "Failure": "diagnostics",
    "Input": "config",
    "Settings": "config",
    "Sink": "diagnostics",
    "Target": "config",
    "planned": "pipeline",
    "read_settings": "config",
    "recover": "pipeline",
    "write": "pipeline",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
