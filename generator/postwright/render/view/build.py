"""The view of an API for one pack."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from postwright.ir.api import Api, ErrorEnvelope, Resource
from postwright.ir.json import Json
from postwright.naming.signature import by_name
from postwright.naming.table import Names
from postwright.render.model_schemas import spoken_of
from postwright.render.untrusted import Text
from postwright.render.view.access import Access
from postwright.render.view.model import (
    ApiView,
    ChildView,
    ErrorView,
    LoginView,
    PaginationView,
    ResourceView,
)
from postwright.render.view.models import Models
from postwright.render.view.operations import Operations
from postwright.render.view.scenarios import scenarios
from postwright.render.view.tour import fixtures, tour
from postwright.render.view.types import TypeWriter


def build_view(
    api: Api, names: Names, table: Mapping[str, str], literal: Callable[[Json], str]
) -> ApiView:
    """What a pack's templates see of an API. `table` is the pack's types, `literal` its writer."""
    types = TypeWriter(table, names, literal)
    found = _Resources(names, Operations(api, names, types))
    resources = tuple(found.all(api.resources))
    access, models = Access(api, names), Models(by_name(api), names, types)
    return ApiView(
        name=Text(api.name),
        description=Text(api.description),
        servers=access.servers(),
        environments=access.environments(),
        variables=access.variables(),
        whole_urls=access.whole_urls(),
        security=tuple(access.security()),
        signers=access.signers(),
        credentials=access.credentials(),
        logins=tuple(_logins(resources)),
        resources=resources,
        top=tuple(found.child((), resource) for resource in api.resources),
        models=tuple(models.of(named) for named in spoken_of(api)),
        paginations=_paginations(resources),
        error=_error(api.error),
        graphql=any(operation.graphql for _, operation in api.operations()),
        guests=any(each.optional for resource in resources for each in resource.operations),
        fixtures=fixtures(resources),
        scenarios=scenarios(api, resources),
        tour=tour(resources),
    )


class _Resources:
    """Makes the resources, each with the way to it."""

    def __init__(self, names: Names, operations: Operations) -> None:
        self._names = names
        self._operations = operations

    def all(
        self,
        resources: tuple[Resource, ...],
        above: tuple[str, ...] = (),
        attributes: tuple[str, ...] = (),
        commands: tuple[str, ...] = (),
    ) -> Iterator[ResourceView]:
        """These and all below them, parents first."""
        for resource in resources:
            path = (*above, resource.name)
            names = self._names.of("resource", *path)
            way = (*attributes, names.get("attribute", ""))
            spoken = (*commands, names.get("command", ""))
            yield self._resource(resource, path, way, spoken)
            yield from self.all(resource.resources, path, way, spoken)

    def _resource(
        self,
        resource: Resource,
        path: tuple[str, ...],
        attributes: tuple[str, ...],
        commands: tuple[str, ...],
    ) -> ResourceView:
        operations = tuple(self._operations.of(operation) for operation in resource.operations)
        return ResourceView(
            names=self._names.of("resource", *path),
            name=Text(resource.name),
            description=Text(resource.description),
            attributes=attributes,
            commands=commands,
            children=tuple(self.child(path, child) for child in resource.resources),
            operations=operations,
            models=tuple(sorted({model for each in operations for model in each.models})),
            uses=frozenset(use for each in operations for use in each.uses),
            top=len(path) == 1,
            checked=any(operation.checks for operation in operations),
        )

    def child(self, above: tuple[str, ...], resource: Resource) -> ChildView:
        """A resource as its parent mentions it."""
        names = self._names.of("resource", *above, resource.name)
        return ChildView(names, Text(resource.description))


def _error(error: ErrorEnvelope | None) -> ErrorView | None:
    if error is None:
        return None
    return ErrorView(Text(error.message), Text(error.code), Text(error.errors))


def _paginations(resources: tuple[ResourceView, ...]) -> tuple[PaginationView, ...]:
    """Each way of paging once."""
    found: dict[int, PaginationView] = {}
    for resource in resources:
        for operation in resource.operations:
            if operation.pagination is not None:
                found.setdefault(id(operation.pagination.names), operation.pagination)
    return tuple(found.values())


def _logins(resources: tuple[ResourceView, ...]) -> Iterator[LoginView]:
    for resource in resources:
        for operation in resource.operations:
            if operation.token is not None:
                child = ChildView(resource.names, resource.description)
                yield LoginView(operation, child, resource.attributes)
