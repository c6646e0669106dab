"""Types and models."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from postwright.render.untrusted import Text

NamesByRole: TypeAlias = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class TypeView:
    """A type as the language writes it.

    `text` is the expression; `uses` are the keys of the pack's type table in it, so that a template knows
    what to import; `models` the named types in it.
    """

    text: str
    uses: frozenset[str] = frozenset()
    models: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReasonView:
    """A claim ("required", "email") and what shows it: "samples", "script", "description", ..."""

    claim: Text
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FieldView:
    """A member of a model. `always` holds if it is required, or was seen in all of several samples.

    `seen` of `of` samples of the model had it; `reasons` are those for what is claimed of it.
    """

    names: NamesByRole
    api_name: Text
    type: TypeView
    required: bool
    always: bool
    nullable: bool
    description: Text
    seen: int
    of: int
    reasons: tuple[ReasonView, ...]


@dataclass(frozen=True, slots=True)
class ModelView:
    """A named type. `fields` are those of an object; anything else is another name for `type`."""

    names: NamesByRole
    role: str
    description: Text
    is_object: bool
    fields: tuple[FieldView, ...]
    type: TypeView


@dataclass(frozen=True, slots=True)
class ModelModule:
    """A module of a maker of models, its text, and the models in it, by name.

    `attributes` are the way to the resource that alone speaks of them, or whose parts do beside it; there
    are none for models that several resources share.
    """

    name: str
    attributes: tuple[str, ...]
    models: tuple[str, ...]
    text: str = ""
