"""What templates see. `names` is by role, as the pack's manifest lists them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from postwright.ir.api import Lists
from postwright.render.untrusted import Text, Value
from postwright.render.view.shown import (
    ChecksView,
    ExampleView,
    FixtureView,
    ScenarioView,
    SpokenView,
    TourView,
)

NamesByRole: TypeAlias = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class TypeView:
    """A type as the language writes it.

    `text` is the expression; `uses` are the keys of the pack's type table in it, so that a template knows
    what to import; `models` the named types in it.
    """

    text: str
    uses: frozenset[str] = frozenset()
    models: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReasonView:
    """A claim ("required", "email") and what shows it: "samples", "script", "description", ..."""

    claim: Text
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FieldView:
    """A member of a model. `always` holds if it is required, or was seen in all of several samples.

    `seen` of `of` samples of the model had it; `reasons` are those for what is claimed of it.
    """

    names: NamesByRole
    api_name: Text
    type: TypeView
    required: bool
    always: bool
    nullable: bool
    description: Text
    seen: int
    of: int
    reasons: tuple[ReasonView, ...]


@dataclass(frozen=True, slots=True)
class ModelView:
    """A named type. `fields` are those of an object; anything else is another name for `type`."""

    names: NamesByRole
    role: str
    description: Text
    is_object: bool
    fields: tuple[FieldView, ...]
    type: TypeView


@dataclass(frozen=True, slots=True)
class ModelModule:
    """A module of a maker of models, its text, and the models in it, by name.

    `attributes` are the way to the resource that alone speaks of them, or whose parts do beside it; there
    are none for models that several resources share.
    """

    name: str
    attributes: tuple[str, ...]
    models: tuple[str, ...]
    text: str = ""


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


@dataclass(frozen=True, slots=True)
class OperationView:
    """One operation. `arguments` are in the order of a signature: path, then required, then the rest.

    `models` and `uses` are what the types in the signature mention, for imports.
    `path` is OpenAPI's template; `template` is the same with the arguments' own identifiers in braces.
    `security` are all schemes that it may be sent with; of `requirements` any one list suffices, as a whole.
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


@dataclass(frozen=True, slots=True)
class VariableView:
    """A variable of a server's URL. `place` says what it is a part of: scheme, host, port or path."""

    names: NamesByRole
    name: Text
    place: str
    default: Text
    description: Text


@dataclass(frozen=True, slots=True)
class ServerView:
    """A server; `url` has `{name}` for its variables.

    `whole` holds if the URL is one variable that is not asked for by itself: a client takes whole URLs
    anyway. `known` holds if every variable has a default.
    """

    names: NamesByRole
    url: Text
    variables: tuple[VariableView, ...]
    whole: bool
    known: bool


@dataclass(frozen=True, slots=True)
class EnvironmentView:
    """An environment: pairs of a variable's name and its value there."""

    names: NamesByRole
    name: Text
    values: tuple[tuple[Text, Text], ...]


@dataclass(frozen=True, slots=True)
class FlowView:
    """An OAuth 2.0 flow. A URL that begins with a slash is of the API's own server; all are `known` or not."""

    kind: str
    authorization_url: Text
    token_url: Text
    refresh_url: Text
    scopes: tuple[Text, ...]
    known: bool


@dataclass(frozen=True, slots=True)
class CredentialView:
    """Something a client is given to show who is calling. `word` says what: "token", "username", ...

    One that is not `required` a scheme can do without: it has a value of its own, or another one suffices.
    """

    names: NamesByRole
    word: Text
    required: bool = True


@dataclass(frozen=True, slots=True)
class SecurityView:
    """A security scheme that has credentials.

    `kind` is `bearer`, `basic`, or where an API key goes: `header`, `query`, `cookie`; for a pack that says so
    in its manifest also a way to sign requests: `digest`, `oauth1`, `awsv4`, `hawk`, `ntlm`, `jwt`, `edgegrid`,
    `asap`, with its `settings`. `prefix` is what stands before a token of the kind `bearer`: "Bearer", or a word
    of the API's own. `credentials` are one, or for `basic` the user's name and the password.
    """

    id: Text
    kind: str
    name: Text
    prefix: Text
    credentials: tuple[CredentialView, ...]
    settings: tuple[tuple[Text, Text], ...]
    flows: tuple[FlowView, ...]


@dataclass(frozen=True, slots=True)
class LoginView:
    """An operation that gives a token, and where it stands."""

    operation: OperationView
    resource: ChildView
    attributes: tuple[str, ...]


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
    requests. `graphql` tells that it has operations of GraphQL.
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
    fixtures: tuple[FixtureView, ...]
    scenarios: tuple[ScenarioView, ...]
    tour: TourView
