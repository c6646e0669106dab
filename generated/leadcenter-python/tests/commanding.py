"""The command line, with a server that is not there."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from leadcenter import Client
from leadcenter.cli import main

from .checks import differences
from .library import httpx
from .server import CONTENT, FakeServer

_AT_ONCE: dict[str, Any] = {"max_retries": 0}


class Commanding:
    """Runs commands; the client that they make talks to the server of the test.

    Its `settings` are in the environment, as a user's would be. Files are made in `folder`; `target` is a
    path there for one that a command writes.
    """

    def __init__(
        self, server: FakeServer, settings: dict[str, Any], patch: pytest.MonkeyPatch, folder: Path
    ) -> None:
        http_client = httpx.Client(transport=httpx.MockTransport(server.handle))
        made = partial(Client, http_client=http_client)

        def connect(**given: Any) -> Client:
            return made(**{**given, **_AT_ONCE})

        patch.setattr("leadcenter.client.Client", connect)
        for name, value in _variables(settings):
            patch.setenv(name, value)
        self._folder = folder
        self.target = folder / "answer"

    def __call__(self, *words: str, arguments: Sequence[str] = ()) -> Result:
        """Run the command with these words and options, and what it takes without a name."""
        return CliRunner().invoke(main, [*words, "--", *arguments] if arguments else list(words))

    def file(self, name: str) -> Path:
        """A file to upload, the same as `sample_file` gives to a method."""
        path = self._folder / name
        path.write_bytes(CONTENT)
        return path

    def source(self, content: str | bytes) -> str:
        """A body in a file, as `--data` takes it."""
        path = self._folder / "body"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return f"@{path}"


def _variables(settings: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The environment variables that say what these arguments of the client say."""
    for name, value in settings.items():
        if name == "base_urls":
            for server, url in value.items():
                yield f"LEADCENTER_{server.upper()}_BASE_URL", url
        else:
            yield f"LEADCENTER_{name.upper()}", value


def spoken(value: Any, kind: str = "string") -> str:
    """A value as a command takes it: JSON where it takes that, else a text."""
    plain = isinstance(value, str | Path) and kind not in ("any", "object", "array", "null")
    return str(value) if plain else json.dumps(value)


def option(flag: str, value: Any, kind: str = "string", *, many: bool = False) -> list[str]:
    """An option with its value; one that is given again for each of `many`."""
    if many:
        return [f"{flag}={spoken(each, kind)}" for each in value]
    if kind == "boolean":
        return [flag if value else flag.replace("--", "--no-", 1)]
    return [f"{flag}={spoken(value, kind)}"]


def assert_printed(result: Result, body: Any) -> None:
    """The command ended well, and printed this JSON."""
    assert result.exit_code == 0, result.output
    assert not (found := list(differences(json.loads(result.stdout), body))), found


def assert_wrote(result: Result, text: str) -> None:
    """The command ended well, and wrote this text as it came."""
    assert result.exit_code == 0, result.output
    assert result.stdout_bytes.decode() == text


def assert_failed(result: Result, code: int, status: int | None = None) -> None:
    """The command ended with this code, told why in JSON, with this status, and printed no answer."""
    assert result.exit_code == code, result.output
    told = json.loads(result.stderr)["error"]
    assert told["message"]
    assert told.get("status") == status
    assert not result.stdout
