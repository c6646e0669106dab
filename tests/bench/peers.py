"""What other generators write for LeadCenter, from the OpenAPI document that this one exports."""

from __future__ import annotations

from pathlib import Path


def peers(folder: Path, server: str) -> None:
    return None
