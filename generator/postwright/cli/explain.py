"""`postwright explain`: explain a diagnostic's code."""

from __future__ import annotations

import difflib

import click

from postwright.cli.console import Desk, ends_well
from postwright.diagnostics import CODES, Failure
from postwright.diagnostics.printers import explain


@click.command("explain")
@click.argument("code")
@ends_well
def command(code: str, desk: Desk) -> None:
    """Explain a diagnostic's code, such as PW101: what is the matter, why, and what to do."""
    known = code.upper()
    if known not in CODES:
        near = difflib.get_close_matches(known, CODES, n=1)
        help = f"did you mean {near[0]}?" if near else "codes stand in brackets in every message"
        raise Failure.of("PW604", f"there is no code {code}", help=help)
    click.echo(explain(known))
