"""A collection or an environment without its secrets, as the JSON document that it is.

The same rules as for what was read from a file (`collection.py`), applied to the document itself, so that it
can be kept: everything stays as it is and where it is, but for the secrets.
"""

from __future__ import annotations

from collections.abc import Callable

from postwright.ir.json import Json
from postwright.postman.node import as_text
from postwright.redact.copies import without_copies
from postwright.redact.document_parts import PartRedactor
from postwright.redact.ledger import Ledger
from postwright.redact.texts import TextRedactor
from postwright.source import NOWHERE


def redact_document(document: dict[str, Json]) -> tuple[dict[str, Json], dict[str, int]]:
    """The document without secrets, and how many were replaced in each kind of place."""
    ledger = Ledger()
    clean = _Redactor(ledger).members(document)
    clean = without_copies(clean, ledger.values, ledger)
    return clean, dict(sorted(ledger.places.items()))


class _Redactor:
    """Replaces the secrets of one document. What it does not know is treated as any JSON is."""

    def __init__(self, ledger: Ledger) -> None:
        self._texts = TextRedactor(ledger)
        self._parts = parts = PartRedactor(ledger, self._texts)
        self._known: dict[str, Callable[[Json], Json]] = {
            **dict.fromkeys(("item", "response", "event"), self._each),
            **dict.fromkeys(("request", "originalRequest"), self._request),
            **dict.fromkeys(("url", "urlObject"), parts.url),
            **dict.fromkeys(("variable", "values"), parts.variables),
            **dict.fromkeys(("name", "description"), parts.prose),
            "info": self._inner,
            "script": self._script,
            "exec": self._source,
            "auth": parts.auths,
            "header": parts.headers,
            "body": self._body,
            "cookie": parts.cookies,
        }

    def members(self, value: dict[str, Json]) -> dict[str, Json]:
        """An object of the format, member by member."""
        return {name: self._member(name, member) for name, member in value.items()}

    def _member(self, name: str, value: Json) -> Json:
        if value is None or isinstance(value, bool):
            return value
        return self._known[name](value) if name in self._known else self._parts.any(name, value)

    def _inner(self, value: Json) -> Json:
        return self.members(value) if isinstance(value, dict) else self._parts.prose(value)

    def _each(self, value: Json) -> Json:
        return [self._inner(each) for each in value] if isinstance(value, list) else value

    def _request(self, value: Json) -> Json:
        return self._parts.url(value) if isinstance(value, str) else self._inner(value)

    def _script(self, value: Json) -> Json:
        return self._inner(value) if isinstance(value, dict) else self._source(value)

    def _source(self, value: Json) -> Json:
        """A script as text, or as a list of lines."""
        if isinstance(value, str):
            return self._texts.script(value, "scripts", NOWHERE)
        if not isinstance(value, list):
            return value
        before = "\n".join(map(as_text, value))
        after = self._texts.script(before, "scripts", NOWHERE)
        return value if after == before else list(after.split("\n"))

    def _body(self, value: Json) -> Json:
        """A request's body, or the text of a saved response."""
        if isinstance(value, str):
            return self._texts.document(value, "saved responses", NOWHERE)
        if not isinstance(value, dict):
            return value
        return {name: self._body_part(name, each) for name, each in value.items()}

    def _body_part(self, name: str, value: Json) -> Json:
        if name in ("urlencoded", "formdata"):
            return self._parts.form(value)
        if name == "graphql" and isinstance(value, dict):
            return {each: self._body_part("raw", inner) for each, inner in value.items()}
        if isinstance(value, str):
            return self._texts.document(value, "bodies", NOWHERE)
        return self._parts.any(name, value)
