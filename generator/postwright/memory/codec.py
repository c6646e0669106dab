"""The form that the lock holds a memory in.

    "operations": {"<Postman's id>": {"name": "leads/list", "call": "GET /v1/leads"}},
    "models": {"Lead": {"places": ["leads/list 200.data[]"], "members": ["email", "id"]}}

`call` ends with `#` and the command where several share a method and path; `server` names another server
than the usual one; `variants` are the ids of further requests of the same operation.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from postwright.ir.calls import Call
from postwright.ir.json import Json
from postwright.memory.model import KnownModel, KnownOperation, Memory

_MODEL = re.compile(r"[A-Za-z][A-Za-z0-9]*")
_CALL = re.compile(r"(\S+) (/[^#]*)(?:#(.*))?", re.S)


def held(memory: Memory) -> dict[str, Json]:
    """A memory as JSON, {} for an empty one."""
    if memory == Memory():
        return {}
    return {
        "operations": {each.id: _operation(each) for each in memory.operations},
        "models": {each.name: _model(each) for each in memory.models},
    }


def read(names: Mapping[str, Any]) -> Memory:
    """The memory in a lock. Raises `ValueError` for anything that `held` does not give."""
    try:
        operations = names.get("operations", {}).items()
        models = names.get("models", {}).items()
        return Memory(
            tuple(_known_operation(id, **each) for id, each in operations),
            tuple(_known_model(name, **each) for name, each in models),
        )
    except (AttributeError, TypeError) as error:
        raise ValueError("not names as a lock has them") from error


def _operation(known: KnownOperation) -> dict[str, Json]:
    call = known.call
    command = f"#{call.command}" if call.command else ""
    return {
        "name": "/".join((*known.trail, known.action)),
        "call": f"{call.method} {call.path}{command}",
        **({"server": call.server} if call.server else {}),
        **({"variants": list(known.variants)} if known.variants else {}),
    }


def _known_operation(
    id: str, *, name: str, call: str, server: str = "", variants: Sequence[str] = ()
) -> KnownOperation:
    *trail, action = name.split("/")
    found = _CALL.fullmatch(call)
    if not (found and trail and all(part.strip() for part in (*trail, action))):
        raise ValueError(f"not the name of an operation: {name}")
    method, path, command = found.groups(default="")
    if isinstance(variants, str) or not all(isinstance(each, str) for each in variants):
        raise ValueError(f"not the requests of an operation: {name}")
    known = Call(method, path, command, server + "")
    return KnownOperation(id, tuple(trail), action, known, tuple(variants))


def _model(known: KnownModel) -> dict[str, Json]:
    return {"places": list(known.places), "members": list(known.members)}


def _known_model(name: str, *, places: list[str], members: list[str]) -> KnownModel:
    texts = [*places, *members]
    if not _MODEL.fullmatch(name) or not all(isinstance(each, str) for each in texts):
        raise ValueError(f"not a model: {name}")
    return KnownModel(name, tuple(places), tuple(members))
