"""Where endpoints belong."""

from __future__ import annotations

from dataclasses import dataclass

from postwright.infer.endpoints import Endpoint


@dataclass(frozen=True, slots=True)
class Placement:
    """Where an endpoint belongs: the words of each resource on the way, and those of its action.

    `reason` is the rule that gave the action, in a sentence.
    """

    endpoint: Endpoint
    resource: tuple[str, ...]
    action: str
    reason: str = ""
