"""PW6xx: settings and the command line."""

from __future__ import annotations

from postwright.diagnostics.code import Code, Severity

CODES: tuple[Code, ...] = ()
