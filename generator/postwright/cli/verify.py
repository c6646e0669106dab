"""`postwright verify`: ask a running server whether it is as the contract says."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from postwright.cli.arguments import input_of, known_targets, takes_input
from postwright.cli.console import Desk, progress, reports, wants_colour
from postwright.cli.saving import replace
from postwright.diagnostics import Failure, Severity, Sink
from postwright.diagnostics.printers.visible import visible

if TYPE_CHECKING:
    from postwright.ir.json import Json
    from postwright.verify import Outcome


@click.command("verify")
@takes_input
@click.option("--base-url", required=True, metavar="URL", help="Where the API runs.")
@click.option(
    "--only",
    multiple=True,
    metavar="ADDRESS",
    help="Only this operation or resource; may be repeated.",
)
@click.option(
    "--unsafe",
    multiple=True,
    metavar="ADDRESS",
    help="An operation to ask although it changes something; may be repeated.",
)
@click.option(
    "--save-examples",
    type=click.Path(path_type=Path),
    help="Write a copy of the collection with the answers that differ, without secrets.",
)
@click.option(
    "--timeout",
    type=click.FloatRange(0.1, 300),
    default=30,
    show_default=True,
    help="Seconds for one answer.",
)
@click.option(
    "--rate",
    type=click.FloatRange(0.1, 1000),
    default=5,
    show_default=True,
    help="Requests in a second, at most.",
)
@click.option(
    "--plain-http", is_flag=True, help="Send credentials over http:// to other machines too."
)
@reports
def command(
    collections: tuple[Path, ...],
    environments: tuple[Path, ...],
    overlays: tuple[Path, ...],
    config: Path,
    base_url: str,
    only: tuple[str, ...],
    unsafe: tuple[str, ...],
    save_examples: Path | None,
    timeout: float,
    rate: float,
    plain_http: bool,
    desk: Desk,
) -> None:
    """Ask a running server whether it is as the contract says, and report what it says otherwise.

    Asked is every operation that is safe, with the values of the collection's examples and of what earlier
    answers list. What changes something is asked only where --unsafe names it, and only about things that the
    run itself has created.

    A variable of the collection, {{apiKey}}, is worth what the environment variable POSTWRIGHT_API_KEY holds,
    else what the environment's file says; POSTWRIGHT_TOKEN is a token. The collection's login is used where
    what it needs is known.

    Exits with 0 where nothing differs but for new members, with 1 for differences and for what could not be
    checked, with 2 where the input or the command line is wrong, and with 75 where nobody answers.
    """
    from postwright.pipeline import example_document, verified
    from postwright.verify import Limits, Wish

    given = input_of(collections, environments, config, overlays)
    document = example_document(given, save_examples) if save_examples else None
    limits = Limits(seconds=timeout, rate=rate)
    wish = Wish(base_url, only, unsafe, plain_http, limits)
    found = Sink()
    try:
        with progress() as tell:
            targets = known_targets(collections, config)
            outcome = verified(given, wish, desk.sink, found, tell, targets)
    except Failure:
        desk.sink.absorb(found)
        raise
    _print(desk, found)
    desk.say(_summary(outcome))
    if save_examples is not None and document is not None:
        _save(save_examples, document, outcome, desk)
    if found.count(Severity.ERROR) or found.count(Severity.WARNING):
        raise click.exceptions.Exit(1)


def _print(desk: Desk, found: Sink) -> None:
    """What was found to standard output; what was noticed about the input as other commands do."""
    if desk.has_document:
        noticed = [each for each in desk.sink if each.severity is not Severity.INFO]
        click.echo(desk.written([*noticed, *found]), nl=False)
        return
    desk.report()
    text = desk.written(found, colour=wants_colour(sys.stdout))
    if text:
        click.echo(text)


def _summary(outcome: Outcome) -> str:
    asked = (
        f"{_count(outcome.operations, 'operation')} answered {_count(outcome.requests, 'request')}"
    )
    return f"{asked}; {_count(outcome.differences, 'difference')}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _save(path: Path, document: dict[str, Json], outcome: Outcome, desk: Desk) -> None:
    from postwright.verify import with_answers

    if not outcome.exchanges:
        desk.say("No answer differs, so there is no example to save.")
        return
    replace(path, with_answers(document, outcome.exchanges))
    added = _count(len(outcome.exchanges), "example")
    desk.say(
        f"{visible(str(path))}: written, {added} added; look what they hold before you share it"
    )
