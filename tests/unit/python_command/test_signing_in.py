"""`login`, `logout`, `status`, and where credentials are kept (SAFETY, row C10)."""

from __future__ import annotations

import base64
import importlib
import json
import os
import stat
import sys
import time
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import httpx2
import pytest
from click.testing import CliRunner

TOKEN = "a-token-that-is-long-enough-1234"


class Ring:
    """A keyring that works, in memory."""

    priority = 5.0

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}


def _module(ring: Any, **functions: Callable[..., Any]) -> types.ModuleType:
    module: Any = types.ModuleType("keyring")
    module.get_keyring = lambda: ring
    for name, function in functions.items():
        setattr(module, name, function)
    return module  # type: ignore[no-any-return]


def _fails(*_: str) -> None:
    raise RuntimeError("locked")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's own folder of settings, and no keyring."""
    monkeypatch.setattr(click, "get_app_dir", lambda program: str(tmp_path / program))
    monkeypatch.setitem(sys.modules, "keyring", None)
    return tmp_path


@pytest.fixture
def ring(home: Path, monkeypatch: pytest.MonkeyPatch) -> Ring:
    ring = Ring()
    working = _module(
        ring,
        get_password=lambda *key: ring.kept.get(key),
        set_password=lambda program, key, value: ring.kept.update({(program, key): value}),
        delete_password=lambda *key: ring.kept.pop(key),
    )
    monkeypatch.setitem(sys.modules, "keyring", working)
    return ring


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, run: Any) -> Any:
    """Runs the program without a credential in the environment."""
    monkeypatch.delenv("PETS_TOKEN")
    return run


def test_a_pasted_token_is_kept_in_the_keyring_and_used(
    bare: Any, ring: Ring, home: Path, api: Any
) -> None:
    assert bare("login", "--with-token", input=f"{TOKEN}\n").exit_code == 0
    assert list(ring.kept.values()) == [TOKEN]
    assert not (home / "pets").exists()
    assert bare("pets", "get", "7").exit_code == 0
    assert api.asked.headers["authorization"].endswith(TOKEN)


def test_the_environment_goes_before_what_is_kept(run: Any, ring: Ring, api: Any) -> None:
    run("login", "--with-token", input=f"{TOKEN}\n")
    run("pets", "get", "7")
    assert api.asked.headers["authorization"].endswith("a-good-token")


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [
        (["--base-url", "https://evil.example"], {}),
        (["--domain", "evil.example"], {}),
        (["--base-url", "http://api.pets.test"], {}),
        (["--base-url", "https://api.pets.test:8443"], {}),
        ([], {"PETS_BASE_URL": "https://evil.example"}),
        ([], {"PETS_DOMAIN": "evil.example"}),
    ],
)
def test_what_is_kept_for_one_server_is_not_sent_to_another(
    arguments: list[str],
    environment: dict[str, str],
    bare: Any,
    ring: Ring,
    api: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bare("login", "--with-token", input=f"{TOKEN}\n")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert bare(*arguments, "pets", "get", "7").exit_code == 3
    assert bare(*arguments, "status").exit_code == 3
    assert api.requests == []


@pytest.mark.parametrize("url", ["https://api.pets.test", "https://API.pets.test:443/v2/"])
def test_one_server_is_one_in_whatever_words(url: str, bare: Any, ring: Ring, api: Any) -> None:
    bare("login", "--with-token", input=f"{TOKEN}\n")
    assert bare("--base-url", url, "pets", "get", "7").exit_code == 0
    assert api.asked.headers["authorization"].endswith(TOKEN)


def test_of_several_credentials_one_is_enough(ring: Ring, monkeypatch: pytest.MonkeyPatch) -> None:
    signing_in = importlib.import_module("pets._command._signing_in")
    session = importlib.import_module("pets._command._session").Session
    given = session(lambda: None, program="pets", locate=lambda arguments: "https://a.example:443")
    command = signing_in.Login("login", ["user", "key"], None, (), "PETS")
    done = CliRunner().invoke(command, ["--with-token"], obj=given, input="\nthe-key\n")
    assert done.exit_code == 0, done.output
    assert ring.kept == {("pets", "key@https://a.example:443 in default"): "the-key"}


@pytest.mark.parametrize(
    "dead",
    [
        None,
        _module(types.SimpleNamespace(priority=0)),
        _module(types.SimpleNamespace(priority=-1)),
        _module(Ring(), get_password=_fails, set_password=_fails, delete_password=_fails),
        types.ModuleType("keyring"),
    ],
    ids=["not installed", "fail backend", "null backend", "locked", "broken"],
)
def test_a_file_is_for_where_no_keyring_works(
    dead: Any, bare: Any, home: Path, api: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "keyring", dead)
    assert bare("login", "--with-token", input=f"{TOKEN}\n").exit_code == 0
    (file,) = (home / "pets").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert list(json.loads(file.read_text()).values()) == [TOKEN]
    assert bare("pets", "get", "7").exit_code == 0
    assert api.asked.headers["authorization"].endswith(TOKEN)


@pytest.mark.parametrize("spoil", ["others", "link", "folder"])
def test_a_file_that_is_not_the_user_s_alone_is_refused(
    spoil: str, bare: Any, home: Path, api: Any
) -> None:
    bare("login", "--with-token", input=f"{TOKEN}\n")
    file = home / "pets/credentials.json"
    if spoil == "others":
        file.chmod(0o644)
    else:
        file.rename(home / "other")
    if spoil == "link":
        os.symlink(home / "other", file)
    if spoil == "folder":
        file.mkdir()
    done = bare("pets", "get", "7")
    assert (done.exit_code, api.requests) == (3, [])
    assert str(file) in done.stderr
    assert "delete it" in done.stderr
    assert TOKEN not in done.output


def test_a_spoiled_file_holds_nothing(bare: Any, home: Path) -> None:
    bare("login", "--with-token", input=f"{TOKEN}\n")
    (home / "pets/credentials.json").write_text("{")
    assert bare("pets", "get", "7").exit_code == 3


@pytest.mark.parametrize("where", ["ring", "home"])
def test_logging_out_forgets_it(where: str, bare: Any, request: pytest.FixtureRequest) -> None:
    request.getfixturevalue(where)
    bare("login", "--with-token", input=f"{TOKEN}\n")
    assert bare("status").exit_code == 0
    assert "Forgot token." in bare("logout").stderr
    assert bare("status").exit_code == 3
    assert "nothing to forget" in bare("logout").stderr


def test_a_keyring_that_does_not_forget_is_told(
    bare: Any, ring: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare("login", "--with-token", input=f"{TOKEN}\n")
    monkeypatch.setattr(sys.modules["keyring"], "delete_password", _fails)
    done = bare("logout")
    assert (done.exit_code, list(ring.kept.values())) == (3, [TOKEN])
    assert "does not forget" in done.stderr


def test_status_says_where_a_credential_is_from_and_does_not_show_it(
    bare: Any, ring: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "run `pets login`" in bare("status").stderr
    bare("login", "--with-token", input=f"{TOKEN}\n")
    assert (
        bare("status").stdout
        == "profile: default\nserver: https://api.pets.test:443\ntoken: ...1234 from the keyring\n"
    )
    monkeypatch.setenv("PETS_TOKEN", "short")
    assert bare("status").stdout.endswith("token: ... from PETS_TOKEN\n")
    assert "token: ... from the command line" in bare("--token", "x", "status").stdout


def test_the_api_s_own_login_is_asked_for_what_it_wants(
    bare: Any, ring: Ring, api: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    api.says(200, json={"access_token": TOKEN})
    cli = importlib.import_module("pets.cli")
    monkeypatch.setitem(cli.main.commands, "login", _login())
    done = bare("login", "--user", "ada", input="hunter2\n")
    assert done.exit_code == 0, done.output
    assert json.loads(api.asked.content) == {"user": "ada", "password": "hunter2"}
    assert "hunter2" not in done.output
    assert list(ring.kept.values()) == [TOKEN]


def test_a_wrong_password_keeps_nothing(
    bare: Any, ring: Ring, api: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    api.answer = lambda request: httpx2.Response(401, json={"message": "wrong"})
    monkeypatch.setitem(importlib.import_module("pets.cli").main.commands, "login", _login())
    done = bare("login", "--user", "ada", "--password-stdin", input="hunter2\n")
    assert (done.exit_code, ring.kept) == (3, {})
    assert "hunter2" not in done.output


def test_a_password_is_no_option(bare: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(importlib.import_module("pets.cli").main.commands, "login", _login())
    assert bare("login", "--password", "x").exit_code == 2


@pytest.mark.parametrize("given", ["", "\n", "  \n"])
def test_nothing_is_no_credential(given: str, bare: Any, ring: Ring) -> None:
    assert bare("login", "--with-token", input=given).exit_code == 2
    assert ring.kept == {}


def _login() -> Any:
    signing_in = importlib.import_module("pets._command._signing_in")
    return signing_in.Login("login", ["token"], ("pets.cli.sessions", "create"), (), "PETS")


def test_an_operation_with_a_server_of_its_own_needs_no_other(
    bare: Any, home: Path, api: Any
) -> None:
    """Nothing can be kept for a server that is not named, and nothing is asked of it."""
    session = importlib.import_module("pets._command._session").Session
    errors = importlib.import_module("pets._runtime._errors")

    def nowhere(arguments: Any) -> str:
        raise errors.ConfigurationError("the server's domain is not known")

    given: dict[str, Any] = {}
    made = session(
        lambda **arguments: given.update(arguments), credentials=("token",), locate=nowhere
    )
    made.client()
    assert given == {}


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (("--domain", "other.test"), "`pets --domain other.test login`"),
        (("--base-url", "https://x.test/a b"), "`pets --base-url 'https://x.test/a b' login`"),
        (("--timeout", "3"), "`pets login`"),
    ],
)
def test_a_login_is_told_for_the_server_that_was_named(
    bare: Any, home: Path, words: tuple[str, ...], wanted: str
) -> None:
    assert f"run {wanted}" in bare(*words, "status").stderr


def jwt(**claims: Any) -> str:
    body = base64.urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip("=")
    return f"eyJhbGciOiJub25lIn0.{body}.c2lnbmF0dXJl"


@pytest.mark.parametrize("token", [jwt(exp=2000000000), jwt(sub="ada"), jwt(exp="x"), "a.b.c"])
def test_a_token_that_is_not_over_is_sent(bare: Any, ring: Ring, api: Any, token: str) -> None:
    bare("login", "--with-token", input=f"{token}\n")
    assert bare("pets", "get", "7").exit_code == 0
    assert api.asked.headers["authorization"] == f"Bearer {token}"
    ends = token == jwt(exp=2000000000)
    assert bare("status").stdout.endswith(
        ", until 2033-05-18 03:33 UTC\n" if ends else " from the keyring\n"
    )


def test_a_token_that_is_over_is_not_sent(bare: Any, ring: Ring, api: Any) -> None:
    """It says itself when it ends; operations that need none are not in the way."""
    bare("login", "--with-token", input=f"{jwt(exp=1000000000)}\n")
    done = bare("--domain", "api.pets.test", "pets", "get", "7")
    assert (done.exit_code, api.requests) == (3, [])
    wanted = "the login has ended: run `pets --domain api.pets.test login`"
    assert done.stderr == f"Error: {wanted}\n"
    assert "ended at 2001-09-09 01:46 UTC: run `pets login`" in bare("status").stdout
    assert bare("pets", "describe", "--data", "x").exit_code == 0


@pytest.mark.parametrize(("expires_in", "is_sent"), [(30, False), (3600, True), (None, True)])
def test_the_api_s_own_login_says_how_long_its_token_is_good(
    bare: Any,
    ring: Ring,
    api: Any,
    monkeypatch: pytest.MonkeyPatch,
    expires_in: float | None,
    is_sent: bool,
) -> None:
    api.says(200, json={"access_token": TOKEN, "expires_in": expires_in})
    cli = importlib.import_module("pets.cli")
    with monkeypatch.context() as changed:
        changed.setitem(cli.main.commands, "login", _login())
        assert bare("login", "--user", "ada", input="hunter2\n").exit_code == 0
    api.requests.clear()
    moment = time.time() + 60
    later = types.SimpleNamespace(time=lambda: moment)
    monkeypatch.setattr(importlib.import_module("pets._command._lifetime"), "time", later)
    assert (bare("pets", "get", "7").exit_code, len(api.requests)) == (
        (0, 1) if is_sent else (3, 0)
    )


def test_a_login_does_not_advise_to_log_in(
    bare: Any, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pets._runtime._errors import MissingCredentialsError  # type: ignore[import-not-found]

    program = importlib.import_module("pets.cli").main
    monkeypatch.setitem(program.commands, "login", _login())
    client = importlib.import_module("pets.client").Client

    def refuse(self: Any, **sent: Any) -> None:
        raise MissingCredentialsError("this needs a credential")

    monkeypatch.setattr(client, "login", refuse)
    done = bare("login", "--user", "ada", input="hunter2\n")
    assert done.exit_code == 3
    assert done.stderr.endswith("Error: this needs a credential\n")


def test_a_login_that_nobody_answers_says_what_is_missing(bare: Any, home: Path) -> None:
    done = bare("login", input="")
    assert (done.exit_code, done.stderr.splitlines()[-1]) == (2, "Error: no token was given.")
