"""What the requests of an endpoint show of one name: its values, and what is said of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from postwright.ir.api import Location
from postwright.ir.facts import FieldFact, RequestFact
from postwright.source import NOWHERE, Origin


@dataclass(slots=True)
class Seen:
    """One parameter or field of a form as it is shown.

    `always` holds if every request that was accepted sends it; `count` requests have it switched on.
    `described` is the field that the description belongs to.
    """

    wire_name: str
    origin: Origin
    values: dict[str, None] = field(default_factory=dict)
    description: str = ""
    repeated: bool = False
    always: bool = False
    is_file: bool = False
    count: int = 0
    described: Origin = NOWHERE


def seen_in(
    location: Location, sent: Iterable[RequestFact], accepted: Iterable[RequestFact]
) -> dict[str, Seen]:
    """All names of a location, by the spelling that came first."""
    found = observed((fields(each, location) for each in sent), spelled=location != "header")
    given = [_enabled(request, location) for request in accepted]
    for name, shown in found.items():
        shown.always = all(name.lower() in names for names in given)
    return found


def observed(shown: Iterable[tuple[FieldFact, ...]], *, spelled: bool = True) -> dict[str, Seen]:
    """All names in what several requests show; if `spelled` is false, names that differ in case are one."""
    found: dict[str, Seen] = {}
    spellings: dict[str, str] | None = None if spelled else {}
    for each in shown:
        _observe(found, each, spellings)
    return found


def both(one: Seen | None, other: Seen | None) -> Seen | None:
    """What is shown of two places that are one thing."""
    if one is None or other is None:
        return one or other
    return Seen(
        one.wire_name,
        one.origin,
        {**one.values, **other.values},
        one.description or other.description,
        one.repeated or other.repeated,
        one.always or other.always,
        one.is_file or other.is_file,
        max(one.count, other.count),
        one.described if one.description else other.described,
    )


def fields(request: RequestFact, location: Location) -> tuple[FieldFact, ...]:
    """The query parameters or the headers of a request."""
    return request.query if location == "query" else request.headers


def _enabled(request: RequestFact, location: Location) -> set[str]:
    shown = fields(request, location)
    return {field.name.strip().lower() for field in shown if not field.disabled}


def _observe(
    found: dict[str, Seen],
    shown: tuple[FieldFact, ...],
    spellings: dict[str, str] | None,
) -> None:
    """`spellings` has the first one of every header, whose name ignores case (RFC 9110, section 5.1)."""
    here: set[str] = set()
    for each in shown:
        name = each.name.strip()
        if not name:
            continue
        known = name if spellings is None else spellings.setdefault(name.lower(), name)
        entry = found.setdefault(known, Seen(name, each.origin))
        if not each.disabled:
            entry.repeated |= known in here
            entry.count += known not in here
            here.add(known)
        entry.is_file |= each.is_file
        if each.value and not each.is_file:
            entry.values.setdefault(each.value)
        if each.description and not entry.description:
            entry.description, entry.described = each.description, each.origin
