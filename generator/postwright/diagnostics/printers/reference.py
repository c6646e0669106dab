"""The page of all codes: docs/reference/diagnostics.md."""

from __future__ import annotations

from postwright.diagnostics.code import Code
from postwright.diagnostics.registry import CODES

_AREAS = {
    "1": "Input files and the formats of collections",
    "2": "What a collection's requests say",
    "3": "The recovered contract",
    "4": "Packs, templates and names",
    "5": "Planning and writing files",
    "6": "Settings and the command line",
    "7": "Fetching",
    "8": "What only `postwright lint` looks at",
    "9": "A contract against a server that runs",
}

_HEAD = """\
# Diagnostics

Every code that Postwright reports, with its severity. `postwright explain CODE` prints one of them; how to
read diagnostics in CI and how to choose severities is in [lint](lint.md). This page is made from the registry
of codes: `nox -s regen` writes it.
"""


def reference() -> str:
    """The page as Markdown: a table for each area, then what each code means. It ends with a line break."""
    areas = {area: [c for c in CODES.values() if c.id[2] == area] for area in _AREAS}
    parts = [_HEAD]
    for area, codes in areas.items():
        parts.append(f"\n## PW{area}xx: {_AREAS[area]}\n")
        parts.append("\n| code | severity | |\n|---|---|---|\n" + "".join(map(_row, codes)))
        parts += map(_section, codes)
    return "".join(parts)


def _row(code: Code) -> str:
    return f"| [{code.id}](#{code.id.lower()}) | {code.severity.value} | {code.title} |\n"


def _section(code: Code) -> str:
    return f"\n### {code.id}\n\n{code.title} ({code.severity.value})\n\n{code.explanation}\n"
