"""users: what the scripts of the collection assert of its answers."""

from __future__ import annotations

from ..exchanging import Exchanging
from ..said import STATUS, TIME, Check, asserted, body, said


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
    said("Has data, links and meta", body(), "members", ["data", "links", "meta"]),
    said("Has data, links and meta", body("data"), "type", "array"),
)
def test_list_200(check: Check, exchange: Exchanging) -> None:
    """List users - Page 1 of 2"""
    came = exchange(
        lambda client: client.with_raw_response(client.users.list)(page=1, per_page=3),
        200,
        "users/list_200",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_list_401(check: Check, exchange: Exchanging) -> None:
    """List users - Unauthenticated"""
    came = exchange(
        lambda client: client.with_raw_response(client.users.list)(page=1, per_page=25),
        401,
        "users/list_401",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 201", STATUS, "equals", 201),
    said("User is created", body("email"), "equals", "aisha.rahman@example.com"),
)
def test_invite_201(check: Check, exchange: Exchanging) -> None:
    """Invite user - User invited"""
    came = exchange(
        lambda client: client.with_raw_response(client.users.invite)(
            first_name="Aisha",
            last_name="Rahman",
            email="aisha.rahman@example.com",
            phone="+442079460958",
            role="agent",
            timezone="Europe/London",
        ),
        201,
        "users/invite_201",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_invite_403(check: Check, exchange: Exchanging) -> None:
    """Invite user - Forbidden"""
    came = exchange(
        lambda client: client.with_raw_response(client.users.invite)(
            first_name="Aisha",
            last_name="Rahman",
            email="aisha.rahman@example.com",
            phone="+442079460958",
            role="agent",
            timezone="Europe/London",
        ),
        403,
        "users/invite_403",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
    said(
        "Response time is fine",
        TIME,
        "below",
        1000,
        skip="is about the time an answer takes, which only a real server shows",
    ),
    said("Has the usual properties", body(), "members", ["id", "email", "role", "is_active"]),
)
def test_get_200(check: Check, exchange: Exchanging) -> None:
    """Get user"""
    came = exchange(
        lambda client: client.with_raw_response(client.users.get)(12),
        200,
        "users/get_200",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_get_404(check: Check, exchange: Exchanging) -> None:
    """Get user - User not found"""
    came = exchange(
        lambda client: client.with_raw_response(client.users.get)(9999),
        404,
        "users/get_404",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
)
def test_update_200(check: Check, exchange: Exchanging) -> None:
    """Update user - User updated"""
    came = exchange(
        lambda client: client.with_raw_response(client.users.update)(
            12,
            first_name="Daniel",
            last_name="Fischer",
            phone="+493023125099",
            role="manager",
            timezone="Europe/Berlin",
        ),
        200,
        "users/update_200",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_update_403(check: Check, exchange: Exchanging) -> None:
    """Update user - Forbidden"""
    came = exchange(
        lambda client: client.with_raw_response(client.users.update)(
            12,
            first_name="Daniel",
            last_name="Fischer",
            phone="+493023125099",
            role="manager",
            timezone="Europe/Berlin",
        ),
        403,
        "users/update_403",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 204", STATUS, "equals", 204),
)
def test_delete_204(check: Check, exchange: Exchanging) -> None:
    """Deactivate user - User deactivated"""
    came = exchange(
        lambda client: client.with_raw_response(client.users.delete)(21), 204, safe=False
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_delete_403(check: Check, exchange: Exchanging) -> None:
    """Deactivate user - Forbidden"""
    came = exchange(
        lambda client: client.with_raw_response(client.users.delete)(7),
        403,
        "users/delete_403",
        safe=False,
    )
    check.told(came, live=exchange.live)
