"""`postwright explain`: explain a diagnostic's code, or why the contract is as it is."""

from __future__ import annotations

import difflib
import json
import re
from pathlib import Path

import click

from postwright.cli.arguments import input_of, known_targets, takes_input
from postwright.cli.console import Desk, ends_well, progress
from postwright.diagnostics import CODES, Failure


@click.command("explain")
@click.argument("what", metavar="CODE|ADDRESS")
@takes_input
@click.option("--json", "as_json", is_flag=True, help="Print why as JSON (only for an ADDRESS).")
@ends_well
def command(
    what: str,
    collections: tuple[Path, ...],
    environments: tuple[Path, ...],
    overlays: tuple[Path, ...],
    config: Path,
    as_json: bool,
    desk: Desk,
) -> None:
    """Explain a diagnostic's code, or why the contract says what it says of an ADDRESS.

    A code such as PW101: what is the matter, why, and what to do.

    An ADDRESS as overrides write it: each statement with its reason, and with the samples that show it.

    \b
      Lead, Lead.address.city       a model, a property
      leads.list, 'GET /leads/{id}' an operation
      'leads.list query sort'       a parameter
      'leads.get response 200 data' a place in an answer or a body
      leads, 'folder Leads'         a resource, a folder
    """
    if re.fullmatch(r"(?i)pw\d\w*", what):
        click.echo(_code(what))
        return
    from postwright.explain import as_data, as_text, explanation
    from postwright.pipeline import study

    with progress() as tell:
        given = input_of(collections, environments, config, overlays)
        api, facts = study(given, desk.sink, tell, known_targets(collections, config))
    found = explanation(what, api, facts)
    if as_json:
        click.echo(json.dumps(as_data(found), indent=2, ensure_ascii=True))
    else:
        desk.say(as_text(found))


def _code(code: str) -> str:
    """A diagnostic's explanation."""
    from postwright.diagnostics.printers import explain

    known = code.upper()
    if known not in CODES:
        near = difflib.get_close_matches(known, CODES, n=1)
        help = f"did you mean {near[0]}?" if near else "codes stand in brackets in every message"
        raise Failure.of("PW604", f"there is no code {code}", help=help)
    return explain(known)
