"""Places: the shape that a path leads to, made where only a script knows of it."""

from __future__ import annotations

from postwright.infer.asserted.contradictions import Contradiction
from postwright.infer.shapes import Shape
from postwright.ir.script_facts import ITEMS
from postwright.source import Origin


def place(shape: Shape, path: tuple[str, ...], origin: Origin) -> Shape:
    """The shape at a path. Raises `Contradiction` where samples show something else on the way."""
    for step in path:
        shape = shape.find()
        is_index = step in ITEMS or step.isdecimal()
        if is_index and (shape.arrays or not shape.objects):
            shape = items_of(shape, origin)
        else:
            shape = member_of(shape, step, origin)
    return shape.find()


def items_of(shape: Shape, origin: Origin) -> Shape:
    """The items of an array."""
    as_array(shape, origin)
    if shape.items is None:
        shape.items = Shape()
    return shape.items


def member_of(shape: Shape, name: str, origin: Origin) -> Shape:
    """A member of an object; of a map whose keys are data, any value."""
    as_object(shape, origin)
    if shape.map_reason:
        if shape.values is None:
            shape.values = Shape()
        return shape.values
    return shape.properties.setdefault(name, Shape())


def as_object(shape: Shape, origin: Origin) -> None:
    """Take a place for an object where no sample shows it as something else."""
    if not shape.objects:
        _take(shape, "an object", origin)
        shape.objects = shape.told = 1


def as_array(shape: Shape, origin: Origin) -> None:
    """Take a place for an array where no sample shows it as something else."""
    if not shape.arrays:
        _take(shape, "an array", origin)
        shape.arrays = shape.empty_arrays = 1


def _take(shape: Shape, wanted: str, origin: Origin) -> None:
    if shape.samples and shape.kinds:
        raise Contradiction(
            f"{wanted} is asserted and {' or '.join(sorted(shape.kinds))} was saved"
        )
    if not shape.places:
        shape.places.append(origin)
