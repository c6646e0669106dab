"""Pages come from numbers and cursors, foreign links are refused, loops end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeAlias

import pytest
from client_runtime import (
    AsyncPage,
    Endpoint,
    Page,
    Pagination,
    PaginationError,
    UnsafeRequestError,
)
from client_runtime._http import httpx
from sample_api import Api, Lead, Server, api, async_api, ok, run

Figure: TypeAlias = Callable[[str, str], None]

HOME = "https://api.sample.test"


def laravel(request: httpx.Request, last: int = 3, size: int = 2) -> httpx.Response:
    page = int(request.url.params.get("page", 1))
    items = [{"id": page * 10 + index} for index in range(size)]
    following = f"{HOME}/v1/leads?page={page + 1}" if page < last else None
    meta = {"current_page": page, "last_page": last, "per_page": size, "total": last * size}
    return ok({"data": items, "links": {"next": following}, "meta": meta})


def walk(endpoint: Endpoint[Lead], client: Api, **query: Any) -> Page[Lead]:
    return client._page(endpoint, query, {})


def paged(style: str, **given: Any) -> Endpoint[Lead]:
    query = {name: name for name in ("page", "per_page", "offset", "limit", "cursor", "status")}
    pagination = Pagination(style, **given)  # type: ignore[arg-type]
    return Endpoint(
        "GET", "/v1/leads", Lead, query=query, pagination=pagination, security=("bearer",)
    )


def test_iterating_walks_every_page_lazily() -> None:
    server = Server(laravel)
    client, _ = api(server)

    leads = client.leads.list(per_page=2)
    assert len(server.requests) == 1
    seen = [lead.id for lead in leads]

    assert seen == [10, 11, 20, 21, 30, 31]
    assert len(server.requests) == 3


def test_filters_carry_over() -> None:
    server = Server(laravel)
    client, _ = api(server)

    list(client.leads.list(per_page=2, ids=[1, 2], filter={"status": "new"}, active=True))

    rest = "per_page=2&ids[]=1&ids[]=2&filter[status]=new&active=1"
    assert [url.partition("?")[2] for url in server.urls] == [
        rest,
        f"{rest}&page=2",
        f"{rest}&page=3",
    ]


def test_credentials_go_with_every_page() -> None:
    server = Server(laravel)
    client, _ = api(server)

    list(client.leads.list())

    assert {r.headers["authorization"] for r in server.requests} == {"Bearer token-0123456789"}


def test_a_page_tells_what_its_envelope_says() -> None:
    client, _ = api(Server(laravel))

    page = client.leads.list()

    assert (page.total, page.current_page, page.last_page) == (6, 1, 3)
    assert [lead.id for lead in page.items] == [10, 11]
    assert page.raw["meta"]["per_page"] == 2
    assert page.response.status_code == 200
    assert repr(page) == "<Page with 2 of 6 items>"


def test_going_from_page_to_page_by_hand() -> None:
    client, _ = api(Server(laravel))

    page = client.leads.list(page=2)
    assert page.has_next_page()
    last = page.next_page()

    assert last is not None
    assert last.current_page == 3
    assert not last.has_next_page()
    assert last.next_page() is None


def test_pages_gives_pages() -> None:
    client, _ = api(Server(laravel))

    assert [page.current_page for page in client.leads.list().pages()] == [1, 2, 3]


@pytest.mark.parametrize(
    ("most", "items", "requests"), [(0, 0, 1), (1, 1, 1), (2, 2, 1), (3, 3, 2), (99, 6, 3)]
)
def test_max_items_ends_the_walk_without_asking_for_more(
    most: int, items: int, requests: int
) -> None:
    server = Server(laravel)
    client, _ = api(server)

    assert len(list(client.leads.list(max_items=most))) == items
    assert len(server.requests) == requests


def test_the_async_client_does_all_of_that() -> None:
    server = Server(laravel)
    client, _ = async_api(server)

    async def use() -> tuple[list[Any], list[Any], AsyncPage[Lead], int]:
        everything = [lead.id async for lead in client.leads.list(per_page=2)]
        first = await client.leads.list()
        following = await first.next_page()
        assert following is not None
        numbers = [page.current_page async for page in client.leads.list().pages()]
        some = len([lead async for lead in client.leads.list(max_items=3)])
        assert [lead.id async for lead in first] == everything
        return everything, numbers, following, some

    everything, numbers, following, some = run(use())
    assert everything == [10, 11, 20, 21, 30, 31]
    assert numbers == [1, 2, 3]
    assert following.current_page == 2
    assert some == 3
    assert server.requests[1].url.query == b"per_page=2&page=2"


def test_making_an_async_pager_sends_nothing() -> None:
    server = Server(laravel)
    client, _ = async_api(server)

    client.leads.list()

    assert server.requests == []


def test_a_bare_array_where_pages_have_an_envelope_is_one_page() -> None:
    server = Server(ok([{"id": 1}, {"id": 2}]))
    client, _ = api(server)

    page = client.leads.list()

    assert [lead.id for lead in page] == [1, 2]
    assert (page.total, page.last_page, page.current_page) == (2, 1, 1)
    assert not page.has_next_page()
    assert len(server.requests) == 1


@pytest.mark.parametrize("body", [{}, {"data": None}, {"data": {"id": 1}}, {"data": []}, None, 5])
def test_a_body_without_items_is_an_empty_page(body: Any) -> None:
    client, _ = api(Server(httpx.Response(200, json=body)))

    page = client.leads.list()

    assert page.items == []
    assert not page.has_next_page()


def pages_of(*sizes: int, **envelope: Any) -> Server:
    """A server of bare arrays, or of arrays under `data` with this envelope."""
    bodies: list[Any] = []
    for number, size in enumerate(sizes):
        items = [{"id": number * 100 + index} for index in range(size)]
        bodies.append({"data": items, **envelope} if envelope else items)
    return Server(*(ok(body) for body in bodies))


def test_numbers_without_a_last_page_end_with_a_short_or_an_empty_page() -> None:
    bare = paged("page", page_param="page", size_param="per_page")

    server = pages_of(2, 2, 1)
    client, _ = api(server)
    assert len(list(walk(bare, client, per_page=2))) == 5
    assert [url.partition("?")[2] for url in server.urls] == [
        "per_page=2",
        "per_page=2&page=2",
        "per_page=2&page=3",
    ]

    server = pages_of(2, 2, 0)
    client, _ = api(server)
    assert len(list(walk(bare, client))) == 4
    assert len(server.requests) == 3


def test_numbers_with_a_total() -> None:
    endpoint = paged("page", items="data", page_param="page", size_param="per_page", total="n")
    server = pages_of(2, 2, 2, n=4)
    client, _ = api(server)

    assert len(list(walk(endpoint, client, per_page=2))) == 4
    assert len(server.requests) == 2


def test_offsets() -> None:
    endpoint = paged("offset", items="data", page_param="offset", size_param="limit", total="n")
    server = pages_of(2, 2, 1, n="5")
    client, _ = api(server)

    assert len(list(walk(endpoint, client, limit=2, status="new"))) == 5
    assert [url.partition("?")[2] for url in server.urls] == [
        "limit=2&status=new",
        "limit=2&status=new&offset=2",
        "limit=2&status=new&offset=4",
    ]


def counted(first: int) -> Server:
    """A server of six items in pages of two, the pages counted from `first`, as Spring's envelope has them."""

    def answer(request: httpx.Request) -> httpx.Response:
        number = int(request.url.params.get("page", first))
        start = (number - first) * 2
        items = [{"id": n} for n in range(start, min(start + 2, 6))]
        return ok({"content": items, "number": number, "totalPages": 3, "totalElements": 6})

    return Server(answer)


@pytest.mark.parametrize("query", [{}, {"page": 0}])
def test_pages_counted_from_0_lose_none(query: dict[str, int]) -> None:
    endpoint = paged(
        "page",
        items="content",
        page_param="page",
        current_page="number",
        last_page="totalPages",
        total="totalElements",
        first_page=0,
    )
    server = counted(0)
    client, _ = api(server)

    page = walk(endpoint, client, **query)
    assert page.current_page == 0
    assert [lead.id for lead in page] == [0, 1, 2, 3, 4, 5]

    server = counted(0)
    assert len(run(walk_all(endpoint, server))) == 6


def test_a_first_page_0_that_no_answer_tells() -> None:
    endpoint = paged("page", items="content", page_param="page", first_page=0)
    client, _ = api(counted(0))

    assert [lead.id for lead in walk(endpoint, client)] == [0, 1, 2, 3, 4, 5]


def test_positions_from_1_repeat_and_lose_no_item() -> None:
    def scim(request: httpx.Request) -> httpx.Response:
        start = int(request.url.params.get("offset", 1)) - 1
        return ok({"data": [{"id": n} for n in range(start, min(start + 2, 5))], "n": 5})

    endpoint = paged("offset", items="data", page_param="offset", total="n", first_offset=1)
    server = Server(scim)
    client, _ = api(server)

    assert [lead.id for lead in walk(endpoint, client)] == [0, 1, 2, 3, 4]
    assert len(server.requests) == 3


def test_cursors() -> None:
    endpoint = paged("cursor", items="data", cursor_param="cursor", next_cursor="meta.next")
    bodies = [("b/+=", 1), ("c", 2), (None, 3)]
    server = Server(*(ok({"data": [{"id": i}], "meta": {"next": c}}) for c, i in bodies))
    client, _ = api(server)

    assert [lead.id for lead in walk(endpoint, client, status="new")] == [1, 2, 3]
    assert [url.partition("?")[2] for url in server.urls] == [
        "status=new",
        "status=new&cursor=b%2F%2B%3D",
        "status=new&cursor=c",
    ]


LINKS = paged("link", items="data", next_link="next")


def test_links_keep_the_filters_they_lack() -> None:
    server = Server(
        ok({"data": [{"id": 1}], "next": "/v1/leads?page=2&status=old"}),
        ok({"data": [{"id": 2}], "next": "?page=3"}),
        ok({"data": [{"id": 3}], "next": None}),
    )
    client, _ = api(server)

    assert [lead.id for lead in walk(LINKS, client, limit=1, status="new")] == [1, 2, 3]
    assert server.urls[1:] == [
        f"{HOME}/v1/leads?page=2&status=old&limit=1",
        f"{HOME}/v1/leads?page=3&limit=1",
    ]


def test_a_relative_link_refers_to_where_the_answer_came_from() -> None:
    server = Server(
        httpx.Response(302, headers={"Location": "/v2/all/leads?limit=1"}),
        ok({"data": [{"id": 1}], "next": "?page=2"}),
        ok({"data": [{"id": 2}], "next": None}),
    )
    client, _ = api(server)

    assert [lead.id for lead in walk(LINKS, client)] == [1, 2]
    assert server.urls[2] == f"{HOME}/v2/all/leads?page=2"
    assert server.requests[2].headers["authorization"] == "Bearer token-0123456789"


def test_c3_a_link_to_where_a_redirect_led_away_is_not_followed() -> None:
    server = Server(
        httpx.Response(302, headers={"Location": "https://evil.test/v1/leads"}),
        ok({"data": [{"id": 1}], "next": "?page=2"}),
    )
    client, _ = api(server)

    with pytest.raises(UnsafeRequestError, match="another origin"):
        list(walk(LINKS, client))
    assert len(server.requests) == 2


def test_links_in_the_header() -> None:
    headers = {"Link": f'<{HOME}/v1/leads?page=2>; rel="next", <{HOME}/v1/leads>; rel="first"'}
    server = Server(ok([{"id": 1}], headers=headers), ok([{"id": 2}]))
    client, _ = api(server)

    assert [lead.id for lead in walk(paged("link"), client)] == [1, 2]
    assert server.urls[1] == f"{HOME}/v1/leads?page=2"


@pytest.mark.parametrize(
    ("style", "given"),
    [
        ("page", {"page_param": "page", "total": "n"}),
        ("offset", {"page_param": "offset", "total": "n"}),
        ("page", {"page_param": "page", "more": "more"}),
        ("offset", {"page_param": "offset", "more": "more"}),
    ],
)
def test_a_server_that_caps_the_size_is_walked_to_its_end(
    style: str, given: dict[str, str]
) -> None:
    def capped(request: httpx.Request) -> httpx.Response:
        asked = request.url.params
        start = int(asked.get("offset", 0)) or (int(asked.get("page", 1)) - 1) * 2
        items = [{"id": n} for n in range(start, min(start + 2, 5))]
        return ok({"data": items, "n": 5, "more": start + 2 < 5})

    endpoint = paged(style, items="data", size_param="limit", **given)
    for query, wanted in (({}, [0, 1, 2, 3, 4]), ({style: 2}, [2, 3, 4])):
        server = Server(capped)
        client, _ = api(server)
        found = [lead.id for lead in walk(endpoint, client, limit=1000, **query)]
        assert found == wanted
        assert len(server.requests) == len(wanted) // 2 + 1


@pytest.mark.parametrize("style", ["page", "offset", "cursor", "link"])
def test_what_an_answer_says_of_more_ends_the_walk(style: str) -> None:
    endpoint = paged(style, items="data", next_cursor="next", next_link="next", more="more")
    server = Server(ok({"data": [{"id": 1}], "next": "?page=2", "more": False}))
    client, _ = api(server)

    assert len(list(walk(endpoint, client))) == 1
    assert len(server.requests) == 1


def test_an_empty_page_before_others_ends_nothing_if_it_says_so() -> None:
    endpoint = paged("page", items="data", page_param="page", more="more")
    server = Server(
        ok({"data": [{"id": 1}], "more": True}),
        ok({"data": [], "more": True}),
        ok({"data": [{"id": 3}], "more": False}),
    )
    client, _ = api(server)

    assert [lead.id for lead in walk(endpoint, client)] == [1, 3]


@pytest.mark.parametrize(
    ("cursor", "sent"),
    [
        (7, "7"),
        (1.5, "1.5"),
        ("7", "7"),
        (0, None),
        ("0", None),
        ("", None),
        (False, None),
        (True, None),
    ],
)
def test_what_a_cursor_is(cursor: Any, sent: str | None) -> None:
    endpoint = paged("cursor", items="data", cursor_param="cursor", next_cursor="next")
    server = Server(ok({"data": [{"id": 1}], "next": cursor}), ok({"data": [{"id": 2}]}))
    client, _ = api(server)

    list(walk(endpoint, client))
    assert [r.url.params.get("cursor") for r in server.requests[1:]] == ([sent] if sent else [])


def test_a_cursor_that_leads_an_empty_page_to_itself_is_the_last() -> None:
    endpoint = paged("cursor", items="data", cursor_param="cursor", next_cursor="next")
    server = Server(ok({"data": [{"id": 1}], "next": "b"}), ok({"data": [], "next": "b"}))
    client, _ = api(server)

    assert len(list(walk(endpoint, client))) == 1


def test_the_link_header_tells_what_follows_a_bare_array() -> None:
    endpoint = paged("page", page_param="page", size_param="limit")
    server = Server(
        ok([{"id": 1}], headers={"Link": '</v1/leads?page=2>; rel="next"'}),
        ok([{"id": 2}], headers={"Link": '</v1/leads?page=1>; rel="prev"'}),
    )
    client, _ = api(server)

    assert [lead.id for lead in walk(endpoint, client, limit=1000)] == [1, 2]


FOREIGN = [
    "https://evil.test/v1/leads?page=2",
    "//evil.test/v1/leads",
    "http://api.sample.test/v1/leads?page=2",
    "https://api.sample.test:8443/v1/leads",
    "https://api.sample.test.evil.test/",
    "https://api.sample.test@evil.test/",
    "https://user:pass@api.sample.test/v1/leads",
    "https://api.sample.test\\@evil.test/",
    "https:/\\evil.test/",
    "\\\\evil.test\\x",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "ftp://api.sample.test/x",
    "https://api.sample.test:x/",
    "https://[::1",
    "http://127.0.0.1/",
    "https://evil.test:443/#@api.sample.test/",
    "https://API.SAMPLE.TEST.evil.test",
]


@pytest.mark.parametrize("link", FOREIGN)
def test_c3_a_foreign_link_is_refused_before_any_request(link: str) -> None:
    server = Server(ok({"data": [{"id": 1}], "next": link}))
    client, _ = api(server)

    page = walk(LINKS, client)
    with pytest.raises(UnsafeRequestError, match="another origin"):
        list(page)

    hosts = {request.url.host for request in server.requests}
    assert hosts <= {"api.sample.test"}
    assert {request.url.scheme for request in server.requests} == {"https"}
    assert len(server.requests) == 1


def test_c3_the_async_client_refuses_the_same_before_any_request(figure: Figure) -> None:
    for link in FOREIGN:
        server = Server(ok({"data": [{"id": 1}], "next": link}))
        with pytest.raises(UnsafeRequestError, match="another origin"):
            run(walk_all(LINKS, server))
        assert len(server.requests) == 1

    figure("C3 foreign links", f"{len(FOREIGN)} refused before any request, each client")


async def walk_all(endpoint: Endpoint[Lead], server: Server) -> list[Lead]:
    """What the async client gives of all pages."""
    client, _ = async_api(server)
    return [item async for item in client._page(endpoint, {}, {})]


def test_c3_loops_end_in_the_async_client_too() -> None:
    loops = [
        (LINKS, ok({"data": [{"id": 1}], "next": "?page=2"})),
        (paged("page", page_param="page"), ok([{"id": 1}, {"id": 2}])),
        (
            paged("cursor", items="data", cursor_param="cursor", next_cursor="next"),
            ok({"data": [{"id": 1}], "next": "again"}),
        ),
    ]
    for endpoint, answer in loops:
        server = Server(answer)
        with pytest.raises(PaginationError):
            run(walk_all(endpoint, server))
        assert len(server.requests) == 2


@pytest.mark.parametrize("link", ["HTTPS://API.sample.test/v1/leads?page=2", f"{HOME}:443/v1?p=2"])
def test_c3_the_same_origin_written_otherwise_is_followed(link: str) -> None:
    server = Server(ok({"data": [{"id": 1}], "next": link}), ok({"data": [{"id": 2}]}))
    client, _ = api(server)

    assert len(list(walk(LINKS, client))) == 2
    assert server.requests[1].headers["authorization"] == "Bearer token-0123456789"


def test_c3_a_link_in_a_circle_ends() -> None:
    server = Server(
        ok({"data": [{"id": 1}], "next": "?page=2"}), ok({"data": [{"id": 2}], "next": "?page=2"})
    )
    client, _ = api(server)

    with pytest.raises(PaginationError, match="already read"):
        list(walk(LINKS, client))
    assert len(server.requests) == 2


def test_c3_a_cursor_in_a_circle_ends() -> None:
    endpoint = paged("cursor", items="data", cursor_param="cursor", next_cursor="next")
    turns = iter(["a", "b"] * 50)
    server = Server(lambda request: ok({"data": [{"id": 1}], "next": next(turns)}))
    client, _ = api(server)

    with pytest.raises(PaginationError):
        list(walk(endpoint, client))
    assert len(server.requests) == 3


def test_c3_a_server_that_ignores_the_page_number_ends() -> None:
    server = Server(ok({"data": [{"id": 1}], "meta": {"current_page": 1, "last_page": 9}}))
    client, _ = api(server)

    with pytest.raises(PaginationError):
        list(client.leads.list())
    assert len(server.requests) == 2


def test_c3_so_does_one_that_repeats_a_bare_array() -> None:
    server = Server(ok([{"id": 1}, {"id": 2}]))
    client, _ = api(server)

    with pytest.raises(PaginationError):
        list(walk(paged("page", page_param="page"), client))
    assert len(server.requests) == 2


def test_c3_endless_empty_pages_end() -> None:
    endpoint = paged("cursor", items="data", cursor_param="cursor", next_cursor="next")
    counter = iter(range(10_000))
    server = Server(lambda request: ok({"data": [], "next": f"c{next(counter)}"}))
    client, _ = api(server)

    with pytest.raises(PaginationError, match="without items"):
        list(walk(endpoint, client))
    assert len(server.requests) < 110


@pytest.mark.parametrize("last", ["9" * 400, -1, 1.5, True, None, "x", "\uff12", {"a": 1}])
def test_c3_hostile_numbers_are_no_numbers(last: Any) -> None:
    body = {"data": [{"id": 1}], "meta": {"current_page": last, "last_page": last, "total": last}}
    server = Server(ok(body), ok({"data": []}))
    client, _ = api(server)

    page = client.leads.list()

    assert page.last_page is None
    list(page)
    assert len(server.requests) <= 2


def test_a_key_in_the_query_is_not_doubled_by_a_link_that_repeats_it() -> None:
    link = f"{HOME}/v1/leads?page=2&api_key=echoed"
    server = Server(ok({"data": [{"id": 1}], "next": link}), ok({"data": [{"id": 2}]}))
    client, _ = api(server, token=None, credentials={"query_key": "k-123456"})

    endpoint = replace(LINKS, security=("query",))
    assert len(list(walk(endpoint, client))) == 2
    assert server.urls[1] == f"{HOME}/v1/leads?page=2&api_key=k-123456"
