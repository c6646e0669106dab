"""Which members samples show at a place that a document states, and the document does not have.

A model of the contract may have been recovered from things that the document tells apart. So what "only the
collection has" is asked of the samples of each place, not of the model that all of them have given.
"""

from __future__ import annotations

from collections.abc import Mapping

from postwright.ir.api import Operation, Payload
from postwright.ir.json import Json
from postwright.ir.schema import (
    ArraySchema,
    MapSchema,
    ObjectSchema,
    Reference,
    Schema,
    UnionSchema,
)
from postwright.overlay.counterparts import essence, said_answer, said_media
from postwright.overlay.said import Said


class Observed:
    """The names of members that samples show beyond a stated object, by the object itself."""

    def __init__(self, stated: Mapping[str, Schema]) -> None:
        self._stated = stated
        self._names: dict[int, set[str]] = {}
        self._kept: list[Schema] = []

    def of(self, said: ObjectSchema) -> set[str]:
        """The names of members beyond a stated object, none where no sample shows any."""
        return self._names.get(id(said), set())

    def carry(self, said: ObjectSchema, made: ObjectSchema) -> ObjectSchema:
        """`made`, known from now on as what `said` has become."""
        self._names[id(made)] = self.of(said)
        self._kept.append(made)
        return made

    def operation(self, operation: Operation, said: Said) -> None:
        """Look at all samples of an operation."""
        for example in operation.examples:
            for media in operation.request_body.content if operation.request_body else ():
                if _is_of(example.request.body, media.content_type):
                    known = said_media(media, said.body)
                    self._look(known.schema if known else None, example.request.body.value)
            shown = example.response
            for answer in operation.responses if shown else ():
                if shown and answer.status == shown.status:
                    stated = said_answer(answer, said)
                    self._look(stated.schema if stated else None, shown.body.value)

    def _look(self, said: Schema | None, value: Json) -> None:
        waiting: list[tuple[Schema | None, Json]] = [(said, value)]
        while waiting:
            waiting += self._below(*waiting.pop())

    def _below(self, said: Schema | None, value: Json) -> list[tuple[Schema | None, Json]]:
        match said, value:
            case Reference(name=name), _:
                return [(self._stated.get(name), value)]
            case UnionSchema(variants=variants), _:
                return [(self._nearest(variants, value), value)]
            case ArraySchema(items=items), list():
                return [(items, each) for each in value]
            case MapSchema(values=values), dict():
                return [(values, each) for each in value.values()]
            case ObjectSchema(), dict():
                return self._members(said, value)
            case _:
                return []

    def _members(
        self, said: ObjectSchema, value: Mapping[str, Json]
    ) -> list[tuple[Schema | None, Json]]:
        known = {each.name: each.schema for each in said.properties}
        self._kept.append(said)
        self._names.setdefault(id(said), set()).update(value.keys() - known.keys())
        return [(known[name], each) for name, each in value.items() if name in known]

    def _nearest(self, variants: tuple[Schema, ...], value: Json) -> Schema | None:
        """The variant that leaves the fewest members unsaid."""
        if not isinstance(value, dict):
            arrays = [each for each in variants if isinstance(self._whole(each), ArraySchema)]
            return next(iter(arrays), None)
        keys = value.keys()
        objects = [
            (len(keys - {member.name for member in whole.properties}), index)
            for index, each in enumerate(variants)
            if isinstance(whole := self._whole(each), ObjectSchema)
        ]
        return variants[min(objects)[1]] if objects else None

    def _whole(self, schema: Schema | None) -> Schema | None:
        for _ in range(len(self._stated)):
            if not isinstance(schema, Reference):
                break
            schema = self._stated.get(schema.name)
        return schema


def _is_of(payload: Payload, content_type: str) -> bool:
    """Whether a body was sent in a media type, as far as it says."""
    return not payload.content_type or essence(payload.content_type) == essence(content_type)
