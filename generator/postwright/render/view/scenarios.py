"""Scenarios: a value of one operation's answer that scripts carry to another operation."""

from __future__ import annotations

from postwright.ir.api import Api, Link
from postwright.render.untrusted import Text
from postwright.render.view.model import (
    ArgumentView,
    ExampleView,
    OperationView,
    ResourceView,
    ScenarioView,
    StopView,
)

Place = tuple[ResourceView, OperationView]


def scenarios(api: Api, resources: tuple[ResourceView, ...]) -> tuple[ScenarioView, ...]:
    """One for each operation that gives a value, operation that takes it, and argument it is taken in."""
    views = ((each, operation) for each in resources for operation in each.operations)
    places = {op.id: view for (_, op), view in zip(api.operations(), views, strict=True)}
    found: dict[tuple[str, str, str], ScenarioView] = {}
    for _, operation in api.operations():
        for link in operation.links:
            scenario = _scenario(link, places[operation.id], places.get(link.operation))
            if scenario is not None:
                key = operation.id, link.operation, scenario.argument
                found.setdefault(key, scenario)
    return tuple(found.values())


def _scenario(link: Link, source: Place, target: Place | None) -> ScenarioView | None:
    if target is None or target[1] is source[1]:
        return None
    argument = _argument(link, target[1])
    first, second = _stop(*source), _stop(*target)
    if argument is None or first is None or second is None:
        return None
    return ScenarioView(
        source=first,
        target=second,
        argument=argument.names.get("parameter", ""),
        pointer=Text(link.pointer),
    )


def _argument(link: Link, operation: OperationView) -> ArgumentView | None:
    """The argument that takes the value, as it is."""
    fitting = (
        each
        for each in operation.arguments
        if each.place == link.location
        and not each.repeated
        and not each.choices
        and link.parameter in (each.api_name.content, each.wire_name.content)
    )
    return next(fitting, None)


def _stop(resource: ResourceView, operation: OperationView) -> StopView | None:
    """An example to call, best one that went well; a login has to."""
    plain = [each for each in operation.examples if _is_plain(each)]
    good = [each for each in plain if each.answer and each.answer.status < 300]
    example = next(iter(good if operation.token else [*good, *plain]), None)
    if example is None:
        return None
    return StopView(
        resource.attributes, resource.commands, resource.names.get("module", ""), operation, example
    )


def _is_plain(example: ExampleView) -> bool:
    whole = all(each.given and each.argument.place != "file" for each in example.arguments)
    return example.callable and whole and example.request.kind != "binary"
