"""Progress is for people who look at a terminal, and is gone at the end."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import httpx2
import pytest

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
    assert told[0].startswith("Receiving ")
    assert told[0].endswith(" of 500.0 kB (100 %)")
    assert told[-1] == "", "the line is wiped"


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


def test_no_progress_but_on_a_terminal(api: Any, run: Any) -> None:
    api.says(200, content=b"x" * 500_000, headers={"content-type": "image/png"})
    result = run("pets", "photos", "get", "7", "--output-file", "-")
    assert len(result.stdout_bytes) == 500_000
    assert result.stderr == ""


def test_a_page_that_is_not_the_last_says_so(api: Any, run: Any) -> None:
    meta = {"total": 4, "current_page": 1, "last_page": 2}
    api.answer = lambda request: httpx2.Response(200, json={"data": [{}, {}], "meta": meta})
    assert run("pets", "list").stderr == "2 of 4; --all for the rest\n"
