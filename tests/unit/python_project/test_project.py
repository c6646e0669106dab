"""The distribution around the package: its metadata, its README, its index."""

from __future__ import annotations

import ast
import json
import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest


def test_the_metadata_is_that_of_the_options(
    tmp_path: Path, distribute: Callable[..., Path]
) -> None:
    folder = distribute(tmp_path, distribution="lead-center", version="2.0.0")
    project = tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert project["name"] == "lead-center"
    assert project["version"] == "2.0.0"
    assert project["requires-python"] == ">=3.11"
    assert project["scripts"] == {"lead-center": "sample.cli:main"}
    assert {re.match(r"\w+", each)[0] for each in project["dependencies"]} == {  # type: ignore[index]
        "click",
        "httpx2",
        "pydantic",
    }
    assert "pip install lead-center" in (folder / "README.md").read_text(encoding="utf-8")


def test_httpx_is_an_option_that_leaves_nothing_of_httpx2(
    sample: Callable[..., Path], run: Callable[..., Any]
) -> None:
    pytest.importorskip("httpx")
    request = {"name": "List pets", "request": {"method": "GET", "url": "https://a.test/pets"}}
    saved = {"name": "Pets", "code": 200, "originalRequest": request["request"], "body": "[]"}
    folder = sample([{**request, "response": [saved]}], options={"http": "httpx"})

    texts = {path: path.read_text("utf-8") for path in folder.rglob("*.*") if path.is_file()}
    assert [path.name for path, text in texts.items() if re.search("httpx2|httpcore2", text)] == []
    assert '"httpx>=0.28,<1"' in texts[folder / "pyproject.toml"]
    done = run(folder)
    assert done.returncode == 0, done.stdout[-5000:]


def test_the_package_is_typed(leadcenter: Path) -> None:
    assert (leadcenter / "src" / "sample" / "py.typed").exists()


def test_the_readme_shows_what_a_newcomer_asks_for(leadcenter: Path) -> None:
    text = (leadcenter / "README.md").read_text(encoding="utf-8")
    headings = re.findall(r"^## (.*)$", text, re.MULTILINE)

    assert headings == [
        "Install",
        "First call",
        "Credentials",
        "Servers",
        "Pages",
        "Sending",
        "Files",
        "Errors",
        "Async",
        "Raw answers",
        "Logging",
        "Testing your own code",
        "Command line",
        "Development",
        "About the API",
    ]
    for block in re.findall(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        ast.parse(block)


def test_resources_tell_how_they_are_reached(leadcenter: Path) -> None:
    resources = leadcenter / "src" / "sample" / "resources"
    module = ast.parse((resources / "leads_notes.py").read_text(encoding="utf-8"))
    classes = [node for node in module.body if isinstance(node, ast.ClassDef)]

    assert (ast.get_docstring(module) or "").startswith("`client.leads.notes`: ")
    assert {ast.get_docstring(node) for node in classes} == {"`client.leads.notes`."}


def test_the_readme_logs_in_as_people_would(leadcenter: Path) -> None:
    text = (leadcenter / "README.md").read_text(encoding="utf-8")

    assert "client.login(\n" in text
    assert 'password="your-password"' in text
    assert "REDACTED" not in text


def test_the_readme_shows_no_variables_of_postman(sample: Callable[..., Path]) -> None:
    body = {"mode": "raw", "raw": json.dumps({"title": "{{title}}", "text": "Dear {{name}}"})}
    header = [{"key": "Content-Type", "value": "application/json"}]
    request = {"method": "POST", "header": header, "body": body, "url": "https://x.example/notes"}
    saved = {"name": "Made", "code": 201, "header": header, "body": "{}"}
    note = {"name": "Create note", "request": request, "response": [saved]}

    text = (sample([note]) / "README.md").read_text(encoding="utf-8")

    assert 'client.notes.create(title="your-title", text="Dear {{name}}")' in text


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("https://x.example/v1/notes", "; `https://x.example` if it is not given |"),
        ("{{host}}/notes", "the whole URL that paths are added to |"),
        ("https://{{host}}/notes", "the whole URL that paths are added to |"),
    ],
)
def test_the_readme_tells_the_base_url_that_there_is(
    sample: Callable[..., Path], url: str, told: str
) -> None:
    text = (sample([get("List notes", url)]) / "README.md").read_text(encoding="utf-8")

    assert f"{told}\n" in text


def get(name: str, url: str) -> dict[str, Any]:
    return {"name": name, "request": {"method": "GET", "url": url}, "response": []}


def test_the_readme_keeps_lines_short(leadcenter: Path) -> None:
    text = (leadcenter / "README.md").read_text(encoding="utf-8").partition("## About")[0]

    assert max(map(len, text.splitlines())) <= 110


def test_the_index_has_every_method_with_its_request(leadcenter: Path) -> None:
    text = (leadcenter / "api.md").read_text(encoding="utf-8")
    indexed = set(re.findall(r"^client\.([\w.]+)\(", text, re.MULTILINE))
    requests = re.findall(r"^\*\*.*\*\*.*: `[A-Z]+` `/\S*`", text, re.MULTILINE)

    assert len(indexed) == len(requests) == sum(1 for _ in methods(leadcenter))
    assert {name.rpartition(".")[2] for name in indexed} == set(methods(leadcenter))


def methods(folder: Path) -> Iterator[str]:
    """The methods of the sync resources."""
    for file in (folder / "src" / "sample" / "resources").glob("*.py"):
        for node in ast.parse(file.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("Async"):
                yield from (
                    each.name
                    for each in node.body
                    if isinstance(each, ast.FunctionDef) and not each.decorator_list
                )


def test_the_index_says_how_often_a_field_was_seen(leadcenter: Path) -> None:
    text = (leadcenter / "api.md").read_text(encoding="utf-8")
    assert "| `postal_code` | `str` | not in every sample |  |" in text
    assert "| `timezone` | `str` | IANA name; not in every sample |  |" in text


@pytest.mark.parametrize("page", ["README.md", "api.md"])
def test_links_lead_somewhere(leadcenter: Path, page: str) -> None:
    text = (leadcenter / page).read_text(encoding="utf-8").partition("## About")[0]
    anchors = set(re.findall(r'<a id="([^"]+)">', text))

    for target in re.findall(r"\]\(([^)]+)\)", text):
        found = target[1:] in anchors if target[0] == "#" else (leadcenter / target).exists()
        assert found, target
