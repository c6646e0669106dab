"""`postwright inspect`: show what is in a collection."""

from __future__ import annotations

import json
from pathlib import Path

import click

from postwright.cli.arguments import input_of, known_targets, takes_input
from postwright.cli.console import Desk, progress, reports
from postwright.cli.tree import tree
from postwright.diagnostics import Failure


@click.command("inspect")
@takes_input
@click.option("--json", "as_json", is_flag=True, help="Print the whole contract as JSON.")
@reports
def command(
    collections: tuple[Path, ...],
    environments: tuple[Path, ...],
    overlays: tuple[Path, ...],
    config: Path,
    as_json: bool,
    desk: Desk,
) -> None:
    """Show what is in a collection: resources, operations, models, paging, errors and auth."""
    from postwright.ir.serial import dump
    from postwright.pipeline import recover

    if as_json and desk.has_document:
        help = "leave out --json; or give --format text, with diagnostics on standard error"
        raise Failure.of("PW605", "both --json and --format want standard output", help=help)
    with progress() as tell:
        given = input_of(collections, environments, config, overlays)
        api = recover(given, desk.sink, tell, known_targets(collections, config))
    desk.report(verbose=True)
    if as_json:
        click.echo(json.dumps(dump(api), indent=2, ensure_ascii=True))
    else:
        desk.say(tree(api))
