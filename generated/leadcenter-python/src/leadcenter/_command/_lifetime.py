"""Until when a token that was kept is good, as far as that is known."""

from __future__ import annotations

import base64
import json
import math
import time
from datetime import UTC, datetime
from typing import Any


def end_of(token: str) -> float | None:
    """When a JSON Web Token ends, in seconds since 1970 (`exp`, RFC 7519, section 4.1.4); None for any other."""
    parts = token.split(".")
    if len(parts) != 3:
        return None
    try:
        claims = json.loads(base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)))
    except (ValueError, RecursionError):
        return None
    return _seconds(claims.get("exp")) if isinstance(claims, dict) else None


def lifetime_in(answer: Any) -> float | None:
    """For how many seconds an answer says its token is good (`expires_in`, RFC 6749, section 5.1)."""
    if isinstance(answer, dict):
        return _seconds(answer.get("expires_in"))
    return _seconds(getattr(answer, "expires_in", None))


def is_over(end: float | None) -> bool:
    """Whether this moment is past; nothing that is not known is."""
    return end is not None and end <= time.time()


def moment(end: float) -> str:
    """A moment for people, in UTC."""
    try:
        return f"{datetime.fromtimestamp(end, UTC):%Y-%m-%d %H:%M} UTC"
    except (OverflowError, OSError, ValueError):
        return "a time far away"


def _seconds(given: Any) -> float | None:
    is_number = isinstance(given, int | float) and not isinstance(given, bool)
    return float(given) if is_number and 0 < given < 1e15 and math.isfinite(given) else None
