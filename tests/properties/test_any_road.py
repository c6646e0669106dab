"""Any input of any format ends in a contract and its text, or in a diagnostic, never in a traceback.

The inputs are those that `tests/fuzz` makes of bytes: the seed of a format with a few things changed.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from fuzzing.choices import Choices
from fuzzing.edits import edited
from fuzzing.roads import contract, put, rendered
from fuzzing.seeds import SEEDS
from hostile.runs import compiling_once, unformatted
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

ANY = st.binary(min_size=8, max_size=300)
QUIET = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]


@pytest.fixture(scope="module")
def packs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return unformatted(tmp_path_factory.mktemp("packs"))


@pytest.mark.parametrize("format", SEEDS)
def test_every_seed_is_read_and_rendered(
    format: str, packs: dict[str, Path], tmp_path: Path
) -> None:
    seed = SEEDS[format]
    put({name: json.dumps(value).encode() for name, value in seed.files.items()}, tmp_path / "in")
    api = contract(seed.input(tmp_path / "in"))
    assert api is not None
    assert len(list(api.operations())) >= 2
    with compiling_once():
        rendered(api, packs["typescript"], tmp_path / "out")


@pytest.mark.parametrize("format", SEEDS)
@settings(max_examples=40, deadline=None, suppress_health_check=QUIET)
@given(data=ANY)
def test_any_edits_end_in_a_contract_or_a_diagnostic(
    format: str, tmp_path: Path, data: bytes
) -> None:
    put(edited(SEEDS[format], Choices(data)), tmp_path / "in")
    contract(SEEDS[format].input(tmp_path / "in"))


@settings(max_examples=20, deadline=None, suppress_health_check=QUIET, phases=[Phase.generate])
@given(
    format=st.sampled_from(sorted(SEEDS)), pack=st.sampled_from(["python", "typescript"]), data=ANY
)
def test_any_contract_is_rendered(
    format: str, pack: str, data: bytes, packs: dict[str, Path], tmp_path: Path
) -> None:
    put(edited(SEEDS[format], Choices(data)), tmp_path / "in")
    api = contract(SEEDS[format].input(tmp_path / "in"))
    if api:
        with compiling_once():
            rendered(api, packs[pack], tmp_path / "out")
