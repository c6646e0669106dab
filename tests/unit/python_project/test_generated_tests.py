"""LeadCenter's generated tests pass, open no socket, and notice when the client is wrong."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]

LEADS = "src/sample/resources/leads.py"

DEFECTS = {
    "test_leads.py::test_get_200[sync]": (
        LEADS,
        r'"/v1/leads/\{lead\}", Lead',
        '"/v1/lead/{lead}", Lead',
    ),
    "test_leads.py::test_update_200[async]": (
        LEADS,
        '"PATCH"',
        '"PUT"',
    ),
    "test_leads.py::test_assign_200[sync]": (
        LEADS,
        '/assign", Lead, rest="json"',
        '/assign", Lead, rest="query"',
    ),
    "test_leads.py::test_list_200_4[sync]": (
        LEADS,
        '"owner_id": owner_id, "pipeline_id"',
        '"owner": owner_id, "pipeline_id"',
    ),
    "test_leads.py::test_list_200[async]": (
        "src/sample/_api.py",
        'last_page="meta.last_page"',
        'last_page="meta.current_page"',
    ),
    "test_leads.py::test_create_422_2[sync]": (
        "src/sample/_api.py",
        'message="message"',
        'message="success"',
    ),
    "test_leads.py::test_delete_403[sync]": (
        "src/sample/_runtime/_errors.py",
        "403: PermissionDeniedError",
        "403: NotFoundError",
    ),
    "test_tags.py::test_list_200[sync]": (
        "src/sample/resources/tags.py",
        r"security=\([^)]*\)",
        "security=()",
    ),
    "test_sources.py::test_update_200[async]": (
        "src/sample/models/sources.py",
        "is_active: bool",
        "is_active: str",
    ),
    "test_notes.py::test_get_200_2[sync]": (
        "tests/fixtures/notes/get_200_2.json",
        '"created_at": "[^"]*"',
        '"created_at": "soon"',
    ),
    "test_tasks.py::test_get_200[async]": (
        "tests/fixtures/tasks/get_200.json",
        '"id": (\\d+)',
        '"id": "\\\\1"',
    ),
}

MANNERS = "src/sample/_command/_manners.py"
ANSWERED = "    if answer.content:\n        show_value"

COMMAND_DEFECTS = {
    "test_leads_attachments.py::test_upload_201": (
        "src/sample/cli/leads_attachments.py",
        '"--file", "file", "file"',
        '"--file", "file", "string"',
    ),
    "test_leads_attachments.py::test_download_200": (
        MANNERS,
        r"answer\.save\(path\)",
        'path.write_bytes(b"")',
    ),
    "test_leads.py::test_list_200": (MANNERS, r"len\(page\.items\)\)\)", "1))"),
    "test_auth.py::test_login_200": (
        MANNERS,
        ANSWERED,
        f"    click.echo(answer.text, err=True)\n{ANSWERED}",
    ),
    "test_tags.py::test_create_201": (
        "src/sample/cli/tags.py",
        r'Member\("--color", "color"',
        'Member("--color", "name"',
    ),
}


def test_the_generated_tests_pass(leadcenter: Path, run: Run) -> None:
    done = run(leadcenter)

    assert done.returncode == 0, done.stdout[-5000:]
    passed = re.search(r"(\d+) passed, 6 skipped, 1 xfailed in", done.stdout)
    assert passed is not None, "what cannot be told of saved answers are 7 assertions of scripts"
    assert int(passed[1]) >= 2 * 251 + 500


@pytest.fixture(scope="module")
def failed(leadcenter: Path, tmp_path_factory: pytest.TempPathFactory, run: Run) -> set[str]:
    """The tests that fail when the client has all the defects, each in another place."""
    folder = tmp_path_factory.mktemp("defective") / "copy"
    return _failed(shutil.copytree(leadcenter, folder), DEFECTS, "tests/resources", run)


@pytest.fixture(scope="module")
def failed_commands(
    leadcenter: Path, tmp_path_factory: pytest.TempPathFactory, run: Run
) -> set[str]:
    """The same of the command line."""
    folder = tmp_path_factory.mktemp("defective") / "copy"
    return _failed(shutil.copytree(leadcenter, folder), COMMAND_DEFECTS, "tests/commands", run)


def _failed(
    folder: Path, defects: dict[str, tuple[str, str, str]], tests: str, run: Run
) -> set[str]:
    for file, right, wrong in defects.values():
        text = (folder / file).read_text(encoding="utf-8")
        assert re.search(right, text), f"{right} is not in {file}"
        (folder / file).write_text(re.sub(right, wrong, text), encoding="utf-8")
    done = run(folder, tests, "--tb=no")
    return set(re.findall(rf"^FAILED {tests}/(\S+)", done.stdout, re.MULTILINE))


@pytest.mark.parametrize("name", DEFECTS)
def test_a_defect_is_noticed(name: str, failed: set[str]) -> None:
    assert name in failed


@pytest.mark.parametrize("name", COMMAND_DEFECTS)
def test_a_defect_of_the_command_line_is_noticed(name: str, failed_commands: set[str]) -> None:
    assert name in failed_commands


@pytest.mark.parametrize("name", ["test_leads.py::test_export_200[sync]"])
def test_what_has_no_defect_passes(name: str, failed: set[str]) -> None:
    assert name not in failed


def test_sockets_are_refused(leadcenter: Path, tmp_path: Path, run: Run) -> None:
    folder = Path(shutil.copytree(leadcenter, tmp_path / "copy"))
    (folder / "tests" / "test_network.py").write_text(
        "import socket\n\n\ndef test_network() -> None:\n"
        "    socket.create_connection(('127.0.0.1', 9))\n",
        encoding="utf-8",
    )

    done = run(folder, "tests/test_network.py")

    assert done.returncode == 1
    assert "tried to open a socket" in done.stdout


def test_what_was_shown_to_succeed_is_valid(leadcenter: Path) -> None:
    """Only examples of errors may need values that the types forbid."""
    for file in (leadcenter / "tests" / "resources").glob("test_*.py"):
        for case in file.read_text(encoding="utf-8").split("\ndef ")[1:]:
            if "pytest.raises" not in case:
                assert "invalid(" not in case, f"{file.name}: {case.partition('(')[0]}"
