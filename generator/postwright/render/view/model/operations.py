"""Operations, and the resources that they stand in."""

from __future__ import annotations

from dataclasses import dataclass

from postwright.render.untrusted import Text
from postwright.render.view.model.calls import (
    ArgumentView,
    BodyView,
    ConstantView,
    FailureView,
    PaginationView,
    ResultView,
    TokenView,
)
from postwright.render.view.model.checks import ChecksView
from postwright.render.view.model.examples import ExampleView, SpokenView
from postwright.render.view.model.models import NamesByRole


@dataclass(frozen=True, slots=True)
class OperationView:
    """One operation. `arguments` are in the order of a signature: path, then required, then the rest.

    `models` and `uses` are what the types in the signature mention, for imports.
    `path` is OpenAPI's template; `template` is the same with the arguments' own identifiers in braces.
    `security` are all schemes that it may be sent with; of `requirements` any one list suffices, as a whole.
    `optional` tells that it may be sent without any of them as well.
    `asked` tells that it is sent without credentials until the server asks for them.
    `checks` are what scripts assert, by example. `command` tells apart the operations that share method and
    path. `graphql` tells that an answer may be an error whatever its status. `failures` are the errors that
    it is known to answer with. `spoken` is how a command line calls it.
    """

    names: NamesByRole
    action: Text
    name: Text
    summary: Text
    description: Text
    method: Text
    path: Text
    template: Text
    server: int
    command: Text
    graphql: bool
    arguments: tuple[ArgumentView, ...]
    constants: tuple[ConstantView, ...]
    body: BodyView | None
    result: ResultView
    failures: tuple[FailureView, ...]
    pagination: PaginationView | None
    token: TokenView | None
    security: tuple[Text, ...]
    requirements: tuple[tuple[Text, ...], ...]
    optional: bool
    asked: bool
    deprecated: bool
    safe: bool
    models: tuple[str, ...]
    uses: frozenset[str]
    examples: tuple[ExampleView, ...]
    spoken: SpokenView
    checks: tuple[ChecksView, ...]


@dataclass(frozen=True, slots=True)
class ChildView:
    """A resource as its parent mentions it."""

    names: NamesByRole
    description: Text


@dataclass(frozen=True, slots=True)
class ResourceView:
    """One resource. `attributes` are those on the way to it from the client: `leads`, `notes`.

    `models` and `uses` are what the types in its signatures mention, for imports. `checked` tells that scripts
    assert something of an answer of its operations.
    """

    names: NamesByRole
    name: Text
    description: Text
    attributes: tuple[str, ...]
    commands: tuple[str, ...]
    children: tuple[ChildView, ...]
    operations: tuple[OperationView, ...]
    models: tuple[str, ...]
    uses: frozenset[str]
    top: bool
    checked: bool
