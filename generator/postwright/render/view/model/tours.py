"""Examples put to use: fixtures, scenarios, a tour for newcomers."""

from __future__ import annotations

from dataclasses import dataclass

from postwright.render.untrusted import Text, Value
from postwright.render.view.model.examples import ExampleView
from postwright.render.view.model.operations import OperationView


@dataclass(frozen=True, slots=True)
class FixtureView:
    """A saved answer's body, in a file of its own: `folder` is its resource's module."""

    folder: str
    name: str
    body: Value


@dataclass(frozen=True, slots=True)
class StopView:
    """An operation to show to a newcomer, where it stands, and an example of it."""

    attributes: tuple[str, ...]
    commands: tuple[str, ...]
    module: str
    operation: OperationView
    example: ExampleView


@dataclass(frozen=True, slots=True)
class ScenarioView:
    """A value that scripts carry from the answer at `source` to an argument of the operation at `target`.

    `pointer` is the dotted path to it.
    """

    source: StopView
    target: StopView
    argument: str
    pointer: Text


@dataclass(frozen=True, slots=True)
class TourView:
    """What to show of an API first, each None where it has no such thing.

    `login` takes credentials, `call` needs one and changes nothing, `creation` sends a JSON body, `first`
    is a page that another one follows and `last` one that none follows, of one operation; `error` says
    what is wrong with which field. `guest` takes a credential, changes nothing and does without one as well.
    """

    login: StopView | None
    call: StopView | None
    guest: StopView | None
    creation: StopView | None
    first: StopView | None
    last: StopView | None
    upload: StopView | None
    download: StopView | None
    error: StopView | None
