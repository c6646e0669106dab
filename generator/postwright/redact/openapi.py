"""An OpenAPI document without its secrets.

Its words are names and types, which stay whatever they are called: a property `password` is no secret. What
stands as a value for it is: in `default`, `example`, `examples`, `const` and `enum`.
"""

from __future__ import annotations

from postwright.diagnostics import Sink
from postwright.ir.json import Json
from postwright.redact.ledger import TEXTS, Ledger
from postwright.redact.names import is_secret
from postwright.redact.shown import harmless
from postwright.redact.texts import TextRedactor
from postwright.source import Origin

_VALUES = frozenset({"default", "example", "examples", "const"})
_PLACE = "an OpenAPI document"


def redact_openapi(document: Json, origin: Origin, sink: Sink) -> Json:
    """The document without secrets. The sink learns what of it may be shown."""
    ledger = Ledger()
    clean = _Redactor(ledger).any(document, origin, "", is_names=False)
    sink.vouch(lambda: harmless((clean, origin), (ledger,)))
    return clean


class _Redactor:
    """Walks along a document, with the name that each value is for."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._texts = TextRedactor(ledger)

    def any(self, value: Json, origin: Origin, name: str, *, is_names: bool) -> Json:
        match value:
            case str():
                return self._texts.prose(value, TEXTS, origin)
            case list():
                inner = enumerate(value)
                return [self.any(v, origin.at(i), name, is_names=False) for i, v in inner]
            case dict():
                own = value.get("name") if "in" in value else None
                name = own if isinstance(own, str) and not is_names else name
                members = value.items()
                return {k: self._member(k, v, origin.at(k), name, is_names) for k, v in members}
            case _:
                return value

    def _member(self, key: str, value: Json, origin: Origin, name: str, is_names: bool) -> Json:
        if is_names:
            return self.any(value, origin, key, is_names=False)
        if key == "$ref":
            return value
        if key == "examples" and isinstance(value, dict):
            return {k: self._example(v, origin.at(k), name) for k, v in value.items()}
        if key in _VALUES:
            return self._value(value, origin, name)
        return self.any(value, origin, name, is_names=key in ("properties", "variables"))

    def _example(self, value: Json, origin: Origin, name: str) -> Json:
        """An Example Object (OpenAPI 3.1.1, section 4.8.19): its key is no name, its value is that of its holder."""
        if not isinstance(value, dict) or "$ref" in value:
            return self._value(value, origin, name)
        return {k: self._value(v, origin.at(k), name) for k, v in value.items()}

    def _value(self, value: Json, origin: Origin, name: str) -> Json:
        """A value that is shown or meant: by the name that it is for, and what it looks like."""
        match value:
            case str() if value and is_secret(name):
                return self._ledger.conceal(value, _PLACE, origin)
            case str():
                return self._texts.document(value, _PLACE, origin)
            case int() | float() if not isinstance(value, bool) and is_secret(name):
                return self._ledger.conceal(str(value), _PLACE, origin)
            case dict():
                members = value.items()
                return {
                    k: self._value(v, origin.at(k), name if k == "value" else k) for k, v in members
                }
            case list():
                return [self._value(v, origin.at(i), name) for i, v in enumerate(value)]
            case _:
                return value
