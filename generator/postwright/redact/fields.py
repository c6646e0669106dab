"""Secrets in the fields of requests, responses and variables, by their names."""

from __future__ import annotations

from dataclasses import replace

from postwright.ir.json import Json
from postwright.postman.model import Auth, Field, Url, Variable
from postwright.postman.node import as_text
from postwright.redact.ledger import PLACEHOLDER, Ledger
from postwright.redact.names import is_opaque, is_secret, is_secret_header, may_be_secret
from postwright.redact.texts import TextRedactor
from postwright.redact.vocabulary import SPOKEN_PARAMETERS
from postwright.source import Origin


class FieldRedactor:
    """Replaces what stands in fields, on account of one ledger."""

    def __init__(self, ledger: Ledger, texts: TextRedactor) -> None:
        self._ledger = ledger
        self._texts = texts

    def header(self, field: Field) -> Field:
        """A header; a cookie keeps the names of its values."""
        name = field.key.strip().lower()
        if field.value and name in ("cookie", "set-cookie"):
            value = self._cookies(field.value, field.origin, only_first=name == "set-cookie")
            return self._spoken(replace(field, value=value), True)
        return self._named(field, is_secret_header(field.key), "headers")

    def parameter(self, field: Field, place: str) -> Field:
        """A query parameter or the field of a form."""
        return self._named(field, is_secret(field.key), place)

    def _named(self, field: Field, secret: bool, place: str) -> Field:
        if not field.value or field.type == "file":
            return self._spoken(field, secret)
        if secret or (may_be_secret(field.key) and is_opaque(field.value)):
            value = self._ledger.conceal(field.value, place, field.origin)
        else:
            value = self._texts.document(field.value, place, field.origin)
        return self._spoken(replace(field, value=value), secret)

    def _spoken(self, field: Field, secret: bool) -> Field:
        """The field with what its key and description may hold taken out."""
        return replace(
            field,
            key=self._texts.prose(field.key, "texts", field.origin),
            description=self._description(field, secret),
        )

    def _description(self, described: Field | Variable, secret: bool) -> str:
        spoken = self._texts.about_secret if secret else self._texts.prose
        return spoken(described.description, "texts", described.origin)

    def _cookies(self, text: str, origin: Origin, *, only_first: bool) -> str:
        """A cookie header with all values replaced; the attributes of `Set-Cookie` stay."""
        first, *rest = text.split(";")
        shown = rest if only_first else [self._cookie(pair, origin) for pair in rest]
        return ";".join((self._cookie(first, origin), *shown))

    def _cookie(self, pair: str, origin: Origin) -> str:
        name, equals, value = pair.partition("=")
        if not equals:
            return self._ledger.conceal(pair, "cookies", origin)
        return name + equals + self._ledger.conceal(value, "cookies", origin)

    def variable(self, variable: Variable) -> Variable:
        """A variable; one that Postman hides is a secret whatever its name."""
        secret = variable.type == "secret" or is_secret(variable.key)
        return replace(
            variable,
            value=self._variable_value(variable, secret),
            description=self._description(variable, secret),
        )

    def _variable_value(self, variable: Variable, secret: bool) -> Json:
        value, origin = variable.value, variable.origin
        if isinstance(value, bool) or value is None:
            return value
        if isinstance(value, (int, float)):
            return self._number(value, origin) if secret else value
        text = as_text(value)
        if secret or (may_be_secret(variable.key) and is_opaque(text)):
            return self._ledger.conceal(text, "variables", origin)
        return self._texts.document(text, "variables", origin)

    def _number(self, value: float, origin: Origin) -> Json:
        if value:
            self._ledger.note("variables", origin)
        return 0

    def auth(self, auth: Auth) -> Auth:
        """An auth: everything but what says how it works."""
        parameters = tuple(
            (key, self._parameter(key, value, auth)) for key, value in auth.parameters
        )
        return replace(auth, parameters=parameters, others=tuple(map(self.auth, auth.others)))

    def _parameter(self, key: str, value: Json, auth: Auth) -> Json:
        if isinstance(value, bool) or value is None:
            return value
        text = as_text(value)
        if key in SPOKEN_PARAMETERS:
            return self._texts.prose(text, "auth", auth.origin)
        if isinstance(value, str):
            return self._ledger.conceal(value, "auth", auth.origin)
        self._ledger.note("auth", auth.origin)
        return 0 if isinstance(value, (int, float)) else PLACEHOLDER

    def url(self, url: Url) -> Url:
        """A URL: its user-info, its query, the values of its path variables."""
        raw, host = self._texts.prose(url.raw, "URLs", url.origin), self._host(url)
        return replace(
            url,
            raw=raw,
            host=host,
            path=self._path(url, ".".join(host), is_plain=raw == url.raw != ""),
            query=tuple(self.parameter(field, "query parameters") for field in url.query),
            variables=tuple(map(self.variable, url.variables)),
            fragment=self._texts.prose(url.fragment, "URLs", url.origin),
        )

    def _path(self, url: Url, host: str, *, is_plain: bool) -> tuple[str, ...]:
        """The segments of a path; a secret may extend over several, but not if the whole URL has none."""
        parts = tuple(self._texts.prose(part, "URLs", url.origin) for part in url.path)
        before = f"https://{host}/" + "/".join(parts)
        after = before if is_plain else self._texts.prose(before, "URLs", url.origin)
        return parts if after == before else tuple(after.split("/")[3:])

    def _host(self, url: Url) -> tuple[str, ...]:
        user, at, host = ".".join(url.host).rpartition("@")
        if not at:
            return url.host
        scheme, slashes, user = user.rpartition("://")
        concealed = self._ledger.conceal(user, "URLs", url.origin)
        return tuple(f"{scheme}{slashes}{concealed}@{host}".split("."))
