"""task lists: what the scripts of the collection assert of its answers."""

from __future__ import annotations

from ..exchanging import Exchanging
from ..said import STATUS, Check, asserted, body, said


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
    said("Has data, links and meta", body(), "members", ["data", "links", "meta"]),
    said("Has data, links and meta", body("data"), "type", "array"),
)
def test_list_200(check: Check, exchange: Exchanging) -> None:
    """List task lists - Paginated"""
    came = exchange(
        lambda client: client.with_raw_response(client.task_lists.list)(page=1, per_page=10),
        200,
        "task_lists/list_200",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_list_401(check: Check, exchange: Exchanging) -> None:
    """List task lists - Unauthenticated"""
    came = exchange(
        lambda client: client.with_raw_response(client.task_lists.list)(page=1, per_page=10),
        401,
        "task_lists/list_401",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 201", STATUS, "equals", 201),
)
def test_create_201(check: Check, exchange: Exchanging) -> None:
    """Create task list - Task list created"""
    came = exchange(
        lambda client: client.with_raw_response(client.task_lists.create)(
            name="Trade fair 2025",
            description="Calls to make before and after the fair.",
            color="#9B51E0",
        ),
        201,
        "task_lists/create_201",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_create_422(check: Check, exchange: Exchanging) -> None:
    """Create task list - Validation error"""
    came = exchange(
        lambda client: client.with_raw_response(client.task_lists.create)(
            name="Proposals", color="purple"
        ),
        422,
        "task_lists/create_422",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
)
def test_get_200(check: Check, exchange: Exchanging) -> None:
    """Get task list"""
    came = exchange(
        lambda client: client.with_raw_response(client.task_lists.get)(5),
        200,
        "task_lists/get_200",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_get_404(check: Check, exchange: Exchanging) -> None:
    """Get task list - Task list not found"""
    came = exchange(
        lambda client: client.with_raw_response(client.task_lists.get)(99),
        404,
        "task_lists/get_404",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
)
def test_update_200(check: Check, exchange: Exchanging) -> None:
    """Update task list - Task list updated"""
    came = exchange(
        lambda client: client.with_raw_response(client.task_lists.update)(
            5, name="Customer onboarding", description=None, color="#219653", is_default=False
        ),
        200,
        "task_lists/update_200",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_update_404(check: Check, exchange: Exchanging) -> None:
    """Update task list - Task list not found"""
    came = exchange(
        lambda client: client.with_raw_response(client.task_lists.update)(
            99, name="Customer onboarding", description=None, color="#219653", is_default=False
        ),
        404,
        "task_lists/update_404",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 204", STATUS, "equals", 204),
)
def test_delete_204(check: Check, exchange: Exchanging) -> None:
    """Delete task list - Task list deleted"""
    came = exchange(
        lambda client: client.with_raw_response(client.task_lists.delete)(5), 204, safe=False
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_delete_409(check: Check, exchange: Exchanging) -> None:
    """Delete task list - Default list"""
    came = exchange(
        lambda client: client.with_raw_response(client.task_lists.delete)(1),
        409,
        "task_lists/delete_409",
        safe=False,
    )
    check.told(came, live=exchange.live)
