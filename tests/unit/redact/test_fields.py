"""Secrets in fields, and in what is said about them."""

from __future__ import annotations

import pytest

from postwright.postman.model import Field, Url, Variable
from postwright.redact import redact_document
from postwright.redact.fields import FieldRedactor
from postwright.redact.ledger import Ledger
from postwright.redact.texts import TextRedactor

X = "Kd7wQ2mZx9Rt4LbV8nYs"


def redactor() -> FieldRedactor:
    ledger = Ledger()
    return FieldRedactor(ledger, TextRedactor(ledger))


def test_a_header_whose_name_is_ambiguous_with_a_value_that_is_not() -> None:
    assert redactor().header(Field("X-Session", X)).value == "REDACTED"
    assert redactor().header(Field("X-Session", "checkout")).value == "checkout"


@pytest.mark.parametrize("name", ["pw", "db_pw", "contrase\u00f1a", "Passwort", "mot_de_passe", "has\u0142o",
                                  "\u043f\u0430\u0440\u043e\u043b\u044c", "\u5bc6\u7801"])  # fmt: skip
def test_a_variable_named_in_any_of_several_languages(name: str) -> None:
    assert redactor().variable(Variable(name, "geheim")).value == "REDACTED"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"use {X}", "use REDACTED"),
        (f"use `{X}`", "use `REDACTED`"),
        ("for example 3f2504e0-4f89-41d3-9a0c-0305e82c3301.", "for example REDACTED."),
        (f"key={X}; Path=/", "key=REDACTED; Path=/"),
        ("see https://x.io/7f3c9a1b2d4e5f60718293a4", "see https://x.io/7f3c9a1b2d4e5f60718293a4"),
        ("signed with HMAC-SHA256, AWS4-HMAC-SHA256", "signed with HMAC-SHA256, AWS4-HMAC-SHA256"),
    ],
)
def test_what_is_said_about_a_secret(text: str, wanted: str) -> None:
    field = Field("api_key", "{{key}}", description=text)
    assert redactor().parameter(field, "query parameters").description == wanted
    assert redactor().variable(Variable("api_key", "", "", description=text)).description == wanted
    request = {"url": {"query": [{"key": "api_key", "value": "", "description": text}]}}
    clean, _ = redact_document({"item": [{"request": request}]})
    assert f"'description': {wanted!r}" in str(clean)


def test_what_is_said_about_anything_else_stays() -> None:
    field = Field("order", "1", description=f"use {X}")
    assert redactor().parameter(field, "query parameters") == field


@pytest.mark.parametrize(
    ("host", "path", "wanted"),
    [
        ("api.telegram.org", f"bot123456789:AA{X}/getMe", "botREDACTED/getMe"),
        ("hooks.slack.com", f"services/T00000000/B00000000/{X}", "REDACTED"),
        ("discord.com", f"api/webhooks/123456789012345678/{X}", "api/webhooks/REDACTED"),
        ("hooks.zapier.com", "hooks/catch/1234567/abc12de", "REDACTED"),
        ("x.webhook.office.com", f"webhookb2/3f2504e0@0305e82c/IncomingWebhook/{X}/1", "REDACTED"),
        ("api.example.com", f"v1/token/{X}/", "v1/token/REDACTED/"),
        ("api.example.com", "v1/tokens/{{id}}", "v1/tokens/{{id}}"),
    ],
)
@pytest.mark.parametrize("raw", [True, False])
def test_a_secret_in_a_path_is_found_in_the_segments_too(
    host: str, path: str, wanted: str, raw: bool
) -> None:
    whole = f"https://{host}/{path}" if raw else ""
    url = Url(whole, host=tuple(host.split(".")), path=tuple(path.split("/")))
    clean = redactor().url(url)
    assert "/".join(clean.path) == wanted
    assert clean.raw == whole.replace(path, wanted)
    held = {"raw": whole, "host": host.split("."), "path": path.split("/")}
    document, _ = redact_document({"item": [{"request": {"url": held}}]})
    assert repr(wanted.split("/")) in str(document)
    assert X not in str(document)
