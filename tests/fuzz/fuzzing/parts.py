"""Every reader of text alone, each given any text."""

from __future__ import annotations

from collections.abc import Callable

from postwright.diagnostics import Sink
from postwright.infer.descriptions.prose import field_table, hints
from postwright.ir.api import Payload
from postwright.lower.graphql import graphql
from postwright.lower.scripts import script_facts
from postwright.lower.segments import segments
from postwright.lower.urls import split
from postwright.lower.variables import Scope
from postwright.postman import strict_json, strict_yaml
from postwright.postman.descriptions import as_markdown
from postwright.postman.loose_json import strict
from postwright.postman.model import Script, Url
from postwright.postman.prose import learn
from postwright.source import BrokenYaml, Origin, locate

NOWHERE = Origin("any")
SCOPE = Scope(own={"a": "{{b}}", "b": "[1]", "base": "https://x.io/{{a}}"})


def as_json(text: str) -> None:
    try:
        strict_json.parse(text)
    except strict_json.BrokenJson:
        return
    locate(text, "/a/0")


def as_yaml(text: str) -> None:
    try:
        strict_yaml.parse(text)
    except BrokenYaml as error:
        place = (error.line, error.column)
    else:
        place = (1, 1)
    assert min(place) >= 1


def as_loose_json(text: str) -> None:
    as_json(strict(text, SCOPE.resolve))


def as_description(text: str) -> None:
    shown = as_markdown(text)
    learn(shown)
    field_table(shown)
    hints(shown)
    learn(text)


def as_script(text: str) -> None:
    for listen in ("test", "prerequest"):
        script_facts([Script(listen, text, NOWHERE)], Sink())


def as_graphql(text: str) -> None:
    body = Payload(kind="json", value={"query": text})
    graphql(body, lambda: body, NOWHERE, Sink(), meant=True)


def as_url(text: str) -> None:
    found = split(Url(text), SCOPE)
    segments(found.path, (), SCOPE)


PARTS: tuple[Callable[[str], None], ...] = (
    *(as_json, as_yaml, as_loose_json, as_description, as_script, as_graphql, as_url),
)
