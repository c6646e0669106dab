"""From the path of a file to the value that its text holds, JSON or YAML."""

from __future__ import annotations

from pathlib import Path

from postwright.diagnostics import Failure, Sink
from postwright.ir.json import Json
from postwright.postman.allowance import Allowance
from postwright.postman.detect import detect_text
from postwright.postman.node import Node
from postwright.postman.strict_json import DEPTH_LIMIT, BrokenJson, Parsed, parse
from postwright.source import BrokenYaml, Origin, is_yaml, name_of

TEXT_LIMIT = 16 * 1024 * 1024
"""The longest text that one value may hold, in characters."""


def document(path: Path | str, allowance: Allowance, sink: Sink) -> Node:
    """The value in a file, YAML if its name says so, JSON otherwise. Raises `Failure`."""
    origin = Origin(name_of(path))
    text = allowance.text(path)
    parsed = _yaml(text, origin) if is_yaml(Path(path)) else _json(text, origin)
    _tell_repairs(parsed, origin, sink)
    return Node(_without_long_texts(parsed.value, text, origin, sink), origin)


def _json(text: str, origin: Origin) -> Parsed:
    try:
        return parse(text)
    except BrokenJson as error:
        raise _broken(text, error, origin) from None


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


def _yaml(text: str, origin: Origin) -> Parsed:
    from postwright.postman import strict_yaml

    try:
        return strict_yaml.parse(text)
    except BrokenYaml as error:
        at = Origin(origin.file, line=error.line, column=error.column)
        place = f"line {error.line}, column {error.column}"
        if error.limit:
            message = f"the YAML goes beyond a limit at {place}: {error.reason}"
            raise Failure.of("PW151", message, at, "no real collection does") from None
        message = f"the YAML breaks off at {place}: {error.reason}"
        way_out = "mend the file there; text with `: `, `#` or `{{...}}` in it needs quotes"
        raise Failure.of("PW150", message, at, way_out) from None


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
