"""What an answer's status says when it is not 200, in words that help."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from postwright.diagnostics import Failure
from postwright.fetch.addresses import shown

TRY_LATER = 75
"""The exit code for what may go well another time (`EX_TEMPFAIL` of sysexits.h)."""


def refuse_status(status: int, headers: Mapping[str, str], url: str) -> None:
    """Raise the `Failure` that a status other than 200 stands for."""
    if status == 200:
        return
    where = shown(url)
    if status == 429:
        raise _too_many(where, headers)
    if status >= 500:
        message = f"{where} answers {status}: the fault is on the server's side"
        help = "run it again in some minutes; https://status.postman.com tells of outages"
        raise Failure.of("PW708", message, help=help, exit_code=TRY_LATER)
    code, fault, help = _REFUSED.get(status, _OTHER)
    raise Failure.of(code, f"{where} answers {status}: {fault}", help=help)


_REFUSED = {
    401: (
        "PW704",
        "the API key is missing, wrong or revoked",
        "make a new key in Postman (Settings, API keys) and set POSTMAN_API_KEY",
    ),
    403: (
        "PW705",
        "whoever owns the key may not read this",
        "ask for access to the workspace, or use the key of somebody who has it",
    ),
    404: (
        "PW706",
        "there is nothing at this address, or the key's owner cannot see it",
        "check the id; a collection of somebody else needs its whole uid, `<owner>-<id>`",
    ),
}
_OTHER = (
    "PW708",
    "no answer that Postman gives here",
    "check the address, and POSTWRIGHT_POSTMAN_API if you set it",
)


def _too_many(where: str, headers: Mapping[str, str]) -> Failure:
    wait = retry_after(headers, datetime.now(UTC))
    when = f"in {wait} seconds" if wait is not None else "in a minute"
    message = f"{where} answers 429: too many requests were made with this key or from this address"
    return Failure.of("PW707", message, help=f"run it again {when}", exit_code=TRY_LATER)


def retry_after(headers: Mapping[str, str], now: datetime) -> int | None:
    """How many seconds `Retry-After` asks to wait, at least 1 (RFC 9110, section 10.2.3); None for nothing.

    Postman also sends `RateLimit-Reset`, in seconds.
    """
    said = {name.lower(): value for name, value in headers.items()}
    for name in ("retry-after", "ratelimit-reset", "x-ratelimit-retryafter"):
        value = said.get(name, "").strip()
        if re.fullmatch(r"\d{1,7}", value):
            return max(int(value), 1)
        if (until := _date(value)) is not None:
            return max(round((until - now).total_seconds()), 1)
    return None


def _date(text: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(text)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
