"""What one answer gives and another request takes, as the scripts of the collection carry it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from leadcenter import Client
from leadcenter.testing import CREDENTIALS

from .checks import at, holding
from .server import FakeServer, saved, takes

VALUE = "a-value-that-travels"


def test_auth_login_then_auth_refresh_by_refresh_token(
    connect: Callable[..., Client], server: FakeServer
) -> None:
    server.answers(200, body=holding(saved("auth/login_200"), "refresh_token", VALUE))
    server.answers(200, "auth/refresh_200")

    client = connect(**CREDENTIALS)
    came = client.with_raw_response(client.auth.login)(
        email="maya.ortiz@example.com", password="REDACTED", device_name="Postman"
    )
    value: Any = at(came.json(), "refresh_token")
    client.with_raw_response(client.auth.refresh)(refresh_token=value)

    first, second = server.requests
    assert not takes(first, VALUE)
    assert takes(second, VALUE)


def test_auth_login_then_oauth_token_by_refresh_token(
    connect: Callable[..., Client], server: FakeServer
) -> None:
    server.answers(200, body=holding(saved("auth/login_200"), "refresh_token", VALUE))
    server.answers(200, "oauth/token_200")

    client = connect(**CREDENTIALS)
    came = client.with_raw_response(client.auth.login)(
        email="maya.ortiz@example.com", password="REDACTED", device_name="Postman"
    )
    value: Any = at(came.json(), "refresh_token")
    client.with_raw_response(client.oauth.token)(
        grant_type="authorization_code",
        client_id="northstar-dashboard",
        client_secret="example",
        redirect_uri="https://dashboard.northstar.example/oauth/callback",
        code="example",
        refresh_token=value,
    )

    first, second = server.requests
    assert not takes(first, VALUE)
    assert takes(second, VALUE)


def test_auth_register_then_auth_refresh_by_refresh_token(
    connect: Callable[..., Client], server: FakeServer
) -> None:
    server.answers(201, body=holding(saved("auth/register_201"), "refresh_token", VALUE))
    server.answers(200, "auth/refresh_200")

    client = connect(**CREDENTIALS)
    came = client.with_raw_response(client.auth.register)(
        first_name="Maya",
        last_name="Ortiz",
        email="maya.ortiz@example.com",
        password="REDACTED",
        password_confirmation="REDACTED",
        phone="+12125550147",
        timezone="America/New_York",
    )
    value: Any = at(came.json(), "refresh_token")
    client.with_raw_response(client.auth.refresh)(refresh_token=value)

    first, second = server.requests
    assert not takes(first, VALUE)
    assert takes(second, VALUE)


def test_auth_register_then_oauth_token_by_refresh_token(
    connect: Callable[..., Client], server: FakeServer
) -> None:
    server.answers(201, body=holding(saved("auth/register_201"), "refresh_token", VALUE))
    server.answers(200, "oauth/token_200")

    client = connect(**CREDENTIALS)
    came = client.with_raw_response(client.auth.register)(
        first_name="Maya",
        last_name="Ortiz",
        email="maya.ortiz@example.com",
        password="REDACTED",
        password_confirmation="REDACTED",
        phone="+12125550147",
        timezone="America/New_York",
    )
    value: Any = at(came.json(), "refresh_token")
    client.with_raw_response(client.oauth.token)(
        grant_type="authorization_code",
        client_id="northstar-dashboard",
        client_secret="example",
        redirect_uri="https://dashboard.northstar.example/oauth/callback",
        code="example",
        refresh_token=value,
    )

    first, second = server.requests
    assert not takes(first, VALUE)
    assert takes(second, VALUE)


def test_auth_refresh_then_oauth_token_by_refresh_token(
    connect: Callable[..., Client], server: FakeServer
) -> None:
    server.answers(200, body=holding(saved("auth/refresh_200"), "refresh_token", VALUE))
    server.answers(200, "oauth/token_200")

    client = connect(**CREDENTIALS)
    came = client.with_raw_response(client.auth.refresh)(refresh_token="{{refreshToken}}")
    value: Any = at(came.json(), "refresh_token")
    client.with_raw_response(client.oauth.token)(
        grant_type="authorization_code",
        client_id="northstar-dashboard",
        client_secret="example",
        redirect_uri="https://dashboard.northstar.example/oauth/callback",
        code="example",
        refresh_token=value,
    )

    first, second = server.requests
    assert not takes(first, VALUE)
    assert takes(second, VALUE)


def test_oauth_token_then_auth_refresh_by_refresh_token(
    connect: Callable[..., Client], server: FakeServer
) -> None:
    server.answers(200, body=holding(saved("oauth/token_200"), "refresh_token", VALUE))
    server.answers(200, "auth/refresh_200")

    client = connect(**CREDENTIALS)
    came = client.with_raw_response(client.oauth.token)(
        grant_type="authorization_code",
        client_id="northstar-dashboard",
        client_secret="example",
        redirect_uri="https://dashboard.northstar.example/oauth/callback",
        code="example",
    )
    value: Any = at(came.json(), "refresh_token")
    client.with_raw_response(client.auth.refresh)(refresh_token=value)

    first, second = server.requests
    assert not takes(first, VALUE)
    assert takes(second, VALUE)


def test_leads_notes_create_then_notes_get_by_note_id(
    connect: Callable[..., Client], server: FakeServer
) -> None:
    server.answers(201, body=holding(saved("leads_notes/create_201"), "id", VALUE))
    server.answers(200, "notes/get_200")

    client = connect(**CREDENTIALS)
    came = client.with_raw_response(client.leads.notes.create)(
        4812, body="Asked for references from the logistics sector.", is_pinned=False
    )
    value: Any = at(came.json(), "id")
    client.with_raw_response(client.notes.get)(value)

    first, second = server.requests
    assert not takes(first, VALUE)
    assert takes(second, VALUE)


def test_leads_notes_create_then_notes_update_by_note_id(
    connect: Callable[..., Client], server: FakeServer
) -> None:
    server.answers(201, body=holding(saved("leads_notes/create_201"), "id", VALUE))
    server.answers(200, "notes/update_200")

    client = connect(**CREDENTIALS)
    came = client.with_raw_response(client.leads.notes.create)(
        4812, body="Asked for references from the logistics sector.", is_pinned=False
    )
    value: Any = at(came.json(), "id")
    client.with_raw_response(client.notes.update)(
        value, body="Needs a quote for 50 seats before the end of the month.", is_pinned=True
    )

    first, second = server.requests
    assert not takes(first, VALUE)
    assert takes(second, VALUE)


def test_leads_notes_create_then_notes_delete_by_note_id(
    connect: Callable[..., Client], server: FakeServer
) -> None:
    server.answers(201, body=holding(saved("leads_notes/create_201"), "id", VALUE))
    server.answers(204)

    client = connect(**CREDENTIALS)
    came = client.with_raw_response(client.leads.notes.create)(
        4812, body="Asked for references from the logistics sector.", is_pinned=False
    )
    value: Any = at(came.json(), "id")
    client.with_raw_response(client.notes.delete)(value)

    first, second = server.requests
    assert not takes(first, VALUE)
    assert takes(second, VALUE)


def test_tags_create_then_tags_update_by_tag_id(
    connect: Callable[..., Client], server: FakeServer
) -> None:
    server.answers(201, body=holding(saved("tags/create_201"), "id", VALUE))
    server.answers(200, "tags/update_200")

    client = connect(**CREDENTIALS)
    came = client.with_raw_response(client.tags.create)(name="Newsletter", color="#6FCF97")
    value: Any = at(came.json(), "id")
    client.with_raw_response(client.tags.update)(value, name="Newsletter 2025", color="#6FCF97")

    first, second = server.requests
    assert not takes(first, VALUE)
    assert takes(second, VALUE)


def test_tags_create_then_tags_delete_by_tag_id(
    connect: Callable[..., Client], server: FakeServer
) -> None:
    server.answers(201, body=holding(saved("tags/create_201"), "id", VALUE))
    server.answers(204)

    client = connect(**CREDENTIALS)
    came = client.with_raw_response(client.tags.create)(name="Newsletter", color="#6FCF97")
    value: Any = at(came.json(), "id")
    client.with_raw_response(client.tags.delete)(value)

    first, second = server.requests
    assert not takes(first, VALUE)
    assert takes(second, VALUE)
