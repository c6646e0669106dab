"""Whether to try again, and when.

Tried again are connection failures, timeouts and the statuses 408, 409, 429 and 5xx. A POST or PATCH without
an idempotency key is tried again only if the failed attempt certainly changed nothing: the connection was
never made, no token was to be had for it, or the server turned the request away (408, 409, 429, or 503 with
Retry-After). Anything else is
ambiguous, since the server may have acted before it failed. `retry_unsafe=True` asks for those too.

The wait is what the server asks for (`retry-after-ms`, `Retry-After`; RFC 9110, section 10.2.3), up to 120 s:
who is told to wait longer gets the error at once. Without a wish it is 0.5 s, doubled each time up to 8 s,
less up to a quarter by chance, so that clients do not come back in step.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

_STATUSES = frozenset({408, 409, 429})
_TURNED_AWAY = frozenset({408, 409, 429})
_SAFE_TO_REPEAT = frozenset({"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY"})

LONGEST_WAIT = 120.0
FIRST_WAIT = 0.5
LONGEST_BACKOFF = 8.0


@dataclass(frozen=True, slots=True)
class Failure:
    """What went wrong with an attempt: `status` is None if no answer came, `sent` False if nothing left.

    `retry_after` is the wait the server asks for in seconds, None if it does not.
    """

    status: int | None = None
    sent: bool = True
    retry_after: float | None = None


@dataclass(frozen=True, slots=True)
class RetryRules:
    """Which calls may be tried how often. `jitter` gives numbers from 0 to 1."""

    max_retries: int
    may_repeat: bool
    replayable: bool
    jitter: Callable[[], float]

    def wait(self, attempt: int, failure: Failure) -> float | None:
        """Seconds to wait after the attempt (the first is 0) that failed so; None to give up."""
        if attempt >= self.max_retries or not self.replayable or not self._worth_it(failure):
            return None
        if failure.retry_after is not None:
            return failure.retry_after if failure.retry_after <= LONGEST_WAIT else None
        backoff = min(FIRST_WAIT * 2.0 ** min(attempt, 10), LONGEST_BACKOFF)
        return backoff * (1.0 - 0.25 * self.jitter())

    def _worth_it(self, failure: Failure) -> bool:
        if failure.status is None:
            return self.may_repeat or not failure.sent
        if failure.status in _TURNED_AWAY:
            return True
        if failure.status == 503 and failure.retry_after is not None:
            return True
        return failure.status >= 500 and self.may_repeat


def may_repeat(method: str, *, keyed: bool, unsafe: bool) -> bool:
    """Whether a request may be sent twice: by its method (RFC 9110, section 9.2.2), its key, or on demand."""
    return method in _SAFE_TO_REPEAT or keyed or unsafe


def is_retryable_status(status: int) -> bool:
    """Whether an answer of this status is a failure worth another attempt."""
    return status in _STATUSES or status >= 500


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """Seconds the server asks to wait; None where it does not, or not in a form that makes sense.

    `now` is in seconds since 1970.
    """
    milliseconds = _number(headers.get("retry-after-ms", ""))
    if milliseconds is not None:
        return milliseconds / 1000
    value = headers.get("retry-after", "")
    seconds = _number(value)
    return seconds if seconds is not None else _until(value, now)


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) and number >= 0 else None


def _until(text: str, now: float) -> float | None:
    from email.utils import mktime_tz, parsedate_tz

    try:
        parts = parsedate_tz(text)
        return None if parts is None else max(0.0, mktime_tz(parts) - now)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
