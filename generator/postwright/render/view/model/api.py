"""A whole API."""

from __future__ import annotations

from dataclasses import dataclass

from postwright.render.untrusted import Text
from postwright.render.view.model.access import (
    CredentialView,
    EnvironmentView,
    LoginView,
    SecurityView,
    ServerView,
    VariableView,
)
from postwright.render.view.model.calls import PaginationView
from postwright.render.view.model.models import ModelView
from postwright.render.view.model.operations import ChildView, ResourceView
from postwright.render.view.model.tours import FixtureView, ScenarioView, TourView


@dataclass(frozen=True, slots=True)
class ErrorView:
    """Where the API's errors keep their words, as dotted paths."""

    message: Text
    code: Text
    errors: Text


@dataclass(frozen=True, slots=True)
class ApiView:
    """A whole API. `resources` are all of them, parents first; `top` those on the client itself.

    `servers` begin with the usual one. `variables` are those of their URLs that a client takes,
    `whole_urls` those that the whole URLs it takes stand for. `signers` are the kinds of `security` that sign
    requests. `graphql` tells that it has operations of GraphQL, `guests` that it has some that are `optional`.
    """

    name: Text
    description: Text
    servers: tuple[ServerView, ...]
    environments: tuple[EnvironmentView, ...]
    variables: tuple[VariableView, ...]
    whole_urls: tuple[VariableView, ...]
    security: tuple[SecurityView, ...]
    signers: tuple[str, ...]
    credentials: tuple[CredentialView, ...]
    logins: tuple[LoginView, ...]
    resources: tuple[ResourceView, ...]
    top: tuple[ChildView, ...]
    models: tuple[ModelView, ...]
    paginations: tuple[PaginationView, ...]
    error: ErrorView | None
    graphql: bool
    guests: bool
    fixtures: tuple[FixtureView, ...]
    scenarios: tuple[ScenarioView, ...]
    tour: TourView
