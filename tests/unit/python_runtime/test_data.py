"""Data: typed where it fits, kept where it does not; omitted is not null; queries as shown."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum, StrEnum
from typing import Annotated, Any, Literal

import pytest
from client_runtime import OMIT, Endpoint, Model, Omit, Param
from client_runtime._http import httpx
from client_runtime._parse import parse
from pydantic import Field, RootModel
from sample_api import CLIENTS, Contact, Lead, Server, api, called, ok


class Stage(StrEnum):
    NEW = "new"
    WON = "won"


class Person(Model):
    kind: Literal["person"]
    first: str


class Company(Model):
    kind: Literal["company"]
    title: str
    size: int | None = None


class Deal(Model):
    id: uuid.UUID
    amount: Decimal | None = None
    day: date | None = None
    stage: Stage | None = None
    owner: Annotated[Person | Company, Field(discriminator="kind")] | None = None
    parties: list[Person | Company] | None = None
    by_id: dict[str, Contact] | None = None
    class_: str | None = Field(None, alias="class")
    parent: Deal | None = None
    pair: tuple[int, int] | None = None
    limited: Annotated[int, Field(ge=0)] | None = None


IDENTITY = "00000000-0000-0000-0000-000000000001"


def test_dates_uuids_decimals_enums_and_aliases_are_typed() -> None:
    deal = parse(
        Deal,
        {"id": IDENTITY, "amount": 19.99, "day": "2024-01-31", "stage": "won", "class": "gold"},
    )

    assert deal.id == uuid.UUID(IDENTITY)
    assert deal.amount == Decimal("19.99")
    assert deal.day == date(2024, 1, 31)
    assert deal.stage is Stage.WON
    assert deal.class_ == "gold"
    assert deal.parent is None


def test_unknown_fields_survive() -> None:
    lead = parse(Lead, {"id": 1, "score": 5, "model_dump": 1, "nested": {"a": [1]}})

    assert lead.score == 5
    assert lead.to_dict() == {"id": 1, "score": 5, "model_dump": 1, "nested": {"a": [1]}}


def test_unknown_enum_values_survive_and_the_rest_stays_typed() -> None:
    deal = parse(Deal, {"id": IDENTITY, "stage": "lost", "day": "2024-01-31", "class": "x"})

    assert isinstance(deal, Deal)
    assert deal.stage == "lost"
    assert deal.day == date(2024, 1, 31)
    assert deal.class_ == "x"
    assert deal.to_dict() == {"id": IDENTITY, "stage": "lost", "day": "2024-01-31", "class": "x"}


def test_unknown_union_members_survive() -> None:
    robot = {"kind": "robot", "serial": 5}
    deal = parse(Deal, {"id": IDENTITY, "owner": robot, "parties": [robot, {"kind": "company"}]})

    assert deal.owner.kind == "robot"
    assert deal.owner.serial == 5
    assert deal.parties[0].to_dict() == robot
    assert isinstance(deal.parties[1], Company)


class Tags(RootModel[list[Stage]]):
    pass


MISMATCHES: list[tuple[Any, Any]] = [
    (Lead, {"id": "seven"}),
    (Lead, {"contacts": {"email": "x"}}),
    (Lead, {"contacts": [None, 5, "x", {"isMain": "maybe"}]}),
    (Lead, {"created_at": "yesterday"}),
    (Lead, []),
    (Lead, "text"),
    (Lead, None),
    (list[Lead], {"data": []}),
    (list[Lead], [{"id": 1}, None, "x"]),
    (dict[str, Lead], {"a": {"id": "x"}, "b": 5}),
    (Mapping[str, Lead], {"a": {"id": "x"}}),
    (Deal, {}),
    (Deal, {"id": 5, "amount": "much", "pair": [1], "limited": -1}),
    (Deal, {"id": "x", "parent": {"id": "y", "parent": {"id": IDENTITY, "stage": "?"}}}),
    (Deal, {"id": IDENTITY, "by_id": {"1": {"isMain": "x"}, "2": None}}),
    (Stage, "lost"),
    (int, "x"),
    (int | str, {"a": 1}),
    (Person | Company, {"first": 5}),
    (Person | None, {"kind": 5, "first": []}),
    (Literal["a"], "b"),
    (tuple[int, int], [1, 2, 3]),
    (set[int], ["a"]),
    (bytes, [1]),
    (datetime, {}),
    (Tags, ["new", "lost"]),
    (Annotated[int, Field(ge=0)], "x"),
    (Annotated[Person | Company, Field(discriminator="kind")], {"kind": "robot"}),
    (Any, {"x": 1}),
    (Lead, {"id": "x", "cls": 1, "self": 2, "_fields_set": 3, "values": 4, "__class__": 5}),
    (Lead, {"id": "x", "model_config": 1, "__dict__": {"a": 1}, "to_dict": 2, "": 3}),
    (None, {"x": 1}),
]


@pytest.mark.parametrize(("kind", "data"), MISMATCHES)
def test_nothing_that_does_not_match_raises_or_is_lost(kind: Any, data: Any) -> None:
    kept = parse(kind, json.loads(json.dumps(data)))

    assert _plain(kept) == (None if kind is None else data)
    repr(kept)


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        (int, "01234"),
        (int, "1e5"),
        (int, " 7 "),
        (int, True),
        (int, 1.5),
        (int, 1e300),
        (int | None, "01234"),
        (float, "1.50"),
        (bool, "yes"),
        (bool, 1),
        (bool, 0.0),
        (datetime, 1700000000),
        (datetime, "2024-01-31"),
        (date, 1704067200),
        (date, "2024-01-31T00:00:00"),
        (Annotated[int, Field(ge=0)], "007"),
        (list[int], ["01", "2"]),
        (dict[str, int], {"a": "01"}),
        (str, "\ud800"),
    ],
)
def test_what_json_has_and_the_type_has_not_is_kept_as_it_came(kind: Any, data: Any) -> None:
    kept = parse(kind, data)

    assert (kept, type(kept)) == (data, type(data))


@pytest.mark.parametrize(
    ("kind", "data", "wanted"),
    [
        (int, 1.0, 1),
        (int | str, 1.0, 1),
        (float, 1, 1.0),
        (Decimal, "1.50", Decimal("1.50")),
        (Decimal, 1.5, Decimal("1.5")),
        (date, "2024-01-31", date(2024, 1, 31)),
        (uuid.UUID, IDENTITY, uuid.UUID(IDENTITY)),
        (tuple[int, int], [1, 2], (1, 2)),
        (list[int], [1.0, "01"], [1, "01"]),
    ],
)
def test_what_json_writes_otherwise_is_typed(kind: Any, data: Any, wanted: Any) -> None:
    parsed = parse(kind, data)

    assert (parsed, type(parsed)) == (wanted, type(wanted))


def test_a_member_of_another_type_is_kept_in_an_answer_and_read_for_a_constructor() -> None:
    kept = parse(Lead, {"id": "01234"})

    assert kept.to_dict() == {"id": "01234"}
    assert Lead.model_validate({"id": "01234"}).id == 1234


def _plain(value: Any) -> Any:
    if isinstance(value, RootModel):
        return _plain(value.root)
    if isinstance(value, Model):
        return value.to_dict()
    if isinstance(value, dict):
        return {key: _plain(member) for key, member in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value.value if isinstance(value, Enum) else value


def test_nesting_too_deep_for_typing_is_kept() -> None:
    data: dict[str, Any] = {"id": "x"}
    for _ in range(2000):
        data = {"id": "x", "parent": data}

    kept = parse(Deal, data)

    depth = 0
    while kept is not None:
        kept = kept.get("parent") if isinstance(kept, dict) else kept.parent
        depth += 1
    assert depth == 2001


def test_a_missing_required_field_is_none() -> None:
    deal = parse(Deal, {"stage": "new"})

    assert deal.id is None
    assert deal.stage is Stage.NEW
    assert deal.parent is None


def test_known_variants_of_a_union_are_told_apart() -> None:
    company = {"kind": "company", "title": 5, "size": "x"}
    deal = parse(Deal, {"id": IDENTITY, "owner": company})

    assert isinstance(deal.owner, Company)
    assert deal.owner.title == 5


def test_omitted_is_not_null() -> None:
    server = Server(ok())
    client, _ = api(server)

    client.leads.create(name="Ada")
    client.leads.create(name="Ada", email=None)
    client.leads.create(name="Ada", email=OMIT)
    client.leads.create(name={"first": "Ada", "last": OMIT, "tags": ["a", OMIT]})

    assert [json.loads(body) for body in server.bodies] == [
        {"name": "Ada"},
        {"name": "Ada", "email": None},
        {"name": "Ada"},
        {"name": {"first": "Ada", "tags": ["a"]}},
    ]
    assert not OMIT
    assert repr(OMIT) == "OMIT"
    assert isinstance(OMIT, Omit)


def test_values_of_all_kinds_are_sent_as_json() -> None:
    server = Server(ok())
    client, _ = api(server)
    moment = datetime(2024, 1, 31, 12, 0, tzinfo=UTC)

    client.leads.create(
        name=[
            moment,
            moment.date(),
            uuid.UUID(IDENTITY),
            Decimal("1.10"),
            Stage.NEW,
            ("a", 1),
            Contact(email="a@b.test"),
            Contact.model_validate({"isMain": True}),
            {"é": "日本"},
            1.5,
            True,
        ]
    )

    assert json.loads(server.bodies[0])["name"] == [
        "2024-01-31T12:00:00+00:00",
        "2024-01-31",
        IDENTITY,
        "1.10",
        "new",
        ["a", 1],
        {"email": "a@b.test"},
        {"isMain": True},
        {"é": "日本"},
        1.5,
        True,
    ]


def test_a_model_that_was_read_can_be_sent_back() -> None:
    sent = {"id": 1, "name": None, "contacts": [{"isMain": False, "new": 1}], "later": "x"}
    server = Server(ok(sent))
    client, _ = api(server)

    client.leads.create(name=client.leads.get(1))

    assert json.loads(server.bodies[1])["name"] == sent


QUERIES: list[tuple[dict[str, Any], str]] = [
    ({"ids": [1, 2]}, "ids[]=1&ids[]=2"),
    ({"ids": []}, ""),
    ({"ids": (3,)}, "ids[]=3"),
    ({"tags": ["a", "b,c"]}, "tags=a%2Cb%2Cc"),
    ({"active": True}, "active=1"),
    ({"active": False}, "active=0"),
    ({"filter": {"status": "new"}}, "filter[status]=new"),
    ({"filter": {"status": ["a", "b"]}}, "filter[status][]=a&filter[status][]=b"),
    ({"filter": {"a": {"b": {"c": 1}}}}, "filter[a][b][c]=1"),
    ({"filter": {"on": True, "none": None, "x": OMIT}}, "filter[on]=true&filter[none]="),
    ({"filter": {"r": [{"a": 1}, {"b": 2}]}}, "filter[r][0][a]=1&filter[r][1][b]=2"),
    ({"page": 2, "per_page": OMIT}, "page=2"),
    ({"filter": {"day": date(2024, 1, 31)}}, "filter[day]=2024-01-31"),
    ({"filter": {"s": Stage.WON}}, "filter[s]=won"),
    ({"filter": {"q": "a&b=c#d é+/?"}}, "filter[q]=a%26b%3Dc%23d%20%C3%A9%2B%2F%3F"),
    ({"filter": {"a&b=c": 1}}, "filter[a%26b%3Dc]=1"),
    (
        {"filter": {"at": datetime(2024, 1, 31, 1, 2, 3, tzinfo=UTC)}},
        "filter[at]=2024-01-31T01%3A02%3A03%2B00%3A00",
    ),
    ({"filter": {"n": "\r\n\x00"}}, "filter[n]=%0D%0A%00"),
]


@pytest.mark.parametrize(("given", "wanted"), QUERIES)
def test_queries_are_written_as_the_collection_shows_them(
    given: dict[str, Any], wanted: str
) -> None:
    server = Server(ok({"data": []}))
    client, _ = api(server)

    client.leads.list(**given)

    assert server.urls[0].partition("?")[2] == wanted


STYLES: list[tuple[Param, object, str]] = [
    (Param("f", style="deep"), {"a": [1, 2]}, "f[a][]=1&f[a][]=2"),
    (Param("f", style="deep"), [{"a": 1}, {"a": [2]}], "f[0][a]=1&f[1][a][]=2"),
    (Param("f", style="deep"), 5, "f=5"),
    (Param("f", style="indexed"), [1, 2], "f[0]=1&f[1]=2"),
    (Param("f", style="indexed"), [{"a": [1, 2]}], "f[0][a][0]=1&f[0][a][1]=2"),
    (Param("f", style="bracketed"), [{"a": 1}, {"a": 2}], "f[][a]=1&f[][a]=2"),
    (Param("f", style="pipe"), [1, 2], "f=1%7C2"),
    (Param("f[]"), [1, 2], "f[]=1&f[]=2"),
    (Param("f"), Contact(email="a", is_main=True), "f[email]=a&f[isMain]=true"),
    (Param("f"), {"a": Lead(contacts=[Contact(email="b")])}, "f[a][contacts][0][email]=b"),
    (Param("f"), [Contact(email="a"), Contact(email="b")], "f[0][email]=a&f[1][email]=b"),
    (Param("f", style="bracketed"), [Contact(email="a")], "f[][email]=a"),
    (Param("f", style="comma"), Contact(email="a"), "f[email]=a"),
    (Param("f", booleans="digits"), Contact(is_main=True), "f[isMain]=1"),
]


@pytest.mark.parametrize(("param", "value", "wanted"), STYLES)
def test_styles_of_lists_and_objects(param: Param, value: object, wanted: str) -> None:
    server = Server(ok())
    client, _ = api(server)
    endpoint: Endpoint[Any] = Endpoint("GET", "/x", Any, query={"f": param})

    client._send(endpoint, {"f": value}, {})

    assert server.urls[0].partition("?")[2] == wanted


@pytest.mark.parametrize("kind", CLIENTS)
def test_a_model_in_a_form_is_an_object(kind: str) -> None:
    server = Server(ok())
    form: Endpoint[Any] = Endpoint("POST", "/x", Any, rest="form")
    parts = replace(form, files={"file": "file"})
    given = {"owner": Contact(email="a", is_main=True)}

    def calls(client: Any) -> Any:
        return [client._send(form, given, {}), client._send(parts, {**given, "file": b""}, {})]

    called(kind, calls, server)

    assert server.bodies[0] == b"owner[email]=a&owner[isMain]=true"
    assert b'name="owner[email]"\r\n\r\na\r\n' in server.bodies[1]


def test_a_json_bodys_own_media_type_is_kept() -> None:
    server = Server(ok())
    client, _ = api(server)
    for kind in ("application/merge-patch+json", "application/vnd.api+json", "application/json"):
        members: Endpoint[Any] = Endpoint(
            "PATCH", "/x", Any, json={"a": "a"}, content_type=kind, headers={"tags": "X-Tags"}
        )
        client._send(members, {"a": 1, "tags": ["b", 2, True]}, {})
        whole: Endpoint[Any] = Endpoint("PATCH", "/x", Any, body="it", content_type=kind)
        client._send(whole, {"it": {"a": 1}}, {"extra_body": {"b": 2}})
        first, second = server.requests[-2:]
        assert first.headers["content-type"] == second.headers["content-type"] == kind
        assert first.headers["x-tags"] == "b, 2, true"
    assert server.bodies[-2:] == [b'{"a":1}', b'{"a":1,"b":2}']


def test_a_raw_body_is_sent_as_it_is() -> None:
    server = Server(ok())
    client, _ = api(server)
    text: Endpoint[Any] = Endpoint("POST", "/x", Any, body="it", content_type="text/xml")

    client._send(text, {"it": "<a/>"}, {})
    client._send(text, {"it": b"<b/>"}, {})
    client._send(text, {"it": OMIT}, {})

    assert server.bodies == [b"<a/>", b"<b/>", b""]
    assert server.requests[0].headers["content-type"] == "text/xml"


def test_a_model_hides_what_is_named_like_a_secret() -> None:
    lead = parse(
        Lead, {"id": 1, "access_token": "abc", "password": "p", "token": None, "name": "n"}
    )

    for text in (repr(lead), str(lead)):
        assert "abc" not in text
        assert "'p'" not in text
        assert "name='n'" in text
        assert "access_token='***'" in text
    assert lead.access_token == "abc"


class Job(Model):
    id: int | None = None
    state: str | None = None


class Ticket(Model):
    ticket: str | None = None
    position: int | None = None


@pytest.mark.parametrize(
    ("kind", "answer", "wanted"),
    [
        (Job | Ticket, {"id": 1, "state": "done"}, Job),
        (Job | Ticket, {"ticket": "a", "position": 3}, Ticket),
        (Ticket | Job, {"ticket": "a", "position": 3}, Ticket),
        (list[Job] | dict[str, Any], {}, dict),
        (list[Job] | dict[str, Any], [{"id": 1}], list),
        (Job | Any, {"id": 1}, Job),
        (Job | str, "made", str),
    ],
)
def test_an_answer_is_what_it_fits_best(kind: Any, answer: Any, wanted: type) -> None:
    assert type(parse(kind, answer)) is wanted


GIVEN = {"id": 7, "z": "1", "kind_": "k", "a": "2", "trace": "t"}


@pytest.mark.parametrize(
    ("rest", "query", "body"),
    [
        ("query", "z=1&kind=k&a=2", b""),
        ("json", "", b'{"z":"1","kind":"k","a":"2"}'),
        ("form", "", b"z=1&kind=k&a=2"),
    ],
)
def test_the_rest_of_the_arguments_go_to_one_place_by_their_names_and_in_their_order(
    rest: Literal["query", "json", "form"], query: str, body: bytes
) -> None:
    server = Server(ok())
    client, _ = api(server)
    names: dict[str, Any] = {rest: {"kind_": "kind"}, "headers": {"trace": "X-Trace"}}
    endpoint: Endpoint[Any] = Endpoint("POST", "/x/{id}", Any, rest=rest, **names)

    client._send(endpoint, GIVEN, {})

    sent = server.requests[0]
    assert (sent.url.path, sent.url.query.decode()) == ("/x/7", query)
    assert sent.headers["x-trace"] == "t"
    assert server.bodies == [body]


def test_what_another_place_names_is_not_of_the_rest() -> None:
    server = Server(ok())
    client, _ = api(server)
    endpoint: Endpoint[Any] = Endpoint("POST", "/x", Any, rest="json", query={"page": "page"})

    client._send(endpoint, {"page": 2, "name": "Ada", "email": OMIT}, {})

    assert server.requests[0].url.query == b"page=2"
    assert server.bodies == [b'{"name":"Ada"}']


def test_nothing_is_sent_where_nothing_is_given_unless_the_method_asks_for_a_body() -> None:
    server = Server(ok())
    client, _ = api(server)
    for method in ("GET", "DELETE", "POST", "PUT", "PATCH"):
        endpoint: Endpoint[Any] = Endpoint(method, "/x", Any, rest="json")
        client._send(endpoint, {"a": OMIT}, {})
        client._send(endpoint, {"a": 1}, {})
    assert server.bodies[0::2] == [b"", b"", b"{}", b"{}", b"{}"]
    assert server.bodies[1::2] == [b'{"a":1}'] * 5


@pytest.mark.parametrize(
    ("label", "content", "wanted"),
    [
        ("text/plain", b'"gone"', '"gone"'),
        ("text/plain", b"17", "17"),
        ("text/plain", b' {"a": 1}', {"a": 1}),
        ("text/html", b"[1]", [1]),
        ("application/json", b'"gone"', "gone"),
        ("", b'"gone"', "gone"),
        ("", b"gone", "gone"),
    ],
)
def test_what_is_labelled_as_text_is_text(label: str, content: bytes, wanted: Any) -> None:
    headers = {"content-type": label} if label else {}
    server = Server(httpx.Response(200, content=content, headers=headers))
    client, _ = api(server)

    assert client.ping() == wanted
