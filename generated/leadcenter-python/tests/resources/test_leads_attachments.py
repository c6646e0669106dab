"""attachments: what is sent and what comes back, as the collection shows it."""

from __future__ import annotations

from typing import List

import pytest
from leadcenter import (
    OMIT,
    APIStatusError,
    Client,
    NotFoundError,
    PermissionDeniedError,
    UnprocessableEntityError,
)
from leadcenter.models import Attachment

from ..checks import assert_error, assert_same, invalid
from ..server import FakeServer, sample_file


def test_list_200(client: Client, server: FakeServer) -> None:
    """List attachments"""
    body = server.answers(200, "leads_attachments/list_200")

    result = client.leads.attachments.list(4812)

    server.assert_received("GET", "/v1/leads/4812/attachments")
    assert_same(result, List[Attachment], body)


def test_list_200_2(client: Client, server: FakeServer) -> None:
    """List attachments - No attachments"""
    body = server.answers(200, "leads_attachments/list_200_2")

    result = client.leads.attachments.list(4819)

    server.assert_received("GET", "/v1/leads/4819/attachments")
    assert_same(result, List[Attachment], body)


def test_list_404(client: Client, server: FakeServer) -> None:
    """List attachments - Lead not found"""
    body = server.answers(404, "leads_attachments/list_404")

    with pytest.raises(NotFoundError) as error:
        client.leads.attachments.list(999999)

    server.assert_received("GET", "/v1/leads/999999/attachments")
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"lead": ["No lead found with ID 999999."]},
    )


def test_upload_201(client: Client, server: FakeServer) -> None:
    """Upload attachment - File uploaded"""
    body = server.answers(201, "leads_attachments/upload_201")

    result = client.leads.attachments.upload(
        4812, file=sample_file("quote-2025-0513.pdf"), description="Signed quote"
    )

    server.assert_received(
        "POST",
        "/v1/leads/4812/attachments",
        multipart=[("description", "Signed quote")],
        files=[("file", "quote-2025-0513.pdf")],
    )
    assert_same(result, Attachment, body)


def test_upload_422(client: Client, server: FakeServer) -> None:
    """Upload attachment - Validation error"""
    body = server.answers(422, "leads_attachments/upload_422")

    with pytest.raises(UnprocessableEntityError) as error:
        client.leads.attachments.upload(4812, file=invalid(OMIT), description="Signed quote")

    server.assert_received(
        "POST", "/v1/leads/4812/attachments", multipart=[("description", "Signed quote")]
    )
    assert_error(
        error.value,
        422,
        body,
        message="The file field is required.",
        errors={"file": ["The file field is required."]},
    )


def test_upload_413(client: Client, server: FakeServer) -> None:
    """Upload attachment - File too large"""
    body = server.answers(413, "leads_attachments/upload_413")

    with pytest.raises(APIStatusError) as error:
        client.leads.attachments.upload(
            4812, file=sample_file("upload"), description="Signed quote"
        )

    server.assert_received(
        "POST",
        "/v1/leads/4812/attachments",
        multipart=[("description", "Signed quote")],
        files=[("file", "upload")],
    )
    assert_error(
        error.value,
        413,
        body,
        message="The file is too large.",
        errors={"file": ["The file must not be greater than 20 MB."]},
    )


def test_upload_404(client: Client, server: FakeServer) -> None:
    """Upload attachment - Lead not found"""
    body = server.answers(404, "leads_attachments/upload_404")

    with pytest.raises(NotFoundError) as error:
        client.leads.attachments.upload(
            999999, file=sample_file("upload"), description="Signed quote"
        )

    server.assert_received(
        "POST",
        "/v1/leads/999999/attachments",
        multipart=[("description", "Signed quote")],
        files=[("file", "upload")],
    )
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"lead": ["No lead found with ID 999999."]},
    )


def test_download_200(client: Client, server: FakeServer) -> None:
    """Download attachment - PDF file"""
    server.answers(200, "leads_attachments/download_200", content_type="application/pdf")

    file = client.leads.attachments.download(4812, 771)

    server.assert_received("GET", "/v1/leads/4812/attachments/771/download")
    assert file.read() == server.content


def test_download_404(client: Client, server: FakeServer) -> None:
    """Download attachment - Attachment not found"""
    body = server.answers(404, "leads_attachments/download_404")

    with pytest.raises(NotFoundError) as error:
        client.leads.attachments.download(4812, 999)

    server.assert_received("GET", "/v1/leads/4812/attachments/999/download")
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"attachment": ["No attachment found with ID 999."]},
    )


def test_delete_204(client: Client, server: FakeServer) -> None:
    """Delete attachment - Attachment deleted"""
    server.answers(204)

    client.leads.attachments.delete(4812, 771)

    server.assert_received("DELETE", "/v1/leads/4812/attachments/771")


def test_delete_403(client: Client, server: FakeServer) -> None:
    """Delete attachment - Forbidden"""
    body = server.answers(403, "leads_attachments/delete_403")

    with pytest.raises(PermissionDeniedError) as error:
        client.leads.attachments.delete(4812, 771)

    server.assert_received("DELETE", "/v1/leads/4812/attachments/771")
    assert_error(
        error.value,
        403,
        body,
        message="This action is unauthorized.",
        errors={"permission": ["Only the uploader or an admin can delete a file."]},
    )


def test_delete_404(client: Client, server: FakeServer) -> None:
    """Delete attachment - Attachment not found"""
    body = server.answers(404, "leads_attachments/delete_404")

    with pytest.raises(NotFoundError) as error:
        client.leads.attachments.delete(4812, 999)

    server.assert_received("DELETE", "/v1/leads/4812/attachments/999")
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"attachment": ["No attachment found with ID 999."]},
    )
