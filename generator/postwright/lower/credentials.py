"""Fields that are credentials: which headers, query parameters and cookies show who is calling.

Some names say it. Others are believed where the collection proves it: at least half of its requests send the
field, and its value is one variable that is called like a secret, or was a secret.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias

from postwright.lower.variables import whole
from postwright.postman.model import Field
from postwright.redact import PLACEHOLDER
from postwright.redact.names import is_secret, may_be_secret, words

FieldLocation: TypeAlias = Literal["header", "query"]

Place: TypeAlias = tuple[Literal["header", "query", "cookie"], str]
"""Where a credential goes: two in one place cannot both be sent. Names of headers are in lower case."""

AUTHORIZATION: Place = ("header", "authorization")

_HOLDER = r"api|app|application|auth|authentication|access|subscription|session"
_KEY = re.compile(rf"(x-)?([\w-]+-)?({_HOLDER})[-_]?(key|token)(-v\d+)?|apikey", re.IGNORECASE)
_HEADER_KEY = re.compile(
    rf"(x-)?([\w-]+[-_])?(\w*api|{_HOLDER}|private|client|user|account|functions?|service|developer|consumer)"
    r"[-_]?(key|token|secret)(-v\d+)?|token|([\w-]+-)?authorization",
    re.IGNORECASE,
)
_SESSION = re.compile(r"(\A|[-_.])(\w{0,60}(sess(ion)?(id)?|sid|auth|token)|jwt)(\Z|[-_.])", re.I)

_NAME = re.compile(r"[\w!#$%&'*+.^`|~-]+", re.ASCII)
"""What the name of a cookie is made of (RFC 6265, section 4.1.1; RFC 9110, section 5.6.2)."""

_OTHERWISE = frozenset(
    "csrf xsrf idempotency signature sig hmac nonce postman websocket continuation encryption otp "
    "proxy page next cursor".split()
)
"""Words in names of what looks like a credential and is made anew for each request, or by the program."""


def place_of(field: Field, location: FieldLocation) -> Place:
    """Where a field goes."""
    name = field.key.strip()
    return (location, name.lower() if location == "header" else name)


def is_key(field: Field, location: FieldLocation, proven: frozenset[Place]) -> bool:
    """Whether a header or query parameter carries a key; an `Authorization` header is none."""
    name, place = field.key.strip(), place_of(field, location)
    if field.disabled or place == AUTHORIZATION or _is_otherwise(name):
        return False
    pattern = _HEADER_KEY if location == "header" else _KEY
    return bool(pattern.fullmatch(name)) or place in proven


def _is_otherwise(name: str) -> bool:
    return not _OTHERWISE.isdisjoint(words(name))


def proven(requests: Iterable[tuple[Iterable[Field], Iterable[Field]]]) -> frozenset[Place]:
    """The places that most requests send a credential in. Each request is its headers and its query."""
    tally: Counter[Place] = Counter()
    total = 0
    for headers, query in requests:
        total += 1
        tally.update({place_of(each, "header") for each in headers if _looks_secret(each)})
        tally.update({place_of(each, "query") for each in query if _looks_secret(each)})
    return frozenset(place for place, count in tally.items() if count >= 2 and 2 * count >= total)


def _looks_secret(field: Field) -> bool:
    value, name = (field.value or "").strip(), field.key.strip()
    if field.disabled or _is_otherwise(name):
        return False
    variable = whole(value)
    return value == PLACEHOLDER or is_secret(variable) or may_be_secret(variable)


def companions(fields: Iterable[Field], keys: Iterable[Field]) -> Iterator[Field]:
    """The ids that go with keys: `X-App-Id` beside `X-App-Key`, `client_id` beside `client_secret`."""
    owners = {_stem(key.key) for key in keys} - {()}
    for field in fields:
        last = words(field.key)[-1:]
        if not field.disabled and last == ("id",) and _stem(field.key) in owners:
            yield field


def _stem(name: str) -> tuple[str, ...]:
    parts = words(name)
    return parts[1:-1] if parts[:1] == ("x",) else parts[:-1]


def cookies(field: Field) -> Iterator[str]:
    """The names of those cookies in a `Cookie` header that hold a session (RFC 6265, section 4.2)."""
    if field.disabled or field.key.strip().lower() != "cookie":
        return
    for pair in (field.value or "").split(";"):
        name, equals, _ = pair.strip().partition("=")
        if equals and _NAME.fullmatch(name) and _SESSION.search(name) and not _is_otherwise(name):
            yield name
