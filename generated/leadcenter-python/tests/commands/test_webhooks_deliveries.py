"""deliveries: its commands, as a user would write them."""

from __future__ import annotations

from ..checks import at
from ..commanding import Commanding, assert_printed, option, spoken
from ..server import FakeServer


def test_list_200(command: Commanding, server: FakeServer) -> None:
    """List deliveries - Page 1 of 2"""
    body = server.answers(200, "webhooks_deliveries/list_200")

    result = command(
        "webhooks",
        "deliveries",
        "list",
        *option("--page", 1, "integer"),
        *option("--per-page", 2, "integer"),
        arguments=[spoken(18)],
    )

    server.assert_received(
        "GET", "/v1/webhooks/18/deliveries", query=[("page", "1"), ("per_page", "2")]
    )
    assert_printed(result, at(body, "data"))


def test_redeliver_202(command: Commanding, server: FakeServer) -> None:
    """Redeliver - Queued"""
    body = server.answers(202, "webhooks_deliveries/redeliver_202")

    result = command(
        "webhooks",
        "deliveries",
        "redeliver",
        arguments=[spoken(18), spoken("915a3f10-e920-4606-81fc-ae449d15b1d2")],
    )

    server.assert_received(
        "POST", "/v1/webhooks/18/deliveries/915a3f10-e920-4606-81fc-ae449d15b1d2/redeliver"
    )
    assert_printed(result, body)
