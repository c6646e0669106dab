"""Examples as tests: what to call, what must be sent, what comes back.

What must be sent is what the collection shows, and not what the arguments make of it. Only a variable
that no input resolves gets a stand-in of the argument's type, in the call and in the expectation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from postwright.ir.api import Example, Operation, Payload, Server
from postwright.ir.json import Json
from postwright.ir.schema import ArraySchema, Schema
from postwright.naming.signature import Argument
from postwright.naming.signature import arguments as arguments_of
from postwright.naming.table import Names
from postwright.render.untrusted import Text, Value
from postwright.render.view.answers import Answers
from postwright.render.view.fitting import Fitting, typed
from postwright.render.view.model import (
    ArgumentView,
    BodyView,
    ExampleArgumentView,
    ExampleView,
    PaginationView,
    Pairs,
    RequestView,
    ResultView,
)

STAND_IN_HOST = "variable.test"
"""What tests give for a variable of a server's URL that has no default."""

_UNSAFE_PATH = frozenset({"", ".", ".."})
_HEADER_VALUE = re.compile(r"[\t\x20-\x7e]*")
_FORMS = frozenset({"form", "multipart"})


@dataclass(frozen=True, slots=True)
class Tested:
    """An operation, its server if it is not the default one, and what its view has of it already."""

    operation: Operation
    server: Server | None
    arguments: tuple[ArgumentView, ...]
    body: BodyView | None
    result: ResultView
    pagination: PaginationView | None


@dataclass(frozen=True, slots=True)
class _Given:
    """A value for an argument. `text` is how it must be sent where it is sent as text."""

    view: ArgumentView
    schema: Schema
    value: Json
    text: tuple[str, ...] = ()
    shown: bool = True


class Examples:
    """Makes the examples of operations for one pack."""

    def __init__(self, names: Names, fitting: Fitting, answers: Answers) -> None:
        self._names = names
        self._fitting = fitting
        self._answers = answers

    def of(self, tested: Tested) -> tuple[ExampleView, ...]:
        """Those of one operation."""
        shown = enumerate(tested.operation.examples)
        return tuple(self._view(tested, index, example) for index, example in shown)

    def _view(self, tested: Tested, index: int, example: Example) -> ExampleView:
        given = tuple(self._given(tested, example))
        return ExampleView(
            names=self._names.of("example", tested.operation.id, str(index)),
            name=Text(example.name),
            arguments=tuple(self._argument(each) for each in given),
            request=self._request(tested, example, given),
            answer=self._answers.of(example, tested.result, tested.pagination),
            callable=_is_callable(tested, example, given),
        )

    def _argument(self, given: _Given) -> ExampleArgumentView:
        fits = given.view.place == "file" or self._fitting.fits(given.value, given.schema)
        return ExampleArgumentView(
            argument=given.view,
            value=Value(given.value),
            texts=tuple(Text(text) for text in given.text),
            given=given.shown,
            valid=given.shown and fits,
        )

    def _given(self, tested: Tested, example: Example) -> Iterator[_Given]:
        by_key: dict[tuple[str, str], Argument] = {
            (each.place, each.name): each
            for each in arguments_of(tested.operation, self._fitting.schemas)
        }
        for view in tested.arguments:
            argument = by_key[view.place, view.api_name.content]
            found = self._shown(example, view, argument)
            if found is not None:
                yield found
            elif view.required:
                yield _Given(view, argument.schema, None, shown=False)

    def _shown(self, example: Example, view: ArgumentView, argument: Argument) -> _Given | None:
        if view.place in {"body", "file"}:
            return self._member(example.request.body, view, argument)
        texts = _texts(example, view)
        if view.place == "path":
            return self._segment(texts, view, argument.schema)
        return self._texted(texts, view, argument.schema) if texts else None

    def _segment(self, texts: list[str], view: ArgumentView, schema: Schema) -> _Given:
        usable = [text for text in texts if text not in _UNSAFE_PATH]
        return self._texted(usable[-1:] or ["{{}}"], view, schema)

    def _texted(self, texts: list[str], view: ArgumentView, schema: Schema) -> _Given:
        many = isinstance(schema, ArraySchema)
        item = schema.items if isinstance(schema, ArraySchema) else schema
        values = [self._from_text(text, item) for text in (texts if many else texts[-1:])]
        sent = tuple(
            _sent(text, value) for text, value in zip(texts[-len(values) :], values, strict=True)
        )
        return _Given(view, schema, list(values) if many else values[0], sent)

    def _from_text(self, text: str, schema: Schema) -> Json:
        return self._fitting.stand_in(schema) if "{{" in text else typed(text, schema)

    def _member(self, body: Payload, view: ArgumentView, argument: Argument) -> _Given | None:
        schema = argument.schema
        if body.kind == "none":
            return None
        if view.whole:
            value = body.text if body.kind in {"text", "binary"} else body.value
            return _Given(view, schema, self._fitting.filled(value, schema))
        if not isinstance(body.value, dict) or argument.name not in body.value:
            return None
        shown = body.value[argument.name]
        if view.place == "file":
            return _Given(view, schema, None, _file_names(shown, view.repeated))
        if body.kind in _FORMS:
            return self._texted(_form_texts(shown), view, schema)
        return _Given(view, schema, self._fitting.filled(shown, schema))

    def _request(self, tested: Tested, example: Example, given: tuple[_Given, ...]) -> RequestView:
        request, kind = example.request, _kind(tested, example)
        return RequestView(
            method=Text(tested.operation.method),
            path=Text(_prefix(tested.server) + _path(tested.operation.path, given)),
            query=_pairs(request.query, given, "query"),
            headers=_pairs(request.headers, given, "header"),
            kind=kind,
            content_type=Text(request.body.content_type or "application/json"),
            body=Value(_body(request.body, given, kind)),
            form=_form(request.body, given) if kind in _FORMS else (),
            files=tuple(
                (each.view.wire_name, Text(name)) for each in given for name in _files(each)
            ),
        )


def _texts(example: Example, view: ArgumentView) -> list[str]:
    """The texts that an example gives to a parameter outside of the body."""
    request, wire = example.request, view.wire_name.content
    match view.place:
        case "path":
            return [text for name, text in request.path if name == view.api_name.content]
        case "query":
            return [text for name, text in request.query if name == wire]
        case "header":
            return [text for name, text in request.headers if name.lower() == wire.lower()]
        case _:
            return []


def _form_texts(shown: Json) -> list[str]:
    return [_as_text(each) for each in (shown if isinstance(shown, list) else [shown])]


def _file_names(shown: Json, repeated: bool) -> tuple[str, ...]:
    names = tuple(re.split(r"[/\\]", text)[-1] or "upload" for text in _form_texts(shown))
    return names if repeated else names[-1:]


def _files(given: _Given) -> tuple[str, ...]:
    return given.text if given.view.place == "file" else ()


def _sent(text: str, value: Json) -> str:
    """How a value must be sent: as it is shown, but for stand-ins and for numbers, which have no one form."""
    return _as_text(value) if "{{" in text or isinstance(value, float) else text


def _as_text(value: Json) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case _:
            return str(value)


def _prefix(server: Server | None) -> str:
    """The path of a server's URL."""
    url = server.url if server else ""
    for variable in server.variables if server else ():
        url = url.replace("{" + variable.name + "}", variable.default or STAND_IN_HOST)
    _, slash, path = url.rpartition("://")[2].partition("/")
    return (slash + path).rstrip("/")


def _path(template: str, given: tuple[_Given, ...]) -> str:
    """The path, percent-encoded (RFC 3986, section 2.1)."""
    path = quote(template, safe="/{}:@!$&'()*+,;=~")
    for each in given:
        if each.view.place == "path":
            marker = quote("{" + each.view.api_name.content + "}", safe="/{}:@!$&'()*+,;=~")
            path = path.replace(marker, quote(each.text[0], safe=""), 1)
    return path


def _pairs(shown: tuple[tuple[str, str], ...], given: tuple[_Given, ...], place: str) -> Pairs:
    """The pairs shown; those that an argument gives have its texts."""
    known = {
        each.view.wire_name.content.lower(): each for each in given if each.view.place == place
    }
    taken: dict[str, int] = {}
    pairs: list[tuple[Text, Text]] = []
    for name, text in shown:
        each = known.get(name.lower())
        nth = taken.setdefault(name.lower(), 0)
        if each is None:
            pairs.append((Text(name), Text(text)))
        elif nth < len(each.text):
            pairs.append((each.view.wire_name, Text(each.text[nth])))
        taken[name.lower()] += 1
    return tuple(pairs)


def _kind(tested: Tested, example: Example) -> str:
    """How the body is sent; an operation that takes a JSON object sends `{}` for one without members."""
    shown = example.request.body.kind
    if tested.body is None:
        return shown
    if shown == "none" and tested.body.flattened and tested.body.kind == "json":
        return "json"
    return tested.body.kind if shown in _FORMS and tested.body.kind in _FORMS else shown


def _body(body: Payload, given: tuple[_Given, ...], kind: str) -> Json:
    if kind in {"text", "binary"}:
        return body.text
    if kind != "json":
        return None
    filled = {e.view.api_name.content: e.value for e in given if e.view.place == "body" and e.shown}
    whole = [each.value for each in given if each.view.whole and each.shown]
    if whole:
        return whole[0]
    return {**body.value, **filled} if isinstance(body.value, dict) else body.value or {}


def _form(body: Payload, given: tuple[_Given, ...]) -> Pairs:
    fields = body.value if isinstance(body.value, dict) else {}
    files = {each.view.api_name.content for each in given if each.view.place == "file"}
    shown = tuple(
        (name, text)
        for name, value in fields.items()
        if name not in files
        for text in _form_texts(value)
    )
    return _pairs(shown, given, "body")


def _is_callable(tested: Tested, example: Example, given: tuple[_Given, ...]) -> bool:
    """Whether the arguments can say what the request says."""
    headers = [text for each in given if each.view.place == "header" for text in each.text]
    if not all(_HEADER_VALUE.fullmatch(text) for text in headers):
        return False
    shown, body = example.request.body, tested.body
    if shown.kind == "none" or body is None:
        return shown.kind == "none"
    if body.flattened and not isinstance(shown.value, dict):
        return False
    if shown.kind in _FORMS:
        return body.kind in _FORMS
    alike = {shown.kind, body.kind} <= {"text", "binary"} or shown.kind == body.kind
    return alike and _media_type(shown.content_type) == _media_type(body.content_type.content)


def _media_type(content_type: str) -> str:
    """Without parameters; JSON where nothing is said."""
    return content_type.partition(";")[0].strip().lower() or "application/json"
