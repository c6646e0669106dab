"""The `name` stage: an identifier for everything in an API that a pack's files mention.

What has a name is addressed by a key: `("schema", "Lead")`, `("field", "Lead", "email")`,
`("resource", "leads", "notes")`, `("operation", id)`, `("argument", id, place, name)`,
`("example", id, index)`, `("server", name)`, `("environment", name)`, `("variable", name)`,
`("credential", name)`, `("pagination", style, places...)`. A key has one identifier for each role that the
pack's manifest names, so that a language which has no modules is not asked for one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import accumulate
from types import MappingProxyType
from typing import TypeAlias

from postwright.ir.api import Api, Operation, Pagination, Resource
from postwright.ir.schema import NamedSchema
from postwright.naming.credentials import credentials
from postwright.naming.examples import example_names
from postwright.naming.namer import Namer
from postwright.naming.scope import Wanted, settle
from postwright.naming.signature import arguments, by_name, object_of
from postwright.naming.words import words
from postwright.packs.model import NameRule

Key: TypeAlias = tuple[str, ...]
Scope: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Request:
    """Somebody wants a name: in this scope, for this key and role, made from this text.

    `rule` is the role whose rule makes it, where that is another: settings of a client are parameters
    beside which the client's own stand.
    """

    scope: Scope
    key: Key
    role: str
    text: str
    rule: str = ""


class Names:
    """Every identifier, by key and role."""

    def __init__(self, table: Mapping[Key, Mapping[str, str]]) -> None:
        self._table = table

    def of(self, *key: str) -> Mapping[str, str]:
        """The identifiers of what a key addresses, by role. Raises `KeyError` for an unknown key."""
        return self._table[key]


def name(api: Api, rules: Mapping[str, NameRule]) -> Names:
    """Names for all that an API has, by a pack's rules; unique in their scopes."""
    namer = Namer(rules)
    table: dict[Key, dict[str, str]] = {}
    scopes: dict[Scope, list[_Request]] = {}
    for request in _requests(api):
        table.setdefault(request.key, {})
        if request.role in rules:
            request = replace(request, rule=request.rule if request.rule in rules else request.role)
            scopes.setdefault(request.scope, []).append(request)
    for scope, requests in sorted(scopes.items(), key=lambda each: each[0] == MODEL_MODULES):
        taken = _beside(scope, scopes, table)
        _settle(namer, _set_apart(namer, requests, taken), taken, table)
    return Names({key: MappingProxyType(roles) for key, roles in table.items()})


TYPES: Scope = ("types",)
RESOURCES: Scope = ("resources",)
MODULES: Scope = ("modules",)
MODEL_MODULES: Scope = ("model modules",)

_NEIGHBOURS = {RESOURCES: TYPES, MODEL_MODULES: MODULES}
"""Scopes whose names stand beside those of another, which is settled before.

A module may speak of `Calendar` and mean the model; models of a resource and of none are in one folder.
"""


def _beside(
    scope: Scope, scopes: Mapping[Scope, list[_Request]], table: Mapping[Key, Mapping[str, str]]
) -> frozenset[str]:
    """The names that a scope leaves to its neighbour."""
    neighbours = scopes.get(_NEIGHBOURS.get(scope, ()), [])
    return frozenset(table[each.key][each.role] for each in neighbours)


def _set_apart(namer: Namer, requests: list[_Request], taken: frozenset[str]) -> Iterator[_Request]:
    """The same, with a word more where a neighbour has the name: `calendar` is `calendar_model`."""
    for each in requests:
        contested = namer.identifier(each.rule, each.text) in taken
        yield replace(each, text=f"{each.text} {_WHAT[each.key[0]]}") if contested else each


_WHAT = {"resource": "resource", "schema": "model"}


def _settle(
    namer: Namer,
    requests: Iterable[_Request],
    taken: frozenset[str],
    table: dict[Key, dict[str, str]],
) -> None:
    by_key = {"\0".join((request.role, *request.key)): request for request in requests}
    wanted = [Wanted(key, request.rule, request.text) for key, request in by_key.items()]
    for key, identifier in settle(namer, wanted, taken).items():
        request = by_key[key]
        table[request.key][request.role] = identifier


def _requests(api: Api) -> Iterator[_Request]:
    schemas = by_name(api)
    for named in api.schemas:
        yield from _of_schema(named, schemas)
    for resource in api.resources:
        yield from _of_resource(resource, (), schemas)
    yield from _of_servers(api)
    paged = (operation.pagination for _, operation in api.operations())
    for place in dict.fromkeys(pagination_key(each) for each in paged if each):
        yield _Request(("paginations",), place, "constant", "pages")
    taken = (each.word for scheme in api.security_schemes for each in credentials(scheme))
    for credential in dict.fromkeys(taken):
        key = ("credential", credential)
        yield _Request(("client",), key, "parameter", credential, "setting")


def _of_servers(api: Api) -> Iterator[_Request]:
    for server in api.servers:
        yield _Request(("servers",), ("server", server.name), "server", server.name)
        for variable in server.variables:
            key = ("variable", variable.name)
            yield _Request(("client",), key, "parameter", variable.name, "setting")
    for environment in api.environments:
        key = ("environment", environment.name)
        text = _without(words(api.name), words(environment.name))
        yield _Request(("environments",), key, "environment", " ".join(text))


def _without(beginning: tuple[str, ...], name: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name but for those that it begins with like another: `LeadCenter Production`."""
    beginnings = set(accumulate(beginning))
    shared = (n for n in range(len(name) - 1, 0, -1) if "".join(name[:n]) in beginnings)
    return name[next(shared, 0) :]


def pagination_key(pagination: Pagination) -> Key:
    """The same for all operations that page in the same way, whatever their items are."""
    return ("pagination", *(str(getattr(pagination, name)) for name in _PAGING))


_PAGING = (
    "style items page_param size_param cursor_param total current_page last_page next_cursor next_link "
    "more first_page first_offset"
).split()


def _of_schema(named: NamedSchema, schemas: Mapping[str, NamedSchema]) -> Iterator[_Request]:
    key = ("schema", named.name)
    yield _Request(TYPES, key, "type", named.name)
    yield _Request(MODEL_MODULES, key, "module", named.name)
    found = object_of(named.schema, schemas)
    for member in found.properties if found else ():
        yield _Request(key, ("field", named.name, member.name), "field", member.name)


def _of_resource(
    resource: Resource, above: tuple[str, ...], schemas: Mapping[str, NamedSchema]
) -> Iterator[_Request]:
    path = (*above, resource.name)
    key = ("resource", *path)
    yield _Request(MODULES, key, "module", " ".join(path))
    yield _Request(RESOURCES, key, "resource", " ".join(path))
    for role in ("attribute", "command"):
        yield _Request((f"{role}s of", *above), key, role, resource.name)
    for operation in resource.operations:
        yield from _of_operation(operation, path, schemas)
    for child in resource.resources:
        yield from _of_resource(child, path, schemas)


def _of_operation(
    operation: Operation, path: tuple[str, ...], schemas: Mapping[str, NamedSchema]
) -> Iterator[_Request]:
    key = ("operation", operation.id)
    yield _Request(("attributes of", *path), key, "method", operation.action)
    yield _Request(("commands of", *path), key, "command", operation.action)
    yield _Request(("constants of", *path), key, "constant", operation.action)
    for role in ("function", "operation"):
        yield _Request((role,), key, role, f"{operation.action} {' '.join(path)}")
    for argument in arguments(operation, schemas):
        place = ("argument", operation.id, argument.place, argument.name)
        yield _Request(("parameters", *key), place, "parameter", argument.name)
        yield _Request(("options", *key), place, "option", argument.name)
    for index, text in enumerate(example_names(operation)):
        shown = ("example", operation.id, str(index))
        yield _Request(("tests", *path), shown, "test", text)
        yield _Request(("fixtures", *path), shown, "fixture", text)
