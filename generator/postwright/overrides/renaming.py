"""Renames: other names for resources, operations, models and parameters; what is sent stays the same."""

from __future__ import annotations

from dataclasses import replace

from postwright.ir.api import Api, Example, ExampleRequest, Operation, Parameter
from postwright.ir.rewriting import with_operation, with_references, with_resource
from postwright.overrides.addresses import (
    BodyAddress,
    ByName,
    ByRequest,
    ByRoute,
    ModelAddress,
    ParameterAddress,
    ResponseAddress,
)
from postwright.overrides.catalogue import Catalogue, spelled
from postwright.overrides.evidence import because, instead
from postwright.overrides.model import Rename
from postwright.overrides.parameters import find_parameter, with_parameter
from postwright.overrides.refusals import Unneeded, impossible


def renamed(override: Rename, catalogue: Catalogue) -> Api:
    """The API with something called something else. Raises `Refused`, `Unneeded`."""
    match override.address.target:
        case ByName(names=names) if catalogue.named(names) is None:
            return _resource(override, names, catalogue)
        case ByRoute() | ByName() | ByRequest() as operation:
            return _operation(override, catalogue.operation(operation), catalogue)
        case ParameterAddress() as parameter:
            return _parameter(override, parameter, catalogue)
        case ModelAddress(name=name, steps=()):
            return _model(override, name, catalogue)
        case ModelAddress() | BodyAddress() | ResponseAddress():
            raise impossible(f"`{override.address.text}` is sent under its own name", _FIELDS)
        case _:
            raise AssertionError(override)


_FIELDS = "a pack decides what properties are called, by `names.field` in its pack.yaml"


def _words(name: str) -> str:
    """A name as the model has those of resources and operations: lower-case words."""
    return " ".join(name.replace("_", " ").replace("-", " ").split()).lower()


def _resource(override: Rename, names: tuple[str, ...], catalogue: Catalogue) -> Api:
    trail = catalogue.resource(names)
    if trail is None:
        raise catalogue.no_resource(names)
    name = _words(override.to)
    if name == trail[-1]:
        raise Unneeded(f"`{spelled(trail)}` is called so already")
    if catalogue.resource((*trail[:-1], name)) not in (None, trail):
        raise _taken((*trail[:-1], name))
    resource = catalogue.resources[trail]
    evidence = (*resource.evidence, because(override, "name"))
    changed = replace(resource, name=name, evidence=evidence)
    return with_resource(catalogue.api, trail, changed)


def _operation(override: Rename, operation: Operation, catalogue: Catalogue) -> Api:
    action, trail = _words(override.to), catalogue.trail(operation)
    if action == operation.action:
        raise Unneeded(f"`{catalogue.spelled(operation)}` is called so already")
    other = catalogue.named((*trail, action))
    if other is not None and other.id != operation.id:
        raise _taken((*trail, action))
    evidence = instead(operation.evidence, because(override, "name"))
    return with_operation(catalogue.api, replace(operation, action=action, evidence=evidence))


def _taken(names: tuple[str, ...]) -> Exception:
    return impossible(
        f"there is a `{spelled(names)}` already", "rename that first, or choose another name"
    )


def _model(override: Rename, name: str, catalogue: Catalogue) -> Api:
    model = catalogue.model(name)
    if override.to == name:
        raise Unneeded(f"`{name}` is called so already")
    if override.to in catalogue.models:
        help = "`merge` makes one model of both"
        raise impossible(f"there is a model `{override.to}` already", help)
    evidence = instead(model.evidence, because(override, "name"))
    changed = replace(model, name=override.to, evidence=evidence)
    kept = (changed if each is model else each for each in catalogue.api.schemas)
    schemas = tuple(sorted(kept, key=lambda each: each.name))
    return with_references(replace(catalogue.api, schemas=schemas), {name: override.to})


def _parameter(override: Rename, address: ParameterAddress, catalogue: Catalogue) -> Api:
    operation = catalogue.operation(address.operation)
    old, to = find_parameter(operation, address, catalogue), override.to
    if old.name == to:
        raise Unneeded(f"`{to}` is called so already")
    if any(each.name == to and each.location == old.location for each in operation.parameters):
        raise impossible(f"there is a {old.location} parameter `{to}` already")
    if old.location == "path" and set(to) & set("{}/?#"):
        raise impossible(f"`{to}` cannot be the name of a path parameter")
    new = replace(old, name=to, evidence=instead(old.evidence, because(override, "name")))
    if old.location == "path":
        changed = _in_path(operation, old, replace(new, wire_name=to))
    else:
        changed = with_parameter(operation, old, replace(new, wire_name=old.wire_name or old.name))
    return with_operation(catalogue.api, changed)


def _in_path(operation: Operation, old: Parameter, new: Parameter) -> Operation:
    """A path parameter has no name but in the template, and examples give its value by that name."""
    path = operation.path.replace("{" + old.name + "}", "{" + new.name + "}", 1)
    examples = tuple(_shown(each, old.name, new.name) for each in operation.examples)
    return with_parameter(replace(operation, path=path, examples=examples), old, new)


def _shown(example: Example, old: str, new: str) -> Example:
    path = tuple((new if name == old else name, value) for name, value in example.request.path)
    request: ExampleRequest = replace(example.request, path=path)
    return replace(example, request=request)
