"""Parameter Objects (OpenAPI 3.1.1, section 4.8.12), under the names that go over the wire."""

from __future__ import annotations

from collections.abc import Iterator

from postwright.ir.api import Operation, Parameter
from postwright.ir.json import Json
from postwright.ir.openapi.exchanges import Exchanges
from postwright.ir.openapi.fitting import Fitting, show
from postwright.ir.openapi.parts import Object, present, provenance
from postwright.ir.openapi.routes import Route
from postwright.ir.openapi.schemas import to_schema
from postwright.ir.openapi.values import fits, typed
from postwright.ir.schema import ArraySchema, ScalarSchema

_STYLES = {
    "path": ("simple", "label", "matrix"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form",),
}
"""The styles each location may have, its default first."""


def parameters(operation: Operation, route: Route, exchanges: Exchanges) -> Object:
    """The members of an operation that hold its parameters.

    OpenAPI wants one for each expression of the path and no name twice; what it has no room for follows
    in `x-postwright-parameters`.
    """
    placed: dict[tuple[Json, Json], Json] = {}
    spare: list[Json] = []
    for parameter in (*_in_path(operation, route, exchanges), *_others(operation, exchanges)):
        name = (parameter["name"], parameter["in"])
        if name in placed:
            spare.append(parameter)
        else:
            placed[name] = parameter
    spare += _unplaced(operation, route, exchanges)
    return present({"parameters": list(placed.values()), "x-postwright-parameters": spare})


def _in_path(operation: Operation, route: Route, exchanges: Exchanges) -> Iterator[Object]:
    known = {each.name: each for each in operation.parameters if each.location == "path"}
    for name, written in route.names:
        parameter = known.get(name) or Parameter(name, "path", ScalarSchema("string"))
        yield _parameter(parameter, written, exchanges)


def _others(operation: Operation, exchanges: Exchanges) -> Iterator[Object]:
    for each in operation.parameters:
        if each.location != "path":
            yield _parameter(each, each.wire_name or each.name, exchanges)


def _unplaced(operation: Operation, route: Route, exchanges: Exchanges) -> Iterator[Object]:
    """Path parameters without an expression, or whose name another has."""
    in_path = {name for name, _ in route.names}
    for each in operation.parameters:
        if each.location == "path" and each.name not in in_path:
            yield _parameter(each, each.name, exchanges)


def _parameter(parameter: Parameter, name: str, exchanges: Exchanges) -> Object:
    required = parameter.required or parameter.location == "path"
    return (
        {"name": name, "in": parameter.location}
        | present({"required": required or None, "description": parameter.description})
        | _style(parameter)
        | _schema(parameter)
        | _examples(parameter, exchanges)
        | present({"x-postwright-name": parameter.name if parameter.name != name else ""})
        | provenance(parameter.origin, parameter.evidence)
    )


def _style(parameter: Parameter) -> Object:
    """The style and `explode` where they are not what OpenAPI takes for granted."""
    styles = _STYLES[parameter.location]
    style = parameter.style or styles[0]
    if style not in styles:
        return {"x-postwright-style": style, "x-postwright-explode": parameter.explode}
    if style == "simple" and not parameter.style:
        return {}
    usual = style == "form"
    explode = None if parameter.explode is usual else parameter.explode
    lists = parameter.lists
    return present({"style": parameter.style, "explode": explode, "x-postwright-lists": lists})


def _schema(parameter: Parameter) -> Object:
    """The schema with the default, if the schema surely accepts it, or else with it beside."""
    default = parameter.default
    if isinstance(default, str):
        default = typed(parameter.schema, default)
    schema = to_schema(parameter.schema)
    if default is None:
        return {"schema": schema}
    if fits(parameter.schema, default):
        return {"schema": schema | {"default": default}}
    return {"schema": schema, "x-postwright-default": default}


def _examples(parameter: Parameter, exchanges: Exchanges) -> Object:
    """The values of the exchanges under their keys, then the other values the collection shows."""
    shown = exchanges.values_of(parameter)
    seen = {value for values in shown.values() for value in values}
    others = [value for value in dict.fromkeys(parameter.examples) if value not in seen]
    for number, value in enumerate(others, len(shown) + 1):
        shown[exchanges.free_key(f"value {number}")] = [value]
    part: Object = {}
    for key, values in shown.items():
        example = _example(parameter, values, exchanges.fitting)
        show(part, key, example, exchanges.fitting.fits(parameter.schema, example))
    return part


def _example(parameter: Parameter, values: list[str], fitting: Fitting) -> Json:
    """The value as the schema has it; a parameter that occurs several times is an array."""
    if not parameter.explode:
        values = [item for value in values for item in value.split(",")]
    shown: list[Json] = [*values]
    is_many = len(shown) > 1 or isinstance(fitting.whole(parameter.schema), ArraySchema)
    return fitting.typed(parameter.schema, shown if is_many else shown[0])
