"""Recovers contracts whose truth is known and prints how much of it was recovered.

The pairs of collections and OpenAPI documents, and the scripts that compare documents, lie beside the
checkout where they are at all. `PEERS=DIR` names a folder with converters that people use today, which then
stand in the same tables.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

SHARED = Path(__file__).resolve().parents[3] / "shared"
PAIRS, SCORERS = SHARED / "pairs", SHARED / "bench"
VARIANTS = ("", ".schema")


def main() -> None:
    if not PAIRS.is_dir():
        sys.exit("skipped: there are no pairs beside the checkout")
    with tempfile.TemporaryDirectory() as folder:
        tools = converters()
        for variant in VARIANTS:
            for name, command in tools.items():
                for pair in sorted(path for path in PAIRS.iterdir() if path.is_dir()):
                    convert(command, pair, variant, Path(folder) / name)
            compare(folder, tuple(tools), variant)


def converters() -> dict[str, list[str]]:
    """Commands that take a collection and the file to write, by name."""
    found = {"postwright": [sys.executable, "-m", "postwright", "export", "--output"]}
    if peers := os.environ.get("PEERS"):
        node22 = str(Path(peers) / "npm22/node_modules/node/bin/node")
        found["postman2openapi"] = ["node", str(SCORERS / "peers/postman2openapi.js")]
        found["postman-to-openapi"] = [node22, str(SCORERS / "peers/postman-to-openapi.js")]
        found["scalar"] = [node22, str(SCORERS / "peers/scalar.mjs")]
    return found


def convert(command: list[str], pair: Path, variant: str, folder: Path) -> None:
    """One collection; a converter that fails has written nothing, and is scored so."""
    folder.mkdir(exist_ok=True)
    given, wanted = pair / f"collection{variant}.json", folder / f"{pair.name}{variant}.json"
    files = [wanted, given] if command[-1] == "--output" else [given, wanted]
    subprocess.run([*command, *map(str, files)], capture_output=True, check=False)


def compare(folder: str, names: tuple[str, ...], variant: str) -> None:
    """Print both tables of one variant."""
    for script in ("roundtrip.py table", "entities.py --table"):
        print(f"\n{script.partition('.')[0]}, {variant or 'example values'}", flush=True)
        command = [*scorer(script, folder, names), f"--variant={variant}"]
        subprocess.run(command, check=True)


def scorer(script: str, folder: str, names: tuple[str, ...]) -> Iterator[str]:
    yield sys.executable
    name, *rest = script.split()
    yield from (str(SCORERS / name), *rest)
    yield from ("--pairs", str(PAIRS), "--out", folder, "--peers", ",".join(names))


if __name__ == "__main__":
    main()
