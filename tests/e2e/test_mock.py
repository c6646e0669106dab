"""`postwright mock` as its user runs it, and its application as a test uses it."""

from __future__ import annotations

import asyncio
import concurrent.futures
import http.client
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from subprocess import PIPE
from urllib.parse import urlsplit

import httpx2
import pytest
from support.mocks import mock
from support.programs import run

from postwright import Sink, read_settings, recover
from postwright.mock import Settings, application

ROOT = Path(__file__).resolve().parents[2]
LEAD = {"first_name": "Ada", "email": "ada@example.com"}
BEARER = {"Authorization": "Bearer any"}


@pytest.fixture(scope="module")
def url() -> object:
    """The address of a mock that keeps things."""
    with mock("--stateful", folder=ROOT) as address:
        yield address


def test_what_is_created_over_http_can_be_got(url: str) -> None:
    with httpx2.Client(base_url=url, headers=BEARER) as client:
        lead = client.post("/v1/leads", json=LEAD).json()
        assert client.get(f"/v1/leads/{lead['id']}").json() == lead


def test_many_at_once_get_ids_of_their_own(url: str) -> None:
    def create(_: int) -> int:
        found: int = httpx2.post(f"{url}/v1/leads", json=LEAD, headers=BEARER).json()["id"]
        return found

    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        ids = list(pool.map(create, range(12)))
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize(
    "sent",
    [
        b"\x00\xff" * 100 + b"\r\n\r\n",
        b"GET /v1/leads HTTP/9.9\r\n\r\n",
        b"POST /v1/tags HTTP/1.1\r\nHost: a\r\nContent-Length: -5\r\n\r\n",
        b"POST /v1/tags HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"GET /../../etc/passwd HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        b"GET http://evil.example/v1/leads HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
    ],
)
def test_what_is_no_request_is_refused_and_the_mock_serves_on(url: str, sent: bytes) -> None:
    parts = urlsplit(url)
    with socket.create_connection((parts.hostname, parts.port), 10) as connection:
        connection.sendall(sent)
        status = int(connection.recv(12)[9:12])
    assert 400 <= status < 500
    assert httpx2.get(f"{url}/v1/leads", headers=BEARER).status_code == 200


def test_a_caller_who_leaves_in_the_middle_does_no_harm(url: str) -> None:
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port)
    connection.putrequest("POST", "/v1/tags")
    connection.putheader("Content-Length", "1000")
    connection.endheaders(b"{")
    connection.close()
    assert httpx2.get(f"{url}/v1/tags", headers=BEARER).status_code == 200


def test_a_delay_is_waited_for() -> None:
    api = recover(read_settings(ROOT / "postwright.yaml").input, Sink())
    app = application(api, Settings(access="off", delay=0.05))

    async def asked() -> float:
        started = time.perf_counter()
        transport = httpx2.ASGITransport(app)
        async with httpx2.AsyncClient(transport=transport, base_url="http://mock") as client:
            await client.get("/v1/tags")
        return time.perf_counter() - started

    assert asyncio.run(asked()) >= 0.05


def test_it_holds_no_secret_of_its_input(url: str) -> None:
    collection = (ROOT / "spec/leadcenter/leadcenter.postman_collection.json").read_text()
    secrets = (
        "17|Zk3ExampleOnlyNotARealToken9QmVb7sWnYc2HdJf",
        "lcwh_ExampleOnlyNotARealSecret5dT8uQ",
    )
    assert all(each in collection for each in secrets)
    with httpx2.Client(base_url=url, headers=BEARER) as client:
        login = client.post("/v1/auth/login", json={"email": "a@example.com", "password": "x"})
        hook = client.get("/v1/webhooks/18", headers={"x-mock-response-code": "200"})
        made = client.post(
            "/v1/webhooks", json={"url": "https://a.example", "events": ["lead.created"]}
        )
    told = login.text + hook.text + made.text
    assert not any(each in told for each in (*secrets, "REDACTED"))
    assert made.json()["secret"].startswith("lcwh_"), "as its script asserts"


def test_an_interrupt_is_its_usual_end_and_what_it_kept_is_there(tmp_path: Path) -> None:
    store = str(tmp_path / "store.sqlite")
    command = [sys.executable, "-m", "postwright", "mock", "--port", "0", "--store", store]
    ids = []
    for _ in range(2):
        with subprocess.Popen(command, cwd=ROOT, stdout=PIPE, stderr=PIPE, text=True) as process:
            assert process.stdout is not None
            address = process.stdout.readline().split(";")[0].removeprefix("Serving at ")
            made = httpx2.post(f"{address}/v1/leads", json=LEAD, headers=BEARER)
            ids.append(made.json()["id"])
            process.send_signal(signal.SIGINT)
            _, told = process.communicate(timeout=30)
        assert (process.returncode, told) == (0, "")
    assert ids == [4821, 4822]


SDK = """
import leadcenter, sys

client = leadcenter.Client(domain=sys.argv[1])
client.login(email="ada@example.com", password="x")
before = [lead.id for lead in client.leads.list(page=1, per_page=2)]
lead = client.leads.create(first_name="Ada", email="ada@example.com")
assert client.leads.get(lead.id) == lead
assert [each.id for each in client.leads.list(page=1, per_page=2)] == [*before, lead.id]
assert client.leads.update(lead.id, status="won").status == "won"
client.leads.delete(lead.id)
try:
    client.leads.get(lead.id)
except leadcenter.NotFoundError:
    print(len(before))
"""


def test_the_generated_client_pages_and_changes_what_the_mock_keeps() -> None:
    package = ROOT / "generated/leadcenter-python/src"
    with mock("--auth", "issued", "--stateful", folder=ROOT) as address:
        ran = run([sys.executable, "-c", SDK, address], ROOT, {"PYTHONPATH": str(package)})
    assert (ran.code, ran.out) == (0, "6\n"), ran.told
