"""Secrets within texts: JSON, forms, headers, XML, scripts, prose."""

from __future__ import annotations

import json

import pytest

from postwright.redact.ledger import Ledger
from postwright.redact.texts import TextRedactor
from postwright.source import NOWHERE


def document(text: str) -> str:
    return TextRedactor(Ledger()).document(text, "bodies", NOWHERE)


def script(text: str) -> str:
    return TextRedactor(Ledger()).script(text, "scripts", NOWHERE)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('{"password": "hunter2"}', '{"password": "REDACTED"}'),
        ('{"password":"a\\"b", "id": 1}', '{"password":"REDACTED", "id": 1}'),
        ('{"user": {"apiKey": "x1"}}', '{"user": {"apiKey": "REDACTED"}}'),
        ('{"pin": 1234, "otp": 0, "cvv": -1.5e3}', '{"pin": 0, "otp": 0, "cvv": 0}'),
        ('{"tokens": 512, "tokens_used": 7}', '{"tokens": 512, "tokens_used": 7}'),
        ('{"tokens": ["a1", "b2"]}', '{"tokens": ["REDACTED", "REDACTED"]}'),
        ('{"token": null, "secret": true}', '{"token": null, "secret": true}'),
        ('{"token": "", "secret": "{{s}}"}', '{"token": "", "secret": "{{s}}"}'),
        ('{"token": {{t}}, "id": {{id}}}', '{"token": {{t}}, "id": {{id}}}'),
        ('{"password": "pre{{x}}post1"}', '{"password": "REDACTED{{x}}REDACTED"}'),
        ('{"token": "Bearer abc"}', '{"token": "Bearer REDACTED"}'),
        ('{"token": "<string>", "secret": "****"}', '{"token": "<string>", "secret": "****"}'),
        ('{"password": "cut sho', '{"password": "REDACTED"'),
        ('[{"key": "token", "value": "v"}]', '[{"key": "token", "value": "REDACTED"}]'),
        ('[{"value": "v", "name": "password"}]', '[{"value": "REDACTED", "name": "password"}]'),
        ('[{"key": "limit", "value": "v"}]', '[{"key": "limit", "value": "v"}]'),
        ('{"secret": {"id": 3, "value": "v"}}', '{"secret": {"id": 3, "value": "REDACTED"}}'),
        (
            '{"token": {"type": "opaque", "name": "CI"}}',
            '{"token": {"type": "opaque", "name": "CI"}}',
        ),
        (
            '{"errors": {"password": ["The password is required."]}}',
            '{"errors": {"password": ["The password is required."]}}',
        ),
        (
            '{"errors": {"token": ["No token found with ID 999."]}}',
            '{"errors": {"token": ["No token found with ID 999."]}}',
        ),
        (
            '{"secret": {"a": {"b": ["a8f5f167f44f4964e6c998dee827110c", "plain"]}}}',
            '{"secret": {"a": {"b": ["REDACTED", "plain"]}}}',
        ),
        (
            '{"token": {"user": {"id": "a8f5f167f44f4964e6c998dee827110c"}}}',
            '{"token": {"user": {"id": "a8f5f167f44f4964e6c998dee827110c"}}}',
        ),
        ('{"key": "a8f5f167f44f4964e6c998dee827110c"}', '{"key": "REDACTED"}'),
        ('{"key": "sort-order"}', '{"key": "sort-order"}'),
        (
            '{"next": "https://x/y?page=2&api_key=k1"}',
            '{"next": "https://x/y?page=2&api_key=REDACTED"}',
        ),
        ('{"name": "password", "type": "string"}', '{"name": "password", "type": "string"}'),
    ],
)
def test_json(text: str, wanted: str) -> None:
    assert document(text) == wanted


def test_json_within_json() -> None:
    inner = json.dumps({"password": "hunter2", "deep": json.dumps({"token": "t0"})})
    found = json.loads(document(json.dumps({"payload": inner})))
    payload = json.loads(found["payload"])
    assert payload["password"] == "REDACTED"
    assert json.loads(payload["deep"]) == {"token": "REDACTED"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("user=a&password=hunter2&x=1", "user=a&password=REDACTED&x=1"),
        ("https://u:p4ss@api.example.com/x", "https://REDACTED@api.example.com/x"),
        ("{{base}}/x?access_token=abc&page=2", "{{base}}/x?access_token=REDACTED&page=2"),
        ("?token={{token}}", "?token={{token}}"),
        ("<password>hunter2</password>", "<password>REDACTED</password>"),
        ('<ns:ApiKey a="1">k</ns:ApiKey>', '<ns:ApiKey a="1">REDACTED</ns:ApiKey>'),
        ('<login user="a" password="hunter2"/>', '<login user="a" password="REDACTED"/>'),
        ("curl -u ada:hunter2 https://x", "curl -u REDACTED https://x"),
        ("-H 'Authorization: Basic YTpi' x", "-H 'Authorization: Basic REDACTED' x"),
        ("X-Api-Key: a1b2c3d4", "X-Api-Key: REDACTED"),
        ("Cookie: sid=abc; theme=dark", "Cookie: REDACTED"),
        ("Use Bearer a1b2c3d4e5 to call.", "Use Bearer REDACTED to call."),
        ("password: hunter22", "password: REDACTED"),
        ('const x = {token: "abc"}', 'const x = {token: "REDACTED"}'),
        ("Server=a;Password=abc1;", "Server=a;Password=REDACTED;"),
    ],
)
def test_other_text(text: str, wanted: str) -> None:
    assert document(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Send a Bearer token with every request.",
        "Send a Bearer token/API-key, or Bearer authentication. (Bearer credentials)",
        "All endpoints require authentication via a Bearer token, which is provided after login.",
        "The password must be at least 8 characters: letters, digits.",
        "password: required, string",
        "token: the access token",
        "Basic authentication is not supported; use OAuth.",
        "See https://medium.com/@author/token-basics and mail ada@example.com.",
        "GET /users?page=2&sort=key&next_page_token=abc",
        "The key: value pairs of a session",
        "Authorization: Bearer {{token}}",
        "Authorization: Bearer <token>",
        "<name>password</name>",
        "basic information about bearers",
        "",
    ],
)
def test_prose_about_secrets_stays(text: str) -> None:
    assert document(text) == text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('pm.environment.set("token", "abc");', 'pm.environment.set("token", "REDACTED");'),
        ("pm.globals.set('apiKey', `k`)", "pm.globals.set('apiKey', `REDACTED`)"),
        ("const password = 'hunter2';", "const password = 'REDACTED';"),
        ("headers: {'X-Api-Key': 'abc'}", "headers: {'X-Api-Key': 'REDACTED'}"),
    ],
)
def test_literals_in_scripts(text: str, wanted: str) -> None:
    assert script(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        'pm.environment.set("token", json.token);',
        'pm.expect(json).to.have.all.keys("token", "token_type");',
        "var token=pm.response.json().token;",
        "const {token, secret} = pm.response.json();",
        'pm.environment.set("userId", "42");',
        "const token = `${pm.response.json().token}`;",
        'pm.test("password: is1 hidden", () => {});',
    ],
)
def test_code_in_scripts_stays(text: str) -> None:
    assert script(text) == text


SHAPES = [
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U",
    "AKIA" + "IOSFODNN7EXAMPLE",
    "ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2",
    "github_pat_" + "11ABCDEFG0123456789_abcdefg",
    "glpat-" + "a1b2c3d4e5f6g7h8i9j0",
    "sk_live_" + "4eC39HqLyjWDarjtT1zdp7dc",
    "xoxb-" + "1234567890-abcdefghij",
    "AIza" + "SyD-9tSrke72PouQMnMX-a7eZSW0jkFMBWY",
    "SG." + "abcdefghijklmnop.qrstuvwxyz0123456789",
    "PMAK-" + "0123456789abcdef01234567-0123456789abcdef0123456789abcdef01",
    "npm_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8",
    "-----BEGIN RSA PRIVATE KEY-----\nMIIEow\n-----END RSA PRIVATE KEY-----",
]


@pytest.mark.parametrize("shape", SHAPES, ids=[shape[:8] for shape in SHAPES])
@pytest.mark.parametrize("text", ["{}", "see {} there", '{{"note": "{}"}}', "a,{},b", "x={}"])
def test_shapes_are_found_anywhere(shape: str, text: str) -> None:
    found = document(text.format(shape))
    assert shape not in found
    assert "REDACTED" in found


def test_the_ledger_counts_and_never_shows() -> None:
    ledger = Ledger()
    TextRedactor(ledger).document('{"password": "hunter2", "pin": 12}', "bodies", NOWHERE)
    assert ledger.total == 2
    assert dict(ledger.places) == {"bodies": 2}
    assert ledger.values == {"hunter2"}


@pytest.mark.parametrize(
    "text",
    [
        '{"a":' * 150,
        "[" * 9000,
        '"' * 9999,
        "<a " * 3000,
        "token=" * 3000,
        "password:" * 3000,
        "\\" * 9999,
        '{"token":"' + "a" * 99999,
        "://" * 3000 + "@",
        "eyJ" * 5000,
        "set(" * 3000,
        "a-" * 9999 + ": b",
        "-u " * 3000,
        "bearer " * 3000,
        "x" * 99999 + "password",
    ],
    ids=range(15),
)
def test_hostile_text_takes_no_long_time(text: str) -> None:
    import time

    start = time.perf_counter()
    document(text)
    script(text)
    assert time.perf_counter() - start < 2
