"""The examples of the README do what they say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from .server import saved

README = Path(__file__).parent.parent / "README.md"
ANSWERS: dict[tuple[str, str], tuple[int, str, str]] = {
    ("POST", "/v1/auth/login"): (200, "auth/login_logged_in", ""),
    ("GET", "/v1/leads/4812"): (200, "leads/get_lead", ""),
    ("POST", "/v1/leads"): (201, "leads/create_lead_lead_created", ""),
    ("GET", "/v1/leads"): (200, "leads/list_leads_page_3_of_3", ""),
    ("POST", "/v1/leads/4812/attachments"): (
        201,
        "leads_attachments/upload_attachment_file_uploaded",
        "",
    ),
    ("GET", "/v1/leads/4812/attachments/771/download"): (
        200,
        "leads_attachments/download_attachment_pdf_file",
        "application/pdf",
    ),
}
"""By method and path: status, fixture and content type."""

ERRORS: dict[tuple[str, str], tuple[int, str, str]] = {
    ("POST", "/v1/leads"): (422, "leads/create_lead_invalid_values", ""),
}
"""The same for what is caught."""

NOTHING = {key: (200, "", "") for key in ERRORS}


class _Api:
    """Answers all clients, whatever server they think they talk to."""

    def __init__(self) -> None:
        self.errors = False

    def handle(self, request: httpx2.Request) -> httpx2.Response:
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


def test_errors_are_caught(api: _Api, capsys: pytest.CaptureFixture[str]) -> None:
    names: dict[str, Any] = {"__name__": "__main__"}
    for source, code in blocks():
        api.errors = "except " in source
        capsys.readouterr()
        exec(code, names)
        if api.errors:
            assert capsys.readouterr().out.startswith("422 ")
