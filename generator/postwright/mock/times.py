"""Times in the forms that saved answers have them, and which members tell of a change."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from postwright.ir.json import Json

_ISO = re.compile(
    r"\d{4}-\d\d-\d\d(?P<gap>[T ])\d\d:\d\d:\d\d(?:\.(?P<fraction>\d{1,9}))?"
    r"(?P<zone>Z|[+-]\d\d:?\d\d)?"
)
_SECONDS = range(500_000_000, 5_000_000_000)
_MILLISECONDS = range(500_000_000_000, 5_000_000_000_000)

_WHEN = r"(at|on|date|time|datetime)?"
CREATED = re.compile(rf"(date|time)?(created|creation|inserted){_WHEN}")
UPDATED = re.compile(rf"(date|time|last)?(updated?|modified|modification){_WHEN}")


def shown_as(sample: Json, when: datetime) -> Json:
    """A time in the form of a sample, which itself is given back where it is no time."""
    if type(sample) is int:
        if sample in _SECONDS:
            return int(when.timestamp())
        return int(when.timestamp() * 1000) if sample in _MILLISECONDS else sample
    match = _ISO.fullmatch(sample) if isinstance(sample, str) else None
    return _written(match, when.astimezone(UTC)) if match else sample


def tells(kind: re.Pattern[str], member: str) -> bool:
    """Whether a member is one that tells when something was created or updated."""
    return kind.fullmatch(re.sub(r"[^a-z]", "", member.lower())) is not None


def _written(match: re.Match[str], when: datetime) -> str:
    fraction = match["fraction"] or ""
    digits = f"{when.microsecond:06d}000"[: len(fraction)]
    zone = match["zone"] or ""
    utc = {"": "", "Z": "Z"}.get(zone, "+00:00" if ":" in zone else "+0000")
    text = when.strftime(f"%Y-%m-%d{match['gap']}%H:%M:%S")
    return text + (f".{digits}" if fraction else "") + utc
