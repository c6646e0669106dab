"""`postwright generate`: write the SDK of each target."""

from __future__ import annotations

import time
from pathlib import Path

import click

from postwright.cli.arguments import settings_of, takes_input, takes_targets
from postwright.cli.console import ends_well, progress, report
from postwright.cli.summary import summary
from postwright.diagnostics import Sink
from postwright.output import Action


@click.command("generate")
@takes_input
@takes_targets
@click.option("--force", is_flag=True, help="Overwrite files that were edited by hand.")
@click.option("-v", "--verbose", is_flag=True, help="Print remarks too.")
@ends_well
def command(
    collections: tuple[Path, ...],
    environments: tuple[Path, ...],
    config: Path,
    pack: str | None,
    output: Path | None,
    options: tuple[str, ...],
    names: tuple[str, ...],
    force: bool,
    verbose: bool,
) -> None:
    """Write the SDK of each target.

    Without COLLECTION, what to read and where to write comes from postwright.yaml.
    """
    from postwright.pipeline import recover, write

    settings = settings_of(collections, environments, config, pack, output, options)
    started = time.perf_counter()
    sink = Sink()
    with progress() as tell:
        api = recover(settings.input, sink, tell)
        plans = [
            (target, write(api, target, sink, force=force, progress=tell))
            for target in settings.chosen(names)
        ]
    report(sink, verbose=verbose)
    click.echo(summary(api, plans, sink, time.perf_counter() - started))
    if any(plan.counts[Action.CONFLICT] for _, plan in plans):
        raise click.exceptions.Exit(1)
