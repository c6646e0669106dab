"""Rules on variables."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from typing import Any

from postwright.lint.findings import Found, Whole
from postwright.lower.variables import names
from postwright.postman.model import Script, Url, Variable
from postwright.source import Origin


def undefined(whole: Whole) -> Iterator[Found]:
    """Variables that requests use and nothing defines.

    Those of base URLs are told of by lowering (PW203), dynamic ones and those of the vault are Postman's.
    """
    known = _defined(whole)
    uses: dict[str, list[Origin]] = {}
    for item in whole.collection.requests():
        bases = set(_base_names(item.request.url))
        for name in dict.fromkeys(_used(item.request)):
            if name not in known and name not in bases and not name.startswith(("$", "vault:")):
                uses.setdefault(name, []).append(item.origin)
    for name, origins in uses.items():
        number = f"{len(origins)} request{'' if len(origins) == 1 else 's'}"
        message = f"{{{{{name}}}}} is used in {number} and defined nowhere"
        yield Found(message, origins[0], "give the environment that defines it, or define it")


def unused(whole: Whole) -> Iterator[Found]:
    """Variables of the collection and its folders that nothing refers to."""
    containers = list(whole.containers())
    used = {name for item in whole.collection.requests() for name in _used(item)}
    used |= {name for each in (*containers, *whole.environments) for name in _used(each)}
    scripts = "\0".join(script.source for script in _scripts(whole))
    for container in containers:
        for variable in container.variables:
            name = variable.key.strip()
            if name and name not in used and not _is_spoken_of(name, scripts):
                message = f"the variable {name!r} is used nowhere"
                yield Found(message, variable.origin, "delete it, or use it")


def _is_spoken_of(name: str, scripts: str) -> bool:
    """Whether a script can mean a variable: `get("name")`, `environment.name`, `{{name}}`."""
    spellings = (f'"{name}"', f"'{name}'", f"`{name}`", f".{name}", f"{{{{{name}}}}}")
    return any(spelling in scripts for spelling in spellings)


_SET = re.compile(r"\b(?:set|setEnvironmentVariable|setGlobalVariable)\(\s*[\"'`]([^\"'`]+)[\"'`]")


def _defined(whole: Whole) -> set[str]:
    """The names of all variables that an input has or a script sets."""
    variables: list[Variable] = []
    for environment in whole.environments:
        variables += environment.values
    for container in whole.containers():
        variables += container.variables
    for item in whole.collection.requests():
        variables += item.variables
    defined = {variable.key.strip() for variable in variables if variable.enabled}
    return defined | {
        name.strip() for script in _scripts(whole) for name in _SET.findall(script.source)
    }


def _scripts(whole: Whole) -> Iterator[Script]:
    for container in whole.containers():
        yield from container.scripts
    for item in whole.collection.requests():
        yield from item.scripts


_SILENT = frozenset({"origin", "description", "responses", "scripts", "name", "id", "items"})
"""Fields whose text is not sent."""


def _used(thing: Any) -> Iterator[str]:
    """The variables that what is sent refers to, in order."""
    if isinstance(thing, str):
        yield from names(thing)
    elif isinstance(thing, tuple):
        for item in thing:
            yield from _used(item)
    elif dataclasses.is_dataclass(thing) and not isinstance(thing, type):
        for field in dataclasses.fields(thing):
            if field.name not in _SILENT:
                yield from _used(getattr(thing, field.name))


_BASE = re.compile(r"(?:[\w+.-]*://)?[^/?#]*")


def _base_names(url: Url) -> tuple[str, ...]:
    """The variables in the part of a URL before its path."""
    match = _BASE.match(url.raw.strip())
    return names(".".join(url.host)) + names(match[0] if match else "")
