"""The closing lines of a run."""

from __future__ import annotations

from postwright.config import Target
from postwright.diagnostics import Severity, Sink
from postwright.diagnostics.printers import summary_line
from postwright.diagnostics.printers.visible import visible
from postwright.ir.api import Api
from postwright.output import Action, Plan


def summary(
    api: Api,
    plans: list[tuple[Target, Plan]],
    sink: Sink,
    seconds: float,
    *,
    verbose: bool,
) -> str:
    """What was found and what was written, a line each. `verbose` says that remarks were printed too."""
    resources = sum(1 for top in api.resources for _ in top.walk())
    operations = sum(1 for _ in api.operations())
    counted = [
        _count(resources, "resource"),
        _count(operations, "operation"),
        _count(len(api.schemas), "model"),
        f"{seconds:.1f} s",
        summary_line(sink) + _unprinted(sink, verbose),
    ]
    return "\n".join(
        [
            f"{visible(api.name)}: {', '.join(counted)}",
            *(_target(target, plan) for target, plan in plans),
        ]
    )


def _unprinted(sink: Sink, verbose: bool) -> str:
    return "" if verbose or not sink.count(Severity.INFO) else " (to be seen with --verbose)"


def _target(target: Target, plan: Plan) -> str:
    counts = plan.counts
    said = [
        f"{counts[action]} {word}"
        for action, word in (
            (Action.CREATE, "created"),
            (Action.UPDATE, "updated"),
            (Action.DELETE, "deleted"),
            (Action.CONFLICT, "kept because edited by hand"),
        )
        if counts[action]
    ]
    files = sum(counts[action] for action in Action if action is not Action.DELETE)
    return f"  {target.output}: {_count(files, 'file')}, {', '.join(said) or 'nothing to do'}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
