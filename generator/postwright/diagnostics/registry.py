"""Every diagnostic code there is, gathered from one table per stage."""

from __future__ import annotations

from postwright.diagnostics.code import Code
from postwright.diagnostics.codes import (
    config,
    fetching,
    inference,
    linting,
    lowering,
    output,
    overlaying,
    packs,
    reading,
    verifying,
)

CODES: dict[str, Code] = {
    code.id: code
    for table in (
        reading,
        lowering,
        inference,
        packs,
        output,
        config,
        fetching,
        linting,
        overlaying,
        verifying,
    )
    for code in table.CODES
}

__all__ = ["CODES", "Code"]
