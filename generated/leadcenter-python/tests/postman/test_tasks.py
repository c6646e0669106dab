"""tasks: what the scripts of the collection assert of its answers."""

from __future__ import annotations

from leadcenter import OMIT

from ..checks import invalid
from ..exchanging import Exchanging
from ..said import STATUS, Check, asserted, body, said


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
    said("Has data, links and meta", body(), "members", ["data", "links", "meta"]),
    said("Has data, links and meta", body("data"), "type", "array"),
)
def test_list_200(check: Check, exchange: Exchanging) -> None:
    """List tasks - Page 1 of 2"""
    came = exchange(
        lambda client: client.with_raw_response(client.tasks.list)(page=1, per_page=2),
        200,
        "tasks/list_200",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_list_401(check: Check, exchange: Exchanging) -> None:
    """List tasks - Unauthenticated"""
    came = exchange(
        lambda client: client.with_raw_response(client.tasks.list)(page=1, per_page=25),
        401,
        "tasks/list_401",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 201", STATUS, "equals", 201),
    said("Task is open", body("status"), "equals", "open"),
    said("Task is open", body("completed_at"), "equals", None),
)
def test_create_201(check: Check, exchange: Exchanging) -> None:
    """Create task - Task created"""
    came = exchange(
        lambda client: client.with_raw_response(client.tasks.create)(
            title="Prepare a demo account",
            description="Use the logistics data set.",
            type="to_do",
            priority="high",
            due_at="2024-10-14T22:40:34Z",
            task_list_id=1,
            lead_id=4812,
            assignee_id=15,
        ),
        201,
        "tasks/create_201",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_create_422(check: Check, exchange: Exchanging) -> None:
    """Create task - Validation error"""
    came = exchange(
        lambda client: client.with_raw_response(client.tasks.create)(
            title=invalid(OMIT), due_at="tomorrow"
        ),
        422,
        "tasks/create_422",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
)
def test_get_200(check: Check, exchange: Exchanging) -> None:
    """Get task - Open task"""
    came = exchange(
        lambda client: client.with_raw_response(client.tasks.get)(30551),
        200,
        "tasks/get_200",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_get_404(check: Check, exchange: Exchanging) -> None:
    """Get task - Task not found"""
    came = exchange(
        lambda client: client.with_raw_response(client.tasks.get)(999999),
        404,
        "tasks/get_404",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
)
def test_update_200(check: Check, exchange: Exchanging) -> None:
    """Update task - Task updated"""
    came = exchange(
        lambda client: client.with_raw_response(client.tasks.update)(
            30551,
            title="Send the 50-seat quote",
            priority="high",
            due_at="2024-12-26T09:02:36Z",
            task_list_id=2,
            lead_id=4812,
            assignee_id=7,
        ),
        200,
        "tasks/update_200",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_update_403(check: Check, exchange: Exchanging) -> None:
    """Update task - Forbidden"""
    came = exchange(
        lambda client: client.with_raw_response(client.tasks.update)(
            30551,
            title="Send the 50-seat quote",
            priority="high",
            due_at="2024-12-26T09:02:36Z",
            task_list_id=2,
            lead_id=4812,
            assignee_id=7,
        ),
        403,
        "tasks/update_403",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
    said("Task is completed", body("status"), "equals", "completed"),
    said("Task is completed", body("completed_at"), "type", "string"),
)
def test_complete_200(check: Check, exchange: Exchanging) -> None:
    """Complete task - Task completed"""
    came = exchange(
        lambda client: client.with_raw_response(client.tasks.complete)(30551),
        200,
        "tasks/complete_200",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_complete_404(check: Check, exchange: Exchanging) -> None:
    """Complete task - Task not found"""
    came = exchange(
        lambda client: client.with_raw_response(client.tasks.complete)(999999),
        404,
        "tasks/complete_404",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 204", STATUS, "equals", 204),
)
def test_delete_204(check: Check, exchange: Exchanging) -> None:
    """Delete task - Task deleted"""
    came = exchange(
        lambda client: client.with_raw_response(client.tasks.delete)(30551), 204, safe=False
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_delete_404(check: Check, exchange: Exchanging) -> None:
    """Delete task - Task not found"""
    came = exchange(
        lambda client: client.with_raw_response(client.tasks.delete)(999999),
        404,
        "tasks/delete_404",
        safe=False,
    )
    check.told(came, live=exchange.live)
