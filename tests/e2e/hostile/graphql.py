"""GraphQL documents with holes inside. A text that is no name there leaves no document that can be read."""

from __future__ import annotations

import json

from hostile import v21
from hostile.v21 import At

from postwright.ir.json import Json

POSITIONS = {
    "document operation": "LookAtHives",
    "document variable": "hiveNumber",
    "document type": "HiveKey",
    "document input type": "HiveInput",
    "document field": "hivesNearby",
    "document alias": "hivesFarAway",
    "document argument": "hiveColour",
    "document fragment": "HiveParts",
    "document directive": "slowly",
    "document enum value": "WOODEN_HIVE",
    "document string": "honey jar",
    "document default": "wax candle",
    "document block string": "royal jelly",
    "document comment": "some buzzing",
    "document answer key": "queen bee",
}
"""Every position of this module and a harmless text for it."""

NAMES = frozenset(
    position
    for position in POSITIONS
    if position.rpartition(" ")[2] not in {"string", "default", "comment", "key"}
)
"""The positions in which a document has a name."""


def items(at: At) -> list[Json]:
    """A request for each document: where one is broken, the others are not."""
    documents = _documents(at)
    return [
        v21.item(f"Ask the bees {number}", _asking(number, document, {"hive": "x"}))
        for number, document in enumerate(documents)
    ] + [_answered(at)]


def _documents(at: At) -> list[str]:
    quoted = {position: json.dumps(at(position)) for position in POSITIONS}
    comment = " ".join(at("document comment").split())
    block = at("document block string").replace('"', "'").rstrip("\\")
    fragment = at("document fragment")
    return [
        f"query {at('document operation')} {{ hives {{ id }} }}",
        f"query A1(${at('document variable')}: ID) {{ hives(id: ${at('document variable')}) {{ id }} }}",
        f"query A2($hive: {at('document type')}) {{ hives(id: $hive) {{ id }} }}",
        f"mutation A3($hive: [{at('document input type')}!]!) {{ keep(hive: $hive) {{ id }} }}",
        f"{{ {at('document field')} {{ id }} }}",
        f"query A5 {{ {at('document alias')}: hives {{ id }} }}",
        f"query A6 {{ hives({at('document argument')}: 1) {{ id }} }}",
        f"query A7 {{ hives {{ ...{fragment} }} }} fragment {fragment} on Hive {{ id }}",
        f"query A8 {{ hives @{at('document directive')} {{ id }} }}",
        f"query A9 {{ hives(kind: {at('document enum value')}) {{ id }} }}",
        f"query A10 {{ hives(kind: {quoted['document string']}) {{ id }} }}",
        f"query A11($hive: String = {quoted['document default']}) {{ hives(kind: $hive) {{ id }} }}",
        f'query A12 {{ hives(kind: """{block}""") {{ id }} }}',
        f"# {comment}\nquery A13 {{ hives {{ id }} }}",
    ]


def _asking(number: int, document: str, variables: dict[str, Json]) -> Json:
    body: Json = {
        "mode": "graphql",
        "graphql": {"query": document, "variables": json.dumps(variables)},
    }
    return {**v21.request("POST", [f"hive{number}", "graphql"]), "body": body}


def _answered(at: At) -> Json:
    answer = {"data": {"bees": {"id": 1, at("document answer key"): "x"}}}
    document = "query CountBees { bees { id } }"
    return v21.item("Count bees", _asking(99, document, {}), v21.answer("Counted", 200, answer))
