"""What earlier answers gave: the things that lists list, and what was created.

A path such as `/leads/{lead}/notes` takes a lead that `/leads` listed. Its id is the member that is called as
the parameter is, else what things are usually known by. Links that scripts made go before that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from postwright.infer.words import singular, split
from postwright.ir.api import Operation, Parameter
from postwright.ir.json import Json, at
from postwright.ir.schema import ScalarSchema

_PARAMETER = re.compile(r"\{([^{}]+)\}")
_MOST = 50
"""How many things of one answer are kept."""

_USUAL = ("id", "uuid", "_id", "uid", "guid", "slug", "key", "code", "handle", "name")
_SAYS_ID = frozenset({"id", "uuid", "uid", "guid", "key", "slug", "code"})


class Learned:
    """The things of one kind, by the path where they are listed or created, values filled in."""

    def __init__(self) -> None:
        self._things: dict[str, list[Json]] = {}
        self._templates: dict[str, str] = {}
        self._linked: dict[tuple[str, str, str], str] = {}

    def take(self, operation: Operation, path: Mapping[str, str], answer: Json) -> None:
        """Learn from an answer that went well to an operation that was sent these values of its path."""
        found = list(_listed(operation, answer))
        if operation.method == "POST" and isinstance(answer, dict) and not found:
            found = _created(answer)
        if found:
            where = filled(operation.path, path)
            self._templates[where] = operation.path
            self._things.setdefault(where, []).extend(found[:_MOST])
        for link in operation.links:
            value = scalar(at(answer, link.pointer))
            if value is not None:
                self._linked[link.operation, link.location, link.parameter] = value

    def linked(self, operation: Operation, location: str, name: str) -> str | None:
        """What another operation's answer gave for a parameter, by a link."""
        return self._linked.get((operation.id, location, name))

    def path_of(self, operation: Operation, other: int = 0) -> dict[str, str]:
        """The values of an operation's path that are known, as far as they are from its beginning.

        With `other`, the path begins with that one of the further things that are known; {} if there is none.
        """
        known: dict[str, str] = {}
        parameters = {each.name: each for each in operation.parameters if each.location == "path"}
        for match in _PARAMETER.finditer(operation.path):
            name = match[1]
            skipped = 0 if known else other
            value = None if skipped else self.linked(operation, "path", name)
            if value is None:
                before = operation.path[: match.start()].rstrip("/")
                things = self._candidates(before, known, name)
                found = _identities(things, name, parameters.get(name))
                value = next(islice(found, skipped, None), None)
            if value is None:
                break
            known[name] = value
        return known

    def _candidates(self, before: str, known: Mapping[str, str], name: str) -> Iterator[Json]:
        """The things listed where the path stands, then those listed elsewhere under the same name.

        Those that another parent has of the same list are no candidates: it is theirs.
        """
        here = filled(before, known)
        yield from self._things.get(here, ())
        noun = _noun(name)
        for path, things in self._things.items():
            last = split(path.rpartition("/")[2])
            if (
                path != here
                and self._templates[path] != before
                and noun
                and _singular(last) == noun
            ):
                yield from things


def _identities(things: Iterator[Json], name: str, parameter: Parameter | None) -> Iterator[str]:
    found = (_identity(each, name, parameter) for each in things)
    yield from dict.fromkeys(each for each in found if each is not None)


def filled(template: str, values: Mapping[str, str]) -> str:
    """A path with the values that are known in the place of its parameters."""
    return _PARAMETER.sub(lambda match: values.get(match[1], match[0]), template)


def parameters_of(template: str) -> list[str]:
    """The names of a path's parameters, in their order."""
    return _PARAMETER.findall(template)


def scalar(value: Json) -> str | None:
    """A value as a path may hold it, None for one that it may not."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    return str(value) or None


def _listed(operation: Operation, answer: Json) -> Iterator[Json]:
    """The items of a list: bare, in a page, or in the first member that has some, one wrapper deep."""
    if operation.pagination is not None and operation.pagination.items:
        answer = at(answer, operation.pagination.items)
    if isinstance(answer, list):
        yield from answer
    elif isinstance(answer, dict) and operation.action == "list":
        inner = [each for held in _objects(answer) for each in held.values()]
        lists = [each for each in (*answer.values(), *inner) if isinstance(each, list) and each]
        yield from next((each for each in lists if isinstance(each[0], dict)), ())


def _created(answer: dict[str, Json]) -> list[Json]:
    """What a creation gave: the answer, or what is in it where it has no name or id of its own."""
    if any(scalar(answer.get(key)) for key in _USUAL):
        return [answer]
    return [answer, *_objects(answer)]


def _objects(holder: dict[str, Json]) -> list[dict[str, Json]]:
    return [each for each in holder.values() if isinstance(each, dict)]


def _identity(thing: Json, name: str, parameter: Parameter | None) -> str | None:
    """What a path calls a thing by, None if nothing in it is of the parameter's type."""
    if not isinstance(thing, dict):
        return _fitting(thing, parameter)
    wanted = split(name)
    own = [key for key in thing if split(key) == wanted]
    for key in (*own, *_USUAL):
        value = _fitting(thing.get(key), parameter)
        if value is not None:
            return value
    return None


def _fitting(value: Json, parameter: Parameter | None) -> str | None:
    text = scalar(value)
    schema = parameter.schema if parameter else None
    if text is not None and isinstance(schema, ScalarSchema) and schema.type == "integer":
        return text if text.lstrip("-").isdecimal() else None
    return text


def _noun(name: str) -> tuple[str, ...]:
    """What a parameter's name says that it is the id of: `lead_id` and `lead` are a lead's."""
    found = split(name)
    while len(found) > 1 and found[-1] in _SAYS_ID:
        found = found[:-1]
    return () if found and found[0] in _SAYS_ID else _singular(found)


def _singular(found: tuple[str, ...]) -> tuple[str, ...]:
    return (*found[:-1], singular(found[-1])) if found else ()
