"""Names that say secret, and names that only mention one."""

from __future__ import annotations

import pytest

from postwright.redact.names import (
    is_opaque,
    is_secret,
    is_secret_header,
    is_sentence,
    may_be_secret,
    words,
)

SECRET = [
    "password",
    "Password",
    "PASSWORD",
    "userPassword",
    "user_password",
    "newPassword",
    "password_confirmation",
    "db_pass",
    "passwd",
    "pwd",
    "passphrase",
    "secret",
    "client_secret",
    "clientSecret",
    "webhookSecret",
    "token",
    "accessToken",
    "access_token",
    "refresh_token",
    "idToken",
    "id_token",
    "authToken",
    "auth-token",
    "csrf_token",
    "x_csrf_token",
    "reset_password_token",
    "deviceToken",
    "botToken",
    "api_key",
    "apiKey",
    "apikey",
    "x-api-key",
    "API_KEY",
    "ApiKey",
    "private_key",
    "secretAccessKey",
    "aws_secret_access_key",
    "AccessKeyId",
    "subscription-key",
    "encryptionKey",
    "session_id",
    "sessionId",
    "PHPSESSID",
    "JSESSIONID",
    "jwt",
    "bearer",
    "otp",
    "pin",
    "cvv",
    "cvc",
    "cardNumber",
    "credentials",
    "authorization",
    "cookie",
    "connection_string",
    "ConnectionString",
    "signature",
    "hmac",
    "userPin",
    "oauth_token",
    "oauth_consumer_key",
    "consumerSecret",
    "secret_id",
    "verification_code",
    "recoveryCode",
    "newpassword",
    "accesstoken",
    "authtoken",
    "clientsecret",
    "passwordHash",
    "codeVerifier",
    "tokens",
    "basicAuth",
    "senha",
    "pw",
    "db_pw",
    "contrase\u00f1a",
    "mot_de_passe",
    "has\u0142o",
    "L\u00f6senord",
    "\u015fifre",
    "parola",
    "\u043f\u0430\u0440\u043e\u043b\u044c",
    "\u5bc6\u7801",
]

HARMLESS = [
    "token_type",
    "tokenType",
    "expires_in",
    "token_expires_at",
    "tokenExpiry",
    "tokens_used",
    "max_tokens",
    "total_tokens",
    "next_page_token",
    "nextPageToken",
    "page_token",
    "continuation_token",
    "cursor",
    "sync_token",
    "prompt_tokens",
    "completion_tokens",
    "has_password",
    "is_secret",
    "requires_password",
    "password_required",
    "password_changed_at",
    "password_length",
    "passwordPolicy",
    "forgot_password",
    "token_url",
    "tokenUrl",
    "token_endpoint",
    "secret_name",
    "password_strength",
    "key_type",
    "public_key",
    "publicKey",
    "primary_key",
    "foreign_key",
    "keyboard",
    "monkey",
    "keyword",
    "keys",
    "author",
    "authority",
    "authorName",
    "authenticated",
    "session",
    "sessions",
    "session_count",
    "checkout_session_id",
    "passenger",
    "passengers",
    "passed",
    "passing",
    "compass",
    "bypass",
    "design",
    "signal",
    "assigned",
    "pinned",
    "pinned_at",
    "pin_code",
    "pinterest",
    "username",
    "user_name",
    "login",
    "email",
    "client_id",
    "clientId",
    "grant_type",
    "scope",
    "state",
    "redirect_uri",
    "name",
    "id",
    "uuid",
    "account_sid",
    "message_sid",
    "code",
    "status_code",
    "country_code",
    "zip_code",
    "postal_code",
    "access",
    "accessed_at",
    "cookies_accepted_at",
    "token_count",
    "tokenLimit",
    "remaining_tokens",
    "ratelimit_tokens",
    "cred",
    "credit",
    "credits",
    "turnkey",
    "hotkey",
    "tokenized",
    "tokenizer",
    "secretary",
    "secretariat",
    "passport_number",
    "company_authorization",
    "pwa",
    "parole_date",
    "cifre",
    "\u5bc6\u5ea6",
]


@pytest.mark.parametrize("name", SECRET)
def test_names_of_secrets(name: str) -> None:
    assert is_secret(name)


@pytest.mark.parametrize("name", HARMLESS)
def test_names_of_other_things(name: str) -> None:
    assert not is_secret(name)


@pytest.mark.parametrize(
    "name",
    [
        "Authorization",
        "Proxy-Authorization",
        "Cookie",
        "Set-Cookie",
        "X-Api-Key",
        "x-auth-token",
        "Ocp-Apim-Subscription-Key",
        "X-Shopify-Access-Token",
        "X-Custom-Key",
        "X-Hub-Signature",
        "X-Amz-Security-Token",
        "X-CSRF-Token",
        "Postman-Token",
        " X-API-KEY ",
        "x-functions-key",
    ],
)
def test_headers_that_carry_secrets(name: str) -> None:
    assert is_secret_header(name)


@pytest.mark.parametrize(
    "name",
    [
        "Accept",
        "Content-Type",
        "Idempotency-Key",
        "X-Request-Id",
        "Sec-WebSocket-Key",
        "User-Agent",
        "X-RateLimit-Remaining-Tokens",
        "ETag",
        "Surrogate-Key",
        "X-Total-Count",
        "WWW-Authenticate",
    ],
)
def test_other_headers(name: str) -> None:
    assert not is_secret_header(name)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("clientSecret", ("client", "secret")),
        ("X-API-Key", ("x", "api", "key")),
        ("HTTPToken2", ("http", "token", "2")),
        ("user[password]", ("user", "password")),
        ("", ()),
        ("été", ("t",)),
    ],
)
def test_words(name: str, parts: tuple[str, ...]) -> None:
    assert words(name) == parts


def test_a_very_long_name_is_taken_for_none() -> None:
    assert not is_secret("password" * 100)


@pytest.mark.parametrize(
    "value", ["a8f5f167f44f4964e6c998dee827110c", "AIzaSyD-9tSrke72PouQMnMX-a7eZS"]
)
def test_opaque_values(value: str) -> None:
    assert is_opaque(value)


@pytest.mark.parametrize(
    "value",
    [
        "short1",
        "an-article-without-any-digits",
        "2024-01-01T00:00:00.000Z",
        "{{key}}-0123456789abcdef",
        "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
        "two words of 20 letters",
        "https://example.com/a1b2c3d4",
    ],
)
def test_values_that_say_something(value: str) -> None:
    assert not is_opaque(value)


def test_ambiguous_names_and_sentences() -> None:
    assert may_be_secret("key")
    assert may_be_secret("X-Session")
    assert not may_be_secret("sort_key")
    assert is_sentence("The password must be at least 8 characters.")
    assert not is_sentence("correct horse battery staple")
