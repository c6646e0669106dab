"""Why an override is not done."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class Refused(Exception):
    """It cannot be done. `code` is the diagnostic's, `help` the way out."""

    def __init__(self, code: str, message: str, help: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.help = help


class Unneeded(Exception):
    """It would change nothing; the message says why."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


def nothing_there(what: str, wanted: str, known: Iterable[str]) -> Refused:
    """A refusal of an address that leads nowhere, with the nearest one that leads somewhere."""
    near = nearest(wanted, known)
    if not near:
        return Refused("PW610", what)
    told = f"did you mean `{near}`?" if is_near(wanted, near) else f"the nearest is `{near}`"
    return Refused("PW610", what, told)


def is_near(wanted: str, other: str) -> bool:
    """Whether two texts are so similar that one may be meant by the other."""
    return difflib.SequenceMatcher(None, wanted.casefold(), other.casefold()).ratio() >= 0.6


def nearest(wanted: str, known: Iterable[str]) -> str:
    """The most similar of some texts, "" if there is none; case does not matter."""
    by_key = {each.casefold(): each for each in sorted(set(known), reverse=True)}
    found = difflib.get_close_matches(wanted.casefold(), sorted(by_key), n=1, cutoff=0.0)
    return by_key[found[0]] if found else ""


def impossible(message: str, help: str = "") -> Refused:
    """A refusal of what is well said and yet cannot be done."""
    return Refused("PW613", message, help)
