"""A collection and an environment, in Postman's own terms, whatever version they were written in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from postwright.ir.json import Json
from postwright.source import NOWHERE, Origin


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable of a collection, folder, request URL or environment. `value` keeps its JSON type.

    `type` is Postman's: "secret" is one it hides. It is "" where the file says nothing.
    """

    key: str
    value: Json = None
    type: str = ""
    description: str = ""
    enabled: bool = True
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True)
class Field:
    """A query parameter, a header, or a field of a form. `value` is None where the file has null.

    `type` is "file" for a file, whose paths are then `files`; `content_type` is that of a form's part.
    """

    key: str
    value: str | None = None
    description: str = ""
    disabled: bool = False
    type: str = ""
    files: tuple[str, ...] = ()
    content_type: str = ""
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True)
class Url:
    """A URL: as text in `raw`, and in parts where the file has them (then `host` is not empty)."""

    raw: str = ""
    protocol: str = ""
    host: tuple[str, ...] = ()
    port: str = ""
    path: tuple[str, ...] = ()
    query: tuple[Field, ...] = ()
    variables: tuple[Variable, ...] = ()
    fragment: str = ""
    origin: Origin = NOWHERE


BodyMode: TypeAlias = Literal["none", "raw", "urlencoded", "formdata", "file", "graphql"]


@dataclass(frozen=True, slots=True)
class Body:
    """A request's body. `raw` is its text, or a GraphQL query; `language` what Postman shows it as.

    `graphql_variables` is JSON as text. `file` is the path of the file that a `file` body sends.
    """

    mode: BodyMode = "none"
    raw: str = ""
    language: str = ""
    fields: tuple[Field, ...] = ()
    graphql_variables: str = ""
    graphql_operation: str = ""
    file: str = ""
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True)
class Auth:
    """A way to authenticate: Postman's type ("bearer", "noauth", ...) and its parameters, in order.

    `others` are the further ones of a list of which one is to be chosen.
    """

    type: str
    parameters: tuple[tuple[str, Json], ...] = ()
    origin: Origin = NOWHERE
    others: tuple[Auth, ...] = ()

    def get(self, name: str, default: str = "") -> str:
        """A parameter as text, `default` where it is missing, null or not a scalar."""
        for key, value in self.parameters:
            if key == name and isinstance(value, (str, int, float)):
                return str(value)
        return default


@dataclass(frozen=True, slots=True)
class Script:
    """A script and when it runs: "prerequest" or "test". `by_line` tells that the file has it as lines."""

    listen: str
    source: str
    origin: Origin = NOWHERE
    by_line: bool = False

    def line(self, number: int) -> Origin:
        """The place of a line, which counts from 1; that of the whole script where the file has one text."""
        return self.origin.at(number - 1) if self.by_line else self.origin


@dataclass(frozen=True, slots=True)
class Request:
    """What is sent. `auth` is None where it is inherited."""

    method: str = "GET"
    url: Url = Url()
    headers: tuple[Field, ...] = ()
    body: Body = Body()
    auth: Auth | None = None
    description: str = ""
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True)
class SavedResponse:
    """A saved answer. `code` is None, `body` and `id` are "" where the file has none."""

    name: str
    code: int | None = None
    status: str = ""
    headers: tuple[Field, ...] = ()
    body: str = ""
    language: str = ""
    request: Request | None = None
    id: str = ""
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True)
class RequestItem:
    """A request with its name, scripts and saved responses. `id` is "" where the file has none."""

    name: str
    request: Request
    id: str = ""
    responses: tuple[SavedResponse, ...] = ()
    scripts: tuple[Script, ...] = ()
    variables: tuple[Variable, ...] = ()
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder, and what its requests inherit."""

    name: str
    items: tuple[Item, ...] = ()
    description: str = ""
    auth: Auth | None = None
    scripts: tuple[Script, ...] = ()
    variables: tuple[Variable, ...] = ()
    origin: Origin = NOWHERE

    def requests(self) -> Iterator[RequestItem]:
        """Every request in it and in its folders, in the order of the file."""
        yield from _requests(self.items)


Item: TypeAlias = Folder | RequestItem


@dataclass(frozen=True, slots=True)
class Collection:
    """A whole collection. `version` is the format it was read from: "2.1"."""

    name: str
    items: tuple[Item, ...] = ()
    id: str = ""
    version: str = ""
    description: str = ""
    auth: Auth | None = None
    scripts: tuple[Script, ...] = ()
    variables: tuple[Variable, ...] = ()
    origin: Origin = NOWHERE

    def requests(self) -> Iterator[RequestItem]:
        """Every request, in the order of the file."""
        yield from _requests(self.items)


def _requests(items: tuple[Item, ...]) -> Iterator[RequestItem]:
    for item in items:
        if isinstance(item, RequestItem):
            yield item
        else:
            yield from _requests(item.items)


@dataclass(frozen=True, slots=True)
class Environment:
    """An environment or the globals: named values."""

    name: str
    values: tuple[Variable, ...] = ()
    is_global: bool = False
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True)
class Source:
    """A collection and the environments that go with it, the one in force first."""

    collection: Collection
    environments: tuple[Environment, ...] = ()
