"""notes: what is sent and what comes back, as the collection shows it."""

from __future__ import annotations

import pytest
from leadcenter import OMIT, Client, NotFoundError, UnprocessableEntityError
from leadcenter.models import Note

from ..checks import assert_error, assert_page, assert_same, at, invalid
from ..server import FakeServer


def test_list_200(client: Client, server: FakeServer) -> None:
    """List notes of a lead"""
    body = server.answers(200, "leads_notes/list_200")

    page = client.leads.notes.list(4812, page=1, per_page=25)

    server.assert_received("GET", "/v1/leads/4812/notes", query=[("page", "1"), ("per_page", "25")])
    assert_page(page, Note, at(body, "data"), total=2, more=False)


def test_list_200_2(client: Client, server: FakeServer) -> None:
    """List notes of a lead - No notes"""
    body = server.answers(200, "leads_notes/list_200_2")

    page = client.leads.notes.list(4819, page=1, per_page=25)

    server.assert_received("GET", "/v1/leads/4819/notes", query=[("page", "1"), ("per_page", "25")])
    assert_page(page, Note, at(body, "data"), total=0, more=False)


def test_list_404(client: Client, server: FakeServer) -> None:
    """List notes of a lead - Lead not found"""
    body = server.answers(404, "leads_notes/list_404")

    with pytest.raises(NotFoundError) as error:
        client.leads.notes.list(999999, page=1, per_page=25)

    server.assert_received(
        "GET", "/v1/leads/999999/notes", query=[("page", "1"), ("per_page", "25")]
    )
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"lead": ["No lead found with ID 999999."]},
    )


def test_create_201(client: Client, server: FakeServer) -> None:
    """Add note to a lead - Note added"""
    body = server.answers(201, "leads_notes/create_201")

    result = client.leads.notes.create(
        4812, body="Asked for references from the logistics sector.", is_pinned=False
    )

    server.assert_received(
        "POST",
        "/v1/leads/4812/notes",
        json={"body": "Asked for references from the logistics sector.", "is_pinned": False},
    )
    assert_same(result, Note, body)


def test_create_404(client: Client, server: FakeServer) -> None:
    """Add note to a lead - Lead not found"""
    body = server.answers(404, "leads_notes/create_404")

    with pytest.raises(NotFoundError) as error:
        client.leads.notes.create(
            999999, body="Asked for references from the logistics sector.", is_pinned=False
        )

    server.assert_received(
        "POST",
        "/v1/leads/999999/notes",
        json={"body": "Asked for references from the logistics sector.", "is_pinned": False},
    )
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"lead": ["No lead found with ID 999999."]},
    )


def test_create_422(client: Client, server: FakeServer) -> None:
    """Add note to a lead - Validation error"""
    body = server.answers(422, "leads_notes/create_422")

    with pytest.raises(UnprocessableEntityError) as error:
        client.leads.notes.create(4812, body=invalid(OMIT), is_pinned=True)

    server.assert_received("POST", "/v1/leads/4812/notes", json={"is_pinned": True})
    assert_error(
        error.value,
        422,
        body,
        message="The body field is required.",
        errors={"body": ["The body field is required."]},
    )
