"""Stages: hosts and variables that differ only by the environment they are for.

`api.dev.example.com` and `api.example.com` are one API, and so are `{{devUrl}}` and `{{prodUrl}}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_STAGES = frozenset(
    (
        "dev develop development test testing qa uat stage staging stg pre preprod prod production "
        "sandbox live"
    ).split()
)
_FOR_USERS = ("production", "prod", "live")
PRODUCTION = "production"
"""The stage of a host that names none, beside others that do."""

_WORDS = re.compile(r"[^0-9A-Za-z]+|(?<=[a-z0-9])(?=[A-Z])")


def of_host(address: str) -> tuple[str, str]:
    """An address without its stage, and the stage, "" where it names none.

    The stage is a label of the host, or a part of one: `api.dev.x.com`, `api-dev.x.com`.
    """
    host, slash, path = address.partition("/")
    parts = [label.split("-") for label in host.split(".")]
    stage = next((part for label in parts[:-1] for part in label if part in _STAGES), "")
    if not stage:
        return address, ""
    labels = ["-".join(part for part in label if part != stage) for label in parts]
    bare = [label for label in labels if label]
    return (".".join(bare) + slash + path, stage) if len(bare) > 1 else (address, "")


def of_name(variable: str) -> tuple[str, str]:
    """The words of a variable's name without its stage, and the stage."""
    words = [word.lower() for word in _WORDS.split(variable) if word]
    stage = next((word for word in words if word in _STAGES), "")
    return " ".join(word for word in words if word != stage), stage


def usual(stages: Iterable[str]) -> str:
    """The stage to take where none is chosen: the one for the API's users, else the first."""
    found = list(stages)
    return next((stage for stage in (*_FOR_USERS, "") if stage in found), found[0])
