"""XML bodies: what an envelope or a document asks for. The text is looked at, never parsed as XML."""

from __future__ import annotations

import re

from postwright.ir.facts import RequestFact

_NAME = r"(?:[A-Za-z_][\w.-]{0,100}:)?([A-Za-z_][\w.-]{0,200})"
_PROLOGUE = r"(?:\s|\ufeff|\{\{[^{}]{1,200}\}\}|<\?.{0,2000}?\?>|<!--.{0,2000}?-->|<!DOCTYPE[^<>]{0,500}>)*+"
_ROOT = re.compile(rf"{_PROLOGUE}<{_NAME}(?=[\s/>])", re.DOTALL)
_BODY = re.compile(
    rf"<(?:[A-Za-z_][\w.-]{{0,100}}:)?Body(?:\s[^<>]{{0,2000}})?>{_PROLOGUE}<{_NAME}", re.DOTALL
)
_ACTION = re.compile(r"action\s*=\s*\"?([^\";]+)", re.IGNORECASE)


def soap_command(request: RequestFact) -> str:
    """The command of a SOAP request, "" if it is none.

    It is the element in the envelope's body (SOAP 1.1, section 7.1, calls it the method), else what the
    `SOAPAction` header (SOAP 1.1, section 6.1.1) or the media type's `action` (RFC 3902) ends with.
    """
    if root_element(request) != "Envelope":
        return ""
    inner = _BODY.search(request.body.text)
    return inner[1] if inner else _last_part(_action(request))


def root_element(request: RequestFact) -> str:
    """The local name of an XML body's outermost element, "" for anything else. It may follow variables."""
    found = _ROOT.match(request.body.text) if request.body.kind == "text" else None
    return found[1] if found and found[1].lower() != "html" else ""


def _action(request: RequestFact) -> str:
    for field in request.headers:
        if not field.disabled and field.value and "{{" not in field.value:
            if field.name.lower() == "soapaction":
                return field.value
            if field.name.lower() == "content-type" and (found := _ACTION.search(field.value)):
                return found[1]
    return ""


def _last_part(action: str) -> str:
    return re.split(r"[/#:]", action.strip("\"' /"))[-1]
