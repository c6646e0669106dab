"""`postwright init`: write a configuration to start from."""

from __future__ import annotations

import json
import os
from pathlib import Path

import click

from postwright.cli.arguments import input_of
from postwright.cli.console import Desk, ends_well
from postwright.cli.saving import save
from postwright.config import FILE_NAME
from postwright.diagnostics import Failure
from postwright.source import STANDARD_INPUT, Origin

_SAYS_NOTHING = frozenset(
    "a an and api apis by collection for from in of on postman rest the to using with".split()
)
"""Words in an API's name that its package does without."""

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

_DISTRIBUTION = "      distribution: {distribution}  # what `pip install` and the shell call it\n"


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
    desk: Desk,
) -> None:
    """Write a postwright.yaml for COLLECTION, after reading it to see that it can be."""
    from postwright.pipeline import recover

    if Path(STANDARD_INPUT) in collections:
        help = "save it, and name the file"
        raise Failure.of("PW605", "a configuration cannot name standard input", help=help)
    if config.exists():
        raise Failure.of("PW602", f"{config} is there already", Origin(str(config)))
    api = recover(input_of(collections, environments, config), desk.sink)
    desk.report()
    chosen = package or _package(api.name)
    hyphenated = chosen.strip("_").replace("_", "-")
    text = _TEMPLATE.format(
        collection=_listed([_seen_from(config, path) for path in collections]),
        environments=json.dumps([_seen_from(config, path) for path in environments]),
        output=json.dumps(f"generated/{hyphenated}-python"),
        package=json.dumps(chosen),
    )
    if hyphenated != chosen:
        text += _DISTRIBUTION.format(distribution=json.dumps(hyphenated))
    save(config, text)
    named = "" if config == Path(FILE_NAME) else f" -c {config}"
    click.echo(f"Wrote {config}. Next: postwright generate{named}")


def _seen_from(config: Path, path: Path) -> str:
    """A path as a configuration has to name it: from its own folder on, whole paths as they are."""
    if path.is_absolute():
        return path.as_posix()
    try:
        return Path(os.path.relpath(path.absolute(), config.parent.resolve())).as_posix()
    except ValueError:
        return path.absolute().as_posix()


def _listed(collections: list[str]) -> str:
    """The collections as YAML, as they were given: a text, or a list of them."""
    return json.dumps(collections[0] if len(collections) == 1 else collections)


def _package(api_name: str) -> str:
    """What a package may be called for an API: as the pack calls one, so that it can be imported."""
    from postwright.naming import Namer, words
    from postwright.packs import load

    spoken = [word for word in words(api_name) if not (word in _SAYS_NOTHING or word.isdigit())]
    return Namer(load("python").names).identifier("package", " ".join(spoken[:3]) or "client")
