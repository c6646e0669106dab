"""A pack's manifest lists its files, all of them, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

MANIFEST = "pack.yaml"
CACHES = frozenset({"__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache"})


def _packs(templates: Path) -> list[Path]:
    return sorted(folder for folder in templates.iterdir() if folder.is_dir())


def _files(pack: Path) -> set[str]:
    return {
        path.relative_to(pack).as_posix()
        for path in pack.rglob("*")
        if path.is_file() and not CACHES.intersection(path.parts)
    }


def _listed(manifest: dict[str, Any]) -> set[str]:
    """The pack's files that its manifest names: to render, to copy, to import from, and its words."""
    files = (entry.get("template") or entry.get("copy") for entry in manifest.get("files", ()))
    reserved = manifest.get("names", {}).get("reserved")
    words = reserved if isinstance(reserved, list) else [reserved]
    return {str(name) for name in (*files, *manifest.get("partials", ()), *words) if name}


def _faults(pack: Path) -> dict[str, list[str]]:
    """What is listed and not there, and what is there and not listed."""
    present = _files(pack)
    if MANIFEST not in present:
        return {"unlisted": sorted(present)} if present else {}
    listed = _listed(yaml.safe_load((pack / MANIFEST).read_text(encoding="utf-8")))
    found = {"missing": listed - present, "unlisted": present - listed - {MANIFEST}}
    return {fault: sorted(names) for fault, names in found.items() if names}


def test_manifests_and_folders_agree(templates: Path) -> None:
    faults = {pack.name: _faults(pack) for pack in _packs(templates)}
    assert {pack: found for pack, found in faults.items() if found} == {}


@pytest.mark.parametrize(
    ("manifest", "files", "faults"),
    [
        (None, [], {}),
        (None, ["a.jinja"], {"unlisted": ["a.jinja"]}),
        ("files: [{template: a.jinja, path: a}]", ["a.jinja"], {}),
        ("files: [{copy: run/a.py, path: a}]", ["run/a.py", "run/__pycache__/a.pyc"], {}),
        ("partials: [p.jinja]\nnames: {reserved: r.yaml}", ["p.jinja", "r.yaml"], {}),
        ("files: [{template: a.jinja, path: a}]", [], {"missing": ["a.jinja"]}),
        ("files: []", ["x/a.jinja"], {"unlisted": ["x/a.jinja"]}),
    ],
)
def test_a_disagreement_is_found(
    tmp_path: Path, manifest: str | None, files: list[str], faults: dict[str, list[str]]
) -> None:
    for name in files:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    if manifest is not None:
        (tmp_path / MANIFEST).write_text(manifest, encoding="utf-8")
    assert _faults(tmp_path) == faults
