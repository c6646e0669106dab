"""stages: what the scripts of the collection assert of its answers."""

from __future__ import annotations

from ..exchanging import Exchanging
from ..said import STATUS, Check, asserted, body, said


@asserted(
    said("Status code is 201", STATUS, "equals", 201),
)
def test_create_201(check: Check, exchange: Exchanging) -> None:
    """Create stage - Stage created"""
    came = exchange(
        lambda client: client.with_raw_response(client.pipelines.stages.create)(
            4, name="Negotiation", position=4, probability=80, color="#F2994A", type="open"
        ),
        201,
        "pipelines_stages/create_201",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_create_403(check: Check, exchange: Exchanging) -> None:
    """Create stage - Forbidden"""
    came = exchange(
        lambda client: client.with_raw_response(client.pipelines.stages.create)(
            4, name="Negotiation", position=4, probability=80, color="#F2994A", type="open"
        ),
        403,
        "pipelines_stages/create_403",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
)
def test_update_200(check: Check, exchange: Exchanging) -> None:
    """Update stage - Stage updated"""
    came = exchange(
        lambda client: client.with_raw_response(client.pipelines.stages.update)(
            4, 36, name="Final negotiation", probability=85
        ),
        200,
        "pipelines_stages/update_200",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_update_404(check: Check, exchange: Exchanging) -> None:
    """Update stage - Stage not found"""
    came = exchange(
        lambda client: client.with_raw_response(client.pipelines.stages.update)(
            4, 999, name="Final negotiation", probability=85
        ),
        404,
        "pipelines_stages/update_404",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
)
def test_reorder_200(check: Check, exchange: Exchanging) -> None:
    """Reorder stages - Stages reordered"""
    came = exchange(
        lambda client: client.with_raw_response(client.pipelines.stages.reorder)(
            4, stage_ids=[31, 32, 36, 33, 34, 35]
        ),
        200,
        "pipelines_stages/reorder_200",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_reorder_422(check: Check, exchange: Exchanging) -> None:
    """Reorder stages - Validation error"""
    came = exchange(
        lambda client: client.with_raw_response(client.pipelines.stages.reorder)(
            4, stage_ids=[31, 32]
        ),
        422,
        "pipelines_stages/reorder_422",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 204", STATUS, "equals", 204),
)
def test_delete_204(check: Check, exchange: Exchanging) -> None:
    """Delete stage - Stage deleted"""
    came = exchange(
        lambda client: client.with_raw_response(client.pipelines.stages.delete)(4, 36),
        204,
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_delete_409(check: Check, exchange: Exchanging) -> None:
    """Delete stage - Stage has leads"""
    came = exchange(
        lambda client: client.with_raw_response(client.pipelines.stages.delete)(4, 36),
        409,
        "pipelines_stages/delete_409",
        safe=False,
    )
    check.told(came, live=exchange.live)
