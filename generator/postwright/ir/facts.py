"""Facts: what a collection says, request by request, before anything is concluded from it.

Neutral: nothing here knows Postman's format. Values are as they would be sent, variables resolved where
an input gives their value, and secrets already replaced. A variable that no input gives a value stays as
the text `{{name}}`; where that is a whole JSON value, quoted or not, nothing is known of its type. So it
is with a placeholder that stood unquoted in JSON, `<profile id>`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from postwright.ir.api import Environment, Payload, SecurityScheme, Server
from postwright.ir.json import Json
from postwright.ir.script_facts import ScriptFacts
from postwright.source import NOWHERE, Origin


@dataclass(frozen=True, slots=True)
class FieldFact:
    """A query parameter, header or form field as shown. `value` is None where the collection has null.

    `variable` is the name of the variable that is the whole value, "" if it is not one.
    """

    name: str
    value: str | None = None
    description: str = ""
    disabled: bool = False
    is_file: bool = False
    variable: str = ""
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True)
class LiteralSegment:
    """A path segment that is always the same, not percent-encoded. "" ends a path with a slash."""

    text: str


@dataclass(frozen=True, slots=True)
class ParameterSegment:
    """A path segment that varies; `prefix` and `suffix` are text glued to it (`{id}.json`).

    One that is `glued` stands in the same segment as the one before it: `{latitude},{longitude}`.
    `reason` says why a segment that was written out is taken to vary. One that is `stated` is called so in the
    path itself, `:id`; others are called after a variable or by us.
    """

    name: str
    value: str | None = None
    description: str = ""
    prefix: str = ""
    suffix: str = ""
    glued: bool = False
    reason: str = ""
    stated: bool = False


Segment: TypeAlias = LiteralSegment | ParameterSegment


@dataclass(frozen=True, slots=True)
class ResponseFact:
    """A saved response. `request` holds what its original request sent, where that was saved too.

    `authorized` tells that what it answered was sent with a credential. `id` is Postman's, "" where the file
    has none.
    """

    name: str
    status: int | None
    body: Payload = Payload()
    headers: tuple[FieldFact, ...] = ()
    request: RequestFact | None = None
    authorized: bool = False
    id: str = ""
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True)
class AuthFact:
    """The auth that a request is sent with. `variables` are those its credentials come from.

    `beside` are further credentials that the same request is sent with; `instead` are other ways to send it,
    each with what it has beside it.
    """

    scheme: SecurityScheme
    variables: tuple[str, ...] = ()
    beside: tuple[AuthFact, ...] = ()
    instead: tuple[AuthFact, ...] = ()

    @property
    def ways(self) -> tuple[tuple[AuthFact, ...], ...]:
        """Every way to send the request: credentials that go together."""
        return tuple((each, *each.beside) for each in (self, *self.instead))


@dataclass(frozen=True, slots=True)
class GraphqlType:
    """A type as a GraphQL document writes it (GraphQL specification, section 2.11).

    `item` is what a list holds, None where `name` says the type; `required` is its `!`.
    """

    name: str = ""
    item: GraphqlType | None = None
    required: bool = False


@dataclass(frozen=True, slots=True)
class GraphqlVariable:
    """A variable that a GraphQL operation declares. `default` is JSON, None where it has none."""

    name: str
    type: GraphqlType
    default: Json = None


@dataclass(frozen=True, slots=True)
class GraphqlFact:
    """The one operation of a GraphQL document that a request asks for.

    `document` is the whole text as it is sent, `normal` the same for all texts that differ in white space
    and comments only. `name` is the operation's, "" for an anonymous one; `fields` are its root fields.
    """

    document: str
    normal: str
    kind: str
    name: str = ""
    fields: tuple[str, ...] = ()
    variables: tuple[GraphqlVariable, ...] = ()


@dataclass(frozen=True, slots=True)
class RequestFact:
    """One request. `id` is Postman's id or made from the place; `folder` is the names on the way to it.

    `auth` is what is in force after inheritance; None means that none is sent. `command` is what the
    request asks for where one method and path serve several commands (RPC, SOAP, a URL's fragment):
    requests that differ in it are different operations. None leaves that to inference. `remembered` is the
    operation that it was a request of in the last run, "" if there was none. `graphql` is the GraphQL
    operation that its body asks for.
    """

    id: str
    name: str
    method: str
    server: int
    segments: tuple[Segment, ...]
    folder: tuple[str, ...] = ()
    description: str = ""
    query: tuple[FieldFact, ...] = ()
    headers: tuple[FieldFact, ...] = ()
    body: Payload = Payload()
    form: tuple[FieldFact, ...] = ()
    auth: AuthFact | None = None
    responses: tuple[ResponseFact, ...] = ()
    scripts: ScriptFacts = ScriptFacts()
    command: str | None = None
    remembered: str = ""
    graphql: GraphqlFact | None = None
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True)
class FolderFact:
    """A folder's own words. `path` ends with its name."""

    path: tuple[str, ...]
    description: str = ""
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True)
class ProseFacts:
    """What the description of the whole API says in words and samples.

    `auth` are the ways to a credential it speaks of: "bearer", "login", "oauth2", "basic", "apiKey".
    `page_parameters` are names of query parameters; `page_envelope` and `error_envelope` dotted paths of
    members, those of a sample or, for errors, those that the text lists.
    """

    auth: tuple[str, ...] = ()
    page_parameters: tuple[str, ...] = ()
    page_envelope: tuple[str, ...] = ()
    error_envelope: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything one collection says. `servers` are indexed by `RequestFact.server`."""

    name: str
    description: str = ""
    servers: tuple[Server, ...] = ()
    environments: tuple[Environment, ...] = ()
    requests: tuple[RequestFact, ...] = ()
    folders: tuple[FolderFact, ...] = ()
    prose: ProseFacts = ProseFacts()
    origin: Origin = NOWHERE
