"""Narrowings: places where a contract accepts less than it did."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from postwright.diagnostics import Sink
from postwright.evolve.digest import Digest, digest, place_of
from postwright.ir.api import Api
from postwright.source import Origin


@dataclass(frozen=True, slots=True)
class Narrowing:
    """A place that was `before` and is `now`, in words; `holder` and `way` are its address."""

    holder: str
    way: str
    before: str
    now: str

    @property
    def address(self) -> str:
        """The place as overrides write it."""
        if " " in self.holder:
            return f"{self.holder} {self.way}"
        return f"{self.holder}{'' if self.way[:1] in '[{' else '.'}{self.way}"


def report(api: Api, before: Digest, sink: Sink) -> None:
    """Report every place of a contract that is narrower than in the digest of an earlier one."""
    for each in narrowings(before, digest(api)):
        message = f"`{each.address}` was {each.before} and is {each.now} now, which is narrower"
        place = place_of(api, each.holder, each.way)
        sink.report("PW320", message, place, _way_out(each, place))


def _way_out(narrowing: Narrowing, place: Origin) -> str:
    if place.pointer.startswith("/overrides/"):
        return "this override makes it so; programs that relied on more have to follow"
    return (
        f"`postwright explain '{narrowing.address}'` says why; "
        "if it is wrong, save an example that shows more, or `retype` it"
    )


def narrowings(before: Digest, now: Digest) -> Iterator[Narrowing]:
    """The places of both that accept less now. What was added or has gone is none of them."""
    for holder, places in now.items():
        known = before.get(holder, {})
        for way, kinds in places.items():
            if way in known and known[way] != kinds and _is_narrower(known[way], kinds):
                yield Narrowing(holder, way, _in_words(known[way]), _in_words(kinds))


def _is_narrower(before: str, now: str) -> bool:
    if now.endswith("!") and not before.endswith("!"):
        return True
    left, right = _split(before), _split(now)
    return not all(any(_covers(wide, each) for wide in right) for each in left)


def _split(kinds: str) -> list[str]:
    return kinds.removesuffix("!").split("|")


def _covers(wide: str, narrow: str) -> bool:
    """Whether all that is of one kind is of the other too."""
    if wide in ("any", narrow) or (wide, narrow) in (("number", "integer"), ("map", "object")):
        return True
    if wide == narrow.partition("/")[0]:
        return True
    listed = _values(narrow)
    known = _values(wide)
    if listed is None:
        return False
    if known is not None:
        return all(each in known for each in listed)
    return all(_covers(wide, _type(each)) for each in listed)


def _values(kind: str) -> list[object] | None:
    """The values of a closed enumeration, None for another kind."""
    if not kind.startswith("["):
        return None
    try:
        values: list[object] = json.loads(kind)
    except ValueError:
        return None
    return values


def _type(value: object) -> str:
    match value:
        case bool():
            return "boolean"
        case int():
            return "integer"
        case float():
            return "number"
        case _:
            return "string"


def _in_words(kinds: str) -> str:
    """Kinds as people say them: `string(email) or null, required`."""
    return " or ".join(map(_spoken, _split(kinds))) + (", required" if kinds.endswith("!") else "")


def _spoken(kind: str) -> str:
    listed = _values(kind)
    if listed is not None:
        return f"one of {', '.join(map(str, listed))}"
    name, slash, form = kind.partition("/")
    return {"any": "anything", "map": "a map", "object": "an object", "array": "an array"}.get(
        name, f"{name}({form})" if slash else name
    )
