"""The values that an example gives to the arguments of its operation."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from postwright.ir import brackets
from postwright.ir.api import Example, Operation, Payload, Server
from postwright.ir.json import Json
from postwright.ir.schema import ArraySchema, Schema, is_deep
from postwright.naming.signature import Argument, arguments
from postwright.render.view.brackets import Pair, belongs, pairs_of, value_of
from postwright.render.view.fitting import Fitting, typed
from postwright.render.view.model import (
    ArgumentView,
    BodyView,
    ConstantView,
    PaginationView,
    ResultView,
)
from postwright.render.view.sendable import is_segment

FORMS = frozenset({"form", "multipart"})
"""Kinds of bodies that consist of named texts, and files."""


@dataclass(frozen=True, slots=True)
class Tested:
    """An operation, its server if it is not the default one, and what its view has of it already."""

    operation: Operation
    server: Server | None
    arguments: tuple[ArgumentView, ...]
    constants: tuple[ConstantView, ...]
    body: BodyView | None
    result: ResultView
    pagination: PaginationView | None


@dataclass(frozen=True, slots=True)
class Given:
    """A value for an argument. `text` is how it must be sent where it is sent as text.

    `pairs` are the keys and texts of one that a query writes in brackets. `exact` tells whether they are
    those of the collection.
    """

    view: ArgumentView
    schema: Schema
    value: Json
    text: tuple[str, ...] = ()
    shown: bool = True
    pairs: tuple[Pair, ...] = ()
    exact: bool = True

    @property
    def files(self) -> tuple[str, ...]:
        """The names of the files, if that is what it gives."""
        return self.text if self.view.place == "file" else ()


class Values:
    """Finds values in examples."""

    def __init__(self, fitting: Fitting) -> None:
        self._fitting = fitting

    def of(self, tested: Tested, example: Example) -> Iterator[Given]:
        """The arguments that an example gives, and those that it leaves out though they are required."""
        by_key: dict[tuple[str, str], Argument] = {
            (each.place, each.name): each
            for each in arguments(tested.operation, self._fitting.schemas)
        }
        texts = _Texts(example)
        for view in tested.arguments:
            argument = by_key[view.place, view.api_name.content]
            found = self._shown(tested, example, view, argument, texts.of(view))
            if found is not None:
                yield found
            elif view.required:
                yield Given(view, argument.schema, None, shown=False)

    def _shown(
        self,
        tested: Tested,
        example: Example,
        view: ArgumentView,
        argument: Argument,
        texts: list[str],
    ) -> Given | None:
        if view.place == "media":
            return _chosen(tested, example.request.body, view, argument.schema)
        if view.place in {"body", "file"}:
            return self._member(_giving(tested, example.request.body), view, argument)
        if view.nested:
            return self._nested(example, view, argument)
        if view.joined and texts:
            return self._joined(texts[-1], view, argument.schema)
        if view.place == "path":
            return self._segment(texts, view, argument.schema)
        return self._texted(texts, view, argument.schema) if texts else None

    def _segment(self, texts: list[str], view: ArgumentView, schema: Schema) -> Given:
        usable = [text for text in texts if is_segment(text)]
        return self._texted(usable[-1:] or ["{{}}"], view, schema)

    def _nested(self, example: Example, view: ArgumentView, argument: Argument) -> Given | None:
        root, lists = view.wire_name.content, view.lists
        given = [pair for pair in example.request.query if belongs(pair[0].strip(), root)]
        if not given:
            return None
        value = value_of(given, root, argument.schema, self._from_text)
        pairs = tuple(pairs_of(value, root, lists, as_text))
        exact = sorted(key for key, _ in pairs) == sorted(key for key, _ in given)
        texts = tuple(text for _, text in pairs)
        return Given(view, argument.schema, value, texts, pairs=pairs, exact=exact)

    def _joined(self, text: str, view: ArgumentView, schema: Schema) -> Given:
        """A list in one text, its items separated by commas."""
        given = self._texted(text.split(","), view, schema)
        return replace(given, text=(",".join(given.text),))

    def _texted(self, texts: list[str], view: ArgumentView, schema: Schema) -> Given:
        many = isinstance(schema, ArraySchema)
        item = schema.items if isinstance(schema, ArraySchema) else schema
        values = [self._from_text(text, item) for text in (texts if many else texts[-1:])]
        sent = tuple(
            _sent(text, value) for text, value in zip(texts[-len(values) :], values, strict=True)
        )
        return Given(view, schema, list(values) if many else values[0], sent)

    def _from_text(self, text: str, schema: Schema) -> Json:
        return self._fitting.stand_in(schema) if "{{" in text else typed(text, schema)

    def _member(self, body: Payload, view: ArgumentView, argument: Argument) -> Given | None:
        schema = argument.schema
        if body.kind == "none":
            return None
        if view.whole:
            value = body.text if body.kind in {"text", "binary"} else body.value
            return Given(view, schema, self._fitting.filled(value, schema))
        if not isinstance(body.value, dict):
            return None
        if body.kind in FORMS and is_deep(schema):
            body = replace(body, value=brackets.gathered(body.value, [argument.name]))
        if not isinstance(body.value, dict) or argument.name not in body.value:
            return None
        shown = body.value[argument.name]
        if body.kind in FORMS and is_deep(schema):
            return Given(view, schema, shown)
        if view.place == "file":
            return Given(view, schema, None, _file_names(shown, view.repeated))
        if body.kind in FORMS:
            return self._texted(form_texts(shown), view, schema)
        return Given(view, schema, self._fitting.filled(shown, schema))


def media_type(content_type: str) -> str:
    """A media type without parameters; JSON where nothing is said."""
    return content_type.partition(";")[0].strip().lower() or "application/json"


def _chosen(tested: Tested, body: Payload, view: ArgumentView, schema: Schema) -> Given | None:
    """The media type that a body is shown in, if it is another than the usual one."""
    known = [each.content_type.content for each in tested.body.contents] if tested.body else []
    shown = [each for each in known if media_type(each) == media_type(body.content_type)]
    if body.kind == "none" or not shown or shown[0] == known[0]:
        return None
    return Given(view, schema, shown[0])


def _giving(tested: Tested, body: Payload) -> Payload:
    """The part of a body that arguments give."""
    holder = tested.body.inside.content if tested.body else ""
    if not holder or not isinstance(body.value, dict):
        return body
    return replace(body, value=body.value.get(holder))


class _Texts:
    """The texts of an example by place and name; headers' names are in lower case."""

    def __init__(self, example: Example) -> None:
        request = example.request
        self._found: dict[tuple[str, str], list[str]] = defaultdict(list)
        for name, text in request.path:
            self._found["path", name].append(text)
        for name, text in request.query:
            self._found["query", name.strip()].append(text)
        for name, text in request.headers:
            self._found["header", name.strip().lower()].append(text)

    def of(self, view: ArgumentView) -> list[str]:
        """The texts that the example gives to a parameter outside of the body."""
        wire = view.wire_name.content
        match view.place:
            case "path":
                return self._found.get(("path", view.api_name.content), [])
            case "header":
                return self._found.get(("header", wire.lower()), [])
            case place:
                return self._found.get((place, wire), [])


def form_texts(shown: Json) -> list[str]:
    """The texts of one field of a form, which is a list where it is repeated."""
    return [as_text(each) for each in (shown if isinstance(shown, list) else [shown])]


def _file_names(shown: Json, repeated: bool) -> tuple[str, ...]:
    names = tuple(_file_name(text) for text in form_texts(shown))
    return names if repeated else names[-1:]


def _file_name(path: str) -> str:
    """The last part of a path, in portable characters; "upload" where nothing is left."""
    last = re.split(r"[/\\]", path)[-1]
    return re.sub(r"[^A-Za-z0-9._ ()-]", "-", last).strip(" .-") or "upload"


def _sent(text: str, value: Json) -> str:
    """How a value must be sent: as it is shown, but for stand-ins and for numbers, which have no one form."""
    return as_text(value) if "{{" in text or isinstance(value, float) else text


def as_text(value: Json) -> str:
    """A scalar as it is sent outside of JSON."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case _:
            return str(value)
