"""The files of an input, read; what leaves this module is without secrets unless it says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from postwright.config import Input
from postwright.diagnostics import Failure, Sink
from postwright.ir.json import Json
from postwright.pipeline.progress import Progress
from postwright.source import Origin

if TYPE_CHECKING:
    from postwright.postman import Source


def harmless(input: Input, sink: Sink, progress: Progress) -> tuple[Source, ...]:
    """What the input's files hold, without secrets."""
    from postwright.redact import redact_all

    return redact_all(with_secrets(input, sink, progress), sink)


def with_secrets(input: Input, sink: Sink, progress: Progress) -> tuple[Source, ...]:
    """What the input's files hold, secrets included; what a `Failure` says has none."""
    from postwright.postman import read_all
    from postwright.redact import without_secrets

    progress("reading")
    try:
        return read_all(input.collections, input.environments, sink)
    except Failure as failure:
        sink.rewrite(without_secrets)
        said, *others = without_secrets(failure.diagnostics)
        raise Failure(said, failure.exit_code, tuple(others)) from None


def openapi_documents(input: Input, sink: Sink) -> tuple[tuple[Json, Origin], ...]:
    """The OpenAPI documents of the input, without secrets."""
    if not input.openapi:
        return ()
    from postwright.postman import read_documents
    from postwright.redact import redact_openapi

    nodes = read_documents(input.openapi, sink)
    return tuple((redact_openapi(node.value, node.origin, sink), node.origin) for node in nodes)
