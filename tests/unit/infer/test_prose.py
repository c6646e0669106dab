"""What descriptions claim of fields."""

from __future__ import annotations

import pytest

from postwright.infer.descriptions.lists import field_list
from postwright.infer.descriptions.prose import Hints, field_table, hints


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Required. The id.", True),
        ("(Required) The id.", True),
        ("The id (mandatory)", True),
        ("The id. Required", True),
        ("This field is required.", True),
        ("Required if the type is x", None),
        ("is required when open", None),
        ("The link, or, if a password is required, the link with it", None),
        ("When open. The id is required.", True),
        ("Where it goes\n\nIt is required.", True),
        ("The number of required documents", None),
        ("Optional. The id.", False),
        ("The id (optional)", False),
        ("This is not required", False),
        ("The id.", None),
        ("", None),
    ],
)
def test_required(text: str, wanted: bool | None) -> None:
    assert hints(text).required is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("One of: open, closed", ("open", "closed")),
        ("Status, one of `open`, `closed` or `lost`.", ("open", "closed", "lost")),
        ("Can be asc or desc", ("asc", "desc")),
        ("can only be asc or desc", ("asc", "desc")),
        ("Either asc or desc", ("asc", "desc")),
        ("Allowed values: 1, 2, 1", ("1", "2")),
        ("Possible values are: `a`, `b` and `c`.", ("a", "b", "c")),
        ("open | closed", ()),
        ("one of the users", ()),
        ("One of them", ()),
        ("Can be used with or without a name", ()),
        ("(This can only be one of code)", ("code",)),
        ("Can be used several times, with other words (This can only be one of a,b)", ("a", "b")),
        (
            "One of `a`, `b`, or `c`, defaults to `a` (This can only be one of a,b,c)",
            ("a", "b", "c"),
        ),
        ("Can be either up (`U`) or down (`D`). (This can only be one of U,D)", ("U", "D")),
        ("Can be empty", ()),
    ],
)
def test_values(text: str, wanted: tuple[str, ...]) -> None:
    assert hints(text).values == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Default: 20", "20"),
        ("Defaults to `name`.", "name"),
        ("The default is asc", "asc"),
        ("Default value is 1.5.", "1.5"),
        ("(default 20)", "20"),
        ("true by default", None),
        ("By default the newest come first", None),
        ("Sorted in default order", None),
        ("", None),
    ],
)
def test_default(text: str, wanted: str | None) -> None:
    assert hints(text).default == wanted


TABLE = """
Creates a lead.

| Field   | Type     | Required | Description              |
|---------|----------|----------|--------------------------|
| `email` | string   | yes      | Where to write           |
| score   | integer  | no       | One of: 1, 2. Default: 1 |
| note    | markdown |          | (Required) Free text     |
| short

| Colour | Hex |
|--------|-----|
| red    | f00 |
"""


def test_tables_of_fields() -> None:
    assert field_table(TABLE) == {
        "email": Hints(True, type="string", description="Where to write"),
        "score": Hints(False, ("1", "2"), "1", "integer", "One of: 1, 2. Default: 1"),
        "note": Hints(True, description="(Required) Free text"),
        "short": Hints(),
    }


def test_a_bar_in_a_cell_is_escaped() -> None:
    table = "| Field | Type | Description |\n|---|---|---|\n| a\\|b | string | One of: x \\| y |\n| c || "
    assert field_table(table) == {
        "a|b": Hints(None, ("x", "y"), type="string", description="One of: x | y"),
        "c": Hints(),
    }


@pytest.mark.parametrize("text", ["", "|", "| a |\n|--|", "a | b\n--- | ---", "no table\nat all"])
def test_what_is_no_table_of_fields(text: str) -> None:
    assert field_table(text) == {}


@pytest.mark.parametrize(
    ("line", "required"),
    [
        ("`name`: Required. Max 50 characters.", True),
        ("- **name**: required", True),
        ("- name (string, required): of the tag", True),
        ("1. `name` - optional", False),
        ("* name: of the tag", None),
        ("- name: required if there is no id", None),
    ],
)
def test_a_line_of_a_list_tells_of_a_field(line: str, required: bool | None) -> None:
    assert field_list(f"Creates.\n\n{line}\n", {"name"})["name"].required is required


@pytest.mark.parametrize(
    "text", ["name: required", "- other: required", "`name` is required", "- name-tag: required"]
)
def test_a_line_that_tells_of_none(text: str) -> None:
    assert field_list(text, {"name"}) == {}


def test_a_line_tells_the_type_in_parentheses() -> None:
    found = field_list("- `n` (integer, optional): how many", {"n"})["n"]
    assert (found.type, found.required, found.description) == ("integer", False, "how many")
