"""Where the key comes from."""

from __future__ import annotations

import sys

import pytest
from keyring.errors import (
    InitError,
    KeyringError,
    KeyringLocked,
    NoKeyringError,
    PasswordSetError,
)

from postwright import Failure
from postwright.fetch.keys import api_key


def test_c10_the_environment_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POSTMAN_API_KEY", " PMAK-1 \n")
    monkeypatch.setattr("keyring.get_password", lambda service, user: "PMAK-2")
    assert api_key() == "PMAK-1"


def test_c10_then_the_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    held = {("postwright", "postman"): "PMAK-2"}
    monkeypatch.setattr("keyring.get_password", lambda service, user: held.get((service, user)))
    assert api_key() == "PMAK-2"


class Hung(Exception):
    """What a backend of a desktop raises that has none of keyring's own classes."""


DEAD = [
    NoKeyringError("no backend"),
    KeyringLocked("locked"),
    InitError("no D-Bus session"),
    PasswordSetError("read-only"),
    KeyringError("refused"),
    Hung("dismissed"),
    OSError("no bus"),
    UnicodeDecodeError("utf-8", b"\xff", 0, 1, "garbage"),
]


@pytest.mark.parametrize("death", DEAD, ids=lambda death: type(death).__name__)
def test_c10_a_dead_keyring_is_none(monkeypatch: pytest.MonkeyPatch, death: Exception) -> None:
    def asked(service: str, user: str) -> str:
        raise death

    monkeypatch.setattr("keyring.get_password", asked)
    with pytest.raises(Failure) as refused:
        api_key()
    assert refused.value.diagnostic.code == "PW703"
    monkeypatch.setenv("POSTMAN_API_KEY", "PMAK-1")
    assert api_key() == "PMAK-1"


def test_c10_keyring_need_not_be_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    with pytest.raises(Failure) as refused:
        api_key()
    assert refused.value.diagnostic.code == "PW703"


def test_an_empty_keyring_says_how_to_get_a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("keyring.get_password", lambda service, user: None)
    with pytest.raises(Failure) as refused:
        api_key()
    assert refused.value.diagnostic.code == "PW703"
    assert "POSTMAN_API_KEY" in refused.value.diagnostic.help


@pytest.mark.parametrize("key", ["PMAK-a\r\nX-Evil: 1", "PMAK a", "PMAK-\u00e9"])
def test_what_cannot_be_a_key_is_refused_and_not_shown(
    monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    monkeypatch.setenv("POSTMAN_API_KEY", key)
    with pytest.raises(Failure) as refused:
        api_key()
    assert refused.value.diagnostic.code == "PW703"
    assert "PMAK" not in f"{refused.value.diagnostic.message}{refused.value.diagnostic.help}"
