"""`login` by OAuth 2.0: in the browser, on another device, for a password, as the application itself."""

from __future__ import annotations

import base64
import hashlib
import importlib
import json
import socket
import sys
import threading
import urllib.error
import urllib.request
import webbrowser
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import click
import httpx2
import pytest
from click.testing import CliRunner, Result

SERVER = "https://api.pets.test:443"
TOKENS = {"access_token": "an-access-token-1234", "refresh_token": "refresh-1", "expires_in": 3600}
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's own folder of settings, and no keyring."""
    monkeypatch.setattr(click, "get_app_dir", lambda program: str(tmp_path / program))
    monkeypatch.setitem(sys.modules, "keyring", None)
    return tmp_path


def flow(kind: str = "authorizationCode", **changes: Any) -> Any:
    made = importlib.import_module("pets._command").Flow
    authorization = "/oauth/authorize" if kind == "authorizationCode" else ""
    given = {"authorization_url": authorization, "scopes": ("read", "write"), **changes}
    return made("token", kind, given.pop("token_url", "/oauth/token"), **given)


LogIn = Callable[..., Result]


@pytest.fixture
def log_in(run: Any, monkeypatch: pytest.MonkeyPatch) -> LogIn:
    """Runs `login` of a program with these flows; afterwards `run` uses what it kept."""
    monkeypatch.delenv("PETS_TOKEN")
    login = importlib.import_module("pets._command._login").Login
    session = importlib.import_module("pets._command._session").Session
    cli = importlib.import_module("pets.cli")

    def log_in(*words: str, flows: Any, input: str = "") -> Result:
        given = session(cli.connect, program="pets", credentials=("token",), locate=cli.locate)
        command = login("login", ["token"], None, flows, "PETS")
        return CliRunner().invoke(program_of(command, given), ["login", *words], input=input)

    return log_in


def program_of(command: Any, given: Any) -> Any:
    """A program with one command, whose session is this, and that ends as every program does."""
    program = importlib.import_module("pets._command._program").Program

    class Small(program):  # type: ignore[misc, valid-type]
        def _session(self, ctx: Any, **_: Any) -> Any:
            return given

    small = Small("pets", "", resources={}, connect=given.connect, prefix="PETS", version="1")
    small.add_command(command)
    return small


class Browser:
    """Comes back from the authorization server with an answer of the test's."""

    def __init__(self, answer: Callable[[dict[str, str]], list[dict[str, str]]]) -> None:
        self._answer = answer
        self.url = ""
        self.seen: list[tuple[int, str]] = []

    def open(self, url: str) -> bool:
        self.url = url
        threading.Thread(target=self._go, daemon=True).start()
        return True

    @property
    def asked(self) -> dict[str, str]:
        return {name: values[0] for name, values in parse_qs(urlsplit(self.url).query).items()}

    def _go(self) -> None:
        for query in self._answer(self.asked):
            url = f"{self.asked['redirect_uri']}?{'&'.join(f'{k}={v}' for k, v in query.items())}"
            try:
                with urllib.request.urlopen(url) as page:
                    self.seen.append((page.status, page.read().decode()))
            except urllib.error.HTTPError as error:
                self.seen.append((error.code, error.read().decode()))


def browser(monkeypatch: pytest.MonkeyPatch, answer: Any) -> Browser:
    made = Browser(answer)
    monkeypatch.setattr(webbrowser, "open", made.open)
    return made


def agreed(asked: dict[str, str]) -> list[dict[str, str]]:
    return [{"code": "the-code", "state": asked["state"]}]


def form(request: httpx2.Request) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(request.content.decode()).items()}


def test_in_the_browser(
    log_in: LogIn, run: Any, api: Any, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    seen = browser(monkeypatch, agreed)
    api.says(200, json=TOKENS)
    done = log_in("--client-id", "app", flows=[flow()])
    assert done.exit_code == 0, done.output
    assert seen.url.startswith("https://api.pets.test/oauth/authorize?response_type=code&")
    assert seen.asked["scope"] == "read write"
    assert seen.asked["redirect_uri"].startswith("http://127.0.0.1:"), "RFC 8252, section 7.3"
    sent = form(api.asked)
    assert (sent["grant_type"], sent["code"], sent["client_id"]) == (
        "authorization_code",
        "the-code",
        "app",
    )
    digest = hashlib.sha256(sent["code_verifier"].encode()).digest()
    assert base64.urlsafe_b64encode(digest).rstrip(b"=").decode() == seen.asked["code_challenge"]
    assert "an-access-token-1234" not in done.output
    api.requests.clear()
    assert run("pets", "get", "7").exit_code == 0
    assert api.asked.headers["authorization"] == "Bearer an-access-token-1234"


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        (lambda asked: [{"error": "access_denied", "state": asked["state"]}], "access_denied"),
        (lambda asked: [{"state": asked["state"]}], "no code was sent"),
    ],
)
def test_a_refusal_is_told_and_nothing_is_kept(
    log_in: LogIn, api: Any, monkeypatch: pytest.MonkeyPatch, home: Path, answers: Any, told: str
) -> None:
    browser(monkeypatch, answers)
    done = log_in("--client-id", "app", flows=[flow()])
    assert (done.exit_code, done.stderr.splitlines()[-1]) == (3, f"Error: not logged in: {told}")
    assert not api.requests
    assert not (home / "pets").exists()


def test_an_answer_to_another_question_is_waited_past(
    log_in: LogIn, api: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cross-site request forgery (RFC 6749, section 10.12)."""
    seen = browser(
        monkeypatch, lambda asked: [{"code": "<evil>", "state": "guessed"}, *agreed(asked)]
    )
    api.says(200, json=TOKENS)
    assert log_in("--client-id", "app", flows=[flow()]).exit_code == 0
    assert form(api.asked)["code"] == "the-code"
    assert [status for status, _ in seen.seen][:1] == [404]
    assert "evil" not in seen.seen[0][1]


def test_nobody_agrees(log_in: LogIn, monkeypatch: pytest.MonkeyPatch) -> None:
    listener = importlib.import_module("pets._command._browser")
    with listener.Listener() as waiting, pytest.raises(listener.NoCode, match="in time"):
        waiting.code("state", patience=0.01)


def test_a_port_that_is_taken(log_in: LogIn) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = log_in("--client-id", "app", "--port", port, flows=[flow()])
    assert done.exit_code == 2
    assert f"Port {port} is taken" in done.stderr


@pytest.mark.parametrize("url", ["http://else.test/x", "file:///etc/passwd", "javascript:alert(1)"])
@pytest.mark.parametrize("place", ["authorization_url", "token_url"])
def test_no_other_url_is_opened(
    log_in: LogIn, api: Any, monkeypatch: pytest.MonkeyPatch, place: str, url: str
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    done = log_in("--client-id", "app", flows=[flow(**{place: url})])
    assert done.exit_code == 2
    assert (opened, api.requests) == ([], [])


def test_a_token_that_expires_is_renewed_and_the_new_one_kept(
    log_in: LogIn, run: Any, api: Any, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    browser(monkeypatch, agreed)
    api.says(200, json={**TOKENS, "expires_in": 0})
    assert log_in("--client-id", "app", flows=[flow()]).exit_code == 0
    renewed = {
        "access_token": "another-access-token",
        "refresh_token": "refresh-2",
        "expires_in": 9999,
    }

    def answer(request: httpx2.Request) -> httpx2.Response:
        is_token = request.url.path == "/oauth/token"
        return httpx2.Response(200, json=renewed if is_token else {"id": 7})

    api.requests.clear()
    api.answer = answer
    assert run("pets", "get", "7").exit_code == 0
    assert form(api.requests[0])["refresh_token"] == "refresh-1"
    assert api.requests[1].headers["authorization"] == "Bearer another-access-token"
    api.requests.clear()
    assert run("pets", "get", "7").exit_code == 0
    assert len(api.requests) == 1, "the new token is used again"
    (kept,) = json.loads((home / "pets/credentials.json").read_text()).values()
    assert json.loads(kept)["refresh_token"] == "refresh-2"


def test_a_short_token_is_used_for_most_of_its_time(
    log_in: LogIn, run: Any, api: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without its lifetime a token of 30 seconds would be renewed for every call, a minute ahead."""
    browser(monkeypatch, agreed)
    api.says(200, json={**TOKENS, "expires_in": 30})
    log_in("--client-id", "app", flows=[flow()])
    api.requests.clear()
    assert run("pets", "get", "7").exit_code == 0
    assert api.asked.url.path == "/pets/7"


def test_a_login_that_cannot_be_renewed_ends(
    log_in: LogIn, run: Any, api: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser(monkeypatch, agreed)
    api.says(200, json={"access_token": "an-access-token-1234", "expires_in": 0})
    log_in("--client-id", "app", flows=[flow()])
    api.requests.clear()
    done = run("pets", "get", "7")
    assert (done.exit_code, api.requests) == (3, [])
    assert done.stderr == "Error: the login has ended: run `pets login`\n"


def test_a_login_that_is_over_says_so(
    log_in: LogIn, run: Any, api: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser(monkeypatch, agreed)
    api.says(200, json={**TOKENS, "expires_in": 0})
    log_in("--client-id", "app", flows=[flow()])
    api.says(400, json={"error": "invalid_grant"})
    done = run("pets", "get", "7")
    assert done.exit_code == 3
    assert done.stderr.endswith("400 invalid_grant: run `pets login`\n")


def device(answers: list[Any]) -> Callable[[httpx2.Request], httpx2.Response]:
    """An authorization server for devices that gives these answers to who asks for a token."""
    known = {
        "/.well-known/oauth-authorization-server": {
            "device_authorization_endpoint": "/oauth/device"
        },
        "/oauth/device": {
            "device_code": "secret-device-code",
            "user_code": "ABCD-EFGH",
            "verification_uri": "https://api.pets.test/device\x1b[31m",
            "interval": 7,
        },
    }

    def answer(request: httpx2.Request) -> httpx2.Response:
        if request.url.path in known:
            return httpx2.Response(200, json=known[request.url.path])
        found = answers.pop(0)
        return httpx2.Response(200 if "access_token" in found else 400, json=found)

    return answer


def test_on_another_device(log_in: LogIn, api: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []
    _wait_with(monkeypatch, waited)
    pending, slower = {"error": "authorization_pending"}, {"error": "slow_down"}
    api.answer = device([pending, slower, TOKENS])
    done = log_in("--device", "--client-id", "app", flows=[flow()])
    assert done.exit_code == 0, done.output
    assert "type ABCD-EFGH" in done.stderr
    assert "\x1b" not in done.stderr
    assert "secret-device-code" not in done.output
    assert waited == [7, 7, 12], "RFC 8628, section 3.5"
    assert form(api.requests[1]) == {"client_id": "app", "scope": "read write"}
    assert form(api.requests[-1])["device_code"] == "secret-device-code"


@pytest.mark.parametrize("reason", ["access_denied", "expired_token"])
def test_a_device_that_is_refused(
    log_in: LogIn, api: Any, monkeypatch: pytest.MonkeyPatch, reason: str
) -> None:
    _wait_with(monkeypatch, [])
    api.answer = device([{"error": reason}])
    done = log_in("--device", "--client-id", "app", flows=[flow()])
    assert (done.exit_code, done.stderr.splitlines()[-1]) == (3, f"Error: not logged in: {reason}")


def test_a_server_that_knows_no_devices(log_in: LogIn, api: Any) -> None:
    api.says(404, json={"message": "Not found."})
    done = log_in("--device", "--client-id", "app", flows=[flow()])
    assert done.exit_code == 3
    assert "does not say that devices can log in" in done.stderr


def _wait_with(monkeypatch: pytest.MonkeyPatch, waited: list[float]) -> None:
    found = importlib.import_module("pets._command._device")
    monkeypatch.setattr(found.until_agreed, "__defaults__", (waited.append,))


def test_for_a_name_and_a_password(log_in: LogIn, api: Any, home: Path) -> None:
    api.says(200, json=TOKENS)
    done = log_in("--client-id", "app", flows=[flow("password")], input="maya\nhunter22\n")
    assert done.exit_code == 0, done.output
    sent = form(api.asked)
    assert (sent["grant_type"], sent["username"], sent["password"]) == (
        "password",
        "maya",
        "hunter22",
    )
    assert "hunter22" not in done.output + (home / "pets/credentials.json").read_text()


def test_as_the_application_itself(
    log_in: LogIn, run: Any, api: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There is no refresh token: a new one is asked for with the id and the secret."""
    monkeypatch.setenv("PETS_CLIENT_SECRET", "app-secret")
    api.says(200, json={"access_token": "an-access-token-1234", "expires_in": 0})
    done = log_in("--client-id", "app", flows=[flow("clientCredentials")])
    assert done.exit_code == 0, done.output
    assert (
        api.asked.headers["authorization"]
        == "Basic " + base64.b64encode(b"app:app-secret").decode()
    )
    api.requests.clear()
    run("pets", "get", "7")
    assert form(api.requests[0])["grant_type"] == "client_credentials"


def test_a_pasted_token_takes_the_place_of_one_from_oauth(
    log_in: LogIn, run: Any, api: Any, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    browser(monkeypatch, agreed)
    api.says(200, json=TOKENS)
    log_in("--client-id", "app", flows=[flow()])
    assert log_in("--with-token", flows=[flow()], input="pasted-token\n").exit_code == 0
    assert list(json.loads((home / "pets/credentials.json").read_text()).values()) == [
        "pasted-token"
    ]


def test_status_tells_that_a_token_is_renewed(
    log_in: LogIn, run: Any, api: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser(monkeypatch, agreed)
    api.says(200, json=TOKENS)
    log_in("--client-id", "app", flows=[flow()])
    done = run("status")
    assert done.exit_code == 0
    assert "token: ...1234 from " in done.stdout
    assert done.stdout.endswith(", renewed when it expires\n")
    assert run("logout").stderr == "Forgot token.\n"
    assert run("status").exit_code == 3
