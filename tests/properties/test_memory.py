"""Memory, over LeadCenter and what may become of its collection: what has a name keeps it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from postwright.diagnostics import Sink
from postwright.infer import infer
from postwright.ir.api import Api
from postwright.ir.facts import Facts, RequestFact
from postwright.lower import lower, merge
from postwright.memory import NOTHING, Memory, Recall, remembered
from postwright.postman import read_all
from postwright.redact import redact_all

ROOT = Path(__file__).resolve().parents[2]
COLLECTION = ROOT / "spec" / "leadcenter" / "leadcenter.postman_collection.json"

QUICK = settings(max_examples=8, deadline=None, derandomize=True)
SEEDS = st.integers(min_value=0, max_value=10**6)


@cache
def leadcenter() -> Facts:
    sink = Sink()
    sources = redact_all(read_all((COLLECTION,), (), sink), sink)
    return merge([lower(each.collection, each.environments, sink) for each in sources], "")


def concluded(facts: Facts, memory: Memory = NOTHING) -> Api:
    recall = Recall(memory, Sink())
    return recall.named(infer(recall.of_requests(facts), Sink(), recall.settle))


def named(memory: Memory) -> dict[tuple[str, str], str]:
    """What each call is named."""
    return {
        (each.call.method, each.call.path): "/".join((*each.trail, each.action))
        for each in memory.operations
    }


def called_anew(facts: Facts, seed: int) -> Facts:
    """The same requests in the same folders, all called otherwise."""

    def other(name: str) -> str:
        return f"{('Get', 'Add', 'Zebra', 'Export')[(seed + len(name)) % 4]} {name[::-1]}"

    folders = tuple(replace(each, path=tuple(map(other, each.path))) for each in facts.folders)
    requests = tuple(
        replace(each, name=other(each.name), folder=tuple(map(other, each.folder)))
        for each in facts.requests
    )
    return replace(facts, folders=folders, requests=requests)


def reordered(facts: Facts, seed: int) -> Facts:
    """The same requests in another order."""

    def place(request: RequestFact) -> int:
        return hash((seed, *map(ord, request.id))) % 997

    return replace(facts, requests=tuple(sorted(facts.requests, key=place)))


def part(facts: Facts, seed: int) -> Facts:
    """Some of the requests."""
    kept = [each for index, each in enumerate(facts.requests) if (index * 7 + seed) % 3]
    return replace(facts, requests=tuple(kept))


def test_a_memory_of_what_is_there_changes_nothing() -> None:
    api = concluded(leadcenter())
    assert concluded(leadcenter(), remembered(api)) == api


@QUICK
@given(SEEDS)
def test_other_names_of_requests_and_folders_change_no_name(seed: int) -> None:
    memory = remembered(concluded(leadcenter()))
    natural = remembered(concluded(called_anew(leadcenter(), seed)))
    assert natural != memory
    assert remembered(concluded(called_anew(leadcenter(), seed), memory)) == memory


@QUICK
@given(SEEDS)
def test_another_order_changes_no_name(seed: int) -> None:
    memory = remembered(concluded(leadcenter()))
    assert named(remembered(concluded(reordered(leadcenter(), seed), memory))) == named(memory)


@QUICK
@given(SEEDS)
def test_more_requests_take_no_name_away(seed: int) -> None:
    memory = remembered(concluded(part(leadcenter(), seed)))
    grown = remembered(concluded(called_anew(leadcenter(), seed), memory))
    assert named(memory).items() <= named(grown).items()
    assert {each.name for each in memory.models} <= {each.name for each in grown.models}
    assert len(set(named(grown).values())) == len(named(grown))


@QUICK
@given(SEEDS)
def test_fewer_requests_change_no_name_and_leave_nothing_behind(seed: int) -> None:
    memory = remembered(concluded(leadcenter()))
    left = named(remembered(concluded(part(leadcenter(), seed), memory)))
    assert left.items() <= named(memory).items()
    assert len(left) < len(memory.operations)
