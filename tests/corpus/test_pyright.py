"""Pyright has nothing to say of what any real collection ends in: many packages at once, which is quicker.

They are not formatted, and what all packages have in common is looked at once, among the sources that are shipped.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from support.pyright import pyright
from support.real_collections import ROOT, files

from postwright import Failure, Input, Sink, recover
from postwright.naming.table import name
from postwright.packs import load, settle_options
from postwright.render import render

BATCH = 25

pytestmark = pytest.mark.skipif(not ROOT.is_dir(), reason="there are no real collections here")


def batches() -> Iterator[list[Path]]:
    """All collections, so many at a time, each with large and small ones."""
    found = files()
    count = -(-len(found) // BATCH)
    yield from (found[start::count] for start in range(count))


@pytest.mark.parametrize(
    "paths", list(batches()), ids=lambda paths: f"{len(paths)}-{paths[0].stem}"
)
def test_pyright_has_nothing_to_say(
    paths: list[Path], tmp_path: Path, figure: Callable[[str, str], None]
) -> None:
    written = [
        f"package{number}"
        for number, path in enumerate(paths)
        if generated(path, tmp_path / f"package{number}")
    ]
    assert len(written) > len(paths) * 0.8
    settle(tmp_path, written)
    report = pyright(tmp_path, "--pythonpath", sys.executable)
    assert report.told == ()
    assert report.files > 5 * len(written)
    figure(f"pyright on {len(written)} packages", f"{report.files} files, 0 errors")


def generated(path: Path, folder: Path) -> bool:
    """Write a package for a collection; gives whether there is one."""
    try:
        api = recover(Input(path), Sink())
    except Failure:
        return False
    pack = load("python")
    options = settle_options(pack, {"package": "real_api"})
    for file in render(api, name(api, pack.names), pack, options):
        place = folder / file.path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(file.text, encoding="utf-8")
    return True


def settle(folder: Path, packages: list[str]) -> None:
    """Tell pyright where each package finds its own modules, which are called the same in all."""
    settings = {
        "include": [f"{package}/{part}" for package in packages for part in ("src", "tests")],
        "exclude": ["**/_runtime", "**/_command"],
        "executionEnvironments": [
            {"root": package, "extraPaths": [f"{package}/src"]} for package in packages
        ],
    }
    (folder / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
