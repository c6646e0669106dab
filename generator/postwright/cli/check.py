"""`postwright check`: tell whether the generated files are what the inputs give."""

from __future__ import annotations

from pathlib import Path

import click

from postwright.cli.arguments import settings_of, takes_input, takes_targets
from postwright.cli.console import ends_well, progress, report
from postwright.diagnostics import Sink


@click.command("check")
@takes_input
@takes_targets
@ends_well
def command(
    collections: tuple[Path, ...],
    environments: tuple[Path, ...],
    config: Path,
    pack: str | None,
    output: Path | None,
    options: tuple[str, ...],
    names: tuple[str, ...],
) -> None:
    """Tell whether the generated files are what the inputs give.

    Writes nothing. Prints the difference and exits with 1 where there is one.
    """
    from postwright.output import diff
    from postwright.pipeline import planned, recover

    settings = settings_of(collections, environments, config, pack, output, options)
    sink = Sink()
    differences = []
    with progress() as tell:
        api = recover(settings.input, sink, tell)
        for target in settings.chosen(names):
            plan = planned(api, target, sink, progress=tell)
            if not plan.is_clean:
                differences.append(diff(plan))
    report(sink)
    for difference in differences:
        click.echo(difference, nl=False)
    if differences:
        click.echo("The generated files differ; `postwright generate` writes them.", err=True)
        raise click.exceptions.Exit(1)
    click.echo("The generated files are up to date.")
