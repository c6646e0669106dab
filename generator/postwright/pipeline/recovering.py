"""From files to contracts: read, redact, lower, infer, lay over, correct."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from postwright.config import Input, Target
from postwright.diagnostics import Sink
from postwright.ir.api import Api
from postwright.ir.json import Json
from postwright.pipeline.progress import Progress, quiet
from postwright.pipeline.reading import harmless, openapi_documents
from postwright.pipeline.remembering import first_memory
from postwright.source import Origin

if TYPE_CHECKING:
    from postwright.ir.facts import Facts
    from postwright.memory import Memory
    from postwright.postman import Source


@dataclass(frozen=True, slots=True)
class Contract:
    """The contract that a target gets, and the names that its lock is to remember."""

    api: Api
    names: Mapping[str, Json]


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
    sources = harmless(input, sink, progress)
    progress("inferring the contract")
    contract, facts = concluded(sources, input, first_memory(targets), sink)
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
    sources = harmless(input, sink, progress)
    progress("inferring the contract")
    made: list[tuple[Memory, Contract]] = []
    found = []
    for target in targets:
        memory = first_memory((target, *siblings))
        contract = next((each for known, each in made if known == memory), None)
        if contract is None:
            contract, _ = concluded(sources, input, memory, sink)
            made.append((memory, contract))
        found.append((target, contract))
    return found


def examine(input: Input, sink: Sink, progress: Progress = quiet) -> Api:
    """The contract, as `recover` gives it, after all that a linter has to say of the input."""
    from postwright.lint import lint

    sources = harmless(input, sink, progress)
    progress("examining")
    concealed = [place for each in sink.harmless() for place in each.concealed]
    for source in sources:
        lint(source.collection, source.environments, concealed, sink)
    return concluded(sources, input, first_memory(()), sink)[0].api


def concluded(
    sources: tuple[Source, ...], input: Input, memory: Memory, sink: Sink
) -> tuple[Contract, Facts]:
    """The contract of what was read, named as a memory says, and the facts behind it."""
    from postwright.infer import infer
    from postwright.lower import lower, merge
    from postwright.memory import Recall, held, remembered
    from postwright.overrides import Corrections

    corrections = Corrections(input.overrides, sink)
    documents = openapi_documents(input, sink)

    def recovered(facts: Facts, sink: Sink) -> Api:
        recall = Recall(memory, sink)
        return recall.named(infer(recall.of_requests(facts), sink, recall.settle))

    shown = [lower(source.collection, source.environments, sink) for source in sources]
    facts = corrections.of_requests(merge(shown, input.name), lambda each: recovered(each, Sink()))
    api = recovered(facts, sink)
    corrected = corrections.of_contract(_stated(api, documents, sink), facts)
    return Contract(corrected, held(remembered(api))), facts


def _stated(api: Api, documents: tuple[tuple[Json, Origin], ...], sink: Sink) -> Api:
    """The contract with what OpenAPI documents say in the place of what was concluded."""
    if not documents:
        return api
    from postwright.overlay import lay_over

    return lay_over(api, documents, sink)
