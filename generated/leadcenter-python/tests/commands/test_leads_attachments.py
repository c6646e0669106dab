"""attachments: its commands, each with an example that a command line can express."""

from __future__ import annotations

from ..commanding import Commanding, assert_told, spoken
from ..server import FakeServer


def test_list_200(command: Commanding, server: FakeServer) -> None:
    """List attachments"""
    server.answers(200, "leads_attachments/list_200")

    result = command("leads", "attachments", "list", arguments=[spoken(4812)])

    server.assert_received("GET", "/v1/leads/4812/attachments")
    assert_told(result)


def test_delete_204(command: Commanding, server: FakeServer) -> None:
    """Delete attachment - Attachment deleted"""
    server.answers(204)

    result = command("leads", "attachments", "delete", arguments=[spoken(4812), spoken(771)])

    server.assert_received("DELETE", "/v1/leads/4812/attachments/771")
    assert_told(result, told=False)
