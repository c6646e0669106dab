"""Requests made of the collection's examples, with what earlier answers gave and what was told in confidence."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlencode

from postwright.infer.schemas.values import placeholder
from postwright.ir.api import Example, Operation, Payload
from postwright.ir.json import Json
from postwright.redact import PLACEHOLDER
from postwright.verify.exchange import Sent
from postwright.verify.learning import Learned, parameters_of
from postwright.verify.parts import in_parts
from postwright.verify.secrets import Confidence, Unknown

_TRANSPORT = frozenset(
    (
        "accept accept-encoding authorization connection content-length content-type cookie expect "
        "host keep-alive origin postman-token proxy-authorization te trailer transfer-encoding upgrade user-agent"
    ).split()
)
"""Headers that are not taken from examples (RFC 9110, sections 6 and 7)."""

_SAFE = "/{}:@!$&'()*+,;=~%"


class CannotAsk(Exception):
    """A request lacks something; the message says what, the help how to give it."""

    def __init__(self, reason: str, help: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.help = help


@dataclass(frozen=True, slots=True)
class Asked:
    """A request, the example that it is made of, and its values as they are sent.

    `shown` tells that its path has values that only the example shows: whether they are there, nobody knows.
    """

    example: Example
    sent: Sent
    path: Mapping[str, str]
    query: tuple[tuple[str, str], ...]
    shown: bool = False


class Asking:
    """Makes the requests of operations. `learned` grows while a run goes on, and gives values of links."""

    def __init__(self, learned: Learned, confidence: Confidence) -> None:
        self._learned = learned
        self._confidence = confidence

    def of(
        self,
        operation: Operation,
        base: str,
        example: Example,
        path: Mapping[str, str],
        *,
        shown: bool = True,
    ) -> Asked:
        """The request of one example. Raises `CannotAsk`.

        `path` are values that are known for its path; where they are not all, those that the example shows
        take their place, all of them, since they belong together. With `shown` false, none do.
        """
        values = self._path(operation, example, path, shown=shown)
        query = tuple(self._query(operation, example))
        headers, body = self._body(operation, example.request.body)
        url = base + _written(operation.path, values)
        if query:
            url += "?" + urlencode(query, quote_via=quote)
        accept = ("Accept", "application/json, */*;q=0.8")
        sent = Sent(
            operation.method, url, (accept, *headers, *self._headers(operation, example)), body
        )
        return Asked(example, sent, values, query, shown=values != dict(path))

    def _path(
        self, operation: Operation, example: Example, known: Mapping[str, str], *, shown: bool
    ) -> dict[str, str]:
        names = parameters_of(operation.path)
        if all(name in known for name in names):
            return {name: _segment(name, known[name]) for name in names}
        if not shown:
            raise CannotAsk("nothing gives the values of its path")
        own = dict(example.request.path)
        return {
            name: _segment(
                name, self._text(name, own[name]) if own.get(name) else known.get(name, "")
            )
            for name in names
        }

    def _text(self, name: str, shown: str) -> str:
        """A value that an example shows, as far as it is one."""
        try:
            text = self._confidence.filled(shown)
        except Unknown as error:
            raise CannotAsk(f"nothing gives `{{{{{error.name}}}}}`", _give(error.name)) from None
        if not is_known(text):
            raise CannotAsk(f"nothing gives the value of `{name}`", _give(name))
        return text

    def _query(self, operation: Operation, example: Example) -> Iterator[tuple[str, str]]:
        """The query; what nobody knows is left out where the contract allows that."""
        required = {
            each.wire_name or each.name
            for each in operation.parameters
            if each.location == "query" and each.required
        }
        for name, shown in example.request.query:
            linked = self._learned.linked(operation, "query", name)
            try:
                yield name, linked or self._text(name, shown) if shown else ""
            except CannotAsk:
                if name in required:
                    raise

    def _headers(self, operation: Operation, example: Example) -> Iterator[tuple[str, str]]:
        for name, shown in example.request.headers:
            if name.strip().lower() in _TRANSPORT:
                continue
            try:
                yield name.strip(), self._text(name, shown)
            except CannotAsk:
                continue

    def _body(
        self, operation: Operation, body: Payload
    ) -> tuple[tuple[tuple[str, str], ...], bytes | None]:
        match body.kind:
            case "none":
                return (), None
            case "json":
                kind = body.content_type or "application/json"
                text = json.dumps(self._value(body.value, "body"), ensure_ascii=False)
                return (("Content-Type", kind),), text.encode(errors="replace")
            case "form" if isinstance(body.value, dict):
                kind = "application/x-www-form-urlencoded"
                return (("Content-Type", kind),), urlencode(self._fields(body.value)).encode()
            case "multipart" if isinstance(body.value, dict) and not _files(operation, body.value):
                kind, data = in_parts(self._fields(body.value))
                return (("Content-Type", kind),), data
            case "text":
                kind = body.content_type or "text/plain"
                return (("Content-Type", kind),), self._text("body", body.text).encode(
                    errors="replace"
                )
            case _:
                raise CannotAsk("its body is files, which `verify` does not send")

    def _fields(self, form: Mapping[str, Json]) -> list[tuple[str, str]]:
        return [
            (name, self._text(name, str(text)))
            for name, shown in form.items()
            for text in (shown if isinstance(shown, list) else [shown])
        ]

    def _value(self, value: Json, name: str) -> Json:
        match value:
            case str():
                return self._text(name, value) if value else value
            case list():
                return [self._value(each, name) for each in value]
            case dict():
                return {key: self._value(each, key) for key, each in value.items()}
            case _:
                return value


def _files(operation: Operation, form: Mapping[str, Json]) -> frozenset[str]:
    """The members of a form that are files."""
    content = operation.request_body.content if operation.request_body else ()
    return frozenset(name for each in content for name in each.file_fields if name in form)


def usable(operation: Operation, most: int) -> list[Example]:
    """The examples to ask: those that went well, else those nobody answered, else all; no request twice."""
    good = [e for e in operation.examples if e.response and 200 <= e.response.status < 300]
    bare = [e for e in operation.examples if e.response is None]
    found: list[Example] = []
    for example in good or bare or list(operation.examples):
        if all(example.request != each.request for each in found):
            found.append(example)
    return found[:most]


def is_known(text: str) -> bool:
    """Whether a text is a value: no placeholder, nothing that was redacted."""
    return bool(text) and PLACEHOLDER not in text and placeholder(text) is None


def _segment(name: str, text: str) -> str:
    """A value as a path may hold it: no dot segment (RFC 3986, section 5.2.4), nor anything hidden in it."""
    if not text:
        raise CannotAsk(f"nothing gives the value of `{name}`", _give(name))
    plain = text
    while (decoded := unquote(plain, errors="replace")) != plain:
        plain = decoded
    if any(part in (".", "..") for part in plain.split("/")):
        raise CannotAsk(f"the value of `{name}` would lead to another path")
    return text


def _written(template: str, values: Mapping[str, str]) -> str:
    """The path, percent-encoded (RFC 3986, section 2.1), as its literal parts are already."""
    path = quote(template, safe=_SAFE)
    for name, value in values.items():
        marker = quote("{" + name + "}", safe=_SAFE)
        path = path.replace(marker, quote(value, safe="", errors="replace"), 1)
    return path


def _give(name: str) -> str:
    from postwright.verify.secrets import variable_name

    return f"set {variable_name(name)}, or give an environment that has it with -e"
