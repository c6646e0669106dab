"""What a pack must say before anything can be rendered with it."""

from __future__ import annotations

from postwright.diagnostics import Failure
from postwright.packs import Pack

ROLES = ("type", "parameter")
TYPES = (
    "any none string integer number boolean null array map object reference nullable enum"
).split()


def check_complete(pack: Pack) -> None:
    """Raises `Failure` (PW408) if the pack lacks a role of names or a key of types that every view needs."""
    roles = [f"`{role}` among its names" for role in ROLES if role not in pack.names]
    types = [f"`{key}` among its types" for key in TYPES if key not in pack.types]
    if missing := [*roles, *types]:
        message = f"the pack `{pack.name}` lacks {', '.join(missing)}"
        raise Failure.of("PW408", message, pack.origin, "add them; a built-in pack shows how")
