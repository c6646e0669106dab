"""Gathering: the fields of a form whose keys write one value together, `user[name]` and `user[email]`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from postwright.ir import brackets
from postwright.ir.brackets import Steps
from postwright.ir.facts import FieldFact
from postwright.ir.schema import ArraySchema, ObjectSchema, Property, Schema

_ITEM = "[]"
"""The step to any item of a list."""


def gathered(
    fields: Mapping[str, Property], shown: Sequence[tuple[FieldFact, ...]]
) -> Iterator[Property]:
    """The properties of a form by their keys, with one for each value that several keys write.

    `shown` are the forms they come from: keys that any of them uses otherwise stay as they are.
    """
    deep = {brackets.read(key)[0] for key in fields if brackets.is_deep(key)}
    roots = {root for root in deep if all(_goes_together(root, form) for form in shown)}
    done: set[str] = set()
    for key, member in fields.items():
        root = brackets.read(key)[0]
        if root not in roots:
            yield member
        elif root not in done:
            done.add(root)
            ways = {_way(other): each for other, each in fields.items() if _root(other) == root}
            yield _joined(root, ways)


def _root(key: str) -> str:
    return brackets.read(key)[0]


def _goes_together(root: str, form: Iterable[FieldFact]) -> bool:
    own = [field for field in form if _root(field.name) == root]
    sent = ((field.name, field.value or "") for field in own if not field.disabled)
    known = brackets.nested((name, "") for name in dict.fromkeys(field.name for field in own))
    if any(field.is_file for field in own) or known is None:
        return False
    return brackets.nested(sent) is not None


def _way(key: str) -> Steps:
    """The way below the root, the same for all items of a list."""
    return tuple(_ITEM if step == "" or step.isdigit() else step for step in brackets.read(key)[1:])


def _joined(name: str, ways: Mapping[Steps, Property]) -> Property:
    """One property of all that stands below a name."""
    if list(ways) == [()]:
        leaf = ways[()]
        return Property(
            name, leaf.schema, leaf.required, leaf.description, seen=leaf.seen, of=leaf.of
        )
    of = max(each.of for each in ways.values())
    seen = min(of, max(each.seen for each in ways.values()))
    return Property(name, _schema(ways), seen=seen, of=of)


def _schema(ways: Mapping[Steps, Property]) -> Schema:
    below: dict[str, dict[Steps, Property]] = {}
    for way, each in ways.items():
        below.setdefault(way[0], {})[way[1:]] = each
    members = tuple(_joined(name, inner) for name, inner in below.items())
    if below.keys() == {_ITEM}:
        item = members[0].schema
        return (
            item if isinstance(item, ArraySchema) and _is_list(below[_ITEM]) else ArraySchema(item)
        )
    return ObjectSchema(members)


def _is_list(inner: Mapping[Steps, Property]) -> bool:
    """Whether a field's own schema is the list already: `tags[]`."""
    return list(inner) == [()]
