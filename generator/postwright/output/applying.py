"""Carrying out a plan: stage, swap, and clear away."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path

from postwright.output.carrying import Carried
from postwright.output.disk import Kind, kind_of, located, refusals
from postwright.output.files import Plan
from postwright.output.removal import discard, remove_tree
from postwright.output.staging import stage
from postwright.output.swap import staging_name, swap


def apply(plan: Plan) -> None:
    """Put the target into the planned state, as a whole or not at all; hold `exclusive` meanwhile.

    Writes nothing when nothing changed. Raises `Failure`, the target being what it was, when the disk
    refuses, when something else changed the target since it was planned for, and for links.
    """
    if not plan.writes:
        return
    place = located(plan.target)
    with refusals(place):
        staging = staging_name(place, secrets.token_hex(8))
        carried = _replace(plan, place, staging)
    with contextlib.suppress(OSError):
        discard(staging, place, carried)


def _replace(plan: Plan, place: Path, staging: Path) -> Carried:
    place.parent.mkdir(parents=True, exist_ok=True)
    os.mkdir(staging, 0o777 if kind_of(place) is Kind.MISSING else 0o700)
    try:
        carried = stage(plan, place, staging)
        swap(staging, place)
    except BaseException:
        with contextlib.suppress(OSError):
            remove_tree(staging)
        raise
    return carried
