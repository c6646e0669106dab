"""notes: what the scripts of the collection assert of its answers."""

from __future__ import annotations

from ..exchanging import Exchanging
from ..said import STATUS, Check, asserted, body, said


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
    said("Has data, links and meta", body(), "members", ["data", "links", "meta"]),
    said("Has data, links and meta", body("data"), "type", "array"),
)
def test_list_200(check: Check, exchange: Exchanging) -> None:
    """List notes - Page 1 of 2"""
    came = exchange(
        lambda client: client.with_raw_response(client.notes.list)(page=1, per_page=2),
        200,
        "notes/list_200",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_list_401(check: Check, exchange: Exchanging) -> None:
    """List notes - Unauthenticated"""
    came = exchange(
        lambda client: client.with_raw_response(client.notes.list)(page=1, per_page=25),
        401,
        "notes/list_401",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
)
def test_get_200(check: Check, exchange: Exchanging) -> None:
    """Get note"""
    came = exchange(
        lambda client: client.with_raw_response(client.notes.get)(9014),
        200,
        "notes/get_200",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_get_404(check: Check, exchange: Exchanging) -> None:
    """Get note - Note not found"""
    came = exchange(
        lambda client: client.with_raw_response(client.notes.get)(9999),
        404,
        "notes/get_404",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
    said("Note is pinned", body("is_pinned"), "equals", True),
)
def test_update_200(check: Check, exchange: Exchanging) -> None:
    """Update note - Note updated"""
    came = exchange(
        lambda client: client.with_raw_response(client.notes.update)(
            9021, body="Needs a quote for 50 seats before the end of the month.", is_pinned=True
        ),
        200,
        "notes/update_200",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_update_403(check: Check, exchange: Exchanging) -> None:
    """Update note - Forbidden"""
    came = exchange(
        lambda client: client.with_raw_response(client.notes.update)(
            9021, body="Needs a quote for 50 seats before the end of the month.", is_pinned=True
        ),
        403,
        "notes/update_403",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 204", STATUS, "equals", 204),
)
def test_delete_204(check: Check, exchange: Exchanging) -> None:
    """Delete note - Note deleted"""
    came = exchange(
        lambda client: client.with_raw_response(client.notes.delete)(9021), 204, safe=False
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_delete_403(check: Check, exchange: Exchanging) -> None:
    """Delete note - Forbidden"""
    came = exchange(
        lambda client: client.with_raw_response(client.notes.delete)(9021),
        403,
        "notes/delete_403",
        safe=False,
    )
    check.told(came, live=exchange.live)
