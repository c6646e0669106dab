"""leads: what the scripts of the collection assert of its answers."""

from __future__ import annotations

from ..exchanging import Exchanging
from ..said import STATUS, TIME, Check, asserted, body, header, said


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
    said("Has data, links and meta", body(), "members", ["data", "links", "meta"]),
    said("Has data, links and meta", body("data"), "type", "array"),
    said(
        "Has data, links and meta",
        body("data", part="length"),
        "at most",
        against=body("meta", "per_page"),
    ),
    said(
        "Response time is below 1500 ms",
        TIME,
        "below",
        1500,
        skip="is about the time an answer takes, which only a real server shows",
    ),
    said(
        "Every lead has a known status",
        body("data", "*", "status"),
        "one of",
        ["new", "contacted", "qualified", "proposal", "won", "lost"],
    ),
)
def test_list_200(check: Check, exchange: Exchanging) -> None:
    """List leads - Page 1 of 3"""
    came = exchange(
        lambda client: client.with_raw_response(client.leads.list)(page=1, per_page=2),
        200,
        "leads/list_200",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_list_401(check: Check, exchange: Exchanging) -> None:
    """List leads - Unauthenticated"""
    came = exchange(
        lambda client: client.with_raw_response(client.leads.list)(page=1, per_page=25),
        401,
        "leads/list_401",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 201", STATUS, "equals", 201),
    said("Lead is complete", body("id"), "defined"),
    said("Lead is complete", body("email"), "equals", "grace.kim@brightpath.example"),
    said("Lead is complete", body("status"), "equals", "new"),
    said("Lead is complete", body("tags"), "type", "array"),
    said("Content-Type is JSON", header("Content-Type"), "defined"),
    said("Content-Type is JSON", header("Content-Type"), "contains", "application/json"),
)
def test_create_201(check: Check, exchange: Exchanging) -> None:
    """Create lead - Lead created"""
    came = exchange(
        lambda client: client.with_raw_response(client.leads.create)(
            first_name="Grace",
            last_name="Kim",
            email="grace.kim@brightpath.example",
            phone="+14155550178",
            company="BrightPath Solar",
            job_title="Procurement Manager",
            website="https://brightpath.example",
            address={
                "street": "900 Market Street",
                "city": "San Francisco",
                "state": "CA",
                "postal_code": "94102",
                "country": "US",
            },
            status="new",
            score=40,
            value="18750.00",
            currency="USD",
            do_not_contact=False,
            source_id=3,
            stage_id=31,
            owner_id=15,
            tag_ids=[11],
            custom_fields={"budget_range": "10k-25k", "number_of_seats": 60},
        ),
        201,
        "leads/create_201",
        headers=dict([("content-type", "application/json")]),
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_create_401(check: Check, exchange: Exchanging) -> None:
    """Create lead - Unauthenticated"""
    came = exchange(
        lambda client: client.with_raw_response(client.leads.create)(
            first_name="Grace",
            last_name="Kim",
            email="grace.kim@brightpath.example",
            phone="+14155550178",
            company="BrightPath Solar",
            job_title="Procurement Manager",
            website="https://brightpath.example",
            address={
                "street": "900 Market Street",
                "city": "San Francisco",
                "state": "CA",
                "postal_code": "94102",
                "country": "US",
            },
            status="new",
            score=40,
            value="18750.00",
            currency="USD",
            do_not_contact=False,
            source_id=3,
            stage_id=31,
            owner_id=15,
            tag_ids=[11],
            custom_fields={"budget_range": "10k-25k", "number_of_seats": 60},
        ),
        401,
        "leads/create_401",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
    said("It is a plain object", body(), "type", "object"),
    said("It is a plain object", body("data"), "not defined"),
    said("It is a plain object", body("email"), "defined"),
    said("It is a plain object", body("custom_fields"), "type", "object"),
)
def test_get_200(check: Check, exchange: Exchanging) -> None:
    """Get lead"""
    came = exchange(
        lambda client: client.with_raw_response(client.leads.get)(4812),
        200,
        "leads/get_200",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_get_401(check: Check, exchange: Exchanging) -> None:
    """Get lead - Unauthenticated"""
    came = exchange(
        lambda client: client.with_raw_response(client.leads.get)(4812),
        401,
        "leads/get_401",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
    said("Score is updated", body("score"), "equals", 85),
)
def test_replace_200(check: Check, exchange: Exchanging) -> None:
    """Update lead - Lead updated"""
    came = exchange(
        lambda client: client.with_raw_response(client.leads.replace)(
            4812,
            first_name="Elena",
            last_name="Petrova",
            email="elena.petrova@northwind.example",
            phone="+12125550110",
            company="Northwind Logistics",
            job_title="Chief Operating Officer",
            website="https://northwind.example",
            address={
                "street": "48 Harbor Street",
                "city": "New York",
                "state": "NY",
                "postal_code": "10004",
                "country": "US",
            },
            status="qualified",
            score=85,
            value="14000.00",
            currency="USD",
            do_not_contact=False,
            source_id=3,
            stage_id=32,
            owner_id=7,
            tag_ids=[3, 11],
            custom_fields={
                "budget_range": "10k-25k",
                "number_of_seats": 50,
                "has_existing_crm": True,
            },
        ),
        200,
        "leads/replace_200",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_replace_403(check: Check, exchange: Exchanging) -> None:
    """Update lead - Forbidden"""
    came = exchange(
        lambda client: client.with_raw_response(client.leads.replace)(
            4812,
            first_name="Elena",
            last_name="Petrova",
            email="elena.petrova@northwind.example",
            phone="+12125550110",
            company="Northwind Logistics",
            job_title="Chief Operating Officer",
            website="https://northwind.example",
            address={
                "street": "48 Harbor Street",
                "city": "New York",
                "state": "NY",
                "postal_code": "10004",
                "country": "US",
            },
            status="qualified",
            score=85,
            value="14000.00",
            currency="USD",
            do_not_contact=False,
            source_id=3,
            stage_id=32,
            owner_id=7,
            tag_ids=[3, 11],
            custom_fields={
                "budget_range": "10k-25k",
                "number_of_seats": 50,
                "has_existing_crm": True,
            },
        ),
        403,
        "leads/replace_403",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
)
def test_update_200(check: Check, exchange: Exchanging) -> None:
    """Change some fields of a lead - Status changed"""
    came = exchange(
        lambda client: client.with_raw_response(client.leads.update)(
            4819,
            status="contacted",
            do_not_contact=False,
            custom_fields={"preferred_contact_time": "morning"},
        ),
        200,
        "leads/update_200",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_update_422(check: Check, exchange: Exchanging) -> None:
    """Change some fields of a lead - Validation error"""
    came = exchange(
        lambda client: client.with_raw_response(client.leads.update)(4812, status="hot"),
        422,
        "leads/update_422",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 204", STATUS, "equals", 204),
)
def test_delete_204(check: Check, exchange: Exchanging) -> None:
    """Delete lead - Lead deleted"""
    came = exchange(
        lambda client: client.with_raw_response(client.leads.delete)(4812), 204, safe=False
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_delete_403(check: Check, exchange: Exchanging) -> None:
    """Delete lead - Forbidden"""
    came = exchange(
        lambda client: client.with_raw_response(client.leads.delete)(4812),
        403,
        "leads/delete_403",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
    said("Has the new owner", body("owner", "id"), "equals", 15),
)
def test_assign_200(check: Check, exchange: Exchanging) -> None:
    """Assign lead - Lead assigned"""
    came = exchange(
        lambda client: client.with_raw_response(client.leads.assign)(4812, user_id=15, notify=True),
        200,
        "leads/assign_200",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_assign_404(check: Check, exchange: Exchanging) -> None:
    """Assign lead - Lead not found"""
    came = exchange(
        lambda client: client.with_raw_response(client.leads.assign)(
            999999, user_id=15, notify=True
        ),
        404,
        "leads/assign_404",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
    said("Lead is in the stage", body("stage", "id"), "equals", 33),
    said("Lead is in the stage", body("stage", "name"), "type", "string"),
)
def test_move_to_stage_200(check: Check, exchange: Exchanging) -> None:
    """Move lead to stage - Lead moved"""
    came = exchange(
        lambda client: client.with_raw_response(client.leads.move_to_stage)(4812, stage_id=33),
        200,
        "leads/move_to_stage_200",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_move_to_stage_422(check: Check, exchange: Exchanging) -> None:
    """Move lead to stage - Validation error"""
    came = exchange(
        lambda client: client.with_raw_response(client.leads.move_to_stage)(4812, stage_id=35),
        422,
        "leads/move_to_stage_422",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
    said("It is CSV", header("Content-Type"), "contains", "text/csv"),
)
def test_export_200(check: Check, exchange: Exchanging) -> None:
    """Export leads - CSV file"""
    came = exchange(
        lambda client: client.with_raw_response(client.leads.export)(),
        200,
        "leads/export_200",
        content_type="text/csv; charset=UTF-8",
        headers=dict([("content-type", "text/csv; charset=UTF-8")]),
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_export_403(check: Check, exchange: Exchanging) -> None:
    """Export leads - Forbidden"""
    came = exchange(
        lambda client: client.with_raw_response(client.leads.export)(),
        403,
        "leads/export_403",
        safe=True,
    )
    check.told(came, live=exchange.live)
