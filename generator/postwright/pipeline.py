"""The order of the stages: read, redact, lower, infer, name, render, format, plan, apply.

Takes settings, gives contracts and plans. It is the only module that knows the order; it decides nothing
that a stage could decide, and only `write` touches the disk.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from postwright.config import Input, Target
from postwright.diagnostics import Failure, Sink
from postwright.ir.api import Api
from postwright.ir.json import Json
from postwright.source import Origin

if TYPE_CHECKING:
    from postwright.fetch import Source as Remote
    from postwright.ir.facts import Facts
    from postwright.output import Lock, Plan, RenderedFile
    from postwright.postman import Source

Progress = Callable[[str], None]
"""Told what is being done, in a few words."""


@dataclass(frozen=True, slots=True)
class Pulled:
    """A collection or an environment (`kind`) as a text to keep."""

    kind: str
    name: str
    text: str


def quiet(step: str) -> None:
    """A `Progress` that tells nobody."""


def recover(input: Input, sink: Sink, progress: Progress = quiet) -> Api:
    """The contract that the input's files show. Raises `Failure` where they cannot be read at all."""
    return study(input, sink, progress)[0]


def study(input: Input, sink: Sink, progress: Progress = quiet) -> tuple[Api, Facts]:
    """The contract, as `recover` gives it, with the facts that it was recovered from."""
    sources = _harmless(input, sink, progress)
    progress("inferring the contract")
    return _concluded(sources, input, sink)


def examine(input: Input, sink: Sink, progress: Progress = quiet) -> Api:
    """The contract, as `recover` gives it, after all that a linter has to say of the input."""
    from postwright.lint import lint

    sources = _harmless(input, sink, progress)
    progress("examining")
    concealed = [place for each in sink.harmless() for place in each.concealed]
    for source in sources:
        lint(source.collection, source.environments, concealed, sink)
    return _concluded(sources, input, sink)[0]


def _concluded(sources: tuple[Source, ...], input: Input, sink: Sink) -> tuple[Api, Facts]:
    from postwright.infer import infer
    from postwright.lower import lower, merge
    from postwright.overrides import Corrections

    corrections = Corrections(input.overrides, sink)
    documents = _documents(input, sink)

    def recovered(facts: Facts, sink: Sink) -> Api:
        return _stated(infer(facts, sink), documents, sink)

    shown = [lower(source.collection, source.environments, sink) for source in sources]
    facts = corrections.of_requests(merge(shown, input.name), lambda each: recovered(each, Sink()))
    return corrections.of_contract(recovered(facts, sink), facts), facts


def _documents(input: Input, sink: Sink) -> tuple[tuple[Json, Origin], ...]:
    """The OpenAPI documents of the input, without secrets."""
    if not input.openapi:
        return ()
    from postwright.postman import read_documents
    from postwright.redact import redact_openapi

    nodes = read_documents(input.openapi, sink)
    return tuple((redact_openapi(node.value, node.origin, sink), node.origin) for node in nodes)


def _stated(api: Api, documents: tuple[tuple[Json, Origin], ...], sink: Sink) -> Api:
    """The contract with what OpenAPI documents say in the place of what was concluded."""
    if not documents:
        return api
    from postwright.overlay import lay_over

    return lay_over(api, documents, sink)


def _harmless(input: Input, sink: Sink, progress: Progress) -> tuple[Source, ...]:
    """What the input's files hold, without secrets. What a `Failure` says has none either."""
    from postwright.postman import read_all
    from postwright.redact import redact_all, without_secrets

    progress("reading")
    try:
        sources = read_all(input.collections, input.environments, sink)
    except Failure as failure:
        sink.rewrite(without_secrets)
        said, *others = without_secrets(failure.diagnostics)
        raise Failure(said, failure.exit_code, tuple(others)) from None
    return redact_all(sources, sink)


def pulled(source: Remote, sink: Sink, progress: Progress = quiet) -> Pulled:
    """What is at a source now, without secrets. The one thing here that uses the network. Raises `Failure`."""
    from postwright.fetch import fetch, laid_out
    from postwright.redact import redact_document

    progress("asking Postman")
    found = fetch(source, sink)
    document, replaced = redact_document(found.document)
    if replaced:
        places = ", ".join(f"{count} in {place}" for place, count in replaced.items())
        message = (
            f"{sum(replaced.values())} secrets were replaced ({places}); Postman still shows them"
        )
        help = "move them into Postman's vault, or revoke them"
        sink.report("PW713", message, found.origin, help)
    return Pulled(found.kind, found.name, laid_out(document))


def planned(
    api: Api, target: Target, sink: Sink, *, force: bool = False, progress: Progress = quiet
) -> Plan:
    """What would be written for one target. Only reads. Raises `Failure`."""
    from postwright.evolve import digest, read_digest, report, written
    from postwright.output import plan, read_lock

    lock = read_lock(target.output)
    report(api, read_digest(lock.contract), sink)
    files = _files(api, target, lock, sink, progress)
    return plan(files, target.output, {"contract": written(digest(api))}, force=force, sink=sink)


def write(
    api: Api, target: Target, sink: Sink, *, force: bool = False, progress: Progress = quiet
) -> Plan:
    """Write one target, wholly or not at all, while nobody else does; gives what was planned.

    Raises `Failure`, with `exit_code` 75 if another run holds the target.
    """
    from postwright.output import apply, exclusive

    with exclusive(target.output):
        plan = planned(api, target, sink, force=force, progress=progress)
        progress("writing")
        apply(plan)
    return plan


def _files(
    api: Api, target: Target, lock: Lock, sink: Sink, progress: Progress
) -> list[RenderedFile]:
    from postwright.formatting import format
    from postwright.naming.table import name
    from postwright.output import RenderedFile, reusable_text
    from postwright.packs import load, settle_options
    from postwright.render import render

    pack = load(target.pack)
    options = settle_options(pack, target.options, target.origin)
    _warn_of_auth(api, sink)
    progress("rendering")
    rendered = render(api, name(api, pack.names), pack, options)
    progress("formatting")

    def known(path: str, raw_hash: str) -> bytes | None:
        return reusable_text(target.output, lock, path, raw_hash)

    return [
        RenderedFile(file.path, file.text.encode(), file.raw_hash, file.once, file.executable)
        for file in format(rendered, pack, known)
    ]


def _warn_of_auth(api: Api, sink: Sink) -> None:
    """Say which schemes no pack can send, as there is nothing a client could be given for them."""
    from postwright.naming.credentials import credentials

    for scheme in api.security_schemes:
        if not credentials(scheme):
            message = f"requests are sent with {scheme.type} auth, which clients do not do yet"
            help = "sign requests in a middleware of the client, or pass the headers per call"
            sink.report("PW409", message, scheme.origin, help)
