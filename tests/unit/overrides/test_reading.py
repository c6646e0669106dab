"""`overrides` of postwright.yaml: what is read, and what is refused with its line."""

from __future__ import annotations

import pytest

from postwright.diagnostics import Failure
from postwright.ir.schema import EnumSchema, ScalarSchema
from postwright.overrides import Override, read_overrides
from postwright.overrides.addresses import ByName, parse_address
from postwright.overrides.model import (
    Add,
    By,
    DropPart,
    DropRequests,
    MergeModels,
    MergeRequests,
    Rename,
    Retype,
    SplitModel,
    SplitRequests,
    Typing,
)
from postwright.packs.document import Codes, parse
from postwright.source import Origin

WHY = "It is so."
PLACE = Origin("postwright.yaml", "/overrides/0", line=1, column=3)


def read(entry: str) -> tuple[Override, ...]:
    return read_overrides(parse(f"- {entry}", "postwright.yaml", Codes("PW608", "PW609")).items())


def lines(*members: str) -> str:
    return "\n  ".join((*members, f"reason: {WHY}"))


@pytest.mark.parametrize(
    ("members", "override"),
    [
        (
            ("rename: leads.list", "to: search"),
            Rename(parse_address("leads.list"), "search", WHY, PLACE),
        ),
        (
            ("retype: Lead.id", "type: string", "nullable: true"),
            Retype(parse_address("Lead.id"), Typing(ScalarSchema("string"), True), WHY, PLACE),
        ),
        (
            ("retype: Lead.id", "enum: [1, 2]"),
            Retype(
                parse_address("Lead.id"),
                Typing(EnumSchema("integer", (1, 2), open=False)),
                WHY,
                PLACE,
            ),
        ),
        (
            ("merge: [Lead, Row]",),
            MergeModels((parse_address("Lead"), parse_address("Row")), "Lead", WHY, PLACE),
        ),
        (
            ("merge:", "  - GET /a/{b}", "  - leads.list", "to: /a/{b}"),
            MergeRequests(
                (parse_address("GET /a/{b}"), parse_address("leads.list")), "/a/{b}", WHY, PLACE
            ),
        ),
        (
            ("split: rpc.call", "by: body params.method"),
            SplitRequests(
                parse_address("rpc.call"),
                By("body", "params.method", ("params", "method")),
                WHY,
                PLACE,
            ),
        ),
        (
            ("split: Lead.address", "to: LeadAddress"),
            SplitModel(parse_address("Lead.address"), "LeadAddress", WHY, PLACE),
        ),
        (("drop: leads",), DropRequests(parse_address("leads"), WHY, PLACE)),
        (("drop: Lead.id",), DropPart(parse_address("Lead.id"), WHY, PLACE)),
        (
            ("add: leads.get response 418", "description: Tea."),
            Add(parse_address("leads.get response 418"), Typing(), "Tea.", WHY, PLACE),
        ),
    ],
)
def test_what_is_read(members: tuple[str, ...], override: Override) -> None:
    assert read(lines(*members)) == (override,)


def test_an_address_keeps_its_spelling() -> None:
    assert parse_address(" leads.list ").text == "leads.list"
    assert parse_address("leads.list").target == ByName(("leads", "list"))


@pytest.mark.parametrize(
    ("entry", "message", "help"),
    [
        ("rename: a.b\n  to: c", "`[0]` needs `reason`", ""),
        ("rename: a.b\n  to: c\n  reason: ' '", "`[0].reason` must say why", ""),
        (lines("renam: a.b"), "does not know `renam`", "did you mean `rename`?"),
        (lines("to: a.b"), "needs one of `rename`, `retype`", ""),
        (lines("rename: a", "drop: b"), "needs one of `rename`, `retype`", ""),
        (lines("rename: a.b", "too: c"), "does not know `too`", "did you mean `to`?"),
        (lines("rename: a.b"), "`[0].rename` needs `to` beside it", ""),
        (lines("rename: Lead", "to: new lead"), "is no name for a model", "a capital"),
        (lines("rename: a.b response 200", "to: c"), "must be a resource, operation,", ""),
        (
            lines("rename: a.b x", "to: c"),
            "names no place of an operation: `x`",
            "`_` stands for a space",
        ),
        (lines("retype: Lead", "type: any"), "must be a parameter, a property", ""),
        (lines("retype: Lead.id"), "needs one of `type`, `enum`", ""),
        (
            lines("retype: Lead.id", "type: strin"),
            "does not know `strin`",
            "did you mean `string`?",
        ),
        (
            lines("retype: Lead.id", "type: string/datetime"),
            "does not know `datetime`",
            "`date-time`",
        ),
        (lines("retype: Lead.id", "enum: []"), "must be a list of different values", ""),
        (lines("retype: Lead.id", "enum: [1, a]"), "must be a list of different values", ""),
        (lines("retype: Lead.id", "enum: [a, a]"), "must be a list of different values", ""),
        (lines("retype: Lead.id", "enum: [a]", "type: integer"), "not of type integer", ""),
        (lines("retype: Lead.id", "enum: [a]", "type: any"), "a type that is a single value", ""),
        (lines("merge: [Lead]"), "must be a list of two or more", ""),
        (lines("merge: [Lead, a.b]"), "must be models only, or operations only", ""),
        (lines("merge: [a.b, a.c]", "to: x"), "must be the path that all of them fit", ""),
        (lines("split: a.b", "to: X"), "is an operation, which is split `by` something", ""),
        (lines("split: a.b", "by: header x"), "must be `request`, `query NAME` or", ""),
        (lines("split: a.b", "by: body a[]"), "must be a single member", ""),
        (lines("split: Lead", "to: X"), "must be an operation, a property or a place", ""),
        (lines("split: Lead.a", "by: request", "to: X"), "is for operations", ""),
        (lines("drop: Lead"), "is a model, which other parts speak of", "merge"),
        (lines("add: Lead.id"), "needs a `type`, or a `description`", ""),
        (lines("add: Lead.id", "required: true"), "needs a `type`", "`retype` changes"),
        (lines("add: folder Old", "description: x"), "cannot be a folder", "resource"),
    ],
)
def test_what_is_refused(entry: str, message: str, help: str) -> None:
    with pytest.raises(Failure) as caught:
        read(entry)
    found = caught.value.diagnostic
    assert found.code == "PW609"
    assert message in found.message
    assert help in found.help
    assert found.origin.line > 0
