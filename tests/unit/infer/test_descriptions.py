"""What an operation of several requests is said to do."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from postwright.infer.descriptions.said import description
from postwright.infer.endpoints import gather
from postwright.ir.facts import RequestFact

Fact = Callable[..., RequestFact]


@pytest.mark.parametrize(
    ("titles", "wanted"),
    [
        (["Pay"], ""),
        (["Pay", "1. Pay", "pay ", "Pay Copy", "Pay Copy 2"], ""),
        (["Pay", "POST /pay", "https://api.example.com/pay"], ""),
        (["1. Pay by card", "2. Pay by bank"], "For example:\n\n- Pay by card\n- Pay by bank"),
        (["用户", "用户 2"], "For example:\n\n- 用户\n- 用户 2"),
        (["Copy", "Paste"], "For example:\n\n- Copy\n- Paste"),
    ],
)
def test_what_requests_are_called_is_listed(fact: Fact, titles: list[str], wanted: str) -> None:
    (endpoint,) = gather(tuple(fact("POST /pay", title) for title in titles))
    assert description(endpoint) == wanted


def test_the_list_stands_below_what_is_said_and_ends(fact: Fact) -> None:
    requests = [fact("POST /pay", f"Pay {n}", description="Pays.") for n in range(23)]
    (endpoint,) = gather(tuple(requests))
    said = description(endpoint)
    assert said.startswith("Pays.\n\nFor example:\n\n- Pay 0\n- Pay 1\n")
    assert said.endswith("- Pay 19\n- 3 more")
