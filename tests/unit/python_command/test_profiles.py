"""Profiles: what `config` sets, whose word counts, and what no profile may do."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click
import pytest


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's own folder of settings, and no keyring."""
    monkeypatch.setattr(click, "get_app_dir", lambda program: str(tmp_path / program))
    monkeypatch.setitem(sys.modules, "keyring", None)
    return tmp_path


@pytest.fixture
def file(home: Path) -> Path:
    """Where the profiles are."""
    found = home / "pets/config.toml"
    found.parent.mkdir()
    return found


def test_a_setting_counts_where_nothing_else_is_said(run: Any, api: Any) -> None:
    assert run("config", "set", "base-url", "https://default.test").exit_code == 0
    assert run("--profile", "staging", "config", "set", "domain", "staging.test").exit_code == 0
    for words, host in ((), "default.test"), (("--profile", "staging"), "staging.test"):
        assert run(*words, "pets", "get", "7").exit_code == 0
        assert api.requests.pop().url.host == host


def test_an_option_goes_before_the_environment_and_that_before_the_profile(
    run: Any, api: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("config", "set", "domain", "profile.test")
    monkeypatch.setenv("PETS_DOMAIN", "environment.test")
    for words, host in ((), "environment.test"), (("--domain", "option.test"), "option.test"):
        assert run(*words, "pets", "get", "7").exit_code == 0
        assert api.requests.pop().url.host == host


@pytest.mark.parametrize(
    ("words", "host"),
    [
        (("--domain", "named.test"), "named.test"),
        (("--base-url", "https://named.test"), "named.test"),
    ],
)
def test_a_server_that_is_named_is_not_mixed_with_the_profiles(
    run: Any, api: Any, file: Path, words: tuple[str, ...], host: str
) -> None:
    """`--domain` with a profile of a whole URL would else go to the profile's server."""
    file.write_text('[default]\nbase_url = "https://profile.test/v1"\n')
    assert run(*words, "pets", "get", "7").exit_code == 0
    assert (api.asked.url.host, api.asked.url.path) == (host, "/pets/7")


def test_a_profile_says_how_to_print(run: Any, api: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    run("config", "set", "output", "yaml")
    assert run("pets", "get", "7").stdout == "id: 7\nname: Rex\n"
    monkeypatch.setenv("PETS_OUTPUT", "csv")
    assert run("pets", "get", "7").stdout.startswith("id,name")


def test_credentials_are_kept_apart(run: Any, api: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """One server, two accounts."""
    monkeypatch.delenv("PETS_TOKEN")
    run("--profile", "other", "config", "set", "timeout", "3")
    run("login", "--with-token", input="token-of-default\n")
    run("--profile", "other", "login", "--with-token", input="token-of-other\n")
    for words, token in ((), "token-of-default"), (("--profile", "other"), "token-of-other"):
        run(*words, "pets", "get", "7")
        assert api.requests.pop().headers["authorization"] == f"Bearer {token}"


def test_a_profile_that_is_not_there_does_nothing(run: Any, api: Any) -> None:
    """A typing error must not send a call to the default server."""
    run("--profile", "staging", "config", "set", "domain", "staging.test")
    done = run("--profile", "stagin", "pets", "get", "7")
    assert (done.exit_code, api.requests) == (2, [])
    assert "There is no profile stagin; there are: staging." in done.stderr
    assert "`pets --profile stagin config set --help`" in done.stderr


def test_a_credential_is_no_setting(run: Any, home: Path) -> None:
    done = run("config", "set", "token", "secret-1234")
    assert done.exit_code == 2
    assert "use `pets login`" in done.stderr
    assert not (home / "pets").exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("colour", "red"), "There is no setting colour; there are: domain, base_url,"),
        (("timeout", "soon"), "timeout: 'soon' is not a valid float"),
        (("output", "xml"), "output: 'xml' is not one of"),
        (("domain", "a\nb"), "domain holds a control character"),
    ],
)
def test_what_no_option_would_take(run: Any, home: Path, words: tuple[str, ...], told: str) -> None:
    done = run("config", "set", *words)
    assert (done.exit_code, told in done.stderr) == (2, True), done.stderr
    assert not (home / "pets").exists()


def test_a_file_that_a_user_wrote_stays_as_it_is(run: Any, file: Path) -> None:
    file.write_text('# mine\n[default]\ntimeout = 5 # seconds\n\n["b"]\ndomain = "b.test"\n')
    run("config", "set", "timeout", "7.5")
    run("config", "set", "max-retries", "0")
    run("--profile", "b", "config", "unset", "domain")
    wanted = '# mine\n[default]\ntimeout = 7.5\nmax_retries = 0\n\n["b"]\n'
    assert file.read_text() == wanted
    shown = run("config", "list").stdout
    assert shown == f"# {file}\n[default]\ntimeout = 7.5\nmax_retries = 0\n[b]\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[default\n", "is no TOML"),
        ('domain = "a.test"\n', "domain must be in a [profile]"),
        ("[default]\ncolour = 1\n", "holds colour, which is no setting"),
        ("[default]\ntimeout = [1]\n", "timeout must be one value"),
        ("[default]\ntimeout = -1\n", "timeout: "),
        ('[default]\noutput = "xml"\n', "output of profile default must be one of"),
    ],
)
def test_a_spoiled_file_is_told(run: Any, api: Any, file: Path, text: str, told: str) -> None:
    file.write_text(text)
    done = run("pets", "get", "7")
    assert (done.exit_code, told in done.stderr, api.requests) == (2, True, []), done.stderr


def test_a_file_in_another_style_is_not_spoiled(run: Any, file: Path) -> None:
    written = "default = { timeout = 5 }\n"
    file.write_text(written)
    done = run("config", "set", "timeout", "7")
    assert (done.exit_code, file.read_text()) == (2, written)
    assert "edit it yourself" in done.stderr


def test_completion_needs_no_profile(run: Any) -> None:
    assert run("--profile", "none", "--help").exit_code == 0
