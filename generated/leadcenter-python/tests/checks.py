"""What is asserted of answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import Any
from uuid import UUID

from pydantic import TypeAdapter


def invalid(value: Any) -> Any:
    """A value that the argument's type forbids, as it was given to see the API refuse it."""
    return value


def assert_same(result: Any, kind: Any, body: Any) -> None:
    """The result is of this type, and says all that the body says, and nothing else.

    Raises pydantic's `ValidationError` where a part of the body is not of the type it is annotated with.
    """
    adapter = TypeAdapter(kind)
    adapter.validate_python(body)
    said = adapter.dump_python(
        result, mode="json", by_alias=True, exclude_unset=True, warnings="error"
    )
    assert not (found := list(differences(said, body))), found


def assert_page(
    page: Any,
    kind: Any,
    items: Sequence[Any],
    *,
    total: int | None = None,
    more: bool | None = None,
) -> None:
    """The page has these items, of this type; it tells their `total`, and whether there are `more`."""
    assert len(page.items) == len(items)
    for result, item in zip(page.items, items, strict=True):
        assert_same(result, kind, item)
    assert list(islice(page, len(items))) == page.items
    assert total is None or page.total == total
    assert more is None or page.has_next_page() is more


def assert_error(
    error: Any,
    status: int,
    body: Any,
    *,
    message: str = "",
    errors: dict[str, list[str]] | None = None,
    retry_after: float | None = None,
) -> None:
    """The error tells all that the answer said."""
    assert error.status_code == status
    assert not (found := list(differences(error.body, body))), found
    assert not message or error.message == message
    assert errors is None or error.errors == errors
    assert retry_after is None or error.retry_after == retry_after
    assert str(status) in str(error)


def at(body: Any, path: str) -> Any:
    """What is at a dotted path."""
    for step in path.split("."):
        body = body[int(step)] if isinstance(body, list) else body[step]
    return body


def holding(body: Any, path: str, value: Any) -> Any:
    """JSON with a value at a dotted path, which is made where it is not there."""
    step, _, rest = path.partition(".")
    if not step:
        return value
    if step.isdecimal() and not isinstance(body, dict):
        items = list(body) if isinstance(body, list) else []
        items += [None] * (int(step) + 1 - len(items))
        items[int(step)] = holding(items[int(step)], rest, value)
        return items
    members = dict(body) if isinstance(body, dict) else {}
    return {**members, step: holding(members.get(step), rest, value)}


def differences(said: Any, meant: Any, place: str = "$") -> Iterator[str]:
    """Where two JSON values do not mean the same, as `$.place: one, not the other`.

    Times are the same if they are the same instant; `1` and `1.0` are the same, `1` and `true` are not.
    """
    if isinstance(said, dict) and isinstance(meant, dict):
        yield from _members(said, meant, place)
    elif isinstance(said, list) and isinstance(meant, list) and len(said) == len(meant):
        for index, (one, other) in enumerate(zip(said, meant, strict=True)):
            yield from differences(one, other, f"{place}[{index}]")
    elif not _is_same(said, meant):
        yield f"{place}: {said!r}, not {meant!r}"


def _members(said: dict[str, Any], meant: dict[str, Any], place: str) -> Iterable[str]:
    for name in said.keys() - meant.keys():
        yield f"{place}.{name}: should not be there"
    for name in meant.keys() - said.keys():
        yield f"{place}.{name}: is missing"
    for name in said.keys() & meant.keys():
        yield from differences(said[name], meant[name], f"{place}.{name}")


def _is_same(said: Any, meant: Any) -> bool:
    if isinstance(said, str) and isinstance(meant, str):
        return said == meant or _is_instant(said, meant) or _is_uuid(said, meant)
    if _is_number(said) and _is_number(meant):
        return bool(said == meant)
    return type(said) is type(meant) and bool(said == meant)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_instant(said: str, meant: str) -> bool:
    try:
        one, other = datetime.fromisoformat(said), datetime.fromisoformat(meant)
    except ValueError:
        return False
    return one == other and (one.tzinfo is None) is (other.tzinfo is None)


def _is_uuid(said: str, meant: str) -> bool:
    try:
        return UUID(said) == UUID(meant)
    except ValueError:
        return False
