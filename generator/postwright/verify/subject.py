"""What a run is given, and what it gives."""

from __future__ import annotations

from dataclasses import dataclass, field

from postwright.ir.api import Api
from postwright.ir.facts import Facts
from postwright.verify.exchange import Exchange, Limits


@dataclass(frozen=True, slots=True)
class Wish:
    """What a run is to do: `only` and `unsafe` are addresses of operations."""

    base_url: str
    only: tuple[str, ...] = ()
    unsafe: tuple[str, ...] = ()
    plain_http: bool = False
    limits: Limits = Limits()


@dataclass(frozen=True, slots=True)
class Subject:
    """What is verified: a contract, its facts, and those facts that no environment filled in."""

    api: Api
    facts: Facts
    bare: Facts


@dataclass(slots=True)
class Outcome:
    """What a run did: operations that were answered, requests, and the exchanges that show differences."""

    operations: int = 0
    requests: int = 0
    differences: int = 0
    exchanges: list[Exchange] = field(default_factory=list)
