"""What a list that is kept has, and in which order, by what its query asks for."""

from __future__ import annotations

from typing import Any

import pytest

from postwright.mock.filtering import fits
from postwright.mock.measures import measures

ROWS = [
    {"id": 1, "sku": "Bolt", "price": "10.50", "made_at": "2026-01-02T23:00:00Z", "tags": [3]},
    {"id": 2, "sku": "axle", "price": "9.00", "made_at": "2026-01-03T00:30:00Z", "tags": [3, 4]},
    {"id": 3, "sku": "Cog", "price": None, "made_at": "2026-01-01T00:00:00Z", "tags": []},
]
MAKERS = [
    {"id": 7, "name": "Åke Holm"},
    {"id": 8, "name": "Ada Berg"},
    {"id": 7, "name": "Åke Holm"},
]
SHOWN = (
    "/things?sort=sku&order=asc&q=a&sku=axle&maker_id=7&min_price=1&made_from=2026-01-01&made_to=2026-01-02"
    "&made_before=2026-01-02&tags[]=3&filter[sku]=axle&price[gt]=1"
)


@pytest.fixture
def shop(serve_items: Any, item: Any, answer: Any) -> Any:
    rows = [{**row, "maker": maker} for row, maker in zip(ROWS, MAKERS, strict=True)]
    return serve_items(
        item(f"GET {SHOWN}", answer(200, rows)),
        item("POST /things", answer(201, rows[0]), body={"sku": "a"}),
        stateful=True,
        access="off",
    )


def listed(shop: Any, query: str) -> Any:
    said = shop("GET", f"/things?{query}").json()
    return [each["id"] for each in said] if isinstance(said, list) else said


def test_a_list_has_what_its_query_asks_for_in_that_order(shop: Any) -> None:
    wanted = {
        "": [1, 2, 3],
        "sort=sku": [2, 1, 3],
        "sort=-sku": [3, 1, 2],
        "sort=price": [2, 1, 3],
        "sort=price:desc": [1, 2, 3],
        "sort=price&order=desc": [1, 2, 3],
        "sort=maker.name,-id": [2, 3, 1],
        "order=-made_at": [2, 1, 3],
        "sort=nothing": [1, 2, 3],
        "sort=tags": [1, 2, 3],
        "sort=sku,,;drop": [2, 1, 3],
        "q=HOLM%20co": [3],
        "q=sku:Cog": [1, 2, 3],
        "sku=axle,cog": [2, 3],
        "sku=axle&sku=bolt": [1, 2],
        "maker_id=7": [1, 3],
        "tags[]=4": [2],
        "min_price=10": [1],
        "made_from=2026-01-02": [1, 2],
        "made_to=2026-01-02": [1, 3],
        "made_to=9999-12-31": [1, 2, 3],
        "made_before=2026-01-02": [3],
        "filter[sku]=cog": [3],
        "price[gt]=9": [1],
        "unknown=1": [1, 2, 3],
    }
    found = {query: listed(shop, query) for query in wanted}
    assert found == wanted


@pytest.mark.parametrize(
    ("wanted", "fitting"),
    [
        ({"order": ["desc"]}, True),
        ({"order": ["-sku"]}, True),
        ({"order": ["2"]}, True),
        ({"order": ["3"]}, False),
        ({"direction": ["in"]}, True),
        ({"direction": ["out"]}, False),
        ({"sort_by": ["anything"]}, True),
        ({"[]": ["1"], "": ["1"]}, True),
    ],
)
def test_a_parameter_is_a_filter_only_where_it_does_not_sort(wanted: Any, fitting: bool) -> None:
    item = {"sku": "a", "order": 2, "direction": "in", "sort_by": None}
    assert fits(item, wanted) is fitting


@pytest.mark.parametrize(
    ("values", "comparable"),
    [
        ([1, 2.5, "3"], True),
        (["2026-01-02", "2026-01-02T03:04:05+02:00"], True),
        (["2026-13-99", "2026-01-02"], True),
        (["0001-01-01T00:00:00+23:00", "9999-12-31T23:59:59-23:00"], True),
        (["a", "7"], True),
        (["a", 7], False),
        ([{}, {}], False),
        ([float("inf"), 1], True),
        (["9" * 10_000, "1"], True),
    ],
)
def test_only_values_of_one_kind_are_compared(values: list[Any], comparable: bool) -> None:
    found = measures(values)
    assert (found is not None) == comparable
    assert found is None or len(sorted(found)) == len(values)  # type: ignore[type-var]
