"""notes: what is sent and what comes back, as the collection shows it."""

from __future__ import annotations


import pytest
from leadcenter import (
    Client,
    AuthenticationError,
    NotFoundError,
    PermissionDeniedError,
    UnprocessableEntityError,
)
from leadcenter.models import Note

from ..checks import assert_error, assert_page, assert_same, at
from ..server import FakeServer


def test_list_notes_page_1_of_2(client: Client, server: FakeServer) -> None:
    """List notes - Page 1 of 2"""
    body = server.answers(200, "notes/list_notes_page_1_of_2")

    page = client.notes.list(page=1, per_page=2)

    server.assert_received("GET", "/v1/notes", query=[("page", "1"), ("per_page", "2")])
    assert_page(page, Note, at(body, "data"), total=4, more=True)


def test_list_notes_page_2_of_2(client: Client, server: FakeServer) -> None:
    """List notes - Page 2 of 2"""
    body = server.answers(200, "notes/list_notes_page_2_of_2")

    page = client.notes.list(page=2, per_page=2)

    server.assert_received("GET", "/v1/notes", query=[("page", "2"), ("per_page", "2")])
    assert_page(page, Note, at(body, "data"), total=4, more=False)


def test_list_notes_no_notes(client: Client, server: FakeServer) -> None:
    """List notes - No notes"""
    body = server.answers(200, "notes/list_notes_no_notes")

    page = client.notes.list(page=1, per_page=25, search="zzz")

    server.assert_received(
        "GET", "/v1/notes", query=[("page", "1"), ("per_page", "25"), ("search", "zzz")]
    )
    assert_page(page, Note, at(body, "data"), total=0, more=False)


def test_list_notes_unauthenticated(client: Client, server: FakeServer) -> None:
    """List notes - Unauthenticated"""
    body = server.answers(401, "notes/list_notes_unauthenticated")

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


def test_get_note(client: Client, server: FakeServer) -> None:
    """Get note"""
    server.answers(200)

    client.notes.get(9021)

    server.assert_received("GET", "/v1/notes/9021")


def test_get_note_2(client: Client, server: FakeServer) -> None:
    """Get note"""
    body = server.answers(200, "notes/get_note_2")

    result = client.notes.get(9014)

    server.assert_received("GET", "/v1/notes/9014")
    assert_same(result, Note, body)


def test_get_note_imported_note(client: Client, server: FakeServer) -> None:
    """Get note - Imported note"""
    body = server.answers(200, "notes/get_note_imported_note")

    result = client.notes.get(8700)

    server.assert_received("GET", "/v1/notes/8700")
    assert_same(result, Note, body)


def test_get_note_note_not_found(client: Client, server: FakeServer) -> None:
    """Get note - Note not found"""
    body = server.answers(404, "notes/get_note_note_not_found")

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


def test_update_note_note_updated(client: Client, server: FakeServer) -> None:
    """Update note - Note updated"""
    body = server.answers(200, "notes/update_note_note_updated")

    result = client.notes.update(
        9021, body="Needs a quote for 50 seats before the end of the month.", is_pinned=True
    )

    server.assert_received(
        "PUT",
        "/v1/notes/9021",
        json={"body": "Needs a quote for 50 seats before the end of the month.", "is_pinned": True},
    )
    assert_same(result, Note, body)


def test_update_note_forbidden(client: Client, server: FakeServer) -> None:
    """Update note - Forbidden"""
    body = server.answers(403, "notes/update_note_forbidden")

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


def test_update_note_validation_error(client: Client, server: FakeServer) -> None:
    """Update note - Validation error"""
    body = server.answers(422, "notes/update_note_validation_error")

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


def test_delete_note_note_deleted(client: Client, server: FakeServer) -> None:
    """Delete note - Note deleted"""
    server.answers(204)

    client.notes.delete(9021)

    server.assert_received("DELETE", "/v1/notes/9021")


def test_delete_note_forbidden(client: Client, server: FakeServer) -> None:
    """Delete note - Forbidden"""
    body = server.answers(403, "notes/delete_note_forbidden")

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


def test_delete_note_note_not_found(client: Client, server: FakeServer) -> None:
    """Delete note - Note not found"""
    body = server.answers(404, "notes/delete_note_note_not_found")

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
