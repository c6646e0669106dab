"""Names taken apart, and put together again."""

from __future__ import annotations

import pytest

from postwright.naming import case, words
from postwright.packs import Case


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("createdAt", "created at"),
        ("HTTPServer", "http server"),
        ("lead-id", "lead id"),
        ("X-Api-Key", "x api key"),
        ("userIDs", "user ids"),
        ("getURLs", "get urls"),
        ("OAuth2Token", "oauth2 token"),
        ("IPv4Address", "ipv4 address"),
        ("address2City", "address2 city"),
        ("address_line_1", "address line 1"),
        ("B2BLead", "b2b lead"),
        ("3DSecure", "3d secure"),
        ("filter[status]", "filter status"),
        ("ids[]", "ids"),
        ("Lead's notes", "leads notes"),
        ("Create\nlead", "create lead"),
        ("+1", "plus 1"),
        ("-1", "minus 1"),
        ("a-1", "a 1"),
        ("<=", "less equal"),
        ("Ärger", "arger"),
        ("ÆON ß", "ae on ss"),
        ("Привет", "privet"),
        ("объект", "obekt"),
        ("Ωmega", "omega"),
        ("中文", "u4e2d u6587"),
        ("ユーザー", "u30e6 u30fc u30b6 u30fc"),
        ("\U0001d41c\U0001d425\U0001d41a\U0001d42c\U0001d42c", "class"),
        ("ﬁle½", "file1 2"),
        ("\ud800\u200b", ""),
        ("", ""),
    ],
)
def test_words(name: str, expected: str) -> None:
    assert " ".join(words(name)) == expected


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("snake", "line_1_2_b"),
        ("keep", "line_1_2_b"),
        ("screaming", "LINE_1_2_B"),
        ("kebab", "line-1-2-b"),
        ("flat", "line12b"),
        ("pascal", "Line1_2B"),
        ("camel", "line1_2B"),
    ],
)
def test_cases(style: Case, expected: str) -> None:
    assert case(("line", "1", "2", "b"), style) == expected
