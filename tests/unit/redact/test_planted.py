"""Two hundred secrets in every place where collections keep them, and a thousand harmless values."""

from __future__ import annotations

import base64
import json
import random
import string
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from postwright import postman
from postwright.diagnostics import Diagnostic, Failure, Sink, Spots
from postwright.diagnostics.printers import as_github, as_json, as_sarif, as_text
from postwright.ir.facts import Facts
from postwright.lower import lower
from postwright.redact import redact, redacted_text, without_secrets
from postwright.source import Origin

SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
URL = "https://api.example.com/v1/things"


def made(random_: random.Random, letters: str, length: int) -> str:
    return "".join(random_.choice(letters) for _ in range(length))


def secrets() -> list[str]:
    """Twenty of each of ten shapes, from passwords to keys in hexadecimal."""
    random_ = random.Random(20260101)
    alnum, hexadecimal = string.ascii_letters + string.digits, "0123456789abcdef"
    marks = alnum + "!$%^*()-_+=.~"
    shapes: list[Callable[[], str]] = [
        lambda: made(random_, alnum, 24),
        lambda: made(random_, alnum, 10),
        lambda: made(random_, hexadecimal, 32),
        lambda: made(random_, hexadecimal, 64),
        lambda: made(random_, marks, 14) + "1a",
        lambda: base64.b64encode(random_.randbytes(24)).decode(),
        lambda: base64.urlsafe_b64encode(random_.randbytes(33)).decode(),
        lambda: "sk_live_" + made(random_, alnum, 24),
        lambda: "eyJ" + ".".join(made(random_, alnum + "-_", 30) for _ in range(3)),
        lambda: "-".join(made(random_, hexadecimal, n) for n in (8, 4, 4, 4, 12)),
    ]
    return [shape() for shape in shapes for _ in range(20)]


def collection(request: dict[str, Any], **more: Any) -> dict[str, Any]:
    item = {"name": "Get things", "request": {"method": "GET", "url": URL, **request}}
    item.update(more.pop("item", {}))
    return {"info": {"name": "Demo", "schema": SCHEMA}, "item": [item], **more}


def header(name: str, value: str) -> dict[str, Any]:
    return collection({"header": [{"key": name, "value": value}]})


def raw(text: str) -> dict[str, Any]:
    return collection({"body": {"mode": "raw", "raw": text}})


def answered(body: str, *headers: tuple[str, str]) -> dict[str, Any]:
    given = [{"key": key, "value": value} for key, value in headers]
    return collection(
        {}, item={"response": [{"name": "ok", "code": 200, "body": body, "header": given}]}
    )


def auth(kind: str, name: str, value: str) -> dict[str, Any]:
    return collection({"auth": {"type": kind, kind: [{"key": name, "value": value}]}})


PLACES: dict[str, Callable[[str], dict[str, Any]]] = {
    "bearer auth": lambda s: auth("bearer", "token", s),
    "API key auth": lambda s: auth("apikey", "value", s),
    "basic auth": lambda s: auth("basic", "password", s),
    "variable": lambda s: collection(
        {"body": {"mode": "raw", "raw": '{"x": "{{apiToken}}"}'}},
        variable=[{"key": "apiToken", "value": s}],
    ),
    "hidden variable": lambda s: collection(
        {"url": URL + "/{{it}}?a={{it}}"}, variable=[{"key": "it", "value": s, "type": "secret"}]
    ),
    "key header": lambda s: header("X-Api-Key", s),
    "authorization header": lambda s: header("Authorization", "Token " + s),
    "cookie": lambda s: header("Cookie", f"theme=dark; sid={quote(s)}"),
    "user-info": lambda s: collection(
        {"url": f"https://ada:{quote(s, safe='')}@api.example.com/v1"}
    ),
    "query": lambda s: collection({"url": f"{URL}?page=2&access_token={quote(s, safe='')}"}),
    "form": lambda s: collection(
        {"body": {"mode": "urlencoded", "urlencoded": [{"key": "client_secret", "value": s}]}}
    ),
    "multipart form": lambda s: collection(
        {"body": {"mode": "formdata", "formdata": [{"key": "user[password]", "value": s}]}}
    ),
    "JSON body": lambda s: raw(json.dumps({"user": {"name": "Ada", "password": s}})),
    "JSON body with variables": lambda s: raw(f'{{"id": {{{{id}}}}, "secret": {json.dumps(s)},}}'),
    "form in raw text": lambda s: raw(f"grant_type=password&password={quote(s, safe='')}"),
    "XML body": lambda s: raw(f"<login><password>{s}</password></login>"),
    "GraphQL variables": lambda s: collection(
        {"body": {"mode": "graphql", "graphql": {"query": "{a}", "variables": {"apiKey": s}}}}
    ),
    "saved response": lambda s: answered(json.dumps({"data": [{"id": 1, "access_token": s}]})),
    "saved key and value": lambda s: answered(json.dumps([{"key": "token", "value": s}])),
    "saved response cut short": lambda s: answered('{"ok": true, "refresh_token": "' + s),
    "saved cookie": lambda s: answered("{}", ("Set-Cookie", f"sid={quote(s)}; Path=/; HttpOnly")),
    "script": lambda s: collection(
        {},
        item={
            "event": [{"listen": "test", "script": {"exec": [f'pm.globals.set("token", "{s}");']}}]
        },
    ),
    "name": lambda s: collection({}, item={"name": f"Get with Bearer {s}"}),
    "description": lambda s: collection({"description": f"```\nX-Auth-Token: {s}0a\n```"}),
}


def facts(folder: Path, document: dict[str, Any], *environments: dict[str, Any]) -> Facts:
    sink = Sink()
    file = folder / "collection.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    read = []
    for number, environment in enumerate(environments):
        other = folder / f"environment{number}.json"
        other.write_text(json.dumps(environment), encoding="utf-8")
        read.append(postman.read_environment(other, sink))
    clean, cleaned = redact(postman.read(file, sink), read, sink)
    lowered = lower(clean, cleaned, sink)
    said = "\n".join(f"{each.message} {each.origin} {each.help}" for each in sink)
    assert "REDACTED" not in said
    FOUND.append(said)
    return lowered


FOUND: list[str] = []


def forms(secret: str) -> set[str]:
    return {
        secret,
        json.dumps(secret)[1:-1],
        quote(secret),
        quote(secret, safe=""),
        base64.b64encode(secret.encode()).decode(),
    }


@pytest.mark.parametrize("place", PLACES)
def test_no_planted_secret_reaches_the_facts(place: str, tmp_path: Path) -> None:
    survivors = []
    for secret in secrets():
        FOUND.clear()
        shown = repr(facts(tmp_path, PLACES[place](secret))) + "".join(FOUND)
        survivors += [secret for form in forms(secret) if form in shown]
    assert not survivors, f"{len(survivors)} of 200 survive, such as {survivors[:3]}"


def printed(sink: Sink, file: Path) -> str:
    """What all printers print with an excerpt of every line, from its middle if it is the only one."""
    lines = file.read_text(encoding="utf-8").split("\n")
    columns = {1} if len(lines) > 1 else {1, len(lines[0]) // 2}
    places = [(line, column) for line in range(1, len(lines) + 1) for column in columns]
    found = [
        *sink,
        *(Diagnostic("PW204", "m", Origin(str(file), line=line, column=at)) for line, at in places),
    ]
    finder = Spots(sink.harmless(), redacted_text)
    spots = {each: finder(each) for each in found}
    excerpts = "".join(spot.excerpt.text for spot in spots.values() if spot and spot.excerpt)
    texts = [printer(found, spots.get) for printer in (as_text, as_json, as_github, as_sarif)]
    return "\0".join((excerpts, *texts, *map(undone, texts)))


def undone(text: str) -> str:
    """A text without the escapes that a document adds."""
    return text.replace("\\\\", "\\").replace('\\"', '"').replace("%25", "%")


@pytest.mark.parametrize("indent", [1, None])
@pytest.mark.parametrize("place", PLACES)
def test_no_planted_secret_reaches_an_excerpt(
    place: str, indent: int | None, tmp_path: Path
) -> None:
    survivors = []
    file = tmp_path / "collection.json"
    for secret in secrets()[:: 1 if indent else 7]:
        file.write_text(json.dumps(PLACES[place](secret), indent=indent), encoding="utf-8")
        sink = Sink()
        redact(postman.read(file, sink), (), sink)
        shown = printed(sink, file)
        assert '"mode": "raw"' in shown or '"name": "Demo"' in shown
        survivors += [secret for form in forms(secret) if form in shown]
    assert not survivors, f"{len(survivors)} of 200 are shown, such as {survivors[:3]}"


def why_not_read(file: Path, sink: Sink) -> list[Diagnostic]:
    """The failure of reading a file; a quote too few may leave it readable."""
    try:
        postman.read(file, sink)
    except Failure as failure:
        return [failure.diagnostic]
    return []


@pytest.mark.parametrize("place", PLACES)
def test_no_planted_secret_of_a_broken_file_is_shown(place: str, tmp_path: Path) -> None:
    """Redaction never saw it: it is cut short, has a comma too many, or a quote too few."""
    survivors = []
    file = tmp_path / "collection.json"
    for number, secret in enumerate(secrets()[::5]):
        text = json.dumps(PLACES[place](secret), indent=1)
        at = text.rindex(json.dumps(secret)[1:-1][:4]) if number % 3 == 2 else len(text) // 2
        broken = (text[:-3], text.replace("{", "{,", 1), text[:at].rstrip('"') + text[at:])
        file.write_text(broken[number % 3], encoding="utf-8")
        sink = Sink()
        shown = printed(sink, file) + as_text(without_secrets(why_not_read(file, sink)))
        survivors += [secret for form in forms(secret) if form in shown]
    assert not survivors, f"{len(survivors)} of 40 are shown, such as {survivors[:3]}"


def test_no_secret_is_in_what_was_said_before_the_redaction(tmp_path: Path) -> None:
    file = tmp_path / "collection.json"
    for secret in secrets()[::5]:
        document = collection({}, variable=[{"key": "token", "value": secret}])
        document["item"] += [{"name": f"Not a request, Bearer {secret}"}, {"name": secret}]
        file.write_text(json.dumps(document, indent=1), encoding="utf-8")
        sink = Sink()
        redact(postman.read(file, sink), (), sink)
        assert [each.code for each in sink].count("PW115") == 2
        shown = printed(sink, file)
        assert not [form for form in forms(secret) if form in shown]


def test_a_password_that_is_a_word_is_not_shown_as_one(tmp_path: Path) -> None:
    """The text is harmless where it is a name, and not where it is the password."""
    document = auth("basic", "password", "admin")
    document["item"][0]["name"] = "admin"
    document["item"][0]["request"]["header"] = [{"key": "X-Api-Key", "value": "admin"}]
    file = tmp_path / "collection.json"
    file.write_text(json.dumps(document, indent=1), encoding="utf-8")
    sink = Sink()
    redact(postman.read(file, sink), (), sink)
    shown = printed(sink, file)
    assert '"name": "admin"' in shown
    assert '"value": "\u2026"' in shown
    assert '"value": "admin"' not in shown


def test_there_are_two_hundred_different_ones_in_at_least_twelve_places() -> None:
    assert len(set(secrets())) == 200
    assert len(PLACES) >= 12


def test_no_secret_of_an_environment_survives_even_as_a_copy(tmp_path: Path) -> None:
    for secret in secrets():
        environment = {"name": "Dev", "values": [{"key": "x", "value": secret, "type": "secret"}]}
        document = collection({"description": f"Take {secret} or {quote(secret, safe='')}."})
        document["item"][0]["request"]["url"] = URL + "?q={{x}}"
        shown = repr(facts(tmp_path, document, environment))
        assert not [form for form in forms(secret) if form in shown]


def test_a_secret_with_half_of_a_surrogate_pair(tmp_path: Path) -> None:
    shown = facts(tmp_path, raw(r'{"password": "Aa1!\ud800 hunter2", "name": "x"}'))
    assert "hunter2" not in repr(shown)


def test_the_account_says_how_many_and_where(tmp_path: Path) -> None:
    document = collection(
        {"auth": {"type": "bearer", "bearer": [{"key": "token", "value": "abc1"}]}}
    )
    file = tmp_path / "collection.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    sink = Sink()
    redact(postman.read(file, sink), (), sink)
    (found,) = sink
    assert found.code == "PW209"
    assert found.message == "a secret was replaced here (in auth)"
    assert found.origin.pointer == "/item/0/request/auth"
    assert "abc1" not in found.message


NAMES = [
    "id",
    "uuid",
    "name",
    "title",
    "description",
    "status",
    "state",
    "type",
    "kind",
    "page",
    "per_page",
    "limit",
    "offset",
    "cursor",
    "sort",
    "order",
    "email",
    "first_name",
    "last_name",
    "username",
    "created_at",
    "updated_at",
    "deleted_at",
    "expires_in",
    "token_type",
    "next_page_token",
    "tokens_used",
    "max_tokens",
    "total",
    "count",
    "color",
    "size",
    "weight",
    "amount",
    "currency",
    "price",
    "sku",
    "slug",
    "locale",
    "timezone",
    "country",
    "city",
    "street",
    "zip_code",
    "phone",
    "website",
    "company",
    "position",
    "department",
    "role",
    "owner",
    "author",
    "assignee",
    "tags",
    "labels",
    "content",
    "body",
    "text",
    "summary",
    "notes",
    "comment",
    "url",
    "avatar_url",
    "callback_url",
    "image",
    "thumbnail",
    "latitude",
    "longitude",
    "start_date",
    "end_date",
    "due_date",
    "duration",
    "version",
    "revision",
    "hash",
    "checksum",
    "etag",
    "key",
    "code",
    "reference",
    "external_id",
    "order_id",
    "account_id",
    "client_id",
    "project_id",
    "parent_id",
    "public_key",
    "primary_key",
    "format",
    "language",
    "encoding",
    "source",
    "target",
    "method",
    "path",
    "query",
    "filter",
    "search",
    "priority",
    "score",
    "rating",
    "is_active",
    "has_password",
    "password_changed_at",
]


def harmless() -> list[tuple[str, str]]:
    """A thousand names with values as APIs have them: ids, dates, words, sentences, addresses."""
    random_ = random.Random(7)
    words = [
        "lead",
        "north",
        "river",
        "paper",
        "cloud",
        "stone",
        "green",
        "table",
        "seven",
        "window",
        "market",
        "token",
        "secret",
        "key",
    ]

    def phrase(count: int, between: str = " ") -> str:
        return between.join(random_.choice(words) for _ in range(count))

    values: list[Callable[[], str]] = [
        lambda: str(random_.randrange(10**9)),
        lambda: "-".join(made(random_, "0123456789abcdef", n) for n in (8, 4, 4, 4, 12)),
        lambda: f"2026-0{random_.randrange(1, 9)}-1{random_.randrange(9)}T10:00:00.000Z",
        lambda: phrase(1),
        lambda: phrase(2, "-"),
        lambda: phrase(3, "_").upper(),
        lambda: f"The {phrase(5)} is here.",
        lambda: f"{phrase(1)}@example.com",
        lambda: f"https://example.com/{phrase(2, '/')}?page={random_.randrange(9)}",
        lambda: f"{random_.choice('ABC')}{random_.choice('XYZ')}-{random_.randrange(9999)}",
        lambda: f"+1 555 {random_.randrange(100, 999)}",
        lambda: f"{random_.random() * 100:.4f}",
        lambda: f"{phrase(1)}.{phrase(1)}.v{random_.randrange(9)}",
        lambda: f"#{made(random_, '0123456789abcdef', 6)}",
    ]
    return [(random_.choice(NAMES), random_.choice(values)()) for _ in range(1000)]


SHOWN: dict[str, Callable[[str, str], dict[str, Any]]] = {
    "JSON body": lambda name, value: raw(json.dumps({"data": {name: value}})),
    "saved response": lambda name, value: answered(json.dumps([{name: value}])),
    "query": lambda name, value: collection(
        {"url": {"raw": URL, "host": [URL], "query": [{"key": name, "value": value}]}}
    ),
    "form": lambda name, value: collection(
        {"body": {"mode": "urlencoded", "urlencoded": [{"key": name, "value": value}]}}
    ),
    "header": lambda name, value: header("X-" + name.replace("_", "-").title(), value),
    "variable": lambda name, value: collection(
        {"url": URL + "?q={{" + name + "}}"}, variable=[{"key": name, "value": value}]
    ),
    "description": lambda name, value: collection({"description": f"Send `{name}`: {value}"}),
}


def test_at_most_one_harmless_value_in_a_hundred_is_replaced(tmp_path: Path) -> None:
    alarms = []
    cases = harmless()
    places = list(SHOWN.values())
    for number, (name, value) in enumerate(cases):
        document = places[number % len(places)](name, value)
        if "REDACTED" in repr(facts(tmp_path, document)):
            alarms.append((name, value))
    assert len(cases) == 1000
    assert len(alarms) <= 10, f"{len(alarms)} false alarms, such as {alarms[:5]}"


def test_harmless_values_stay_where_several_stand_together(tmp_path: Path) -> None:
    body = json.dumps([{name: value} for name, value in harmless()])
    shown = repr(facts(tmp_path, answered(body)))
    assert shown.count("REDACTED") <= 10
