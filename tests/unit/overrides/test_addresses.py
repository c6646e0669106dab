"""The grammar of addresses."""

from __future__ import annotations

import pytest

from postwright.ir.steps import Each, Steps, path_text
from postwright.overrides.addresses import (
    BodyAddress,
    ByName,
    ByRequest,
    ByRoute,
    FolderAddress,
    ModelAddress,
    NoAddress,
    ParameterAddress,
    ResponseAddress,
    Target,
    parse_address,
    parse_steps,
)

ID = "11111111-aaaa-4aaa-8aaa-000000000001"
LEADS = ByRoute("GET", "/leads/{lead}")
LIST = ByName(("leads", "list"))


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("GET /leads/{lead}", LEADS),
        ("  get   /leads/{lead} ", LEADS),
        ("PURGE /", ByRoute("PURGE", "/")),
        ("leads.list", LIST),
        ("leads", ByName(("leads",))),
        ("task lists", ByName(("task lists",))),
        ("task_lists.move-to_stage", ByName(("task_lists", "move-to_stage"))),
        ("лиды.list", ByName(("лиды", "list"))),
        (f"request {ID}", ByRequest(ID)),
        ("request Leads > Get header info", ByRequest("Leads > Get header info")),
        ("folder Leads › Old", FolderAddress("Leads › Old")),
        ("GET /leads/{lead} query status", ParameterAddress(LEADS, "query", "status")),
        ("leads.list header X-Trace", ParameterAddress(LIST, "header", "X-Trace")),
        ("leads.list query filter[a b]", ParameterAddress(LIST, "query", "filter[a b]")),
        (f"request {ID} path lead", ParameterAddress(ByRequest(ID), "path", "lead")),
        ("leads body", BodyAddress(ByName(("leads",)))),
        ("leads.list body address.city", BodyAddress(LIST, ("address", "city"))),
        ("leads.list response 200", ResponseAddress(LIST, 200)),
        (
            "leads.list response 200 data[].id",
            ResponseAddress(LIST, 200, ("data", Each.ITEMS, "id")),
        ),
        ("leads.list response 200 [].id", ResponseAddress(LIST, 200, (Each.ITEMS, "id"))),
        ("Lead", ModelAddress("Lead")),
        ("Lead.email", ModelAddress("Lead", ("email",))),
        ("Lead.address.city", ModelAddress("Lead", ("address", "city"))),
        ("Leads[]", ModelAddress("Leads", (Each.ITEMS,))),
        ('Lead."a.b"{}', ModelAddress("Lead", ("a.b", Each.VALUES))),
        ("model 2fa.code", ModelAddress("2fa", ("code",))),
    ],
)
def test_what_an_address_means(text: str, target: Target) -> None:
    assert parse_address(text).target == target


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "is empty"),
        ("leads..list", "has a dot with no name beside it"),
        ("leads.list querry status", "names no place of an operation: `querry status`"),
        ("leads.list response 42", "names no place of an operation: `response 42`"),
        ("leads.list response 600", "names no place of an operation: `response 600`"),
        ("Lead.a b", "has no `.` before ` b`"),
        ("Lead.a..b", "cannot be read from `.b` on"),
        ('Lead."a', 'cannot be read from `"a` on'),
        ("Lead.a[0]", "cannot be read from `[0]` on"),
        ("Lead-a", "does not begin with the name of a model"),
    ],
)
def test_what_is_no_address(text: str, why: str) -> None:
    with pytest.raises(NoAddress) as caught:
        parse_address(text)
    assert str(caught.value) == why


@pytest.mark.parametrize(
    ("steps", "text"),
    [
        ((), ""),
        (("a", "b"), "a.b"),
        ((Each.ITEMS, "a-b", Each.VALUES), "[].a-b{}"),
        (("a.b", 'c"d', ""), '"a.b"."c\\"d".""'),
        (("имя", "$ref", "[]"), 'имя."$ref"."[]"'),
    ],
)
def test_a_path_is_read_as_it_is_written(steps: Steps, text: str) -> None:
    assert path_text(steps) == text
    assert parse_steps(text) == steps
