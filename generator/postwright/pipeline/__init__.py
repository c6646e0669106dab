"""The order of the stages: read, redact, lower, infer, name, render, format, plan, apply.

Takes settings, gives contracts and plans. It is the only package that knows the order; it decides nothing
that a stage could decide, and only `write` touches the disk.
"""

from __future__ import annotations

from postwright.pipeline.progress import Progress, quiet
from postwright.pipeline.pulling import Pulled, pulled
from postwright.pipeline.recovering import Contract, examine, recover, recover_each, study
from postwright.pipeline.verifying import example_document, to_verify, verified
from postwright.pipeline.writing import planned, write

__all__ = [
    "Contract",
    "Progress",
    "Pulled",
    "examine",
    "example_document",
    "planned",
    "pulled",
    "quiet",
    "recover",
    "recover_each",
    "study",
    "to_verify",
    "verified",
    "write",
]
