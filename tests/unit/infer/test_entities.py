"""Entities: what is one thing, what is not, and what each is called."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from postwright.diagnostics import Sink
from postwright.infer import infer
from postwright.infer.entities.likeness import EVERYWHERE, Likeness, common_members
from postwright.infer.entities.rare import MANY_PLACES
from postwright.infer.shapes import Shape, observed
from postwright.ir.api import Api
from postwright.ir.facts import Facts, FolderFact, RequestFact
from postwright.ir.schema import ObjectSchema, Reference
from postwright.source import NOWHERE

Fact = Callable[..., RequestFact]
Inferred = Callable[..., Api]

LEAD = {"id": 1, "email": "ada@example.com", "company": "Engines", "score": 3}
USER = {"id": 1, "login": "ada", "avatar": "a", "team": "x"}


MORE = {f"more{number}": number for number in range(8)}
PERSON = {"id": 1, **{f"trait{number}": "x" for number in range(6)}}


def shape_of(sample: Any) -> Shape:
    return observed([(sample, NOWHERE)])


def got(fact: Fact, inferred: Inferred, *bodies: tuple[str, Any]) -> dict[str, set[str]]:
    """The models by name, with their members, from what GET requests were answered."""
    api = inferred(*(fact(f"GET {path}", answers=[(200, body)]) for path, body in bodies))
    return {
        named.name: {each.name for each in named.schema.properties}
        for named in api.schemas
        if isinstance(named.schema, ObjectSchema)
    }


@pytest.mark.parametrize(
    ("left", "right", "bar", "alike"),
    [
        (LEAD, LEAD, 1.0, True),
        (LEAD, {**LEAD, "note": 1}, 0.5, True),
        (LEAD, USER, 0.5, False),
        (LEAD, {"id": 1}, 0.5, False),
        (LEAD, {**LEAD, "email": 5}, 0.95, False),
        (LEAD, {**LEAD, "email": None}, 0.95, True),
        ({**LEAD, "score": 1}, {**LEAD, "score": 1.5}, 1.0, True),
        ({"count": 1, "entries": [LEAD]}, {"count": 1, "entries": [USER]}, 0.1, False),
        ({"count": 1, "entries": [LEAD]}, {"count": 1, "entries": []}, 0.5, True),
        ({**LEAD, "by": LEAD}, {**LEAD, "by": USER}, 0.1, False),
        ({**LEAD, "by": LEAD}, {**LEAD, "by": {**LEAD, "note": "x"}}, 0.9, True),
        ({**LEAD, "by": LEAD}, {**LEAD, "by": LEAD | MORE}, 0.1, False),
        ({**LEAD, "only": {"teams": ["x"]}}, {**LEAD, "only": {"teams": [USER]}}, 0.1, False),
        ({**LEAD, "tags": ["x"]}, {**LEAD, "tags": [USER]}, 0.9, False),
        (LEAD, LEAD | MORE, 0.1, False),
    ],
)
def test_likeness(left: Any, right: Any, bar: float, alike: bool) -> None:
    mine, theirs = shape_of(left), shape_of(right)
    likeness = Likeness([mine, theirs])
    assert likeness.reaches(mine, theirs, bar) == alike
    assert likeness.reaches(theirs, mine, bar) == alike


def test_what_is_there_now_and_then_tells_little() -> None:
    whole, part = shape_of({**LEAD, "note": 1}), shape_of(LEAD)
    likeness = Likeness([whole, part])
    before = likeness.likeness(whole, part)
    for _ in range(3):
        whole.observe(LEAD, NOWHERE)
    assert likeness.likeness(whole, part) > before


def test_what_marks_an_object_is_shared_by_all_that_is_like_it() -> None:
    mine, theirs = shape_of(LEAD), shape_of({**LEAD, "note": 1})
    likeness = Likeness([mine, theirs, shape_of(USER)])
    assert set(likeness.marks(mine, 0.5)) & set(theirs.properties)
    assert list(likeness.marks(mine, 1.0)) < sorted(mine.properties)


def test_members_that_everything_has_tell_nothing() -> None:
    lead, mail = shape_of(LEAD), shape_of({"email": "x"})
    one, other = shape_of({"id": 1, "name": "a"}), shape_of({"id": 1, "name": "b"})
    likeness = Likeness([one, other, lead, mail])
    assert not likeness.share_telling(one, other)
    assert likeness.share_telling(lead, mail)


def test_what_most_objects_of_an_api_have_tells_nothing() -> None:
    shapes = [shape_of({"gid": "1", f"own{index}": 1}) for index in range(EVERYWHERE)]
    common = common_members(shapes)
    assert "gid" in common
    assert "own0" not in common
    assert not Likeness(shapes, common).share_telling(shapes[0], shapes[1])
    assert "gid" not in common_members(shapes[1:])


def test_list_get_and_property_are_one(fact: Fact, inferred: Inferred) -> None:
    found = got(
        fact,
        inferred,
        ("/leads", [LEAD]),
        ("/leads/{lead}", {**LEAD, "note": "x"}),
        ("/tasks/{task}", {"id": 1, "due": "x", "action": "y", "lead": LEAD}),
    )
    assert found.keys() == {"Lead", "Task"}
    assert found["Lead"] == {*LEAD, "note"}


def test_a_list_that_leaves_much_out_holds_summaries(fact: Fact, inferred: Inferred) -> None:
    found = got(
        fact,
        inferred,
        ("/leads", [LEAD]),
        ("/leads/{lead}", LEAD | MORE),
        ("/tasks/{task}", {"id": 1, "due": "x", "action": "y", "lead": LEAD}),
    )
    assert found == {
        "Lead": {*LEAD, *MORE},
        "LeadSummary": {*LEAD},
        "Task": {"id", "due", "action", "lead"},
    }


@pytest.mark.parametrize(
    ("thing", "names"),
    [(PERSON, {"User"}), ({"id": 1, "name": "x", "colour": "red"}, {"User", "Fan"})],
)
def test_other_resources_may_hold_the_same_thing(
    fact: Fact, inferred: Inferred, thing: dict[str, Any], names: set[str]
) -> None:
    found = got(fact, inferred, ("/leads/{lead}/fans", [thing]), ("/users", [thing]))
    assert found.keys() == names


def test_id_and_name_alone_unite_nothing(fact: Fact, inferred: Inferred) -> None:
    small = {"id": 1, "name": "x"}
    found = got(
        fact,
        inferred,
        ("/policies/{policy}", small),
        ("/leads/{lead}", {**LEAD, "owner": small, "stage": small}),
    )
    assert found.keys() == {"Policy", "Lead", "Owner", "Stage"}


def test_a_part_of_an_entity_is_its_summary(fact: Fact, inferred: Inferred) -> None:
    found = got(
        fact,
        inferred,
        ("/users/{user}", USER),
        ("/leads/{lead}", {**LEAD, "user": {"id": 1, "login": "ada"}}),
    )
    assert found.keys() == {"User", "UserSummary", "Lead"}


@pytest.mark.parametrize("name", ["items", "data", "results", "entries"])
def test_a_name_that_only_holds_unites_nothing(fact: Fact, inferred: Inferred, name: str) -> None:
    found = got(
        fact,
        inferred,
        ("/leads/{lead}", {**LEAD, name: [{"colour": "red", "size": 1}]}),
        ("/users/{user}", {**USER, name: [{"colour": "red", "weight": 2, "depth": 1}]}),
    )
    assert len(found) == 4
    assert not {"Item", "Data", "Result", "Entry"} & found.keys()


@pytest.mark.parametrize(
    ("path", "sample", "names"),
    [
        ("/me", {**USER, "locale": "en"}, {"User", "Lead"}),
        ("/auth/me", USER, {"User", "Lead"}),
        ("/me", LEAD, {"User", "Lead", "Me"}),
        ("/me", {"id": 1, "login": "ada"}, {"User", "Lead", "Me"}),
        ("/you", {**USER, "locale": "en"}, {"User", "Lead", "You"}),
    ],
)
def test_whoever_asks_is_a_user(
    fact: Fact, inferred: Inferred, path: str, sample: Any, names: set[str]
) -> None:
    found = got(fact, inferred, (path, sample), ("/users", [USER]), ("/leads", [LEAD]))
    assert set(found) == names
    assert found["User"] >= set(USER)


def test_what_says_nothing_alone_is_named_with_its_holder(fact: Fact, inferred: Inferred) -> None:
    inside = {"details": {"iban": "x", "swift": "y"}, "address": {"street": "x", "town": "y"}}
    found = got(fact, inferred, ("/accounts", [{"number": 1, "holder": "a", **inside}]))
    assert set(found) == {"Account", "AccountDetails", "Address"}


def test_no_model_is_called_after_a_deed_alone(fact: Fact, inferred: Inferred) -> None:
    sent = {"name": "a", "data": {"year": 1, "price": 2}}
    api = inferred(fact("POST /objects", sends=sent), fact("GET /objects/{object}"))
    assert [named.name for named in api.schemas] == ["ObjectCreate", "ObjectCreateData"]


def test_what_several_hold_has_no_holder_s_name(fact: Fact, inferred: Inferred) -> None:
    inside = {"settings": {"quiet_hours": "x", "digest": "y", "sounds": True}}
    teams, rooms = [{"id": 1, "motto": "a", **inside}], [{"id": 1, "floor": 2, **inside}]
    found = got(fact, inferred, ("/teams", teams), ("/rooms", rooms))
    assert set(found) == {"Team", "Room", "Settings"}


def test_links_are_links(fact: Fact, inferred: Inferred) -> None:
    links = {"self": {"href": "u"}, "next": {"href": "v", "type": "GET"}}
    found = got(fact, inferred, ("/leads/{lead}", {**LEAD, "_links": links}))
    assert found.keys() == {"Lead", "Links", "Link"}


def test_a_tree_is_one_model(fact: Fact, inferred: Inferred) -> None:
    leaf = {"id": 1, "label": "b", "depth": 2, "children": []}
    tree = {"id": 1, "label": "a", "depth": 1, "children": [leaf]}
    assert got(fact, inferred, ("/nodes/{node}", tree)).keys() == {"Node"}


def test_create_is_no_entity_but_a_whole_one_is(fact: Fact, inferred: Inferred) -> None:
    answers = [(200, LEAD)]
    small = inferred(fact("POST /leads", sends={"email": "x"}, answers=answers))
    whole = inferred(fact("POST /leads", sends=LEAD, answers=answers))
    assert [named.name for named in small.schemas] == ["Lead", "LeadCreate"]
    assert [named.name for named in whole.schemas] == ["Lead"]


def test_resources_nest_and_take_their_folders_words(fact: Fact) -> None:
    facts = Facts(
        "Any",
        requests=(fact("GET /leads"), fact("GET /leads/{lead}/notes"), fact("GET /leads/{lead}")),
        folders=(FolderFact(("Leads",), "Who may buy."), FolderFact(("Notes",), "Remarks.")),
    )
    (leads,) = infer(facts, Sink()).resources
    assert (leads.name, leads.description) == ("leads", "Who may buy.")
    assert [each.action for each in leads.operations] == ["list", "get"]
    (notes,) = leads.resources
    assert (notes.name, notes.description) == ("notes", "Remarks.")


def test_every_exchange_is_an_example(fact: Fact, inferred: Inferred) -> None:
    api = inferred(
        fact("GET /leads/{lead}", "Get", answers=[(200, LEAD), (404, {"message": "No"})]),
        fact("GET /leads/{lead}", "Get another", query=[("full", "1")]),
    )
    ((_, operation),) = api.operations()
    assert [
        (each.name, each.response.status if each.response else None) for each in operation.examples
    ] == [("Get - answer 0", 200), ("Get - answer 1", 404), ("Get another", None)]
    assert operation.examples[2].request.query == (("full", "1"),)


@pytest.mark.parametrize(
    ("sent", "names"),
    [
        ({**LEAD, "by": USER}, {"Lead", "User"}),
        ({"email": "a", "company": "b", "score": 3, "by": USER}, {"Lead", "LeadCreate", "User"}),
        (
            {"email": "a", "by": {"login": "ada", "avatar": "a", "team": "x"}},
            {"Lead", "LeadCreate", "User", "UserSummary"},
        ),
    ],
)
def test_who_sends_one_does_not_send_what_only_answers_have(
    fact: Fact, inferred: Inferred, sent: Any, names: set[str]
) -> None:
    api = inferred(
        fact("POST /leads", sends=sent, answers=[(201, {**LEAD, "by": USER})]),
        fact("GET /users/{user}", answers=[(200, USER)]),
    )
    assert {named.name for named in api.schemas} == names


def test_what_holds_more_in_answers_is_not_what_a_request_sends(
    fact: Fact, inferred: Inferred
) -> None:
    tool = {"model": "x", "tokens": 1, "prompt": "y"}
    sent = {"mode": "x", "state": "y", "hints": ["z"], "tool": tool}
    api = inferred(
        fact("POST /agents", sends={"name": "x", "ask": sent}, answers=[(201, {"id": 1})]),
        fact(
            "GET /agents/{agent}",
            answers=[(200, {"id": 1, "ask": sent | {"tool": tool | {"warnings": []}}})],
        ),
        fact("GET /defaults/{default}", answers=[(200, {"kind": "x", "tool": tool})]),
    )
    members = {
        named.name: {each.name: each.schema for each in named.schema.properties}
        for named in api.schemas
        if isinstance(named.schema, ObjectSchema)
    }
    tools = [shown["tool"] for shown in members.values() if "hints" in shown]
    warn = ["warnings" in members[tool.name] for tool in tools if isinstance(tool, Reference)]
    assert sorted(warn) == [False, True]


def test_what_is_kept_apart_does_not_keep_others_apart(fact: Fact, inferred: Inferred) -> None:
    """What a request sends is not what an answer gives with an id, but what another gives without."""
    part = {"street": "x", "town": "y", "postcode": "1", "country": "z", "region": "r"}
    api = inferred(
        fact("GET /boxes/{box}", answers=[(200, {"m": 1, "place": {**part, "id": 1}})]),
        fact("GET /crates/{crate}", answers=[(200, {"l": 1, "place": part})]),
        fact("POST /packs", sends={"k": 1, "place": part}),
    )
    places = {
        member.schema
        for named in api.schemas
        if isinstance(named.schema, ObjectSchema)
        for member in named.schema.properties
        if member.name == "place"
    }
    assert places == {Reference("Place")}


@pytest.mark.parametrize(("places", "spoiled"), [(MANY_PLACES, False), (MANY_PLACES // 2, True)])
def test_what_one_of_many_places_shows_is_not_shown_at_the_others(
    fact: Fact, inferred: Inferred, places: int, spoiled: bool
) -> None:
    """Where few places are known, the members may be those of all: a user may be a team there, or not."""
    user = {"id": 1, **{f"trait{number}": "x" for number in range(40)}}
    team = user | {"seats": 1, "slug": "x", "plan": "y", "billing": "z"}
    shown = {f"GET /r{n}s/{{r}}": {f"own{n}": n, "user": user} for n in range(places)}
    bodies = {**shown, "GET /users/{user}": user, "GET /odds/{odd}": {"user": team}}
    api = inferred(*(fact(key, answers=[(200, body)]) for key, body in bodies.items()))
    models = {
        frozenset(each.name for each in named.schema.properties)
        for named in api.schemas
        if isinstance(named.schema, ObjectSchema)
    }
    assert (frozenset(user) in models) is not spoiled
    assert frozenset(team) in models
