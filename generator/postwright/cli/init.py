"""`postwright init`: write a configuration to start from."""

from __future__ import annotations

from pathlib import Path

import click

from postwright.cli.arguments import input_of
from postwright.cli.console import Desk, ends_well
from postwright.cli.saving import save
from postwright.config import FILE_NAME
from postwright.diagnostics import Failure
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
    collection: Path,
    environments: tuple[Path, ...],
    package: str | None,
    config: Path,
    desk: Desk,
) -> None:
    """Write a postwright.yaml for COLLECTION, after reading it to see that it can be."""
    import json

    from postwright.pipeline import recover

    if config.exists():
        raise Failure.of("PW602", f"{config} is there already", Origin(str(config)))
    api = recover(input_of(collection, environments, config), desk.sink)
    desk.report()
    chosen = package or _package(api.name)
    text = _TEMPLATE.format(
        collection=json.dumps(collection.as_posix()),
        environments=json.dumps([path.as_posix() for path in environments]),
        output=json.dumps(f"generated/{chosen.strip('_').replace('_', '-')}-python"),
        package=json.dumps(chosen),
    )
    save(config, text)
    click.echo(f"Wrote {config}. Next: postwright generate")


def _package(api_name: str) -> str:
    """What a package may be called for an API: as the pack calls a module, so that it can be imported."""
    from postwright.naming import Namer, words
    from postwright.packs import load

    spoken = [word for word in words(api_name) if word not in {"api", "rest", "collection"}]
    return Namer(load("python").names).identifier("module", " ".join(spoken[:3]) or "client")
