"""Any script ends in facts, soon, and in what JSON can hold."""

from __future__ import annotations

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from postwright.diagnostics import Sink
from postwright.infer import infer
from postwright.lower import lower
from postwright.lower.scripts import script_facts
from postwright.postman.model import Collection, Request, RequestItem, Script, Url

PIECES = (
    "pm.test('t', () => {",
    "});",
    "pm.expect(",
    "pm.response",
    ".json()",
    ".to.be",
    ".to.have.property('a')",
    ".to.eql(",
    ".a",
    "[0]",
    "[k]",
    "const j = ",
    "const {a, b: [c]} = ",
    "j",
    "j.xs.forEach(x => {",
    "if (",
    ") {",
    "} else {",
    "}",
    ")",
    ";",
    "\n",
    "tests['t'] = ",
    " === 200",
    " || ",
    " && ",
    "!",
    "typeof ",
    "`${",
    "}`",
    "tv4.validate(j, {type: 'object', required: ['a'], properties: {a: {$ref: '#'}}})",
    "pm.environment.set('v', ",
    "pm.sendRequest({url: 'u'}, (e, r) => {",
    "function f(r) { f(r); ",
    "f(j)",
    "return ",
    "async ",
    "...",
    '"\\ud800"',
    "\u2028",
    "1e999",
    "_.get(j, 'a[0].b')",
    "for (const x of ",
    "=",
)

SCRIPTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@settings(max_examples=150, deadline=2000, suppress_health_check=list(HealthCheck))
@given(source=SCRIPTS | st.text(max_size=60))
def test_any_script_ends_in_facts_and_in_a_contract(source: str) -> None:
    scripts = (Script("test", source), Script("prerequest", source))
    for assertion in script_facts(scripts, Sink()).assertions:
        json.dumps(assertion.expected, allow_nan=False).encode("utf-8")
        assertion.source.encode("utf-8")
    item = RequestItem("Get", Request("GET", Url("https://a.example/xs/{{v}}")), scripts=scripts)
    sink = Sink()
    infer(lower(Collection("Demo", (item,)), (), sink), sink)
