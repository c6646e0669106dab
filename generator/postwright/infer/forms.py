"""Forms: urlencoded and multipart bodies, whose values are all text or files."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

from postwright.infer.constant_schemas import constant_properties
from postwright.infer.endpoints import Endpoint
from postwright.infer.gathering import gathered
from postwright.infer.identifiers import Identifiers
from postwright.infer.parameters import described
from postwright.infer.prose import Hints, hints
from postwright.infer.said import members_of_body
from postwright.infer.samples import accepted, sent
from postwright.infer.values import text_schema
from postwright.ir.api import MediaType
from postwright.ir.facts import FieldFact
from postwright.ir.schema import ArraySchema, Evidence, ObjectSchema, Property, ScalarSchema, Schema
from postwright.source import NOWHERE, Origin

_TYPES = {"form": "application/x-www-form-urlencoded", "multipart": "multipart/form-data"}


@dataclass(slots=True)
class _Seen:
    values: dict[str, None] = field(default_factory=dict)
    description: str = ""
    is_file: bool = False
    repeated: bool = False
    count: int = 0
    described: Origin = NOWHERE


def form(
    endpoint: Endpoint,
    kind: Literal["form", "multipart"],
    table: dict[str, Hints],
    ids: Identifiers,
) -> MediaType | None:
    """The form of one kind that an endpoint takes, None if none has a field. `table` is what its prose says.

    Requests of both kinds tell of its fields; files go only where there are parts to hold them.
    """
    shown = [request for request in sent(endpoint) if request.body.kind in _TYPES]
    seen: dict[str, _Seen] = {}
    for request in shown:
        _observe(seen, request.form)
    if kind == "form":
        seen = {name: entry for name, entry in seen.items() if not entry.is_file}
    if not seen:
        return None
    bodies = [names for request in accepted(endpoint) for names in members_of_body(request)]
    always = {name for name in seen if all(name in names for names in bodies)}
    made = {
        name: _property(name, entry, len(shown), table.get(name), name in always, ids)
        for name, entry in seen.items()
    }
    properties = tuple(gathered(made, [request.form for request in shown]))
    files = tuple(name for name, entry in seen.items() if entry.is_file)
    constant = constant_properties(endpoint.command)
    fixed = {each.name for each in constant}
    rest = tuple(each for each in properties if each.name not in fixed)
    return MediaType(_TYPES[kind], ObjectSchema((*constant, *rest)), files)


def _observe(seen: dict[str, _Seen], fields: tuple[FieldFact, ...]) -> None:
    here: set[str] = set()
    for shown in fields:
        if not shown.name:
            continue
        entry = seen.setdefault(shown.name, _Seen())
        entry.repeated |= shown.name in here
        entry.count += shown.name not in here and not shown.disabled
        here.add(shown.name)
        entry.is_file |= shown.is_file
        if shown.description and not entry.description:
            entry.description, entry.described = shown.description, shown.origin
        if shown.value and not shown.is_file:
            entry.values.setdefault(shown.value)


def _property(
    name: str, entry: _Seen, of: int, row: Hints | None, always: bool, ids: Identifiers
) -> Property:
    said = row or replace(hints(entry.description), origin=entry.described)
    required = always and bool(said.required)
    return Property(
        name=name,
        schema=_schema(name, entry, said, ids),
        required=required,
        description=said.description,
        seen=entry.count,
        of=of,
        evidence=(
            (Evidence("required", "the description says so", 0, said.places),) if required else ()
        ),
    )


def _schema(name: str, entry: _Seen, said: Hints, ids: Identifiers) -> Schema:
    if entry.is_file:
        schema: Schema = ScalarSchema("string", "binary")
    else:
        values = tuple(value for value in entry.values if "{{" not in value)
        schema = ids.typed(name, described(text_schema(values), said, values))
    return ArraySchema(schema) if entry.repeated or name.endswith("[]") else schema
