"""leads: what is sent and what comes back, as the collection shows it."""

from __future__ import annotations

import pytest
from leadcenter import (
    OMIT,
    AuthenticationError,
    Client,
    InternalServerError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    UnprocessableEntityError,
)
from leadcenter.models import Lead

from ..checks import assert_error, assert_page, assert_same, at, invalid
from ..server import FakeServer


def test_list_200(client: Client, server: FakeServer) -> None:
    """List leads - Page 1 of 3"""
    body = server.answers(200, "leads/list_200")

    page = client.leads.list(page=1, per_page=2)

    server.assert_received("GET", "/v1/leads", query=[("page", "1"), ("per_page", "2")])
    assert_page(page, Lead, at(body, "data"), total=6, more=True)


def test_list_200_2(client: Client, server: FakeServer) -> None:
    """List leads - Page 2 of 3"""
    body = server.answers(200, "leads/list_200_2")

    page = client.leads.list(page=2, per_page=2)

    server.assert_received("GET", "/v1/leads", query=[("page", "2"), ("per_page", "2")])
    assert_page(page, Lead, at(body, "data"), total=6, more=True)


def test_list_200_3(client: Client, server: FakeServer) -> None:
    """List leads - Page 3 of 3"""
    body = server.answers(200, "leads/list_200_3")

    page = client.leads.list(page=3, per_page=2)

    server.assert_received("GET", "/v1/leads", query=[("page", "3"), ("per_page", "2")])
    assert_page(page, Lead, at(body, "data"), total=6, more=False)


def test_list_200_4(client: Client, server: FakeServer) -> None:
    """List leads - Filtered by status and owner"""
    body = server.answers(200, "leads/list_200_4")

    page = client.leads.list(page=1, per_page=25, status="qualified", owner_id=7, sort="-score")

    server.assert_received(
        "GET",
        "/v1/leads",
        query=[
            ("page", "1"),
            ("per_page", "25"),
            ("status", "qualified"),
            ("owner_id", "7"),
            ("sort", "-score"),
        ],
    )
    assert_page(page, Lead, at(body, "data"), total=1, more=False)


def test_list_200_5(client: Client, server: FakeServer) -> None:
    """List leads - Nothing found"""
    body = server.answers(200, "leads/list_200_5")

    page = client.leads.list(page=1, per_page=25, search="nobody")

    server.assert_received(
        "GET", "/v1/leads", query=[("page", "1"), ("per_page", "25"), ("search", "nobody")]
    )
    assert_page(page, Lead, at(body, "data"), total=0, more=False)


def test_list_401(client: Client, server: FakeServer) -> None:
    """List leads - Unauthenticated"""
    body = server.answers(401, "leads/list_401")

    with pytest.raises(AuthenticationError) as error:
        client.leads.list(page=1, per_page=25)

    server.assert_received("GET", "/v1/leads", query=[("page", "1"), ("per_page", "25")])
    assert_error(
        error.value,
        401,
        body,
        message="Unauthenticated.",
        errors={"token": ["The access token is missing, expired or has been revoked."]},
    )


def test_list_422(client: Client, server: FakeServer) -> None:
    """List leads - Validation error"""
    body = server.answers(422, "leads/list_422")

    with pytest.raises(UnprocessableEntityError) as error:
        client.leads.list(page=1, per_page=500, status="hot")

    server.assert_received(
        "GET", "/v1/leads", query=[("page", "1"), ("per_page", "500"), ("status", "hot")]
    )
    assert_error(
        error.value,
        422,
        body,
        message="The selected status is invalid. (and 1 more error)",
        errors={
            "status": ["The selected status is invalid."],
            "per_page": ["The per page field must not be greater than 100."],
        },
    )


def test_list_429(client: Client, server: FakeServer) -> None:
    """List leads - Too many requests"""
    body = server.answers(429, "leads/list_429", headers=dict([("retry-after", "30")]))

    with pytest.raises(RateLimitError) as error:
        client.leads.list(page=1, per_page=25)

    server.assert_received("GET", "/v1/leads", query=[("page", "1"), ("per_page", "25")])
    assert_error(
        error.value,
        429,
        body,
        message="Too Many Attempts.",
        errors={
            "rate_limit": [
                "Rate limit of 120 requests per minute exceeded. Try again in 30 seconds."
            ]
        },
        retry_after=30,
    )


def test_create_201(client: Client, server: FakeServer) -> None:
    """Create lead - Lead created"""
    body = server.answers(201, "leads/create_201")

    result = client.leads.create(
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
    assert_same(result, Lead, body)


def test_create_201_2(client: Client, server: FakeServer) -> None:
    """Create lead - Lead created with a first name and a phone only"""
    body = server.answers(201, "leads/create_201_2")

    result = client.leads.create(first_name="Hugo", phone="+33199001234")

    server.assert_received(
        "POST", "/v1/leads", json={"first_name": "Hugo", "phone": "+33199001234"}
    )
    assert_same(result, Lead, body)


def test_create_401(client: Client, server: FakeServer) -> None:
    """Create lead - Unauthenticated"""
    body = server.answers(401, "leads/create_401")

    with pytest.raises(AuthenticationError) as error:
        client.leads.create(
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
    assert_error(
        error.value,
        401,
        body,
        message="Unauthenticated.",
        errors={"token": ["The access token is missing, expired or has been revoked."]},
    )


def test_create_422(client: Client, server: FakeServer) -> None:
    """Create lead - Required fields missing"""
    body = server.answers(422, "leads/create_422")

    with pytest.raises(UnprocessableEntityError) as error:
        client.leads.create(first_name=invalid(OMIT), company="BrightPath Solar")

    server.assert_received("POST", "/v1/leads", json={"company": "BrightPath Solar"})
    assert_error(
        error.value,
        422,
        body,
        message="The first name field is required. (and 2 more errors)",
        errors={
            "first_name": ["The first name field is required."],
            "email": ["The email field is required when phone is not present."],
            "phone": ["The phone field is required when email is not present."],
        },
    )


def test_create_422_2(client: Client, server: FakeServer) -> None:
    """Create lead - Invalid values"""
    body = server.answers(422, "leads/create_422_2")

    with pytest.raises(UnprocessableEntityError) as error:
        client.leads.create(
            first_name="Grace", email="grace.kim", address={"country": "USA"}, tag_ids=[404]
        )

    server.assert_received(
        "POST",
        "/v1/leads",
        json={
            "first_name": "Grace",
            "email": "grace.kim",
            "address": {"country": "USA"},
            "tag_ids": [404],
        },
    )
    assert_error(
        error.value,
        422,
        body,
        message="The email field must be a valid email address. (and 2 more errors)",
        errors={
            "email": ["The email field must be a valid email address."],
            "address.country": ["The selected address.country is invalid."],
            "tag_ids.0": ["The selected tag_ids.0 is invalid."],
        },
    )


def test_create_429(client: Client, server: FakeServer) -> None:
    """Create lead - Too many requests"""
    body = server.answers(429, "leads/create_429", headers=dict([("retry-after", "12")]))

    with pytest.raises(RateLimitError) as error:
        client.leads.create(
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
    assert_error(
        error.value,
        429,
        body,
        message="Too Many Attempts.",
        errors={
            "rate_limit": [
                "Rate limit of 120 requests per minute exceeded. Try again in 12 seconds."
            ]
        },
        retry_after=12,
    )


def test_get_200(client: Client, server: FakeServer) -> None:
    """Get lead"""
    body = server.answers(200, "leads/get_200")

    result = client.leads.get(4812)

    server.assert_received("GET", "/v1/leads/4812")
    assert_same(result, Lead, body)


def test_get_200_2(client: Client, server: FakeServer) -> None:
    """Get lead - Lead with hardly anything known"""
    body = server.answers(200, "leads/get_200_2")

    result = client.leads.get(4819)

    server.assert_received("GET", "/v1/leads/4819")
    assert_same(result, Lead, body)


def test_get_200_3(client: Client, server: FakeServer) -> None:
    """Get lead - Lost lead"""
    body = server.answers(200, "leads/get_200_3")

    result = client.leads.get(4655)

    server.assert_received("GET", "/v1/leads/4655")
    assert_same(result, Lead, body)


def test_get_401(client: Client, server: FakeServer) -> None:
    """Get lead - Unauthenticated"""
    body = server.answers(401, "leads/get_401")

    with pytest.raises(AuthenticationError) as error:
        client.leads.get(4812)

    server.assert_received("GET", "/v1/leads/4812")
    assert_error(
        error.value,
        401,
        body,
        message="Unauthenticated.",
        errors={"token": ["The access token is missing, expired or has been revoked."]},
    )


def test_get_403(client: Client, server: FakeServer) -> None:
    """Get lead - Forbidden"""
    body = server.answers(403, "leads/get_403")

    with pytest.raises(PermissionDeniedError) as error:
        client.leads.get(4812)

    server.assert_received("GET", "/v1/leads/4812")
    assert_error(
        error.value,
        403,
        body,
        message="This action is unauthorized.",
        errors={"permission": ["You can only see your own leads."]},
    )


def test_get_404(client: Client, server: FakeServer) -> None:
    """Get lead - Lead not found"""
    body = server.answers(404, "leads/get_404")

    with pytest.raises(NotFoundError) as error:
        client.leads.get(999999)

    server.assert_received("GET", "/v1/leads/999999")
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"lead": ["No lead found with ID 999999."]},
    )


def test_replace_200(client: Client, server: FakeServer) -> None:
    """Update lead - Lead updated"""
    body = server.answers(200, "leads/replace_200")

    result = client.leads.replace(
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
        custom_fields={"budget_range": "10k-25k", "number_of_seats": 50, "has_existing_crm": True},
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
    assert_same(result, Lead, body)


def test_replace_403(client: Client, server: FakeServer) -> None:
    """Update lead - Forbidden"""
    body = server.answers(403, "leads/replace_403")

    with pytest.raises(PermissionDeniedError) as error:
        client.leads.replace(
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
    assert_error(
        error.value,
        403,
        body,
        message="This action is unauthorized.",
        errors={"permission": ["You can only change your own leads."]},
    )


def test_replace_404(client: Client, server: FakeServer) -> None:
    """Update lead - Lead not found"""
    body = server.answers(404, "leads/replace_404")

    with pytest.raises(NotFoundError) as error:
        client.leads.replace(
            999999,
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
        )

    server.assert_received(
        "PUT",
        "/v1/leads/999999",
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
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"lead": ["No lead found with ID 999999."]},
    )


def test_replace_422(client: Client, server: FakeServer) -> None:
    """Update lead - Validation error"""
    body = server.answers(422, "leads/replace_422")

    with pytest.raises(UnprocessableEntityError) as error:
        client.leads.replace(
            4812, first_name="Elena", email="elena.petrova@northwind.example", value="14000"
        )

    server.assert_received(
        "PUT",
        "/v1/leads/4812",
        json={"first_name": "Elena", "email": "elena.petrova@northwind.example", "value": "14000"},
    )
    assert_error(
        error.value,
        422,
        body,
        message="The value field must have 2 decimal places.",
        errors={"value": ["The value field must have 2 decimal places."]},
    )


def test_update(client: Client, server: FakeServer) -> None:
    """Change some fields of a lead"""
    server.answers(200)

    client.leads.update(
        4812,
        status="contacted",
        do_not_contact=False,
        custom_fields={"preferred_contact_time": "morning"},
    )

    server.assert_received(
        "PATCH",
        "/v1/leads/4812",
        json={
            "status": "contacted",
            "do_not_contact": False,
            "custom_fields": {"preferred_contact_time": "morning"},
        },
    )


def test_update_200(client: Client, server: FakeServer) -> None:
    """Change some fields of a lead - Status changed"""
    body = server.answers(200, "leads/update_200")

    result = client.leads.update(
        4819,
        status="contacted",
        do_not_contact=False,
        custom_fields={"preferred_contact_time": "morning"},
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
    assert_same(result, Lead, body)


def test_update_200_2(client: Client, server: FakeServer) -> None:
    """Change some fields of a lead - Owner removed"""
    body = server.answers(200, "leads/update_200_2")

    result = client.leads.update(4806, owner_id=None)

    server.assert_received("PATCH", "/v1/leads/4806", json={"owner_id": None})
    assert_same(result, Lead, body)


def test_update_422(client: Client, server: FakeServer) -> None:
    """Change some fields of a lead - Validation error"""
    body = server.answers(422, "leads/update_422")

    with pytest.raises(UnprocessableEntityError) as error:
        client.leads.update(4812, status="hot")

    server.assert_received("PATCH", "/v1/leads/4812", json={"status": "hot"})
    assert_error(
        error.value,
        422,
        body,
        message="The selected status is invalid.",
        errors={"status": ["The selected status is invalid."]},
    )


def test_delete_204(client: Client, server: FakeServer) -> None:
    """Delete lead - Lead deleted"""
    server.answers(204)

    client.leads.delete(4812)

    server.assert_received("DELETE", "/v1/leads/4812")


def test_delete_403(client: Client, server: FakeServer) -> None:
    """Delete lead - Forbidden"""
    body = server.answers(403, "leads/delete_403")

    with pytest.raises(PermissionDeniedError) as error:
        client.leads.delete(4812)

    server.assert_received("DELETE", "/v1/leads/4812")
    assert_error(
        error.value,
        403,
        body,
        message="This action is unauthorized.",
        errors={"permission": ["Only managers and admins can delete leads."]},
    )


def test_delete_404(client: Client, server: FakeServer) -> None:
    """Delete lead - Lead not found"""
    body = server.answers(404, "leads/delete_404")

    with pytest.raises(NotFoundError) as error:
        client.leads.delete(999999)

    server.assert_received("DELETE", "/v1/leads/999999")
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"lead": ["No lead found with ID 999999."]},
    )


def test_assign_200(client: Client, server: FakeServer) -> None:
    """Assign lead - Lead assigned"""
    body = server.answers(200, "leads/assign_200")

    result = client.leads.assign(4812, user_id=15, notify=True)

    server.assert_received("POST", "/v1/leads/4812/assign", json={"user_id": 15, "notify": True})
    assert_same(result, Lead, body)


def test_assign_404(client: Client, server: FakeServer) -> None:
    """Assign lead - Lead not found"""
    body = server.answers(404, "leads/assign_404")

    with pytest.raises(NotFoundError) as error:
        client.leads.assign(999999, user_id=15, notify=True)

    server.assert_received("POST", "/v1/leads/999999/assign", json={"user_id": 15, "notify": True})
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"lead": ["No lead found with ID 999999."]},
    )


def test_assign_422(client: Client, server: FakeServer) -> None:
    """Assign lead - Validation error"""
    body = server.answers(422, "leads/assign_422")

    with pytest.raises(UnprocessableEntityError) as error:
        client.leads.assign(4812, user_id=21)

    server.assert_received("POST", "/v1/leads/4812/assign", json={"user_id": 21})
    assert_error(
        error.value,
        422,
        body,
        message="The selected user is inactive.",
        errors={"user_id": ["The selected user is inactive."]},
    )


def test_move_to_stage_200(client: Client, server: FakeServer) -> None:
    """Move lead to stage - Lead moved"""
    body = server.answers(200, "leads/move_to_stage_200")

    result = client.leads.move_to_stage(4812, stage_id=33)

    server.assert_received("POST", "/v1/leads/4812/stage", json={"stage_id": 33})
    assert_same(result, Lead, body)


def test_move_to_stage_200_2(client: Client, server: FakeServer) -> None:
    """Move lead to stage - Lead lost"""
    body = server.answers(200, "leads/move_to_stage_200_2")

    result = client.leads.move_to_stage(4655, stage_id=35, lost_reason="Chose a competitor")

    server.assert_received(
        "POST", "/v1/leads/4655/stage", json={"stage_id": 35, "lost_reason": "Chose a competitor"}
    )
    assert_same(result, Lead, body)


def test_move_to_stage_422(client: Client, server: FakeServer) -> None:
    """Move lead to stage - Validation error"""
    body = server.answers(422, "leads/move_to_stage_422")

    with pytest.raises(UnprocessableEntityError) as error:
        client.leads.move_to_stage(4812, stage_id=35)

    server.assert_received("POST", "/v1/leads/4812/stage", json={"stage_id": 35})
    assert_error(
        error.value,
        422,
        body,
        message="The lost reason field is required.",
        errors={"lost_reason": ["The lost reason field is required."]},
    )


def test_move_to_stage_404(client: Client, server: FakeServer) -> None:
    """Move lead to stage - Lead not found"""
    body = server.answers(404, "leads/move_to_stage_404")

    with pytest.raises(NotFoundError) as error:
        client.leads.move_to_stage(999999, stage_id=33)

    server.assert_received("POST", "/v1/leads/999999/stage", json={"stage_id": 33})
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"lead": ["No lead found with ID 999999."]},
    )


def test_export_200(client: Client, server: FakeServer) -> None:
    """Export leads - CSV file"""
    body = server.answers(200, "leads/export_200", content_type="text/csv; charset=UTF-8")

    result = client.leads.export()

    server.assert_received("GET", "/v1/leads/export")
    assert_same(result, str, body)


def test_export_403(client: Client, server: FakeServer) -> None:
    """Export leads - Forbidden"""
    body = server.answers(403, "leads/export_403")

    with pytest.raises(PermissionDeniedError) as error:
        client.leads.export()

    server.assert_received("GET", "/v1/leads/export")
    assert_error(
        error.value,
        403,
        body,
        message="This action is unauthorized.",
        errors={"permission": ["Only managers and admins can export leads."]},
    )


def test_export_503(client: Client, server: FakeServer) -> None:
    """Export leads - Maintenance"""
    body = server.answers(503, "leads/export_503", headers=dict([("retry-after", "120")]))

    with pytest.raises(InternalServerError) as error:
        client.leads.export()

    server.assert_received("GET", "/v1/leads/export")
    assert_error(
        error.value,
        503,
        body,
        message="Service Unavailable",
        errors={"server": ["Down for maintenance, please try again in a few minutes."]},
        retry_after=120,
    )
