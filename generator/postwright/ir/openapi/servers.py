"""Server Objects (OpenAPI 3.1.1, section 4.8.5): one for each environment that a server is in."""

from __future__ import annotations

import re
from collections.abc import Mapping

from postwright.ir.api import Api, Environment, Server, ServerVariable
from postwright.ir.json import Json
from postwright.ir.openapi.parts import Object, present, provenance


def server_objects(api: Api, server: Server) -> list[Json]:
    """A server as it is by default, then as it is in the environments that say something else."""
    usual = {variable.name: variable.default for variable in _variables(server)}
    objects: list[Json] = []
    named = [each for each in api.environments if not usual.keys().isdisjoint(dict(each.values))]
    if all(usual | _known(each, usual) != usual for each in named):
        objects.append(_object(server, usual))
    for each in sorted(named, key=lambda each: usual | _known(each, usual) != usual):
        environment: Object = {"x-postwright-environment": each.name}
        objects.append(_object(server, usual | _known(each, usual)) | environment)
    return objects


def environment_objects(api: Api) -> list[Json]:
    """The environments with the values that they give."""
    return [_environment(each) for each in api.environments]


def _environment(environment: Environment) -> Object:
    values: Object = dict(environment.values)
    named: Object = {"name": environment.name, "values": values}
    return named | provenance(environment.origin)


def _known(environment: Environment, usual: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in environment.values if name in usual}


def _variables(server: Server) -> list[ServerVariable]:
    """Every variable that the URL names, declared or not."""
    known = {variable.name: variable for variable in server.variables}
    for name in re.findall(r"\{([^{}]*)\}", server.url):
        known.setdefault(name, ServerVariable(name))
    return list(known.values())


def _object(server: Server, values: Mapping[str, str]) -> Object:
    """OpenAPI wants a default for each variable; where no input gives one it is the empty text."""
    variables: Object = {}
    for each in _variables(server):
        default: Object = {"default": values[each.name]}
        variables[each.name] = default | present({"description": each.description})
    return (
        {"url": server.url}
        | present({"description": server.description, "variables": variables})
        | present({"x-postwright-name": server.name})
        | provenance(server.origin, server.evidence)
    )
