"""The generated clients and command line, installed in a clean environment, against a server on loopback."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from support.environments import Environment
from support.leadcenter import EMAIL, PASSWORD, PDF, LeadCenter, serving
from support.programs import Ran, Words, run

CLIENTS = Path(__file__).parent / "clients"
CONTENT = bytes(range(256)) * 300
NAMES = ["Marcus", "Elena", "Ravi", "Yuki", "Sofia", "Oliver"]
REFUSED = "These credentials do not match our records."
INVALID = {
    "first_name": ["The first name field is required."],
    "email": ["The email field is required."],
}
EXPECTED: dict[str, object] = {
    "wrong password": {"status": 401, "message": REFUSED, "errors": {"email": [REFUSED]}},
    "login": ["Bearer", EMAIL],
    "pages": {"total": 6, "last": 3, "sizes": [2, 2, 2], "names": NAMES},
    "a few": [4819, 4812, 4806],
    "create": ["Lead", 4820, "Zoë", 40],
    "invalid": {
        "status": 422,
        "message": "The first name field is required. (and 1 more error)",
        "errors": INVALID,
    },
    "busy": {"attempts": 2, "names": ["Call back", "Enterprise", "VIP"]},
    "upload": ["Größe.pdf", "An offer – the last", len(CONTENT)],
    "download": ["offer.pdf", "application/pdf", hashlib.sha256(PDF).hexdigest()],
    "not found": {"status": 404, "message": "Lead not found.", "errors": {}},
    "revoked": {
        "status": 401,
        "message": "Unauthenticated.",
        "errors": {"token": ["The access token is missing."]},
    },
}


@pytest.fixture(scope="module")
def server() -> Iterator[LeadCenter]:
    with serving() as running:
        yield running


class Conversation:
    """What a client's program printed, and what reached the server meanwhile."""

    def __init__(self, client: str, clean: Environment) -> None:
        with serving() as server:
            command: Words = [
                clean.python,
                "-W",
                "error",
                CLIENTS / f"{client}.py",
                EMAIL,
                PASSWORD,
            ]
            done = run(command, clean.folder, {"LEADCENTER_DOMAIN": server.url})
        assert done.code == 0, done.told
        self.server = server
        self.seen: dict[str, Any] = json.loads(done.out)


@pytest.fixture(scope="module", params=["blocking", "awaiting"])
def conversation(request: pytest.FixtureRequest, clean: Environment) -> Conversation:
    return Conversation(request.param, clean)


@pytest.mark.parametrize("step", EXPECTED)
def test_a_client_gets(step: str, conversation: Conversation) -> None:
    assert conversation.seen[step] == EXPECTED[step]


def test_a_client_does_nothing_else(conversation: Conversation) -> None:
    assert conversation.seen.keys() == EXPECTED.keys()


def test_the_login_gives_the_token_of_what_follows(conversation: Conversation) -> None:
    (given,) = conversation.server.tokens
    after = [each for each in conversation.server.requests if each.path != "/v1/auth/login"]
    *own, last = [each.token for each in after]
    assert set(own) == {given}
    assert last == "revoked"
    logins = [each for each in conversation.server.requests if each.path == "/v1/auth/login"]
    assert [each.token for each in logins] == ["", ""]


def test_three_pages_take_three_requests(conversation: Conversation) -> None:
    asked = [
        (each.query.get("page"), each.query["per_page"])
        for each in conversation.server.requests
        if each.path == "/v1/leads" and each.method == "GET"
    ]
    walk = [(None, "2"), ("2", "2"), ("3", "2")]
    assert [(page if page != "1" else None, size) for page, size in asked[-2:]] == walk[:2]
    assert asked[:3] == walk
    assert len([page for page, _ in asked if page == "3"]) == 2


def test_the_retry_waits_as_long_as_it_is_told(conversation: Conversation) -> None:
    first, second = [each for each in conversation.server.requests if each.path == "/v1/tags"]
    assert second.at - first.at >= 1.0


def test_the_upload_arrives_whole(conversation: Conversation) -> None:
    assert conversation.server.uploads == {7: ("Größe.pdf", CONTENT)}


Command = Callable[..., Ran]


@pytest.fixture(scope="module")
def leadcenter(clean: Environment, server: LeadCenter) -> Command:
    """Runs the generated command line against the server: `leadcenter("leads", "list", token=...)`."""

    def call(*args: str | Path, token: str = "") -> Ran:
        extra = {"LEADCENTER_DOMAIN": server.url, **({"LEADCENTER_TOKEN": token} if token else {})}
        done = run([clean.scripts / "leadcenter", *args], clean.folder, extra)
        assert "Traceback" not in done.err, done.told
        return done

    return call


@pytest.fixture(scope="module")
def token(leadcenter: Command) -> str:
    done = leadcenter("auth", "login", "--email", EMAIL, "--password", PASSWORD, "-o", "json")
    assert done.code == 0, done.told
    given: str = json.loads(done.out)["token"]
    return given


def test_the_command_line_logs_in(token: str, server: LeadCenter) -> None:
    assert token in server.tokens


def test_the_command_line_is_refused_a_wrong_password(leadcenter: Command) -> None:
    done = leadcenter("auth", "login", "--email", EMAIL, "--password", "wrong", "-o", "table")
    assert done.code == 3, done.told
    assert done.out == ""
    assert done.err.splitlines() == [f"Error: 401: {REFUSED}", f"  email: {REFUSED}"]


def test_the_command_line_wants_a_credential(leadcenter: Command) -> None:
    done = leadcenter("leads", "list")
    assert done.code == 3, done.told
    assert "LEADCENTER_TOKEN" in done.err


def test_the_command_line_shows_one_page(leadcenter: Command, token: str) -> None:
    done = leadcenter("leads", "list", "--per-page", "2", "-o", "json", token=token)
    assert done.code == 0, done.told
    assert [lead["first_name"] for lead in json.loads(done.out)] == NAMES[:2]


def test_the_command_line_goes_through_all_pages(
    leadcenter: Command, token: str, server: LeadCenter
) -> None:
    before = len(server.requests)
    done = leadcenter("leads", "list", "--per-page", "2", "--all", "-o", "ndjson", token=token)
    assert done.code == 0, done.told
    assert [json.loads(line)["first_name"] for line in done.out.splitlines()] == NAMES
    assert len(server.requests) - before == 3


def test_the_command_line_shows_a_table(leadcenter: Command, token: str) -> None:
    done = leadcenter("leads", "list", "-o", "table", token=token)
    assert done.code == 0, done.told
    assert len(done.out.splitlines()) >= 1 + len(NAMES)
    assert all(name in done.out for name in NAMES)


def test_the_command_line_creates(leadcenter: Command, token: str) -> None:
    given = ["--first-name", "Zoë", "--email", "zoe@example.com", "--score", "40"]
    done = leadcenter("leads", "create", *given, "-o", "json", token=token)
    assert done.code == 0, done.told
    lead = json.loads(done.out)
    assert [lead["id"], lead["first_name"], lead["score"]] == [4820, "Zoë", 40]


def test_the_command_line_tells_what_is_invalid(leadcenter: Command, token: str) -> None:
    asked = ["leads", "create", "--first-name", "", "--phone", "+14155550178"]
    done = leadcenter(*asked, "-o", "table", token=token)
    assert done.code == 1, done.told
    told = [f"  {name}: {text}" for name, (text,) in INVALID.items()]
    first = "Error: 422: The first name field is required. (and 1 more error)"
    assert done.err.splitlines() == [first, *told]

    as_json = leadcenter(*asked, "-o", "json", token=token)
    assert as_json.code == 1, as_json.told
    error = json.loads(as_json.err)["error"]
    assert (error["status"], error["errors"]) == (422, INVALID)


def test_the_command_line_tries_again(leadcenter: Command, token: str, server: LeadCenter) -> None:
    done = leadcenter("tags", "list", "-o", "json", token=token)
    assert done.code == 0, done.told
    assert [tag["name"] for tag in json.loads(done.out)] == ["Call back", "Enterprise", "VIP"]
    first, second = [each for each in server.requests if each.path == "/v1/tags"]
    assert second.at - first.at >= 1.0


def test_the_command_line_uploads(
    leadcenter: Command, token: str, server: LeadCenter, tmp_path: Path
) -> None:
    (tmp_path / "offer.pdf").write_bytes(CONTENT)
    done = leadcenter(
        *("leads", "attachments", "upload", "7", "--description", "An offer"),
        *("--file", tmp_path / "offer.pdf", "-o", "json"),
        token=token,
    )
    assert done.code == 0, done.told
    assert json.loads(done.out)["size"] == len(CONTENT)
    assert server.uploads[7] == ("offer.pdf", CONTENT)


def test_the_command_line_downloads(leadcenter: Command, token: str, tmp_path: Path) -> None:
    target = tmp_path / "offer.pdf"
    asked = ["leads", "attachments", "download", "7", "91", "--output-file", target]
    done = leadcenter(*asked, token=token)
    assert done.code == 0, done.told
    assert target.read_bytes() == PDF
    assert list(tmp_path.iterdir()) == [target]


def test_the_command_line_knows_what_is_not_there(leadcenter: Command, token: str) -> None:
    done = leadcenter("leads", "get", "99", "-o", "table", token=token)
    assert done.code == 4, done.told
    assert done.err.splitlines() == ["Error: 404: Lead not found."]


def test_the_command_line_shows_no_credential(leadcenter: Command, token: str) -> None:
    for args in (["leads", "get", "99"], ["leads", "list", "--per-page", "2"], ["--help"]):
        done = leadcenter(*args, token=token)
        assert token not in done.told
