"""A walk through LeadCenter's generated command line, as a new user takes it: one terminal, from `pip install` on.

The steps are functions, called in the order of the story: each begins where the one before it has ended.
"""

from __future__ import annotations

import csv
import re
import site
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from support.doors import Door, door
from support.programs import run
from support.terminals import COLUMNS, Seen, Terminal, terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminal")

PASSWORD, WRONG = "correct horse 7", "battery staple 9"
EMAIL = "maya.ortiz@example.com"
TOKEN = "mock-token"
SIZE = 400_000


@pytest.fixture(scope="module")
def wheels(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel of the generated package: an index for `pip` without a network."""
    folder = tmp_path_factory.mktemp("wheels")
    done = run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder], package)
    assert done.code == 0, done.told
    return folder


def test_a_new_user_walks_through_the_command_line(
    wheels: Path,
    project: Path,
    tmp_path: Path,
    timed: Callable[[str], AbstractContextManager[None]],
) -> None:
    with (
        timed("a walk through the generated command line"),
        door(project, PASSWORD) as server,
        terminal(tmp_path, surroundings(wheels, server, tmp_path)) as user,
    ):
        installs_it(user, tmp_path)
        looks_around(user)
        is_asked_to_log_in(user)
        gives_a_wrong_password(user)
        logs_in(user)
        count = lists(user)
        goes_through_pages(user, count)
        saves_csv(user, tmp_path, count)
        asks_a_query(user, count)
        lead = creates(user)
        mistypes(user)
        completes_with_tab(user)
        uploads(user, tmp_path, lead)
        deletes(user, lead)
        logs_out_and_in_again(user)
        finds_the_server_down(user, server)
    for secret in (PASSWORD, WRONG, TOKEN):
        assert secret not in user.everything


def surroundings(wheels: Path, server: Door, home: Path) -> dict[str, str]:
    """What is special about this user's machine: no index of packages, no keyring, a server of their own."""
    return {
        "VIRTUAL_ENV_DISABLE_PROMPT": "1",
        "PIP_NO_INDEX": "1",
        "PIP_FIND_LINKS": str(wheels),
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
        "XDG_CONFIG_HOME": str(home / ".config"),
        "LEADCENTER_BASE_URL": server.url,
    }


def done(seen: Seen) -> Seen:
    assert seen.code == 0, seen.text
    return seen


def installs_it(user: Terminal, home: Path) -> None:
    """Into a new environment, which sees what the package depends on in the tests' own."""
    done(user.run(f"{sys.executable} -m venv env"))
    (packages,) = home.glob("env/lib/python*/site-packages")
    (packages / "outer.pth").write_text("\n".join(site.getsitepackages()), encoding="utf-8")
    done(user.run(". env/bin/activate"))
    installed = done(user.run("pip install 'leadcenter[query]'"))
    assert installed.lines[-1].startswith("Successfully installed leadcenter-")
    assert re.fullmatch(r"leadcenter \d+\.\d+\.\d+", done(user.run("leadcenter --version")).text)


def looks_around(user: Terminal) -> None:
    first = done(user.run("leadcenter --help"))
    for word in ("leads", "login", "completion", "Exit codes:"):
        assert word in first.text
    assert re.search(r"^  leads +\w", first.text, re.MULTILINE)
    group = done(user.run("leadcenter leads -h"))
    assert re.search(r"^  list +List leads$", group.text, re.MULTILINE)
    assert "--per-page INTEGER" in done(user.run("leadcenter leads list --help")).text


def is_asked_to_log_in(user: Terminal) -> None:
    refused = user.run("leadcenter leads list")
    assert refused.code == 3
    assert len(refused.lines) == 1
    assert "LEADCENTER_TOKEN" in refused.text
    assert "`leadcenter login`" in refused.text
    shown = done(user.run("leadcenter leads list --dry-run"))
    assert "Bearer $LEADCENTER_TOKEN" in shown.text


def enters(user: Terminal, password: str) -> Seen:
    user.type("leadcenter login\n")
    user.answer("Email: ", EMAIL)
    user.answer("Password: ", password)
    return user.ended()


def gives_a_wrong_password(user: Terminal) -> None:
    refused = enters(user, WRONG)
    assert refused.code == 3
    assert "These credentials do not match our records." in refused.text


def logs_in(user: Terminal) -> None:
    assert "Logged in" in done(enters(user, PASSWORD)).text
    assert "token" in done(user.run("leadcenter status")).text


def lists(user: Terminal) -> int:
    """Gives how many there are."""
    seen = done(user.run("leadcenter leads list"))
    heading, *rows = seen.lines
    assert heading.split()[:4] == ["id", "first_name", "last_name", "email"]
    assert_aligned(heading, rows)
    return len(rows)


def assert_aligned(heading: str, rows: list[str]) -> None:
    """Every cell begins below its heading, and no line is broken in two by the terminal."""
    starts = [found.start() for found in re.finditer(r"(?<=  )[a-z]", heading)]
    assert len(starts) > 2
    for line in (heading, *rows):
        assert len(line) <= COLUMNS
        assert all(line[start - 2 : start].strip() == "" for start in starts)
    assert all(any(row[start : start + 1].strip() for row in rows) for start in starts)


def goes_through_pages(user: Terminal, count: int) -> None:
    page = done(user.run("leadcenter leads list --per-page 2"))
    assert len(page.lines) == 4
    assert page.lines[-1] == f"2 of {count}; --all for the rest"
    everything = done(user.run("leadcenter leads list --per-page 2 --all"))
    assert len(everything.lines) == 1 + count
    assert f"2 of {count}" in everything.raw, "the progress, which does not stay"
    assert f"2 of {count}" not in everything.text


def saves_csv(user: Terminal, home: Path, count: int) -> None:
    shown = done(user.run("leadcenter leads list --output csv --columns id,email"))
    assert shown.lines[0] == "id,email"
    assert len(shown.lines) == 1 + count
    options = "--all --per-page 2 --output csv --columns id,owner.email"
    saved = done(user.run(f"leadcenter leads list {options} > leads.csv"))
    assert saved.text == ""
    assert f"2 of {count}" in saved.raw
    with (home / "leads.csv").open(newline="", encoding="utf-8") as file:
        assert len(list(csv.DictReader(file))) == count
    done(user.run("leadcenter leads list --all --per-page 2 > leads.json 2> told.txt"))
    assert (home / "told.txt").read_text() == "", "no progress where no terminal is"


def asks_a_query(user: Terminal, count: int) -> None:
    query = "length(@)"
    assert done(user.run(f"leadcenter leads list --query '{query}'")).text == str(count)
    chosen = done(user.run("leadcenter leads list --query '[].{number: id, mail: email}'"))
    assert chosen.lines[0].split() == ["number", "mail"]
    wrong = user.run("leadcenter leads list --query 'a['")
    assert wrong.code == 2
    assert "--query" in wrong.text


def creates(user: Terminal) -> str:
    """Gives the id of what was created."""
    refused = user.run("leadcenter leads create")
    assert refused.code == 2
    assert "--first-name" in refused.text
    created = done(user.run("leadcenter leads create --first-name Ada email=ada@example.org"))
    told = members(created)
    assert (told["first_name"], told["email"]) == ("Ada", "ada@example.org")
    assert done(user.run(f"leadcenter leads get {told['id']}")).text == created.text
    return told["id"]


def members(seen: Seen) -> dict[str, str]:
    """Of the one object that is shown: a line for each, with the tables of its lists moved in."""
    pairs = (line.split(maxsplit=1) for line in seen.lines if not line.startswith(" "))
    return {pair[0]: " ".join(pair[1:]) for pair in pairs}


def mistypes(user: Terminal) -> None:
    assert "Did you mean 'leads'?" in user.run("leadcenter leeds").text
    wrong = user.run("leadcenter leads get one")
    assert wrong.code == 2
    assert "'one' is not a whole number" in wrong.text


def completes_with_tab(user: Terminal) -> None:
    done(user.run('eval "$(leadcenter completion bash)"'))
    user.type("leadcenter lea\t")
    user.wait_for("leads ")
    user.type("li\t")
    user.wait_for("list ")
    user.type("--per-p\t")
    user.wait_for("--per-page ")
    user.type("2 --output=cs\t")
    user.wait_for("csv ")
    user.type("\n")
    assert len(done(user.ended()).lines) == 4


def uploads(user: Terminal, home: Path, lead: str) -> None:
    """A large file, whose name is completed too."""
    (home / "quote.pdf").write_bytes(b"x" * SIZE)
    user.type(f"leadcenter leads attachments upload {lead} --file quo\t")
    user.wait_for("quote.pdf ")
    user.type("\n")
    sent = done(user.ended())
    assert "Sending" in sent.raw
    assert "Sending" not in sent.text
    assert members(sent)["lead_id"] == lead
    refused = user.run("leadcenter leads attachments download 4812 771")
    assert refused.code == 2, "a terminal is no place for a file"
    assert "--output-file" in refused.text


def deletes(user: Terminal, lead: str) -> None:
    assert done(user.run(f"leadcenter leads delete {lead}")).text == "Done."
    gone = user.run(f"leadcenter leads get {lead}")
    assert gone.code == 4
    assert "not found" in gone.text


def logs_out_and_in_again(user: Terminal) -> None:
    done(user.run("leadcenter logout"))
    assert user.run("leadcenter status").code == 3
    done(enters(user, PASSWORD))


def finds_the_server_down(user: Terminal, server: Door) -> None:
    server.shut()
    failed = user.run("leadcenter --max-retries 0 leads list")
    assert failed.code == 5
    assert server.url in failed.text
    assert "--base-url" in failed.text, "what to do"
