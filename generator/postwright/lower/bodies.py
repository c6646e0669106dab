"""Bodies: what is sent and what was answered, as JSON, form or text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from postwright.diagnostics import Sink
from postwright.ir.api import Payload
from postwright.ir.facts import FieldFact
from postwright.ir.json import Json, is_json_type
from postwright.lower.fields import fields
from postwright.lower.length import first_fields
from postwright.lower.urls import decoded
from postwright.lower.variables import Scope, whole
from postwright.postman.loose_json import break_of, strict
from postwright.postman.model import Body, Field
from postwright.postman.strict_json import BrokenJson, parse
from postwright.source import Origin

FORM = "application/x-www-form-urlencoded"
_FORMS: dict[Literal["form", "multipart"], str] = {"form": FORM, "multipart": "multipart/form-data"}

_LANGUAGES = {
    "json": "application/json",
    "xml": "application/xml",
    "html": "text/html",
    "javascript": "application/javascript",
    "text": "text/plain",
}


def body(
    given: Body, content_type: str, scope: Scope, sink: Sink
) -> tuple[Payload, tuple[FieldFact, ...]]:
    """What a request sends, and the fields of its form. `content_type` is that of its header."""
    match given.mode:
        case "raw" if _is_form_text(given.raw, content_type):
            return _form("form", tuple(_written_fields(given)), scope, sink)
        case "raw":
            return _raw(given, content_type, scope, sink), ()
        case "urlencoded":
            return _form("form", given.fields, scope, sink)
        case "formdata":
            return _form("multipart", given.fields, scope, sink)
        case "graphql":
            return Payload("json", "application/json", _graphql(given, scope, sink)), ()
        case "file":
            kind = content_type or "application/octet-stream"
            return Payload("binary", kind, text=scope.resolve(given.file)), ()
        case "none":
            return Payload(), ()


def _form(
    kind: Literal["form", "multipart"], given: Sequence[Field], scope: Scope, sink: Sink
) -> tuple[Payload, tuple[FieldFact, ...]]:
    """A form and its fields; one that never had any is no body."""
    shown = fields(first_fields(given, "form fields", sink), scope)
    return (Payload(kind, _FORMS[kind], form_value(shown)) if shown else Payload()), shown


def _is_form_text(text: str, content_type: str) -> bool:
    """Whether a raw body is the text of a form (URL Standard, section 5.1), and is said to be one."""
    said = content_type.partition(";")[0].strip().lower() == FORM
    return said and "=" in text and not whole(text) and not re.match(r"\s*[\[{<]", text)


def _written_fields(given: Body) -> Iterator[Field]:
    for pair in re.split(r"&(?![^{}]{0,200}\}\})", given.raw):
        key, equals, value = pair.strip().partition("=")
        if key:
            yield Field(_plain(key), _plain(value) if equals else None, origin=given.origin)


def _plain(text: str) -> str:
    return decoded(text if "{{" in text else text.replace("+", " "))


def form_value(shown: Iterable[FieldFact]) -> dict[str, Json]:
    """The fields that are sent as an object; a repeated one is a list."""
    value: dict[str, Json] = {}
    for field in shown:
        if not field.disabled and field.name:
            _add(value, field.name, field.value)
    return value


def _add(value: dict[str, Json], name: str, item: Json) -> None:
    before = value.get(name)
    if name not in value:
        value[name] = item
    elif isinstance(before, list):
        before.append(item)
    else:
        value[name] = [before, item]


def _graphql(given: Body, scope: Scope, sink: Sink) -> dict[str, Json]:
    """What a GraphQL request sends (GraphQL over HTTP, section 5.4)."""
    value: dict[str, Json] = {"query": scope.resolve(given.raw)}
    if given.graphql_operation:
        value["operationName"] = given.graphql_operation
    variables = _json(given.graphql_variables, "", scope)
    if given.graphql_variables.strip() and not isinstance(variables.value, dict):
        message = "the GraphQL variables cannot be read as a JSON object"
        sink.report("PW204", message, given.origin, "mend them in Postman")
    if isinstance(variables.value, dict) and variables.value:
        value["variables"] = variables.value
    return value


def _raw(given: Body, content_type: str, scope: Scope, sink: Sink) -> Payload:
    if not given.raw.strip():
        return Payload()
    said = content_type or _LANGUAGES.get(given.language, "")
    text = scope.resolve(given.raw) if whole(given.raw) else given.raw
    found = _payload(text, said, scope)
    if found.kind == "text" and is_json_type(said):
        _tell_broken(text, scope, given.origin, sink)
    return found


def _payload(text: str, said: str, scope: Scope) -> Payload:
    """A text as JSON if it can be, else as text; a body of unknown content is what its label says."""
    if is_json_type(said) or (_JSON_START.match(text) and not whole(text)):
        found = _json(text, said, scope)
        if found.kind == "json":
            return found
    return Payload("text", said or _guess(text), text=scope.resolve(text))


def _tell_broken(text: str, scope: Scope, origin: Origin, sink: Sink) -> None:
    message = f"the body is labelled as JSON and cannot be read as such{where_broken(text, scope)}"
    sink.report("PW204", message, origin, "mend it in Postman, or set its language to Text")


def where_broken(text: str, scope: Scope) -> str:
    """Where a text that is said to be JSON is none, to be added to a sentence: ` (line 3: ...)`."""
    found = break_of(text.lstrip("\ufeff"), scope.resolve)
    return f" (line {found.line}: {found.reason})" if found else ""


def response_body(text: str, content_type: str) -> Payload:
    """What was answered; JSON is JSON whatever its label says, a quoted text where it has none."""
    if not text.strip():
        return Payload()
    if not content_type and text.lstrip().startswith('"'):
        found = _json(text, "", Scope())
        if found.kind == "json":
            return found
    return _payload(text, content_type, Scope())


_JSON_START = re.compile(r"[\ufeff\s]*[\[{]")


def _guess(text: str) -> str:
    start = text.lstrip()[:64].lower()
    if start.startswith(("<!doctype html", "<html")):
        return "text/html"
    return "application/xml" if re.match(r"<[?!a-z]", start) else "text/plain"


def _json(text: str, said: str, scope: Scope) -> Payload:
    """A text as JSON with variables resolved, without any kind where it is none.

    A quoted variable stays a string, whatever its value looks like: so it is sent. An unquoted one is
    the JSON of its value. Either is the string `{{name}}` where no input gives a value, which says
    that nothing is known of its type.
    """
    text = text.lstrip("\ufeff")
    try:
        value = _strict_or_loose(text, scope)
    except BrokenJson:
        return Payload()
    return Payload(
        "json", said if is_json_type(said) else "application/json", _resolved(value, scope)
    )


def _strict_or_loose(text: str, scope: Scope) -> Json:
    try:
        return parse(text).value
    except BrokenJson as error:
        if error.deep:
            raise
        return parse(strict(text, scope.resolve)).value


def _resolved(value: Json, scope: Scope) -> Json:
    match value:
        case str():
            return scope.resolve(value)
        case list():
            return [_resolved(item, scope) for item in value]
        case dict():
            return {scope.resolve(key): _resolved(item, scope) for key, item in value.items()}
        case _:
            return value
