"""pipelines: what the scripts of the collection assert of its answers."""

from __future__ import annotations

from ..exchanging import Exchanging
from ..said import STATUS, Check, asserted, body, said, unread


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
    unread(
        "There is a default pipeline",
        "pm.expect(defaults.length).to.eql(1);",
        "is about something that the script computes",
        "Pipelines › List pipelines, line 8",
    ),
)
def test_list_200(check: Check, exchange: Exchanging) -> None:
    """List pipelines"""
    came = exchange(
        lambda client: client.with_raw_response(client.pipelines.list)(),
        200,
        "pipelines/list_200",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_list_401(check: Check, exchange: Exchanging) -> None:
    """List pipelines - Unauthenticated"""
    came = exchange(
        lambda client: client.with_raw_response(client.pipelines.list)(),
        401,
        "pipelines/list_401",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 201", STATUS, "equals", 201),
)
def test_create_201(check: Check, exchange: Exchanging) -> None:
    """Create pipeline - Pipeline created"""
    came = exchange(
        lambda client: client.with_raw_response(client.pipelines.create)(
            name="Partners",
            description="Leads that partners bring.",
            is_default=False,
            stages=[
                {"name": "Introduced", "probability": 20, "color": "#2F80ED", "type": "open"},
                {"name": "Closed", "probability": 100, "type": "won"},
            ],
        ),
        201,
        "pipelines/create_201",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_create_403(check: Check, exchange: Exchanging) -> None:
    """Create pipeline - Forbidden"""
    came = exchange(
        lambda client: client.with_raw_response(client.pipelines.create)(
            name="Partners",
            description="Leads that partners bring.",
            is_default=False,
            stages=[
                {"name": "Introduced", "probability": 20, "color": "#2F80ED", "type": "open"},
                {"name": "Closed", "probability": 100, "type": "won"},
            ],
        ),
        403,
        "pipelines/create_403",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
)
def test_get_200(check: Check, exchange: Exchanging) -> None:
    """Get pipeline"""
    came = exchange(
        lambda client: client.with_raw_response(client.pipelines.get)(4),
        200,
        "pipelines/get_200",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_get_404(check: Check, exchange: Exchanging) -> None:
    """Get pipeline - Pipeline not found"""
    came = exchange(
        lambda client: client.with_raw_response(client.pipelines.get)(99),
        404,
        "pipelines/get_404",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
)
def test_update_200(check: Check, exchange: Exchanging) -> None:
    """Update pipeline - Pipeline updated"""
    came = exchange(
        lambda client: client.with_raw_response(client.pipelines.update)(
            4, name="New business", description="Every new inquiry starts here."
        ),
        200,
        "pipelines/update_200",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_update_404(check: Check, exchange: Exchanging) -> None:
    """Update pipeline - Pipeline not found"""
    came = exchange(
        lambda client: client.with_raw_response(client.pipelines.update)(
            99, name="New business", description="Every new inquiry starts here."
        ),
        404,
        "pipelines/update_404",
        safe=False,
    )
    check.told(came, live=exchange.live)
