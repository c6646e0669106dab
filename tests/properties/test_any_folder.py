"""Any folder of YAML ends in facts or in a diagnostic, never in a traceback; so does any YAML alone."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from fuzzing.edits import places
from fuzzing.seeds import V3
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from postwright import postman
from postwright.diagnostics import CODES, Diagnostic, Failure, Sink
from postwright.lower import lower, merge
from postwright.postman.strict_yaml import parse
from postwright.redact import redact_all
from postwright.source import BrokenYaml, position

HOSTILE = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(),
    st.sampled_from(
        ["{{", "{{a}}", "inherit", "../../x", "mcp-request", "file", "[", "\x00", "\u2028"]
    ),
    st.recursive(
        st.none() | st.integers() | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["key", "value", "type", "content", "src"]), inner),
        max_leaves=6,
    ),
)


PLACES = [(file, *place) for file, value in V3.items() for place in places(value)]


def mutated(path: tuple[Any, ...], value: Any) -> Any:
    """The seed's file `path[0]` with one value replaced."""

    def changed(old: Any, steps: tuple[Any, ...]) -> Any:
        if not steps:
            return value
        first, *rest = steps
        if isinstance(old, list):
            return [changed(v, tuple(rest)) if i == first else v for i, v in enumerate(old)]
        return {k: changed(v, tuple(rest)) if k == first else v for k, v in old.items()}

    return changed(V3[path[0]], path[1:])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("any") / "api"
    for name, value in V3.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(yaml.safe_dump(value, sort_keys=False), encoding="utf-8")
    return root


def walk(root: Path) -> list[Diagnostic]:
    """The first stages; what they report can be found in its file, or is about a whole file or folder."""
    sink = Sink()
    failures = []
    try:
        sources = redact_all(postman.read_all([root], [], sink), sink)
        merge([lower(each.collection, each.environments, sink) for each in sources])
    except Failure as failure:
        failures = [failure.diagnostic]
    for diagnostic in (*failures, *sink):
        origin = diagnostic.origin
        assert diagnostic.code in CODES
        assert Path(origin.file).exists()
        assert not origin.pointer or position(origin) is not None, diagnostic
    return [*failures, *sink]


def with_file(root: Path, name: str, content: bytes) -> list[Diagnostic]:
    file = root / name
    kept = root.parent / "kept"
    shutil.move(file, kept)
    try:
        file.write_bytes(content)
        return walk(root)
    finally:
        shutil.move(kept, file)


def test_the_seed_itself_is_read_without_loss(folder: Path) -> None:
    assert [each.code for each in walk(folder)] == ["PW209"]
    (source,) = postman.read_all([folder], [], Sink())
    assert [each.name for each in source.collection.requests()] == ["Create", "Send", "Ask"]


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(path=st.sampled_from(PLACES), value=HOSTILE)
def test_any_value_in_any_place(folder: Path, path: tuple[Any, ...], value: Any) -> None:
    text = yaml.safe_dump(mutated(path, value), allow_unicode=True)
    with_file(folder, path[0], text.encode("utf-8", "surrogatepass"))


@settings(max_examples=200, deadline=None)
@given(
    name=st.sampled_from(sorted(V3)),
    data=st.binary(max_size=100),
    at=st.integers(0, 400),
    cut=st.booleans(),
)
def test_any_bytes(folder: Path, name: str, data: bytes, at: int, cut: bool) -> None:
    whole = (folder / name).read_bytes()
    with_file(folder, name, whole[:at] + data + (b"" if cut else whole[at:]))


@settings(max_examples=400, deadline=None)
@given(
    st.text(st.sampled_from("ab:-?[]{}&*!|>'\"%@`#,~ \n\t\\é\x07") | st.characters(), max_size=40)
)
def test_any_yaml_has_a_value_or_a_place(text: str) -> None:
    line, column = place_of_fault(text)
    assert 1 <= line <= text.count("\n") + text.count("\r") + 2
    assert column >= 1


def place_of_fault(text: str) -> tuple[int, int]:
    """Where a text is broken; its beginning where it is not."""
    try:
        parse(text)
    except BrokenYaml as error:
        return error.line, error.column
    return 1, 1
