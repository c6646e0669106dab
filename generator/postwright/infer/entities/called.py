"""Why a model is called as it is, in a sentence."""

from __future__ import annotations

from postwright.ir.schema import SchemaRole

_OF_ROLES: dict[SchemaRole, str] = {
    "entity": "answers show it as what their resource is about",
    "create": "it is what a new one of its resource is created from",
    "update": "it is what one of its resource is updated with",
    "request": "it is what an action of its resource sends",
    "response": "it is what an action of its resource answers, and no thing of the resource by itself",
    "page": "it is a page of its resource's list",
    "error": "it is what all errors have in common",
}


def of_root(role: SchemaRole, natural: str, name: str) -> str:
    """Why a place that names its own model gives it this name, where it would naturally have another."""
    return _unless_taken(_OF_ROLES[role], natural, name)


def of_nested(name: str, natural: str, holder: str, summed: str) -> str:
    """Why what stands in another model has its name.

    `natural` is the name after its property, "" where that says nothing by itself; `holder`, the model or the
    action that holds it; `summed`, the entity of which it shows a part, "" if there is none.
    """
    if summed and name.startswith(f"{summed}Summary"):
        return f"it shows a part of `{summed}`, and what it shares with it tells which one"
    if natural:
        return _unless_taken(f"it stands in a property of that name, in `{holder}`", natural, name)
    return f"its property says little by itself, and stands in `{holder}`"


def _unless_taken(reason: str, natural: str, name: str) -> str:
    return reason if name == natural else f"{reason}; `{natural}` is another model"
