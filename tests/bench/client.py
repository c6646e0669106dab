"""Measures the generated client; prints, asserts nothing.

Bounds that this project has set itself stand beside the figures. Programs run in processes of their own against
a server in another, five times each, and the median counts; what is a multiple is one of something that was
measured in the same run.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from invented import OPERATIONS, collection
from peers import peers

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PROGRAMS = HERE / "programs"
FAULTS = ROOT / "tests/unit/python_runtime"
SPEC = ROOT / "spec/leadcenter/leadcenter.postman_collection.json"
LEADCENTER = ROOT / "generated/leadcenter-python"
TIMES = 5


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, answering() as server:
        middle, large = Path(folder) / "middle", Path(folder) / "large"
        for place, resources in ((middle, 40), (large, 240)):
            generate(place, resources)
        importing(middle / "src")
        constructing(middle / "src")
        helping(middle / "src")
        calling(middle / "src", server)
        starting(large / "src", server)
        besides(Path(folder), large, server)


def importing(source: Path) -> None:
    print("importing, over the bare interpreter")
    bare = _clock("pass", LEADCENTER / "src")
    for package, place in (("leadcenter", LEADCENTER / "src"), ("invented", source)):
        taken = _clock(f"import {package}", place) - bare
        _tell(package, f"{taken * 1000:.0f} ms", "at most 40 ms")
        taken = _clock(f"from {package} import Client, AsyncClient", place) - bare
        _tell(f"{package}: Client, AsyncClient", f"{taken * 1000:.0f} ms")


def constructing(source: Path) -> None:
    print("a client, 200 operations, import included")
    bare = _clock("pass", source)
    made = _clock("from invented import Client; Client(token='t')", source) - bare
    _tell("constructed", f"{made * 1000:.0f} ms", "at most 150 ms")


def helping(source: Path) -> None:
    print("help of the command line, 200 operations, interpreter included")
    _tell("python -c pass", f"{_clock('pass', source) * 1000:.0f} ms")
    for words in ([], ["amber-anchors"], ["amber-anchors", "create"]):
        quiet = "import os, sys; sys.stdout = open(os.devnull, 'w')"
        asked = f"from invented.cli import main; main({[*words, '--help']})"
        taken = _clock(f"{quiet}; {asked}", source)
        _tell(" ".join(["invented", *words, "--help"]), f"{taken * 1000:.0f} ms", "at most 200 ms")


def calling(source: Path, server: str) -> None:
    print("a list of 50 objects with 15 members each")
    told = [_program("list_call.py", source, server) for _ in range(3)]
    ours, theirs = (
        statistics.median(float(each[name]) for each in told) for name in ("ours", "hand")
    )
    _tell("by hand, httpx2 and pydantic", f"{theirs * 1e6:.0f} us")
    _tell("by the client", f"{ours * 1e6:.0f} us, {ours / theirs:.2f} x", "at most 1.25 x")
    memory = _program("memory.py", source, server)
    _tell("memory after 1,000 calls", f"{memory['first']} KiB")
    _tell("memory after 10,000 calls", f"{memory['last']} KiB", "the same")
    leaks = _program("leaks.py", source, server)
    _tell(
        "1,000 calls with faults", f"{leaks['errors']} errors, {leaks['leaked']} leaked", "0 leaked"
    )


def starting(source: Path, server: str) -> None:
    print(f"from a cold start to the first answered GET, {240 * OPERATIONS} operations")
    bare = _processors(_code("bare.py"), source, server)
    _tell("bare httpx2", f"{bare:.2f} s of processors")
    ours = _processors(_code("first_call.py"), source, server)
    _tell("the client", f"{ours:.2f} s, {ours / bare:.1f} x", "at most 0.3 s")


def besides(folder: Path, large: Path, server: str) -> None:
    """Beside packages that other generators write for the same APIs."""
    print("beside others: generated lines, and from a cold start to the first answered GET")
    _run(["-m", "black", "--quiet", "--fast", "-l", "100", str(large / "src")], large)
    leadcenter = (LEADCENTER / "api.md").read_text("utf-8").count("```python")
    sizes = {"LeadCenter": leadcenter, "invented": 240 * OPERATIONS}
    sources = {"LeadCenter": LEADCENTER / "src", "invented": large / "src"}
    for name, operations in sizes.items():
        lines = _lines(sources[name]) / operations
        _tell("postwright", f"{lines:.0f} lines per operation", name)
    documents = {
        "LeadCenter": (_exported(SPEC, folder / "leadcenter.json"), leadcenter),
        "invented": (
            _exported(large / "collection.json", folder / "invented.json"),
            sizes["invented"],
        ),
    }

    def started(code: str, source: Path, python: str) -> str:
        return f"{_processors(code, source, server, python):.2f} s of processors"

    peers(folder, documents, started)


def _exported(collection: Path, place: Path) -> Path:
    place.write_text(_run(["-m", "postwright", "export", str(collection)], ROOT), encoding="utf-8")
    return place


def _lines(source: Path) -> int:
    """Of the client, its runtime included, without its command line."""
    files = [path for path in source.rglob("*.py") if not {"cli", "_command"} & {*path.parts}]
    return sum(path.read_text("utf-8").count("\n") for path in files)


def generate(place: Path, resources: int) -> None:
    """Render an invented API as the package `invented`, unformatted."""
    from postwright import Input, Sink
    from postwright.naming.table import name
    from postwright.packs import load, settle_options
    from postwright.pipeline import recover
    from postwright.render import render

    place.mkdir()
    (place / "collection.json").write_text(json.dumps(collection(resources)), encoding="utf-8")
    api, pack = recover(Input(place / "collection.json"), Sink()), load("python")
    options = settle_options(pack, {"package": "invented"})
    for file in render(api, name(api, pack.names), pack, options):
        path = place / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, encoding="utf-8")


@contextmanager
def answering() -> Iterator[str]:
    """A server in a process of its own; gives its URL."""
    command = [sys.executable, str(HERE / "answering.py")]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        yield f"http://127.0.0.1:{server.stdout.readline().strip()}"
        server.stdin.close()


def _program(name: str, source: Path, server: str) -> dict[str, float]:
    given = [str(PROGRAMS / name), server, str(FAULTS)]
    told: dict[str, float] = json.loads(_run(given, source))
    return told


def _code(name: str) -> str:
    return (PROGRAMS / name).read_text("utf-8")


def _clock(code: str, source: Path) -> float:
    """Seconds on the clock that a program takes."""
    probe = "import subprocess, sys, time; began = time.perf_counter()\n"
    probe += f"subprocess.run([sys.executable, '-c', {code!r}], check=True)\n"
    return _median(f"{probe}print(time.perf_counter() - began)", source)


def _processors(code: str, source: Path, server: str, python: str = sys.executable) -> float:
    """Seconds of processors that a program takes."""
    probe = "import os, subprocess\n"
    probe += f"subprocess.run([{python!r}, '-c', {code!r}, {server!r}], check=True)\n"
    return _median(f"{probe}print(sum(os.times()[2:4]))", source)


def _median(probe: str, source: Path) -> float:
    _run(["-c", probe], source)
    return statistics.median(float(_run(["-c", probe], source)) for _ in range(TIMES))


def _run(arguments: list[str], source: Path) -> str:
    environment = {"PYTHONPATH": str(source)}
    done = subprocess.run(
        [sys.executable, *arguments], env=environment, capture_output=True, text=True
    )
    if done.returncode:
        raise SystemExit(done.stderr)
    return done.stdout


def _tell(name: str, figure: str, bound: str = "") -> None:
    print(f"  {name:<42}{figure:>26}   {bound}".rstrip())


if __name__ == "__main__":
    main()
