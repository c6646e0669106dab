"""`postwright export`: print the contract."""

from __future__ import annotations

from pathlib import Path

import click

from postwright.cli.arguments import input_of, known_targets, takes_input
from postwright.cli.console import Desk, ends_well, progress
from postwright.cli.saving import save


@click.command("export")
@takes_input
@click.option("--openapi", "form", flag_value="openapi", default="openapi", help="As OpenAPI 3.1.")
@click.option("--model", "form", flag_value="model", help="As Postwright's own model.")
@click.option("--yaml", "as_yaml", is_flag=True, help="YAML rather than JSON.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to this file.")
@ends_well
def command(
    collections: tuple[Path, ...],
    environments: tuple[Path, ...],
    overlays: tuple[Path, ...],
    config: Path,
    form: str,
    as_yaml: bool,
    output: Path | None,
    desk: Desk,
) -> None:
    """Print the contract as OpenAPI 3.1 or as Postwright's own model."""
    from postwright.ir.openapi import dumps, to_openapi
    from postwright.ir.serial import dump
    from postwright.pipeline import recover

    with progress() as tell:
        given = input_of(collections, environments, config, overlays)
        api = recover(given, desk.sink, tell, known_targets(collections, config))
    desk.report()
    document = to_openapi(api) if form == "openapi" else dump(api)
    text = dumps(document, "yaml" if as_yaml else "json")
    if output is None:
        click.echo(text, nl=False)
    else:
        save(output, text)
