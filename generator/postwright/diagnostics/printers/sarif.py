"""Diagnostics as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), for code scanning.

One run with every rule that has a result. Columns count Unicode characters. The excerpt is not among what
is written: a snippet has to be the file's own text (section 3.30.13), and that may hold a secret.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import PurePosixPath
from urllib.parse import quote

from postwright.diagnostics.code import Severity
from postwright.diagnostics.model import Diagnostic
from postwright.diagnostics.printers.place import Locate, nowhere, relative
from postwright.diagnostics.printers.visible import visible
from postwright.diagnostics.registry import CODES

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
    Severity.ADVICE: "note",
}
_INDEX = re.compile(r"/\d+(?=/|\Z)")


def as_sarif(
    diagnostics: Iterable[Diagnostic], locate: Locate = nowhere, *, version: str = ""
) -> str:
    """A SARIF log in ASCII that ends with a line break. `version` is that of the program."""
    found = list(diagnostics)
    rules = {code: index for index, code in enumerate(sorted({each.code for each in found}))}
    marks = _fingerprints(found)
    run = {
        "tool": {"driver": _driver(rules, version)},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"SRCROOT": {"description": {"text": "The working folder."}}},
        "results": [
            _result(each, rules[each.code], mark, locate)
            for each, mark in zip(found, marks, strict=True)
        ],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _driver(rules: Iterable[str], version: str) -> dict[str, object]:
    driver: dict[str, object] = {"name": "Postwright", "rules": [_rule(code) for code in rules]}
    return {**driver, "version": version} if version else driver


def _rule(id: str) -> dict[str, object]:
    code = CODES[id]
    return {
        "id": id,
        "shortDescription": {"text": code.title},
        "fullDescription": {"text": code.explanation},
        "help": {"text": code.explanation, "markdown": code.explanation},
        "defaultConfiguration": {"level": _LEVELS[code.severity]},
    }


def _result(
    diagnostic: Diagnostic, rule_index: int, fingerprint: str, locate: Locate
) -> dict[str, object]:
    told = [diagnostic.message, *([f"Help: {diagnostic.help}"] if diagnostic.help else [])]
    location = _location(diagnostic, locate)
    return {
        "ruleId": diagnostic.code,
        "ruleIndex": rule_index,
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": "\n".join(map(visible, told))},
        "locations": [location] if location else [],
        "partialFingerprints": {"postwright/v1": fingerprint},
    }


def _location(diagnostic: Diagnostic, locate: Locate) -> dict[str, object]:
    origin, spot = diagnostic.origin, locate(diagnostic)
    location: dict[str, object] = {}
    if origin.file:
        physical: dict[str, object] = {"artifactLocation": _artifact(origin.file)}
        if spot:
            physical["region"] = {"startLine": spot.line, "startColumn": spot.column}
        location["physicalLocation"] = physical
    if origin.breadcrumb:
        location["logicalLocations"] = [
            {"name": visible(origin.breadcrumb[-1]), "fullyQualifiedName": visible(origin.trail)}
        ]
    return location


def _artifact(file: str) -> dict[str, str]:
    """The URI of a file, below the working folder where it is in there (RFC 3986)."""
    path = relative(file)
    if PurePosixPath(path).is_absolute() or re.match(r"[A-Za-z]:/", path):
        return {"uri": f"file:///{_quoted(path.lstrip('/'))}"}
    return {"uri": _quoted(path), "uriBaseId": "SRCROOT"}


def _quoted(path: str) -> str:
    return quote(path, safe="/:" if re.match(r"[A-Za-z]:/", path) else "/", errors="replace")


def _fingerprints(diagnostics: list[Diagnostic]) -> list[str]:
    """What makes each result the same one in another run, when lines and indexes have moved.

    That is its code, the names on the way to it and the members on the way there; among several that agree
    in these, how many came before it in its file.
    """
    seen: Counter[tuple[object, ...]] = Counter()
    marks = []
    for each in diagnostics:
        about = (each.code, *each.origin.breadcrumb, _INDEX.sub("", each.origin.pointer))
        place = (each.origin.file, *about)
        marks.append(_digest(about, seen[place]))
        seen[place] += 1
    return marks


def _digest(about: tuple[str, ...], before: int) -> str:
    text = json.dumps([*about, before])
    return hashlib.sha256(text.encode()).hexdigest()[:32]
