"""PW3xx: the recovered contract."""

from __future__ import annotations

from postwright.diagnostics.code import Code, Severity

CODES: tuple[Code, ...] = (
    Code(
        "PW390",
        Severity.ERROR,
        "not a model this version reads",
        "A file that should hold the JSON form of a recovered API holds something else: another version "
        "of the model, or a member that the model does not have, lacks or has in another type. Nothing "
        "is guessed, because a model read half would make a client that is half right. Make the file "
        "again from the collection with this version of Postwright, and do not edit it by hand.",
    ),
)
