"""Variables that begin a path: part of the server's URL, or the API's own parameters.

`{{baseUrl}}/{{version}}/users` has its version in every path, `{{baseUrl}}/{{service_id}}/users` speaks of
one service. The value, the place and what the other requests do decide; a name only helps.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from postwright.lower.urls import Split
from postwright.lower.variables import Scope, whole
from postwright.postman.model import Environment

_WORDS = re.compile(r"[^0-9A-Za-z]+|(?<=[a-z0-9])(?=[A-Z])")
_VERSION = re.compile(r"v\d+(?:_\w+)?(?:[.-]\w+)*|\d+\.\d+(\.\d+)*")
_SAYS_BASE = frozenset(
    "version ver base basepath prefix context root stage env environment apipath apiversion".split()
)
_ENDS_BASE = frozenset({"api", "path", "v"})
_NAMES_THING = frozenset({"id", "ids", "uuid", "guid", "key", "name", "slug", "token", "code"})


@dataclass(frozen=True, slots=True)
class Led:
    """A URL whose leading variables are where they belong, and why."""

    split: Split
    reasons: tuple[str, ...] = ()


class Leading:
    """Decides on the variables that begin paths, by all URLs of a collection."""

    def __init__(self, splits: Iterable[Split], environments: Sequence[Environment]) -> None:
        self._environments = environments
        self._begun: Counter[tuple[str, ...]] = Counter()
        for split in splits:
            names = [whole(part) for part in takewhile(whole, split.path[:-1])]
            for length in range(len(names) + 1):
                self._begun[split.base, *names[:length]] += 1

    def led(self, split: Split, scope: Scope) -> Led:
        """The URL with known parts of its base as literal path, unknown ones in its base."""
        way, literal, reasons = [split.base], list[str](), list[str]()
        base, path = split.base, list(split.path)
        while len(path) > 1 and (name := whole(path[0])):
            way.append(name)
            value = self._fixed(name, scope)
            if not self._is_base(way, value) or (value is None and literal):
                break
            path.pop(0)
            if value is None:
                base += f"/{{{{{name}}}}}"
                reasons.append(self._reason(way))
            else:
                literal += [part for part in value.split("/") if part]
        return Led(replace(split, base=base, path=(*literal, *path)), tuple(reasons))

    def _fixed(self, name: str, scope: Scope) -> str | None:
        """The variable's value, None if it has none or another one in each environment."""
        value = scope.value(name)
        others = {scope.under(environment).value(name) for environment in self._environments}
        return value if not others - {value, None} else None

    def _is_base(self, way: list[str], value: str | None) -> bool:
        """A value says so by its form; a name, where most requests agree."""
        if value is not None and (_VERSION.fullmatch(value) or _says_base(way[-1])):
            return "://" not in value
        most = 2 * self._begun[tuple(way)] >= self._begun[tuple(way[:-1])]
        is_path = value is not None and "/" in value.strip("/") and "://" not in value
        return most and (is_path or (value is None and _says_base(way[-1])))

    def _reason(self, way: list[str]) -> str:
        begun, total = self._begun[tuple(way)], self._begun[tuple(way[:-1])]
        return f"{{{{{way[-1]}}}}} begins the paths of {begun} of {total} requests"


def _says_base(name: str) -> bool:
    """Whether a name is that of a part of a URL, and not of a thing: `apiVersion`, not `version_id`."""
    words = [word.lower() for word in _WORDS.split(name) if word]
    if not words or words[-1] in _NAMES_THING:
        return False
    return words[-1] in _ENDS_BASE or bool(_SAYS_BASE.intersection(words))
