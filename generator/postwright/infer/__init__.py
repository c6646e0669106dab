"""Inference: facts in, the contract out.

Takes what the requests of a collection say (`ir.facts`) and gives the API that they are examples of
(`ir.api`): endpoints gathered, resources and actions found, the samples of each place added up, the same
thing at many places made one named schema, paging, errors and the way to a token recognised. It claims
nothing without evidence, reads no file and knows neither Postman's format nor any language.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from postwright.diagnostics import Sink
from postwright.infer.amounts import amount
from postwright.infer.chains import Chains
from postwright.infer.contract import Contract
from postwright.infer.descriptions.prose import Hints
from postwright.infer.descriptions.said import said_of_body
from postwright.infer.endpoints import Endpoint, gather
from postwright.infer.entities import unify
from postwright.infer.entities.places import roots
from postwright.infer.needed import with_needed_body
from postwright.infer.resources import Placement, place, resettled
from postwright.infer.resources.tree import grow
from postwright.infer.schemas.identifiers import Identifiers
from postwright.infer.security import credentials_of, schemes, security_of
from postwright.infer.security.guests import served_guests
from postwright.infer.security.tokens import tell_unread, token_requests, token_sources
from postwright.infer.shapes import Shape
from postwright.infer.tallies import Tally, tally
from postwright.ir.api import Api
from postwright.ir.calls import Settle
from postwright.ir.facts import Facts, RequestFact

__all__ = ["infer"]


def infer(facts: Facts, sink: Sink, settle: Settle | None = None) -> Api:
    """The contract that a collection's requests are examples of.

    `settle` may give operations other names than inference finds, all of them different.
    """
    endpoints = gather(_told_apart(facts.requests))
    tallies = {endpoint: tally(endpoint, sink) for endpoint in endpoints}
    lists = {endpoint: tallies[endpoint].is_list for endpoint in endpoints}
    amounts = {endpoint: amount(tallies[endpoint]) for endpoint in endpoints}
    placements = place(endpoints, lists, amounts)
    if settle is not None:
        placements = resettled(placements, settle, facts.servers)
    places = roots(placements, tallies)
    bodies = [shape for each in tallies.values() for shape in each.bodies]
    contract = Contract(placements, tallies, unify(places), Identifiers(bodies))
    known = schemes(facts.requests)
    tell_unread(endpoints, sink)
    chains = Chains(tallies, _credential_variables(facts.requests))
    models = contract.schemas(_said_of_requests(placements, tallies))
    by_name = {each.name: each for each in models}
    placed = []
    for placement in placements:
        endpoint = placement.endpoint
        guests = served_guests(endpoint)
        security = security_of(endpoint, known, optional=guests is not None)
        filled = credentials_of(security, known)
        operation = contract.operation(placement, tallies[endpoint], security, filled)
        if guests is not None and () in security:
            operation = replace(operation, evidence=(*operation.evidence, guests))
        told = chains.told(endpoint, with_needed_body(operation, by_name))
        placed.append((placement, told))
    return Api(
        name=facts.name,
        description=facts.description,
        servers=facts.servers,
        environments=facts.environments,
        security_schemes=known,
        token_sources=token_sources(endpoints, {e: e.first.id for e in endpoints}),
        token_requests=token_requests(endpoints),
        resources=grow(placed, facts.folders),
        schemas=models,
        error=contract.error(),
        origin=facts.origin,
    )


def _credential_variables(requests: tuple[RequestFact, ...]) -> frozenset[str]:
    auths = (request.auth for request in requests if request.auth is not None)
    return frozenset(name for auth in auths for name in auth.variables)


def _told_apart(requests: tuple[RequestFact, ...]) -> tuple[RequestFact, ...]:
    """The requests with ids of their own: a copied request may have kept its original's."""
    seen: Counter[str] = Counter()
    found = []
    for request in requests:
        seen[request.id] += 1
        copies = seen[request.id]
        found.append(request if copies == 1 else replace(request, id=f"{request.id}~{copies}"))
    return tuple(found)


def _said_of_requests(
    placements: list[Placement], tallies: dict[Endpoint, Tally]
) -> dict[Shape, dict[str, Hints]]:
    """What the descriptions' tables say of each request body's own schema."""
    said: dict[Shape, dict[str, Hints]] = {}
    for placement in placements:
        shape = tallies[placement.endpoint].request
        if shape is None:
            continue
        shape = shape.find()
        if shape.arrays and not shape.objects:
            shape = shape.element() or shape
        said.setdefault(shape, {}).update(said_of_body(placement.endpoint))
    return said
