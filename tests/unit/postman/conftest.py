"""Folders in a few words."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import pytest

Folder: TypeAlias = Callable[[Mapping[str, Any]], Path]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """Writes a folder `api` of files, each a text or a JSON value, by their paths."""

    def write(files: Mapping[str, Any]) -> Path:
        for name, content in files.items():
            file = tmp_path / "api" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            text = content if isinstance(content, str) else json.dumps(content)
            file.write_text(text, encoding="utf-8")
        return tmp_path / "api"

    return write
