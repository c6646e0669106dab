"""What `overrides` of postwright.yaml asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from postwright.ir.schema import Schema
from postwright.ir.steps import Steps
from postwright.overrides.addresses import Address
from postwright.source import Origin


@dataclass(frozen=True, slots=True)
class Typing:
    """What is to be said of a type; None leaves it as it is."""

    schema: Schema | None = None
    nullable: bool | None = None
    required: bool | None = None


@dataclass(frozen=True, slots=True)
class Rename:
    """Call a resource, operation, model or parameter something else. What is sent stays the same."""

    address: Address
    to: str
    reason: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Retype:
    """Give a parameter, a property or a place in a body another type."""

    address: Address
    typing: Typing
    reason: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class MergeRequests:
    """Make one operation of several; `path` is the template that fits them all, "" if they share one."""

    addresses: tuple[Address, ...]
    path: str
    reason: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class MergeModels:
    """Make one model of several, called `to`."""

    addresses: tuple[Address, ...]
    to: str
    reason: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class By:
    """What tells the requests of an operation apart: their name, a query parameter, or a body's member."""

    kind: Literal["request", "query", "body"]
    name: str = ""
    steps: Steps = ()


@dataclass(frozen=True, slots=True)
class SplitRequests:
    """Make several operations of one."""

    address: Address
    by: By
    reason: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class SplitModel:
    """Give the place at `address` a model of its own, called `to`, where it shares one with others."""

    address: Address
    to: str
    reason: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class DropRequests:
    """Leave out the requests of an operation, a resource or a folder, or a single one."""

    address: Address
    reason: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class DropPart:
    """Leave out a parameter, a property, a body or a response."""

    address: Address
    reason: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Add:
    """Add a parameter, a property or a response; or, to what is there, a description."""

    address: Address
    typing: Typing
    description: str
    reason: str
    origin: Origin


OfRequests: TypeAlias = DropRequests | MergeRequests | SplitRequests
"""Overrides of what a collection's requests say, done before anything is concluded from them."""

OfContract: TypeAlias = Rename | Retype | MergeModels | SplitModel | DropPart | Add
"""Overrides of the contract."""

Override: TypeAlias = OfRequests | OfContract


def written(override: Override) -> tuple[Address, ...]:
    """The addresses that an override gives."""
    match override:
        case MergeRequests(addresses=addresses) | MergeModels(addresses=addresses):
            return addresses
        case _:
            return (override.address,)
