"""GraphQL: the operation that a body asks for, read from its document.

A body is one if it says so (Postman's own mode, a path that ends in `graphql`) or has the members of a
GraphQL request and a `query` that parses (GraphQL over HTTP, section 5.4). The document becomes a constant
of a method, so one with variables of Postman in it is left as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from postwright.diagnostics import Sink
from postwright.ir.api import Payload
from postwright.ir.facts import GraphqlFact, GraphqlType, GraphqlVariable
from postwright.ir.json import Json
from postwright.lower.variables import REFERENCE
from postwright.source import Origin

if TYPE_CHECKING:
    from graphql import OperationDefinitionNode, TypeNode

MEMBERS = frozenset({"query", "operationName", "variables", "extensions"})
"""What a GraphQL request has (GraphQL over HTTP, section 5.4)."""

_TOKENS_MOST = 50_000
_HELP = (
    "the document is an argument of the method; mend it in Postman, and use GraphQL's own variables"
)


class NotGraphql(Exception):
    """Why a body asks for no one GraphQL operation."""


def is_path(path: Iterable[str]) -> bool:
    """Whether a URL's path is one that GraphQL is served at by custom."""
    last = next((part for part in reversed(list(path)) if part), "")
    return last.lower() in {"graphql", "gql"}


def graphql(
    body: Payload, unresolved: Callable[[], Payload], origin: Origin, sink: Sink, *, meant: bool
) -> GraphqlFact | None:
    """The operation that a body asks for, None where it is no GraphQL request that can be read.

    `unresolved` gives the body with Postman's variables in it; `meant` tells that the body says what it is.
    """
    value = _members(body)
    if not isinstance(value.get("query"), str) or not value.keys() <= MEMBERS:
        return None
    try:
        if REFERENCE.search(str(_members(unresolved()).get("query", ""))):
            raise NotGraphql("has variables of Postman in it")
        return _read(str(value["query"]), str(value.get("operationName") or ""))
    except NotGraphql as error:
        if meant:
            sink.report("PW230", f"the GraphQL document {error}", origin, _HELP)
        return None


def tidied(body: Payload) -> Payload:
    """The body of a GraphQL request without members that are null or empty, which say nothing."""
    empty: tuple[Json, ...] = (None, "", {})
    return replace(body, value={k: v for k, v in _members(body).items() if v not in empty})


def _members(body: Payload) -> dict[str, Json]:
    return body.value if body.kind == "json" and isinstance(body.value, dict) else {}


def _read(text: str, wanted: str) -> GraphqlFact:
    from graphql import GraphQLError, OperationDefinitionNode, parse, print_ast

    try:
        document = parse(text, no_location=True, max_tokens=_TOKENS_MOST)
        normal = print_ast(document)
    except GraphQLError as error:
        raise NotGraphql(f"cannot be parsed: {error.message}") from None
    except RecursionError:
        raise NotGraphql("is nested too deeply") from None
    found = [each for each in document.definitions if isinstance(each, OperationDefinitionNode)]
    chosen = [each for each in found if not wanted or (each.name and each.name.value == wanted)]
    if len(chosen) != 1:
        raise NotGraphql(
            "has no operation of that name" if wanted else "does not say which operation"
        )
    return _fact(text, f"{wanted}\0{normal}" if len(found) > 1 else normal, chosen[0])


def _fact(text: str, normal: str, operation: OperationDefinitionNode) -> GraphqlFact:
    from graphql import FieldNode

    selected = operation.selection_set.selections
    return GraphqlFact(
        document=text,
        normal=normal,
        kind=operation.operation.value,
        name=operation.name.value if operation.name else "",
        fields=tuple(each.name.value for each in selected if isinstance(each, FieldNode)),
        variables=tuple(_variable(each) for each in operation.variable_definitions or ()),
    )


def _variable(node: Any) -> GraphqlVariable:
    from graphql import value_from_ast_untyped

    default = value_from_ast_untyped(node.default_value) if node.default_value else None
    return GraphqlVariable(node.variable.name.value, _type(node.type), default)


def _type(node: TypeNode, *, required: bool = False) -> GraphqlType:
    from graphql import ListTypeNode, NamedTypeNode, NonNullTypeNode

    match node:
        case NonNullTypeNode(type=inner):
            return _type(inner, required=True)
        case ListTypeNode(type=inner):
            return GraphqlType(item=_type(inner), required=required)
        case NamedTypeNode(name=name):
            return GraphqlType(name.value, required=required)
    raise NotGraphql("has a type that is none")
