"""What `leadcenter.testing` gives to tests of programs that use the client."""

from __future__ import annotations

import subprocess
import sys

import httpx2
import pytest
from leadcenter import APIConnectionError, AsyncClient, Client, NotFoundError
from leadcenter.testing import FakeApi, leadcenter_api, leadcenter_async_client, leadcenter_client

from .blocking import Run

__all__ = ["leadcenter_api", "leadcenter_async_client", "leadcenter_client"]


def test_the_package_does_not_import_it() -> None:
    code = "import sys, leadcenter.client, leadcenter.cli; print({'pytest', 'leadcenter.testing'} & {*sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)

    assert done.stdout == "set()\n", done.stderr


def test_what_was_saved_is_answered(leadcenter_api: FakeApi, leadcenter_client: Client) -> None:
    client = leadcenter_client
    client.leads.get(4812)

    assert len(leadcenter_api.requests) == 1
    assert leadcenter_api.saved(client.leads.get) is not None


def test_what_is_said_is_answered_in_turn(
    leadcenter_api: FakeApi, leadcenter_client: Client
) -> None:
    client = leadcenter_client
    leadcenter_api.answers(client.leads.get, httpx2.ConnectError("nobody is there"))
    leadcenter_api.answers(client.leads.get, None, status=404, headers={"x-request-id": "r-1"})

    with pytest.raises(APIConnectionError, match="nobody is there"):
        client.leads.get(4812)
    for _ in range(2):
        with pytest.raises(NotFoundError) as error:
            client.leads.get(4812)
        assert error.value.request_id == "r-1"


def test_the_async_client_is_answered_the_same(
    leadcenter_api: FakeApi, leadcenter_async_client: AsyncClient, run: Run
) -> None:
    client = leadcenter_async_client
    leadcenter_api.answers(client.leads.get, status=404)

    with pytest.raises(NotFoundError):
        run(client.leads.get(4812))
