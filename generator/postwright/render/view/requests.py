"""The request that a call must make, as the collection shows it."""

from __future__ import annotations

from urllib.parse import quote

from postwright.ir.api import Example, Payload, Server
from postwright.ir.json import Json
from postwright.render.untrusted import Text, Value
from postwright.render.view.given import FORMS, Given, Tested, form_texts, media_type
from postwright.render.view.model import BodyView, ContentView, Pairs, RequestView
from postwright.render.view.sendable import (
    is_field_name,
    is_header,
    is_header_value,
    is_json,
    is_text,
)

STAND_IN_HOST = "variable.test"
"""What tests give for a variable of a server's URL that has no default."""

_WITH_BODY = frozenset({"POST", "PUT", "PATCH"})
"""Methods that mean something with a body (RFC 9110, sections 9.3.3 and 9.3.4; RFC 5789)."""

_SAFE = "/{}:@!$&'()*+,;=~"


def request(tested: Tested, example: Example, given: tuple[Given, ...]) -> RequestView:
    """What must be sent. Where an argument has a stand-in for a variable, that is what is expected."""
    shown, kind = example.request, _kind(tested, example)
    return RequestView(
        method=Text(tested.operation.method),
        path=Text(_prefix(tested.server) + _path(tested.operation.path, given)),
        query=_pairs(shown.query, _texts(given, "query")),
        headers=_headers(shown.headers, given),
        kind=kind,
        content_type=Text(_content_type(tested.body, shown.body)),
        body=Value(_body(tested, shown.body, given, kind)),
        form=_form(shown.body, given) if kind in FORMS else (),
        files=tuple((each.view.wire_name, Text(name)) for each in given for name in each.files),
    )


def is_callable(tested: Tested, example: Example, given: tuple[Given, ...]) -> bool:
    """Whether the arguments can say what the request says, and HTTP can carry it."""
    body = example.request.body
    says_it = all(each.exact for each in given) and _fits(tested.body, body)
    return says_it and _says_all(tested, body) and _is_sendable(request(tested, example, given))


def _says_all(tested: Tested, shown: Payload) -> bool:
    """Whether a command's body holds nothing that its method has no argument for."""
    fixed = {each.wire_name.content for each in tested.constants if each.place == "body"}
    if not fixed or shown.kind != "json" or any(each.whole for each in tested.arguments):
        return True
    known = {each.api_name.content for each in tested.arguments if each.place == "body"}
    holder = tested.body.inside.content if tested.body else ""
    members = shown.value if isinstance(shown.value, dict) else {}
    if not holder:
        return members.keys() <= fixed | known
    held = members.get(holder) or {}
    return members.keys() <= {*fixed, holder} and isinstance(held, dict) and held.keys() <= known


def _fits(body: BodyView | None, shown: Payload) -> bool:
    """Whether an operation's body may be the one shown."""
    if shown.kind == "none" or body is None:
        return shown.kind == "none"
    if body.flattened and not isinstance(shown.value, dict):
        return False
    return any(_is_shown_in(shown, content) for content in body.contents)


def _is_shown_in(shown: Payload, content: ContentView) -> bool:
    alike = {shown.kind, content.kind} <= {"text", "binary"} or shown.kind == content.kind
    return alike and media_type(shown.content_type) == media_type(content.content_type.content)


def _is_sendable(sent: RequestView) -> bool:
    fields = (*sent.form, *sent.files) if sent.kind == "multipart" else ()
    texts = (text.content for pair in (*sent.query, *sent.form) for text in pair)
    return (
        all(is_header(name.content, value.content) for name, value in sent.headers)
        and all(is_field_name(name.content) for name, _ in fields)
        and all(map(is_text, texts))
        and is_header_value(sent.content_type.content)
        and is_json(sent.body.content)
    )


def _content_type(body: BodyView | None, shown: Payload) -> str:
    usual = body.content_type.content if body else ""
    return shown.content_type or usual or "application/json"


def _kind(tested: Tested, example: Example) -> str:
    """How the body is sent; where a JSON object is due, one without members is `{}`."""
    shown = example.request.body.kind
    if tested.body is None:
        return shown
    empty = tested.body.flattened and tested.operation.method in _WITH_BODY
    if shown == "none" and empty and tested.body.kind == "json":
        return "json"
    return shown


def _prefix(server: Server | None) -> str:
    """The path of a server's URL."""
    url = server.url if server else ""
    for variable in server.variables if server else ():
        url = url.replace("{" + variable.name + "}", variable.default or STAND_IN_HOST)
    _, slash, path = url.rpartition("://")[2].partition("/")
    return (slash + path).rstrip("/")


def _path(template: str, given: tuple[Given, ...]) -> str:
    """The path, percent-encoded (RFC 3986, section 2.1), as the template's literal parts are already."""
    path = quote(template, safe=_SAFE + "%")
    for each in given:
        if each.view.place == "path":
            marker = quote("{" + each.view.api_name.content + "}", safe=_SAFE + "%")
            path = path.replace(marker, quote(each.text[0], safe=""), 1)
    return path


def _texts(given: tuple[Given, ...], place: str) -> dict[str, tuple[str, ...]]:
    """What the arguments of one place send, by name."""
    found: dict[str, tuple[str, ...]] = {}
    for each in given:
        if each.view.place == place and each.pairs:
            for key, text in each.pairs:
                found[key] = (*found.get(key, ()), text)
        elif each.view.place == place:
            found[each.view.wire_name.content] = each.text
    return found


def _headers(shown: tuple[tuple[str, str], ...], given: tuple[Given, ...]) -> Pairs:
    """Names of headers ignore case (RFC 9110, section 5.1)."""
    known = {name.lower(): texts for name, texts in _texts(given, "header").items()}
    return _pairs(tuple((name.strip().lower(), text) for name, text in shown), known)


def _pairs(shown: tuple[tuple[str, str], ...], known: dict[str, tuple[str, ...]]) -> Pairs:
    """The pairs shown; those that an argument sends have its texts, in their order."""
    left = {name: list(texts) for name, texts in known.items()}
    pairs: list[tuple[Text, Text]] = []
    for spelled, text in shown:
        name = spelled.strip()
        if name not in left:
            pairs.append((Text(name), Text(text)))
        elif left[name]:
            pairs.append((Text(name), Text(left[name].pop(0))))
    return tuple(pairs)


def _body(tested: Tested, body: Payload, given: tuple[Given, ...], kind: str) -> Json:
    if kind in {"text", "binary"}:
        return body.text
    if kind != "json":
        return None
    whole = [each.value for each in given if each.view.whole and each.shown]
    if whole:
        return whole[0]
    filled = {e.view.api_name.content: e.value for e in given if e.view.place == "body" and e.shown}
    fixed = {c.wire_name.content: c.value.content for c in tested.constants if c.place == "body"}
    shown = body.value if isinstance(body.value, dict) else {}
    holder = tested.body.inside.content if tested.body else ""
    if not holder:
        return {**shown, **fixed, **filled} if shown or fixed or filled else body.value or {}
    held = {name: member for name, member in shown.items() if name != holder}
    return {**held, **fixed, **({holder: filled} if filled else {})}


def _form(body: Payload, given: tuple[Given, ...]) -> Pairs:
    fields = body.value if isinstance(body.value, dict) else {}
    files = {each.view.api_name.content for each in given if each.view.place == "file"}
    shown = tuple(
        (name, text)
        for name, value in fields.items()
        if name not in files
        for text in form_texts(value)
    )
    return _pairs(shown, _texts(given, "body"))
