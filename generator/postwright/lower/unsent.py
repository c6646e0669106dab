"""What a URL holds that is never sent, or that no operation can have, told so that it is not missed."""

from __future__ import annotations

from collections.abc import Iterable

from postwright.diagnostics import Sink
from postwright.ir.facts import ParameterSegment, Segment
from postwright.lower.urls import Split, label
from postwright.postman.model import Url


def tell_unsent(url: Url, parts: Split, segments: Iterable[Segment], sink: Sink) -> None:
    """Report fragments that are no names, query parameters without one, and unused path variables."""
    if parts.fragment and not label(parts.fragment):
        message = "the fragment of this URL is never sent and names no operation"
        sink.report("PW240", message, url.origin)
    for field in parts.query:
        if not field.key.strip():
            message = "this query parameter has no name and is left out"
            sink.report("PW241", message, field.origin, "give it a name, or delete it")
    used = {each.name for each in segments if isinstance(each, ParameterSegment)}
    for variable in url.variables:
        name = variable.key.lstrip(":")
        if name not in used and (variable.description or variable.value not in (None, "")):
            message = f"the path has no :{name}, which is described as a variable of it"
            help = f"put :{name} where it belongs in the path, or delete the variable"
            sink.report("PW242", message, variable.origin, help)
