"""Requests that scripts send, and what variables are made of."""

from __future__ import annotations

import pytest

from postwright.diagnostics import Sink
from postwright.ir.script_facts import ScriptFacts, SentRequest
from postwright.lower.scripts import script_facts
from postwright.postman.model import Script


def read(source: str) -> ScriptFacts:
    return script_facts([Script("prerequest", source)], Sink())


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("pm.sendRequest('https://a.example/x')", SentRequest("GET", "https://a.example/x")),
        (
            (
                "pm.sendRequest({url: pm.environment.get('base') + '/token', method: 'post', "
                "header: {Accept: 'application/json'}, body: {mode: 'urlencoded', urlencoded: "
                "[{key: 'grant_type', value: 'client_credentials'}, {key: 'client_id', value: id}]}})"
            ),
            SentRequest(
                "POST",
                "{{base}}/token",
                (("Accept", "application/json"),),
                "urlencoded",
                (("grant_type", "client_credentials"), ("client_id", "")),
            ),
        ),
        (
            (
                "const r = {url: `https://${pm.variables.get('h')}/t`, method: 'POST', "
                "header: 'Content-Type: application/json', "
                "body: {mode: 'raw', raw: JSON.stringify({user: pm.globals.get('u')})}}; pm.sendRequest(r)"
            ),
            SentRequest(
                "POST",
                "https://{{h}}/t",
                (("Content-Type", "application/json"),),
                "raw",
                body='{"user": "{{u}}"}',
            ),
        ),
        (
            (
                "const f = [{key: 'a', value: '1'}]; if (x) { f.push({key: 'b', value: '2'}) }; "
                "pm.sendRequest({url: 'u', method: 'POST', body: {mode: 'formdata', formdata: f}})"
            ),
            SentRequest("POST", "u", (), "formdata", (("a", "1"), ("b", "2"))),
        ),
        (
            "pm.sendRequest({url: 'u', method: 'POST', body: {mode: 'urlencoded', urlencoded: 'a=1&b=2'}})",
            SentRequest("POST", "u", (), "urlencoded", (("a", "1"), ("b", "2"))),
        ),
    ],
)
def test_requests_sent(source: str, wanted: SentRequest) -> None:
    (sent,) = read(source).sent
    assert sent == SentRequest(
        wanted.method,
        wanted.url,
        wanted.headers,
        wanted.mode,
        wanted.fields,
        wanted.body,
        sent.line,
    )


@pytest.mark.parametrize(
    "source",
    [
        "pm.sendRequest('u', (err, res) => pm.environment.set('t', res.json().a.b))",
        (
            "pm.sendRequest('u', function (e, r) { const j = JSON.parse(r.text()); "
            "postman.setEnvironmentVariable('t', j.a.b) })"
        ),
        "pm.sendRequest('u').then(r => r.json()).then(j => pm.environment.set('t', j.a.b))",
        (
            "(async () => { const r = await pm.sendRequest('u'); "
            "pm.environment.set('t', r.json().a.b) })()"
        ),
        (
            "if (!pm.environment.get('t')) { get() } function get() { pm.sendRequest('u', "
            "(e, r) => { if (e) { throw e } pm.environment.set('t', r.json().a.b) }) }"
        ),
    ],
)
def test_what_is_kept_of_their_answers(source: str) -> None:
    (kept,) = read(source).stored
    assert (kept.name, kept.source, kept.listen) == ("t", "", "prerequest")
    assert (kept.value.of, kept.value.dotted, kept.value.answer) == ("body", "a.b", 1)


@pytest.mark.parametrize(
    ("source", "value", "prefix"),
    [
        ("'Bearer ' + pm.environment.get('a')", ("variable", ("a",), ""), "Bearer "),
        ("pm.response.headers.get('X')", ("header", ("X",), ""), ""),
        ("pm.response.text()", ("text", (), ""), ""),
        ("postman.getResponseCookie('sid').value", ("cookie", ("sid",), ""), ""),
        ("xml2Json(responseBody).a.b", ("text", (), "computed"), ""),
        ("pm.response.json().xs.length", ("body", ("xs",), "length"), ""),
        (
            "Date.now() + pm.response.json().expires_in * 1000",
            ("body", ("expires_in",), "computed"),
            "",
        ),
        ("Date.now()", ("local", (), ""), ""),
        ("pm.iterationData.get('row')", ("data", ("row",), ""), ""),
    ],
)
def test_what_a_variable_is_made_of(
    source: str, value: tuple[str, tuple[str, ...], str], prefix: str
) -> None:
    (kept,) = script_facts([Script("test", f"pm.globals.set('v', {source})")], Sink()).stored
    assert (kept.value.of, kept.value.path, kept.value.part) == value
    assert kept.prefix == prefix
