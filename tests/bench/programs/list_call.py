"""The same list by the client and by hand, in turns; prints the median of each in seconds."""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from datetime import datetime

import httpx2
from invented import Client
from pydantic import BaseModel


class Thing(BaseModel):
    id: int
    amber_name: str
    anchor_code: str
    amber_count: int
    anchor_weight: float
    amber_note: str | None
    email: str
    phone: str
    active: bool
    score: int
    price: str
    city: str
    description: str
    created_at: datetime
    updated_at: datetime


class Things(BaseModel):
    data: list[Thing]


def seconds(call: Callable[[], object]) -> float:
    began = time.perf_counter()
    call()
    return time.perf_counter() - began


def main(server: str) -> None:
    with Client(token="t", base_url=server) as client, httpx2.Client(base_url=server) as http:
        signed = {"Authorization": "Bearer t"}

        def by_hand() -> list[Thing]:
            answer = http.get(
                "/v1/amber-anchors", params={"page": 1, "per_page": 50}, headers=signed
            )
            answer.raise_for_status()
            return Things.model_validate_json(answer.content).data

        def ours() -> object:
            return client.amber_anchors.list(page=1, per_page=50).items

        assert len(by_hand()) == len(list(client.amber_anchors.list(page=1, per_page=50))) == 50
        taken = [(seconds(ours), seconds(by_hand)) for _ in range(600)][100:]
    middle = [statistics.median(each) for each in zip(*taken, strict=True)]
    print(json.dumps(dict(zip(("ours", "hand"), middle, strict=True))))


main(sys.argv[1])
