"""`postwright generate`: write the SDK of each target."""

from __future__ import annotations

import time
from pathlib import Path

import click

from postwright.cli.arguments import settings_of, takes_input, takes_targets
from postwright.cli.console import Desk, progress, reports
from postwright.cli.summary import summary
from postwright.output import Action


@click.command("generate")
@takes_input
@takes_targets
@click.option("--force", is_flag=True, help="Overwrite files that were edited by hand.")
@click.option("-v", "--verbose", is_flag=True, help="Print remarks too.")
@reports
def command(
    collections: tuple[Path, ...],
    environments: tuple[Path, ...],
    overlays: tuple[Path, ...],
    config: Path,
    pack: str | None,
    output: Path | None,
    options: tuple[str, ...],
    names: tuple[str, ...],
    force: bool,
    verbose: bool,
    desk: Desk,
) -> None:
    """Write the SDK of each target.

    Without COLLECTION, what to read and where to write comes from postwright.yaml.
    """
    from postwright.pipeline import recover_each, write

    settings = settings_of(collections, environments, config, pack, output, options, overlays)
    started = time.perf_counter()
    with progress() as tell:
        chosen = settings.chosen(names)
        contracts = recover_each(settings.input, chosen, settings.targets, desk.sink, tell)
        plans = [
            (target, write(contract, target, desk.sink, force=force, progress=tell))
            for target, contract in contracts
        ]
    desk.report(verbose=verbose)
    seconds = time.perf_counter() - started
    desk.say(summary(contracts[0][1].api, plans, desk.sink, seconds, verbose=verbose))
    if any(plan.counts[Action.CONFLICT] for _, plan in plans):
        raise click.exceptions.Exit(1)
