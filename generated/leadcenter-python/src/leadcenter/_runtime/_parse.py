"""Answers become typed values, and are never lost for not matching.

What fits the type is validated by pydantic, strictly and as JSON: texts become dates and UUIDs, which JSON lacks,
but `"01234"` no number and `1` no `True`. What does not fit (a new enum value, a text where a number was, a
missing field) is kept as it came, each as small a part as possible: an SDK older than its API goes on working.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from functools import cache, partial
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, TypeAdapter
from pydantic.fields import FieldInfo
from pydantic_core import to_json

_EXACT = 2**53
"""Integers below this are told apart by a JSON number with a fraction (RFC 8259, section 6)."""


def parse(kind: Any, data: Any) -> Any:
    """The data as this type, as far as it matches."""
    if kind is None or kind is Any:
        return None if kind is None else data
    try:
        return _validated(kind, data)
    except ValueError:
        return _kept(kind, data)


def parse_all(kind: Any, items: list[Any]) -> list[Any]:
    """The items as this type: together, which is faster, and one by one only if they do not all match."""
    parsed: list[Any] = parse(types.GenericAlias(list, (kind,)), items)
    return parsed


def _kept(kind: Any, data: Any) -> Any:
    """The data with every part typed that can be; as it came where it is nested too deeply for that."""
    try:
        return _keep(kind, data)
    except RecursionError:
        return data


def _validated(kind: Any, data: Any) -> Any:
    """The data as this type; raises ValueError where it is not, or where no JSON text can say it."""
    content = to_json(data, inf_nan_mode="constants")
    return _adapter(kind).validate_json(content, strict=True)


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def _keep(kind: Any, data: Any) -> Any:
    """The data with its parts typed, each by itself."""
    kind = getattr(kind, "__value__", kind)
    origin = get_origin(kind)
    if _is_whole(kind, data):
        return int(data)
    if origin is Annotated:
        return parse(get_args(kind)[0], data)
    if origin in (Union, types.UnionType):
        return _variant(get_args(kind), data)
    if origin in (list, tuple, set, frozenset) and isinstance(data, list):
        item = (get_args(kind) or (Any,))[0]
        return [parse(item, one) for one in data]
    if origin in (dict, Mapping) and isinstance(data, dict):
        value = (get_args(kind) or (Any, Any))[1]
        return {key: parse(value, one) for key, one in data.items()}
    if _is_model(kind) and kind.__pydantic_root_model__:
        return kind.model_construct(root=parse(_annotation(kind.model_fields["root"]), data))
    if _is_model(kind) and isinstance(data, dict):
        kind.model_rebuild()
        return _construct(kind, data)
    return data


def _is_whole(kind: Any, data: Any) -> bool:
    """Whether an integer was due and came with a fraction of nothing: `1.0`."""
    whole = kind is int and isinstance(data, float) and data.is_integer()
    return whole and abs(data) < _EXACT


def _variant(kinds: tuple[Any, ...], data: Any) -> Any:
    """The data as the model that it fits best, or as the container it is."""
    models = [kind for kind in kinds if _is_model(kind)]
    if isinstance(data, dict) and models:
        for model in models:
            model.model_rebuild()
        best = models[0] if len(models) == 1 else max(models, key=partial(_fit, data=data))
        return _construct(best, data)
    for kind in kinds:
        kept = _keep(kind, data)
        if kept is not data:
            return kept
    return data


def _fit(model: type[BaseModel], data: dict[str, Any]) -> int:
    """How many members of the data the model knows, those whose values it accepts counted twice."""
    fields = {_key(name, info, data): info for name, info in model.model_fields.items()}
    return sum(1 + _accepts(info, data[key]) for key, info in fields.items() if key in data)


def _accepts(info: FieldInfo, value: Any) -> bool:
    try:
        _validated(_annotation(info), value)
    except ValueError:
        return False
    return True


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _construct(model: type[BaseModel], data: dict[str, Any]) -> BaseModel:
    """The model without validation: known members typed, unknown ones kept, missing ones None."""
    rest = dict(data)
    values: dict[str, Any] = {}
    for name, info in model.model_fields.items():
        key = _key(name, info, rest)
        if key in rest:
            values[name] = parse(_annotation(info), rest.pop(key))
    missing = [name for name, info in model.model_fields.items() if info.is_required()]
    made = model.model_construct(_fields_set={*values, *rest})
    members = {**made.__dict__, **dict.fromkeys(missing), **values}
    object.__setattr__(made, "__dict__", members)
    if made.__pydantic_extra__ is not None:
        object.__setattr__(made, "__pydantic_extra__", rest)
    return made


def _key(name: str, info: FieldInfo, data: dict[str, Any]) -> str:
    """The name under which the data has a field, its alias first."""
    alias = info.validation_alias if isinstance(info.validation_alias, str) else info.alias
    return alias if alias and alias in data else name


def _annotation(info: FieldInfo) -> Any:
    return info.annotation if info.annotation is not None else Any
