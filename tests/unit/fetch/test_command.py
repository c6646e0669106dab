"""`postwright pull`, run against a server that speaks Postman's endpoints."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from postwright.cli import cli

ID = "0a1b2c3d-1111-4222-8333-444455556666"
UID, EUID = f"7-{ID}", f"8-{ID}"
SECRET = "q8Zr41LmVx0pTe7Y"
LEADS = Path("spec/leads-api.postman_collection.json")
CONFIG = """\
version: 1
input: {{collection: spec/leads.json}}
targets: {{python: {{pack: python, output: out}}}}
pull:
  spec/leads.json: {collection}
  spec/production.json: environments/{environment}
"""


def collection(url: str = "https://api.example.com/leads") -> dict[str, Any]:
    return {
        "item": [{"request": {"url": url, "method": "GET"}, "name": "List leads"}],
        "auth": {"type": "bearer", "bearer": [{"key": "token", "value": SECRET}]},
        "info": {"updatedAt": "1", "name": "Leads API", "_postman_id": ID},
    }


@pytest.fixture(autouse=True)
def api(server: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("POSTMAN_API_KEY", "PMAK-of-the-tests")
    monkeypatch.setenv("POSTWRIGHT_POSTMAN_API", server.url)
    server.json(f"/collections/{UID}", {"collection": collection()})
    values = [{"key": "base_url", "value": "https://x.example.com", "enabled": True}]
    server.json(f"/environments/{EUID}", {"environment": {"name": "Production", "values": values}})
    return server


def pull(*args: str, code: int = 0) -> Result:
    done = CliRunner().invoke(cli, ["pull", *args])
    assert done.exit_code == code, done.output
    assert "PMAK" not in done.output
    assert SECRET not in done.output
    return done


def configure() -> None:
    Path("postwright.yaml").write_text(CONFIG.format(collection=UID, environment=EUID))


def test_it_is_kept_under_its_name_without_its_secrets() -> None:
    done = pull(UID)
    text = LEADS.read_text()
    assert SECRET not in text
    assert json.loads(text)["auth"]["bearer"] == [{"key": "token", "value": "REDACTED"}]
    assert done.stdout == f"{LEADS}: written\n"
    assert "PW713" in done.stderr
    assert "1 in auth" in done.stderr
    assert f'"{LEADS.as_posix()}": "{UID}"' in done.stderr


def test_a_second_pull_touches_nothing(api: Any) -> None:
    pull(UID)
    os.utime(LEADS, ns=(1, 1))
    again = collection()
    again["info"]["updatedAt"] = "2"
    api.json(f"/collections/{UID}", {"collection": again})
    assert pull(UID).stdout == f"{LEADS}: up to date\n"
    assert LEADS.stat().st_mtime_ns == 1


def test_environments_come_along() -> None:
    pull(UID, "-e", EUID, "-o", "leads.json")
    assert sorted(path.as_posix() for path in Path().rglob("*.json")) == [
        "leads.json",
        "spec/production.postman_environment.json",
    ]


def test_what_was_pulled_is_what_the_other_commands_read() -> None:
    pull(UID)
    done = CliRunner().invoke(cli, ["inspect", str(LEADS)])
    assert done.exit_code == 0, done.output
    assert "bearerAuth" in done.output


def test_plain_pull_refreshes_what_the_configuration_lists() -> None:
    configure()
    done = pull()
    assert done.stdout == "spec/leads.json: written\nspec/production.json: written\n"
    assert "may say" not in done.stderr
    assert pull().stdout == "spec/leads.json: up to date\nspec/production.json: up to date\n"


def test_nothing_is_written_where_one_of_them_fails(api: Any) -> None:
    configure()
    api.json(f"/environments/{EUID}", {}, 403)
    assert "PW705" in pull(code=2).output
    assert list(Path().rglob("*.json")) == []


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "postman-con"),
        ("", "postman"),
        ("\u05d0\u202e", "postman"),
        ("A" * 300, "a" * 60),
        ("x.\r\n./y", "x-y"),
    ],
)
def test_names_from_elsewhere_stay_in_the_folder(api: Any, name: str, stem: str) -> None:
    named = collection() | {"info": {"name": name}}
    api.json(f"/collections/{UID}", {"collection": named})
    pull(UID)
    assert [path.name for path in Path("spec").iterdir()] == [f"{stem}.postman_collection.json"]


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["nonsense"], "PW701"),
        ([], "PW601"),
        (["-o", "x.json"], "PW605"),
        ([UID, "-e", EUID, "-e", EUID], "PW605"),
        ([UID, "-o", "."], "PW606"),
    ],
)
def test_refusals(args: list[str], code: str) -> None:
    assert code in pull(*args, code=2).output


def test_a_configuration_without_a_list_says_so() -> None:
    Path("postwright.yaml").write_text(CONFIG.partition("pull:")[0].format())
    assert "PW714" in pull(code=2).output


def test_a_file_that_cannot_be_written_stays_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("leads.json").write_text("mine")

    def full(*args: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    assert "PW606" in pull(UID, "-o", "leads.json", code=2).output
    assert {path.name: path.read_text() for path in Path().iterdir()} == {"leads.json": "mine"}


def test_the_file_keeps_its_mode() -> None:
    Path("leads.json").write_text("{}")
    Path("leads.json").chmod(0o640)
    pull(UID, "-o", "leads.json")
    assert stat.S_IMODE(Path("leads.json").stat().st_mode) == 0o640


def test_a_server_that_fails_is_worth_another_try(api: Any) -> None:
    api.json(f"/collections/{UID}", {}, 502)
    assert "PW708" in pull(UID, code=75).output
