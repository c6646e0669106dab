"""From a contract to files: name, render, format, plan, apply."""

from __future__ import annotations

from typing import TYPE_CHECKING

from postwright.config import Target
from postwright.diagnostics import Sink
from postwright.ir.api import Api
from postwright.pipeline.progress import Progress, quiet
from postwright.pipeline.recovering import Contract

if TYPE_CHECKING:
    from postwright.output import Lock, Plan, RenderedFile


def planned(
    found: Api | Contract,
    target: Target,
    sink: Sink,
    *,
    force: bool = False,
    progress: Progress = quiet,
) -> Plan:
    """What would be written for one target. Only reads. Raises `Failure`.

    A mere `Api` leaves no names to the next run.
    """
    from postwright.evolve import digest, read_digest, report, written
    from postwright.output import plan, read_lock

    contract = found if isinstance(found, Contract) else Contract(found, {})
    api, lock = contract.api, read_lock(target.output)
    report(api, read_digest(lock.contract), sink)
    files = _files(api, target, lock, sink, progress)
    kept = {"contract": written(digest(api)), "names": contract.names}
    return plan(files, target.output, kept, force=force, sink=sink)


def write(
    found: Api | Contract,
    target: Target,
    sink: Sink,
    *,
    force: bool = False,
    progress: Progress = quiet,
) -> Plan:
    """Write one target, wholly or not at all, while nobody else does; gives what was planned.

    Raises `Failure`, with `exit_code` 75 if another run holds the target.
    """
    from postwright.output import apply, exclusive

    with exclusive(target.output):
        plan = planned(found, target, sink, force=force, progress=progress)
        progress("writing")
        apply(plan)
    return plan


def _files(
    api: Api, target: Target, lock: Lock, sink: Sink, progress: Progress
) -> list[RenderedFile]:
    from postwright.formatting import format
    from postwright.naming.table import name
    from postwright.output import RenderedFile, reusable_text
    from postwright.packs import load, settle_options
    from postwright.render import for_pack, render

    pack = load(target.pack)
    options = settle_options(pack, target.options, target.origin)
    progress("rendering")
    sent = for_pack(api, pack, sink)
    rendered = render(sent, name(sent, pack.names), pack, options)
    progress("formatting")

    def known(path: str, raw_hash: str) -> bytes | None:
        return reusable_text(target.output, lock, path, raw_hash)

    return [
        RenderedFile(file.path, file.text.encode(), file.raw_hash, file.once, file.executable)
        for file in format(rendered, pack, known)
    ]
