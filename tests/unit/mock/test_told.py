"""Answers that nobody saved hold what scripts assert of them."""

from __future__ import annotations

from typing import Any

import pytest

DONE = "pm.test('x', () => { const json = pm.response.json(); %s });"


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("pm.expect(json.state).to.eql('COMPLETED')", {"state": "COMPLETED"}),
        ("pm.expect(json.id).to.be.a('string')", {"id": "text"}),
        ("pm.expect(json.rows).to.be.an('array')", {"rows": []}),
        ("pm.expect(json.issue[0].code).to.eql('bad')", {"issue": [{"code": "bad"}]}),
        ("pm.expect(json.rows.length).to.eql(2)", {"rows": [{}, {}]}),
        ("pm.expect(json.d).to.exist; pm.expect(json.d.length).to.eql(6)", {"d": "textte"}),
        ("pm.expect(json.count).to.be.above(3)", {"count": 4}),
        ("pm.expect(json).to.have.property('key')", {"key": "text"}),
        ("pm.expect(json.message).to.include('Deleted')", {"message": "Deleted"}),
        ("pm.environment.set('id', json.data.id)", {"data": {"id": "text"}}),
        (
            "pm.expect(json.rows.map(row => row.type)).to.include('Patient')",
            {"rows": [{"type": "Patient"}]},
        ),
        ("pm.expect(json.gone).to.not.eql('yes')", None),
        ("if (json.a) { pm.expect(json.b).to.eql('c'); }", None),
    ],
)
def test_a_made_up_answer_has_what_a_script_asserts(
    serve_items: Any, item: Any, said: str, wanted: Any
) -> None:
    response = serve_items(item("GET /jobs/{{job}}", test=DONE % said))("GET", "/jobs/7")
    assert response.status_code == 200
    assert (response.json() if response.content else None) == wanted


def test_a_text_is_answered_that_a_script_looks_for(serve_items: Any, item: Any) -> None:
    said = "pm.test('x', () => pm.expect(pm.response.text()).to.include('ok'));"
    response = serve_items(item("GET /health", test=said))("GET", "/health?full=1")
    assert (response.text, response.headers["Content-Type"]) == ("ok", "text/plain")


def test_a_text_is_answered_that_a_script_says_the_body_is(serve_items: Any, item: Any) -> None:
    said = _expecting(400) + "pm.test('y', () => pm.response.to.have.body('no such job'));"
    response = serve_items(item("GET /jobs/9", test=said))("GET", "/jobs/9")
    assert (response.status_code, response.text) == (400, "no such job")


def test_what_is_done_is_answered_rather_than_what_is_not_yet(serve_items: Any, item: Any) -> None:
    said = "pm.test('x', () => pm.expect(pm.response.code).to.be.oneOf([404, 202, 200]));"
    assert serve_items(item("GET /jobs/9", test=said))("GET", "/jobs/9").status_code == 200


def test_an_error_holds_what_the_scripts_of_its_operation_assert(
    serve_items: Any, item: Any
) -> None:
    said = DONE % "pm.response.to.have.status(401); pm.expect(json.kind).to.eql('Outcome')"
    auth = {"type": "bearer", "bearer": [{"key": "token", "value": "{{token}}"}]}
    shop = serve_items(
        item("GET /jobs", auth=auth), item("GET /jobs", auth={"type": "noauth"}, test=said)
    )
    response = shop("GET", "/jobs?page=2")
    assert (response.status_code, response.json()) == (401, {"kind": "Outcome"})


def test_values_that_scripts_disagree_on_leave_what_is_known(serve_items: Any, item: Any) -> None:
    def asserting(state: str) -> Any:
        return item(f"GET /jobs?of={state}", test=DONE % f"pm.expect(json.state).to.eql('{state}')")

    shop = serve_items(asserting("new"), asserting("done"))
    assert shop("GET", "/jobs?of=done").json() == {"state": "done"}
    assert shop("GET", "/jobs").json() == {"state": "new"}


@pytest.mark.parametrize(
    ("said", "name", "wanted"),
    [
        ("pm.response.to.have.header('X-Request-Id')", "X-Request-Id", "text"),
        ("pm.response.to.have.header('X-Version', '2')", "x-version", "2"),
        ("pm.response.to.have.header('Location')", "Location", "http://mock/jobs"),
        (
            "pm.response.to.have.header('Content-Location'); pm.environment.set('jobUrl', pm.response.headers.get('Content-Location'))",
            "Content-Location",
            "http://mock/",
        ),
    ],
)
def test_an_answer_has_the_headers_that_a_script_asserts(
    serve_items: Any, item: Any, said: str, name: str, wanted: str
) -> None:
    done = item("GET {{jobUrl}}")
    done["request"]["url"] = "{{jobUrl}}"
    shop = serve_items(item("POST /jobs", test=f"pm.response.to.have.status(202); {said}"), done)
    for body in ({}, {"other": 1}):
        response = shop("POST", "/jobs", json=body)
        assert (response.status_code, response.headers.get(name)) == (202, wanted)


def test_a_kept_address_leads_to_what_is_asked_with_it(serve_items: Any, item: Any) -> None:
    done = item("GET {{dataUrl}}")
    done["request"]["url"] = "{{dataUrl}}"
    said = "pm.environment.set('dataUrl', pm.response.json().output[0].url)"
    response = serve_items(item("GET /jobs", test=said), done)("GET", "/jobs")
    assert response.json() == {"output": [{"url": "http://mock/"}]}


def test_a_saved_answer_gets_no_address_that_it_lacks(
    serve_items: Any, item: Any, answer: Any
) -> None:
    done = item("GET {{dataUrl}}")
    done["request"]["url"] = "{{dataUrl}}"
    said = "pm.environment.set('dataUrl', pm.response.json().url)"
    shop = serve_items(item("GET /jobs", answer(200, {"id": 7}), test=said), done)
    assert shop("GET", "/jobs").json() == {"id": 7}


def test_a_saved_answer_gets_no_header_that_it_lacks(
    serve_items: Any, item: Any, answer: Any
) -> None:
    said = "pm.test('x', () => pm.response.to.have.header('ETag'))"
    response = serve_items(item("GET /jobs", answer(200, []), test=said))("GET", "/jobs")
    assert (response.status_code, "ETag" in response.headers) == (200, False)


BEARER = {"type": "bearer", "bearer": [{"key": "token", "value": "{{token}}"}]}
PASS = {"Authorization": "Bearer x"}


def _expecting(status: int) -> str:
    return f"pm.test('x', () => pm.response.to.have.status({status}));"


def test_a_request_that_succeeds_without_credentials_needs_none(
    serve_items: Any, item: Any
) -> None:
    shop = serve_items(
        item("POST /jobs", body={"of": "{{kind}}"}, test=_expecting(201)),
        item("POST /jobs", body={"of": 1, "at": 2}, test=_expecting(201), auth=BEARER),
        item("POST /jobs", body={"refused": 1}, test=_expecting(401)),
    )
    asked = ({"of": "a"}, {"of": 1, "at": 2}, {"other": 1})
    assert [shop("POST", "/jobs", json=body).status_code for body in asked] == [201, 401, 401]


def test_a_request_with_credentials_is_not_turned_away_as_one_without_is(
    serve_items: Any, item: Any
) -> None:
    shop = serve_items(
        item("GET /jobs", test=_expecting(401)),
        item("GET /jobs", auth=BEARER, test=_expecting(200)),
    )
    asked = ({}, PASS, PASS, {})
    assert [shop("GET", "/jobs", headers=each).status_code for each in asked] == [
        401,
        200,
        200,
        401,
    ]


def test_any_value_stands_for_a_variable_of_what_is_shown(serve_items: Any, item: Any) -> None:
    shop = serve_items(
        item("POST /jobs?since={{since}}", body={"of": "a {{kind}}"}, test=_expecting(202)),
        item("POST /jobs?since={{wrong}}", body={"of": "a {{kind}}"}, test=_expecting(400)),
        item("POST /jobs", body={"of": ["{{kind}}"]}, test=_expecting(422)),
    )
    asked = [("?since=3", "a b"), ("?since=4", "a c"), ("", ["b"]), ("", ["b", "c"])]
    statuses = [shop("POST", f"/jobs{query}", json={"of": of}).status_code for query, of in asked]
    assert statuses == [202, 202, 422, 202]


def test_a_token_that_only_a_script_tells_of_is_handed_out(serve_items: Any, item: Any) -> None:
    said = _expecting(200) + "pm.environment.set('token', pm.response.json().access_token)"
    shop = serve_items(
        item("POST /login", test=said), item("GET /me", auth=BEARER), access="issued"
    )
    token = shop("POST", "/login").json()["access_token"]
    answer = shop("GET", "/me", headers={"Authorization": f"Bearer {token}"})
    assert (token, answer.status_code) == ("mock-token-1", 200)


def test_what_another_request_takes_is_what_it_allows(serve_items: Any, item: Any) -> None:
    said = "pm.environment.set('job', pm.response.json().id)"
    shop = serve_items(
        item("POST /jobs", test=said), item("GET /jobs/{{job}}"), item("GET /jobs/412")
    )
    assert shop("POST", "/jobs").json() == {"id": 1}


def test_a_request_s_own_script_stands_before_those_of_others(serve_items: Any, item: Any) -> None:
    def asserting(of: str, said: str) -> Any:
        return item("POST /jobs", body={"of": of}, test=_expecting(200) + DONE % said)

    shop = serve_items(
        asserting("a", "pm.expect(json.rows.length).to.eql(2); pm.expect(json.name).to.eql('a')"),
        asserting("b", "pm.expect(json.rows.length).to.eql(1)"),
        asserting("c", "pm.expect(json).to.not.have.property('name')"),
    )
    bodies = [shop("POST", "/jobs", json={"of": of}).json() for of in "abc"]
    assert bodies == [
        {"name": "a", "rows": [{}, {}]},
        {"name": "a", "rows": [{}]},
        {"rows": [{}]},
    ]
