"""What descriptions and refusals say of an endpoint's body, as far as the requests shown bear it out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from postwright.infer import words
from postwright.infer.descriptions.lists import field_list
from postwright.infer.descriptions.prose import Hints, field_table
from postwright.infer.descriptions.refused import said_by_refusals
from postwright.infer.endpoints import Endpoint
from postwright.infer.samples import accepted, members_of_body
from postwright.source import Origin
from postwright.titles import without_ordinal

_TITLES = 20
"""The most titles of requests that a description lists."""

_COPY = re.compile(r"(?<=\S)\s+Copy(?: \d+)?$")
"""What Postman adds to the name of a copied request."""


def said_of_body(endpoint: Endpoint) -> dict[str, Hints]:
    """The fields that the description's tables and lists and error answers tell of, by name.

    A field is not required that a request left out and nothing says was refused.
    """
    found = _said_in_prose(endpoint)
    for name, refused in said_by_refusals(endpoint).items():
        said = found.get(name, Hints())
        found[name] = said if said.required else said.with_claim_of(refused)
    return found


def _said_in_prose(endpoint: Endpoint) -> dict[str, Hints]:
    origin = described_at(endpoint)
    text, known = prose(endpoint), {name for members in _bodies(endpoint) for name in members}
    table = {**field_list(text, known), **field_table(text)}
    left_out = {name for name in table if _left_out(endpoint, name)}
    return {
        name: replace(
            said,
            origin=origin,
            required=None if said.required and name in left_out else said.required,
        )
        for name, said in table.items()
    }


def prose(endpoint: Endpoint) -> str:
    """The first description among the endpoint's requests."""
    return next((request.description for request in endpoint.requests if request.description), "")


def description(endpoint: Endpoint) -> str:
    """What is said of an endpoint: its prose, and what its requests are called, where they differ."""
    said, shown = prose(endpoint), _titles(endpoint)
    if len(shown) < 2:
        return said
    listed = [f"- {title}" for title in shown[:_TITLES]]
    if len(shown) > _TITLES:
        listed.append(f"- {len(shown) - _TITLES} more")
    return "\n\n".join([*([said] if said else []), "For example:", "\n".join(listed)])


def _titles(endpoint: Endpoint) -> list[str]:
    """What the requests are called, each title once, without those that are calls."""
    found: dict[str, str] = {}
    for request in endpoint.requests:
        title = _COPY.sub("", " ".join(without_ordinal(request.name).split()))
        if title and not words.is_call(title):
            found.setdefault(title.casefold(), title)
    return list(found.values())


def described_at(endpoint: Endpoint) -> Origin:
    """The request that the description belongs to."""
    shown = (request.origin for request in endpoint.requests if request.description)
    return next(shown, endpoint.first.origin)


def _left_out(endpoint: Endpoint, name: str) -> bool:
    return any(name not in members for members in _bodies(endpoint))


def _bodies(endpoint: Endpoint) -> Iterator[set[str]]:
    for request in accepted(endpoint):
        yield from members_of_body(request)
