"""Servers: an API of several, in several environments."""

from __future__ import annotations

from typing import Any

import pytest
from client_runtime import ConfigurationError
from sample_api import Server, api, ok

PLACES: list[tuple[dict[str, Any], dict[str, str], str]] = [
    ({"base_urls": {"files": "https://a.test/x/"}}, {}, "https://a.test/x/uploaded"),
    ({}, {"SAMPLE_FILES_BASE_URL": "https://b.test"}, "https://b.test/uploaded"),
    ({"environment": "production"}, {}, "https://files.sample.test/v2/uploaded"),
    (
        {"environment": "production"},
        {"SAMPLE_FILES_BASE_URL": "https://b.test"},
        "https://files.sample.test/v2/uploaded",
    ),
    (
        {"environment": "local"},
        {"SAMPLE_FILES_BASE_URL": "https://b.test"},
        "https://b.test/uploaded",
    ),
    (
        {"environment": "production", "base_urls": {"files": "https://a.test"}},
        {},
        "https://a.test/uploaded",
    ),
]


@pytest.mark.parametrize(("given", "environment", "wanted"), PLACES)
def test_an_operation_goes_to_its_own_server(
    given: dict[str, Any],
    environment: dict[str, str],
    wanted: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    server = Server(ok())
    client, _ = api(server, **given)

    client.uploaded()

    assert server.urls == [wanted]


def test_a_server_is_asked_for_when_it_is_needed() -> None:
    server = Server(ok())
    client, _ = api(server)
    client.ping()

    with pytest.raises(ConfigurationError) as caught:
        client.uploaded()

    for way in ("base_urls={'files': ...}", "SAMPLE_FILES_BASE_URL"):
        assert way in str(caught.value)


def test_an_unknown_server_names_those_there_are() -> None:
    with pytest.raises(ConfigurationError, match="no server 'file'; there are: files"):
        api(Server(ok()), base_urls={"file": "https://a.test"})
