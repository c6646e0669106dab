"""Examples as tests: what to call, what must be sent, what comes back.

Values are those of the collection. A variable that no input resolves gets a stand-in of the argument's
type, the same in the call and in what is expected of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from postwright.ir.api import Example, ExampleResponse, Operation, Payload
from postwright.ir.json import Json
from postwright.naming.table import Names
from postwright.render.untrusted import Text, Value
from postwright.render.view.model import ArgumentView, ExampleArgumentView, ExampleView

_STAND_INS: dict[str, Json] = {
    "integer": 1,
    "number": 1.5,
    "boolean": True,
    "string": "example",
    "array": [],
    "object": {},
    "any": "example",
}


class Examples:
    """Makes the examples of operations for one pack."""

    def __init__(self, names: Names) -> None:
        self._names = names

    def of(
        self, operation: Operation, arguments: tuple[ArgumentView, ...]
    ) -> tuple[ExampleView, ...]:
        """Those of one operation that its arguments can express."""
        return tuple(
            self._view(operation, index, example, arguments)
            for index, example in enumerate(operation.examples)
        )

    def _view(
        self,
        operation: Operation,
        index: int,
        example: Example,
        arguments: tuple[ArgumentView, ...],
    ) -> ExampleView:
        given = _given(example, arguments)
        sent = {(_key(a.argument)): a for a in given}
        answer = example.response
        return ExampleView(
            names=self._names.of("example", operation.id, str(index)),
            name=Text(example.name),
            arguments=given,
            method=Text(operation.method),
            path=Text(_path(operation.path, given)),
            query=Value(_pairs(given, "query")),
            headers=Value(_pairs(given, "header")),
            body_kind=_sent_kind(example.request.body, sent),
            body=Value(_body(given)),
            status=answer.status if answer else 0,
            answer_kind=answer.body.kind if answer else "none",
            answer_type=Text(answer.body.content_type if answer else ""),
            answer=Value(_answer(answer)),
            answer_headers=Value(_kept_headers(answer)),
        )


def _key(argument: ArgumentView) -> tuple[str, str]:
    return argument.place, argument.api_name.content


def _given(
    example: Example, arguments: tuple[ArgumentView, ...]
) -> tuple[ExampleArgumentView, ...]:
    found = []
    for argument in arguments:
        shown = _shown(example, argument)
        if shown is None and (argument.required or argument.place == "path"):
            shown = (_STAND_INS[argument.kind],)
        if shown is not None:
            found.append(ExampleArgumentView(argument, Value(shown[0])))
    return tuple(found)


def _shown(example: Example, argument: ArgumentView) -> tuple[Json] | None:
    """The value an example gives to an argument, None if it gives none."""
    request, wire = example.request, argument.wire_name.content
    match argument.place:
        case "path":
            texts = [text for name, text in request.path if name == argument.api_name.content]
        case "query":
            texts = [text for name, text in request.query if name == wire]
        case "header":
            texts = [text for name, text in request.headers if name.lower() == wire.lower()]
        case "body" | "file":
            return _member(request.body, argument)
        case _:
            return None
    if argument.repeated:
        return ([_typed(text, argument.item) for text in texts],) if texts else None
    return (_typed(texts[-1], argument.kind),) if texts else None


def _member(body: Payload, argument: ArgumentView) -> tuple[Json] | None:
    if body.kind == "none":
        return None
    if argument.whole:
        return (body.value if body.kind in {"json", "form", "multipart"} else body.text,)
    name = argument.api_name.content
    if not isinstance(body.value, dict) or name not in body.value:
        return None
    return (_fitting(body.value[name], argument, body.kind),)


def _fitting(value: Json, argument: ArgumentView, kind: str) -> Json:
    if kind == "json":
        return value
    if argument.repeated and not isinstance(value, list):
        value = [value]
    if isinstance(value, list):
        return [_typed(v, argument.item) if isinstance(v, str) else v for v in value]
    return _typed(value, argument.kind) if isinstance(value, str) else value


def _typed(text: str, kind: str) -> Json:
    """A text as the type asks for it; a stand-in where a variable is unresolved or it does not fit."""
    if "{{" in text:
        return _STAND_INS[kind]
    try:
        match kind:
            case "integer":
                return int(text)
            case "number":
                return float(text)
            case "boolean" if text in {"true", "false"}:
                return text == "true"
            case _:
                return text
    except ValueError:
        return _STAND_INS[kind]


def _path(template: str, given: tuple[ExampleArgumentView, ...]) -> str:
    path = template
    for each in given:
        if each.argument.place == "path":
            text = quote(_as_text(each.value.content), safe="")
            path = path.replace("{" + each.argument.api_name.content + "}", text)
    return path


def _as_text(value: Json) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return value
        case _:
            return str(value)


def _pairs(given: tuple[ExampleArgumentView, ...], place: str) -> Json:
    pairs: list[Json] = []
    for each in given:
        if each.argument.place != place:
            continue
        values = (
            each.value.content if isinstance(each.value.content, list) else [each.value.content]
        )
        pairs += [[each.argument.wire_name.content, _as_text(value)] for value in values]
    return pairs


def _body(given: tuple[ExampleArgumentView, ...]) -> Json:
    whole = [each.value.content for each in given if each.argument.whole]
    if whole:
        return whole[0]
    return {
        e.argument.api_name.content: e.value.content for e in given if e.argument.place == "body"
    }


def _sent_kind(body: Payload, sent: Mapping[tuple[str, str], ExampleArgumentView]) -> str:
    return body.kind if any(place in {"body", "file"} for place, _ in sent) else "none"


def _answer(answer: ExampleResponse | None) -> Json:
    if answer is None:
        return None
    return answer.body.value if answer.body.kind == "json" else answer.body.text


_KEPT = frozenset({"retry-after", "location", "link", "x-request-id"})
"""Headers of answers that change what a client does."""


def _kept_headers(answer: ExampleResponse | None) -> Json:
    headers = answer.headers if answer else ()
    return [[name, value] for name, value in headers if name.lower() in _KEPT]
