"""Imports every module of packages, and asks every command for its help; run as a program.

Arguments are folders that hold a package each. Prints how many modules and commands there were.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def main() -> None:
    """Exits with a traceback where an import fails."""
    modules = commands = 0
    for folder in map(Path, sys.argv[1:]):
        sys.path.insert(0, str(folder))
        (package,) = (found.name for found in pkgutil.iter_modules([str(folder)]))
        modules += sum(1 for _ in _imported(package))
        commands += sum(1 for _ in _helped(importlib.import_module(f"{package}.cli").main, package))
    print(modules, commands)


def _imported(package: str) -> Iterator[Any]:
    root = importlib.import_module(package)
    yield root
    for found in pkgutil.walk_packages(root.__path__, f"{package}."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)
    for name in root.__all__:
        getattr(root, name)


def _helped(command: Any, name: str, above: Any = None) -> Iterator[str]:
    """The help of a command and of those below it, which must hold nothing that a terminal obeys."""
    context = command.make_context(name, [], above, resilient_parsing=True)
    text = command.get_help(context)
    hidden = [sign for sign in text if not sign.isprintable() and sign != "\n"]
    assert not hidden, (name, hidden)
    yield text
    for below in command.list_commands(context) if hasattr(command, "list_commands") else ():
        yield from _helped(command.get_command(context, below), below, context)


if __name__ == "__main__":
    main()
