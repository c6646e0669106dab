"""Complaints: what an error answer says that a request lacks.

Frameworks say it in different shapes, all of them a name beside a sentence:

| answer | of |
|---|---|
| `{"errors": {"email": ["The email field is required."]}}` | Laravel, Rails, ASP.NET |
| `{"email": ["This field is required."]}` | Django REST framework |
| `{"detail": [{"loc": ["body", "email"], "msg": "Field required"}]}` | FastAPI |
| `{"errors": [{"field": "email", "message": "must not be blank"}]}` | Spring and many others |
| `{"errors": [{"source": {"pointer": "/data/attributes/email"}, "detail": "can't be blank"}]}` | JSON:API |
| `{"message": "email is required"}`, `{"message": ["email should not be empty"]}` | Express, NestJS |

A sentence with a condition ("is required when phone is not present") says nothing of the name alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from postwright.infer import words
from postwright.ir.json import Json

_LACKING = re.compile(
    r"\b(?:required|missing|mandatory)\b"
    r"|(?:can(?:no|['\u2019])?t|(?:must|should|may|can)\s*not)\s+be\s+(?:blank|empty|null|undefined)\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"\b(?:if|when|unless|with|without|either|one of|or)\b", re.IGNORECASE)
_NAMED_FIRST = re.compile(
    r"\s*(?:the\s+)?[\"'`]?(?P<name>[\w.\[\]-]+(?:\s[\w-]+){0,2}?)[\"'`]?\s+(?:(?:field|parameter|attribute|property)\s+)?"
    r"(?:is|are|can|must|should|may)\b",
    re.IGNORECASE,
)
"""A sentence that begins with what it is about: `email is required`."""

_NAMING = (
    "field param parameter property propertyPath path attribute name key loc pointer instancePath source"
).split()
_SAYING = (
    "message msg detail details description reason error title code type messages errors keyword"
).split()
_DEEPEST = 8


def lacking(answer: Json) -> Iterator[tuple[str, ...]]:
    """The names that an error answer says are missing, each with the names of what holds it."""
    yield from _read(answer, _DEEPEST)


def _read(value: Json, depth: int) -> Iterator[tuple[str, ...]]:
    if depth == 0:
        return
    if isinstance(value, list):
        for each in value:
            yield from _sentence(each) if isinstance(each, str) else _read(each, depth - 1)
    elif isinstance(value, dict):
        name = next((found for key in _NAMING if (found := _name(value.get(key)))), ())
        if name and any(_says(value.get(key)) for key in _SAYING):
            yield name
            return
        for key, each in value.items():
            yield from _of_member(key, each, depth)


def _of_member(key: str, value: Json, depth: int) -> Iterator[tuple[str, ...]]:
    if key in _SAYING:
        yield from _sentence(value) if isinstance(value, str) else _read(value, depth - 1)
    elif _says(value):
        yield _steps(key)
    elif isinstance(value, dict | list):
        yield from _read(value, depth - 1)


def _says(value: Json) -> bool:
    """Whether a sentence, or one of several, says that something is missing, whatever else is the case."""
    if isinstance(value, list):
        return any(isinstance(each, str) and _says(each) for each in value)
    return isinstance(value, str) and bool(_LACKING.search(value)) and not _CONDITION.search(value)


def _sentence(text: str) -> Iterator[tuple[str, ...]]:
    found = _NAMED_FIRST.match(text)
    if found and _says(text):
        yield _steps(found["name"])


def _name(value: Json) -> tuple[str, ...]:
    if isinstance(value, dict):
        return _name(value.get("pointer", value.get("parameter")))
    if isinstance(value, list):
        return tuple(str(each) for each in value if isinstance(each, str | int))
    return _steps(value) if isinstance(value, str) else ()


def _steps(name: str) -> tuple[str, ...]:
    """`user.email`, `/user/email` and `user[email]` in their steps."""
    return tuple(step for step in re.split(r"[./\[\]]+", name) if step)


def member_of(name: tuple[str, ...], members: frozenset[str]) -> str | None:
    """The member of a body that a complaint is about, None where it is about none or something inside one.

    What precedes it is how a framework says that it is in the body; "first name" is `first_name`.
    """
    if not name:
        return None
    last = words.split(name[-1])
    by_words = {words.split(member): member for member in members}
    return by_words.get(last) if not members & set(name[:-1]) else None
