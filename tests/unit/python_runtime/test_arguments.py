"""A misspelt argument is an error, and never a request without it."""

from __future__ import annotations

import pytest
import sample_api
from client_runtime._http import httpx


def refuse(request: httpx.Request) -> httpx.Response:
    raise AssertionError("nothing must be sent")


@pytest.fixture
def client() -> sample_api.Api:
    transport = httpx.MockTransport(refuse)
    return sample_api.Api(
        token="t", base_url="https://api.test", http_client=httpx.Client(transport=transport)
    )


def test_an_argument_that_there_is_not_is_refused_with_the_nearest(
    client: sample_api.Api,
) -> None:
    with pytest.raises(TypeError, match="'timeoutt'; did you mean 'timeout'"):
        client.leads.get(1, timeoutt=2)  # type: ignore[call-arg]


def test_max_items_belongs_to_pages(client: sample_api.Api) -> None:
    with pytest.raises(TypeError, match="'max_items'"):
        client.leads.get(1, max_items=2)  # type: ignore[call-arg]
