"""The order of the stages: read, redact, lower, infer, name, render, format, plan, apply.

Takes settings, gives contracts and plans. It is the only module that knows the order; it decides nothing
that a stage could decide, and only `write` touches the disk.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from postwright.config import Input, Target
from postwright.diagnostics import Failure, Sink
from postwright.ir.api import Api
from postwright.ir.json import Json
from postwright.source import Origin

if TYPE_CHECKING:
    from postwright.fetch import Source as Remote
    from postwright.ir.facts import Facts
    from postwright.memory import Memory
    from postwright.output import Lock, Plan, RenderedFile
    from postwright.postman import Source
    from postwright.verify import Outcome, Subject, Wish

Progress = Callable[[str], None]
"""Told what is being done, in a few words."""


@dataclass(frozen=True, slots=True)
class Contract:
    """The contract that a target gets, and the names that its lock is to remember."""

    api: Api
    names: Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Pulled:
    """A collection or an environment (`kind`) as a text to keep."""

    kind: str
    name: str
    text: str


def quiet(step: str) -> None:
    """A `Progress` that tells nobody."""


def recover(
    input: Input, sink: Sink, progress: Progress = quiet, targets: tuple[Target, ...] = ()
) -> Api:
    """The contract that the input's files show. Raises `Failure` where they cannot be read at all.

    Names are those that the first of the `targets` remembers which remembers any.
    """
    return study(input, sink, progress, targets)[0]


def study(
    input: Input, sink: Sink, progress: Progress = quiet, targets: tuple[Target, ...] = ()
) -> tuple[Api, Facts]:
    """The contract, as `recover` gives it, with the facts that it was recovered from."""
    sources = _harmless(input, sink, progress)
    progress("inferring the contract")
    contract, facts = _concluded(sources, input, _first_memory(targets), sink)
    return contract.api, facts


def recover_each(
    input: Input,
    targets: tuple[Target, ...],
    siblings: tuple[Target, ...],
    sink: Sink,
    progress: Progress = quiet,
) -> list[tuple[Target, Contract]]:
    """The contract for each target, with the names that it remembers. Raises `Failure` as `recover` does.

    A target that remembers none is named like the first of its `siblings` that does.
    """
    sources = _harmless(input, sink, progress)
    progress("inferring the contract")
    made: list[tuple[Memory, Contract]] = []
    found = []
    for target in targets:
        memory = _first_memory((target, *siblings))
        contract = next((each for known, each in made if known == memory), None)
        if contract is None:
            contract, _ = _concluded(sources, input, memory, sink)
            made.append((memory, contract))
        found.append((target, contract))
    return found


def _first_memory(targets: tuple[Target, ...]) -> Memory:
    from postwright.memory import NOTHING
    from postwright.output import read_lock

    locks = ((target, read_lock(target.output).names) for target in targets)
    return next((_memory(target, names) for target, names in locks if names), NOTHING)


def _memory(target: Target, names: Mapping[str, Json]) -> Memory:
    from postwright.memory import read
    from postwright.output import LOCK_NAME

    try:
        return read(names)
    except ValueError as error:
        origin = Origin(str(target.output / LOCK_NAME))
        message = "the names in the lock are not in the form that Postwright writes"
        help = "restore it from version control; or empty its `names`, to name everything anew"
        raise Failure.of("PW507", message, origin, help) from error


def examine(input: Input, sink: Sink, progress: Progress = quiet) -> Api:
    """The contract, as `recover` gives it, after all that a linter has to say of the input."""
    from postwright.lint import lint

    sources = _harmless(input, sink, progress)
    progress("examining")
    concealed = [place for each in sink.harmless() for place in each.concealed]
    for source in sources:
        lint(source.collection, source.environments, concealed, sink)
    return _concluded(sources, input, _first_memory(()), sink)[0].api


def _concluded(
    sources: tuple[Source, ...], input: Input, memory: Memory, sink: Sink
) -> tuple[Contract, Facts]:
    from postwright.infer import infer
    from postwright.lower import lower, merge
    from postwright.memory import Recall, held, remembered
    from postwright.overrides import Corrections

    corrections = Corrections(input.overrides, sink)
    documents = _documents(input, sink)

    def recovered(facts: Facts, sink: Sink) -> Api:
        recall = Recall(memory, sink)
        return recall.named(infer(recall.of_requests(facts), sink, recall.settle))

    shown = [lower(source.collection, source.environments, sink) for source in sources]
    facts = corrections.of_requests(merge(shown, input.name), lambda each: recovered(each, Sink()))
    api = recovered(facts, sink)
    corrected = corrections.of_contract(_stated(api, documents, sink), facts)
    return Contract(corrected, held(remembered(api))), facts


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
    """What the input's files hold, without secrets."""
    from postwright.redact import redact_all

    return redact_all(_read(input, sink, progress), sink)


def _read(input: Input, sink: Sink, progress: Progress) -> tuple[Source, ...]:
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


def verified(
    input: Input,
    wish: Wish,
    noticed: Sink,
    found: Sink,
    progress: Progress = quiet,
    targets: tuple[Target, ...] = (),
) -> Outcome:
    """Ask a server whether it is as the input's contract says; tells `found`. Raises `Failure`.

    What is noticed about the input goes to `noticed`.
    """
    from postwright.verify import Confidence, verify

    subject, worth = to_verify(input, noticed, progress, targets)
    return verify(subject, wish, Confidence(os.environ, worth), found, progress)


def to_verify(
    input: Input, sink: Sink, progress: Progress = quiet, targets: tuple[Target, ...] = ()
) -> tuple[Subject, Mapping[str, str]]:
    """What can be verified of an input, and what its variables are worth, secrets included."""
    from postwright.lower import lower, merge
    from postwright.redact import redact_all
    from postwright.verify import Subject, worth

    read = _read(input, sink, progress)
    sources = redact_all(read, sink)
    progress("inferring the contract")
    contract, facts = _concluded(sources, input, _first_memory(targets), sink)
    bare = merge([lower(each.collection, (), Sink()) for each in sources], input.name)
    return Subject(contract.api, facts, bare), worth(read)


def example_document(input: Input, output: Path) -> dict[str, Json]:
    """The document of an input, a copy of which with examples is to be `output`. Raises `Failure` (PW912)."""
    from postwright.postman import read_documents
    from postwright.source import STANDARD_INPUT
    from postwright.verify import can_take

    path = input.collections[0]
    if path.resolve() == output.resolve():
        message = "examples are saved in a copy, and this is the collection itself"
        raise Failure.of("PW912", message, Origin(str(output)), "name another file")
    if len(input.collections) == 1 and path.is_file() and str(path) != STANDARD_INPUT:
        document = read_documents((path,), Sink())[0].value
        if isinstance(document, dict) and can_take(document):
            return document
    message = "examples are saved in a copy of one collection that is a file in the format v2.1"
    raise Failure.of("PW912", message, Origin(str(path)), "export it from Postman as v2.1 first")


def pulled(source: Remote, sink: Sink, progress: Progress = quiet) -> Pulled:
    """What is at a source now, without secrets. Uses the network. Raises `Failure`."""
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
    found: Api | Contract,
    target: Target,
    sink: Sink,
    *,
    force: bool = False,
    progress: Progress = quiet,
) -> Plan:
    """What would be written for one target. Only reads. Raises `Failure`.

    A mere `Api` leaves no names to the next run.
    """
    from postwright.evolve import digest, read_digest, report, written
    from postwright.output import plan, read_lock

    contract = found if isinstance(found, Contract) else Contract(found, {})
    api, lock = contract.api, read_lock(target.output)
    report(api, read_digest(lock.contract), sink)
    files = _files(api, target, lock, sink, progress)
    kept = {"contract": written(digest(api)), "names": contract.names}
    return plan(files, target.output, kept, force=force, sink=sink)


def write(
    found: Api | Contract,
    target: Target,
    sink: Sink,
    *,
    force: bool = False,
    progress: Progress = quiet,
) -> Plan:
    """Write one target, wholly or not at all, while nobody else does; gives what was planned.

    Raises `Failure`, with `exit_code` 75 if another run holds the target.
    """
    from postwright.output import apply, exclusive

    with exclusive(target.output):
        plan = planned(found, target, sink, force=force, progress=progress)
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
    from postwright.render import for_pack, render

    pack = load(target.pack)
    options = settle_options(pack, target.options, target.origin)
    progress("rendering")
    sent = for_pack(api, pack, sink)
    rendered = render(sent, name(sent, pack.names), pack, options)
    progress("formatting")

    def known(path: str, raw_hash: str) -> bytes | None:
        return reusable_text(target.output, lock, path, raw_hash)

    return [
        RenderedFile(file.path, file.text.encode(), file.raw_hash, file.once, file.executable)
        for file in format(rendered, pack, known)
    ]
