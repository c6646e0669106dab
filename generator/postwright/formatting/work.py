"""Formatting shared out to the processors there are.

Other processes are plain Python programs that read tasks and write results, so that it does not matter who
started this one or how. What one of them fails to do is done here.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import NamedTuple, TypeAlias

from postwright.diagnostics import Failure
from postwright.plugs import formatter

_WORTH_SHARING = 100_000
"""Characters from which another process pays for the time it takes to start."""

_MOST_PROCESSES = 8


class Task(NamedTuple):
    """One text to format; `path` is what messages call it."""

    plug: str
    line_length: int
    path: str
    text: str


_Numbered: TypeAlias = list[tuple[int, Task]]
_Process: TypeAlias = "subprocess.Popen[bytes]"


def carry_out(tasks: Sequence[Task]) -> list[str]:
    """The formatted texts, in order. Raises `Failure` for the first that does not parse."""
    own, *others = _shares(tasks)
    started = [_start(share) for share in others]
    done = _do(own)
    for process in started:
        done |= _collect(process)
    return [done.get(number) or run(task) for number, task in enumerate(tasks)]


def run(task: Task) -> str:
    """One formatted text. Raises `Failure` if it does not parse."""
    return formatter(task.plug)(task.text, task.line_length, task.path)


def serve(request: bytes) -> bytes:
    """What another process does: tasks as JSON in, results as JSON out, null for a failure."""
    tasks = [(number, Task(*task)) for number, task in json.loads(request)]
    return json.dumps(list(_do(tasks).items())).encode()


def _shares(tasks: Sequence[Task]) -> list[_Numbered]:
    """The tasks in as many parts as there are processors to use, about equally long."""
    worth = sum(len(task.text) for task in tasks) // _WORTH_SHARING + 1
    shares: list[_Numbered] = [[] for _ in range(min(worth, os.cpu_count() or 1, _MOST_PROCESSES))]
    lengths = [0] * len(shares)
    for number, task in sorted(enumerate(tasks), key=lambda each: -len(each[1].text)):
        least = lengths.index(min(lengths))
        shares[least].append((number, task))
        lengths[least] += len(task.text)
    return shares


def _do(tasks: Iterable[tuple[int, Task]]) -> dict[int, str]:
    """Results by number. A task that fails has none: it is tried again where its failure is told."""
    done = {}
    for number, task in tasks:
        with suppress(Failure):
            done[number] = run(task)
    return done


def _start(share: _Numbered) -> _Process | None:
    """Another process at work on its share, which it reads whole before it writes; None if it cannot."""
    command = [sys.executable, "-m", "postwright.formatting"]
    pipe = subprocess.PIPE
    try:
        process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)
    except OSError:
        return None
    assert process.stdin is not None
    with suppress(BrokenPipeError), process.stdin as requests:
        requests.write(json.dumps(share).encode())
    return process


def _collect(process: _Process | None) -> dict[int, str]:
    if process is None or process.stdout is None:
        return {}
    with process, suppress(ValueError):
        return dict(json.loads(process.stdout.read()))
    return {}
