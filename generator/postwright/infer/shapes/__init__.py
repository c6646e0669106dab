"""Shapes: everything that the samples of one place showed, added up.

A shape is a tally, not a verdict: it keeps scalars by type and goes down into properties and items. Nulls
are counted where they were met, at the property or the array, so that one place's null says nothing of
another place of the same thing. A placeholder (`<integer>`) counts as a type without a value, and a
variable without one (`{{name}}`) as nothing at all. Two shapes that turn out to be the same thing are
merged for good (a union-find forest), and whatever lies at the same path below them is merged with them.
`schemas` draws the conclusions.

What scripts assert is kept beside the tally (`asserted`). Where no sample shows an object that a script
speaks of, the script stands for one: such objects are counted in `told` as well as in `objects`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from postwright.infer.asserted.evidence import Asserted
from postwright.infer.schemas.values import placeholder
from postwright.ir.json import Json
from postwright.source import Origin

PLACES_KEPT = 3
"""How many places a shape remembers as evidence."""

_VARIABLE = re.compile(r"\{\{[^{}]*\}\}")


Pair: TypeAlias = "tuple[Shape, Shape]"


class Shape:
    """The tally of one place. After a merge, read it through `find()`."""

    __slots__ = (
        "_forward",
        "arrays",
        "asserted",
        "empty_arrays",
        "formats",
        "items",
        "joined",
        "map_reason",
        "null_items",
        "null_members",
        "null_places",
        "nulls",
        "objects",
        "places",
        "properties",
        "samples",
        "scalars",
        "seen",
        "told",
        "values",
    )

    def __init__(self) -> None:
        self._forward: Shape | None = None
        self.samples = 0
        self.nulls = 0
        self.scalars: dict[str, Counter[str | int | float | bool]] = {}
        self.formats: Counter[str] = Counter()
        self.objects = 0
        self.told = 0
        self.asserted = Asserted()
        self.properties: dict[str, Shape] = {}
        self.seen: Counter[str] = Counter()
        self.null_members: Counter[str] = Counter()
        self.null_places: dict[str | None, list[Origin]] = {}
        self.joined: dict[str, list[Origin]] = {}
        self.arrays = 0
        self.empty_arrays = 0
        self.items: Shape | None = None
        self.null_items = 0
        self.map_reason = ""
        self.values: Shape | None = None
        self.places: list[Origin] = []

    def find(self) -> Shape:
        """The shape that this one has become part of."""
        root = self
        while root._forward is not None:
            root = root._forward
        while self._forward is not None:
            self._forward, self = root, self._forward
        return root

    def observe(self, value: Json, origin: Origin) -> None:
        """Add one sample."""
        shape = self.find()
        shape.samples += 1
        if len(shape.places) < PLACES_KEPT and origin not in shape.places:
            shape.places.append(origin)
        match value:
            case None:
                shape.nulls += 1
            case dict():
                shape._observe_object(value, origin)
            case list():
                shape._observe_array(value, origin)
            case str():
                shape._observe_text(value)
            case _:
                shape.scalars.setdefault(scalar_type(value), Counter())[value] += 1

    def _observe_text(self, value: str) -> None:
        if _VARIABLE.fullmatch(value):
            return
        stands_for = placeholder(value)
        if stands_for is None:
            self.scalars.setdefault("string", Counter())[value] += 1
            return
        self.scalars.setdefault(stands_for.type, Counter())
        if stands_for.type == "string":
            self.formats[stands_for.format] += 1

    def _observe_object(self, value: dict[str, Json], origin: Origin) -> None:
        self.objects += 1
        for name, member in value.items():
            self.seen[name] += 1
            shape = self.properties.setdefault(name, Shape())
            if member is None:
                self.null_members[name] += 1
                self._note_null(name, origin)
            else:
                shape.observe(member, origin)

    def _observe_array(self, value: list[Json], origin: Origin) -> None:
        self.arrays += 1
        if not value:
            self.empty_arrays += 1
            return
        if self.items is None:
            self.items = Shape()
        for member in value:
            if member is None:
                self.null_items += 1
                self._note_null(None, origin)
            else:
                self.items.observe(member, origin)

    def _note_null(self, member: str | None, origin: Origin) -> None:
        """Remember where the null of a member was met; that of an item for None."""
        places = self.null_places.setdefault(member, [])
        if len(places) < PLACES_KEPT and origin not in places:
            places.append(origin)

    def member(self, name: str) -> Shape | None:
        """The shape of a property, found."""
        shape = self.properties.get(name)
        return shape.find() if shape is not None else None

    def element(self) -> Shape | None:
        """The shape of the items, found; None if no array had any."""
        return self.items.find() if self.items is not None else None

    def members(self) -> Iterator[tuple[str, Shape]]:
        """The properties with their shapes, found."""
        for name, shape in self.properties.items():
            yield name, shape.find()

    def become_map(self, reason: str) -> None:
        """From now on the members are data: their shapes become the one shape of the map's values.

        Nulls among them are kept under the empty name.
        """
        _merge_all(self.find()._take_members(reason))

    def _take_members(self, reason: str) -> list[Pair]:
        """Turn into a map; gives what must be merged for it to be one."""
        self.map_reason = self.map_reason or reason
        members, self.properties = list(self.properties.values()), {}
        self.seen.clear()
        self.null_members = Counter({"": sum(self.null_members.values())})
        nulls = (
            each for name, places in self.null_places.items() if name is not None for each in places
        )
        self.null_places = {None: self.null_places.get(None, []), "": list(nulls)[:PLACES_KEPT]}
        if self.values is None and members:
            self.values = members.pop(0)
        return [(self.values, member) for member in members if self.values is not None]

    @property
    def kinds(self) -> set[str]:
        """The JSON types seen here, by JSON Schema's names; null is none."""
        kinds = set(self.scalars)
        kinds |= {"object"} if self.objects else set()
        return kinds | ({"array"} if self.arrays else set())

    @property
    def is_thing(self) -> bool:
        """Objects with named members were seen here, whatever else was."""
        return bool(self.objects and self.properties and not self.map_reason)

    @property
    def is_object(self) -> bool:
        """Only objects were seen here."""
        return self.objects > 0 and not self.arrays and not self.scalars

    @property
    def is_array(self) -> bool:
        """Only arrays were seen here."""
        return self.arrays > 0 and not self.objects and not self.scalars


def scalar_type(value: str | int | float | bool) -> str:
    """JSON Schema's name for the type of a scalar."""
    match value:
        case bool():
            return "boolean"
        case int():
            return "integer"
        case float():
            return "number"
        case _:
            return "string"


def merge(left: Shape, right: Shape, why: str = "") -> Shape:
    """Make two shapes one, and with them all that lies at the same path below; gives the one.

    `why` they are one thing is kept in `joined`, with the first place of what was joined.
    """
    apart, places = left.find() is not right.find(), right.find().places[:1]
    _merge_all([(left, right)])
    if why and apart:
        left.find().joined.setdefault(why, []).extend(places)
    return left.find()


def _merge_all(pending: list[Pair]) -> None:
    """Merge pairs until none is left: what they bring together may hold, or be, any of the others."""
    while pending:
        left, right = pending.pop()
        left, right = left.find(), right.find()
        if left is not right:
            pending += _joined(left, right)


def _joined(left: Shape, right: Shape) -> list[Pair]:
    """Make `right` part of `left`; gives the pairs below that must become one too."""
    right._forward = left
    _add_tallies(left, right)
    pairs = []
    for name, shape in right.properties.items():
        if (mine := left.properties.setdefault(name, shape)) is not shape:
            pairs.append((mine, shape))
    for name in ("items", "values"):
        mine, theirs = getattr(left, name), getattr(right, name)
        if mine is None:
            setattr(left, name, theirs)
        elif theirs is not None:
            pairs.append((mine, theirs))
    if left.map_reason or right.map_reason:
        pairs += left._take_members(left.map_reason or right.map_reason)
    return pairs


def _add_tallies(left: Shape, right: Shape) -> None:
    left.samples += right.samples
    left.nulls += right.nulls
    left.objects += right.objects
    left.told += right.told
    left.asserted.add(right.asserted)
    left.arrays += right.arrays
    left.empty_arrays += right.empty_arrays
    left.null_items += right.null_items
    for why, joined in right.joined.items():
        left.joined.setdefault(why, []).extend(joined)
    for member, places in right.null_places.items():
        both = dict.fromkeys((*left.null_places.get(member, ()), *places))
        left.null_places[member] = [*both][:PLACES_KEPT]
    left.seen.update(right.seen)
    left.null_members.update(right.null_members)
    left.formats.update(right.formats)
    for kind, values in right.scalars.items():
        left.scalars.setdefault(kind, Counter()).update(values)
    left.places = [*dict.fromkeys((*left.places, *right.places))][:PLACES_KEPT]


def observed(samples: Iterable[tuple[Json, Origin]]) -> Shape:
    """The shape of a place from all its samples."""
    shape = Shape()
    for value, origin in samples:
        shape.observe(value, origin)
    return shape
