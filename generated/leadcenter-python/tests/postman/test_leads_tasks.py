"""tasks: what the scripts of the collection assert of its answers."""

from __future__ import annotations

from ..exchanging import Exchanging
from ..said import STATUS, Check, asserted, body, said


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
    said("Has data, links and meta", body(), "members", ["data", "links", "meta"]),
    said("Has data, links and meta", body("data"), "type", "array"),
)
def test_list_200(check: Check, exchange: Exchanging) -> None:
    """List tasks of a lead"""
    came = exchange(
        lambda client: client.with_raw_response(client.leads.tasks.list)(4812, page=1, per_page=25),
        200,
        "leads_tasks/list_200",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_list_404(check: Check, exchange: Exchanging) -> None:
    """List tasks of a lead - Lead not found"""
    came = exchange(
        lambda client: client.with_raw_response(client.leads.tasks.list)(
            999999, page=1, per_page=25
        ),
        404,
        "leads_tasks/list_404",
        safe=True,
    )
    check.told(came, live=exchange.live)
