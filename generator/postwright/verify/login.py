"""The request that gives a token, filled with what was told in confidence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from postwright.ir.api import Api, Example, Operation, TokenSource
from postwright.ir.facts import Facts, RequestFact
from postwright.ir.json import Json
from postwright.verify.asking import is_known
from postwright.verify.secrets import Confidence, Unknown, references

_LOGIN = re.compile(r"log-?_?in\b|sign-?_?in\b|auth|token|session", re.IGNORECASE)
_OTHER = re.compile(
    r"regist|sign-?_? ?up|refresh|revoke|invit|creat\w* (user|account)", re.IGNORECASE
)


def login_of(api: Api) -> tuple[TokenSource, Operation] | None:
    """The operation that logs in: neither one that registers somebody nor one that renews a token."""
    operations = {operation.id: operation for _, operation in api.operations()}
    for source in api.token_sources:
        operation = operations.get(source.operation)
        if operation is None:
            continue
        said = f"{operation.name} {operation.action} {operation.path}"
        if _LOGIN.search(said) and not _OTHER.search(said):
            return source, operation
    return None


def login_example(operation: Operation, bare: Facts, confidence: Confidence) -> Example | None:
    """The example of a login with real values in its body, None where they are not all known.

    `bare` are the facts as they are without any environment, which still have the names of variables.
    """
    good = [e for e in operation.examples if e.response is None or e.response.status < 300]
    if not good:
        return None
    shown = good[0]
    template = _template(operation, bare)
    try:
        value = _filled(shown.request.body.value, template, "", confidence)
        text = _text(shown.request.body.text, "body", "", confidence)
    except Unknown:
        return None
    body = replace(shown.request.body, value=value, text=text)
    return replace(shown, request=replace(shown.request, body=body))


def _template(operation: Operation, bare: Facts) -> Json:
    ids = {operation.id, *operation.variants}
    found: RequestFact | None = next((each for each in bare.requests if each.id in ids), None)
    return found.body.value if found else None


def _filled(shown: Json, template: Json, name: str, confidence: Confidence) -> Json:
    match shown:
        case dict():
            inner: Mapping[str, Json] = template if isinstance(template, dict) else {}
            return {
                key: _filled(each, inner.get(key), key, confidence) for key, each in shown.items()
            }
        case str():
            return _text(shown, name, template, confidence)
        case _:
            return shown


def _text(shown: str, name: str, template: Json, confidence: Confidence) -> str:
    """What is known of the variable that stands there; else what is shown, unless that is a placeholder."""
    written = template if isinstance(template, str) else ""
    if next(references(written), None):
        try:
            return confidence.filled(written)
        except Unknown:
            if not is_known(shown) or "{{" in shown:
                raise
    text = confidence.filled(shown)
    if text and not is_known(text):
        found = confidence.value(name)
        if found is None:
            raise Unknown(name)
        return found
    return text
