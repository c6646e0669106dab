"""The examples of the README do what they say, and the index lists what there is."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from .handshake import challenge
from .server import saved

README = Path(__file__).parent.parent / "README.md"
INDEX = README.with_name("api.md")
ANSWERS: dict[tuple[str, str], tuple[int, str, str]] = {
    ("POST", "/v1/auth/login"): (200, "auth/login_200", ""),
    ("GET", "/v1/leads/4812"): (200, "leads/get_200", ""),
    ("POST", "/v1/leads"): (201, "leads/create_201", ""),
    ("GET", "/v1/leads"): (200, "leads/list_200_3", ""),
    ("POST", "/v1/leads/4812/attachments"): (201, "leads_attachments/upload_201", ""),
    ("GET", "/v1/leads/4812/attachments/771/download"): (
        200,
        "leads_attachments/download_200",
        "application/pdf",
    ),
}
"""By method and path: status, fixture and content type."""

ERRORS: dict[tuple[str, str], tuple[int, str, str]] = {
    ("POST", "/v1/leads"): (422, "leads/create_422_2", ""),
}
"""The same for what is caught."""

NOTHING = {key: (200, "", "") for key in ERRORS}


class _Api:
    """Answers all clients, whatever server they think they talk to."""

    def __init__(self) -> None:
        self.errors = False

    def handle(self, request: httpx2.Request) -> httpx2.Response:
        if asked := challenge(request.headers.get("authorization", "")):
            return httpx2.Response(401, headers={"WWW-Authenticate": asked})
        url = str(request.url).partition("?")[0]
        answers = ERRORS if self.errors else {**NOTHING, **ANSWERS}
        for (method, path), (status, fixture, content_type) in answers.items():
            if request.method == method and url.endswith(path):
                return _response(status, saved(fixture) if fixture else "", content_type)
        raise AssertionError(f"the README calls {request.method} {url}")


def _response(status: int, body: Any, content_type: str) -> httpx2.Response:
    if isinstance(body, str):
        return httpx2.Response(status, text=body, headers={"content-type": content_type})
    return httpx2.Response(status, json=body)


@pytest.fixture
def api(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> _Api:
    """An API that every client reaches, in a folder with a file to upload."""
    api = _Api()

    def handle(transport: object, request: httpx2.Request) -> httpx2.Response:
        request.read()
        return api.handle(request)

    async def handle_async(transport: object, request: httpx2.Request) -> httpx2.Response:
        await request.aread()
        return api.handle(request)

    monkeypatch.setattr(httpx2.HTTPTransport, "handle_request", handle)
    monkeypatch.setattr(httpx2.AsyncHTTPTransport, "handle_async_request", handle_async)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "document.pdf").write_bytes(b"%PDF-1.7\n")
    return api


def blocks() -> Iterator[Any]:
    """The Python examples, each compiled so that its lines are those of the README."""
    text = README.read_text(encoding="utf-8").partition("\n## About the API\n")[0]
    for found in re.finditer(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        above = text.count("\n", 0, found.start(1))
        yield found[1], compile("\n" * above + found[1], str(README), "exec")


def test_every_example_runs(api: _Api) -> None:
    names: dict[str, Any] = {"__name__": "__main__"}
    for _, code in blocks():
        exec(code, names)

    assert "client" in names


def test_the_index_shows_the_signatures_there_are(api: _Api) -> None:
    names: dict[str, Any] = {"__name__": "__main__"}
    exec(next(blocks())[1], names)
    text = INDEX.read_text(encoding="utf-8")
    shown = re.findall(r"^```python\n(client[\w.]*)(\(.*?\))\n```$", text, re.MULTILINE | re.DOTALL)

    assert len(shown) == text.count("\n```python\n")
    for method, signature in shown:
        (declared,) = ast.parse(f"def method{signature}: ...").body
        assert isinstance(declared, ast.FunctionDef)
        arguments = declared.args
        named = [
            each.arg for each in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)
        ]
        there = inspect.signature(eval(method, names)).parameters
        assert named == [name for name in there if name != "options"], method


def test_errors_are_caught(api: _Api, capsys: pytest.CaptureFixture[str]) -> None:
    names: dict[str, Any] = {"__name__": "__main__"}
    for source, code in blocks():
        api.errors = "except " in source
        capsys.readouterr()
        exec(code, names)
        if api.errors:
            assert capsys.readouterr().out.startswith("422 ")
