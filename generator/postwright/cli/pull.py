"""`postwright pull`: get collections from Postman and keep them as files."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from postwright.cli.console import Desk, ends_well, progress
from postwright.cli.saving import replace
from postwright.config import FILE_NAME, read_settings
from postwright.diagnostics import Failure, Sink
from postwright.diagnostics.printers.visible import visible
from postwright.source import Origin

if TYPE_CHECKING:
    from postwright.pipeline import Pulled

_FOLDER = Path("spec")

Wanted = tuple[Path | None, str]
"""A file, None where the content names it, and the source it comes from."""


@click.command("pull")
@click.argument("source", required=False)
@click.option(
    "-e",
    "--environment",
    "environments",
    multiple=True,
    metavar="UID",
    help="An environment to pull too; may be repeated.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The file for SOURCE.  [default: spec/<its name>.postman_collection.json]",
)
@click.option(
    "-c",
    "--config",
    type=click.Path(path_type=Path),
    default=Path(FILE_NAME),
    show_default=True,
    help="The configuration, whose `pull` is read when no SOURCE is given.",
)
@ends_well
def command(
    source: str | None,
    environments: tuple[str, ...],
    output: Path | None,
    config: Path,
    desk: Desk,
) -> None:
    """Get a collection from Postman and keep it as a file that diffs well and holds no secrets.

    SOURCE is a collection's uid, a link to it in Postman, environments/UID, or the address of a published
    documentation page. Without SOURCE, everything that `pull` in postwright.yaml lists is refreshed.

    The key for Postman's API is read from POSTMAN_API_KEY or from the keyring (keyring set postwright postman);
    POSTWRIGHT_POSTMAN_API names another address of the API, such as https://api.eu.postman.com.
    """
    wanted = _wanted(source, environments, output, config)
    with progress() as tell:
        found = [(file, text, _pulled(text, desk.sink, tell)) for file, text in wanted]
    desk.report()
    kept = [(file or _file_for(pulled), text, pulled) for file, text, pulled in found]
    _refuse_twins([file for file, _, _ in kept])
    for file, _, pulled in kept:
        said = "written" if replace(file, pulled.text) else "up to date"
        click.echo(f"{visible(str(file))}: {said}")
    if source is not None:
        click.echo(_advice(kept, config), err=True)


def _wanted(
    source: str | None, environments: tuple[str, ...], output: Path | None, config: Path
) -> list[Wanted]:
    if source is not None:
        return [(output, source), *((None, f"environments/{uid}") for uid in environments)]
    if environments or output:
        raise Failure.of("PW605", "these options need a SOURCE", help="give what to pull first")
    pulls = read_settings(config).pulls
    if not pulls:
        message = f"{config} has no `pull` that says where files come from"
        help = "give a source: `postwright pull UID`; or add `pull: {file: source}`"
        raise Failure.of("PW714", message, Origin(str(config)), help)
    return list(pulls)


def _pulled(source: str, sink: Sink, tell: object) -> Pulled:
    from postwright.fetch import parse_source
    from postwright.pipeline import pulled

    return pulled(parse_source(source), sink, tell)  # type: ignore[arg-type]


def _file_for(pulled: Pulled) -> Path:
    """A file named after what it holds; its name is plain on every system."""
    words = re.findall(r"[a-z0-9]+", pulled.name.lower())
    stem = "-".join(words)[:60].strip("-")
    if not stem or re.fullmatch(r"con|prn|aux|nul|(com|lpt)\d", stem):
        stem = f"postman-{stem}".strip("-")
    return _FOLDER / f"{stem}.postman_{pulled.kind}.json"


def _refuse_twins(files: list[Path]) -> None:
    twin = next((file for file in files if files.count(file) > 1), None)
    if twin is not None:
        help = "pull one at a time with --output, or list both under `pull` in postwright.yaml"
        raise Failure.of("PW605", f"two sources would both be kept as {twin}", help=help)


def _advice(kept: list[tuple[Path, str, Pulled]], config: Path) -> str:
    """The lines that let plain `postwright pull` do it again."""
    lines = [f"For `postwright pull` to refresh it, {config} may say:", "pull:"]
    for file, source, _ in kept:
        lines.append(f"  {json.dumps(file.as_posix())}: {json.dumps(source)}")
    return "\n".join(lines)
