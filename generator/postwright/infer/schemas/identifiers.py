"""Identifiers: whether the ids of an API are texts or numbers.

`/folders/42` shows digits either way. The bodies tell: JSON writes `"id": "42"` where ids are texts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from postwright.infer import words
from postwright.infer.shapes import Shape
from postwright.ir.schema import Evidence, ScalarSchema, Schema

MOST = 0.9
"""The part of all places with ids that shows what an API's ids are, whatever the rest is."""


class Identifiers:
    """What the bodies of an API show of its ids, by the name of a member and of all together."""

    def __init__(self, bodies: Iterable[Shape] = ()) -> None:
        self._kinds: dict[str, Counter[str]] = {}
        self._all: Counter[str] = Counter()
        seen: set[Shape] = set()
        ahead = list(bodies)
        while ahead:
            shape = ahead.pop().find()
            if shape not in seen:
                seen.add(shape)
                for name, member in shape.members():
                    self._note(name, member)
                    ahead.append(member)
                ahead += [each for each in (shape.element(), shape.values) if each is not None]

    def _note(self, name: str, member: Shape) -> None:
        spoken = words.singular_words(words.split(name))
        if spoken[-1:] == ("id",):
            found = (member.element() or member).scalars.keys()
            self._kinds.setdefault("".join(spoken), Counter()).update(found)
            self._all.update(found)

    def typed(self, name: str, schema: Schema, *, names_thing: bool = False) -> Schema:
        """A parameter's schema: a text where it is an id of digits and the bodies write such ids as texts.

        `names_thing` tells that the parameter is an id, whatever it is called: `/leads/{lead}`.
        """
        spoken = words.singular_words(words.split(name))
        if not isinstance(schema, ScalarSchema) or schema.type != "integer":
            return schema
        if not names_thing and spoken[-1:] != ("id",):
            return schema
        kinds = self._kinds.get("".join(spoken)) or self._kinds.get("id") or self._all
        if kinds["string"] < MOST * max(kinds.total(), 1):
            return schema
        return ScalarSchema("string", evidence=(Evidence("type", "bodies write ids as texts"),))
