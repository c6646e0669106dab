"""Which requests to one method and path ask for different commands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from postwright.infer.commands import told_apart
from postwright.ir.api import Api, Payload
from postwright.ir.facts import FieldFact, RequestFact
from postwright.ir.schema import only_value

Fact = Callable[..., RequestFact]


def names(*requests: RequestFact) -> list[tuple[str, int]]:
    return [(command.name, len(group)) for command, group in told_apart(requests)]


def sent(fact: Fact, value: Any) -> RequestFact:
    return fact("POST /rpc", sends=value)


@pytest.mark.parametrize(
    ("bodies", "wanted"),
    [
        ([{"action": "ban", "days": 3}, {"action": "rename", "name": "A"}], ["ban", "rename"]),
        (
            [{"cmd": "get", "id": 1}, {"cmd": "add", "name": "A"}, {"cmd": "all"}],
            ["get", "add", "all"],
        ),
        ([{"api_action": "ban", "days": 3}, {"api_action": "set", "name": ""}], ["ban", "set"]),
        ([{"op": "a", "x": {"p": 1}}, {"op": "b", "x": {"q": 1}}], ["a", "b"]),
        (
            [{"type": "create_user", "name": ""}, {"type": "get_user", "id": 1}],
            ["create_user", "get_user"],
        ),
        ([{"action": "approve", "note": "a"}, {"action": "reject", "note": "b"}], [""]),
        ([{"action": "approve"}, {"action": "reject", "note": "b"}], [""]),
        ([{"action": "a", "x": 1}, {"action": "a", "y": 1}], [""]),
        ([{"action": "a", "x": 1}, {"y": 1}], [""]),
        ([{"action": "{{a}}", "x": 1}, {"action": "b", "y": 1}], [""]),
        ([{"action": "Say hello to all", "x": 1}, {"action": "b", "y": 1}], [""]),
        ([{"action": 1, "x": 1}, {"action": 2, "y": 1}], [""]),
        ([{"type": "card", "card": 1}, {"type": "bank", "iban": 1}], [""]),
        ([{"type": "bank_account", "x": 1}, {"type": "credit_card", "y": 1}], [""]),
        ([{"method": "sms", "phone": "1"}, {"method": "email", "address": ""}], [""]),
        ([{"kind": "create_user", "x": 1}, {"kind": "get_user", "y": 1}], [""]),
        (
            [
                {"action": "a", "x": 1},
                {"action": "b", "y": 1},
                *({"action": f"same{index}", "x": 1, "y": 1} for index in range(3)),
            ],
            [""],
        ),
        ([{"jsonrpc": "2.0", "method": "user.get", "params": {}, "id": 1}], ["user.get"]),
        (
            [{"method": "m", "params": [], "id": 1}, {"method": "n", "params": [], "id": 2}],
            ["m", "n"],
        ),
        ([{"method": "m", "params": []}], [""]),
        ([{"jsonrpc": "2.0", "method": "{{m}}", "id": 1}], [""]),
        ([{"jsonrpc": "2.0", "method": "m", "other": 1}], [""]),
    ],
)
def test_bodies(fact: Fact, bodies: list[Any], wanted: list[str]) -> None:
    assert [name for name, _ in names(*(sent(fact, body) for body in bodies))] == wanted


def test_requests_of_one_command_stay_together(fact: Fact) -> None:
    ban, rename = {"action": "ban", "days": 3}, {"action": "rename", "name": "A"}
    assert names(*(sent(fact, each) for each in (ban, rename, {**ban, "note": ""}, ban))) == [
        ("ban", 3),
        ("rename", 1),
    ]


@pytest.mark.parametrize(
    ("queries", "wanted"),
    [
        ([[("action", "list"), ("page", "1")], [("action", "get"), ("id", "1")]], ["list", "get"]),
        (
            [
                [("module", "a"), ("action", "get"), ("id", "1")],
                [("module", "b"), ("action", "get"), ("key", "1")],
                [("module", "b"), ("action", "set"), ("value", "1")],
            ],
            ["a.get", "b.get", "b.set"],
        ),
        ([[("type", "artist"), ("q", "a")], [("type", "track"), ("isrc", "b")]], [""]),
        ([[("action", "list")], []], [""]),
    ],
)
def test_queries(fact: Fact, queries: list[list[tuple[str, str]]], wanted: list[str]) -> None:
    found = names(*(fact("GET /api", query=query) for query in queries))
    assert [name for name, _ in found] == wanted


def xml(fact: Fact, text: str, action: str = "") -> RequestFact:
    headers = (FieldFact("SOAPAction", action),) if action else ()
    return fact("POST /ws", body=Payload("text", "text/xml", text=text), headers=headers)


@pytest.mark.parametrize(
    ("texts", "wanted"),
    [
        (["<s:Envelope><s:Body><m:Add a='1'/></s:Body></s:Envelope>"], ["Add"]),
        (["<Envelope ><Header/><Body id='x'>\n<!-- a --> <Add/></Body></Envelope>"], ["Add"]),
        (["<?xml version='1.0'?><s:Envelope><s:Body>{{body}}</s:Body></s:Envelope>"], ["Do"]),
        (["<a/>", "{{head}} <b:b>1</b:b>"], ["a", "b"]),
        (["<a/>", "<a x='1'/>"], [""]),
        (["<a/>", "text"], [""]),
        (["<html><p/></html>", "<a/>"], [""]),
    ],
)
def test_xml(fact: Fact, texts: list[str], wanted: list[str]) -> None:
    found = names(*(xml(fact, text, '"http://x.example/Do"') for text in texts))
    assert [name for name, _ in found] == wanted


def documented(fact: Fact, method: str, folder: str, name: str, text: str = "") -> RequestFact:
    return fact(f"{method} /files/{{file}}", name=name, folder=(folder,), description=text or name)


@pytest.mark.parametrize(
    ("titles", "wanted"),
    [
        (["Files: Update file", "Files: Rename a file"], ["", "rename_a_file"]),
        (
            ["Links (Files): Add link to file", "Files: Update file", "Links (Files): Update link"],
            ["", "add_link_to_file", "update_link"],
        ),
        (["Files: Update file", "Locks: Change a lock"], ["", "change_a_lock"]),
        (["Files: Update file", "Locks: Change the lock of a file"], [""]),
        (["Files: Update file", "Files: Change a file's name"], [""]),
        (["Files: Update file", "Examples: Update file, name is missing"], [""]),
        (["Files: Update file", "Atomic updates: PUSH operation"], [""]),
        (["Files: Update file", "Files: Check that it was removed"], [""]),
        (["Files: Verify file", "Cleanup: Confirm a delete"], [""]),
        (["Files: Update file 1", "Shares: Update file 2"], [""]),
    ],
)
def test_documented_apart(fact: Fact, titles: list[str], wanted: list[str]) -> None:
    requests = [documented(fact, "PUT", *title.split(": ")) for title in titles]
    assert [name for name, _ in names(*requests)] == wanted


def test_requests_that_are_not_apart_stay_in_their_order(fact: Fact) -> None:
    """The first is the one that an operation is known by."""
    titles = ["Update file", "Remove file", "Change it", "Localize it"]
    requests = tuple(documented(fact, "PUT", "Files", title) for title in titles)
    ((_, group),) = told_apart(requests)
    assert group == requests


def test_only_descriptions_of_their_own_tell_requests_apart(fact: Fact) -> None:
    update, remove = (
        documented(fact, "PUT", "Files", f"{verb} it") for verb in ("Update", "Remove")
    )
    assert names(update, remove) == [("", 1), ("remove_it", 1)]
    assert names(update, replace(remove, description="")) == [("", 2)]
    assert names(update, replace(remove, description=update.description)) == [("", 2)]
    assert names(update, replace(remove, command="")) == [("", 2)]


def test_what_is_settled_from_outside_is_believed(fact: Fact) -> None:
    ban, rename = sent(fact, {"action": "ban", "d": 3}), sent(fact, {"action": "rename", "n": 1})
    plain = (replace(ban, command=""), replace(rename, command=""))
    named = (replace(ban, command="block"), rename)
    assert names(*plain) == [("", 2)]
    assert names(*named) == [("block", 1), ("", 1)]


def test_a_named_command_sends_what_only_it_says(fact: Fact) -> None:
    ban, rename = sent(fact, {"action": "ban", "d": 3}), sent(fact, {"action": "rename", "d": 1})
    (command, _), _ = told_apart((replace(ban, command="ban"), replace(rename, command="rename")))
    assert command.constants("body") == {"action": "ban"}


def test_a_constant_is_no_argument_but_a_required_member(
    fact: Fact, inferred: Callable[..., Api]
) -> None:
    api = inferred(
        sent(fact, {"action": "ban", "days": 3}),
        replace(sent(fact, {"action": "rename", "name": "A"}), id="other"),
    )
    by_command = {operation.command: operation for _, operation in api.operations()}
    schemas = {named.name: named.schema for named in api.schemas}
    assert sorted(by_command) == ["ban", "rename"]
    members = schemas["RpcBanRequest"].properties  # type: ignore[union-attr]
    assert [(m.name, m.required, only_value(m.schema)) for m in members] == [
        ("action", True, "ban"),
        ("days", False, None),
    ]
