"""Diagnostics as annotations of a GitHub Actions run.

A line each, in the form of workflow commands (docs.github.com, "Workflow commands for GitHub Actions"):
`::warning file=api.json,line=3,col=5,title=PW204 ...::message`. In data a percent sign and line ends are
escaped, in properties a colon and a comma too; anything else that cannot be seen is spelled out.
"""

from __future__ import annotations

from collections.abc import Iterable

from postwright.diagnostics.code import Severity
from postwright.diagnostics.model import Diagnostic
from postwright.diagnostics.printers.place import Locate, nowhere, relative
from postwright.diagnostics.printers.visible import visible
from postwright.diagnostics.registry import CODES

_COMMANDS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "notice",
    Severity.ADVICE: "notice",
}


def as_github(diagnostics: Iterable[Diagnostic], locate: Locate = nowhere) -> str:
    """A workflow command for each diagnostic, in their order, each with its line break."""
    return "".join(_command(each, locate) for each in diagnostics)


def _command(diagnostic: Diagnostic, locate: Locate) -> str:
    spot = locate(diagnostic)
    properties = {"file": relative(diagnostic.origin.file)} if diagnostic.origin.file else {}
    if spot:
        properties |= {"line": str(spot.line), "col": str(spot.column)}
    properties["title"] = f"{diagnostic.code} {CODES[diagnostic.code].title}"
    given = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_COMMANDS[diagnostic.severity]} {given}::{_message(diagnostic)}\n"


def _message(diagnostic: Diagnostic) -> str:
    """The sentence, then the way there and the help on lines of their own."""
    notes = {"in": diagnostic.origin.trail, "help": diagnostic.help}
    told = [f"{name}: {text}" for name, text in notes.items() if text]
    return "%0A".join(_data(line) for line in (diagnostic.message, *told))


def _data(text: str) -> str:
    return visible(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
