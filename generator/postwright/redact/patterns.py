"""Patterns: credentials that their own shape gives away, wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Callable

from postwright.redact.ledger import PLACEHOLDER
from postwright.redact.names import is_words

_B = r"(?<![A-Za-z0-9_-])"

_SHAPES: tuple[tuple[str, str], ...] = (
    ("eyJ", _B + r"eyJ[\w-]{8,}\.[\w-]{8,}(\.[\w-]*)?(\.[\w-]+){0,2}"),
    ("AKIA", _B + r"AKIA[A-Z0-9]{16}\b"),
    ("ASIA", _B + r"ASIA[A-Z0-9]{16}\b"),
    ("gh", _B + r"gh[pousr]_[A-Za-z0-9]{20,}"),
    ("github_pat_", _B + r"github_pat_\w{20,}"),
    ("glpat-", _B + r"glpat-[\w-]{16,}"),
    ("_live_", _B + r"(sk|rk|pk)_live_[A-Za-z0-9]{8,}"),
    ("_test_", _B + r"(sk|rk|pk)_test_[A-Za-z0-9]{8,}"),
    ("whsec_", _B + r"whsec_[A-Za-z0-9+/=]{8,}"),
    ("xox", _B + r"xox[abeoprs]-[\w-]{8,}"),
    ("xapp-", _B + r"xapp-[\w-]{8,}"),
    ("hooks.slack.com", r"(?<=hooks\.slack\.com/)(services|workflows)/[\w/]{8,}"),
    ("hooks.zapier.com", r"(?<=hooks\.zapier\.com/)hooks/catch/[\w/]{6,}"),
    (".webhook.office.com", r"(?<=\.webhook\.office\.com/)webhookb2/[\w@/-]{20,}"),
    ("discord", r"(?<=/api/webhooks/)\d+/[\w-]{20,}"),
    ("AIza", _B + r"AIza[\w-]{30,}"),
    ("ya29.", _B + r"ya29\.[\w-]{10,}"),
    ("GOCSPX-", _B + r"GOCSPX-[\w-]{10,}"),
    ("SG.", _B + r"SG\.[\w-]{10,}\.[\w-]{10,}"),
    ("sk-", _B + r"sk-(ant-|proj-|or-)?[\w-]{20,}"),
    ("SK", _B + r"SK[0-9a-f]{32}\b"),
    ("key-", _B + r"key-[0-9a-f]{32}\b"),
    ("npm_", _B + r"npm_[A-Za-z0-9]{30,}"),
    ("pypi-", _B + r"pypi-[\w-]{30,}"),
    ("PMAK-", _B + r"PMAK-[0-9a-f]{20,}-[0-9a-f]{20,}"),
    ("shp", _B + r"shp(at|ca|pa|ss)_[0-9a-fA-F]{20,}"),
    ("do", _B + r"do[opr]_v1_[0-9a-f]{40,}"),
    ("hf_", _B + r"hf_[A-Za-z0-9]{30,}"),
    ("sq0", _B + r"sq0[a-z]{3}-[\w-]{20,}"),
    ("EAAA", _B + r"EAAA[\w-]{50,}"),
    (":AA", _B + r"\d{8,10}:AA[\w-]{30,}"),
    ("bot", r"(?:(?<=/bot)|(?<=\Abot))\d{5,12}:[\w-]{16,}"),
    (
        "-----BEGIN",
        r"-----BEGIN [A-Z0-9 ]*PRIVATE KEY( BLOCK)?-----.*?(-----END [A-Z0-9 ]*-----|\Z)",
    ),
    ("AccountKey=", r"(?<=AccountKey=)[A-Za-z0-9+/=]{20,}"),
)
"""What a text must contain to be worth a search, and the search. Shapes are those the issuers publish."""

_FOUND = tuple((sign, re.compile(shape, re.DOTALL)) for sign, shape in _SHAPES)

_SPOKEN = re.compile(
    r"\b(?P<lead>bearer(?:\s|%20|\+)+)(?P<value>[^\s\"'`,;<>{}]{8,})"
    r"|\b(?P<basic>basic(?:\s|%20|\+)+)(?P<pair>[A-Za-z0-9+/_.~=-]{8,})",
    re.IGNORECASE,
)


def without_shapes(text: str, found: Callable[[str], None]) -> str:
    """The text without credentials that are known by their shape; `found` is told each."""

    def replacement(match: re.Match[str]) -> str:
        found(match[0])
        return PLACEHOLDER

    for sign, shape in _FOUND:
        if sign in text:
            text = shape.sub(replacement, text)
    return _without_spoken(text, found)


def _without_spoken(text: str, found: Callable[[str], None]) -> str:
    """`Bearer xyz` in running text, where `xyz` is no word."""

    def replacement(match: re.Match[str]) -> str:
        value = match["value"] or match["pair"]
        if _is_said(value) or value == PLACEHOLDER:
            return match[0]
        found(value)
        return (match["lead"] or match["basic"]) + PLACEHOLDER

    low = text.lower()
    if "bearer" in low or "basic" in low:
        return _SPOKEN.sub(replacement, text)
    return text


def _is_said(value: str) -> bool:
    """Whether a text after `Bearer` is prose: `token/API-key.` is made of words."""
    parts = [part for part in re.split(r"[^A-Za-z0-9]+", value) if part]
    return all(is_words(part) or (part.isalpha() and len(part) <= 3) for part in parts)
