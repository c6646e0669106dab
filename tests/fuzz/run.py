"""Fuzz the readers and the road for a while: `run.py --seconds 600`. Exits 1 if anything was found.

`--folder` keeps what the fuzzers learn and find, and goes on from there.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
KINDS = ("parts", "road")


def main() -> int:
    """Both fuzzers side by side, then what they found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=60, help="how long, 60 if not said")
    parser.add_argument("--folder", type=Path, help="where corpora and findings stay")
    given = parser.parse_args()
    folder = given.folder or Path(tempfile.mkdtemp(prefix="postwright-fuzz-"))
    running = {kind: _start(kind, folder / kind, given.seconds) for kind in KINDS}
    ended = {kind: process.wait() for kind, process in running.items()}
    return max(_told(kind, folder / kind, status) for kind, status in ended.items())


def _start(kind: str, folder: Path, seconds: int) -> subprocess.Popen[bytes]:
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "log").open("wb") as log:
        command = [sys.executable, str(HERE / "child.py"), kind, str(folder), str(seconds)]
        return subprocess.Popen(command, stdout=log, stderr=log)


def _told(kind: str, folder: Path, status: int) -> int:
    findings = sorted((folder / "findings").glob("*.txt"))
    count = folder / "findings" / "runs"
    runs = int(count.read_text()) if count.exists() else 0
    print(f"{kind}: {runs:,} runs, {len(findings)} findings, exit {status}; {folder}")
    for each in findings:
        print(f"\n{each}\n{each.read_text(encoding='utf-8')}")
    if status:
        print((folder / "log").read_text(errors="replace")[-2000:])
    return 1 if findings or status or not runs else 0


if __name__ == "__main__":
    sys.exit(main())
