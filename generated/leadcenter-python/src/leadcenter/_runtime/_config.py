"""What the generated client tells the runtime about its API. No values of the user are in here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from ._errors import ErrorEnvelope


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable of the server's URL.

    `argument` is the constructor's argument that gives it and `env` the environment variable, "" for one that
    only the whole URL can give. `default` is "" if it has none.
    """

    name: str
    argument: str = ""
    env: str = ""
    default: str = ""


@dataclass(frozen=True, slots=True)
class Server:
    """A further server: the base URL of some operations, `{name}` for variables.

    `name` is its key in the client's `base_urls`, `env` the environment variable for its whole URL.
    """

    name: str
    url: str
    env: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """What a scheme takes besides its first credential: the word for it, its argument, its environment variable."""

    word: str
    argument: str
    env: str = ""
    required: bool = True


@dataclass(frozen=True, slots=True)
class SecurityScheme:
    """A kind of credential the API takes.

    `argument` is the constructor's argument that gives it and `env` the environment variable. For `basic`
    these are the user name's and `password_argument` and `password_env` the password's. `name` is the
    header, query parameter or cookie of an API key, by `type`; `prefix` stands before a `bearer` token.
    The other types sign requests: `parts` are what they take besides, `settings` says how they sign.
    """

    id: str
    type: Literal[
        "bearer",
        "basic",
        "header",
        "query",
        "cookie",
        "digest",
        "oauth1",
        "awsv4",
        "hawk",
        "ntlm",
        "jwt",
        "edgegrid",
        "asap",
    ]
    argument: str = "token"
    env: str = ""
    name: str = ""
    password_argument: str = "password"
    password_env: str = ""
    prefix: str = "Bearer"
    parts: tuple[Part, ...] = ()
    settings: Mapping[str, str] = field(default_factory=dict)

    @property
    def others(self) -> tuple[Part, ...]:
        """What belongs to the first credential."""
        if self.type != "basic":
            return self.parts
        return (Part("password", self.password_argument, self.password_env),)


@dataclass(frozen=True, slots=True)
class ClientConfig:
    """An API as its client knows it.

    `server` is the base URL, `{name}` for variables; `servers` are those that only some operations use.
    `environments` maps a name to the values that variables have there. `login` is the method that gets a
    credential, "" if there is none. `serves_guests` tells that some operations take a credential and do
    without one as well.
    """

    package: str
    version: str
    server: str
    base_url_env: str
    variables: tuple[Variable, ...] = ()
    servers: tuple[Server, ...] = ()
    environments: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    schemes: tuple[SecurityScheme, ...] = ()
    login: str = ""
    serves_guests: bool = False
    error: ErrorEnvelope = field(default_factory=ErrorEnvelope)


@dataclass(frozen=True, slots=True)
class Pagination:
    """How an operation pages.

    `style` says by what: `page` numbers, `offset`s, a `cursor`, or a `link` to the next page (in the body,
    or in the Link header where `next_link` is ""). Parameters are named as on the wire, places in the body
    by dotted path; `items` is "" where the body itself is the array. The first page is asked for with the
    number `first_page` or the offset `first_offset`. `more` is where the answer says whether a page follows.
    """

    style: Literal["page", "offset", "cursor", "link"]
    items: str = ""
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


@dataclass(frozen=True, slots=True)
class Login:
    """What an operation that logs in is good for: a token for this scheme, at this dotted path."""

    scheme: str
    token: str
