"""One fuzzer: `child.py parts|road FOLDER SECONDS`. libFuzzer ends it; the findings are in the folder."""

from __future__ import annotations

import json
import random
import resource
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial, reduce
from pathlib import Path
from typing import Any

import atheris

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "e2e")]

with atheris.instrument_imports(include=["postwright"]):
    from fuzzing.choices import Choices
    from fuzzing.edits import edited, places
    from fuzzing.findings import Findings
    from fuzzing.parts import PARTS
    from fuzzing.roads import contract, put, rendered
    from fuzzing.seeds import SEEDS
    from hostile.runs import compiling_once, unformatted

RUN_SECONDS = 20
MEMORY = 3 << 30
RENDERED_ONE_IN = 12


def part(data: bytes) -> None:
    """One reader of text."""
    choices = Choices(data)
    read = choices.of(PARTS)
    read(choices.take(choices.left).decode("utf-8", "surrogateescape"))


def road(data: bytes, folder: Path, packs: dict[str, Path]) -> None:
    """The whole road; to rendered text now and then, as that takes long."""
    choices = Choices(data)
    seed = SEEDS[choices.of(sorted(SEEDS))]
    is_rendered = choices.below(RENDERED_ONE_IN) == 1
    pack = packs["typescript" if choices.below(4) == 1 else "python"]
    put(edited(seed, choices), folder / "input")
    api = contract(seed.input(folder / "input"))
    if api and is_rendered:
        rendered(api, pack, folder / "output")


def begin(corpus: Path, kind: str) -> None:
    """What the fuzzer starts from: for the road bytes at random, for the readers the texts of the seeds."""
    corpus.mkdir(exist_ok=True)
    draw = random.Random(0)
    found = [draw.randbytes(draw.randrange(8, 200)) for _ in range(300)]
    if kind == "parts":
        documents = [value for seed in SEEDS.values() for value in seed.files.values()]
        texts = {text for document in documents for text in texts_in(document)}
        found = [bytes([at]) + text.encode() for text in sorted(texts) for at in range(len(PARTS))]
    for number, data in enumerate(found):
        (corpus / f"begin{number}").write_bytes(data)


def texts_in(value: Any) -> Iterator[str]:
    """Every text in a value, and the value as JSON."""
    for at in places(value):
        inner = reduce(lambda inside, step: inside[step], at, value)
        yield inner if isinstance(inner, str) else json.dumps(inner)


def main(kind: str, folder: Path, seconds: str) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    findings = Findings(folder / "findings", RUN_SECONDS)
    work = Path(tempfile.mkdtemp(dir=folder))
    on_the_road = partial(road, folder=work, packs=unformatted(work / "packs"))
    run: Callable[[bytes], None] = {"road": on_the_road, "parts": part}[kind]
    corpus = folder / "corpus"
    begin(corpus, kind)
    options = [
        *(f"-max_total_time={seconds}", "-max_len=4096", "-len_control=0"),
        *("-timeout=120", "-rss_limit_mb=0"),
    ]
    with compiling_once():
        atheris.Setup(
            [sys.argv[0], *options, str(corpus)],
            lambda data: findings.watch(partial(run, data), data),
        )
        atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3])
