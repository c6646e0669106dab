"""Texts that are all names and values: there a name is enough."""

from __future__ import annotations

import pytest

from postwright.redact.ledger import Ledger
from postwright.redact.texts import TextRedactor
from postwright.source import NOWHERE


def document(text: str) -> str:
    return TextRedactor(Ledger()).document(text, "bodies", NOWHERE)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("user: ada\npassword: opensesame", "user: ada\npassword: REDACTED"),
        ("user: ada\r\npin: 8273645\r\n", "user: ada\r\npin: REDACTED\r\n"),
        ("[db]\nuser = ada\npassword = open sesame\n", "[db]\nuser = ada\npassword = REDACTED\n"),
        ("# local\nexport API_KEY='abc'\nA=1", "# local\nexport API_KEY='REDACTED'\nA=1"),
        ("login:\n  - user: ada\n    passwort: geheim", "login:\n  - user: ada\n    passwort: REDACTED"),
        ("a.b=1\nspring.db.password=open!", "a.b=1\nspring.db.password=REDACTED"),
        ("'secret': 'abc'\n'b': 1", "'secret': 'REDACTED'\n'b': 1"),
        ("user: ada\ntoken: {{token}}", "user: ada\ntoken: {{token}}"),
        ("user,password\nada,sesame\nbob,open", "user,password\nada,REDACTED\nbob,REDACTED"),
        ('user;"pwd";id\r\nada;sesame;1\r\n', 'user;"pwd";id\r\nada;REDACTED;1\r\n'),
    ],
)  # fmt: skip
def test_the_values_of_secrets_are_replaced(text: str, wanted: str) -> None:
    assert document(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "token: invalid",
        "Please note:\nthe answer has\ntoken: optional",
        "page: 2\ntoken_type: bearer\npassword: \nnext: x",
        "user: ada\npassword: The password is too short.",
        "Send user,password\nin the body, please, now",
        "user,name\nada,sesame",
    ],
)
def test_prose_and_other_settings_stay(text: str) -> None:
    assert document(text) == text
