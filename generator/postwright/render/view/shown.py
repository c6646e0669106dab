"""What templates see of examples: calls to make, requests to expect, answers to serve; and a tour of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from postwright.render.untrusted import Text, Value

if TYPE_CHECKING:
    from postwright.render.view.model import ArgumentView, NamesByRole, OperationView

Pairs: TypeAlias = tuple[tuple[Text, Text], ...]
"""Names and texts: a query, headers, the fields of a form."""


@dataclass(frozen=True, slots=True)
class ExampleArgumentView:
    """What an example gives to an argument.

    `given` is False for a required one that it leaves out. `valid` tells whether the argument's type
    allows that: examples of errors show what it does not. `texts` are its values as they are sent, where
    they are sent as text, or the names of its files.
    """

    argument: ArgumentView
    value: Value
    texts: tuple[Text, ...]
    given: bool
    valid: bool


@dataclass(frozen=True, slots=True)
class RequestView:
    """The request that a call must make, as the collection shows it.

    `path` is percent-encoded. `kind` says what the body is: none, json, form, multipart, text or binary;
    `body` is the value of a JSON one and the text of the last two, `content_type` that of all but forms.
    `form` are the fields of a form, `files` pairs of a field and a file's name.
    """

    method: Text
    path: Text
    query: Pairs
    headers: Pairs
    kind: str
    content_type: Text
    body: Value
    form: Pairs
    files: Pairs


@dataclass(frozen=True, slots=True)
class PageShownView:
    """What a saved page tells: where its items are, how many there are on all pages, what follows.

    `total` is None where it does not say, `more` is `yes`, `no`, or "" where it cannot be told.
    """

    items: Text
    total: int | None
    more: str


@dataclass(frozen=True, slots=True)
class ErrorShownView:
    """What a saved error tells. `message` is "", `errors` null, `retry_after` None where it does not say."""

    message: Text
    errors: Value
    retry_after: int | None


@dataclass(frozen=True, slots=True)
class AnswerView:
    """A saved answer, and what the method makes of it.

    `outcome` is result, page, file, nothing, error or graphql error, or `unreadable` for a text where JSON was due.
    `kind` is none, json or text; `quoted` holds if it is JSON that is one text; `content_type` is "" unless it
    must be told.
    """

    status: int
    kind: str
    content_type: Text
    body: Value
    quoted: bool
    headers: Pairs
    outcome: str
    page: PageShownView | None
    error: ErrorShownView | None


@dataclass(frozen=True, slots=True)
class ExampleView:
    """An exchange to test with: the call, the request that it must make, and the answer it gets.

    `answer` is None where none was saved. An example that is not `callable` shows a request which the
    method's arguments cannot express.
    """

    names: NamesByRole
    name: Text
    arguments: tuple[ExampleArgumentView, ...]
    request: RequestView
    answer: AnswerView | None
    callable: bool


@dataclass(frozen=True, slots=True)
class SpokenView:
    """How a command line calls an operation: as `example` shows it, or for a `reason` not at all (None).

    `said` are the arguments that have an option or a position of their own; `rest` are members of a JSON
    body that no option can say, by their names in it, null if there are none.
    """

    example: ExampleView | None
    reason: str
    said: tuple[ExampleArgumentView, ...]
    rest: Value


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A thing that a script speaks of: `of` is status, body, header, ...; `part` length, type, ..., or ""."""

    of: str
    path: tuple[Text, ...]
    part: str


@dataclass(frozen=True, slots=True)
class ClaimView:
    """Something that a script says of a place, by an `operator` in plain words.

    It is compared with `expected`, or with what is at the place `against`.
    """

    place: PlaceView
    operator: str
    negated: bool
    expected: Value
    against: PlaceView | None


@dataclass(frozen=True, slots=True)
class CheckView:
    """One assertion of a script: `test` is its name there, `source` its text, `place` where it stands.

    `verdict` is holds, fails, unknown, unsaved or unread, with the `reason`. Any one of the `claims` suffices. One that
    is `conditional` the script makes only under a condition.
    """

    test: Text
    source: Text
    place: Text
    claims: tuple[ClaimView, ...]
    verdict: str
    reason: Text
    conditional: bool


@dataclass(frozen=True, slots=True)
class ChecksView:
    """What scripts assert of the answer of one example, and the saved headers that they speak of."""

    example: ExampleView
    headers: Pairs
    checks: tuple[CheckView, ...]


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
    what is wrong with which field.
    """

    login: StopView | None
    call: StopView | None
    creation: StopView | None
    first: StopView | None
    last: StopView | None
    upload: StopView | None
    download: StopView | None
    error: StopView | None
