"""Bracketed keys."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postwright.ir import brackets


@pytest.mark.parametrize(
    ("key", "steps"),
    [
        ("a", ("a",)),
        ("a[b]", ("a", "b")),
        ("a[b][c][]", ("a", "b", "c", "")),
        ("a[0][id]", ("a", "0", "id")),
        ("a[]", ("a", "")),
        ("a[][b]", ("a[][b]",)),
        ("a[b", ("a[b",)),
        ("a[b]c", ("a[b]c",)),
        ("[a]", ("[a]",)),
        ("", ("",)),
        ("a" + "[b]" * 50, ("a" + "[b]" * 50,)),
    ],
)
def test_read(key: str, steps: tuple[str, ...]) -> None:
    assert brackets.read(key) == steps


@pytest.mark.parametrize(
    ("pairs", "value"),
    [
        (
            [("u[name]", "A"), ("u[tags][]", "x"), ("u[tags][]", "y")],
            {"u": {"name": "A", "tags": ["x", "y"]}},
        ),
        ([("r[0][id]", "1"), ("r[1][id]", "2")], {"r": [{"id": "1"}, {"id": "2"}]}),
        ([("u[tags][]", ["x", "y"])], {"u": {"tags": ["x", "y"]}}),
        ([("r[3][id]", "1")], {"r": {"3": {"id": "1"}}}),
        ([("a", "1"), ("a[b]", "2")], None),
        ([("a[b]", "1"), ("a[b]", "2")], None),
        ([("a[0]", "1"), ("a[1]", "2")], None),
    ],
)
def test_nested(pairs: list[tuple[str, Any]], value: Any) -> None:
    assert brackets.nested(pairs) == value


names = st.text("ab", min_size=1, max_size=2)
trees = st.recursive(
    st.text("xy", min_size=1),
    lambda inner: st.one_of(
        st.dictionaries(names, inner, min_size=1, max_size=3),
        st.lists(st.dictionaries(names, inner, min_size=1), min_size=1, max_size=3),
    ),
)


@given(st.dictionaries(names, trees))
def test_what_is_written_is_read_again(value: dict[str, Any]) -> None:
    assert brackets.nested(brackets.written(value)) == value
