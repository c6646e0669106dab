"""Progress is for people who look at a terminal, and is gone at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

DOWNLOAD = ("pets", "photos", "get", "7", "--output-file")
LINE = re.compile(r"\r\x1b\[K([^\r]*)")


@pytest.mark.usefixtures("terminal")
def test_a_download_tells_how_far_it_is(api: Any, run: Any, tmp_path: Path) -> None:
    head = {"content-type": "image/png", "content-length": "500000"}
    api.says(200, content=iter([b"x" * 500_000]), headers=head)
    target = tmp_path / "photo.png"
    result = run("pets", "photos", "get", "7", "--output-file", str(target))
    assert result.exit_code == 0, result.stderr
    assert target.stat().st_size == 500_000
    told = LINE.findall(result.stderr)
    assert re.match(r"Receiving +\d+ % \d", told[0])
    assert told[-1] == f"Saved {target}.\n", "the line is wiped"


@pytest.mark.usefixtures("terminal")
def test_an_upload_tells_how_far_it_is(api: Any, run: Any, tmp_path: Path) -> None:
    photo = tmp_path / "photo.png"
    photo.write_bytes(b"x" * 500_000)
    result = run("pets", "photos", "attach", "--file", str(photo))
    assert result.exit_code == 0, result.stderr
    assert "Sending " in result.stderr
    assert b"x" * 500_000 in api.asked.content


@pytest.mark.usefixtures("terminal")
def test_what_is_small_tells_nothing(api: Any, run: Any, tmp_path: Path) -> None:
    api.says(200, content=b"x" * 1000, headers={"content-type": "image/png"})
    result = run("pets", "photos", "get", "7", "--output-file", str(tmp_path / "x"))
    assert not LINE.findall(result.stderr)


@pytest.mark.usefixtures("terminal")
def test_a_transfer_that_fails_leaves_no_line(api: Any, run: Any, tmp_path: Path) -> None:
    def content() -> Iterator[bytes]:
        yield b"x" * 300_000
        raise httpx2.ReadError("gone")

    head = {"content-type": "image/png", "content-length": "500000"}
    api.answer = lambda request: httpx2.Response(200, content=content(), headers=head)
    result = run("--max-retries", "0", *DOWNLOAD, str(tmp_path / "photo.png"))
    assert result.exit_code == 5
    assert re.search(r"\r\x1b\[KReceiving .*\r\x1b\[KError: .*gone", result.stderr)


def test_no_progress_but_on_a_terminal(api: Any, run: Any) -> None:
    api.says(200, content=b"x" * 500_000, headers={"content-type": "image/png"})
    result = run("pets", "photos", "get", "7", "--output-file", "-")
    assert len(result.stdout_bytes) == 500_000
    assert result.stderr == ""


def test_a_page_that_is_not_the_last_says_so(api: Any, run: Any) -> None:
    meta = {"total": 4, "current_page": 1, "last_page": 2}
    api.answer = lambda request: httpx2.Response(200, json={"data": [{}, {}], "meta": meta})
    assert run("pets", "list").stderr == "2 of 4; --all for the rest\n"


@pytest.mark.parametrize(
    ("columns", "total", "wanted"),
    [
        (100, 8, "Items  25 % [#######                       ] 2 of 8"),
        (40, 8, "Items  25 % [####              ] 2 of 8"),
        (24, 8, "Items  25 % 2 of 8"),
        (14, 8, "Items  25 % …"),
        (100, 2, "Items 100 % [##############################] 2 of 2"),
        (100, 1, "Items 100 % [##############################] 2 of 1"),
        (100, None, "Items 2"),
        (100, 0, "Items 2"),
    ],
)
def test_a_line(
    columns: int,
    total: int | None,
    wanted: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """It never wraps, since what has wrapped cannot be wiped."""
    from pets._command._progress import Progress  # type: ignore[import-not-found]

    monkeypatch.setenv("COLUMNS", str(columns))
    Progress("Items", total).add(2)
    assert LINE.findall(capsys.readouterr().err) == [wanted]
    assert len(wanted) < columns


def in_pages(request: httpx2.Request) -> httpx2.Response:
    """Five in three pages."""
    page = int(request.url.params.get("page", 1))
    meta = {"total": 5, "current_page": page, "last_page": 3}
    items = [{"id": 2 * page - 1}, {"id": 2 * page}][: 1 if page == 3 else 2]
    return httpx2.Response(200, json={"data": items, "meta": meta})


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize(
    ("options", "first", "rows"),
    [
        (["--all"], "2 of 5", ["id", "1", "2", "3", "4", "5"]),
        (["--max-items", "3"], "2 of 3", ["id", "1", "2", "3"]),
        (["--max-items", "9"], "2 of 5", ["id", "1", "2", "3", "4", "5"]),
        (["--all", "--query", "length(@)"], "2 of 5", ["5"]),
    ],
)
def test_a_walk_through_pages_tells_how_far_it_is(
    api: Any, run: Any, options: list[str], first: str, rows: list[str]
) -> None:
    api.answer = in_pages
    result = run("pets", "list", *options)
    told = LINE.findall(result.stderr)
    assert told[0].endswith(f" {first}")
    assert told[-1] == ""
    assert result.stdout.split() == rows


@pytest.mark.usefixtures("terminal")
def test_the_line_is_gone_before_a_page_is_printed(api: Any, run: Any) -> None:
    api.answer = in_pages
    shown = run("pets", "list", "--all").output
    assert re.search(r"\r\x1b\[K\S[^\r\n]*\r\x1b\[K3\n", shown)
    assert re.sub(r"\r\x1b\[K[^\r\n]*(?=\r\x1b\[K)", "", shown).count("of") == 0


def test_no_progress_of_pages_but_on_a_terminal(api: Any, pipe: Any) -> None:
    api.answer = in_pages
    result = pipe("pets", "list", "--all")
    assert len(api.requests) == 3
    assert result.stderr == ""


@pytest.mark.usefixtures("terminal")
def test_pages_that_break_off_leave_no_line(api: Any, run: Any) -> None:
    def answer(request: httpx2.Request) -> httpx2.Response:
        if request.url.params.get("page") == "2":
            return httpx2.Response(404, json={"message": "no such page"})
        return in_pages(request)

    api.answer = answer
    result = run("pets", "list", "--all")
    assert result.exit_code == 4
    assert "\r\x1b[KError: 404: no such page\n" in result.stderr
