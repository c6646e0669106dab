"""From Postman to a text to keep."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from postwright.diagnostics import Sink
from postwright.pipeline.progress import Progress, quiet

if TYPE_CHECKING:
    from postwright.fetch import Source as Remote


@dataclass(frozen=True, slots=True)
class Pulled:
    """A collection or an environment (`kind`) as a text to keep."""

    kind: str
    name: str
    text: str


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
