"""Samples that do not fit what a document says."""

from __future__ import annotations

from postwright.diagnostics import Sink
from postwright.ir.api import Api
from postwright.ir.schema import ObjectSchema
from postwright.ir.steps import Each
from postwright.overlay.notes import REASON
from postwright.overlay.said import Said
from postwright.overrides.samples import Misfits, all_misfits
from postwright.overrides.spots import InBody, InModel, InResponse, Spot
from postwright.source import Origin


def tell_contradictions(
    before: Api, api: Api, said: dict[str, Said], models: dict[str, Origin], sink: Sink
) -> None:
    """Report every place of which some sample is not what the document says."""
    known = all_misfits(before)
    origins = _inline(api) | models
    for spot, found in all_misfits(api).items():
        origin = _origin(spot, said, origins)
        if origin is not None and spot not in known:
            _tell(spot, found, api, origin, sink)


def _inline(api: Api) -> dict[str, Origin]:
    """Where a document first says something of each model that it has no name for."""
    return {
        named.name: place
        for named in api.schemas
        if isinstance(named.schema, ObjectSchema)
        for member in reversed(named.schema.properties)
        for evidence in member.evidence
        if evidence.reason.startswith(REASON)
        for place in evidence.places
    }


def _origin(spot: Spot, said: dict[str, Said], models: dict[str, Origin]) -> Origin | None:
    match spot.root:
        case InModel(name=name):
            return models.get(name)
        case InBody(operation=id):
            return said[id].part.origin.at("requestBody") if id in said else None
        case InResponse(operation=id, status=status):
            return said[id].part.origin.at("responses", status) if id in said else None


def _tell(spot: Spot, found: Misfits, api: Api, origin: Origin, sink: Sink) -> None:
    first = found.first
    where = first.origin.trail or first.name
    message = (
        f"{found.count} of {found.of} samples of `{_called(spot, api)}` are not what this says"
    )
    help = f"the document stands; correct it, or save `{where}` again"
    sink.report("PW645", message, origin, help)


def _called(spot: Spot, api: Api) -> str:
    steps = "".join("[]" if isinstance(each, Each) else f".{each}" for each in spot.steps)
    match spot.root:
        case InModel(name=name):
            return name + steps
        case InBody(operation=id):
            return f"{_operation(api, id)} body{steps}"
        case InResponse(operation=id, status=status):
            return f"{_operation(api, id)} response {status}{steps}"


def _operation(api: Api, id: str) -> str:
    found = next(each for _, each in api.operations() if each.id == id)
    return f"{found.method} {found.path}"
