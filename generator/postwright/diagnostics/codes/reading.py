"""PW1xx: input files and the formats of collections."""

from __future__ import annotations

from postwright.diagnostics.code import Code, Severity

CODES: tuple[Code, ...] = ()
