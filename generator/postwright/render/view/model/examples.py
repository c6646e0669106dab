"""Examples: calls to make, requests to expect, answers to serve."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from postwright.render.untrusted import Text, Value
from postwright.render.view.model.calls import ArgumentView
from postwright.render.view.model.models import NamesByRole

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
