"""`postwright lint`: report everything about a collection that could be better."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

import click

from postwright.cli.arguments import config_option, environment_option, input_of
from postwright.cli.console import Desk, progress, reports, wants_colour
from postwright.config import FILE_NAME, Input, read_settings, severity
from postwright.diagnostics import Diagnostic, Failure, Severity, Sink, in_order, judged
from postwright.source import NOWHERE


@click.command("lint")
@click.argument("sources", metavar="[SOURCE]...", nargs=-1, type=click.Path(path_type=Path))
@environment_option
@config_option
@click.option(
    "--severity",
    "severities",
    multiple=True,
    metavar="CODE=LEVEL",
    help="error, warning, info, advice or off for a code; goes before what the configuration says.",
)
@click.option("--strict", is_flag=True, help="Exit with 1 for warnings too.")
@reports
def command(
    sources: tuple[Path, ...],
    environments: tuple[Path, ...],
    config: Path,
    severities: tuple[str, ...],
    strict: bool,
    desk: Desk,
) -> None:
    """Report everything about collections that could be better.

    Each SOURCE is a collection of its own; without one, the input of postwright.yaml is examined. Its `lint`
    says which severity a code has. Diagnostics are printed to standard output, whatever their format.

    Exits with 0 when there are no errors (nor warnings, with --strict), 1 when there are, and 2 when a
    source cannot be read, or the configuration or the command line is wrong.
    """
    chosen = _chosen(config, severities)
    inputs = _inputs(sources, environments, config)
    failures = _examine(inputs, desk)
    found = in_order([*judged(desk.sink, chosen), *failures])
    _print(found, desk)
    if failures:
        raise click.exceptions.Exit(2)
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    if any(each.severity in failing for each in found):
        raise click.exceptions.Exit(1)


def _chosen(config: Path, severities: tuple[str, ...]) -> Mapping[str, Severity | None]:
    """The severities of a configuration, if there is one, and of the command line."""
    configured = read_settings(config).lint if _is_there(config) else {}
    return {**configured, **dict(map(_severity, severities))}


def _is_there(config: Path) -> bool:
    """Whether a configuration is to be read: one that was asked for is, even if it is missing."""
    return config != Path(FILE_NAME) or config.exists()


def _severity(given: str) -> tuple[str, Severity | None]:
    code, equals, level = given.partition("=")
    if not equals:
        raise Failure.of("PW605", f"`{given}` is no CODE=LEVEL")
    return severity(code, level, NOWHERE)


def _inputs(
    sources: tuple[Path, ...], environments: tuple[Path, ...], config: Path
) -> tuple[Input, ...]:
    if sources:
        return tuple(input_of((source,), environments, config) for source in sources)
    if environments:
        raise Failure.of("PW605", "--environment needs a SOURCE")
    return (read_settings(config).input,)


def _examine(inputs: tuple[Input, ...], desk: Desk) -> list[Diagnostic]:
    """Examine each input; gives why some could not be, which no severity can be chosen for."""
    from postwright.pipeline import examine

    failures: list[Diagnostic] = []
    with progress() as tell:
        for input in inputs:
            sink = Sink()
            try:
                examine(input, sink, tell)
            except Failure as failure:
                failures += failure.diagnostics
            desk.sink.absorb(sink)
    return failures


def _print(found: list[Diagnostic], desk: Desk) -> None:
    from postwright.diagnostics.printers import summary_line

    text = desk.written(found, colour=wants_colour(sys.stdout))
    if text:
        click.echo(text, nl=not desk.has_document)
    desk.say(summary_line(found))
