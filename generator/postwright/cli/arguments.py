"""The arguments by which commands are told what to read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

import click

from postwright.config import FILE_NAME, Input, Settings, Target, read_settings
from postwright.diagnostics import Failure
from postwright.source import expand

Command = TypeVar("Command", bound=Callable[..., Any])

_FILE = click.Path(path_type=Path)


def takes_input(command: Command) -> Command:
    """Adds COLLECTION, `--environment`, `--openapi-overlay` and `--config` to a command."""
    decorators = (
        click.argument("collections", metavar="[COLLECTION]...", type=_FILE, nargs=-1),
        environment_option,
        overlay_option,
        config_option,
    )
    for decorate in reversed(decorators):
        command = decorate(command)
    return command


environment_option = click.option(
    "-e",
    "--environment",
    "environments",
    type=_FILE,
    multiple=True,
    help="An exported environment or globals file; may be repeated.",
)

overlay_option = click.option(
    "--openapi-overlay",
    "overlays",
    type=_FILE,
    multiple=True,
    help="An OpenAPI 3 document that knows better than the collection; may be repeated.",
)

config_option = click.option(
    "-c",
    "--config",
    type=_FILE,
    default=Path(FILE_NAME),
    show_default=True,
    help="The configuration, read when no collection is given.",
)


def input_of(
    collections: tuple[Path, ...],
    environments: tuple[Path, ...],
    config: Path,
    overlays: tuple[Path, ...] = (),
) -> Input:
    """The input that a command line names."""
    if collections:
        return Input(_expanded(collections), environments, openapi=overlays)
    if environments:
        raise Failure.of("PW605", "--environment needs a COLLECTION")
    if overlays:
        help = "`input.openapi` names it in a configuration"
        raise Failure.of("PW605", "--openapi-overlay needs a COLLECTION", help=help)
    return read_settings(config).input


def known_targets(collections: tuple[Path, ...], config: Path) -> tuple[Target, ...]:
    """The targets whose names what is read has: those of the configuration, where that is read."""
    return () if collections else read_settings(config).targets


def _expanded(collections: tuple[Path, ...]) -> tuple[Path, ...]:
    """The collections, with patterns that no shell has expanded."""
    found: list[Path] = []
    for each in collections:
        paths = expand(each)
        if not paths:
            raise Failure.of("PW620", f"`{each}` matches no file", help="check the pattern")
        found += paths
    return tuple(dict.fromkeys(found))


def takes_targets(command: Command) -> Command:
    """Adds what says where output goes: `--pack`, `--output`, `--option`, or `--target`."""
    decorators = (
        click.option(
            "--pack", help="The pack: a built-in one's name, or a folder.  [default: python]"
        ),
        click.option("-o", "--output", type=_FILE, help="The folder to write."),
        click.option(
            "--option",
            "options",
            multiple=True,
            metavar="NAME=VALUE",
            help="An option of the pack.",
        ),
        click.option(
            "-t", "--target", "names", multiple=True, help="Only this target of the configuration."
        ),
    )
    for decorate in reversed(decorators):
        command = decorate(command)
    return command


def settings_of(
    collections: tuple[Path, ...],
    environments: tuple[Path, ...],
    config: Path,
    pack: str | None,
    output: Path | None,
    options: tuple[str, ...],
    overlays: tuple[Path, ...] = (),
) -> Settings:
    """The settings that a command line names: a configuration, or a run of its own."""
    if not collections:
        if pack or output or options or environments or overlays:
            raise Failure.of("PW605", "these options need a COLLECTION")
        return read_settings(config)
    if output is None:
        raise Failure.of("PW605", "a COLLECTION needs --output", help="name the folder to write")
    chosen = _target(pack or "python", output, _pairs(options))
    given = input_of(collections, environments, config, overlays)
    return Settings("the command line", given, (chosen,))


def _target(pack: str, output: Path, options: dict[str, str]) -> Target:
    from postwright.packs import load, read_options

    typed = read_options(load(pack), options) if options else {}
    return Target("command line", pack, output, MappingProxyType(typed))


def _pairs(options: tuple[str, ...]) -> dict[str, str]:
    found = {}
    for option in options:
        name, equals, value = option.partition("=")
        if not equals:
            raise Failure.of("PW605", f"`{option}` is no NAME=VALUE")
        found[name] = value
    return found
