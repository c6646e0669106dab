"""From a path to a collection or an environment."""

from __future__ import annotations

from pathlib import Path

from postwright.diagnostics import Failure, Sink
from postwright.ir.json import Json
from postwright.postman import v1, v2
from postwright.postman.detect import EXPORT, Detected, detect, detect_text
from postwright.postman.environment import decode_environment
from postwright.postman.model import Collection, Environment
from postwright.postman.node import Node
from postwright.postman.prose import in_words, learn
from postwright.postman.strict_json import DEPTH_LIMIT, BrokenJson, Parsed, parse
from postwright.source import SIZE_LIMIT, Origin, Unreadable, read_text

ITEM_LIMIT = 100_000
"""The most folders and requests that a collection may have."""

TEXT_LIMIT = 16 * 1024 * 1024
"""The longest text that one value may hold, in characters."""


def read(path: Path | str, sink: Sink) -> Collection:
    """The collection in a file, in the format v1, v2.0 or v2.1.

    Raises `Failure` when the file cannot be read, is no collection, or has no request in it.
    """
    document = _document(path, sink)
    detected = detect(document)
    _refuse_others(detected)
    _check_size(detected.node)
    if detected.guessed:
        sink.report("PW118", "the file does not say its format; read as v2.1", document.origin)
    collection = _decoded(detected, sink)
    if next(collection.requests(), None) is None:
        raise _no_requests(collection)
    return collection


def _decoded(detected: Detected, sink: Sink) -> Collection:
    if detected.format == "1":
        return v1.decode(detected.node, sink)
    return v2.decode(detected.node, detected.format, sink)


def read_environment(path: Path | str, sink: Sink) -> Environment:
    """The environment or the globals in a file. Raises `Failure` when it holds neither."""
    document = _document(path, sink)
    environment = decode_environment(document, Path(path).name, sink)
    if environment is None:
        raise _no_environment(document)
    return environment


def _document(path: Path | str, sink: Sink) -> Node:
    origin = Origin(str(path))
    text = _text(path, origin)
    try:
        parsed = parse(text)
    except BrokenJson as error:
        raise _broken(text, error, origin) from None
    _tell_repairs(parsed, origin, sink)
    return Node(_without_long_texts(parsed.value, text, origin, sink), origin)


_UNREADABLE = {
    "missing": ("PW101", "cannot read {file}: {why}", "check the path"),
    "denied": ("PW101", "cannot read {file}: {why}", "check the file and its permissions"),
    "size": (
        "PW102",
        "{file} is too large: {why}",
        "export the folders you need as a collection of their own",
    ),
    "encoding": ("PW103", "{file} is not readable as text: {why}", "save the file as UTF-8"),
}


def _text(path: Path | str, origin: Origin) -> str:
    if (Path(path) / ".resources").is_dir():
        message = "this folder is a collection in the format v3, which is not read yet"
        raise Failure.of("PW112", message, origin, EXPORT)
    try:
        return read_text(path, SIZE_LIMIT)
    except Unreadable as error:
        code, message, way_out = _UNREADABLE[error.reason]
        name = Path(path).name
        raise Failure.of(code, message.format(file=name, why=error), origin, way_out) from None


def _broken(text: str, error: BrokenJson, origin: Origin) -> Failure:
    known = detect_text(text)
    if known:
        return Failure.of("PW111", f"this is {known[0]}, not a collection", origin, known[1])
    at = Origin(origin.file, line=error.line, column=error.column)
    place = f"line {error.line}, column {error.column}"
    if error.deep:
        message = f"the JSON is nested more than {DEPTH_LIMIT} levels deep at {place}"
        return Failure.of("PW105", message, at, "no real collection is; export it again")
    way_out = "mend the file there, or export it from Postman again; a cut download ends like this"
    return Failure.of("PW104", f"the JSON breaks off at {place}: {error.reason}", at, way_out)


def _tell_repairs(parsed: Parsed, origin: Origin, sink: Sink) -> None:
    for number in dict.fromkeys(parsed.numbers):
        sink.report("PW106", f"{number} is no number that JSON can carry; read as null", origin)
    for key in dict.fromkeys(parsed.repeated):
        message = f"the key {key[:60]!r} stands more than once in one object; the last one counts"
        sink.report("PW107", message, origin)
    if parsed.surrogates:
        sink.report("PW108", "half a surrogate pair in a text; read as U+FFFD", origin)


def _without_long_texts(value: Json, text: str, origin: Origin, sink: Sink) -> Json:
    """The document with every text over the limit emptied; one pass, and none for a short file."""
    if len(text) <= TEXT_LIMIT:
        return value
    match value:
        case str() if len(value) > TEXT_LIMIT:
            limit = f"{TEXT_LIMIT:,} characters"
            sink.report("PW117", f"a text longer than {limit} is left out", origin)
            return ""
        case list():
            inner = enumerate(value)
            return [_without_long_texts(item, text, origin.at(i), sink) for i, item in inner]
        case dict():
            members = value.items()
            return {k: _without_long_texts(v, text, origin.at(k), sink) for k, v in members}
        case _:
            return value


def _refuse_others(detected: Detected) -> None:
    origin = detected.node.origin
    if detected.format == "documentation":
        raise _documentation(detected)
    if detected.format == "other":
        message = f"this is {detected.label}, not a collection"
        raise Failure.of("PW111", message, origin, detected.way_out)


def _documentation(detected: Detected) -> Failure:
    info = detected.node["info"]
    message = f"this is the published documentation of {info.text('name') or 'an API'}: "
    message += "it holds its text and no requests"
    learned = in_words(learn(info.description()))
    if learned:
        message += f" (its text speaks of {learned})"
    way_out = f"{EXPORT}, or ask its owner to; with a key, the Postman API has it too: "
    way_out += "GET https://api.getpostman.com/collections/{id}"
    return Failure.of("PW110", message, detected.node.origin, way_out)


def _check_size(node: Node) -> None:
    waiting = [node]
    seen = sum(1 for member in ("folders", "requests") for _ in node[member])
    while waiting:
        children = list(waiting.pop()["item"])
        seen += len(children)
        waiting += children
        if seen > ITEM_LIMIT:
            message = f"the collection has more than {ITEM_LIMIT:,} items"
            way_out = "export the folders you need as a collection of their own"
            raise Failure.of("PW114", message, node.origin, way_out)


def _no_requests(collection: Collection) -> Failure:
    message = f"the collection {collection.name!r} has no requests"
    way_out = f"add requests to it in Postman, or export the right one: {EXPORT}"
    return Failure.of("PW113", message, collection.origin, way_out)


def _no_environment(document: Node) -> Failure:
    detected = detect(document)
    label = detected.label or "a collection"
    message = f"this is {label}, not an environment"
    way_out = "in Postman, open Environments, choose the environment's menu and Export"
    return Failure.of("PW119", message, document.origin, way_out)
