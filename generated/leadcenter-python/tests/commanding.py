"""The command line, with a server that is not there."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import partial
from typing import Any

import pytest
from click.testing import CliRunner, Result
from leadcenter import Client
from leadcenter.cli import main

from .library import httpx
from .server import FakeServer


class Commanding:
    """Runs commands; the client that they make talks to the server of the test."""

    def __init__(
        self, server: FakeServer, settings: dict[str, Any], patch: pytest.MonkeyPatch
    ) -> None:
        http_client = httpx.Client(transport=httpx.MockTransport(server.handle))
        made = partial(Client, **{**settings, "http_client": http_client, "max_retries": 0})
        patch.setattr("leadcenter.client.Client", lambda **given: made(**_own(given)))

    def __call__(self, *words: str, arguments: Sequence[str] = ()) -> Result:
        """Run the command with these words and options, and what it takes without a name."""
        return CliRunner().invoke(main, [*words, "--", *arguments] if arguments else list(words))


def _own(given: dict[str, Any]) -> dict[str, Any]:
    """What a user said of the client; the test knows the server and how often to try."""
    return {name: value for name, value in given.items() if name not in ("base_url", "max_retries")}


def spoken(value: Any, kind: str = "string") -> str:
    """A value as a command takes it: JSON where it takes that, else a text."""
    plain = isinstance(value, str) and kind not in ("any", "object", "array", "null")
    return str(value) if plain else json.dumps(value)


def option(flag: str, value: Any, kind: str = "string", *, many: bool = False) -> list[str]:
    """An option with its value; one that is given again for each of `many`."""
    if many:
        return [f"{flag}={spoken(each, kind)}" for each in value]
    if kind == "boolean":
        return [flag if value else flag.replace("--", "--no-", 1)]
    return [f"{flag}={spoken(value, kind)}"]


def assert_told(result: Result, *, told: bool = True) -> None:
    """The command ended well, and told the answer in JSON, where there is one to tell."""
    assert result.exit_code == 0, result.output
    if told:
        json.loads(result.stdout)
