"""Commands: what requests ask for, where one method and path serves several things.

| what the request shows | the command is | the method sends by itself |
| ---------------------- | -------------- | -------------------------- |
| `RequestFact.command`  | that; "" is the one plain operation | what only its requests send, if it names a command |
| a GraphQL document     | the document's operation; texts that differ in white space are one | the document and its name |
| a SOAP envelope        | the element in its body, else the `SOAPAction` | the `SOAPAction` |
| XML documents          | the outermost element, if there are several | nothing |
| JSON-RPC               | its `method` | `method`, and `jsonrpc` and `id` where they never vary |
| anything else          | what a discriminator says, if it is proven to be one (`discriminators`) | the discriminator |
|                        | else what it is documented as, if that is something of its own (`documented`) | nothing |

Standards and somebody's word need no second request to be believed; an element and a discriminator do. A saved answer belongs to the
command that its own request asks for.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from postwright.infer import words
from postwright.infer.commands import constants, discriminators, documented
from postwright.infer.commands.discriminators import Fixed
from postwright.infer.commands.envelopes import root_element, soap_command
from postwright.infer.originals import with_originals
from postwright.ir.facts import GraphqlFact, LiteralSegment, RequestFact
from postwright.ir.json import Json

Kind: TypeAlias = Literal["", "given", "graphql", "soap", "xml", "rpc", "dispatch", "documented"]


@dataclass(frozen=True, slots=True)
class Command:
    """What the requests of one operation ask for; commands are the same if their `key` is.

    `name` is as the API spells it. `fixed` is what the method sends by itself; `inside` is the one member
    of the body that holds everything else, "" if none does. `shared` tells that the method and path serve
    other operations too.
    """

    kind: Kind = ""
    key: str = ""
    name: str = field(default="", compare=False)
    fixed: tuple[Fixed, ...] = field(default=(), compare=False)
    inside: str = field(default="", compare=False)
    graphql: GraphqlFact | None = field(default=None, compare=False)
    shared: bool = field(default=False, compare=False)

    def constants(self, place: str) -> dict[str, Json]:
        """What is sent by itself in one place: query, header or body."""
        return {each.name: each.value for each in self.fixed if each.place == place}

    def left(self, value: Json) -> Json:
        """What a JSON body says beside the command: what a caller has to give."""
        if not self.fixed or not isinstance(value, dict):
            return value
        constants = self.constants("body")
        rest = {name: member for name, member in value.items() if name not in constants}
        return rest.get(self.inside, {}) if self.inside else rest


PLAIN = Command()

Group: TypeAlias = "tuple[Command, tuple[RequestFact, ...]]"


def told_apart(requests: tuple[RequestFact, ...]) -> tuple[Group, ...]:
    """The requests of one method and path by the command they ask for, in the order of the first ones."""
    asked = _asking(requests)
    groups: dict[Command, list[RequestFact]] = {}
    for request in requests:
        own = _command_of(request, asked)
        for command, part in _parted(request, own, asked):
            groups.setdefault(command, []).append(part)
    groups = dict(_documented_apart(groups))
    names = _names(groups)
    return tuple(
        (
            replace(
                _settled(command, group, groups, asked), name=names[command], shared=len(groups) > 1
            ),
            tuple(group),
        )
        for command, group in groups.items()
    )


def _documented_apart(
    groups: dict[Command, list[RequestFact]],
) -> Iterator[tuple[Command, list[RequestFact]]]:
    for command, group in groups.items():
        if command != PLAIN or any(each.command is not None for each in group):
            yield command, group
            continue
        for index, part in enumerate(documented.parted(group)):
            name = "_".join(words.of_title(part[0].name)) if index else ""
            yield (Command("documented", str(index), name) if index else PLAIN), part


def _goes_to_same(one: RequestFact, other: RequestFact) -> bool:
    """Whether two requests have one method and path, but for the values in it."""
    shapes = [
        [each.text if isinstance(each, LiteralSegment) else None for each in request.segments]
        for request in (one, other)
    ]
    return (one.method, one.server, shapes[0]) == (other.method, other.server, shapes[1])


def _settled(
    command: Command,
    group: list[RequestFact],
    groups: dict[Command, list[RequestFact]],
    asked: _Asking,
) -> Command:
    """The command with all that its requests show it to be."""
    fixed: tuple[Fixed, ...] = ()
    match command.kind:
        case "graphql" if command.graphql is not None:
            return replace(command, fixed=constants.of_graphql(command.graphql), inside="variables")
        case "soap":
            fixed = constants.of_soap(group)
        case "rpc":
            fixed = constants.of_rpc(group)
        case "dispatch":
            fixed = discriminators.constants(group[0], asked.places)
        case "given":
            others = [each for each in groups.values() if each is not group]
            fixed = discriminators.told_by(command.name, group, others)
    return replace(command, fixed=fixed, inside=constants.inside(group, fixed))


def _names(groups: dict[Command, list[RequestFact]]) -> dict[Command, str]:
    """A name of its own for each command; anonymous documents take their requests' where theirs tell nothing."""
    unnamed = [each for each in groups if each.graphql is not None and not each.graphql.name]
    said = {each.name for each in unnamed if each.name}
    vague = len(said) < len(unnamed)
    found: dict[Command, str] = {}
    taken: set[str] = set()
    for command, group in groups.items():
        name = group[0].name if vague and command in unnamed else command.name
        numbered = (f"{name} {number}" for number in itertools.count(2))
        free = itertools.chain([name, group[0].name], numbered)
        found[command] = next(each for each in free if each not in taken)
        taken.add(found[command])
    return found


@dataclass(frozen=True, slots=True)
class _Asking:
    """How the requests of one method and path say what they ask for, beyond what any request would."""

    places: tuple[discriminators.Place, ...] = ()
    documents: bool = False


def _asking(requests: tuple[RequestFact, ...]) -> _Asking:
    unspoken = list(_unspoken(requests))
    roots = {root for each in with_originals(requests) if (root := root_element(each))}
    return _Asking(discriminators.proven(unspoken), len(roots) > 1)


def _unspoken(requests: tuple[RequestFact, ...]) -> Iterator[RequestFact]:
    """The requests of which nothing but a discriminator can tell what they ask for."""
    for request in requests:
        if _command_of(request, _Asking()) == PLAIN and request.command is None:
            yield from with_originals((request,))


def _command_of(request: RequestFact, asked: _Asking) -> Command:
    if request.command is not None:
        return Command("given", request.command, request.command) if request.command else PLAIN
    return (
        _by_body(request, asked)
        if request.method not in _WITHOUT_BODY
        else _by_word(request, asked)
    )


def _by_body(request: RequestFact, asked: _Asking) -> Command:
    if request.graphql is not None:
        graphql = request.graphql
        return Command("graphql", graphql.normal, _graphql_name(graphql), graphql=graphql)
    if name := soap_command(request):
        return Command("soap", name, name)
    if asked.documents and (name := root_element(request)):
        return Command("xml", name, name)
    if (method := _rpc_method(request.body.value)) is not None:
        return Command("rpc", method, method)
    return _by_word(request, asked)


def _by_word(request: RequestFact, asked: _Asking) -> Command:
    said = discriminators.said(request, asked.places)
    return Command("dispatch", "\0".join(said), ".".join(said)) if said else PLAIN


def _parted(
    request: RequestFact, own: Command, asked: _Asking
) -> Iterator[tuple[Command, RequestFact]]:
    """A request with its own answers, and a request of its own for answers to other commands."""
    kept, others = [], []
    for index, answer in enumerate(request.responses):
        sent = answer.request if request.command is None else None
        told = own if sent is None else _command_of(sent, asked)
        if sent is None or told == own or not _goes_to_same(sent, request):
            kept.append(answer)
        else:
            alone = replace(
                sent,
                id=f"{request.id}/{index}",
                name=answer.name or request.name,
                folder=request.folder,
                auth=request.auth,
                description=request.description,
                responses=(replace(answer, request=None),),
                origin=answer.origin,
            )
            others.append((told, alone))
    yield own, replace(request, responses=tuple(kept)) if others else request
    yield from others


def _graphql_name(graphql: GraphqlFact) -> str:
    return graphql.name or (graphql.fields[0] if len(set(graphql.fields)) == 1 else "")


_WITHOUT_BODY = frozenset({"GET", "HEAD"})
"""Methods whose requests ask for nothing in their bodies (RFC 9110, section 9.3.1)."""

_RPC = frozenset({"jsonrpc", "method", "params", "id", "version", "auth"})
"""What a JSON-RPC request has (JSON-RPC 2.0, section 4; 1.1 has `version`, and Zabbix an `auth`)."""


def _rpc_method(value: Json) -> str | None:
    """The method of a JSON-RPC request, None for anything else."""
    if not isinstance(value, dict) or not value.keys() <= _RPC:
        return None
    method = value.get("method")
    is_rpc = "jsonrpc" in value or {"params", "id"} <= value.keys()
    known = isinstance(method, str) and method.strip() and "{{" not in method
    return str(method) if is_rpc and known else None
