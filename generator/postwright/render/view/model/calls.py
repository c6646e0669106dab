"""What a call takes and gives."""

from __future__ import annotations

from dataclasses import dataclass

from postwright.ir.api import Lists
from postwright.render.untrusted import Text, Value
from postwright.render.view.model.models import NamesByRole, TypeView


@dataclass(frozen=True, slots=True)
class ArgumentView:
    """One argument of an operation.

    `place` is path, query, header, cookie, body, file, or media for the choice of the body's media type; `kind` is the JSON type of its values (`array`
    and `object` among them) and `item` that of an array's items. `whole` marks a body given as one.
    `choices` are the values of a closed enum.
    `nested` marks a query parameter that is written in brackets, `filter[status]`; `lists` says how its
    arrays are: `indexed` numbers all, `bracketed` none, "" those of objects. `joined` marks a
    list whose items commas join in one text. `idempotency` marks the header for an idempotency key, which a
    client may offer for every call.
    """

    names: NamesByRole
    api_name: Text
    wire_name: Text
    place: str
    type: TypeView
    kind: str
    item: str
    required: bool
    nullable: bool
    whole: bool
    repeated: bool
    choices: tuple[Value, ...]
    default: Value
    description: Text
    nested: bool
    lists: Lists
    joined: bool
    idempotency: bool


@dataclass(frozen=True, slots=True)
class ContentView:
    """A media type in which a body can be sent: `kind` is json, form, multipart, text or binary."""

    kind: str
    content_type: Text


@dataclass(frozen=True, slots=True)
class ConstantView:
    """What an operation sends by itself: `place` is query, header or body."""

    place: str
    wire_name: Text
    value: Value


@dataclass(frozen=True, slots=True)
class BodyView:
    """How an operation's body is sent.

    `contents` are the media types it can be sent in; `kind` and `content_type` are those of the first, which
    it is sent in if nothing is said. `flattened` tells that it is put together of arguments and constants;
    `inside` is the member of it that holds the arguments, "" where they are its own members.
    """

    kind: str
    content_type: Text
    contents: tuple[ContentView, ...]
    type: TypeView
    flattened: bool
    inside: Text
    required: bool


@dataclass(frozen=True, slots=True)
class ResultView:
    """What an operation gives. `kind` is none, json, text or binary; `status` the code it comes with."""

    kind: str
    type: TypeView
    status: int
    content_type: Text


@dataclass(frozen=True, slots=True)
class PaginationView:
    """How an operation pages; places in the answer are dotted paths. Those that page alike share `names`."""

    names: NamesByRole
    style: str
    item: TypeView
    items: Text
    page_param: Text
    size_param: Text
    cursor_param: Text
    total: Text
    current_page: Text
    last_page: Text
    next_cursor: Text
    next_link: Text
    more: Text
    first_page: int
    first_offset: int


@dataclass(frozen=True, slots=True)
class TokenView:
    """The credential in an operation's answer: for which scheme, and where, as dotted paths."""

    scheme: Text
    pointer: Text
    refresh: Text
    expires_in: Text


@dataclass(frozen=True, slots=True)
class FailureView:
    """A status from 400 on, and what is said of it."""

    status: int
    description: Text
