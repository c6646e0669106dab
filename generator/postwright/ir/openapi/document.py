"""The whole document."""

from __future__ import annotations

from postwright.ir import MODEL_VERSION
from postwright.ir.api import Api, ErrorEnvelope, TokenRequest, TokenSource
from postwright.ir.json import Json
from postwright.ir.openapi.operations import paths, tags
from postwright.ir.openapi.parts import Object, present, provenance, texts
from postwright.ir.openapi.schemas import named, to_schema
from postwright.ir.openapi.security import scheme_keys, security_scheme
from postwright.ir.openapi.servers import environment_objects, server_objects

VERSION = "3.1.1"
"""The version of the OpenAPI Specification that documents follow."""

_UNVERSIONED = "0.0.0"
"""What stands where OpenAPI wants the API's version: collections have none."""


def to_openapi(api: Api) -> dict[str, Json]:
    """The OpenAPI document of an API. It shares samples with the model: read them, never change them."""
    schemes = scheme_keys(api.security_schemes)
    head: Object = {"openapi": VERSION, "info": _info(api)}
    servers = server_objects(api, api.servers[0]) if api.servers else []
    return (
        head
        | present({"servers": servers})
        | present({"tags": tags(api)})
        | {"paths": paths(api, schemes)}
        | present({"components": _components(api, schemes)})
        | present({"x-postwright-error": _error(api.error)})
        | present({"x-postwright-token-sources": [_token_source(t) for t in api.token_sources]})
        | present({"x-postwright-token-requests": [_token_request(t) for t in api.token_requests]})
        | present({"x-postwright-environments": environment_objects(api)})
        | {"x-postwright-model": MODEL_VERSION}
    )


def _info(api: Api) -> Object:
    required: Object = {"title": api.name, "version": _UNVERSIONED}
    return required | present({"description": api.description}) | provenance(api.origin)


def _components(api: Api, schemes: dict[str, str]) -> Object:
    schemas: Object = {schema.name: named(schema) for schema in api.schemas}
    security: Object = {schemes[each.id]: security_scheme(each) for each in api.security_schemes}
    return present({"schemas": schemas, "securitySchemes": security})


def _error(error: ErrorEnvelope | None) -> Object:
    if error is None:
        return {}
    return texts(error) | {"schema": to_schema(error.schema)} | provenance(evidence=error.evidence)


def _token_source(source: TokenSource) -> Object:
    return texts(source) | provenance(evidence=source.evidence)


def _token_request(request: TokenRequest) -> Object:
    pairs: Object = {
        "headers": [[name, value] for name, value in request.headers],
        "fields": [[name, value] for name, value in request.fields],
    }
    return texts(request) | present(pairs) | provenance(evidence=request.evidence)
