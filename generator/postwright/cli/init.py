"""`postwright init`: write a configuration to start from."""

from __future__ import annotations

import json
from pathlib import Path

import click

from postwright.cli.arguments import input_of
from postwright.cli.console import ends_well, report
from postwright.cli.saving import save
from postwright.config import FILE_NAME
from postwright.diagnostics import Failure, Sink
from postwright.source import STANDARD_INPUT, Origin

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
@click.argument(
    "collections", metavar="COLLECTION...", type=click.Path(path_type=Path), nargs=-1, required=True
)
@click.option(
    "-e", "--environment", "environments", type=_FILE, multiple=True, help="An environment."
)
@click.option("--package", help="The Python package's name.  [default: from the collection's name]")
@click.option("-c", "--config", type=_FILE, default=Path(FILE_NAME), show_default=True)
@ends_well
def command(
    collections: tuple[Path, ...],
    environments: tuple[Path, ...],
    package: str | None,
    config: Path,
) -> None:
    """Write a postwright.yaml for COLLECTION, after reading it to see that it can be."""
    from postwright.pipeline import recover

    if Path(STANDARD_INPUT) in collections:
        help = "save it, and name the file"
        raise Failure.of("PW605", "a configuration cannot name standard input", help=help)
    if config.exists():
        raise Failure.of("PW602", f"{config} is there already", Origin(str(config)))
    sink = Sink()
    api = recover(input_of(collections, environments, config), sink)
    report(sink)
    chosen = package or _package(api.name)
    text = _TEMPLATE.format(
        collection=_listed(collections),
        environments=json.dumps([path.as_posix() for path in environments]),
        output=json.dumps(f"generated/{chosen.strip('_').replace('_', '-')}-python"),
        package=json.dumps(chosen),
    )
    save(config, text)
    click.echo(f"Wrote {config}. Next: postwright generate")


def _listed(collections: tuple[Path, ...]) -> str:
    """The collections as YAML, as they were given: a text, or a list of them."""
    given = [path.as_posix() for path in collections]
    return json.dumps(given[0] if len(given) == 1 else given)


def _package(api_name: str) -> str:
    """What a package may be called for an API: as the pack calls a module, so that it can be imported."""
    from postwright.naming import Namer, words
    from postwright.packs import load

    spoken = [word for word in words(api_name) if word not in {"api", "rest", "collection"}]
    return Namer(load("python").names).identifier("module", " ".join(spoken[:3]) or "client")
