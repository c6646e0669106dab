"""`postwright init`: write a configuration to start from."""

from __future__ import annotations

from pathlib import Path

import click

from postwright.cli.arguments import input_of
from postwright.cli.console import ends_well, report
from postwright.cli.saving import save
from postwright.config import FILE_NAME
from postwright.diagnostics import Failure, Sink
from postwright.source import Origin

_FILE = click.Path(path_type=Path)

_TEMPLATE = """\
# What Postwright reads and writes; `postwright generate` does it.
version: 1
input:
  collection: {collection}
  environments: {environments}
targets:
  python:
    pack: python
    output: {output}
    options:
      package: {package}
"""


@click.command("init")
@click.argument("collection", type=_FILE)
@click.option(
    "-e", "--environment", "environments", type=_FILE, multiple=True, help="An environment."
)
@click.option("--package", help="The Python package's name.  [default: from the collection's name]")
@click.option("-c", "--config", type=_FILE, default=Path(FILE_NAME), show_default=True)
@ends_well
def command(
    collection: Path, environments: tuple[Path, ...], package: str | None, config: Path
) -> None:
    """Write a postwright.yaml for COLLECTION, after reading it to see that it can be."""
    import json

    from postwright.naming import case, words
    from postwright.pipeline import recover

    if config.exists():
        raise Failure.of("PW602", f"{config} is there already", Origin(str(config)))
    sink = Sink()
    api = recover(input_of(collection, environments, config), sink)
    report(sink)
    spoken = [word for word in words(api.name) if word not in {"api", "rest", "collection"}]
    chosen = package or case(spoken[:3], "snake") or "client"
    text = _TEMPLATE.format(
        collection=json.dumps(collection.as_posix()),
        environments=json.dumps([path.as_posix() for path in environments]),
        output=json.dumps(f"generated/{chosen.replace('_', '-')}-python"),
        package=json.dumps(chosen),
    )
    save(config, text)
    click.echo(f"Wrote {config}. Next: postwright generate")
