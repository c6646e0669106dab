"""Conventions of APIs: pages, wrappers, errors, tokens, ids."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from postwright.infer.answers import errors
from postwright.infer.answers.pagination import envelope, style
from postwright.infer.answers.turning import turning
from postwright.infer.answers.wrappers import wrapper
from postwright.infer.schemas.identifiers import Identifiers
from postwright.infer.shapes import Shape, observed
from postwright.ir.api import Api, SecurityScheme
from postwright.ir.facts import AuthFact, RequestFact
from postwright.ir.schema import AnySchema, ScalarSchema
from postwright.ir.script_facts import ScriptFacts, StoredVariable
from postwright.source import NOWHERE

Fact = Callable[..., RequestFact]
Inferred = Callable[..., Api]


def shape_of(*samples: Any) -> Shape:
    return observed((sample, NOWHERE) for sample in samples)


@pytest.mark.parametrize(
    ("names", "wanted"),
    [
        (["page", "per_page"], ("page", "page", "per_page", "")),
        (["pageNumber", "pageSize"], ("page", "pageNumber", "pageSize", "")),
        (["page[number]", "page[size]"], ("page", "page[number]", "page[size]", "")),
        (["offset", "limit"], ("offset", "offset", "limit", "")),
        (["cursor"], ("cursor", "", "", "cursor")),
        (["starting_after", "limit"], ("cursor", "", "limit", "starting_after")),
        (["page"], ("page", "page", "", "")),
        (["offset"], None),
        (["from", "to"], None),
        (["limit"], None),
        ([], None),
    ],
)
def test_what_turns_pages(names: list[str], wanted: tuple[str, ...] | None) -> None:
    found = turning(dict.fromkeys(names, ()))
    assert (found and (found.style, found.page, found.size, found.cursor)) == wanted


@pytest.mark.parametrize(
    ("values", "turns"),
    [
        ({"from": ["0", "20"], "limit": ["20"]}, True),
        ({"from": ["", "{{from}}", "<integer>", "<string>"], "limit": []}, True),
        ({"from": ["2024-01-01"], "limit": ["2"]}, False),
        ({"from": ["<date>"], "limit": ["2"]}, False),
        ({"start": ["1704067200"], "limit": ["2"]}, False),
        ({"from": ["0"], "to": ["100"], "limit": ["2"]}, False),
        ({"start": [], "end": [], "limit": []}, False),
        ({"offset": ["0", "x"], "limit": ["2"]}, True),
        ({"offset": ["0"], "count": ["true"]}, False),
        ({"page": ["home"]}, False),
        ({"page": ["1", "2", "x"], "to": ["2024-01-01"]}, True),
        ({"cursor": ["eyJpZCI6MX0"]}, True),
    ],
)
def test_pages_are_turned_by_whole_numbers(values: dict[str, list[str]], turns: bool) -> None:
    assert (turning(values) is not None) is turns


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        (
            {"data": [], "meta": {"total": 1, "current_page": 1, "last_page": 1}},
            ("data", "meta.total", "meta.last_page", "", ""),
        ),
        ({"items": [], "nextPageToken": "x"}, ("items", "", "", "nextPageToken", "")),
        ({"results": [], "next": None, "count": 2}, ("results", "count", "", "", "next")),
        (
            {"data": [], "_links": {"next": {"href": "u"}}, "itemsTotal": 1, "pagesTotal": 2},
            ("data", "itemsTotal", "pagesTotal", "", "_links.next.href"),
        ),
        ({"leads": [], "total": "<integer>"}, ("leads", "total", "", "", "")),
        ({"data": [], "has_more": False}, ("data", "", "", "", "")),
        ({"data": [1]}, None),
        ({"id": 1, "total": 3}, None),
        ({"id": 1, "items": [{"sku": "a"}], "total": 3}, None),
        ({"id": 1, "number": 7, "labels": []}, None),
        ({"number": 7, "labels": []}, None),
        ({"number": 0, "content": [], "totalPages": 1}, ("content", "", "totalPages", "", "")),
        ({"a": [], "b": [], "total": 3}, None),
        ([1], None),
    ],
)
def test_page_envelopes(body: Any, wanted: tuple[str, ...] | None) -> None:
    found = envelope(shape_of(body), "leads")
    shown = found and (
        found.items,
        found.total,
        found.last_page,
        found.next_cursor,
        found.next_link,
    )
    assert shown == wanted


@pytest.mark.parametrize(
    ("parameter", "body", "wanted"),
    [
        ("cursor", {"results": [], "next": "https://a.test/x?cursor=b"}, "link"),
        ("cursor", {"results": [], "next": "/x", "next_cursor": "b"}, "cursor"),
        ("cursor", {"results": [], "has_more": True}, "cursor"),
        ("page", {"results": [], "next": "https://a.test/x?page=2"}, "page"),
        ("", {"results": [], "next": "https://a.test/x?page=2"}, "link"),
    ],
)
def test_a_cursor_in_a_link_is_followed_there(parameter: str, body: Any, wanted: str) -> None:
    turns = turning({parameter: ()}) if parameter else None
    assert style(turns, envelope(shape_of(body))) == wanted


FULL = {"items": [1, 2], "limit": 2}


@pytest.mark.parametrize(
    ("bodies", "total"),
    [
        ([FULL | {"count": 2, "hasMore": True}], ""),
        ([FULL | {"count": 2, "hasMore": True}, {"items": [3], "count": 1, "hasMore": False}], ""),
        ([FULL | {"count": 2, "hasMore": True, "totalResults": 7}], "totalResults"),
        ([FULL | {"count": 2, "next": "/?page=2"}], ""),
        ([FULL | {"count": 2, "page": 1, "pages": 3}], ""),
        ([FULL | {"total": 2, "hasMore": True}], ""),
        ([FULL | {"count": 2}], ""),
        ([FULL | {"total": 2}], "total"),
        ([{"items": [1], "limit": 2, "count": 1}], "count"),
        ([FULL | {"count": 2, "hasMore": False}], "count"),
        ([FULL | {"count": 2, "next": None}], "count"),
        ([FULL | {"count": 7, "hasMore": True}], "count"),
        ([FULL | {"count": 2, "hasMore": True}, FULL | {"count": 7, "hasMore": True}], "count"),
    ],
)
def test_a_count_of_the_page_is_no_total(bodies: list[Any], total: str) -> None:
    found = envelope(shape_of(*bodies), "", bodies)
    assert found is not None
    assert found.total == total


@pytest.mark.parametrize(
    ("body", "many", "wanted"),
    [
        ({"data": {"id": 1}}, False, "data"),
        ({"data": [], "status": "ok", "response_metadata": {}}, False, "data"),
        ({"lead": {"id": 1}}, False, "lead"),
        ({"Leads": [1], "merchant": "x"}, False, "Leads"),
        ({"entries": [1], "chunk_size": 1}, True, "entries"),
        ({"entries": [1], "chunk_size": 1}, False, ""),
        ({"entries": [1], "id": 1}, True, ""),
        ({"entries": [1], "owner": {"id": 1}}, True, ""),
        ({"data": {"id": 1}, "email": "x"}, False, ""),
        ({"data": "x"}, True, ""),
        ({"": [1]}, True, ""),
    ],
)
def test_wrappers(body: Any, many: bool, wanted: str) -> None:
    assert wrapper(shape_of(body), "leads", reads_many=many) == wanted


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ({"message": "No", "errors": {"email": ["bad"]}}, ("message", "", "errors")),
        ({"error": {"message": "No", "code": 3}}, ("error.message", "error.code", "")),
        ({"error": "x", "error_description": "No"}, ("error_description", "error", "")),
        ({"detail": "No", "status": 404}, ("detail", "status", "")),
        ({"id": 1}, ("", "", "")),
    ],
)
def test_error_envelopes(body: Any, wanted: tuple[str, ...]) -> None:
    found = errors.envelope(shape_of(body), AnySchema())
    assert found is not None
    assert (found.message, found.code, found.errors) == wanted


@pytest.mark.parametrize(
    ("body", "name", "names_thing", "kind"),
    [
        ({"id": "1"}, "lead_id", False, "string"),
        ({"id": 1}, "lead_id", False, "integer"),
        ({"id": "1", "lead_id": 2}, "lead_id", False, "integer"),
        ({"id": "1", "other": {"id": 2}}, "lead_id", False, "integer"),
        ({"id": "1"}, "lead", True, "string"),
        ({"id": "1"}, "limit", False, "integer"),
        ({"paid": "1"}, "id", False, "integer"),
        (
            {"leads": [{"id": str(each)} for each in range(9)], "sender_id": 2},
            "lead",
            True,
            "string",
        ),
        ({"lead_ids": ["1"]}, "lead_ids", False, "string"),
        ({}, "id", False, "integer"),
    ],
)
def test_ids_are_what_bodies_write(body: Any, name: str, names_thing: bool, kind: str) -> None:
    found = Identifiers([shape_of(body)]).typed(
        name, ScalarSchema("integer"), names_thing=names_thing
    )
    assert isinstance(found, ScalarSchema)
    assert found.type == kind


BEARER = AuthFact(SecurityScheme("bearerAuth", "http", "bearer"), ("token",))


def _login(**kept: str) -> ScriptFacts:
    return ScriptFacts(stored=tuple(StoredVariable(name, place) for name, place in kept.items()))


@pytest.mark.parametrize(
    ("kept", "pointers"),
    [
        ({"token": "data.token"}, ["data.token"]),
        ({"token": ""}, []),
        ({"other": "data.token"}, []),
    ],
)
def test_a_login_is_known_by_what_it_stores(
    fact: Fact, inferred: Inferred, kept: dict[str, str], pointers: list[str]
) -> None:
    api = inferred(fact("POST /sessions", scripts=_login(**kept)), fact("GET /leads", auth=BEARER))
    assert [source.pointer for source in api.token_sources] == pointers


def test_a_login_may_give_what_renews_it(fact: Fact, inferred: Inferred) -> None:
    scripts = _login(token="t", refresh_token="r", ttl="expires_in")
    api = inferred(fact("POST /sessions", scripts=scripts), fact("GET /leads", auth=BEARER))
    (source,) = api.token_sources
    assert (source.refresh, source.expires_in) == ("r", "expires_in")
