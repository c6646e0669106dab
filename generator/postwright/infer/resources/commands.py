"""Commands: where one of several behind a path belongs, and what it is called.

GraphQL, JSON-RPC and SOAP are ways to call something and no things, so their commands stand in one
resource named after the path, or after the way where the path says nothing. A command on a thing
(`PATCH /leads/{lead}` with an `action`) is an action of that thing.
"""

from __future__ import annotations

from collections.abc import Mapping

from postwright.infer import words
from postwright.infer.commands import Command
from postwright.infer.endpoints import Endpoint
from postwright.infer.resources.sites import Node, Site, deed_of, is_resource, spoken
from postwright.infer.verbs import CALLING

_SOAP_TAIL = frozenset({"request", "rq", "req"})
_WORDS_MOST = 8
_LEADING_ON = frozenset("for from in of on to with".split())
"""Words before what something is done with."""


def command_owner(endpoint: Endpoint, node: Node, sites: Mapping[Node, Site]) -> tuple[str, ...]:
    """The resource of a command, () where the path names none and the way to call says nothing."""
    kind = endpoint.command.kind
    if kind == "graphql":
        return ("graphql",)
    named = tuple(map(spoken, node))
    if kind in {"rpc", "soap", "xml"}:
        return named[-1:] or (("rpc",) if kind == "rpc" else ())
    if not named or is_resource(node, sites):
        return named
    return tuple(map(spoken, deed_of(node)[0])) or named


def command_action(endpoint: Endpoint, owner: tuple[str, ...]) -> str:
    """What a command does, in words: `user.get` is `get user`, `GetUserRequest` too."""
    command = endpoint.command
    if command.kind == "documented":
        return " ".join(_documented_action(words.split(command.name), owner)) or "call"
    known = (*words.of_title(endpoint.first.name), *CALLING)
    said = [part for word in words.split(command.name) for part in words.unglued(word, known)]
    if command.kind in {"soap", "xml"} and len(said) > 1 and said[-1] in _SOAP_TAIL:
        said.pop()
    if len(said) > 1 and said[-1] in CALLING and said[0] not in CALLING:
        said = [said[-1], *said[:-1]]
    if command.kind in {"dispatch", "given"}:
        things = {words.singular(word) for name in owner for word in name.split()}
        said = [word for word in said if words.singular(word) not in things] or said
    return " ".join(said[:_WORDS_MOST]) or "call"


def called_after(command: Command) -> str:
    """Why an operation is called after its command."""
    kind = "documented as" if command.kind == "documented" else "called after the command"
    return f"it is {kind} `{command.name}`"


def _documented_action(said: tuple[str, ...], owner: tuple[str, ...]) -> list[str]:
    """What is done, without the resource's own name at its end: `remove shared link [from file]`."""
    own = {words.singular(word) for name in owner for word in name.split()}
    told = [word for word in said if word not in {"a", "an", "the"}]
    ends = [at for at, word in enumerate(told) if word in _LEADING_ON] + [0]
    for at in ends:
        if {words.singular(word) for word in told[at + 1 :]} <= own:
            return told[: at or 1][:_WORDS_MOST]
    return told[:_WORDS_MOST]
