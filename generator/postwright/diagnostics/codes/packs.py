"""PW4xx: packs, templates and names."""

from __future__ import annotations

from postwright.diagnostics.code import Code, Severity

CODES: tuple[Code, ...] = ()
