"""Several collections as one API: what is theirs stays theirs, what is the same becomes one."""

from __future__ import annotations

from typing import Any

from postwright.diagnostics import Sink
from postwright.infer import infer
from postwright.ir.facts import Facts
from postwright.lower import lower, merge
from postwright.postman import Environment, Source, v2
from postwright.postman.model import Variable
from postwright.postman.node import Node
from postwright.redact import redact_all
from postwright.source import Origin


def source(file: str, *items: Any, environments: Any = (), **more: Any) -> Source:
    document = {"info": {"name": file.partition(".")[0], **more.pop("info", {})}, "item": items}
    collection = v2.decode(
        Node({**document, "item": [*items], **more}, Origin(file)), "2.1", Sink()
    )
    given = [
        Environment(name, tuple(Variable(*pair) for pair in values.items()))
        for name, values in environments
    ]
    return Source(collection, tuple(given))


def get(name: str, url: str, **more: Any) -> dict[str, Any]:
    item = more.pop("item", {})
    return {"name": name, "request": {"method": "GET", "url": url, **more}, **item}


def base(value: str) -> list[dict[str, str]]:
    return [{"key": "base", "value": value}]


def merged(*sources: Source, name: str = "") -> Facts:
    facts = [lower(each.collection, each.environments, Sink()) for each in sources]
    return merge(facts, name)


def test_each_collection_keeps_its_variables() -> None:
    facts = merged(
        source("a.json", get("A", "{{base}}/a"), variable=base("https://a.example.com")),
        source("b.json", get("B", "{{base}}/b"), variable=base("https://b.example.com")),
        source("c.json", get("C", "{{base}}/c"), variable=base("https://a.example.com")),
    )
    assert [request.server for request in facts.requests] == [0, 1, 0]
    assert [(server.url, server.variables[0].default) for server in facts.servers] == [
        ("{base}", "https://a.example.com"),
        ("{base_2}", "https://b.example.com"),
    ]


def test_servers_that_are_the_same_are_one() -> None:
    environments = [("Dev", {"base": "https://dev.x.io"}), ("Live", {"base": "https://x.io"})]
    facts = merged(
        source("a.json", get("A", "{{base}}/a"), environments=environments),
        source(
            "b.json", get("B", "https://y.io/b"), get("A", "{{base}}/a"), environments=environments
        ),
    )
    assert [(server.url, server.name) for server in facts.servers] == [
        ("{base}", ""),
        ("https://y.io", "y"),
    ]
    assert [request.server for request in facts.requests] == [0, 1, 0]
    assert [(each.name, each.values) for each in facts.environments] == [
        ("Dev", (("base", "https://dev.x.io"),)),
        ("Live", (("base", "https://x.io"),)),
    ]


def test_saved_answers_go_where_their_requests_do() -> None:
    def asked(url: str) -> dict[str, Any]:
        return {"item": {"response": [{"name": "ok", "code": 200, "originalRequest": url}]}}

    facts = merged(
        source("a.json", get("A", "https://a.io/a", **asked("https://a.io/a"))),
        source("b.json", get("B", "https://c.io/b", **asked("https://c.io/b"))),
    )
    shown = [
        (facts.servers[request.server].url, facts.servers[answer.request.server].url)
        for request in facts.requests
        for answer in request.responses
        if answer.request
    ]
    assert shown == [("https://a.io", "https://a.io"), ("https://c.io", "https://c.io")]
    assert all(
        each.responses[0].request.id == each.id
        for each in facts.requests
        if each.responses[0].request
    )


def test_credentials_that_go_together_stay_together() -> None:
    def two(first: str, second: str) -> dict[str, Any]:
        return {"header": [{"key": first, "value": "{{a}}"}, {"key": second, "value": "{{b}}"}]}

    facts = merged(
        source("a.json", get("A", "https://x.io/a", **two("X-App-Id", "X-Api-Key"))),
        source("b.json", get("B", "https://x.io/b", **two("X-Api-Key", "X-Auth-Token"))),
    )
    ways = [
        [(each.scheme.id, each.scheme.name) for each in way]
        for request in facts.requests
        if request.auth
        for way in request.auth.ways
    ]
    ids = {name: identity for way in ways for identity, name in way}
    assert all(ids[name] == identity for way in ways for identity, name in way)
    assert len(set(ids.values())) == len(ids) >= 2


def test_the_same_endpoint_of_two_files_is_one_operation() -> None:
    body = {"body": {"mode": "raw", "raw": '{"b": 1}'}}
    facts = merged(
        source("a.json", get("Get thing", "https://x.io/things/:id")),
        source("b.json", get("Fetch", "https://x.io/things/{{thing}}", **body)),
    )
    ((_, operation),) = infer(facts, Sink()).operations()
    assert operation.name == "Get thing"
    assert [(each.name, each.origin.file) for each in operation.examples] == [
        ("Get thing", "a.json"),
        ("Fetch", "b.json"),
    ]


def test_schemes_that_differ_keep_ids_of_their_own() -> None:
    def key(name: str) -> dict[str, Any]:
        return {"type": "apikey", "apikey": [{"key": "key", "value": name}]}

    facts = merged(
        source("a.json", get("A", "https://x.io/a"), auth=key("X-One")),
        source("b.json", get("B", "https://x.io/b"), auth=key("X-Two")),
        source("c.json", get("C", "https://x.io/c"), auth=key("X-One")),
        source("d.json", get("D", "https://x.io/d")),
    )
    used = [request.auth and request.auth.scheme.id for request in facts.requests]
    assert used == ["apiKeyAuth", "apiKeyAuth2", "apiKeyAuth", None]


def test_ids_are_unique_over_all_files() -> None:
    item = get("A", "https://x.io/a", item={"id": "r1"})
    facts = merged(
        source("a.json", item, get("B", "https://x.io/b")),
        source("b.json", item, get("B", "https://x.io/b")),
    )
    assert len({request.id for request in facts.requests}) == 4
    assert [request.id for request in facts.requests][::2] == ["r1", "r1~2"]


def test_names_and_descriptions() -> None:
    sources = (
        source("a.json", get("A", "https://x.io/a"), info={"description": "First."}),
        source("b.json", get("B", "https://x.io/b")),
        source("c.json", get("C", "https://x.io/c"), info={"description": "Uses `page`."}),
    )
    facts = merged(*sources)
    assert (facts.name, facts.origin.file) == ("a", "a.json")
    assert facts.description == "First.\n\n# c\n\nUses `page`."
    assert merged(*sources, name="Given").name == "Given"


def test_a_secret_of_one_file_is_looked_for_in_all() -> None:
    secret = "zq81-Kd02-mmX7-77aa"
    sink = Sink()
    token = {"type": "bearer", "bearer": [{"key": "token", "value": secret}]}
    sources = redact_all(
        (
            source("a.json", get("A", "https://x.io/a", description=f"send {secret}")),
            source("b.json", get("B", "https://x.io/b"), auth=token),
        ),
        sink,
    )
    assert secret not in repr(sources)
    assert [(each.code, each.origin.file) for each in sink] == [
        ("PW209", "a.json"),
        ("PW209", "b.json"),
    ]
