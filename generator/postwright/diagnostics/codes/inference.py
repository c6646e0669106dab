"""PW3xx: the recovered contract."""

from __future__ import annotations

from postwright.diagnostics.code import Code, Severity

CODES: tuple[Code, ...] = ()
