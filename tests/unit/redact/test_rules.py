"""Names that are given a value in text of any kind, and texts that only look so."""

from __future__ import annotations

import time

import pytest

from postwright.redact.ledger import Ledger
from postwright.redact.texts import TextRedactor
from postwright.source import NOWHERE

X = "Kd7wQ2mZx9Rt4LbV8nYs"


def document(text: str) -> str:
    return TextRedactor(Ledger()).document(text, "bodies", NOWHERE)


def script(text: str) -> str:
    return TextRedactor(Ledger()).script(text, "scripts", NOWHERE)


@pytest.mark.parametrize(
    "text",
    [
        "{ \"a\": {{x}}, // c\n 'password': 'X', }",
        '{ "a": {{x}}, password: X ,}',
        '{"a": {{x}}, // password: X\n "b": 1}',
        '{"a": {{x}}, "b": "use token X now"}',
        "<a><Password><![CDATA[X]]></Password></a>",
        "<a><Password>\n  <![CDATA[X]]>\n</Password></a>",
        '<settings><add key="apiKey" value="X"/></settings>',
        '<param name="password">X</param>',
        "<member><name>password</name><value><string>X</string></value></member>",
        "<dict><key>apiToken</key>\n<string>X</string></dict>",
        'Content-Disposition: form-data; name="password"\r\n\r\nX\r\n--b--',
        'Content-Disposition: form-data; name="token"\nContent-Type: text/plain\n\nX\n--b--',
        "Password is X.",
        "The API key is `X`, keep it.",
        "Das Passwort lautet X",
        "Use the token X for tests.",
        "The password for admin is X",
        "Password - X",
        "* token \u2013 X",
        "password => X",
        "Access token: **X**",
        "https://x.io/h#access_token=X&state=1",
        "https://x.io/token/X/next",
        "db.password = X",
        "contrase\u00f1a: X",
    ],
)
def test_a_secret_is_found(text: str) -> None:
    assert document(text.replace("X", X)) == text.replace("X", "REDACTED")


@pytest.mark.parametrize(
    "text",
    [
        "pm.expect(pm.response.json().token).to.eql('X')",
        "pm.expect(j['token']).to.be.equal(\"X\");",
        "pm.expect(j).to.have.property('token', 'X');",
        "assert.equal(j.token, 'X')",
        "if (pm.environment.get('token') === 'X') {}",
        "headers.add({key: 'Api-Key', value: 'X'})",
        "headers.add({key: 'Authorization', value: 'Bearer ' + 'X'})",
        "const token = 'Bearer ' + 'X'",
        "// the password is X",
        "const pw = 'X'",
    ],
)
def test_a_secret_is_found_in_a_script(text: str) -> None:
    assert script(text.replace("X", X)) == text.replace("X", "REDACTED")


def test_what_is_encoded_for_basic_auth_is_found_with_its_name() -> None:
    assert script(f"const it = btoa('admin:{X}')") == "const it = btoa('REDACTED')"


@pytest.mark.parametrize(
    "text",
    [
        "The password is required, the token is optional.",
        "The signature is HMAC-SHA256 over the body; the token is base64-encoded.",
        "The password is 8characters or more, the PIN is 6digits.",
        "The token is valid until 2026-01-01T10:00:00Z.",
        "The order is 7f3c9a1b2d4e5f60718293a4.",
        "Use order 7f3c9a1b2d4e5f60718293a4 and GetUserById2Response.",
        "Delete the token for user 7f3c9a1b2d4e5f60718293a4.",
        "The session key is in X-Amz-Content-Sha256.",
        "https://x.io/token/0x52908400098527886E0F7030069857D2E4169EE7",
        "https://x.io/tokens/7f3c9a1b2d4e5f60718293a4/transfers",
        "https://x.io/password/reset#section-2",
        "<Password><![CDATA[ ]]></Password>",
        '<input name="token" type="hidden"/>',
        '<add key="pageSize" value="a1b2c3d4e5"/>',
        "<name>password</name>",
        "{ viewer { token: generateCustomerTokenForUser2(id: 1) { value } } }",
        "mutation M($token: AuthenticationTokenInput, $a: Int) { a(password: $password2) }",
        "mutation M($token: AuthenticationTokenInputType!) { a(token: $token) { id } }",
        'form-data; name="title"\n\na1b2c3d4e5f6',
    ],
)
def test_text_about_secrets_stays(text: str) -> None:
    assert document(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "pm.expect(j.token).to.be.a('string')",
        "pm.expect(j.token_type).to.eql('bearer1234')",
        "pm.expect(j.token).to.eql('expired')",
        "pm.expect(j.token).to.eql(pm.environment.get('token'))",
        "pm.expect(j.id).to.eql('a1b2c3d4e5')",
        "it = btoa(`${pm.environment.get('KEY1abcd')}:${pm.environment.get('SECRET')}`)",
        "headers.add({key: 'Accept', value: 'application/vnd.v1abcdef'})",
    ],
)
def test_code_about_secrets_stays(text: str) -> None:
    assert script(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "<a name='b' " * 3000,
        "<key>a</key>" * 3000,
        "<a>" + " " * 9999 + "<![CDATA[" * 999,
        'name="a"\n' * 5000,
        "password is " * 5000,
        "token a1b2c3d4e5f6g7h8 " * 3000,
        "token/" * 9999,
        "x.token).to" * 3000,
        "key: 'token', value: " * 3000,
        "| token " * 5000,
        "a: b\n" * 20000 + "password",
        "password | a\n-|-\n" * 3000,
        "password,a\n" * 9000,
    ],
    ids=range(13),
)
def test_hostile_text_takes_no_long_time(text: str) -> None:
    start = time.perf_counter()
    document(text)
    script(text)
    assert time.perf_counter() - start < 2
