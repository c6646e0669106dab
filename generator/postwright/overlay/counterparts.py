"""What a document says of the bodies that an operation shows: by media type and status."""

from __future__ import annotations

from collections.abc import Iterator

from postwright.ir.api import MediaType, Operation, RequestBody, Response
from postwright.ir.schema import AnySchema, Schema
from postwright.overlay.notes import Notes
from postwright.overlay.said import Said


def essence(content_type: str) -> str:
    """A media type without its parameters."""
    return content_type.partition(";")[0].strip().lower()


def said_media(shown: MediaType, body: RequestBody | None) -> MediaType | None:
    """What is said of a body in the media type that it was shown in."""
    there = body.content if body else ()
    return next((e for e in there if essence(e.content_type) == essence(shown.content_type)), None)


def said_answer(shown: Response, said: Said) -> Response | None:
    """What is said of an answer: of its status and media type, or of a range that it is in."""
    named = [each for each in said.responses if each.status == shown.status]
    ranged = [each for meant, each in said.others if shown.status in meant]
    there = named or ranged
    if shown.schema is None:
        return next(iter(there), None)
    return next((each for each in there if _alike(shown, each)), None)


def note_untaken(shown: tuple[Response, ...], said: Said, notes: Notes) -> None:
    """Note answers that are said of a range of statuses of which none is shown."""
    taken = [said_answer(each, said) for each in shown]
    for meant, answer in said.others:
        if not any(answer is each for each in taken):
            word = "default" if len(meant) > 100 else f"{meant.start // 100}XX"
            notes.unheld(f"the answer `{word}` where no such status is shown", answer.origin)


def _alike(shown: Response, said: Response) -> bool:
    kinds = essence(shown.content_type), essence(said.content_type)
    return kinds[0] == kinds[1] or not all(kinds) or all("json" in each for each in kinds)


def places(operation: Operation, said: Said) -> Iterator[tuple[Schema, Schema]]:
    """Every place of an operation that both sides have: what was shown, and what is said."""
    for media in operation.request_body.content if operation.request_body else ():
        known = said_media(media, said.body)
        yield media.schema, known.schema if known else AnySchema()
    for answer in operation.responses:
        stated = said_answer(answer, said)
        if answer.schema is not None and stated is not None and stated.schema is not None:
            yield answer.schema, stated.schema
