"""The contract: an API in OpenAPI's own words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from postwright.ir.json import Json
from postwright.ir.schema import AnySchema, Evidence, NamedSchema, Schema, UnionSchema
from postwright.ir.script_facts import Assertion
from postwright.source import NOWHERE, Origin

Location: TypeAlias = Literal["path", "query", "header", "cookie"]
Lists: TypeAlias = Literal["", "indexed", "bracketed"]


@dataclass(frozen=True, slots=True)
class ServerVariable:
    """A variable of a server's URL. `default` is "" where no input gives a value."""

    name: str
    default: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class Server:
    """A base URL, `{name}` for variables: `https://{domain}`.

    `name` tells it from the others in lower-case words ("upload"), "" for the one that most operations
    use. Variables of one name are the same in all servers.
    """

    url: str
    name: str = ""
    description: str = ""
    variables: tuple[ServerVariable, ...] = ()
    origin: Origin = NOWHERE
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Environment:
    """An environment the API runs in: what variables of its servers are worth there, by name."""

    name: str
    values: tuple[tuple[str, str], ...] = ()
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True)
class OAuthFlow:
    """One OAuth 2.0 flow (OpenAPI 3.1, section 4.8.29)."""

    kind: Literal["authorizationCode", "clientCredentials", "password", "implicit"]
    authorization_url: str = ""
    token_url: str = ""
    refresh_url: str = ""
    scopes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SecurityScheme:
    """How a request shows who sends it (OpenAPI 3.1, section 4.8.27).

    `type` and `scheme` are OpenAPI's where it has them (`http`/`bearer`, `apiKey`, `oauth2`); schemes it
    lacks keep Postman's name in `type` (`awsv4`, `hawk`, ...). `location` and `name` belong to `apiKey`, and to
    `oauth2` and `jwt` where the token goes elsewhere than into `Authorization`. `scheme` is what stands before
    the credential there: `bearer`, or a word of the API's own, spelt as it is (`Token`); "" is `Bearer`.
    `settings` say how a scheme signs, by lower-case words: `algorithm`, `region`, `service`, `realm`, `in`
    (`query` for a signature that goes there), `headers to sign`, ...; no credential is among them.
    """

    id: str
    type: str
    scheme: str = ""
    location: Literal["", "header", "query", "cookie"] = ""
    name: str = ""
    description: str = ""
    flows: tuple[OAuthFlow, ...] = ()
    settings: tuple[tuple[str, str], ...] = ()
    origin: Origin = NOWHERE

    def setting(self, name: str) -> str:
        """One of the settings, "" where it is not said."""
        return dict(self.settings).get(name, "")


@dataclass(frozen=True, slots=True)
class TokenSource:
    """An operation whose answer holds a credential: the login request.

    `pointer` is the way to the token in its answer as dotted path (`access_token`, `data.token`);
    `refresh` and `expires_in` likewise, "" where there is none. `inputs` are body fields to give.
    """

    operation: str
    scheme: str
    pointer: str
    refresh: str = ""
    expires_in: str = ""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class TokenRequest:
    """A request for a credential that only a script sends: it is no operation of the collection.

    Texts are as the script has them, variables as `{{name}}`. `fields` are those of a form, `body` any
    other body. `pointer` is the way to the token in its answer as dotted path.
    """

    scheme: str
    method: str
    url: str
    pointer: str
    headers: tuple[tuple[str, str], ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    body: str = ""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A value of an operation's answer that another operation takes (OpenAPI 3.1, section 4.8.20).

    `operation` is the id of the one that takes it, in the parameter `parameter`, or in the member of its
    body that this dotted path leads to. `pointer` is the dotted path in the answer.
    """

    operation: str
    location: Literal["path", "query", "header", "body"]
    parameter: str
    pointer: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter in path, query, header or cookie (OpenAPI 3.1, section 4.8.12).

    `style` and `explode` are OpenAPI's: an array that is not exploded is one text, its items separated by
    commas; a bracketed array `ids[]=1&ids[]=2` keeps its key in
    `wire_name`, the name without brackets in `name`. In a `deepObject`, `filter[status]=open`, `lists`
    says how arrays are written: `indexed` numbers all of them (`a[0]=1`), `bracketed` none (`a[][b]=1`),
    "" only those of objects (`a[0][b]=1`, `c[]=1`). `examples` are the values the collection shows.
    """

    name: str
    location: Location
    schema: Schema = AnySchema()
    required: bool = False
    description: str = ""
    wire_name: str = ""
    style: str = ""
    explode: bool = True
    lists: Lists = ""
    default: Json = None
    examples: tuple[str, ...] = ()
    origin: Origin = NOWHERE
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class MediaType:
    """A body in one media type. `file_fields` are the members of a multipart body that are files."""

    content_type: str
    schema: Schema = AnySchema()
    file_fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RequestBody:
    """What an operation takes as its body; the first media type is the one to send."""

    content: tuple[MediaType, ...]
    required: bool = False
    description: str = ""


@dataclass(frozen=True, slots=True)
class ResponseHeader:
    """A header that scripts say an answer has; `value` is what they say of it, "" where they differ or say nothing."""

    name: str
    value: str = ""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Response:
    """What an operation answers with one status. `schema` is None where no body was ever shown.

    `evidence` says why the status is known where no response with it was saved. `headers` are those that scripts
    assert; those of saved answers are in the examples.
    """

    status: int
    description: str = ""
    content_type: str = ""
    schema: Schema | None = None
    origin: Origin = NOWHERE
    evidence: tuple[Evidence, ...] = ()
    headers: tuple[ResponseHeader, ...] = ()


@dataclass(frozen=True, slots=True)
class Payload:
    """A body as it was shown. `value` is its JSON, or its form as an object; `text` anything else.

    `kind` tells which: `none`, `json`, `form`, `multipart`, `text`, `binary`.
    """

    kind: Literal["none", "json", "form", "multipart", "text", "binary"] = "none"
    content_type: str = ""
    value: Json = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class ExampleRequest:
    """A request as the collection shows it, values by parameter name as text."""

    path: tuple[tuple[str, str], ...] = ()
    query: tuple[tuple[str, str], ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    body: Payload = Payload()


@dataclass(frozen=True, slots=True)
class ExampleResponse:
    """A saved response."""

    status: int
    headers: tuple[tuple[str, str], ...] = ()
    body: Payload = Payload()


@dataclass(frozen=True, slots=True)
class Example:
    """One exchange of an operation: what was sent and, if it was saved, what came back."""

    name: str
    request: ExampleRequest
    response: ExampleResponse | None = None
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True)
class Check:
    """What a script asserts of an operation's answer; any one of the `claims` suffices.

    `request` is the id of the request with which the script runs, `example` the index of an example of it:
    that whose answer is spoken of, where it is `answered`; else no such answer was saved.
    """

    request: str
    claims: tuple[Assertion, ...]
    example: int = 0
    answered: bool = False


@dataclass(frozen=True, slots=True)
class Pagination:
    """How an operation pages.

    `style` says by what: `page` numbers, `offset`, `cursor`, or `link` (a next URL). Parameters are by
    the name that is sent, places in the body by dotted path; `items` is "" when the body itself is the array.
    The first page is asked for with the number `first_page` or the offset `first_offset`, each 0 or 1.
    `more` is where an answer says whether another page follows.
    """

    style: Literal["page", "offset", "cursor", "link"]
    items: str
    page_param: str = ""
    size_param: str = ""
    cursor_param: str = ""
    total: str = ""
    current_page: str = ""
    last_page: str = ""
    next_cursor: str = ""
    next_link: str = ""
    more: str = ""
    first_page: int = 1
    first_offset: int = 0
    item: Schema = AnySchema()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing the API can be asked to do.

    `id` is Postman's own id of its first request, so that a renamed request stays the same operation;
    `variants` are the ids of its other requests.
    `action` is what it does to its resource in lower-case words ("list", "add tag"). `path` is a
    template, `/v1/leads/{lead}`; `server` is an index into `Api.servers`. `command` tells apart the
    operations that share a method and path, "" where there is only one. `graphql` tells that it is one of
    GraphQL, whose answers tell of errors whatever their status. `checks` are what scripts assert. `security` lists sets of scheme ids: any
    one set suffices, and all of a set is sent. An empty set, the last one, says that no credential is needed
    where others are taken (OpenAPI 3.1, section 4.8.2); no set at all is public.
    """

    id: str
    action: str
    name: str
    method: str
    path: str
    server: int = 0
    command: str = ""
    graphql: bool = False
    description: str = ""
    parameters: tuple[Parameter, ...] = ()
    request_body: RequestBody | None = None
    responses: tuple[Response, ...] = ()
    security: tuple[tuple[str, ...], ...] = ()
    pagination: Pagination | None = None
    examples: tuple[Example, ...] = ()
    variants: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    checks: tuple[Check, ...] = ()
    deprecated: bool = False
    origin: Origin = NOWHERE
    evidence: tuple[Evidence, ...] = ()

    @property
    def success(self) -> Response | None:
        """The answer when all goes well: the first 2xx that has a body, else the first 2xx."""
        good = [response for response in self.responses if 200 <= response.status < 300]
        with_body = [response for response in good if response.schema is not None]
        return next(iter(with_body or good), None)

    @property
    def answer(self) -> Schema | None:
        """What `success` holds; where 2xx answers of several statuses hold different JSON, any of that."""
        first = self.success
        if first is None or "json" not in first.content_type:
            return first.schema if first else None
        good = (each for each in self.responses if 200 <= each.status < 300)
        found = [each.schema for each in good if each.schema and "json" in each.content_type]
        different = tuple(schema for n, schema in enumerate(found) if schema not in found[:n])
        return different[0] if len(different) == 1 else UnionSchema(different)


@dataclass(frozen=True, slots=True)
class Resource:
    """A thing the API has, and what can be done with it. `name` is in lower-case words: "task lists"."""

    name: str
    description: str = ""
    operations: tuple[Operation, ...] = ()
    resources: tuple[Resource, ...] = ()
    origin: Origin = NOWHERE
    evidence: tuple[Evidence, ...] = ()

    def walk(self) -> Iterator[Resource]:
        """This resource and all below it, parents first."""
        yield self
        for child in self.resources:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class ErrorEnvelope:
    """The shape the API gives its errors. Places are dotted paths, "" where there is none.

    `errors` leads to the details per field: an object of lists, as Laravel has it.
    """

    message: str = ""
    code: str = ""
    errors: str = ""
    schema: Schema = AnySchema()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Api:
    """A whole API. `servers` begin with the usual one; `schemas` are sorted by name."""

    name: str
    description: str = ""
    servers: tuple[Server, ...] = ()
    environments: tuple[Environment, ...] = ()
    security_schemes: tuple[SecurityScheme, ...] = ()
    token_sources: tuple[TokenSource, ...] = ()
    token_requests: tuple[TokenRequest, ...] = ()
    resources: tuple[Resource, ...] = ()
    schemas: tuple[NamedSchema, ...] = ()
    error: ErrorEnvelope | None = None
    origin: Origin = NOWHERE

    def operations(self) -> Iterator[tuple[Resource, Operation]]:
        """Every operation with the resource it belongs to, in order."""
        for top in self.resources:
            for resource in top.walk():
                for operation in resource.operations:
                    yield resource, operation
