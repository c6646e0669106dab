"""Discriminators: a query parameter, header or member of a body that says what a request asks for.

A name alone proves nothing, and different values do not either: they may be examples of one list of
values, `{"action": "approve"}` and `{"action": "reject"}`. A discriminator is proven where

- it has a name that dispatchers have (`action`, `cmd`, ...); a name that things have as well (`type`,
  `method`, ...) counts only if its values say that something is done: `create_user`, `user.get`;
- every request that sends anything in its place sends it, always one plain word or path, and two of
  them at least differ in it;
- at least half of its values go with a parameter or member that another value never has while that
  one has one in turn: `{"action": "ban", "days": 3}` and `{"action": "rename", "name": "Ada"}`.

What two values share, or one has beside the other's, is what options of one command look like.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from postwright.infer import words
from postwright.infer.verbs import CALLING
from postwright.ir.facts import RequestFact
from postwright.ir.json import Json

Where: TypeAlias = Literal["query", "header", "body"]
Place: TypeAlias = tuple[Where, str]
"""Where a discriminator stands, and its name there."""

_DISPATCHING = frozenset(
    "action cmd command op operation func function fn procedure wsfunction act".split()
)
_ALSO_OF_THINGS = frozenset("method type request call route task service event r do".split())
_QUALIFYING = frozenset({"module", "controller"})
"""Names that count only beside a discriminator, of which they are the first part."""
_HEADERS = frozenset({"x-amz-target"})
_ABOUT = frozenset({"api", "ws", "rpc", "rest", "wp", "x"})
"""Words before a name that change nothing of what it says: `api_action`."""
_VALUE = re.compile(r"[A-Za-z][\w.:/-]{0,79}")

_COMMANDS_MOST = 500
"""So many values in one place are data."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """What the method of a command sends by itself."""

    place: Where
    name: str
    value: Json


def proven(requests: list[RequestFact]) -> tuple[Place, ...]:
    """The discriminators of the requests to one method and path, qualifiers first; () if there are none."""
    for where in ("header", "query", "body"):
        sent = [each for each in requests if _sent(each, where)]
        names = {name for request in sent for name in _sent(request, where)}
        for name in sorted(names, key=lambda name: (not _is_dispatching(name), name)):
            if _weight(where, name):
                asked = (*_qualifiers(sent, where, names), (where, name))
                if _is_proven(sent, asked):
                    return asked
    return ()


def _qualifiers(sent: list[RequestFact], where: Where, names: set[str]) -> Iterator[Place]:
    for name in sorted(names):
        if _plain(name) in _QUALIFYING and all(_word(each, (where, name)) for each in sent):
            yield where, name


def said(request: RequestFact, asked: tuple[Place, ...]) -> tuple[str, ...]:
    """What a request says in the discriminators, () where it does not say it in all of them."""
    found = tuple(_word(request, place) for place in asked)
    return found if all(found) else ()


def constants(request: RequestFact, asked: tuple[Place, ...]) -> tuple[Fixed, ...]:
    """What a request sends in the discriminators."""
    return tuple(
        Fixed(*place, word) for place, word in zip(asked, said(request, asked), strict=True)
    )


def told_by(
    command: str, group: list[RequestFact], others: list[list[RequestFact]]
) -> tuple[Fixed, ...]:
    """What a group's requests all send, and no other group's do: the command itself, or as a dispatcher."""
    return tuple(
        Fixed(where, name, word)
        for where in ("header", "query", "body")
        for name in _sent(group[0], where)
        if (word := _word(group[0], (where, name)))
        and (word == command or _is_dispatching(name))
        and all(_word(each, (where, name)) == word for each in group)
        and not any(_word(each, (where, name)) == word for other in others for each in other)
    )


def _weight(where: Where, name: str) -> bool:
    if where == "header":
        return name.lower() in _HEADERS
    return _is_dispatching(name) or _plain(name) in _ALSO_OF_THINGS


def _is_dispatching(name: str) -> bool:
    return _plain(name) in _DISPATCHING or name.lower() in _HEADERS


def _plain(name: str) -> str:
    spoken = words.split(name)
    return "".join(spoken[1:] if len(spoken) > 1 and spoken[0] in _ABOUT else spoken)


def _is_proven(sent: list[RequestFact], asked: tuple[Place, ...]) -> bool:
    by_value: dict[tuple[str, ...], list[frozenset[str]]] = defaultdict(list)
    for request in sent:
        by_value[said(request, asked)].append(frozenset(_members(request, asked)))
    acting = _is_dispatching(asked[-1][1]) or _say_what_to_do(value[-1:] for value in by_value)
    if not 2 <= len(by_value) <= _COMMANDS_MOST or () in by_value or not acting:
        return False
    always = {value: frozenset.intersection(*shown) for value, shown in by_value.items()}
    ever = {value: frozenset.union(*shown) for value, shown in by_value.items()}
    apart = [
        one
        for one in by_value
        if any(always[one] - ever[other] and always[other] - ever[one] for other in by_value)
    ]
    return 2 * len(apart) >= len(by_value)


def _say_what_to_do(values: Iterable[tuple[str, ...]]) -> bool:
    """Whether most values have a verb among several words: `user.get`, `createUser`."""
    spoken = [words.split(value) for each in values for value in each]
    acting = [each for each in spoken if len(each) > 1 and any(word in CALLING for word in each)]
    return 2 * len(acting) > len(spoken)


def _word(request: RequestFact, place: Place) -> str:
    """What a request says in a place if it is one plain word or path, else ""."""
    value = _sent(request, place[0]).get(place[1])
    return value if isinstance(value, str) and _VALUE.fullmatch(value) else ""


def _sent(request: RequestFact, where: Where) -> dict[str, Json]:
    if where == "body":
        value = request.body.value
        return value if isinstance(value, dict) and request.body.kind != "none" else {}
    fields = request.query if where == "query" else request.headers
    sent = {field.name: field.value for field in fields if not field.disabled}
    return {k: v for k, v in sent.items() if where == "query" or k.lower() in _HEADERS}


def _members(request: RequestFact, asked: tuple[Place, ...]) -> Iterator[str]:
    """All that a request sends beside the discriminators, members of members too."""
    for where in ("query", "body"):
        for name, value in _sent(request, where).items():
            if (where, name) not in asked:
                yield name
                yield from (f"{name}.{inner}" for inner in value) if isinstance(value, dict) else ()
