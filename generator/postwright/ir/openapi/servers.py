"""Server Objects (OpenAPI 3.1.1, section 4.8.5)."""

from __future__ import annotations

import re

from postwright.ir.api import Server, ServerVariable
from postwright.ir.openapi.parts import Object, present, provenance


def server_object(server: Server) -> Object:
    """A server with every variable that its URL names, declared or not."""
    known = {variable.name: variable for variable in server.variables}
    for name in re.findall(r"\{([^{}]*)\}", server.url):
        known.setdefault(name, ServerVariable(name))
    variables: Object = {name: _variable(variable) for name, variable in known.items()}
    return (
        {"url": server.url}
        | present({"description": server.description, "variables": variables})
        | present({"x-postwright-name": server.name})
        | provenance(server.origin)
    )


def _variable(variable: ServerVariable) -> Object:
    """OpenAPI wants a default; where no input gives one it is the empty text."""
    return {"default": variable.default} | present({"description": variable.description})
