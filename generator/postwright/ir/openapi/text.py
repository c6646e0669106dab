"""A document's text, in JSON or YAML."""

from __future__ import annotations

import json
from typing import Literal

import yaml

from postwright.diagnostics.printers.visible import UNSEEN, code_point_escape, escape
from postwright.ir.json import Json


def dumps(document: dict[str, Json], format: Literal["json", "yaml"] = "json") -> str:
    """The text of a document, its members in their order, with a line break at the end.

    Unicode as it is, but for characters that cannot be seen, which are written as escapes. YAML is 1.1
    without anchors. `ValueError` for NaN and the infinities, which JSON has no words for.
    """
    if format == "yaml":
        return _yaml(document)
    text = json.dumps(document, ensure_ascii=False, allow_nan=False, indent=2)
    return escape(text, lambda character: json.dumps(character)[1:-1]) + "\n"


def _yaml(document: dict[str, Json]) -> str:
    text = yaml.dump(
        document, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100, indent=2
    )
    return escape(text, code_point_escape)


class _Dumper(yaml.SafeDumper):
    """Writes no anchors, and quotes whatever holds a character that cannot be seen."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    lines = text.replace("\n", "")
    style = '"' if UNSEEN.search(lines) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)
