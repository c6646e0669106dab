"""What the requests of an endpoint show of one name: its values, and what is said of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from postwright.ir.api import Location
from postwright.ir.facts import FieldFact, RequestFact
from postwright.source import Origin


@dataclass(slots=True)
class Seen:
    """One parameter as it is shown. `always` holds if every request that was accepted sends it."""

    wire_name: str
    origin: Origin
    values: dict[str, None] = field(default_factory=dict)
    description: str = ""
    repeated: bool = False
    always: bool = False


def seen_in(
    location: Location, sent: Iterable[RequestFact], accepted: Iterable[RequestFact]
) -> dict[str, Seen]:
    """All names of a location, by the spelling that came first."""
    found: dict[str, Seen] = {}
    spelled: dict[str, str] = {}
    for request in sent:
        _observe(found, fields(request, location), location, spelled)
    given = [_enabled(request, location) for request in accepted]
    for name, shown in found.items():
        shown.always = all(name.lower() in names for names in given)
    return found


def fields(request: RequestFact, location: Location) -> tuple[FieldFact, ...]:
    """The query parameters or the headers of a request."""
    return request.query if location == "query" else request.headers


def _enabled(request: RequestFact, location: Location) -> set[str]:
    shown = fields(request, location)
    return {field.name.strip().lower() for field in shown if not field.disabled}


def _observe(
    found: dict[str, Seen],
    shown: tuple[FieldFact, ...],
    location: Location,
    spelled: dict[str, str],
) -> None:
    """`spelled` has the first spelling of every header, whose name ignores case (RFC 9110, section 5.1)."""
    here: set[str] = set()
    for each in shown:
        name = each.name.strip()
        if not name:
            continue
        known = spelled.setdefault(name.lower(), name) if location == "header" else name
        entry = found.setdefault(known, Seen(name, each.origin))
        entry.repeated |= known in here and not each.disabled
        here.add(known)
        if each.value:
            entry.values.setdefault(each.value)
        entry.description = entry.description or each.description
