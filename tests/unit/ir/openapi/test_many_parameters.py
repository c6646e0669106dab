"""Exporting takes time by how much there is, not by its square."""

from __future__ import annotations

import time

from postwright.ir.api import Api, Example, ExampleRequest, Operation, Parameter, Resource
from postwright.ir.openapi import to_openapi

MANY = 20_000


def test_an_operation_of_many_parameters_is_exported_at_once() -> None:
    names = [f"k{number}" for number in range(MANY)]
    sent = ExampleRequest(query=tuple((name, "1") for name in names))
    operation = Operation(
        "list",
        "list",
        "List",
        "GET",
        "/things",
        parameters=tuple(Parameter(name, "query") for name in names),
        examples=(Example("List", sent),),
    )
    api = Api("Things", resources=(Resource("things", "", (operation,)),))
    started = time.process_time()
    document = to_openapi(api)
    assert time.process_time() - started < 10
    paths = document["paths"]
    assert isinstance(paths, dict)
    assert len(paths["/things"]["get"]["parameters"]) == MANY  # type: ignore[index,call-overload,arg-type]
