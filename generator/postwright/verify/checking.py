"""An answer against the contract: what the API says otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Literal, TypeAlias

from postwright.infer.schemas.values import placeholder
from postwright.ir.api import Api, Operation, Response
from postwright.ir.differences import Comparing, Difference, Place
from postwright.ir.differences import Kind as DifferenceKind
from postwright.ir.json import Json, is_json_type
from postwright.ir.schema import NamedSchema, Schema
from postwright.ir.steps import Steps, path_text
from postwright.postman.strict_json import BrokenJson
from postwright.verify.exchange import Answer, media_type
from postwright.verify.reading import json_of

Kind: TypeAlias = (
    DifferenceKind | Literal["status", "answer", "content type", "json", "no body", "body"]
)

_VARIABLE = re.compile(r"\{\{[^{}]+\}\}")

MOST = 500
"""The most differences that one answer is searched for."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that an answer of an operation says otherwise.

    `way` leads to it in the body, `place` to what the contract says, which is `schema`. `value` is what is
    there; that of a status is where a redirect leads. `name` is a member's; `detail` what else tells it: a
    content type, why JSON cannot be read.
    """

    kind: Kind
    operation: Operation
    status: int
    way: Steps = ()
    place: Place = Place()
    schema: Schema | None = None
    value: Json = None
    name: str = ""
    detail: str = ""

    @property
    def key(self) -> tuple[object, ...]:
        """Equal for the same difference: of items of a list, and of one model at several places."""
        anywhere = self.place.model or self.kind == "answer"
        where = () if anywhere else (self.operation.id, self.status)
        return self.kind, where, self.place, self.name, self.detail, _type(self)


def _type(finding: Finding) -> str:
    """What tells apart differences at one place: the type found, or the value where that is what counts."""
    if finding.kind in ("unseen", "value"):
        return repr(finding.value)
    return type(finding.value).__name__ if finding.kind == "type" else ""


class Checking:
    """Checks answers, for one API."""

    def __init__(self, api: Api) -> None:
        self._models: Mapping[str, NamedSchema] = {each.name: each for each in api.schemas}
        self._comparing = Comparing(self._models)

    def findings(self, operation: Operation, answer: Answer) -> Iterator[Finding]:
        """All that an answer says otherwise, the same things more than once."""
        known = next((each for each in operation.responses if each.status == answer.status), None)
        if known is None:
            yield from _unknown(operation, answer)
        elif operation.method != "HEAD":
            yield from self._body(operation, known, answer)

    def _body(self, operation: Operation, known: Response, answer: Answer) -> Iterator[Finding]:
        if not answer.body.strip():
            if known.schema is not None and not _is_shown_as(operation, answer.status, "none"):
                yield Finding("no body", operation, answer.status, schema=known.schema)
            return
        if known.schema is None:
            if not known.content_type and (known.evidence or not _shown(operation, known)):
                return
            yield Finding("body", operation, answer.status, detail=answer.media_type)
            return
        kinds = content_types(operation, known)
        if kinds and answer.media_type and answer.media_type not in kinds:
            yield Finding("content type", operation, answer.status, detail=answer.media_type)
        elif is_json_type(answer.media_type or next(iter(kinds), "")):
            yield from self._json(operation, known.schema, answer)

    def _json(self, operation: Operation, schema: Schema, answer: Answer) -> Iterator[Finding]:
        try:
            value = json_of(answer)
        except BrokenJson as error:
            if not _is_shown_as(operation, answer.status, "text", "binary"):
                yield Finding("json", operation, answer.status, detail=error.reason)
            return
        found = (
            each
            for each in self._comparing.differences(schema, value)
            if not _stands_for_one(each.value) and not _ends_pages(operation, each)
        )
        for each in islice(found, MOST):
            yield _found(operation, answer.status, each)


def _unknown(operation: Operation, answer: Answer) -> Iterator[Finding]:
    """A status that is not in the contract; where that tells of no success, or of nothing, it claims nothing."""
    if answer.status < 400 and all(each.status >= 400 for each in operation.responses):
        yield Finding("answer", operation, answer.status)
    elif operation.responses:
        location = answer.headers.get("location", "") if 300 <= answer.status < 400 else ""
        yield Finding("status", operation, answer.status, value=location)


def _stands_for_one(value: Json) -> bool:
    """Whether a value only stands for one, as a mock server may send it: a variable, or `<integer>`."""
    if not isinstance(value, str):
        return False
    return bool(_VARIABLE.search(value)) or placeholder(value) is not None


def _ends_pages(operation: Operation, each: Difference) -> bool:
    """Whether it is the way to the next page that is null or not there: this page is the last one."""
    pages = operation.pagination
    if pages is None or each.kind not in ("null", "lacking"):
        return False
    way = (*each.way, each.name) if each.name else each.way
    return path_text(way) in {pages.next_cursor, pages.next_link} - {""}


def _found(operation: Operation, status: int, each: Difference) -> Finding:
    return Finding(
        each.kind, operation, status, each.way, each.place, each.schema, each.value, each.name
    )


def content_types(operation: Operation, response: Response) -> tuple[str, ...]:
    """The content types that the contract and its samples know for a status."""
    found = [media_type(response.content_type)]
    for example in operation.examples:
        if example.response is not None and example.response.status == response.status:
            found.append(media_type(example.response.body.content_type))
            headers = example.response.headers
            found += [
                media_type(value) for name, value in headers if name.lower() == "content-type"
            ]
    return tuple(dict.fromkeys(each for each in found if each))


def _shown(operation: Operation, response: Response) -> bool:
    """Whether a saved answer has this status."""
    return any(e.response and e.response.status == response.status for e in operation.examples)


def _is_shown_as(operation: Operation, status: int, *kinds: str) -> bool:
    """Whether a saved answer of this status has a body of one of these kinds."""
    answers = (each.response for each in operation.examples)
    return any(e and e.status == status and e.body.kind in kinds for e in answers)
