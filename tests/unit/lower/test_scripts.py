"""Scripts: statuses, properties, stored variables."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from postwright.diagnostics import Sink
from postwright.ir.script_facts import ScriptFacts
from postwright.lower.scripts import script_facts
from postwright.postman.model import Script


def read(source: str, listen: str = "test") -> ScriptFacts:
    return script_facts([Script(listen, source)], Sink())


@pytest.mark.parametrize(
    ("source", "statuses"),
    [
        ("pm.response.to.have.status(200);", (200,)),
        ('pm.response.to.have.status("Created");', (201,)),
        ('pm.test("ok", function () { pm.response.to.have.status(204); });', (204,)),
        ("pm.expect(pm.response.code).to.eql(200);", (200,)),
        ("pm.expect(pm.response.code).to.be.oneOf([200, 201]);", (200, 201)),
        ("pm.expect([200, 202]).to.include(pm.response.code)", (200, 202)),
        ("pm.expect(pm.response).to.have.status(200)", (200,)),
        ("pm.expect(pm.response.code === 200 || pm.response.code === 201).to.be.true", (200, 201)),
        ('tests["ok"] = responseCode.code === 200;', (200,)),
        ('tests["ok"] = responseCode.code == 200 || responseCode.code == 404', (200, 404)),
        ("const code = pm.response.code; pm.expect(code).to.equal(200)", (200,)),
        ("pm.response.to.be.ok; pm.response.to.be.notFound", (200, 404)),
        ("pm.response.to.not.have.status(500)", ()),
        ("pm.expect(pm.response.code).to.not.eql(500)", ()),
        ("if (pm.response.code === 200) { run(); }", ()),
        ("pm.response.to.have.status(x)", ()),
        ("// pm.response.to.have.status(200)", ()),
    ],
)
def test_statuses(source: str, statuses: tuple[int, ...]) -> None:
    assert read(source).statuses == statuses


@pytest.mark.parametrize(
    ("source", "stored"),
    [
        ('pm.environment.set("t", pm.response.json().token)', ("t", "token", "environment")),
        (
            'const j = pm.response.json(); pm.globals.set("t", j.data.token)',
            ("t", "data.token", "globals"),
        ),
        (
            'let j = pm.response.json(); let d = j.data; pm.collectionVariables.set("t", d["a"])',
            ("t", "data.a", "collection"),
        ),
        (
            'var j; j = JSON.parse(responseBody); postman.setEnvironmentVariable("t", j.x)',
            ("t", "x", "environment"),
        ),
        ('postman.setGlobalVariable("t", JSON.parse(pm.response.text()).x)', ("t", "x", "globals")),
        (
            'const {data: {token}} = pm.response.json(); pm.environment.set("t", token)',
            ("t", "data.token", "environment"),
        ),
        (
            'const { token } = pm.response.json(); pm.environment.set("t", token)',
            ("t", "token", "environment"),
        ),
        (
            'pm.environment.set("t", pm.response.json().items[0].id)',
            ("t", "items.0.id", "environment"),
        ),
        (
            'pm.environment.set("t", "Bearer " + pm.response.json().token)',
            ("t", "token", "environment"),
        ),
        (
            'pm.environment.set("t", `Bearer ${pm.response.json().token}`)',
            ("t", "token", "environment"),
        ),
        (
            'pm.environment.set("t", pm.response.json()?.data?.token)',
            ("t", "data.token", "environment"),
        ),
        ('pm.environment.set("t", j.a.toString()); ', ("t", "", "environment")),
        (
            'const j = pm.response.json(); pm.environment.set("t", j.a.toString())',
            ("t", "a", "environment"),
        ),
        (
            'const j = pm.response.json(); pm.environment.set("t", String(j.a))',
            ("t", "a", "environment"),
        ),
        (
            'const j = pm.response.json(); pm.environment.set("t", j.xs.find(x => x.y).id)',
            ("t", "xs.0.id", "environment"),
        ),
        (
            'const j = pm.response.json(); pm.environment.set("t", _.get(j, "a.b"))',
            ("t", "a.b", "environment"),
        ),
        ('pm.environment.set("t", Date.now())', ("t", "", "environment")),
        ('pm.variables.set("t")', ("t", "", "local")),
        (r"""pm.variables.set("a\"b\'\\\n")""", ("a\"b'\\\n", "", "local")),
        (r"""pm.variables.set('"\'')""", ("\"'", "", "local")),
    ],
)
def test_stored_variables(source: str, stored: tuple[str, str, str]) -> None:
    (found,) = read(source).stored
    assert (found.name, found.source, found.scope) == stored


@pytest.mark.parametrize(
    ("source", "properties"),
    [
        ('pm.expect(pm.response.json()).to.have.property("email")', ("email",)),
        ('const j = pm.response.json(); pm.expect(j.data).to.have.property("id", 5)', ("data.id",)),
        ('pm.expect(pm.response.json()).to.have.property("id", "value")', ("id",)),
        ('pm.expect(pm.response.json()).to.have.nested.property("a.b")', ("a.b",)),
        ('pm.expect(pm.response.json()).to.have.all.keys("a", "b")', ("a", "b")),
        ('pm.expect(pm.response.json()).to.include.keys(["a", "b"])', ("a", "b")),
        ('pm.expect(pm.response.json()).to.have.any.keys("a", "b")', ()),
        ('pm.response.to.have.jsonBody("a.b")', ("a.b",)),
        ("pm.expect(pm.response.json().a).to.exist", ("a",)),
        ('pm.expect(pm.response.json().a).to.be.a("string")', ("a",)),
        ("pm.expect(pm.response.json().a).to.not.be.undefined", ("a",)),
        ("pm.expect(pm.response.json().a).to.be.undefined", ()),
        ('pm.expect(pm.response.json()).to.not.have.property("a")', ()),
        ("pm.expect(pm.response.json().xs.length).to.be.above(0)", ("xs",)),
        ('tests["a"] = JSON.parse(responseBody).a !== undefined', ("a",)),
        (
            'pm.response.json().xs.forEach(x => { pm.expect(x).to.have.property("id") })',
            ("xs.0.id",),
        ),
        ('for (const x of pm.response.json()) { pm.expect(x).to.have.property("id") }', ("0.id",)),
        ("pm.expect(other.a).to.exist", ()),
    ],
)
def test_properties(source: str, properties: tuple[str, ...]) -> None:
    assert read(source).properties == properties


@pytest.mark.parametrize(
    ("source", "added"),
    [
        ("pm.request.headers.add({key: 'X-Key', value: 'a'})", ("X-Key",)),
        ("pm.request.headers.upsert({key: `Authorization`, value: `Bearer ${t}`})", ("Authorization",)),
        ("pm.request.addHeader('X-Key: a')", ("X-Key",)),
        ("pm.request.url.addQueryParams('key=a')", ("key",)),
        ("pm.request.url.query.add({key: 'key', value: 'a'})", ("key",)),
        ("function set(key, value) { pm.request.headers.add({key, value}) }; set('X-Key', 1)", ("X-Key",)),
        ("pm.request.headers.add(made())", ("",)),
        ("if (a) { pm.request.headers.add({key: 'X', value: 1}) }", ("X",)),
        ("pm.request.headers.remove('X-Key')", ()),
        ("pm.request.headers.get('X-Key')", ()),
        ("pm.request.body.add('a')", ()),
    ],
)  # fmt: skip
def test_what_is_added_to_the_request(source: str, added: tuple[str, ...]) -> None:
    assert read(source, "prerequest").added == added


def test_there_is_no_answer_before_a_request_is_sent() -> None:
    facts = read(
        """
        pm.environment.set("t", pm.response.json().x);
        pm.response.to.have.status(200);
    """,
        "prerequest",
    )
    assert (facts.statuses, facts.properties, facts.used) == ((), (), ())
    assert [(each.name, each.source, each.listen) for each in facts.stored] == [
        ("t", "", "prerequest")
    ]


def test_several_scripts_add_up() -> None:
    scripts = [
        Script("test", "pm.response.to.have.status(200)"),
        Script("test", "pm.response.to.be.ok"),
    ]
    scripts.append(Script("test", "pm.response.to.have.status(201)"))
    assert script_facts(scripts, Sink()).statuses == (200, 201)


def test_what_is_no_javascript_is_reported() -> None:
    sink = Sink()
    assert script_facts([Script("test", "%%% ((( }}}")], sink) == ScriptFacts()
    assert script_facts([Script("test", "x;" * 60_000)], sink) == ScriptFacts()
    assert [each.code for each in sink] == ["PW206"]


def test_a_mistake_in_one_place_does_not_hide_the_rest() -> None:
    assert read("pm.response.to.have.status(200);\nlet = = 5;").statuses == (200,)


@pytest.mark.parametrize(
    "source",
    [
        "tests[1]=" * 5000 + "1",
        "x = " + "String(" * 5000 + "y" + ")" * 5000,
        "x = " + "_.get(" * 3000 + "y" + ", 'a')" * 3000,
        "f." + "a(" * 5000 + ")" * 5000,
        "pm.expect(" * 5000 + "1" + ").to.be" * 5000,
        "(" * 20000,
        "a." * 20000 + "b",
        "[" * 20000 + "]" * 20000,
        "a=" * 9999 + "1",
        "`${" * 3000,
        "f(" * 9999 + ")" * 9999,
        "x\u2028y\x00z",
        "'\\u{110000}'",
        '"\\ud800"',
        "!" * 50000 + "a",
        "const {" + "a:{" * 3000 + "}" * 3000 + "} = pm.response.json()",
        "1" + "+pm.response.json().a" * 5000,
        "pm.environment.set('t', " + "(" * 2000 + "j" + ")" * 2000 + ")",
        "tests['t'] = " + "||".join(["pm.response.code === 200"] * 5000),
        "var x = pm.response.json();" + "x = !x && x || x;" * 3000 + "tests['t'] = x",
        "var x = pm.response.text();" + "x = `${x}${x}`;" * 3000 + "tests['t'] = x",
        "var x = [1];" + "x = [x, x];" * 3000 + "pm.expect(pm.response.json()).to.eql(x)",
        "var x = {a: pm}; x.x = x; pm.expect(x).to.eql(x); pm.response.to.have.jsonSchema(x)",
        "var x = {a: 1}; x.x = x; pm.expect(pm.response.json()).to.eql(x)",
        "var x = [1];" + "x.push(x);" * 3000 + "pm.expect(pm.response.json()).to.eql(x)",
        "var s = '[" + "1," * 20000 + "1]';" + "JSON.parse(s);" * 5000,
        "function f(x) { f(x); g(x) } function g(x) { f(x); f(x) }" + "f(1); g(1);" * 3000,
        "if (a) {} else " * 20000 + "{}",
    ],
    ids=range(28),
)
def test_hostile_scripts_end_soon_and_without_a_traceback(source: str) -> None:
    start = time.perf_counter()
    read(source)
    assert time.perf_counter() - start < 10


def test_the_parser_is_loaded_only_for_a_script() -> None:
    code = "import sys, postwright.lower; print('tree_sitter' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
