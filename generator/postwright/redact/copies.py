"""Copies of secrets: the values that were replaced somewhere, wherever else they stand."""

from __future__ import annotations

import base64
import dataclasses
import json
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import lru_cache
from operator import is_
from typing import Any, TypeVar
from urllib.parse import quote, quote_plus

from postwright.postman.html_inline import escaped_forms
from postwright.redact.ledger import PLACEHOLDER, Ledger
from postwright.redact.names import is_sentence, is_words
from postwright.source import NOWHERE, Origin

T = TypeVar("T")

_SHORTEST = 8
_KEPT = frozenset({"file", "pointer", "id"})


def without_copies(thing: T, values: Iterable[str], ledger: Ledger) -> T:
    """A frozen thing with the values gone from all its texts; the ledger counts each copy."""
    telling = {value for value in values if _is_telling(value)}
    pattern = _present(telling, "\0".join(texts(thing))) if telling else None
    if pattern is None:
        return thing

    def replacement(_: re.Match[str]) -> str:
        ledger.note("copies", NOWHERE)
        return PLACEHOLDER

    def scrub(text: str) -> str:
        return pattern.sub(replacement, text) if len(text) >= _SHORTEST else text

    return _mapped(thing, scrub)  # type: ignore[no-any-return]


def _present(values: Iterable[str], everything: str) -> re.Pattern[str] | None:
    """What finds the values, and the forms they take when they are embedded, that are there at all."""
    forms = {form for value in values for form in _forms(value)}
    there = sorted(_there(forms, everything), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, there))) if there else None


_RUN = re.compile(r"[A-Za-z0-9_-]{8,}+")
_FEW = 50


def _there(forms: Collection[str], everything: str) -> Iterator[str]:
    """The forms that stand in a text. Of many, those are looked for whose longest run of letters does."""
    runs = "" if len(forms) <= _FEW else "\0".join(set(_RUN.findall(everything)))
    for form in forms:
        run = max(_RUN.findall(form), key=len, default="") if runs else ""
        if run in runs and form in everything:
            yield form


def _is_telling(value: str) -> bool:
    """Whether a value cannot be a word of its own: `admin` may be a password, and must not vanish."""
    if len(value) < _SHORTEST or "{{" in value or is_sentence(value):
        return False
    if any(map(str.isdigit, value)):
        return not value.isdigit()
    if value.isalpha():
        return not is_words(value)
    return len(value) >= 2 * _SHORTEST


def _forms(value: str) -> Iterator[str]:
    yield value
    yield from escaped_forms(value)
    yield json.dumps(value)[1:-1]
    yield quote(value, safe="", errors="replace")
    yield quote_plus(value, errors="replace")
    yield base64.b64encode(value.encode("utf-8", "replace")).decode()


def texts(thing: Any) -> list[str]:
    """All texts in a frozen thing, in no particular order; places and ids are not among them."""
    found: list[str] = []
    waiting = [thing]
    while waiting:
        thing = waiting.pop()
        if isinstance(thing, str):
            found.append(thing)
        elif isinstance(thing, (tuple, list)):
            waiting += thing
        elif isinstance(thing, dict):
            waiting += (*thing, *thing.values())
        elif hasattr(thing, "__dataclass_fields__"):
            waiting += [getattr(thing, name) for name in worded_fields(thing.__class__)]
    return found


@lru_cache
def worded_fields(kind: type[Any]) -> tuple[str, ...]:
    """The fields that hold words of the input; places and ids are not scrubbed."""
    return tuple(each.name for each in dataclasses.fields(kind) if each.name not in _KEPT)


def _mapped(thing: Any, scrub: Callable[[str], str]) -> Any:
    """The thing with all its texts scrubbed; itself where that changes nothing."""
    if isinstance(thing, str):
        return scrub(thing)
    if isinstance(thing, (tuple, list)):
        items = [_mapped(item, scrub) for item in thing]
        return thing if all(map(is_, items, thing)) else type(thing)(items)
    if isinstance(thing, dict):
        return {scrub(key): _mapped(item, scrub) for key, item in thing.items()}
    if isinstance(thing, Origin):
        return _replaced(thing, ("breadcrumb",), scrub)
    if hasattr(thing, "__dataclass_fields__"):
        return _replaced(thing, worded_fields(thing.__class__), scrub)
    return thing


def _replaced(thing: Any, names: Iterable[str], scrub: Callable[[str], str]) -> Any:
    changes: dict[str, Any] = {}
    for name in names:
        before = getattr(thing, name)
        after = _mapped(before, scrub)
        if after is not before:
            changes[name] = after
    return dataclasses.replace(thing, **changes) if changes else thing
