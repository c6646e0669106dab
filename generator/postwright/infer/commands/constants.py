"""Constants: what the method of a command sends by itself, and which member holds everything else."""

from __future__ import annotations

from collections.abc import Iterator

from postwright.infer.commands.discriminators import Fixed
from postwright.infer.originals import with_originals
from postwright.ir.facts import FieldFact, GraphqlFact, RequestFact
from postwright.ir.json import Json


def of_graphql(graphql: GraphqlFact) -> tuple[Fixed, ...]:
    """The document, and the name of its operation (GraphQL over HTTP, section 5.4)."""
    name = (Fixed("body", "operationName", graphql.name),) if graphql.name else ()
    return (Fixed("body", "query", graphql.document), *name)


def of_rpc(group: list[RequestFact]) -> tuple[Fixed, ...]:
    """The members of JSON-RPC that never vary; an `id` that does is the caller's."""
    return tuple(_always_sent(group, ("method", "jsonrpc", "id")))


def of_soap(group: list[RequestFact]) -> tuple[Fixed, ...]:
    """The `SOAPAction` header, if all requests send the same one."""
    found = [_soap_action(request.headers) for request in with_originals(group)]
    first = found[0]
    if first is None or any(each is None or each.value != first.value for each in found):
        return ()
    return (Fixed("header", first.name, first.value),)


def inside(group: list[RequestFact], fixed: tuple[Fixed, ...]) -> str:
    """The one member that is an object in every body and stands alone beside what is fixed, "" if none is."""
    constant = {each.name for each in fixed if each.place == "body"}
    found: set[str] = set()
    for body in _bodies(group):
        rest = {name: member for name, member in body.items() if name not in constant}
        if any(not isinstance(member, dict) for member in rest.values()):
            return ""
        found |= rest.keys()
    return found.pop() if len(found) == 1 and constant else ""


def _always_sent(group: list[RequestFact], names: tuple[str, ...]) -> Iterator[Fixed]:
    bodies = list(_bodies(group))
    for name in names:
        first = bodies[0].get(name) if bodies else None
        plain = isinstance(first, str | int) and "{{" not in str(first)
        if plain and all(body.get(name) == first for body in bodies):
            yield Fixed("body", name, first)


def _bodies(group: list[RequestFact]) -> Iterator[dict[str, Json]]:
    for request in with_originals(group):
        if request.body.kind == "json" and isinstance(request.body.value, dict):
            yield request.body.value


def _soap_action(headers: tuple[FieldFact, ...]) -> FieldFact | None:
    sent = (each for each in headers if not each.disabled and each.value)
    found = next((each for each in sent if each.name.lower() == "soapaction"), None)
    return found if found and "{{" not in str(found.value) else None
