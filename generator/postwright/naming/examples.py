"""What tests and saved answers are called: after what is done and what came of it.

Titles of requests and of saved responses are left out: people change them, and a file that is called
otherwise is another file to whoever reads a diff.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from postwright.ir.api import Example, Operation


def example_names(operation: Operation) -> Iterator[str]:
    """A name for each example of an operation, in their order: `create 201`, `create 422`, `create 422 2`.

    Those alike are numbered from the second on, so that one added behind them renames none.
    """
    so_far: Counter[str] = Counter()
    for example in operation.examples:
        name = " ".join([operation.action, *_outcome(example)])
        so_far[name] += 1
        yield name if so_far[name] == 1 else f"{name} {so_far[name]}"


def _outcome(example: Example) -> Iterator[str]:
    if example.response is not None:
        yield str(example.response.status)
