"""`postwright inspect`: show what is in a collection."""

from __future__ import annotations

import json
from pathlib import Path

import click

from postwright.cli.arguments import input_of, takes_input
from postwright.cli.console import ends_well, progress, report
from postwright.cli.tree import tree
from postwright.diagnostics import Sink


@click.command("inspect")
@takes_input
@click.option("--json", "as_json", is_flag=True, help="Print the whole contract as JSON.")
@ends_well
def command(
    collections: tuple[Path, ...], environments: tuple[Path, ...], config: Path, as_json: bool
) -> None:
    """Show what is in a collection: resources, operations, models, paging, errors and auth."""
    from postwright.ir.serial import dump
    from postwright.pipeline import recover

    sink = Sink()
    with progress() as tell:
        api = recover(input_of(collections, environments, config), sink, tell)
    report(sink, verbose=True)
    if as_json:
        click.echo(json.dumps(dump(api), indent=2, ensure_ascii=True))
    else:
        click.echo(tree(api))
