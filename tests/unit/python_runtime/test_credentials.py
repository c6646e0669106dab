"""Credentials: argument, then environment variable, then an error that names both."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from client_runtime import ConfigurationError, MissingCredentialsError, Variable
from sample_api import CONFIG, Api, Server, api, async_api, ok, run


def test_the_argument_wins_over_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMPLE_TOKEN", "from-environment")
    server = Server(ok())
    client, _ = api(server, token="from-argument")

    client.leads.get(7)

    assert server.requests[0].headers["authorization"] == "Bearer from-argument"


def test_the_environment_is_used_without_an_argument(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMPLE_TOKEN", " from-environment\n")
    server = Server(ok())
    client, _ = api(server, token=None)

    client.leads.get(7)

    assert server.requests[0].headers["authorization"] == "Bearer from-environment"


def test_nothing_given_raises_at_construction_and_names_both() -> None:
    with pytest.raises(MissingCredentialsError) as caught:
        Api(domain="api.sample.test")

    assert "token=" in str(caught.value)
    assert "SAMPLE_TOKEN" in str(caught.value)


def test_with_a_login_the_error_comes_with_the_first_call_and_names_all_three() -> None:
    server = Server(ok())
    client, _ = api(server, token=None, config=replace(CONFIG, login="login"))

    assert client.ping() == {"id": 7}
    with pytest.raises(MissingCredentialsError, match=r"token=.*SAMPLE_TOKEN.*login\(\)"):
        client.leads.get(7)

    assert len(server.requests) == 1


def test_login_gets_the_token_that_later_calls_use() -> None:
    server = Server(ok({"data": {"token": "fresh-token"}}), ok())
    client, _ = api(server, token=None, config=replace(CONFIG, login="login"))

    client.login(email="ada@sample.test", password="secret")
    client.with_options(timeout=1).leads.get(7)

    assert "authorization" not in server.requests[0].headers
    assert server.requests[1].headers["authorization"] == "Bearer fresh-token"


def test_the_async_login_does_too() -> None:
    server = Server(ok({"data": {"token": "fresh-token"}}), ok())
    client, _ = async_api(server, token=None, config=replace(CONFIG, login="login"))

    async def flow() -> None:
        await client.login(email="ada@sample.test", password="secret")
        await client.with_options(timeout=1).leads.get(7)

    run(flow())

    assert "authorization" not in server.requests[0].headers
    assert server.requests[1].headers["authorization"] == "Bearer fresh-token"


def test_a_login_without_token_says_where_it_was_sought() -> None:
    client, _ = api(Server(ok({"ok": True})), token=None, config=replace(CONFIG, login="login"))

    with pytest.raises(ConfigurationError, match=r"'data\.token'"):
        client.login(email="ada@sample.test", password="secret")


def test_a_basic_user_needs_a_password() -> None:
    with pytest.raises(MissingCredentialsError, match=r"password=.*SAMPLE_PASSWORD"):
        Api(domain="api.sample.test", credentials={"username": "ada"})


BASES: list[tuple[dict[str, Any], dict[str, str], str]] = [
    ({"domain": "a.test"}, {}, "https://a.test"),
    ({"domain": "https://a.test/"}, {}, "https://a.test"),
    ({}, {"SAMPLE_DOMAIN": "b.test"}, "https://b.test"),
    ({"domain": "a.test"}, {"SAMPLE_DOMAIN": "b.test"}, "https://a.test"),
    ({"base_url": "https://c.test/v2/"}, {"SAMPLE_DOMAIN": "b.test"}, "https://c.test/v2"),
    ({"base_url": "c.test"}, {}, "https://c.test"),
    ({}, {"SAMPLE_BASE_URL": "http://localhost:1/x"}, "http://localhost:1/x"),
    ({"base_url": "https://c.test"}, {"SAMPLE_BASE_URL": "http://d.test"}, "https://c.test"),
    ({"environment": "production"}, {}, "https://app.sample.test"),
    (
        {"environment": "production"},
        {"SAMPLE_BASE_URL": "https://d.test"},
        "https://app.sample.test",
    ),
    ({"environment": "production"}, {"SAMPLE_DOMAIN": "b.test"}, "https://app.sample.test"),
    ({"environment": "production", "domain": "a.test"}, {}, "https://a.test"),
    ({"environment": "local"}, {}, "http://localhost:8000"),
    ({"environment": "production", "base_url": "https://c.test"}, {}, "https://c.test"),
    ({"base_url": "https://{domain}/api", "domain": "a.test"}, {}, "https://a.test/api"),
    ({"base_url": "http://[::1]:8000"}, {}, "http://[::1]:8000"),
]


@pytest.mark.parametrize(("given", "environment", "wanted"), BASES)
def test_base_url_from_argument_environment_variable_or_named_environment(
    given: dict[str, Any],
    environment: dict[str, str],
    wanted: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert Api(token="t", **given).base_url == wanted


def test_a_variable_with_a_default_need_not_be_given() -> None:
    config = replace(CONFIG, variables=(Variable("domain", default="default.test"),))

    assert Api(token="t", config=config).base_url == "https://default.test"


def test_a_missing_domain_names_argument_variable_and_base_url() -> None:
    with pytest.raises(ConfigurationError) as caught:
        Api(token="t")

    for way in ("domain=", "SAMPLE_DOMAIN", "base_url=", "SAMPLE_BASE_URL"):
        assert way in str(caught.value)


def test_a_missing_variable_is_named_as_the_argument_that_gives_it() -> None:
    host = Variable("subDomain", argument="sub_domain", env="SAMPLE_SUB_DOMAIN")
    config = replace(CONFIG, server="https://{subDomain}.a.test", variables=(host,))

    with pytest.raises(
        ConfigurationError, match=r"pass sub_domain=\.\.\. or set SAMPLE_SUB_DOMAIN"
    ):
        Api(token="t", config=config)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://a.test",
        "https://",
        "https://ada:secret@a.test",
        "https://a.test/?x=1",
        "https://a.test/#x",
        "https://a.test:99999",
        "https://a.test\r\nx",
        "https://[",
    ],
)
def test_a_base_url_that_is_none_is_refused_without_showing_it(url: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        Api(token="t", base_url=url)

    assert "secret" not in str(caught.value)


def test_an_unknown_environment_names_those_there_are() -> None:
    with pytest.raises(ConfigurationError, match="'staging'; there are: local, production"):
        Api(token="t", environment="staging")
