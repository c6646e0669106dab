"""`postwright check`: tell whether the generated files are what the inputs give."""

from __future__ import annotations

from pathlib import Path

import click

from postwright.cli.arguments import settings_of, takes_input, takes_targets
from postwright.cli.console import Desk, progress, reports


@click.command("check")
@takes_input
@takes_targets
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
    desk: Desk,
) -> None:
    """Tell whether the generated files are what the inputs give.

    Writes nothing. Prints the difference and exits with 1 where there is one.
    """
    from postwright.output import diff
    from postwright.pipeline import planned, recover_each

    settings = settings_of(collections, environments, config, pack, output, options, overlays)
    differences = []
    with progress() as tell:
        chosen = settings.chosen(names)
        for target, contract in recover_each(
            settings.input, chosen, settings.targets, desk.sink, tell
        ):
            plan = planned(contract, target, desk.sink, progress=tell)
            if not plan.is_clean:
                differences.append(diff(plan))
    desk.report()
    for difference in differences:
        desk.say(difference, nl=False)
    if differences:
        click.echo("The generated files differ; `postwright generate` writes them.", err=True)
        raise click.exceptions.Exit(1)
    desk.say("The generated files are up to date.")
