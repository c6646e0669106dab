"""What the examples show of a place, counted."""

from __future__ import annotations

from dataclasses import dataclass

from postwright.ir.api import Api, Operation, Parameter
from postwright.ir.json import Json
from postwright.overrides.samples import ABSENT, shown_at
from postwright.overrides.spots import Spot
from postwright.source import Origin


@dataclass(frozen=True, slots=True)
class Shown:
    """The samples of a place that have a value, and where those stand that lack it.

    `of` is how many there are of what holds it. `places` are those of values that are not null; all are in
    the order of the samples, each once.
    """

    values: tuple[Json, ...] = ()
    places: tuple[Origin, ...] = ()
    of: int = 0
    lacking: tuple[Origin, ...] = ()


def shown_of(api: Api, place: Spot) -> Shown:
    """All samples of a place."""
    found = [(example.origin, value) for example, _, value in shown_at(api, place)]
    present = [(origin, value) for origin, value in found if value is not ABSENT]
    return _shown(present, len(present), [])


def member_of(api: Api, holder: Spot, name: str) -> Shown:
    """All samples of a property of what stands at `holder`."""
    objects = [
        (example.origin, value)
        for example, _, value in shown_at(api, holder)
        if isinstance(value, dict) and value is not ABSENT
    ]
    present = [(origin, value[name]) for origin, value in objects if name in value]
    lacking = [origin for origin, value in objects if name not in value]
    return _shown(present, len(objects), lacking)


def sent_as(operation: Operation, parameter: Parameter) -> Shown:
    """All requests' values of a parameter."""
    present: list[tuple[Origin, Json]] = []
    lacking = []
    for example in operation.examples:
        request = example.request
        sent = {"path": request.path, "query": request.query, "header": request.headers}
        names = {parameter.name.lower(), (parameter.wire_name or parameter.name).lower()}
        values = [
            value
            for name, value in sent.get(parameter.location, ())
            if name.lower() in names or name.partition("[")[0].lower() in names
        ]
        if values:
            present.append((example.origin, values[0]))
        else:
            lacking.append(example.origin)
    return _shown(present, len(operation.examples), lacking)


def _shown(present: list[tuple[Origin, Json]], of: int, lacking: list[Origin]) -> Shown:
    return Shown(
        tuple(value for _, value in present),
        tuple(dict.fromkeys(origin for origin, value in present if value is not None)),
        of,
        tuple(dict.fromkeys(lacking)),
    )
