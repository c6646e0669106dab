"""What tests of programs that use this client need: clients that open no socket, and an API that is not there.

In a `conftest.py` it gives the fixtures `leadcenter_api`, `leadcenter_client` and
`leadcenter_async_client`:

    pytest_plugins = ["leadcenter.testing"]

Nothing of the package imports this module; it needs pytest.
"""

from __future__ import annotations

from typing import Any

import pytest

from .._runtime._http import httpx
from ..client import AsyncClient, Client
from ._api import FakeApi as _FakeApi

__all__ = ["CREDENTIALS", "SERVER", "FakeApi"]

CREDENTIALS: dict[str, Any] = {"token": "the-token-of-the-tests"}
"""Arguments of a client that no server knows."""

SERVER: dict[str, Any] = {"base_url": "https://api.test"}
"""Arguments of a client that name a server which is not there."""


class FakeApi(_FakeApi):
    """Leadcenter API, but that it is not there."""

    def client(self, **options: Any) -> Client:
        """A client of this API; `options` are those of `Client`."""
        return Client(**_settings(httpx.Client(transport=self.transport), options))

    def async_client(self, **options: Any) -> AsyncClient:
        """An async client of this API; `options` are those of `AsyncClient`."""
        return AsyncClient(**_settings(httpx.AsyncClient(transport=self.transport), options))


def _settings(http_client: Any, options: dict[str, Any]) -> dict[str, Any]:
    return {**CREDENTIALS, **SERVER, "http_client": http_client, "max_retries": 0, **options}


@pytest.fixture
def leadcenter_api() -> FakeApi:
    """What the clients of a test talk to: it answers as was saved, or as the test says."""
    return FakeApi()


@pytest.fixture
def leadcenter_client(leadcenter_api: FakeApi) -> Client:
    """A client of the API that is not there."""
    return leadcenter_api.client()


@pytest.fixture
def leadcenter_async_client(leadcenter_api: FakeApi) -> AsyncClient:
    """An async client of the API that is not there."""
    return leadcenter_api.async_client()
