"""Names that stay: what an API was called before, what the requests say now, and what it is called then."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from postwright.diagnostics import Sink
from postwright.infer import infer
from postwright.ir.api import Api
from postwright.ir.facts import Facts, LiteralSegment, ParameterSegment, RequestFact
from postwright.ir.schema import Reference
from postwright.memory import NOTHING, Memory, Recall, held, read, remembered
from postwright.memory.walking import walked

LEAD = {"id": 1, "email": "ada@example.com", "stage": "new", "score": 3}


def fact(call: str, name: str, **given: Any) -> RequestFact:
    method, path = call.split(" ")
    segments = tuple(
        ParameterSegment(part[1:-1]) if part.startswith("{") else LiteralSegment(part)
        for part in path.strip("/").split("/")
    )
    return replace(
        RequestFact(id=call, name=name, method=method, server=0, segments=segments), **given
    )


def run(memory: Memory, *requests: RequestFact) -> tuple[Api, list[str]]:
    """The API under a memory, and what was told of its names."""
    sink = Sink()
    recall = Recall(memory, sink)
    facts = recall.of_requests(Facts(name="API", requests=requests))
    api = recall.named(infer(facts, sink, recall.settle))
    return api, [f"{each.code} {each.message}" for each in sink if each.code.startswith("PW32")]


def names(api: Api) -> dict[str, str]:
    """What each operation is called, by its id."""
    return {each.id: "/".join((*each.trail, each.action)) for each in remembered(api).operations}


def before(*requests: RequestFact) -> Memory:
    return remembered(run(NOTHING, *requests)[0])


FIND = fact("GET /leads", "Search leads")
MOVE = fact("POST /leads/{lead}/stage", "Move lead to stage")

UPDATE = fact("PUT /leads/{lead}", "Update lead", description="Changes a lead.")
CHANGE = replace(UPDATE, id="change", name="Change lead", description="Changes two leads.")
UNLINK = replace(UPDATE, id="unlink", name="Remove lead's link", description="Ends a link.")


def test_requests_stay_variants_or_operations_whatever_they_are_called() -> None:
    memory = before(UPDATE, CHANGE, UNLINK)
    renamed = (
        replace(UPDATE, name="Remove lead"),
        replace(CHANGE, name="Assign lead"),
        replace(UNLINK, name="Remove lead too"),
    )
    operations = [each for each, _ in walked(run(memory, *renamed)[0])]
    assert {each.id: each.action for each in operations} == {
        UPDATE.id: "update",
        "unlink": "remove lead s link",
    }
    assert read(json.loads(json.dumps(held(memory)))) == memory


CHANGES: tuple[
    tuple[str, tuple[RequestFact, ...], tuple[RequestFact, ...], dict[str, str]], ...
] = (
    (
        "a request with another name",
        (FIND, MOVE),
        (replace(FIND, name="Everything"), replace(MOVE, name="Next")),
        {"GET /leads": "leads/search", "POST /leads/{lead}/stage": "leads/move to stage"},
    ),
    (
        "a folder with another name, of requests whose path names nothing",
        (fact("GET /{id}", "Get", folder=("Boxes",)),),
        (fact("GET /{id}", "Get", folder=("Parcels",)),),
        {"GET /{id}": "boxes/get"},
    ),
    (
        "a copy of the collection, with other ids",
        (FIND,),
        (replace(FIND, id="copy", name="Everything"),),
        {"copy": "leads/search"},
    ),
    (
        "another method is another operation",
        (fact("POST /leads", "Search leads"),),
        (fact("PUT /leads", "Everything", id="POST /leads"),),
        {"POST /leads": "leads/update"},
    ),
    (
        "a request that another name belongs to",
        (fact("GET /v2/leads", "Leads"),),
        (fact("GET /v2/leads", "Leads"), fact("GET /leads", "Leads")),
        {"GET /v2/leads": "leads/list", "GET /leads": "leads/leads"},
    ),
    (
        "what is below a former action stands beside it",
        (FIND, fact("POST /leads/import", "Import")),
        (FIND, fact("POST /leads/import", "Import"), fact("GET /leads/import/{id}", "Get import")),
        {
            "GET /leads": "leads/search",
            "POST /leads/import": "leads/import",
            "GET /leads/import/{id}": "leads/import resource/get",
        },
    ),
    (
        "a new request goes where the others of its resource have stayed",
        (fact("GET /crm/leads", "Leads"), fact("POST /crm/leads", "Add")),
        (
            fact("GET /crm/leads", "Leads"),
            fact("POST /crm/leads", "Add"),
            fact("DELETE /crm/leads/{lead}", "Delete"),
            fact("GET /users", "Users"),
        ),
        {
            "GET /crm/leads": "leads/list",
            "POST /crm/leads": "leads/create",
            "DELETE /crm/leads/{lead}": "leads/delete",
            "GET /users": "users/list",
        },
    ),
    (
        "what is gone leaves its name to others",
        (fact("GET /v2/leads", "Leads"),),
        (fact("GET /leads", "Leads"),),
        {"GET /leads": "leads/list"},
    ),
)


@pytest.mark.parametrize(
    ("old", "new", "wanted"), [each[1:] for each in CHANGES], ids=[each[0] for each in CHANGES]
)
def test_operations_are_called(
    old: tuple[RequestFact, ...], new: tuple[RequestFact, ...], wanted: dict[str, str]
) -> None:
    api, _ = run(before(*old), *new)
    assert names(api) == wanted


def test_what_kept_its_name_is_told() -> None:
    _, told = run(before(FIND), replace(FIND, name="Everything"))
    assert told == [
        "PW321 `leads.search` keeps its name; by the collection it would be `leads.list` now"
    ]


def test_what_had_to_give_way_is_told() -> None:
    old = fact("GET /v2/leads", "Leads")
    _, told = run(before(old), old, fact("GET /leads", "Leads"))
    assert (
        "PW322 `leads.leads` would be `leads.list`, but what was there before keeps that name"
        in told
    )


def test_a_path_parameter_keeps_its_name() -> None:
    old, new = fact("GET /leads/{lead}", "Get"), fact("GET /leads/{lead_id}", "Get")
    api, told = run(before(old), new)
    operation = next(operation for _, operation in api.operations())
    assert operation.path == "/leads/{lead}"
    assert [each.name for each in operation.parameters] == ["lead"]
    assert told == [
        "PW321 `lead` of `leads.get` keeps its name; by the collection it would be `lead_id` now"
    ]


def answering(call: str, name: str, answered: Callable[..., Any], body: Any) -> RequestFact:
    return fact(call, name, responses=(answered(body),))


def test_a_model_keeps_its_name_with_its_place(answered: Callable[..., Any]) -> None:
    old = answering("GET /accounts/{id}", "Get", answered, {"id": 1, "owner": LEAD})
    memory = before(old)
    assert [each.name for each in memory.models] == ["Account", "Owner"]
    renamed = replace(memory, models=tuple(_as(each, "Owner", "Person") for each in memory.models))
    api, told = run(renamed, old)
    assert [each.name for each in api.schemas] == ["Account", "Person"]
    assert told == [
        "PW321 the model `Person` keeps its name; by the collection it would be `Owner` now"
    ]


def test_another_thing_at_a_place_is_another_model(answered: Callable[..., Any]) -> None:
    old = answering("GET /accounts/{id}", "Get", answered, {"id": 1, "owner": LEAD})
    other = {"street": "High Street", "city": "Berlin", "country": "DE"}
    new = answering("GET /accounts/{id}", "Get", answered, {"id": 1, "owner": other})
    memory = before(old)
    renamed = replace(memory, models=tuple(_as(each, "Owner", "Person") for each in memory.models))
    api, _ = run(renamed, new)
    assert "Person" not in [each.name for each in api.schemas]


def test_a_new_model_takes_no_name_from_an_old_one(answered: Callable[..., Any]) -> None:
    old = answering("GET /accounts/{id}", "Get", answered, {"id": 1, "agent": LEAD})
    memory = before(old)
    kept = replace(memory, models=tuple(_as(each, "Agent", "Owner") for each in memory.models))
    place = {"street": "High Street", "city": "Berlin", "country": "DE"}
    new = answering("GET /accounts/{id}", "Get", answered, {"id": 1, "agent": LEAD, "owner": place})
    api, _ = run(kept, new)
    account = {each.name: each.schema for each in api.schemas}["Account"]
    held_by = {each.name: each.schema for each in getattr(account, "properties", ())}
    assert held_by["agent"] == Reference("Owner", evidence=held_by["agent"].evidence)
    assert held_by["owner"].name == "AccountOwner"


def _as(model: Any, old: str, new: str) -> Any:
    return replace(model, name=new) if model.name == old else model


def test_a_memory_survives_its_lock(answered: Callable[..., Any]) -> None:
    memory = before(
        answering("GET /leads", "Search leads", answered, [LEAD]),
        fact("POST /leads/{lead}/a=b", "Odd"),
    )
    assert len(memory.operations) == 2
    assert len(memory.models) == 1
    assert read(held(memory)) == memory


@pytest.mark.parametrize(
    "names",
    [
        {"operations": []},
        {"operations": {"1": {"name": "list", "call": "GET /"}}},
        {"operations": {"1": {"name": "leads//list", "call": "GET /"}}},
        {"operations": {"1": {"name": "leads/list", "call": "leads"}}},
        {"operations": {"1": {"name": "leads/list"}}},
        {"operations": {"1": {"name": "leads/list", "call": "GET /", "server": 1}}},
        {"models": {"Lead": {"places": 1, "members": []}}},
        {"models": {"a b": {"places": [], "members": []}}},
        {"models": {"Lead": {"places": [1], "members": []}}},
    ],
)
def test_what_is_no_memory_is_refused(names: Any) -> None:
    with pytest.raises(ValueError, match="not "):
        read(names)


def test_nothing_is_an_empty_lock() -> None:
    assert held(NOTHING) == {}
    assert read({}) == NOTHING
