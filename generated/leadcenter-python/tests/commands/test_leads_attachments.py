"""attachments: its commands, as a user would write them."""

from __future__ import annotations

from ..commanding import Commanding, assert_printed, assert_wrote, option, spoken
from ..server import FakeServer


def test_list_200(command: Commanding, server: FakeServer) -> None:
    """List attachments"""
    body = server.answers(200, "leads_attachments/list_200")

    result = command("leads", "attachments", "list", arguments=[spoken(4812)])

    server.assert_received("GET", "/v1/leads/4812/attachments")
    assert_printed(result, body)


def test_upload_201(command: Commanding, server: FakeServer) -> None:
    """Upload attachment - File uploaded"""
    body = server.answers(201, "leads_attachments/upload_201")

    result = command(
        "leads",
        "attachments",
        "upload",
        *option("--file", command.file("quote-2025-0513.pdf")),
        *option("--description", "Signed quote"),
        arguments=[spoken(4812)],
    )

    server.assert_received(
        "POST",
        "/v1/leads/4812/attachments",
        multipart=[("description", "Signed quote")],
        files=[("file", "quote-2025-0513.pdf")],
    )
    assert_printed(result, body)


def test_download_200(command: Commanding, server: FakeServer) -> None:
    """Download attachment - PDF file"""
    server.answers(200, "leads_attachments/download_200", content_type="application/pdf")

    result = command(
        "leads",
        "attachments",
        "download",
        *option("--output-file", command.target),
        arguments=[spoken(4812), spoken(771)],
    )

    server.assert_received("GET", "/v1/leads/4812/attachments/771/download")
    assert_wrote(result, "")
    assert command.target.read_bytes() == server.content


def test_delete_204(command: Commanding, server: FakeServer) -> None:
    """Delete attachment - Attachment deleted"""
    server.answers(204)

    result = command("leads", "attachments", "delete", arguments=[spoken(4812), spoken(771)])

    server.assert_received("DELETE", "/v1/leads/4812/attachments/771")
    assert_wrote(result, "")
