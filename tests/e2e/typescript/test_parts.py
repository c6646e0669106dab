"""The parts of the runtime that LeadCenter's client does not need."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture(scope="module")
def parts(ran: Run) -> dict[str, dict[str, Any]]:
    """What `parts.ts` printed."""
    found: dict[str, dict[str, Any]] = ran("parts.js")
    return found


def test_the_next_page_is_told_by_the_answer(parts: dict[str, dict[str, Any]]) -> None:
    url = "https://zoo.example/v1/animals"
    assert parts["steps"] == {
        "fullPage": [url, {"limit": 2, "sort": "a", "page": 2}],
        "halfPage": None,
        "emptyPage": None,
        "bareArray": None,
        "totalReached": None,
        "offset": [url, {"offset": 6}],
        "offsetEnd": None,
        "capped": [url, {"limit": 1000, "page": 2}],
        "cappedEnd": None,
        "middleOfCapped": [url, {"limit": 1000, "page": 3}],
        "cappedOffset": [url, {"limit": 1000, "offset": 2}],
        "more": [url, {"limit": 3, "page": 2}],
        "noMore": None,
        "noMoreCursor": None,
        "noMoreLink": None,
        "falseCursor": None,
        "numberCursor": [url, {"cursor": "1700"}],
        "zeroCursor": None,
        "cursorThatStays": None,
        "headerSaysMore": [url, {"limit": 1000, "page": 2}],
        "headerSaysNoMore": None,
        "fromZeroEnd": None,
        "fromZero": [url, {"page": 1}],
        "fromZeroUntold": [url, {"page": 1}],
        "offsetFromOne": [url, {"offset": 3}],
        "offsetFromOneEnd": None,
        "cursor": [url, {"after": "b"}],
        "cursorEnd": None,
        "link": [f"{url}?after=2", {"sort": "a"}],
        "linkHeader": [f"{url}?p=3", {}],
        "linkAfterRedirect": ["https://zoo.example/v2/all?after=2", {}],
        "linkAfterRedirectAway": "the link to the next page leads to another origin: it is not followed",
        "linkAway": "the link to the next page leads to another origin: it is not followed",
    }


def test_credentials_and_values_go_where_they_belong(parts: dict[str, dict[str, Any]]) -> None:
    form = "filter%5Bstatus%5D=open&filter%5Btags%5D%5B%5D=x&filter%5Btags%5D%5B%5D=y&day=1970-01-01T00%3A00%3A00.000Z&none="
    nested = (
        "filter[status]=open&filter[tags][]=x&filter[tags][]=y"
        "&expand[0]=a&expand[1]=b&rows[][a]=1&rows[][a]=2&fields=id%2C2"
    )
    assert parts["calls"] == {
        "basic": ["https://zoo.example/v1/a", {"authorization": "Basic Wm/DqzpwOnc="}, ""],
        "query": ["https://zoo.example/v1/a?a=1&key=k%26y", {}, ""],
        "cookie": ["https://zoo.example/v1/a", {"cookie": "b=2; sid=s"}, ""],
        "form": ["https://zoo.example/v1/a", {}, form],
        "headers": [
            "https://zoo.example/v1/a",
            {"x-day": "1970-01-01T00:00:00.000Z", "x-ids": "1, 2"},
            "",
        ],
        "nested": [
            f"https://zoo.example/v1/a?{nested}",
            {},
            "",
        ],
        "lists": [
            "https://zoo.example/v1/a?ids[]=1&ids[]=2&pairs[0][a]=1&pairs[1][a]=2",
            {},
            "",
        ],
    }


def test_server_urls(parts: dict[str, dict[str, Any]]) -> None:
    assert parts["urls"] == {
        "doubledScheme": "http://localhost:8000",
        "noScheme": "https://zoo.example",
        "unknown": "the server's host is not known: give it, or the whole URL as baseUrl",
        "nothing": "the API's address is not known: give it as baseUrl",
    }
