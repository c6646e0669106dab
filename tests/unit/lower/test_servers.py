"""Servers: which URLs are one, what environments say of them, and why."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest

from postwright.diagnostics import Sink
from postwright.ir.facts import Facts, LiteralSegment

Lowered = Callable[..., Facts]


def asked(*urls: str) -> list[dict[str, Any]]:
    return [{"name": url, "request": url} for url in urls]


def values(given: dict[str, str]) -> list[dict[str, str]]:
    return [{"key": key, "value": value} for key, value in given.items()]


def paths(facts: Facts) -> list[str]:
    """Where each request goes: the index of its server and its path."""
    return [
        "/".join(
            (
                str(request.server),
                *(
                    each.text if isinstance(each, LiteralSegment) else f"{{{each.name}}}"
                    for each in request.segments
                ),
            )
        )
        for request in facts.requests
    ]


URLS: list[tuple[dict[str, str], list[str], list[str], list[str]]] = [
    # a variable, and the literal that is its value
    ({"base": "https://a.io"}, ["{{base}}/x", "https://a.io/y"], ["{base}"], ["0/x", "0/y"]),
    ({"base": "a.io"}, ["https://A.io/x", "{{base}}/y"], ["https://{base}"], ["0/x", "0/y"]),
    ({"base": "https://a.io/v1"}, ["{{base}}/x", "https://a.io/v1/y"], ["{base}"], ["0/x", "0/y"]),
    (
        {"base": "https://a.io/v1"},
        ["{{base}}/x", "https://a.io/v2/y"],
        ["{base}", "https://a.io"],
        ["0/x", "1/v2/y"],
    ),
    ({}, ["{{base}}/x", "https://a.io/y"], ["{base}", "https://a.io"], ["0/x", "1/y"]),
    # two variables with one value
    ({"a": "https://a.io", "b": "https://a.io/"}, ["{{a}}/x", "{{b}}/y"], ["{a}"], ["0/x", "0/y"]),
    ({"a": "https://a.io", "b": "https://b.io"}, ["{{a}}/x", "{{b}}/y"], ["{a}", "{b}"], []),
    # schemes and ports
    ({}, ["{{host}}/x", "https://{{host}}/y"], ["https://{host}"], ["0/x", "0/y"]),
    ({}, ["http://a.io/x", "https://a.io:443/y"], ["https://a.io:443"], ["0/x", "0/y"]),
    ({}, ["http://a.io:81/x", "http://a.io/y"], ["http://a.io:81", "http://a.io"], []),
    # stages
    ({}, ["https://api.dev.io/x", "https://api.io/x"], ["{base_url}"], ["0/x", "0/x"]),
    ({}, ["https://api-dev.x.io/x", "https://api.x.io/y"], ["{base_url}"], ["0/x", "0/y"]),
    (
        {},
        ["https://api.x.io/x", "https://web.x.io/y"],
        ["https://api.x.io", "https://web.x.io"],
        [],
    ),
    (
        {"devUrl": "https://d1.cloud.io", "prodUrl": "https://x.io"},
        ["{{devUrl}}/x", "{{prodUrl}}/x"],
        ["{base_url}"],
        ["0/x", "0/x"],
    ),
    # the usual one is first, and takes what names no host
    (
        {},
        ["https://auth.x.io/t", "https://api.x.io/a", "https://api.x.io/b", "/c"],
        ["https://api.x.io", "https://auth.x.io"],
        ["1/t", "0/a", "0/b", "0/c"],
    ),
    # variables that begin the path
    ({"version": "v2"}, ["{{b}}/{{version}}/x"], ["{b}"], ["0/v2/x"]),
    ({"v": "v1.2"}, ["{{b}}/{{v}}/x", "{{b}}/y"], ["{b}"], ["0/v1.2/x", "0/y"]),
    ({"apiPath": "/api/rest/"}, ["{{b}}/{{apiPath}}/x"], ["{b}"], ["0/api/rest/x"]),
    ({}, ["{{b}}/{{prefix}}/x", "{{b}}/{{prefix}}/y"], ["{b}/{prefix}"], ["0/x", "0/y"]),
    (
        {},
        ["{{b}}/{{prefix}}/x", "{{b}}/y", "{{b}}/z"],
        ["{b}"],
        ["0/{prefix}/x", "0/y", "0/z"],
    ),
    ({}, ["{{b}}/{{service_id}}/x", "{{b}}/{{service_id}}/y"], ["{b}"], ["0/{service_id}/x"]),
    ({}, ["{{b}}/{{version_id}}/x"], ["{b}"], ["0/{version_id}/x"]),
    ({}, ["{{b}}/{{api_key}}/x"], ["{b}"], ["0/{api_key}/x"]),
    ({"userId": "5"}, ["{{b}}/{{userId}}/x"], ["{b}"], ["0/{userId}/x"]),
    ({"version": "v2"}, ["{{b}}/{{version}}"], ["{b}"], ["0/{version}"]),
]


@pytest.mark.parametrize(("variables", "urls", "servers", "wanted"), URLS)
def test_which_urls_are_one_server(
    lowered: Lowered,
    variables: dict[str, str],
    urls: list[str],
    servers: list[str],
    wanted: list[str],
) -> None:
    facts = lowered(*asked(*urls), variable=values(variables))
    assert [server.url for server in facts.servers] == servers
    assert not wanted or paths(facts)[: len(wanted)] == wanted


@pytest.mark.parametrize(
    ("variables", "urls", "reason"),
    [
        ({"b": "https://a.io"}, ["{{b}}/x", "https://a.io/y"], "is the value of {{b}}"),
        ({"b": "https://a.io/v1"}, ["{{b}}/x", "https://a.io/v1/y"], "is the value of {{b}}"),
        ({"a": "http://a.io", "b": "http://a.io"}, ["{{a}}/x", "{{b}}/y"], "have the same value"),
        ({}, ["{{b}}/x", "https://{{b}}/y"], "differ by the scheme"),
        ({}, ["https://api.dev.io/x", "https://api.io/x"], "differ by the host's environment only"),
        ({}, ["{{b}}/{{version}}/x"], "{{version}} begins the paths of 1 of 1 requests"),
    ],
)
def test_a_server_says_why(
    lowered: Lowered, variables: dict[str, str], urls: list[str], reason: str
) -> None:
    server = lowered(*asked(*urls), variable=values(variables)).servers[0]
    assert any(reason in evidence.reason for evidence in server.evidence)


def test_further_servers_have_names(lowered: Lowered) -> None:
    urls = ["{{baseUrl}}/a", "{{baseUrl}}/b", "https://upload.x.io/a", "https://api.y.io/a"]
    urls += ["{{HOST_AUTH}}{{BASE_AUTH_ADMIN}}/a", "http://localhost:81/a", "https://upload.z.io/a"]
    assert [server.name for server in lowered(*asked(*urls)).servers] == [
        "",
        "upload",
        "y",
        "auth admin",
        "localhost 81",
        "upload 2",
    ]


def test_environments_say_what_variables_are_worth(lowered: Lowered) -> None:
    facts = lowered(
        *asked("{{domain}}/a", "https://{{files}}/b", "{{domain}}/c"),
        variable=values({"files": "{{prefix}}.files.io", "prefix": "own"}),
        environments={
            "Production": {"domain": "https://api.io/", "x": 1},
            "Staging": {"domain": "https://staging.io", "prefix": "staging"},
            "Other": {"x": 2},
        },
    )
    assert [(server.url, server.name) for server in facts.servers] == [
        ("{domain}", ""),
        ("https://{files}", "files"),
    ]
    assert [server.variables[0].default for server in facts.servers] == [
        "https://api.io",
        "own.files.io",
    ]
    assert [(each.name, dict(each.values)) for each in facts.environments] == [
        ("Production", {"domain": "https://api.io"}),
        ("Staging", {"domain": "https://staging.io", "files": "staging.files.io"}),
    ]


def test_stages_are_environments(lowered: Lowered) -> None:
    facts = lowered(*asked("http://api.dev.io/x", "https://api.io/x", "https://api.qa.io/x"))
    (server,) = facts.servers
    assert [(each.name, each.default) for each in server.variables] == [
        ("base_url", "https://api.io")
    ]
    assert [(each.name, dict(each.values)) for each in facts.environments] == [
        ("production", {"base_url": "https://api.io"}),
        ("dev", {"base_url": "http://api.dev.io"}),
        ("qa", {"base_url": "https://api.qa.io"}),
    ]


def test_what_differs_by_environment_is_no_literal_path(lowered: Lowered) -> None:
    facts = lowered(
        *asked("https://a.io/{{stage}}/x"),
        environments={"One": {"stage": "v1"}, "Two": {"stage": "v2"}},
    )
    assert facts.servers[0].url == "https://a.io/{stage}"
    assert [dict(each.values) for each in facts.environments] == [{"stage": "v1"}, {"stage": "v2"}]


def test_variables_that_agree_in_one_environment_stay_apart(lowered: Lowered) -> None:
    facts = lowered(
        *asked("{{a}}/x", "{{b}}/y"),
        environments={
            "One": {"a": "https://a.io", "b": "https://a.io"},
            "Two": {"a": "https://a.io", "b": "https://b.io"},
        },
    )
    assert [server.url for server in facts.servers] == ["{a}", "{b}"]


def test_a_folder_may_give_a_base_another_value(lowered: Lowered) -> None:
    folder = {
        "name": "Other",
        "item": asked("{{base}}/y"),
        "variable": values({"base": "https://other.io"}),
    }
    facts = lowered(*asked("{{base}}/x"), folder, variable=values({"base": "https://a.io"}))
    assert [server.url for server in facts.servers] == ["{base}", "https://other.io"]


def test_the_collections_own_value_is_a_default(lowered: Lowered) -> None:
    facts = lowered(*asked("{{host}}/a"), variable=values({"host": "api.example.com"}))
    (server,) = facts.servers
    assert (server.url, server.variables[0].default) == ("https://{host}", "api.example.com")
    assert facts.environments == ()


def test_a_base_made_of_further_variables_is_written_out(lowered: Lowered) -> None:
    given = {"base": "https://{{host}}/v1"}
    assert (
        lowered(*asked("{{base}}/a"), variable=values(given)).servers[0].url == "https://{host}/v1"
    )
    known = lowered(*asked("{{base}}/a"), variable=values({**given, "host": "h.io"}))
    assert known.servers[0].variables[0].default == "https://h.io/v1"


def test_urls_without_any_host_are_told(lowered: Lowered, sink: Sink) -> None:
    lowered(*asked("/a"))
    assert [(each.code, each.message) for each in sink] == [
        ("PW203", "the URLs of the requests name no host")
    ]


@pytest.mark.parametrize(
    ("urls", "told"),
    [
        (["{{a}}/x", "{{a}}/y"], "{{a}}"),
        (["{{a}}/x", "{{b}}/x"], "{{a}} and {{b}}"),
        (["{{a}}://{{b}}:{{c}}/x"], "{{a}}, {{b}} and {{c}}"),
        (
            [f"{{{{{each}}}}}/x" for each in "abcdefgh"],
            "{{a}}, {{b}}, {{c}}, {{d}}, {{e}} and 3 more variables",
        ),
    ],
)
def test_hosts_without_a_value_are_told_together(
    lowered: Lowered, sink: Sink, urls: list[str], told: str
) -> None:
    lowered(*asked(*urls))
    assert [each.message for each in sink] == [
        f"requests are sent to {told}, for which no input has a value"
    ]


def test_a_server_that_only_a_saved_response_saw_is_none(lowered: Lowered) -> None:
    item = {
        **asked("{{base}}/a")[0],
        "response": [{"name": "OK", "code": 200, "originalRequest": {"url": "https://old.io/a"}}],
    }
    assert [server.url for server in lowered(item).servers] == ["{base}"]


def test_thousands_of_hosts_are_compared_in_no_time(lowered: Lowered) -> None:
    urls = [f"https://{stage}h{number}.io/a" for number in range(1000) for stage in ("", "dev.")]
    urls += [f"{{{{h{number}}}}}/a" for number in range(1000)]
    start = time.process_time()
    facts = lowered(
        *asked(*urls), variable=values({f"h{n}": f"https://v{n}.io/x" for n in range(1000)})
    )
    assert len(facts.servers) == 2000
    assert time.process_time() - start < 5
