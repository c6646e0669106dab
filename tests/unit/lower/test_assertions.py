"""Assertions of scripts: what each says, and of what."""

from __future__ import annotations

from typing import Any

import pytest

from postwright.diagnostics import Sink
from postwright.ir.script_facts import Assertion, ScriptFacts
from postwright.lower.scripts import passed_on, script_facts
from postwright.lower.scripts.sites import NOT_FOLLOWED, NOTHING, SKIPPED
from postwright.postman.model import Script
from postwright.source import Origin

JSON = "const j = pm.response.json(); "


def read(source: str, listen: str = "test") -> ScriptFacts:
    return script_facts([Script(listen, source)], Sink())


def brief(assertion: Assertion) -> tuple[Any, ...]:
    """`(of, path, operator, expected)`; a part goes with the path, a "not" with the operator."""
    subject = assertion.subject
    of = subject.of + (f"@{subject.answer}" if subject.answer else "")
    path = ".".join(subject.path) + (f"#{subject.part}" if subject.part else "")
    operator = ("not " if assertion.negated else "") + assertion.operator
    return (of, path, operator, assertion.expected)


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("pm.expect(j.a).to.eql('x')", [("body", "a", "equals", "x")]),
        ("pm.expect(j.a).to.not.equal(5)", [("body", "a", "not equals", 5)]),
        ("pm.expect('x').to.eql(j.a)", [("body", "a", "equals", "x")]),
        ("pm.expect(j.a).to.eql(null)", [("body", "a", "equals", None)]),
        ("pm.expect(j.a).to.eql(undefined)", [("body", "a", "not defined", None)]),
        ("pm.expect(j.a).to.be.null", [("body", "a", "equals", None)]),
        ("pm.expect(j.a).to.not.be.null", [("body", "a", "not equals", None)]),
        ("pm.expect(j.a).to.exist", [("body", "a", "present", None)]),
        ("pm.expect(j.a).to.be.true", [("body", "a", "equals", True)]),
        ("pm.expect(j.a).to.be.ok", [("body", "a", "truthy", None)]),
        ("pm.expect(j.a).to.be.a('String')", [("body", "a", "type", "string")]),
        ("pm.expect(j.a).to.be.an.instanceOf(Array)", [("body", "a", "type", "array")]),
        ("pm.expect(Array.isArray(j.a)).to.be.true", [("body", "a", "type", "array")]),
        ("pm.expect(typeof j.a).to.equal('number')", [("body", "a", "type", "number")]),
        ("pm.expect(typeof j.a === 'string').to.eql(true)", [("body", "a", "type", "string")]),
        ("pm.expect(Number.isInteger(j.a)).to.be.ok", [("body", "a", "type", "integer")]),
        ("pm.expect(j.a).to.be.oneOf(['x', 'y'])", [("body", "a", "one of", ["x", "y"])]),
        ("pm.expect(['x', 'y']).to.include(j.a)", [("body", "a", "one of", ["x", "y"])]),
        ("pm.expect(j.a).to.include('x')", [("body", "a", "contains", "x")]),
        ("pm.expect(j.a.includes('x')).to.be.true", [("body", "a", "contains", "x")]),
        ("pm.expect(j.a.indexOf('x') > -1).to.be.true", [("body", "a", "contains", "x")]),
        ("pm.expect(j.a.indexOf('x')).to.not.eql(-1)", [("body", "a", "contains", "x")]),
        ("pm.expect(j.a).to.match(/^a+$/i)", [("body", "a", "matches", "(?i)^a+$")]),
        ("pm.expect(/^a+$/.test(j.a)).to.be.true", [("body", "a", "matches", "^a+$")]),
        ("pm.expect(j.a).to.be.above(3)", [("body", "a", "above", 3)]),
        ("pm.expect(3 < j.a).to.be.true", [("body", "a", "above", 3)]),
        (
            "pm.expect(j.a).to.be.within(1, 5)",
            [("body", "a", "at least", 1), ("body", "a", "at most", 5)],
        ),
        ("pm.expect(j.a.length).to.eql(2)", [("body", "a#length", "equals", 2)]),
        ("pm.expect(j.a).to.have.lengthOf(2)", [("body", "a#length", "equals", 2)]),
        ("pm.expect(j.a).to.have.length.above(2)", [("body", "a#length", "above", 2)]),
        ("pm.expect(j.a).to.be.empty", [("body", "a", "empty", None)]),
        (
            "pm.expect(j.a).to.have.property('b').and.to.equal(5)",
            [("body", "a.b", "defined", None), ("body", "a.b", "equals", 5)],
        ),
        ("pm.expect(j).to.have.nested.property('a[0].b')", [("body", "a.0.b", "defined", None)]),
        ("pm.expect(j).to.have.all.keys('a', 'b')", [("body", "", "members", ["a", "b"])]),
        ("pm.expect(j).to.have.any.keys('a', 'b')", [("body", "", "any member", ["a", "b"])]),
        (
            "pm.expect(Object.keys(j)).to.include('a')",
            [("body", "", "members", ["a"])],
        ),
        ("pm.expect('a' in j).to.be.true", [("body", "", "members", ["a"])]),
        ("pm.expect(j.hasOwnProperty('a')).to.be.true", [("body", "", "members", ["a"])]),
        ("tests['t'] = _.has(j, 'a.b')", [("body", "a.b", "defined", None)]),
        ("pm.expect(j).to.include({a: 1})", [("body", "a", "equals", 1)]),
        (
            "tests['t'] = j.a && j.b === 1",
            [("body", "a", "truthy", None), ("body", "b", "equals", 1)],
        ),
        ("tests['t'] = j.a == null", [("body", "a", "not present", None)]),
        ("tests['t'] = !j.a", [("body", "a", "not truthy", None)]),
        ("tests['t'] = j.a === 1 || j.a === 2", [("body", "a", "one of", [1, 2])]),
        ("pm.expect(j.a + 1).to.eql(2)", [("body", "a#computed", "equals", 2)]),
        ("pm.expect(Number(j.a)).to.eql(2)", [("body", "a#number", "equals", 2)]),
        ("pm.expect(1 + 1).to.eql(2)", [("local", "", "equals", 2)]),
        ("pm.expect(j.a > 0)", [("body", "a#computed", "", None)]),
        ("pm.expect(j.a).to.be.splendid(1)", [("body", "a#computed", "", None)]),
    ],
)
def test_what_is_said_of_the_body(source: str, wanted: list[tuple[Any, ...]]) -> None:
    assert [brief(each) for each in read(JSON + source).assertions] == wanted


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        (
            "pm.response.to.be.success",
            [("status", "", "at least", 200), ("status", "", "at most", 299)],
        ),
        ("pm.response.to.have.statusReason('OK')", [("reason", "", "equals", "OK")]),
        ("tests['t'] = responseCode.code >= 200", [("status", "", "at least", 200)]),
        ("pm.response.to.have.header('X-Id')", [("header", "X-Id", "defined", None)]),
        ("pm.response.to.have.header('X-Id', 'a')", [("header", "X-Id", "equals", "a")]),
        (
            "pm.expect(pm.response.headers.get('Content-Type')).to.include('json')",
            [("header", "Content-Type", "contains", "json")],
        ),
        (
            "tests['t'] = postman.getResponseHeader('Location') === '/x'",
            [("header", "Location", "equals", "/x")],
        ),
        ("tests['t'] = responseHeaders['etag'] === 'a'", [("header", "etag", "equals", "a")]),
        ("pm.expect(pm.cookies.get('sid')).to.exist", [("cookie", "sid", "present", None)]),
        ("pm.expect(pm.response.responseTime).to.be.below(200)", [("time", "", "below", 200)]),
        ("pm.response.to.have.responseTime.below(200)", [("time", "", "below", 200)]),
        ("tests['t'] = responseTime < 200", [("time", "", "below", 200)]),
        ("pm.expect(pm.response.text()).to.include('x')", [("text", "", "contains", "x")]),
        ("tests['t'] = responseBody.has('x')", [("text", "", "members", ["x"])]),
        ("pm.response.to.have.body('x')", [("text", "", "equals", "x")]),
        ("pm.response.to.be.json", [("text", "", "type", "json")]),
        ("pm.response.to.be.withBody", [("text", "", "not empty", None)]),
        ("pm.response.to.have.jsonBody('a.b', 1)", [("body", "a.b", "equals", 1)]),
        ("pm.response.to.have.jsonBody({a: 1})", [("body", "", "equals", {"a": 1})]),
        (
            "pm.expect(pm.environment.get('v')).to.eql('x')",
            [("variable", "v", "equals", "x")],
        ),
    ],
)
def test_what_is_said_of_the_rest(source: str, wanted: list[tuple[Any, ...]]) -> None:
    assert [brief(each) for each in read(source).assertions] == wanted


@pytest.mark.parametrize(
    "source",
    [
        "const {a: {b}} = j; pm.expect(b).to.exist",
        "const {a: {b = 5}} = j; pm.expect(b).to.exist",
        "let x; x = j.a; pm.expect(x.b).to.exist",
        "pm.expect(j?.a?.b).to.exist",
        "pm.expect(j['a']['b']).to.exist",
        "pm.expect(_.get(j, 'a.b')).to.exist",
        "function check(r) { pm.expect(r.b).to.exist } check(j.a)",
        "const check = r => pm.expect(r.b).to.exist; check(j.a)",
        "const all = {check(r) { pm.expect(r.b).to.exist }}; all.check(j.a)",
        "check(); function check() { pm.expect(j.a.b).to.exist }",
        "(function () { pm.expect(j.a.b).to.exist })()",
        "function a() { return j.a } pm.expect(a().b).to.exist",
        "pm.test('t', async () => { const r = await j.a; pm.expect(r.b).to.exist })",
        "setTimeout(() => pm.expect(j.a.b).to.exist, 10)",
        "['b'].forEach(k => pm.expect(j.a[k]).to.exist)",
        "for (const k of ['b']) { pm.expect(j.a[k]).to.exist }",
        "try { pm.expect(j.a.b).to.exist } catch (e) { console.log(e) }",
        "const k = `b`; pm.expect(j.a[k]).to.exist",
    ],
)
def test_a_place_is_the_same_by_whatever_name(source: str) -> None:
    assert [brief(each) for each in read(JSON + source).assertions] == [
        ("body", "a.b", "present", None)
    ]


@pytest.mark.parametrize(
    "source",
    [
        "j.xs.forEach(x => pm.expect(x.id).to.exist)",
        "j.xs.forEach(({id}) => pm.expect(id).to.exist)",
        "_.each(j.xs, function (x) { pm.expect(x.id).to.exist })",
        "for (const x of j.xs) pm.expect(x.id).to.exist",
        "for (const i in j.xs) pm.expect(j.xs[i].id).to.exist",
        "for (var i = 0; i < j.xs.length; i++) { pm.expect(j.xs[i].id).to.exist }",
    ],
)
def test_loops_speak_of_each_item(source: str) -> None:
    assert [brief(each) for each in read(JSON + source).assertions] == [
        ("body", "xs.*.id", "present", None)
    ]


SCHEMA = {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"]}
WRITTEN = "{type: 'object', properties: {a: {'type': \"string\"}}, required: ['a',]}"


@pytest.mark.parametrize(
    "source",
    [
        f"pm.response.to.have.jsonSchema({WRITTEN})",
        f"const s = {WRITTEN}; pm.expect(tv4.validate(j, s)).to.be.true",
        f"const s = {WRITTEN}; tests['valid'] = tv4.validate(JSON.parse(responseBody), s)",
        f"const r = tv4.validateResult(j, {WRITTEN}); pm.expect(r.valid).to.be.true",
        f"pm.expect(j).to.be.jsonSchema({WRITTEN})",
        f"const Ajv = require('ajv'), ajv = new Ajv(); pm.expect(ajv.validate({WRITTEN}, j)).to.be.true",
        f"const ajv = new Ajv(); const v = ajv.compile({WRITTEN}); pm.expect(v(j)).to.eql(true)",
        (
            "const a = {type: 'string'}; pm.expect(tv4.validate(j, "
            "{type: 'object', properties: {a}, required: ['a']})).to.be.true"
        ),
        (
            'const s = JSON.parse(\'{"type": "object", "properties": {"a": {"type": "string"}}, '
            '"required": ["a"]}\'); pm.expect(tv4.validate(j, s)).to.be.true'
        ),
        (
            "const s = {type: 'object', required: ['a']}; s.properties = {a: {type: 'string'}}; "
            "pm.expect(tv4.validate(j, s)).to.be.true"
        ),
    ],
)
def test_schemas(source: str) -> None:
    (assertion,) = read(JSON + source).assertions
    assert (assertion.subject.of, assertion.operator) == ("body", "schema")
    assert assertion.expected == SCHEMA


def test_where_and_in_which_test_it_stands() -> None:
    source = "pm.test('has an id', () => {\n  pm.expect(pm.response.json().id)\n    .to.exist;\n});"
    (assertion,) = read(source).assertions
    assert (assertion.test, assertion.line) == ("has an id", 2)
    assert assertion.source == "pm.expect(pm.response.json().id)\n    .to.exist;"


def test_the_place_is_the_line_where_the_file_has_lines() -> None:
    source, origin = "\npm.response.to.be.ok", Origin("c.json", "/event/0/script/exec")
    by_line = script_facts([Script("test", source, origin, True)], Sink())
    assert by_line.assertions[0].origin.pointer == "/event/0/script/exec/1"
    whole = script_facts([Script("test", source, origin)], Sink())
    assert whole.assertions[0].origin == origin


@pytest.mark.parametrize(
    ("source", "statuses", "conditional"),
    [
        ("if (pm.response.code === 200) { CHECK }", (200,), False),
        ("if (pm.response.code === 200 || pm.response.code === 201) { CHECK }", (200, 201), False),
        ("if (pm.response.code !== 200) { x() } else { CHECK }", (200,), False),
        ("if (pm.response.code !== 200) { return; } CHECK", (200,), False),
        ("if (pm.response.code === 200) { if (j.b) { CHECK } }", (200,), True),
        ("if (j.kind === 'x') { CHECK }", (), True),
        ("if (pm.environment.get('e')) x(); else if (j.b) y(); else { CHECK }", (), True),
        ("switch (j.kind) { case 'x': CHECK }", (), True),
        ("j.kind ? CHECK : 0", (), True),
        ("(j.kind ? pm.test : pm.test.skip)('t', () => { CHECK })", (), True),
        ("CHECK", (), False),
    ],
)
def test_what_it_is_asked_under(source: str, statuses: tuple[int, ...], conditional: bool) -> None:
    check = "pm.expect(j.a).to.exist"
    (assertion,) = read(JSON + source.replace("CHECK", check)).assertions
    assert (assertion.statuses, assertion.conditional) == (statuses, conditional)


def test_one_of_several_that_suffice_is_marked() -> None:
    found = read(JSON + "tests['t'] = j.a === 1 || j.b === 2").assertions
    assert [(brief(each), each.alternative) for each in found] == [
        (("body", "a", "equals", 1), True),
        (("body", "b", "equals", 2), True),
    ]


def test_to_fail_under_a_condition_asserts_that_it_does_not_hold() -> None:
    found = read("if (pm.response.code !== 200) { throw new Error('no') }").assertions
    assert [(brief(each), each.conditional) for each in found] == [
        (("status", "", "equals", 200), False)
    ]


def test_what_it_is_compared_with() -> None:
    source = JSON + "pm.expect(j.id).to.eql('/x/' + pm.environment.get('id'))"
    (assertion,) = read(source).assertions
    assert assertion.against is not None
    assert (assertion.against.of, assertion.expected) == ("variable", "/x/{{id}}")


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("pm.expect(j.xs.filter(x => x.on)[0].id).to.eql(1)", ("body", "xs.?.id", "equals", 1)),
        ("pm.expect(j.xs.find(x => x.on).id).to.eql(1)", ("body", "xs.?.id", "equals", 1)),
        (
            "j.xs.filter(x => x.on).forEach(x => pm.expect(x.id).to.eql(1))",
            ("body", "xs.?.id", "equals", 1),
        ),
        (
            "pm.expect(j.xs.filter(x => x.on).length).to.eql(1)",
            ("body", "xs.?#computed", "equals", 1),
        ),
        (
            "pm.expect(j.xs.map(x => x.id)).to.include(1)",
            ("body", "xs.*.id#values", "contains", 1),
        ),
        (
            "pm.expect(j.xs).to.have.members([1, 2])",
            ("body", "xs", "same items", [1, 2]),
        ),
        ("pm.expect(j.xs).to.include.members([1])", ("body", "xs", "has items", [1])),
        ("tests['t'] = j.a.startsWith('x')", ("body", "a", "starts with", "x")),
        ("tests['t'] = j.a.endsWith('x')", ("body", "a", "ends with", "x")),
        ("tests['t'] = true", ("constant", "", "truthy", True)),
        (
            "try { JSON.parse(responseBody) } catch (e) { tests['t'] = false }",
            ("text", "", "type", "json"),
        ),
        (
            "const k = parseJSON(tests, responseBody); pm.expect(k.a).to.eql(1)",
            ("body", "a", "equals", 1),
        ),
        (
            "const k = xmlToJson(responseBody); pm.expect(k.a).to.eql(1)",
            ("text", "#computed", "equals", 1),
        ),
    ],
)
def test_what_is_followed_as_far_as_it_goes(source: str, wanted: tuple[Any, ...]) -> None:
    (found,) = read(JSON + source).assertions
    assert brief(found) == wanted


@pytest.mark.parametrize(
    ("source", "test", "why"),
    [
        ("function never() { pm.response.to.be.ok }", "", NOT_FOLLOWED),
        ("const later = () => pm.response.to.be.ok", "", NOT_FOLLOWED),
        ("pm.test.skip('t', () => {})", "t", SKIPPED),
        ("pm.test('t', () => { console.log(1) })", "t", NOTHING),
        ("pm.test('t', later)", "t", NOTHING),
    ],
)
def test_what_is_never_met_is_kept_and_says_nothing(source: str, test: str, why: str) -> None:
    (found,) = read(source).assertions
    assert (found.operator, found.test, found.why) == ("", test, why)
    assert ScriptFacts((found,)).statuses == ()


def test_what_a_skipped_test_asserts_is_listed_in_its_place() -> None:
    (found,) = read("pm.test.skip('t', () => pm.response.to.be.ok)").assertions
    assert (found.test, found.why, found.source) == ("t", SKIPPED, "pm.response.to.be.ok")


def test_a_library_that_takes_the_name_of_pm_leaves_it_what_it_is() -> None:
    source = "let u = eval(pm.globals.get('u'))(); pm = u.getPM(); pm.response.to.have.status(202)"
    assert read(source).statuses == (202,)


def test_what_scripts_further_up_say_comes_first_and_is_marked() -> None:
    sent = "pm.sendRequest('https://a.example/x', (e, r) => pm.environment.set('v', r.json().v));"
    above = passed_on(script_facts([Script("prerequest", sent)], Sink()))
    own = script_facts([Script("prerequest", sent.replace("'v'", "'w'"))], Sink(), inherited=above)
    assert [(each.name, each.value.answer, each.inherited) for each in own.stored] == [
        ("v", 1, True),
        ("w", 2, False),
    ]
    assert len(own.sent) == 2


def test_what_is_read_and_not_asserted() -> None:
    facts = read(JSON + "console.log(j.a.b, j.items[0].id); pm.expect(j.c).to.exist")
    assert [".".join(each.path) for each in facts.used] == [
        "a",
        "a.b",
        "items",
        "items.0",
        "items.0.id",
    ]


def test_variables_read_and_unset_and_what_comes_next() -> None:
    facts = read(
        "pm.environment.unset('a'); postman.clearGlobalVariable('b'); pm.globals.get('c');"
        "pm.variables.replaceIn('{{d}}/{{e}}'); postman.setNextRequest('Next');"
        "pm.execution.setNextRequest(null)"
    )
    assert (facts.unset, facts.read, facts.next) == (("a", "b"), ("c", "d", "e"), ("Next", ""))


def test_a_script_too_long_or_too_deep_is_read_in_part_and_that_is_said() -> None:
    sink = Sink()
    deep = "pm.response.to.be.ok;" + "if (a) {" * 200 + "x()" + "}" * 200
    assert script_facts([Script("test", deep)], sink).statuses == (200,)
    long = "pm.response.to.be.ok;" + "f(a, b);" * 100_000
    assert script_facts([Script("test", long)], sink).statuses == (200,)
    assert [each.code for each in sink] == ["PW226"]
