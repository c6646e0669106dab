"""Why an operation is called as it is: the row of the rules in a sentence."""

from __future__ import annotations

from postwright.infer import words
from postwright.infer.endpoints import Endpoint, Step

OF_REQUEST = "the path names no resource, so it is called after the request"


def standard_reason(endpoint: Endpoint, steps: tuple[Step, ...], action: str) -> str:
    """Why a thing's operation has its action: the method and the place, or the request's own verb."""
    named = next(iter(words.of_title(endpoint.first.name)), "")
    place = "an item" if steps[-1].is_parameter else "the collection"
    if action == named and action not in _STANDARD:
        return f"the request's name says `{named}`, which tells more than {endpoint.method}"
    return f"{endpoint.method} on {place} is `{action}`{_ANSWERED.get(action, '')}"


def own_reason(segment: str, action: str) -> str:
    """Why what is done to a thing has its action: the path's last segment, or the request's name."""
    said, spoken = set(words.split(segment)), set(action.split())
    if spoken <= said:
        return f"the path ends in `{segment}`, which is no thing but something done"
    return f"the request's name says more than `{segment}`, the end of its path"


_STANDARD = frozenset({"list", "get", "create", "update", "delete"})
_ANSWERED = {"list": ", for the answer is several things"}
