"""What every package says of itself, and that it is true."""

from __future__ import annotations

import ast
from importlib import import_module
from typing import Any


def test_every_package_opens_with_its_contract(modules: Any) -> None:
    silent = [
        module.name
        for module in modules
        if module.path.name == "__init__.py" and not ast.get_docstring(module.tree)
    ]
    assert silent == []


def test_every_module_says_what_it_is(modules: Any) -> None:
    assert [module.name for module in modules if not ast.get_docstring(module.tree)] == []


def test_every_public_name_exists_once(modules: Any) -> None:
    public = [module for module in modules if _declares_public_names(module.tree)]
    assert len(public) > 5
    wrong = {module.name: _faults(module.name) for module in public}
    assert {name: faults for name, faults in wrong.items() if faults} == {}


def _declares_public_names(tree: ast.Module) -> bool:
    targets = (
        target for node in tree.body if isinstance(node, ast.Assign) for target in node.targets
    )
    return any(isinstance(target, ast.Name) and target.id == "__all__" for target in targets)


def _faults(name: str) -> list[str]:
    module = import_module(f"postwright.{name}".rstrip("."))
    names = list(module.__all__)
    return [each for each in names if not hasattr(module, each) or names.count(each) > 1]
