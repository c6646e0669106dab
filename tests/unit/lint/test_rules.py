"""What each rule finds, and what it lets be."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from postwright.config import Input
from postwright.diagnostics import CODES, Diagnostic, Severity, Sink
from postwright.lint.rules import CONTAINER_RULES, REQUEST_RULES, WHOLE_RULES
from postwright.pipeline import examine, recover

SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
URL = {
    "raw": "https://api.example.com/leads",
    "host": ["https://api.example.com"],
    "path": ["leads"],
}
OK = {"name": "ok", "code": 200, "body": "{}", "header": []}


def item(name: str = "List leads", **more: Any) -> dict[str, Any]:
    """A request that no rule objects to, with what is given in place of its own."""
    request = {"method": "GET", "url": dict(URL), **more.pop("request", {})}
    return {"name": name, "request": request, "response": [OK], **more}


def folder(name: str, *items: Any, **more: Any) -> dict[str, Any]:
    return {"name": name, "item": list(items), **more}


def answered(body: str, content_type: str, code: int = 200) -> dict[str, Any]:
    header = [{"key": "content-Type", "value": content_type}] if content_type else []
    return item(response=[{"name": "a", "code": code, "body": body, "header": header}])


def query(*fields: dict[str, Any]) -> dict[str, Any]:
    return item(request={"url": {**URL, "query": list(fields)}})


def sent(**request: Any) -> dict[str, Any]:
    return item(request=request)


def script(source: str, listen: str = "test") -> dict[str, Any]:
    return item(event=[{"listen": listen, "script": {"exec": source.split("\n")}}])


def found(folder_: Path, *items: Any, **more: Any) -> list[Diagnostic]:
    """What lint finds in a collection of these items; an environment may be given beside it."""
    environment = more.pop("environment", None)
    file, other = folder_ / "c.json", folder_ / "e.json"
    info = {"name": "Demo", "schema": SCHEMA}
    file.write_text(json.dumps({"info": info, "item": list(items), **more}), encoding="utf-8")
    if environment is not None:
        other.write_text(json.dumps({"name": "Dev", "values": environment}), encoding="utf-8")
    sink = Sink()
    examine(Input(file, (other,) if environment is not None else ()), sink)
    return [each for each in sink if each.code.startswith("PW8")]


def test_a_request_that_no_rule_objects_to(tmp_path: Path) -> None:
    assert found(tmp_path, item(), folder("Notes", item("List notes"))) == []


GIVEN: dict[str, tuple[str, dict[str, Any]]] = {
    "no saved response": ("PW801", item(response=[], request={"method": "HEAD"})),
    "only errors": ("PW802", answered("{}", "", 401)),
    "the name is a URL": ("PW804", item("https://api.example.com/leads")),
    "the name is a path": ("PW804", item("/leads/:id")),
    "the name is a method and a path": ("PW804", item("GET /leads")),
    "the name is a variable and a path": ("PW804", item("{{base}}/leads")),
    "not JSON": ("PW810", answered('{"a": [1, 2', "application/json; charset=utf-8")),
    "HTML for JSON": ("PW810", answered("<!doctype html><p>", "application/problem+json")),
    "JSON for XML": ("PW810", answered('{"a": 1}', "text/xml")),
    "words for XML": ("PW810", answered("Not found", "application/soap+xml")),
    "JSON for text": ("PW810", answered('[{"a": 1}]', "text/html")),
    "a copy": ("PW811", item("List leads Copy")),
    "a second copy": ("PW811", item("List leads Copy 2")),
    "new": ("PW811", item("New Request")),
    "no name": ("PW811", item("")),
    "disabled": ("PW807", query({"key": "page", "disabled": True})),
    "a disabled field of a form": (
        "PW807",
        sent(
            method="POST",
            body={
                "mode": "urlencoded",
                "urlencoded": [{"key": "a", "value": "1", "disabled": True}],
            },
        ),
    ),
    "stores and asserts nothing": ("PW808", script('pm.environment.set("id", 1);')),
    "a test without an assertion": ("PW808", script('pm.test("ok", () => { console.log(1); });')),
    "an assertion that is a comment": ("PW808", script("const a = 1; // pm.expect(a)")),
    "a body of a GET": ("PW813", sent(body={"mode": "raw", "raw": "{}"})),
    "a header": ("PW806", sent(header=[{"key": "X-Api-Key", "value": "abc123"}])),
    "an auth": (
        "PW806",
        sent(auth={"type": "bearer", "bearer": [{"key": "token", "value": "abc123"}]}),
    ),
    "a parameter": ("PW806", query({"key": "api_key", "value": "abc123"})),
    "a variable": ("PW805", query({"key": "a", "value": "{{wherever}}"})),
    "an empty folder": ("PW809", folder("Empty", folder("Emptier"))),
}


@pytest.mark.parametrize("name", GIVEN)
def test_what_is_found(name: str, tmp_path: Path) -> None:
    code, given = GIVEN[name]
    (diagnostic,) = found(tmp_path, item("Create lead"), given)
    assert diagnostic.code == code
    assert diagnostic.origin.pointer.startswith("/item/1")
    assert diagnostic.help
    assert "abc123" not in diagnostic.message + diagnostic.help


HARMLESS: dict[str, dict[str, Any]] = {
    "an answer saved with another request of the same call": item("Once more", response=[]),
    "an error beside a success": item(response=[{"name": "no", "code": 404}, OK]),
    "a response without a code": item(response=[{"name": "no"}]),
    "a name with a slash": item("Pause/resume lead"),
    "a name that speaks of a copy": item("Copy lead"),
    "an empty body": answered("", "application/json"),
    "JSON with another label": answered('{"a": 1}', "application/vnd.leads"),
    "JSON without a label": answered('{"a": 1}', ""),
    "JSON as a suffix says": answered('{"a": 1}', "application/hal+json"),
    "XHTML": answered("<!doctype html><html/>", "application/xhtml+xml"),
    "text": answered("fine", "text/plain"),
    "a disabled one with a description": query(
        {"key": "page", "disabled": True, "description": "The page, from 1"}
    ),
    "a disabled one without a name": query({"key": " ", "disabled": True}),
    "an assertion": script('pm.test("ok", () => pm.response.to.have.status(200));'),
    "an expectation": script("pm.expect(pm.response.json()).to.be.an('object')"),
    "an old assertion": script("tests[`ok ${1}`] = responseCode.code === 200;"),
    "an error that is thrown": script("if (pm.response.code > 299) { throw new Error('no'); }"),
    "only comments": script("// later"),
    "another script": script("console.log(1)", "prerequest"),
    "a body of a POST": sent(method="POST", body={"mode": "raw", "raw": "{}"}),
    "a body with nothing in it": sent(body={"mode": "raw", "raw": ""}),
    "a disabled field of a GET": sent(
        body={
            "mode": "urlencoded",
            "urlencoded": [{"key": "a", "disabled": True, "description": "A."}],
        }
    ),
    "a credential in a saved response": answered('{"token": "abc123456789"}', "application/json"),
    "a dynamic variable": query({"key": "a", "value": "{{$guid}}"}),
    "a variable of the vault": query({"key": "a", "value": "{{vault:key}}"}),
    "a variable of its own": item(
        request={"url": {**URL, "query": [{"key": "a", "value": "{{mine}}"}]}},
        variable=[{"key": "mine", "value": "1"}],
    ),
    "a base URL, of which lowering tells": sent(url="{{base}}/leads"),
}


@pytest.mark.parametrize("name", HARMLESS)
def test_what_is_let_be(name: str, tmp_path: Path) -> None:
    assert found(tmp_path, item("Create lead"), HARMLESS[name]) == []


def silent(*names: str) -> list[dict[str, Any]]:
    """Requests to URLs of their own, without a saved response."""
    url = "https://api.example.com/"
    return [item(each, response=[], request={"url": url + each}) for each in names]


def places_of(code: str, diagnostics: list[Diagnostic]) -> list[str]:
    return [each.origin.pointer for each in diagnostics if each.code == code]


def test_a_folder_without_any_answer_is_told_once(tmp_path: Path) -> None:
    notes = folder("Notes", *silent("a", "b"), folder("Old", *silent("c", "d", "e")))
    both = found(tmp_path, item(), notes, folder("Tags", *silent("f", "g")), item("x"))
    assert places_of("PW801", both) == ["/item/1", "/item/2/item/0", "/item/2/item/1"]
    assert both[0].message.startswith("none of the 5 requests in this folder has a saved response")


def test_a_collection_without_any_answer_is_told_once(tmp_path: Path) -> None:
    (diagnostic,) = found(tmp_path, folder("Notes", *silent("a", "b")), *silent("c"))
    assert (diagnostic.code, diagnostic.origin.pointer) == ("PW801", "")
    assert "none of the 3 requests in this collection" in diagnostic.message


@pytest.mark.parametrize(
    "bodies",
    [
        ('{"jsonrpc": "2.0", "method": "a"}', '{"jsonrpc": "2.0", "method": "b"}'),
        ("<a/>", " <b/>"),
    ],
)
def test_an_answer_to_one_command_is_none_to_another(bodies: Any, tmp_path: Path) -> None:
    first, second = (sent(method="POST", body={"mode": "raw", "raw": each}) for each in bodies)
    both = found(tmp_path, first, {**second, "name": "Other", "response": []})
    assert places_of("PW801", both) == ["/item/1"]


def test_requests_with_one_name(tmp_path: Path) -> None:
    inner = folder("Notes", item(), item("List notes"))
    (diagnostic,) = found(tmp_path, item(), inner, item(" List leads "), item("x"), item())
    assert diagnostic.code == "PW803"
    assert diagnostic.message.startswith("3 requests in one folder are named 'List leads'")
    assert diagnostic.origin.pointer == "/item/2"


def test_an_undefined_variable_is_told_once(tmp_path: Path) -> None:
    fields = {"key": "a", "value": "{{x}}-{{x}}-{{ y }}"}
    both = found(tmp_path, query(fields), item(), query(fields))
    assert [each.message for each in both if each.code == "PW805"] == [
        "{{x}} is used in 2 requests and defined nowhere",
        "{{y}} is used in 2 requests and defined nowhere",
    ]


@pytest.mark.parametrize(
    "more",
    [
        {"environment": [{"key": "x", "value": ""}]},
        {"variable": [{"key": "x", "value": "1"}]},
        {"event": [{"listen": "prerequest", "script": {"exec": "pm.variables.set('x', f())"}}]},
    ],
)
def test_a_variable_is_defined_wherever_it_gets_a_value(more: Any, tmp_path: Path) -> None:
    assert found(tmp_path, query({"key": "a", "value": "{{x}}"}), **more) == []


def test_a_variable_that_nothing_refers_to(tmp_path: Path) -> None:
    variables = [
        {"key": key, "value": value} for key, value in (("a", "1"), ("b", "{{c}}"), ("c", ""))
    ]
    scripted = script("pm.expect(pm.collectionVariables.get('b'))")
    (diagnostic,) = found(tmp_path, scripted, variable=variables)
    assert (diagnostic.code, diagnostic.message) == ("PW812", "the variable 'a' is used nowhere")
    assert diagnostic.origin.pointer == "/variable/0"


def test_credentials_of_a_folder_and_of_the_collection(tmp_path: Path) -> None:
    auth = {"type": "bearer", "bearer": [{"key": "token", "value": "abc123"}]}
    both = found(tmp_path, folder("Leads", item(), auth=auth), auth=auth)
    assert [(each.code, each.origin.pointer) for each in both] == [
        ("PW806", "/auth"),
        ("PW806", "/item/0/auth"),
    ]
    assert both[1].origin.breadcrumb == ("Leads",)


def test_credentials_of_one_kind_are_told_once_for_a_request(tmp_path: Path) -> None:
    headers = [{"key": f"X-App{n}-Key", "value": f"abc12{n}"} for n in range(3)]
    form = {"mode": "urlencoded", "urlencoded": [{"key": "password", "value": "abc123"}]}
    both = found(tmp_path, sent(method="POST", header=headers, body=form))
    assert sorted(each.message for each in both) == [
        "a credential is written out here (in forms)",
        "a credential is written out here (in headers)",
    ]


def test_every_code_of_lint_has_a_rule_and_a_case() -> None:
    rules = [code for code, _ in (*WHOLE_RULES, *CONTAINER_RULES, *REQUEST_RULES)]
    assert sorted(rules) == sorted(code for code in CODES if code.startswith("PW8"))
    text = Path(__file__).read_text(encoding="utf-8")
    assert [code for code in rules if text.count(f'"{code}"') < 1] == []


def test_only_lint_advises(tmp_path: Path) -> None:
    """Nothing but the rules of lint is advice, and no other command applies them."""
    assert {code.id[:3] for code in CODES.values() if code.severity is Severity.ADVICE} == {"PW8"}
    assert found(tmp_path, *(given for _, given in GIVEN.values()))
    sink = Sink()
    recover(Input(tmp_path / "c.json"), sink)
    assert [each.code for each in sink if each.code.startswith("PW8")] == []
