"""Requests to one method and path that their collection documents as different operations.

Reference documentation shows some paths under several headings: `PUT /files/{file}` as "Update file" and as
"Remove shared link from file". Each has a description of its own. Most requests that repeat a path are
variants of one operation, though, and a description alone does not change that. Two requests are different
operations where everything that goes to their method and path is described, they are described
differently, and

- their names begin with verbs that do different things (add, update, remove); or
- they stand in folders of different things, and each is named after the thing of its own folder and not
  after that of the other's. What both folders are named after tells nothing.

What a tester does (check, verify, confirm, ...) is no verb of an operation, and all verbs that read are one.
"""

from __future__ import annotations

from collections.abc import Sequence

from postwright.infer import words
from postwright.infer.verbs import CALLING, PLAIN, READING
from postwright.ir.facts import LiteralSegment, RequestFact

_SAME = {
    **dict.fromkeys([*READING, "find", "search", "show", "view", "query", "look", "lookup"], "get"),
    **dict.fromkeys("add new make insert post register".split(), "create"),
    **dict.fromkeys("edit modify change patch alter".split(), "update"),
    **dict.fromkeys("remove destroy".split(), "delete"),
}
"""Verbs that do the same as another."""

_TESTING = frozenset("check confirm test validate verify preview".split())
_KNOWN = (
    CALLING | _SAME.keys() | frozenset("update rename generate refresh revoke login upsert".split())
) - _TESTING


def parted(requests: Sequence[RequestFact]) -> list[list[RequestFact]]:
    """The requests by the operation they are documented as, the plain one of the path first.

    One group if they are not documented apart. Within a group they stay in their order, as do the others.
    """
    if not all(_description(each) for each in requests):
        return [list(requests)]
    groups: list[list[int]] = []
    for number, request in enumerate(requests):
        akin = [group for group in groups if any(_akin(request, requests[each]) for each in group)]
        groups = [group for group in groups if group not in akin]
        groups.append(sorted([*(each for group in akin for each in group), number]))
    found = [[requests[number] for number in group] for group in sorted(groups)]
    plain = min(found, key=lambda group: _standing_out(group[0]))
    return [plain, *(group for group in found if group is not plain)]


def _akin(one: RequestFact, other: RequestFact) -> bool:
    """Whether two requests are variants of one operation: they were, or are as far as they themselves tell."""
    if one.remembered and other.remembered:
        return one.remembered == other.remembered
    if _description(one) == _description(other):
        return True
    verbs = _verb(one), _verb(other)
    differ = None not in verbs and verbs[0] != verbs[1]
    return not differ and not _of_different_things(one, other)


def _description(request: RequestFact) -> str:
    return request.description.strip()


def _verb(request: RequestFact) -> str | None:
    first = next(iter(words.of_title(request.name)), "")
    return _SAME.get(first, first) if first in _KNOWN else None


def _of_different_things(one: RequestFact, other: RequestFact) -> bool:
    folders, names = (_folder(one), _folder(other)), (_words(one.name), _words(other.name))
    own = (folders[0] - folders[1], folders[1] - folders[0])
    return any(own) and all(
        thing <= name and not thing & foreign
        for thing, name, foreign in zip(own, names, reversed(names), strict=True)
    )


def _folder(request: RequestFact) -> frozenset[str]:
    return _words(request.folder[-1]) if request.folder else frozenset()


def _words(title: str) -> frozenset[str]:
    return frozenset(map(words.singular, words.of_title(title)))


def _standing_out(request: RequestFact) -> tuple[bool, int]:
    """What makes a request less than the plain one: another verb than its method's, words beyond its path."""
    literal = [each.text for each in request.segments if isinstance(each, LiteralSegment)]
    path = frozenset(words.singular(word) for text in literal for word in words.split(text))
    said = frozenset(map(words.singular, words.of_title(request.name)[1:]))
    return _verb(request) != PLAIN.get(request.method), len(said - path)
