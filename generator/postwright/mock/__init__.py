"""An API on your own machine: a server that answers as the contract and its saved examples say.

Takes an `Api` and settings, gives an ASGI application, which keeps what is created in memory or in a
SQLite file where it is told to. It never reads a collection, never opens a socket by itself and never
invents an operation; what a secret was taken out of is filled with something made up.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from postwright.mock.settings import Settings

if TYPE_CHECKING:
    from postwright.mock.app import application

__all__ = ["Settings", "application"]


def __getattr__(name: str) -> object:
    """`application` needs the extra `mock`, which `Settings` does not."""
    if name == "application":
        return import_module("postwright.mock.app").application
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
