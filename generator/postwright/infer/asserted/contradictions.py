"""Contradictions: assertions that saved responses do not bear out."""

from __future__ import annotations


class Contradiction(Exception):
    """An assertion that samples speak against; its message says what each of them has."""
