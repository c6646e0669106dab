"""The JSON in an answer."""

from __future__ import annotations

from postwright.diagnostics import Failure, Sink
from postwright.fetch.addresses import shown
from postwright.postman.detect import detect_text
from postwright.postman.node import Node
from postwright.postman.strict_json import BrokenJson, parse
from postwright.source import Origin


def received(data: bytes, url: str, sink: Sink) -> Node:
    """The document in an answer (UTF-8: RFC 8259, section 8.1). Raises `Failure` where it is none."""
    origin = Origin(shown(url))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _refused(url, "is no text", origin) from None
    try:
        parsed = parse(text)
    except BrokenJson as error:
        known = detect_text(text)
        fault = f"is {known[0]}" if known else f"is not JSON: {error.reason}"
        raise _refused(url, fault, origin) from None
    if parsed.numbers:
        sink.report("PW106", f"{parsed.numbers[0]} is no number that JSON can carry", origin)
    return Node(parsed.value, origin)


def _refused(url: str, fault: str, origin: Origin) -> Failure:
    message = f"what {shown(url)} answers {fault}"
    help = "check the source; a sign-in page or a proxy's own page looks like this too"
    return Failure.of("PW712", message, origin, help)
