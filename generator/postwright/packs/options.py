"""A pack's options: what the user set, held against what the pack declares."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from postwright.diagnostics import Failure
from postwright.ir.json import Json
from postwright.packs.item import did_you_mean
from postwright.packs.model import Option, Pack
from postwright.source import NOWHERE, Origin

_TYPES: Mapping[str, type] = {"string": str, "integer": int, "boolean": bool}


def settle_options(
    pack: Pack, given: Mapping[str, Json], origin: Origin = NOWHERE
) -> Mapping[str, Json]:
    """Every option of the pack with its value; one that is neither given nor has a default is "".

    `origin` is where `given` comes from. Raises `Failure` (PW406) for an option the pack does not have,
    one that is missing, and a value of the wrong type or form.
    """
    known = {option.name: option for option in pack.options}
    for name in given:
        if name not in known:
            message = f"the pack `{pack.name}` has no option `{name}`"
            raise Failure.of("PW406", message, origin.at(name), did_you_mean(name, known))
    return MappingProxyType({name: _settle(known[name], given, origin) for name in known})


def _settle(option: Option, given: Mapping[str, Json], origin: Origin) -> Json:
    value = given.get(option.name, option.default)
    if value is None and option.required:
        message = f"the option `{option.name}` is needed"
        raise Failure.of("PW406", message, origin, _how_to_give(option, origin))
    if value is None:
        return ""
    if fault := _fault(option, value):
        place = origin.at(option.name)
        raise Failure.of("PW406", f"the option `{option.name}` {fault}", place, option.description)
    return value


def _how_to_give(option: Option, origin: Origin) -> str:
    """The way out: in the configuration where the options come from one, else on the command line."""
    way = f"`options: {{{option.name}: ...}}`" if origin.file else f"`--option {option.name}=...`"
    return f"{option.description}: give {way}" if option.description else f"give {way}"


def _fault(option: Option, value: Json) -> str:
    if type(value) is not _TYPES[option.type]:
        return f"must be of type {option.type}"
    if isinstance(value, str) and not value.isprintable():
        return "must not have line breaks or control characters"
    if isinstance(value, str) and option.pattern and not re.fullmatch(option.pattern, value):
        return f"must match `{option.pattern}`"
    if isinstance(value, str) and value in option.reserved:
        return f"must not be `{value}`: that name is taken in the language"
    return ""


def read_options(pack: Pack, texts: Mapping[str, str]) -> dict[str, Json]:
    """Options given as text, each of the type its pack declares where the text is of that type."""
    kinds = {option.name: option.type for option in pack.options}
    return {name: _read(kinds.get(name, "string"), text) for name, text in texts.items()}


def _read(kind: str, text: str) -> Json:
    if kind == "boolean" and text in {"true", "false"}:
        return text == "true"
    if kind == "integer" and re.fullmatch(r"0|-?[1-9][0-9]{0,17}", text):
        return int(text)
    return text
