"""Pages of what was saved and of what is kept, and what they say of themselves."""

from __future__ import annotations

from typing import Any

import pytest

ROWS = [{"id": n, "sku": f"s{n}"} for n in range(1, 6)]


def pages(item: Any, answer: Any, call: str, body: Any) -> list[Any]:
    return [
        item(call, answer(200, body)),
        item("POST /things", answer(201, ROWS[0]), body={"sku": "a"}),
    ]


@pytest.mark.parametrize("stateful", [True, False])
def test_leadcenters_pages_agree_with_their_items(serve: Any, stateful: bool) -> None:
    server = serve(stateful=stateful)
    seen, url = [], "/v1/leads?page=1&per_page=2"
    while url:
        page = server("GET", url).json()
        seen += [lead["id"] for lead in page["data"]]
        url = page["links"]["next"]
        assert page["meta"]["total"] >= len(seen)
    assert len(seen) == len(set(seen)) == page["meta"]["total"] >= 5
    assert page["meta"]["current_page"] == page["meta"]["last_page"] == -(-len(seen) // 2)
    assert page["links"]["prev"].startswith("http://mock/v1/leads?")
    assert page["meta"]["to"] == len(seen)
    labels = [each["label"] for each in page["meta"]["links"][1:-1]]
    assert labels == [str(n + 1) for n in range(page["meta"]["last_page"])]


def test_an_empty_page_says_so(serve: Any) -> None:
    page = serve(stateful=True)("GET", "/v1/leads?page=1&per_page=5&status=none_such").json()
    assert (page["data"], page["meta"]["total"], page["meta"]["from"]) == ([], 0, None)
    assert (page["links"]["next"], page["links"]["prev"]) == (None, None)


def test_offsets(serve_items: Any, item: Any, answer: Any) -> None:
    body = {"items": ROWS, "total": 5, "limit": 5, "offset": 0, "has_more": False}
    shop = serve_items(*pages(item, answer, "GET /things?offset=0&limit=5", body))
    page = shop("GET", "/things?offset=2&limit=2").json()
    assert page == {"items": ROWS[2:4], "total": 5, "limit": 2, "offset": 2, "has_more": True}
    assert shop("GET", "/things?offset=4&limit=2").json()["has_more"] is False


def test_positions_from_1(serve_items: Any, item: Any, answer: Any) -> None:
    body = {"items": ROWS, "total": 5, "startIndex": 1, "count": 5}
    shop = serve_items(*pages(item, answer, "GET /things?startIndex=1&count=5", body))
    page = shop("GET", "/things?startIndex=3&count=2").json()
    assert page == {"items": ROWS[2:4], "total": 5, "startIndex": 3, "count": 2}


def test_cursors(serve_items: Any, item: Any, answer: Any) -> None:
    body = {"data": ROWS, "next_cursor": "b3Bx", "has_more": True}
    shop = serve_items(*pages(item, answer, "GET /things?cursor=&limit=2", body))
    seen, cursor = [], ""
    for _ in range(3):
        page = shop("GET", f"/things?limit=2&cursor={cursor}").json()
        seen += page["data"]
        cursor = page["next_cursor"]
    assert (seen, cursor, page["has_more"]) == (ROWS, None, False)


def test_pages_without_an_envelope(serve_items: Any, item: Any, answer: Any) -> None:
    shop = serve_items(*pages(item, answer, "GET /things?page=1&per_page=5", ROWS))
    assert shop("GET", "/things?page=2&per_page=2").json() == ROWS[2:4]
    assert shop("GET", "/things?page=9&per_page=2").json() == []


@pytest.mark.parametrize(
    "query", ["page=0&per_page=0", "page=-1&per_page=-1", "page=99999999999&per_page=x"]
)
def test_a_page_that_is_none_is_still_answered(serve: Any, query: str) -> None:
    assert serve()("GET", f"/v1/leads?{query}").status_code == 200


def test_the_pages_of_a_filtered_list_are_its_own(serve: Any) -> None:
    page = serve()(
        "GET", "/v1/leads?page=1&per_page=1&status=qualified&owner_id=7&sort=-score"
    ).json()
    assert {lead["status"] for lead in page["data"]} == {"qualified"}
