"""notes: what is sent and what comes back, as the collection shows it."""

from __future__ import annotations

import pytest
from leadcenter import (
    AuthenticationError,
    Client,
    NotFoundError,
    PermissionDeniedError,
    UnprocessableEntityError,
)
from leadcenter.models import Note

from ..checks import assert_error, assert_page, assert_same, at
from ..server import FakeServer


def test_list_200(client: Client, server: FakeServer) -> None:
    """List notes - Page 1 of 2"""
    body = server.answers(200, "notes/list_200")

    page = client.notes.list(page=1, per_page=2)

    server.assert_received("GET", "/v1/notes", query=[("page", "1"), ("per_page", "2")])
    assert_page(page, Note, at(body, "data"), total=4, more=True)


def test_list_200_2(client: Client, server: FakeServer) -> None:
    """List notes - Page 2 of 2"""
    body = server.answers(200, "notes/list_200_2")

    page = client.notes.list(page=2, per_page=2)

    server.assert_received("GET", "/v1/notes", query=[("page", "2"), ("per_page", "2")])
    assert_page(page, Note, at(body, "data"), total=4, more=False)


def test_list_200_3(client: Client, server: FakeServer) -> None:
    """List notes - No notes"""
    body = server.answers(200, "notes/list_200_3")

    page = client.notes.list(page=1, per_page=25, search="zzz")

    server.assert_received(
        "GET", "/v1/notes", query=[("page", "1"), ("per_page", "25"), ("search", "zzz")]
    )
    assert_page(page, Note, at(body, "data"), total=0, more=False)


def test_list_401(client: Client, server: FakeServer) -> None:
    """List notes - Unauthenticated"""
    body = server.answers(401, "notes/list_401")

    with pytest.raises(AuthenticationError) as error:
        client.notes.list(page=1, per_page=25)

    server.assert_received("GET", "/v1/notes", query=[("page", "1"), ("per_page", "25")])
    assert_error(
        error.value,
        401,
        body,
        message="Unauthenticated.",
        errors={"token": ["The access token is missing, expired or has been revoked."]},
    )


def test_get(client: Client, server: FakeServer) -> None:
    """Get note"""
    server.answers(200)

    client.notes.get(9021)

    server.assert_received("GET", "/v1/notes/9021")


def test_get_200(client: Client, server: FakeServer) -> None:
    """Get note"""
    body = server.answers(200, "notes/get_200")

    result = client.notes.get(9014)

    server.assert_received("GET", "/v1/notes/9014")
    assert_same(result, Note, body)


def test_get_200_2(client: Client, server: FakeServer) -> None:
    """Get note - Imported note"""
    body = server.answers(200, "notes/get_200_2")

    result = client.notes.get(8700)

    server.assert_received("GET", "/v1/notes/8700")
    assert_same(result, Note, body)


def test_get_404(client: Client, server: FakeServer) -> None:
    """Get note - Note not found"""
    body = server.answers(404, "notes/get_404")

    with pytest.raises(NotFoundError) as error:
        client.notes.get(9999)

    server.assert_received("GET", "/v1/notes/9999")
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"note": ["No note found with ID 9999."]},
    )


def test_update_200(client: Client, server: FakeServer) -> None:
    """Update note - Note updated"""
    body = server.answers(200, "notes/update_200")

    result = client.notes.update(
        9021, body="Needs a quote for 50 seats before the end of the month.", is_pinned=True
    )

    server.assert_received(
        "PUT",
        "/v1/notes/9021",
        json={"body": "Needs a quote for 50 seats before the end of the month.", "is_pinned": True},
    )
    assert_same(result, Note, body)


def test_update_403(client: Client, server: FakeServer) -> None:
    """Update note - Forbidden"""
    body = server.answers(403, "notes/update_403")

    with pytest.raises(PermissionDeniedError) as error:
        client.notes.update(
            9021, body="Needs a quote for 50 seats before the end of the month.", is_pinned=True
        )

    server.assert_received(
        "PUT",
        "/v1/notes/9021",
        json={"body": "Needs a quote for 50 seats before the end of the month.", "is_pinned": True},
    )
    assert_error(
        error.value,
        403,
        body,
        message="This action is unauthorized.",
        errors={"permission": ["Only the author can change a note."]},
    )


def test_update_422(client: Client, server: FakeServer) -> None:
    """Update note - Validation error"""
    body = server.answers(422, "notes/update_422")

    with pytest.raises(UnprocessableEntityError) as error:
        client.notes.update(9021, body="")

    server.assert_received("PUT", "/v1/notes/9021", json={"body": ""})
    assert_error(
        error.value,
        422,
        body,
        message="The body field is required.",
        errors={"body": ["The body field is required."]},
    )


def test_delete_204(client: Client, server: FakeServer) -> None:
    """Delete note - Note deleted"""
    server.answers(204)

    client.notes.delete(9021)

    server.assert_received("DELETE", "/v1/notes/9021")


def test_delete_403(client: Client, server: FakeServer) -> None:
    """Delete note - Forbidden"""
    body = server.answers(403, "notes/delete_403")

    with pytest.raises(PermissionDeniedError) as error:
        client.notes.delete(9021)

    server.assert_received("DELETE", "/v1/notes/9021")
    assert_error(
        error.value,
        403,
        body,
        message="This action is unauthorized.",
        errors={"permission": ["Only the author can delete a note."]},
    )


def test_delete_404(client: Client, server: FakeServer) -> None:
    """Delete note - Note not found"""
    body = server.answers(404, "notes/delete_404")

    with pytest.raises(NotFoundError) as error:
        client.notes.delete(9999)

    server.assert_received("DELETE", "/v1/notes/9999")
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"note": ["No note found with ID 9999."]},
    )
