"""From files to what a server does otherwise."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from postwright.config import Input, Target
from postwright.diagnostics import Failure, Sink
from postwright.ir.json import Json
from postwright.pipeline.progress import Progress, quiet
from postwright.pipeline.reading import with_secrets
from postwright.pipeline.recovering import concluded
from postwright.pipeline.remembering import first_memory
from postwright.source import Origin

if TYPE_CHECKING:
    from postwright.verify import Outcome, Subject, Wish


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

    read = with_secrets(input, sink, progress)
    sources = redact_all(read, sink)
    progress("inferring the contract")
    contract, facts = concluded(sources, input, first_memory(targets), sink)
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
