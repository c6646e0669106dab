"""What the run is told in confidence: values of variables, and credentials made of them.

A variable of the collection, `{{apiKey}}`, is worth what the environment variable `POSTWRIGHT_API_KEY` holds,
else what the environment's file says. A credential that no variable gives is looked for by its own name:
`POSTWRIGHT_TOKEN`, `POSTWRIGHT_USERNAME`, `POSTWRIGHT_PASSWORD`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from postwright.ir.json import Json
from postwright.naming import words
from postwright.postman import Source
from postwright.postman.node import as_text
from postwright.redact import PLACEHOLDER
from postwright.redact.names import is_secret

_REFERENCE = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
_PREFIX = "POSTWRIGHT_"
_SHORTEST = 4
"""A shorter secret stands in too many texts by chance."""


def variable_name(name: str) -> str:
    """The environment variable that is asked for a name."""
    return _PREFIX + "_".join(words(name)).upper()


class Unknown(Exception):
    """A text has a variable whose value nobody gave; `name` is the variable's."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class Confidence:
    """Values by name; `process` are the process's environment variables, `files` what environments say."""

    def __init__(self, process: Mapping[str, str], files: Mapping[str, str]) -> None:
        self._process = process
        self._files = files
        self._secrets: set[str] = set()

    def told(self, name: str) -> str | None:
        """What the process's environment says of a name."""
        return self._noted(name, self._process.get(variable_name(name), "").strip())

    def value(self, name: str) -> str | None:
        """What is known of a name, None if nothing is."""
        return self.told(name) or self._noted(name, self._files.get(name, ""))

    def filled(self, text: str) -> str:
        """A text with its variables replaced. Raises `Unknown`."""

        def worth(match: re.Match[str]) -> str:
            found = self.value(match[1])
            if found is None:
                raise Unknown(match[1])
            return found

        return _REFERENCE.sub(worth, text)

    def keep(self, secret: str) -> None:
        """Take note of a secret, so that it is shown nowhere."""
        if len(secret) >= _SHORTEST:
            self._secrets.add(secret)

    def hidden(self, text: str) -> str:
        """A text without the secrets that were told or kept."""
        for value in sorted(self._secrets, key=len, reverse=True):
            text = text.replace(value, PLACEHOLDER)
        return text

    def hidden_in(self, value: Json) -> Json:
        """A JSON value without them in its texts."""
        match value:
            case str():
                return self.hidden(value)
            case list():
                return [self.hidden_in(each) for each in value]
            case dict():
                return {self.hidden(name): self.hidden_in(each) for name, each in value.items()}
            case _:
                return value

    def _noted(self, name: str, value: str) -> str | None:
        if value and is_secret(name):
            self.keep(value)
        return value or None


def references(text: str) -> Iterator[str]:
    """The names of the variables in a text."""
    return (match[1] for match in _REFERENCE.finditer(text))


def worth(sources: Iterable[Source]) -> dict[str, str]:
    """What variables are worth where nothing else is said: the first environment's, then the collection's."""
    found: dict[str, str] = {}
    for source in sources:
        for variables in (*(e.values for e in source.environments), source.collection.variables):
            for each in variables:
                if each.enabled and each.value not in (None, ""):
                    found.setdefault(each.key, as_text(each.value))
    return found
