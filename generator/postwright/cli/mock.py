"""`postwright mock`: the API on your own machine."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from postwright.cli.arguments import input_of, known_targets, takes_input
from postwright.cli.console import Desk, ends_well, progress
from postwright.diagnostics import Failure
from postwright.diagnostics.printers.visible import visible

if TYPE_CHECKING:
    from postwright.ir.api import Api
    from postwright.ir.facts import Facts
    from postwright.mock import Settings

_OK = "ok"


@click.command("mock")
@takes_input
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="The port to listen on; 0 for any that is free.",
)
@click.option(
    "--stateful",
    is_flag=True,
    help="Keep what is created, and refuse what the contract does not allow.",
)
@click.option(
    "--store",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A SQLite file that keeps it beyond this run; implies --stateful.",
)
@click.option(
    "--answer",
    "answers",
    multiple=True,
    metavar="STATUS",
    help="Answer every request with this error, such as 429; repeated, in turn, `ok` for none.",
)
@click.option(
    "--delay", type=click.FloatRange(0, 60), default=0, metavar="SECONDS", help="Answer that late."
)
@click.option(
    "--auth",
    type=click.Choice(["any", "issued", "off"]),
    default="any",
    show_default=True,
    help="Which credentials are good: any of the right kind, tokens that the mock issued, none needed.",
)
@click.option(
    "--token", "tokens", multiple=True, help="A token that is good too; implies --auth issued."
)
@ends_well
def command(
    collections: tuple[Path, ...],
    environments: tuple[Path, ...],
    overlays: tuple[Path, ...],
    config: Path,
    host: str,
    port: int,
    stateful: bool,
    store: Path | None,
    answers: tuple[str, ...],
    delay: float,
    auth: str,
    tokens: tuple[str, ...],
    desk: Desk,
) -> None:
    """Serve the API from its saved examples, until interrupted.

    Answers are chosen as Postman's mock servers choose them; a request may ask for one with the headers
    x-mock-response-code, -name, -id and -delay. See docs/reference/mock.md.
    """
    from postwright.mock import Settings
    from postwright.pipeline import study

    settings = Settings(
        stateful=stateful or store is not None,
        store=store,
        answers=tuple(_status(each) for each in answers),
        delay=delay,
        access="issued" if tokens else auth,  # type: ignore[arg-type]
        tokens=tokens,
    )
    with progress() as tell:
        given = input_of(collections, environments, config, overlays)
        api, facts = study(given, desk.sink, tell, known_targets(collections, config))
    desk.report()
    _serve(api, facts, settings, host, port)


def _status(text: str) -> int:
    """A status to answer with, 0 for what would be answered anyway."""
    if text == _OK:
        return 0
    if not (text.isascii() and text.isdecimal() and 400 <= int(text[:4]) < 600):
        help = "it takes 400 to 599, or `ok` for the answer that it would be otherwise"
        raise Failure.of("PW605", f"`{visible(text)}` is no status of an error", help=help)
    return int(text)


def _serve(api: Api, facts: Facts, settings: Settings, host: str, port: int) -> None:
    try:
        from postwright.mock.app import application
        from postwright.mock.serving import serve
    except ImportError:
        message = "`postwright mock` needs the extra `mock`, which is not installed"
        raise Failure.of("PW660", message, help="run `pip install 'postwright[mock]'`") from None
    app = application(api, settings, facts=facts)
    serve(app, host, port, lambda address: click.echo(f"Serving at {address}; Ctrl-C ends it."))
