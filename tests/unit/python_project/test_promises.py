"""What a generated package promises whatever the API: two equal clients, marked deprecations, lazy names."""

from __future__ import annotations

import ast
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

Method = ast.FunctionDef | ast.AsyncFunctionDef


def resources(folder: Path) -> Iterator[tuple[ast.ClassDef, ast.ClassDef]]:
    """Each resource's sync class and its async one."""
    for path in sorted((folder / "src/sample/resources").glob("[a-z]*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        classes = {each.name: each for each in tree.body if isinstance(each, ast.ClassDef)}
        for named, found in classes.items():
            if f"Async{named}" in classes:
                yield found, classes[f"Async{named}"]


def methods(of: ast.ClassDef) -> dict[str, Method]:
    return {each.name: each for each in of.body if isinstance(each, Method)}


def operations(of: ast.ClassDef) -> dict[str, Method]:
    """Methods that send; the others are resources below."""
    return {name: each for name, each in methods(of).items() if not each.decorator_list}


def test_both_clients_have_the_same_names_keywords_and_docs(leadcenter: Path) -> None:
    compared = 0
    for blocking, awaiting in resources(leadcenter):
        ours, theirs = methods(blocking), methods(awaiting)
        assert list(ours) == list(theirs), blocking.name
        for each, other in zip(ours.values(), theirs.values(), strict=True):
            assert ast.dump(each.args) == ast.dump(other.args), each.name
            said = (ast.get_docstring(other) or "").replace("\n    await client.", "\n    client.")
            assert (ast.get_docstring(each) or "") == said, each.name
            compared += 1

    assert compared > 60


def test_parameters_are_keyword_only_after_those_of_the_path(leadcenter: Path) -> None:
    endpoints = 0
    for blocking, _ in resources(leadcenter):
        for each in operations(blocking).values():
            arguments = each.args
            assert [arg.arg for arg in arguments.args] in ([], ["self"]), each.name
            assert not arguments.defaults, each.name
            endpoints += bool(arguments.kwonlyargs)

    assert endpoints > 20


HALF = """
openapi: 3.0.3
info: {title: Sample, version: "1"}
paths:
  /pets/{pet}:
    delete:
      deprecated: true
      responses: {"204": {description: gone}}
"""

PROBE = """
import inspect, warnings
from sample import AsyncClient, Client
for kind in (Client, AsyncClient):
    client = kind(base_url="http://127.0.0.1:9", token="t", max_retries=0)
    method = client.pets.delete
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        try:
            answer = method(7)
            if inspect.iscoroutine(answer):
                answer.close()
        except Exception as error:
            assert type(error).__name__ == "APIConnectionError", error
    print(kind.__name__, [each.category.__name__ for each in told], bool(method.__deprecated__))
"""


def test_deprecated_operations_warn_and_are_marked(
    tmp_path: Path, sample: Callable[..., Path]
) -> None:
    (tmp_path / "half.yaml").write_text(HALF, encoding="utf-8")
    item = {"name": "Delete pet", "request": {"method": "DELETE", "url": "https://a.test/pets/7"}}
    old = sample([item], openapi=[tmp_path / "half.yaml"])

    done = subprocess.run(
        [sys.executable, "-c", PROBE],
        env={"PYTHONPATH": str(old / "src")},
        capture_output=True,
        text=True,
    )

    assert done.stdout.splitlines() == [
        "Client ['DeprecationWarning'] True",
        "AsyncClient ['DeprecationWarning'] True",
    ], done.stderr


def test_lazy_names_are_seen_by_dir(leadcenter: Path) -> None:
    code = "import sample; print(*sorted(set(sample.__all__) - set(dir(sample))))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": str(leadcenter / "src")},
        capture_output=True,
        text=True,
    )

    assert (done.returncode, done.stdout.strip()) == (0, ""), done.stderr


def test_docs_tell_errors_and_show_a_call_that_can_be_made(leadcenter: Path) -> None:
    """The call is an expression, and its arguments are those of the method."""
    raising, calling = 0, 0
    for blocking, awaiting in resources(leadcenter):
        for name, method in operations(blocking).items():
            other = ast.get_docstring(operations(awaiting)[name]) or ""
            doc = ast.get_docstring(method) or ""
            raising += "\nRaises:\n    AuthenticationError: 401, " in doc
            head, _, example = doc.partition("\nExample:\n")
            assert len(head.splitlines()) > 0, name
            if example:
                assert other.partition("\nExample:\n")[2].lstrip().startswith("await "), name
                call = ast.parse(textwrap.dedent(example), mode="eval").body
                assert isinstance(call, ast.Call)
                assert ast.unparse(call.func).endswith(f".{name}")
                positional = {each.arg for each in method.args.posonlyargs} - {"self"}
                assert len(call.args) == len(positional), name
                known = {each.arg for each in method.args.kwonlyargs}
                assert {each.arg for each in call.keywords} <= known, name
                calling += 1
    assert raising > 10
    assert calling > 60
