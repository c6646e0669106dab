"""Makers of models: from JSON Schemas to the classes of a language.

Takes schemas and the names that were settled for them, gives the text of their modules. It never invents a
name, and what it gives is read again (`verify`) before anybody uses it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from postwright.ir.json import Json


class ModelMaker(Protocol):
    """Makes the modules of models."""

    def __call__(
        self,
        schemas: Mapping[str, Mapping[str, Json]],
        field_names: Mapping[str, Mapping[str, str]],
        base_class: str,
        homes: Mapping[str, str],
    ) -> dict[str, str]:
        """The texts of modules, by name, with one class per schema.

        `schemas` are JSON Schemas (2020-12) by class name, referring to each other by
        `#/$defs/<class name>`. `field_names` gives, per class, the name of each property's field.
        `base_class` is the dotted name of what every class inherits from. `homes` gives the module of
        each class; modules that need each other must be one. Raises `Failure`.
        """
        ...
