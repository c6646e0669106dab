"""The parts of a JSON document that have secrets in known places: fields, URLs, variables, auths."""

from __future__ import annotations

import json
from collections.abc import Callable

from postwright.ir.json import Json
from postwright.postman.model import Auth, Field, Url, Variable
from postwright.postman.node import as_text
from postwright.redact.fields import FieldRedactor
from postwright.redact.ledger import Ledger
from postwright.redact.texts import TextRedactor
from postwright.source import NOWHERE


class PartRedactor:
    """Replaces the secrets of one part after the other, on account of one ledger.

    Every method takes a member of a document in any of the forms that it is met in, and gives it in the same.
    """

    def __init__(self, ledger: Ledger, texts: TextRedactor) -> None:
        self._ledger = ledger
        self._texts = texts
        self._fields = FieldRedactor(ledger, texts)

    def any(self, name: str, value: Json) -> Json:
        """A member that the format does not know: by its name and by what its values look like."""
        text = json.dumps({name: value})
        found: dict[str, Json] = json.loads(self._texts.document(text, "texts", NOWHERE))
        return found[name]

    def prose(self, value: Json) -> Json:
        match value:
            case str():
                return self._texts.prose(value, "texts", NOWHERE)
            case dict():
                return {name: self.prose(each) for name, each in value.items()}
            case list():
                return [self.prose(each) for each in value]
            case _:
                return value

    def headers(self, value: Json) -> Json:
        if isinstance(value, str):
            return "\n".join(map(self._header_line, value.split("\n")))
        return self._listed(value, self._fields.header)

    def _header_line(self, line: str) -> str:
        """One line of a block of headers."""
        key, colon, rest = line.partition(":")
        held = rest.strip()
        if not colon or not held:
            return self._texts.prose(line, "texts", NOWHERE)
        name = key.strip().removeprefix("//").strip()
        clean = self._fields.header(Field(name, held)).value or ""
        return key + colon + rest.replace(held, clean)

    def _listed(self, value: Json, clean: Callable[[Field], Field]) -> Json:
        """A list of keys and values, an object of them, or `a=b&c=d`."""
        match value:
            case list():
                return [self._listed_entry(each, clean) for each in value]
            case dict():
                return {key: self._valued(key, each, clean) for key, each in value.items()}
            case str():
                return "&".join(self._pair(each, clean) for each in value.split("&"))
            case _:
                return value

    def _listed_entry(self, value: Json, clean: Callable[[Field], Field]) -> Json:
        if isinstance(value, str):
            return self._pair(value, clean)
        if not isinstance(value, dict):
            return value
        known = ("key", "value", "description")
        rest = {name: self.any(name, each) for name, each in value.items() if name not in known}
        key = value.get("key")
        found = {name: value[name] for name in known if name in value} | rest
        if "value" in value:
            kind = as_text(value.get("type"))
            found["value"] = self._valued(as_text(key or ""), value["value"], clean, kind)
        if isinstance(value.get("description"), str):
            told = Field(as_text(key or ""), description=as_text(value["description"]))
            found["description"] = clean(told).description
        elif "description" in value:
            found["description"] = self.prose(value["description"])
        if isinstance(key, str):
            found["key"] = self.prose(key)
        return {name: found[name] for name in value}

    def _valued(
        self, key: str, value: Json, clean: Callable[[Field], Field], kind: str = ""
    ) -> Json:
        """A field's value; one that is no text stays as it is unless it is a secret."""
        if value is None or isinstance(value, bool):
            return value
        before = as_text(value)
        after = clean(Field(key, before, type=kind)).value
        return value if after == before else after

    def _pair(self, text: str, clean: Callable[[Field], Field]) -> str:
        key, equals, value = text.partition("=")
        return f"{key}={clean(Field(key, value)).value or ''}" if equals else text

    def form(self, value: Json) -> Json:
        """The fields of a form."""
        return self._parameters(value, "forms")

    def _parameters(self, value: Json, place: str) -> Json:
        return self._listed(value, lambda field: self._fields.parameter(field, place))

    def url(self, value: Json) -> Json:
        if isinstance(value, str):
            return self._fields.url(Url(raw=value)).raw
        if not isinstance(value, dict):
            return value
        parts = {name: self._url_part(name, each) for name, each in value.items()}
        return parts | self._path(value)

    def _path(self, url: dict[str, Json]) -> dict[str, Json]:
        """The path if it is a list of segments, of which several together may be a secret."""
        path, host = url.get("path"), url.get("host")
        if not isinstance(path, list) or not all(isinstance(part, str) for part in path):
            return {}
        hosts = tuple(map(as_text, host)) if isinstance(host, list) else (as_text(host or ""),)
        whole = Url(as_text(url.get("raw") or ""), host=hosts, path=tuple(map(str, path)))
        return {"path": list(self._fields.url(whole).path)}

    def _url_part(self, name: str, value: Json) -> Json:
        match name, value:
            case "query", _:
                return self._parameters(value, "query parameters")
            case "host", list() if all(isinstance(part, str) for part in value):
                return list(self._fields.url(Url(host=tuple(map(str, value)))).host)
            case "host", str():
                return ".".join(self._fields.url(Url(host=(value,))).host)
            case "variable", _:
                return self.variables(value)
            case ("raw" | "path" | "host"), _:
                return self._spoken_url(value)
            case _:
                return self.any(name, value)

    def _spoken_url(self, value: Json) -> Json:
        match value:
            case str():
                return self._texts.prose(value, "URLs", NOWHERE)
            case list():
                return [self._spoken_url(each) for each in value]
            case _:
                return self.prose(value)

    def cookies(self, value: Json) -> Json:
        """The cookies that a saved response set: their values are nobody else's business."""
        return [self._cookie(each) for each in value] if isinstance(value, list) else value

    def _cookie(self, value: Json) -> Json:
        if not isinstance(value, dict):
            return value
        held = value.get("value")
        clean = self._ledger.conceal(held, "cookies", NOWHERE) if isinstance(held, str) else held
        rest = {name: self.any(name, each) for name, each in value.items() if name != "value"}
        return {name: clean if name == "value" else rest[name] for name in value}

    def variables(self, value: Json) -> Json:
        match value:
            case list():
                return [self._variable_entry(each) for each in value]
            case dict():
                return {key: self._variable(key, each) for key, each in value.items()}
            case _:
                return value

    def _variable_entry(self, value: Json) -> Json:
        if not isinstance(value, dict):
            return value
        key = next((as_text(value[n]) for n in ("key", "id", "name") if value.get(n)), "")
        kind = as_text(value.get("type") or "")
        return {
            name: (
                self._variable(key, each, kind)
                if name in _HELD
                else self.any(name, each) if name not in ("key", "id", "name") else each
            )
            for name, each in value.items()
        }

    def _variable(self, key: str, value: Json, kind: str = "") -> Json:
        before = Variable(key, value, kind)
        after = self._fields.variable(before).value
        return value if after == value or after == as_text(value) else after

    def auths(self, value: Json) -> Json:
        """An auth, or several of which any may be chosen."""
        if isinstance(value, list):
            return [self.auths(each) for each in value]
        if not isinstance(value, dict):
            return value
        return {name: self._auth_member(name, each) for name, each in value.items()}

    def _auth_member(self, kind: str, value: Json) -> Json:
        """The parameters of one kind of auth, also of those that are not in force."""
        match value:
            case dict() if all(isinstance(each, list) for each in value.values()):
                return {name: self._auth_member(kind, each) for name, each in value.items()}
            case dict():
                clean = self._fields.auth(Auth(kind, tuple(value.items())))
                return dict(clean.parameters)
            case list():
                return [self._auth_entry(kind, each) for each in value]
            case _:
                return value

    def _auth_entry(self, kind: str, value: Json) -> Json:
        if not isinstance(value, dict) or "value" not in value:
            return self.any(kind, value)
        parameter = (as_text(value.get("key")), value["value"])
        ((_, clean),) = self._fields.auth(Auth(kind, (parameter,))).parameters
        return {**value, "value": clean}


_HELD = frozenset({"value", "values", "initialValue", "currentValue", "sessionValue", "default"})
"""Where variables of different makers hold what they are worth."""
