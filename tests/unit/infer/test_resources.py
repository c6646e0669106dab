"""The table of actions, and where endpoints belong."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from postwright.infer.endpoints import gather
from postwright.infer.resources import place
from postwright.ir.facts import RequestFact

Fact = Callable[..., RequestFact]
BESIDE = ["GET /leads", "GET /leads/{lead}"]


def placed(fact: Fact, calls: list[tuple[str, str]]) -> list[tuple[str, str]]:
    endpoints = gather(tuple(fact(call, name) for call, name in calls))
    found = place(endpoints, dict.fromkeys(endpoints), dict.fromkeys(endpoints, ""))
    return [(" / ".join(each.resource), each.action) for each in found]


@pytest.mark.parametrize(
    ("call", "name", "resource", "action"),
    [
        ("GET /leads", "", "leads", "list"),
        ("POST /leads", "", "leads", "create"),
        ("GET /leads/{lead}", "", "leads", "get"),
        ("GET /leads/{lead}", "Find a lead by its id", "leads", "get"),
        ("GET /leads", "Find leads", "leads", "find"),
        ("PUT /leads/{lead}", "", "leads", "update"),
        ("PATCH /leads/{lead}", "", "leads", "update"),
        ("DELETE /leads/{lead}", "", "leads", "delete"),
        ("DELETE /leads/{lead}", "Remove lead", "leads", "delete"),
        ("POST /leads/{lead}", "", "leads", "update"),
        ("POST /leads/{lead}/assign", "", "leads", "assign"),
        ("POST /leads/{lead}/stage", "Move lead to stage", "leads", "move to stage"),
        ("GET /leads/export", "", "leads", "export"),
        ("GET /leads/{lead}/notes", "", "leads / notes", "list"),
        ("DELETE /leads/{lead}/tags/{tag}", "Remove tag", "leads / tags", "remove"),
        ("POST /leads/search", "Search leads", "leads", "search"),
        ("POST /leads", "Get the leads", "leads", "get many"),
        ("POST /leads/{lead}/cancels", "Cancel it", "leads / cancels", "create"),
        ("PUT /leads/delete", "", "leads", "delete"),
        ("GET /status", "", "status", "get"),
        ("GET /", "2. Say hello", "api", "say hello"),
        ("POST /leads/startimport", "Start an import", "leads", "start import"),
        ("GET /leads/{lead}/notes/", "", "leads / notes", "list"),
        ("DELETE /leads/{lead}/notes/{note}/", "", "leads / notes", "delete"),
        ("GET /crm/v2/notes", "", "crm / notes", "list"),
        ("GET /api/2.0/notes", "", "notes", "list"),
        ("GET /leads/top.json", "", "leads", "top"),
        ("GET /leads/{lead}/notes.json", "", "leads / notes", "list"),
        ("GET /lists/list.json", "", "lists", "list"),
        ("POST /leads:append", "", "leads", "append"),
        ("POST /leads/{lead}:moveUp", "", "leads", "move up"),
        ("POST /leads/{lead}/window", "POST /leads/{id}/window", "leads", "window"),
        ("GET /", "https://api.example.com/", "api", "call"),
        ("POST /orders/destroy/{order}", "", "orders", "destroy"),
        ("POST /orders/voidTickets", "", "orders", "void tickets"),
        ("GET /leads/getNotes", "", "leads", "get notes"),
        ("POST /leads/getCapture/full-band", "", "leads", "get capture full band"),
        ("GET /leads/getDump/id/{dump}", "", "leads", "get dump id"),
        ("POST /leads/{lead}/verify-email/resend", "", "leads", "verify email resend"),
        ("DELETE /leads/stop/{run}", "", "leads", "stop"),
        ("POST /leads/start/{run}", "", "leads", "start"),
        ("POST /createCardRanges", "", "card ranges", "create"),
        ("GET /retrieveReasons", "", "reasons", "retrieve"),
        ("GET /leads/search/{term}", "", "leads / search", "get"),
        ("GET /leads/merge-requests/open", "", "leads / merge requests", "open"),
    ],
)
def test_the_table_of_actions(fact: Fact, call: str, name: str, resource: str, action: str) -> None:
    calls = [(call, name)] + [(each, "") for each in BESIDE if each != call]
    found, wanted = placed(fact, calls)[0], (resource, action)
    assert found == wanted


@pytest.mark.parametrize(
    ("calls", "actions"),
    [
        (["PUT /leads/{lead}", "PATCH /leads/{lead}"], ["replace", "update"]),
        (["PUT /leads/{lead}", "POST /leads/{lead}"], ["update", "post"]),
        (["DELETE /leads", "DELETE /leads/{lead}"], ["delete all", "delete"]),
        (["PATCH /leads", "PATCH /leads/{lead}"], ["update many", "update"]),
        (["PATCH /leads/{lead}", "PATCH /leads"], ["update", "update many"]),
        (["PATCH /account", "PATCH /account/{part}"], ["update patch", "update"]),
        (["PUT /lead", "POST /lead/{lead}"], ["update", "update by lead"]),
        (["POST /leads/update", "PATCH /leads/{lead}"], ["update post", "update"]),
        (["PURGE /leads"], ["purge"]),
        (
            ["POST /leads/{lead}/update-window", "DELETE /leads/{lead}/update-window"],
            ["update window post", "update window"],
        ),
    ],
)
def test_methods_that_meet(fact: Fact, calls: list[str], actions: list[str]) -> None:
    assert [action for _, action in placed(fact, [(call, "") for call in calls])] == actions


def test_no_two_actions_are_alike_and_order_does_not_matter(fact: Fact) -> None:
    calls = [("POST /v2/leads", "Create"), ("POST /v1/leads", "Create"), ("POST /v3/leads", "Make")]
    forth, back = placed(fact, calls), placed(fact, calls[::-1])
    assert len(set(forth)) == 3
    assert forth == back[::-1]


def test_a_clash_leaves_natural_names_alone(fact: Fact) -> None:
    calls = [("POST /a/leads", "Search"), ("GET /a/leads/search", ""), ("GET /a/leads/{id}", "")]
    actions = [action for _, action in placed(fact, calls)]
    assert len(set(actions)) == 3


def test_a_version_tells_apart_what_else_would_be_alike(fact: Fact) -> None:
    found = placed(fact, [("GET /crm/v1/leads", ""), ("GET /crm/v2/leads", "")])
    assert found == [("leads", "list"), ("leads", "list v2")]


def test_a_prefix_that_all_paths_share_is_no_resource(fact: Fact) -> None:
    found = placed(fact, [("GET /api/v1/crm/leads", ""), ("GET /api/v1/crm/users", "")])
    assert found == [("leads", "list"), ("users", "list")]


def test_names_that_begin_alike_are_told_apart_by_their_ends(fact: Fact) -> None:
    begin = "Less than or equal to operator within"
    calls = [(f"POST /v{number}/search", "") for number in range(3)]
    calls = [
        (call, f"{begin} {end}")
        for (call, _), end in zip(calls, ("", "groups", "blocks"), strict=True)
    ]
    assert [action for _, action in placed(fact, calls)] == [
        "create",
        "less than or equal to operator",
        "less than or equal to operator within blocks",
    ]


@pytest.mark.parametrize("version", ["v2", "V1.1beta2", "2.0", "2024-10", "2024-10-01"])
def test_a_version_is_no_resource(fact: Fact, version: str) -> None:
    found = placed(fact, [(f"GET /api/{version}/leads", ""), ("GET /users", "")])
    assert found == [("leads", "list"), ("users", "list")]
