"""leads: its commands, as a user would write them."""

from __future__ import annotations

from ..checks import at
from ..commanding import Commanding, assert_printed, assert_wrote, option, spoken
from ..server import FakeServer


def test_list_200(command: Commanding, server: FakeServer) -> None:
    """List leads - Page 1 of 3"""
    body = server.answers(200, "leads/list_200")

    result = command(
        "leads", "list", *option("--page", 1, "integer"), *option("--per-page", 2, "integer")
    )

    server.assert_received("GET", "/v1/leads", query=[("page", "1"), ("per_page", "2")])
    assert_printed(result, at(body, "data"))


def test_create_201(command: Commanding, server: FakeServer) -> None:
    """Create lead - Lead created"""
    body = server.answers(201, "leads/create_201")

    result = command(
        "leads",
        "create",
        *option("--first-name", "Grace"),
        *option("--last-name", "Kim"),
        *option("--email", "grace.kim@brightpath.example"),
        *option("--phone", "+14155550178"),
        *option("--company", "BrightPath Solar"),
        *option("--job-title", "Procurement Manager"),
        *option("--website", "https://brightpath.example"),
        *option(
            "--address",
            {
                "street": "900 Market Street",
                "city": "San Francisco",
                "state": "CA",
                "postal_code": "94102",
                "country": "US",
            },
            "object",
        ),
        *option("--status", "new"),
        *option("--score", 40, "integer"),
        *option("--value", "18750.00"),
        *option("--currency", "USD"),
        *option("--do-not-contact", False, "boolean"),
        *option("--source-id", 3, "integer"),
        *option("--stage-id", 31, "integer"),
        *option("--owner-id", 15, "integer"),
        *option("--tag-ids", [11], "integer", many=True),
        *option("--custom-fields", {"budget_range": "10k-25k", "number_of_seats": 60}, "object"),
    )

    server.assert_received(
        "POST",
        "/v1/leads",
        json={
            "first_name": "Grace",
            "last_name": "Kim",
            "email": "grace.kim@brightpath.example",
            "phone": "+14155550178",
            "company": "BrightPath Solar",
            "job_title": "Procurement Manager",
            "website": "https://brightpath.example",
            "address": {
                "street": "900 Market Street",
                "city": "San Francisco",
                "state": "CA",
                "postal_code": "94102",
                "country": "US",
            },
            "status": "new",
            "score": 40,
            "value": "18750.00",
            "currency": "USD",
            "do_not_contact": False,
            "source_id": 3,
            "stage_id": 31,
            "owner_id": 15,
            "tag_ids": [11],
            "custom_fields": {"budget_range": "10k-25k", "number_of_seats": 60},
        },
    )
    assert_printed(result, body)


def test_get_200(command: Commanding, server: FakeServer) -> None:
    """Get lead"""
    body = server.answers(200, "leads/get_200")

    result = command("leads", "get", arguments=[spoken(4812)])

    server.assert_received("GET", "/v1/leads/4812")
    assert_printed(result, body)


def test_replace_200(command: Commanding, server: FakeServer) -> None:
    """Update lead - Lead updated"""
    body = server.answers(200, "leads/replace_200")

    result = command(
        "leads",
        "replace",
        *option("--first-name", "Elena"),
        *option("--last-name", "Petrova"),
        *option("--email", "elena.petrova@northwind.example"),
        *option("--phone", "+12125550110"),
        *option("--company", "Northwind Logistics"),
        *option("--job-title", "Chief Operating Officer"),
        *option("--website", "https://northwind.example"),
        *option(
            "--address",
            {
                "street": "48 Harbor Street",
                "city": "New York",
                "state": "NY",
                "postal_code": "10004",
                "country": "US",
            },
            "object",
        ),
        *option("--status", "qualified"),
        *option("--score", 85, "integer"),
        *option("--value", "14000.00"),
        *option("--currency", "USD"),
        *option("--do-not-contact", False, "boolean"),
        *option("--source-id", 3, "integer"),
        *option("--stage-id", 32, "integer"),
        *option("--owner-id", 7, "integer"),
        *option("--tag-ids", [3, 11], "integer", many=True),
        *option(
            "--custom-fields",
            {"budget_range": "10k-25k", "number_of_seats": 50, "has_existing_crm": True},
            "object",
        ),
        arguments=[spoken(4812)],
    )

    server.assert_received(
        "PUT",
        "/v1/leads/4812",
        json={
            "first_name": "Elena",
            "last_name": "Petrova",
            "email": "elena.petrova@northwind.example",
            "phone": "+12125550110",
            "company": "Northwind Logistics",
            "job_title": "Chief Operating Officer",
            "website": "https://northwind.example",
            "address": {
                "street": "48 Harbor Street",
                "city": "New York",
                "state": "NY",
                "postal_code": "10004",
                "country": "US",
            },
            "status": "qualified",
            "score": 85,
            "value": "14000.00",
            "currency": "USD",
            "do_not_contact": False,
            "source_id": 3,
            "stage_id": 32,
            "owner_id": 7,
            "tag_ids": [3, 11],
            "custom_fields": {
                "budget_range": "10k-25k",
                "number_of_seats": 50,
                "has_existing_crm": True,
            },
        },
    )
    assert_printed(result, body)


def test_update_200(command: Commanding, server: FakeServer) -> None:
    """Change some fields of a lead - Status changed"""
    body = server.answers(200, "leads/update_200")

    result = command(
        "leads",
        "update",
        *option("--status", "contacted"),
        *option("--do-not-contact", False, "boolean"),
        *option("--custom-fields", {"preferred_contact_time": "morning"}, "object"),
        arguments=[spoken(4819)],
    )

    server.assert_received(
        "PATCH",
        "/v1/leads/4819",
        json={
            "status": "contacted",
            "do_not_contact": False,
            "custom_fields": {"preferred_contact_time": "morning"},
        },
    )
    assert_printed(result, body)


def test_delete_204(command: Commanding, server: FakeServer) -> None:
    """Delete lead - Lead deleted"""
    server.answers(204)

    result = command("leads", "delete", arguments=[spoken(4812)])

    server.assert_received("DELETE", "/v1/leads/4812")
    assert_wrote(result, "")


def test_assign_200(command: Commanding, server: FakeServer) -> None:
    """Assign lead - Lead assigned"""
    body = server.answers(200, "leads/assign_200")

    result = command(
        "leads",
        "assign",
        *option("--user-id", 15, "integer"),
        *option("--notify", True, "boolean"),
        arguments=[spoken(4812)],
    )

    server.assert_received("POST", "/v1/leads/4812/assign", json={"user_id": 15, "notify": True})
    assert_printed(result, body)


def test_move_to_stage_200(command: Commanding, server: FakeServer) -> None:
    """Move lead to stage - Lead moved"""
    body = server.answers(200, "leads/move_to_stage_200")

    result = command(
        "leads", "move-to-stage", *option("--stage-id", 33, "integer"), arguments=[spoken(4812)]
    )

    server.assert_received("POST", "/v1/leads/4812/stage", json={"stage_id": 33})
    assert_printed(result, body)


def test_export_200(command: Commanding, server: FakeServer) -> None:
    """Export leads - CSV file"""
    server.answers(200, "leads/export_200", content_type="text/csv; charset=UTF-8")

    result = command("leads", "export")

    server.assert_received("GET", "/v1/leads/export")
    assert_wrote(result, server.text)
