"""Where the key comes from."""

from __future__ import annotations

import pytest

from postwright import Failure
from postwright.fetch.keys import api_key


def test_the_environment_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POSTMAN_API_KEY", " PMAK-1 \n")
    monkeypatch.setattr("keyring.get_password", lambda service, user: "PMAK-2")
    assert api_key() == "PMAK-1"


def test_then_the_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    held = {("postwright", "postman"): "PMAK-2"}
    monkeypatch.setattr("keyring.get_password", lambda service, user: held.get((service, user)))
    assert api_key() == "PMAK-2"


def broken(service: str, user: str) -> str:
    raise RuntimeError("no bus")


@pytest.mark.parametrize("keyring", [lambda service, user: None, broken])
def test_without_one_it_is_said_how_to_get_one(
    monkeypatch: pytest.MonkeyPatch, keyring: object
) -> None:
    monkeypatch.setattr("keyring.get_password", keyring)
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
