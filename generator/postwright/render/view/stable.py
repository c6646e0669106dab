"""Saved answers with values in place of those that are others in every export: times and random ids.

What takes a value's place is made of the place where it is first seen, and not of the value: an export of
the same exchanges with new ids gives the same examples. One value is one value wherever it stands, in
answers, in requests and in what scripts expect, so that what belonged together still does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from postwright.ir.api import Api, Check, Example, ExampleRequest, Operation, Payload
from postwright.ir.json import Json
from postwright.ir.rewriting import each_schema
from postwright.ir.schema import EnumSchema, ObjectSchema, Schema
from postwright.naming.examples import example_names

_HEX = "[0-9a-f]"
_VOLATILE = re.compile(
    rf"(?<![0-9A-Za-z])(?:"
    rf"(?P<uuid>{_HEX}{{8}}(?:-{_HEX}{{4}}){{3}}-{_HEX}{{12}})"
    rf"|(?P<hex>(?=[0-9a-f]*[a-f])(?=[0-9a-f]*[0-9])(?:{_HEX}{{64}}|{_HEX}{{40}}|{_HEX}{{32}}|{_HEX}{{24}}))"
    r"|(?P<ulid>01(?=[0-9A-Z]*[A-Z])[0-9A-HJKMNP-TV-Z]{24})"
    r"|(?P<time>(?P<day>20\d\d-\d\d-\d\d)(?P<t>[T ])(?P<clock>\d\d:\d\d:\d\d)"
    r"(?P<fraction>\.\d{1,9})?(?P<offset>Z|[+-]\d\d:?\d\d)?)"
    r")(?![0-9A-Za-z])"
)
"""UUIDs (RFC 9562), digests and object ids in hexadecimal, ULIDs, times (RFC 3339, section 5.6)."""

_TIMED = re.compile(r"(?i)(?:time|stamp|date|created|updated|expir|issued|iat|exp|nbf|_at|At)$")
_EPOCHS = ((10**9, 4 * 10**9), (10**12, 4 * 10**12))
"""Seconds and milliseconds since 1970, of this century."""

_START = datetime(2024, 1, 1, tzinfo=UTC)
_SECONDS = 366 * 24 * 3600
_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


class Stable:
    """What stands for the volatile values of an API's saved answers."""

    def __init__(self, api: Api) -> None:
        self._texts: dict[str, str] = {}
        self._numbers: dict[int, int] = {}
        self._taken: set[str | int] = set()
        self._fixed = _of_contract(api)
        for _, operation in api.operations():
            self._learn(operation)

    def _learn(self, operation: Operation) -> None:
        of = f"{operation.method} {operation.path} {operation.command}"
        for name, example in zip(example_names(operation), operation.examples, strict=True):
            if example.response is not None:
                body = example.response.body
                content = body.value if body.kind != "text" else body.text
                for place, key, value in _scalars(content, f"{of} {name}", ""):
                    self._learn_value(place, key, value)

    def _learn_value(self, place: str, key: str, value: Json) -> None:
        if isinstance(value, str):
            for index, found in enumerate(_VOLATILE.finditer(value)):
                if _key(found) not in self._texts and found[0] not in self._fixed:
                    self._texts[_key(found)] = self._free(f"{place} {index}", found)
        elif _is_epoch(key, value) and isinstance(value, int) and value not in self._numbers:
            self._numbers[value] = self._epoch(place, value)

    def _free(self, place: str, found: re.Match[str]) -> str:
        """A value of the same form that stands for no other yet."""
        turn = 0
        while (made := _made(f"{place} {turn}", found)) in self._taken:
            turn += 1
        self._taken.add(made)
        return made

    def _epoch(self, place: str, value: int) -> int:
        unit = 1000 if value >= _EPOCHS[1][0] else 1
        made = (int(_START.timestamp()) + _number(place) % _SECONDS) * unit
        while made in self._taken:
            made += unit
        self._taken.add(made)
        return made

    def example(self, example: Example) -> Example:
        """The same exchange with them."""
        answer = example.response
        return replace(
            example,
            request=self._request(example.request),
            response=answer
            and replace(
                answer, body=self._payload(answer.body), headers=self._pairs(answer.headers)
            ),
        )

    def check(self, check: Check) -> Check:
        """The same assertion with them in what it expects and in its own words."""
        claims = (
            replace(
                each,
                expected=self.value(each.expected),
                test=self._text(each.test),
                source=self._text(each.source),
            )
            for each in check.claims
        )
        return replace(check, claims=tuple(claims))

    def _request(self, request: ExampleRequest) -> ExampleRequest:
        return ExampleRequest(
            path=self._pairs(request.path),
            query=self._pairs(request.query),
            headers=self._pairs(request.headers),
            body=self._payload(request.body),
        )

    def _pairs(self, pairs: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
        return tuple((name, self._text(text)) for name, text in pairs)

    def _payload(self, payload: Payload) -> Payload:
        return replace(payload, value=self.value(payload.value), text=self._text(payload.text))

    def value(self, value: Json) -> Json:
        """JSON with them."""
        match value:
            case str():
                return self._text(value)
            case bool():
                return value
            case int():
                return self._numbers.get(value, value)
            case list():
                return [self.value(each) for each in value]
            case dict():
                return {self._text(name): self.value(each) for name, each in value.items()}
            case _:
                return value

    def _text(self, text: str) -> str:
        if len(text) < len("2024-01-01T00:00:00"):
            return str(self._numbers.get(int(text), text)) if _is_digits(text) else text
        return _VOLATILE.sub(self._written, text)

    def _written(self, found: re.Match[str]) -> str:
        made = self._texts.get(_key(found))
        return found[0] if made is None else _in_the_form_of(found, made)


def _of_contract(api: Api) -> set[str]:
    """What types call by name, values and members: it is the same in every export."""
    known: set[str] = set()

    def noted(schema: Schema) -> Schema:
        for text in _named(schema):
            known.update(found[0] for found in _VOLATILE.finditer(text))
        return schema

    each_schema(api, noted)
    return known


def _named(schema: Schema) -> Iterator[str]:
    match schema:
        case EnumSchema(values=values):
            yield from (each for each in values if isinstance(each, str))
        case ObjectSchema(properties=members):
            yield from (each.name for each in members)


def _is_digits(text: str) -> bool:
    return text.isascii() and text.isdecimal() and not text.startswith("0")


def _is_epoch(key: str, value: Json) -> bool:
    if not isinstance(value, int) or isinstance(value, bool):
        return False
    return bool(_TIMED.search(key)) and any(low <= value < high for low, high in _EPOCHS)


def _scalars(value: Json, place: str, key: str) -> Iterator[tuple[str, str, Json]]:
    """Every scalar, and the name of every member, with its place and the member that it is the value of."""
    match value:
        case dict():
            for index, (name, each) in enumerate(value.items()):
                yield f"{place} name {index}", "", name
                inner = index if _VOLATILE.search(name) else name
                yield from _scalars(each, f"{place}/{inner}", name)
        case list():
            for index, each in enumerate(value):
                yield from _scalars(each, f"{place}/{index}", key)
        case _:
            yield place, key, value


def _number(place: str) -> int:
    return int.from_bytes(sha256(place.encode("utf-8", "replace")).digest()[:16])


def _made(place: str, found: re.Match[str]) -> str:
    number = _number(place)
    match next(kind for kind in ("uuid", "hex", "ulid", "time") if found[kind]):
        case "uuid":
            digits = f"{number:032x}"
            return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-8{digits[17:20]}-{digits[20:]}"
        case "hex":
            return f"{number:032x}{number:032x}"[: len(found[0])]
        case "ulid":
            return "01" + "".join(_CROCKFORD[number >> 5 * n & 31] for n in range(24))
        case _:
            then = _START + timedelta(seconds=number % _SECONDS)
            return f"{then:%Y-%m-%dT%H:%M:%S}"


def _key(found: re.Match[str]) -> str:
    """What is the same value: a time to the second, however it goes on."""
    return f"{found['day']}T{found['clock']}" if found["time"] else found[0]


def _in_the_form_of(found: re.Match[str], made: str) -> str:
    """A time with the precision of another, its fraction zeros, and that one's offset; else as it is."""
    if not found["time"]:
        return made
    fraction, offset = found["fraction"] or "", found["offset"] or ""
    zeros = "." + "0" * (len(fraction) - 1) if fraction else ""
    return made.replace("T", found["t"]) + zeros + offset
