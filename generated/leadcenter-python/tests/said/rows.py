"""The rows of the tables, and how a test takes them.

A row whose assertion does not hold for the answer that was saved `fails`; it is expected to, and a test
that finds that it holds by now says so. One that only another answer can tell of, or that could not be
translated, is skipped with the reason. None is left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pytest

from .claims import Claim, Exchange, Place, holds
from .json_schema import NotKnown

STATUS, REASON = Place("status"), Place("reason")
TEXT = Place("text")
TIME, SIZE = Place("time"), Place("size")
WRITTEN = Place("constant")
"""A value that the script writes out: `tests["reached"] = true`."""

NOT_SAVED = "speaks of an answer that was not saved"


def body(*path: str, part: str = "") -> Place:
    """A place in the answer's JSON; `*` stands for every item, `?` for one that the script looks for."""
    return Place("body", path, part)


def header(name: str, part: str = "") -> Place:
    """A header of the answer."""
    return Place("header", (name,), part)


def cookie(name: str, part: str = "") -> Place:
    """A cookie that the answer sets."""
    return Place("cookie", (name,), part)


def sent(*path: str, part: str = "") -> Place:
    """A part of the request: `method`, or `body` and a place in its JSON."""
    return Place("request", path, part)


def variable(*path: str, part: str = "") -> Place:
    """A variable of Postman's, which scripts of other requests set."""
    return Place("variable", path, part)


def row(*path: str, part: str = "") -> Place:
    """A value of a row in the data file of a runner."""
    return Place("data", path, part)


@dataclass(frozen=True)
class Check:
    """One assertion. Any one of its `claims` suffices.

    `test` is its name in the script, `source` its text there, where that is of use, and `place` where it
    stands. `skip` says why it is not tried on the saved answer. Where it may not hold at all for another
    answer, because the script makes it only under a condition, it is only `perhaps` so.
    """

    test: str
    claims: tuple[Claim, ...] = ()
    fails: bool = False
    perhaps: bool = False
    skip: str = ""
    source: str = ""
    place: str = ""

    def told(self, exchange: Exchange, *, live: bool = False) -> None:
        """Assert it of an exchange; of a `live` one whatever became of it on the saved answer."""
        try:
            found = self._holds(exchange)
        except NotKnown as error:
            pytest.skip(f"it {error}")
        if not live and self.fails:
            assert not found, f"it holds by now: {self}"
            pytest.xfail(f"it does not hold for the saved answer: {self}")
        if live and self.perhaps and not found:
            pytest.skip(f"its condition may not hold: {self}")
        assert found, str(self)

    def _holds(self, exchange: Exchange) -> bool:
        not_known: list[NotKnown] = []
        for each in self.claims:
            try:
                if holds(each, exchange):
                    return True
            except NotKnown as error:
                not_known.append(error)
        if not_known:
            raise not_known[0]
        return False

    def __str__(self) -> str:
        return self.source or f"{self.test}: {' or '.join(map(repr, self.claims))}"


def claim(
    place: Place, operator: str, expected: Any = None, *, against: Place | None = None
) -> Claim:
    """`body("id"), "not equals", 5`."""
    plain = operator.removeprefix("not ")
    return Claim(place, plain, expected, against, negated=plain != operator)


def said(
    test: str,
    place: Place,
    operator: str,
    expected: Any = None,
    *,
    against: Place | None = None,
    fails: bool = False,
    perhaps: bool = False,
    skip: str = "",
    source: str = "",
) -> Check:
    """An assertion of one thing."""
    found = claim(place, operator, expected, against=against)
    return Check(test, (found,), fails, perhaps, skip, source)


def any_of(
    test: str,
    *claims: Claim,
    fails: bool = False,
    perhaps: bool = False,
    skip: str = "",
    source: str = "",
) -> Check:
    """An assertion of several things of which one suffices."""
    return Check(test, claims, fails, perhaps, skip, source)


def unread(test: str, source: str, why: str, place: str) -> Check:
    """An assertion that could not be translated."""
    return Check(test, skip=f"{place}: it {why}: {source}", source=source, place=place)


def asserted(*checks: Check) -> pytest.MarkDecorator:
    """Makes a test for each row; it takes its `check`."""
    return pytest.mark.parametrize("check", checks, ids=list(_ids(checks)))


def _ids(checks: Iterable[Check]) -> Iterable[str]:
    """The tests' names in letters and numbers that every terminal shows; those alike are numbered."""
    so_far: Counter[str] = Counter()
    for check in checks:
        name = "-".join(re.findall(r"[a-z0-9]+", check.test.lower()))[:60].strip("-") or "assertion"
        so_far[name] += 1
        yield name if so_far[name] == 1 else f"{name}-{so_far[name]}"
