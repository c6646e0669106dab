"""Which saved answer a request gets."""

from __future__ import annotations

from typing import Any

import pytest

from postwright.ir.api import (
    Api,
    ExampleRequest,
    Operation,
    Payload,
    Resource,
    Server,
    ServerVariable,
)
from postwright.mock.asked import Asked, read_body
from postwright.mock.matching import resembles
from postwright.mock.nearest import Nearest
from postwright.mock.routes import routes_of


@pytest.fixture
def shop(serve_items: Any, item: Any, answer: Any) -> Any:
    found = answer(200, {"sku": "a"}, name="One", id="1f")
    other = answer(200, {"sku": "b"}, name="Another", to="GET /things/7?full=yes", id="2f")
    missing = answer(404, {"message": "No thing 9"}, name="Missing", to="GET /things/9")
    made = answer(201, {"ok": 1}, name="Made", to="POST /things", body={"sku": "a"})
    refused = answer(409, {"message": "Taken"}, name="Taken", to="POST /things", body={"sku": "z"})
    late = answer(429, {"message": "Slow down"}, name="Late", to="POST /things", body={"sku": "q"})
    return serve_items(
        item("GET /things/{{thing}}", found, other, missing),
        item("GET /things/special", answer(200, {"special": True})),
        item("POST /things", made, refused, late, body={"sku": "a"}),
        item("GET /files/{{name}}.json", answer(200, {"file": 1})),
    )


@pytest.mark.parametrize(
    ("call", "status", "wanted"),
    [
        ("GET /things/1", 200, {"sku": "a"}),
        ("GET /things/7?full=yes", 200, {"sku": "b"}),
        ("GET /things/1?full=yes", 200, {"sku": "b"}),
        ("GET /things/9", 404, {"message": "No thing 9"}),
        ("GET /things/special", 200, {"special": True}),
        ("GET /Things/1", 200, {"sku": "a"}),
        ("GET /things/1/", 200, {"sku": "a"}),
        ("GET /files/a.json", 200, {"file": 1}),
    ],
)
def test_the_nearest_answer_is_given(shop: Any, call: str, status: int, wanted: Any) -> None:
    response = shop(*call.split(" "))
    assert (response.status_code, response.json()) == (status, wanted)


@pytest.mark.parametrize(
    ("sent", "status"), [({"sku": "a"}, 201), ({"sku": "z"}, 409), ({"sku": "q"}, 201)]
)
def test_an_error_answers_only_what_was_its_cause(shop: Any, sent: Any, status: int) -> None:
    assert shop("POST", "/things", json=sent).status_code == status


@pytest.mark.parametrize(
    ("headers", "wanted"),
    [
        ({"x-mock-response-code": "404"}, {"message": "No thing 9"}),
        ({"x-mock-response-name": "Another"}, {"sku": "b"}),
        ({"x-mock-response-id": "2f"}, {"sku": "b"}),
        ({"x-mock-response-id": "12345-2f"}, {"sku": "b"}),
        ({"x-mock-response-code": "200", "x-mock-response-name": "One"}, {"sku": "a"}),
    ],
)
def test_a_request_may_ask_for_an_answer(shop: Any, headers: dict[str, str], wanted: Any) -> None:
    assert shop("GET", "/things/1", headers=headers).json() == wanted


@pytest.mark.parametrize("header", ["code", "name", "id"])
def test_an_answer_that_is_not_there_is_not_found(shop: Any, header: str) -> None:
    response = shop("GET", "/things/1", headers={f"x-mock-response-{header}": "299"})
    assert response.status_code == 404
    assert response.json()["error"]["name"] == "mockRequestNotFoundError"


def test_an_error_that_nobody_saved_is_made_in_the_shape_of_the_others(shop: Any) -> None:
    response = shop("GET", "/things/1", headers={"x-mock-response-code": "503"})
    assert (response.status_code, response.json()) == (503, {"message": "Service Unavailable"})


def test_the_body_has_to_match_where_the_request_says_so(shop: Any) -> None:
    exact = {"x-mock-match-request-body": "true"}
    assert shop("POST", "/things", json={"sku": "a"}, headers=exact).status_code == 201
    assert shop("POST", "/things", json={"sku": "b"}, headers=exact).status_code == 404


def test_a_path_that_is_not_known_names_the_nearest(shop: Any) -> None:
    response = shop("GET", "/thing/special")
    assert response.status_code == 404
    assert response.json()["error"]["name"] == "mockRequestNotFoundError"
    assert "GET /things/special" in response.json()["error"]["message"]


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ("GET /leads/7/note", "GET /leads/{lead}/notes"),
        ("GET /laeds/7", "GET /leads/{lead}"),
        ("DELETE /lead/7", "DELETE /leads/{lead}"),
        ("GET /tasks/7", "GET /leads/{lead}"),
        ("GET /a/b/c/d/leads", "GET /leads"),
        ("GET /" + "x" * 100_000, "GET /leads"),
    ],
)
def test_the_nearest_request_has_the_most_letters_in_common(asked: str, wanted: str) -> None:
    known = [
        "GET /leads",
        "POST /leads",
        "GET /leads/{lead}",
        "DELETE /leads/{lead}",
        "GET /leads/{lead}/notes",
    ]
    operations = [Operation(each, each, each, *each.split(" ")) for each in known]
    assert Nearest(operations).to(*asked.split(" ")) == wanted


def test_a_method_that_a_path_does_not_have_is_told_with_those_it_has(shop: Any) -> None:
    response = shop("DELETE", "/things/special")
    assert (response.status_code, response.headers["allow"]) == (405, "GET")


def test_head_is_get_without_its_body(shop: Any) -> None:
    response = shop("HEAD", "/things/1")
    assert (response.status_code, response.content) == (200, b"")


@pytest.mark.parametrize("path", ["/api/v2/things", "/things", "/api/v2/things/"])
def test_the_path_of_a_server_may_stand_before_that_of_a_request(path: str) -> None:
    operation = Operation("1", "list", "List", "GET", "/things")
    server = Server("https://{host}/api/v2", variables=(ServerVariable("host", "shop.example"),))
    api = Api("Shop", servers=(server,), resources=(Resource("things", operations=(operation,)),))
    found = routes_of(api).find(tuple(path[1:].split("/")))
    assert [each.route.operation for each in found] == [operation]


def test_what_a_script_asserts_is_answered_where_nothing_else_is_saved(
    serve_items: Any, item: Any, answer: Any
) -> None:
    said = "pm.test('no', () => { pm.response.to.have.status(400); pm.expect(pm.response.json().code).to.eql('7'); pm.expect(pm.response.json().message).to.include('short'); });"
    saved = answer(200, {"ok": True}, to="POST /things", body={"sku": "a"})
    shop = serve_items(item("POST /things", saved, body={"sku": ""}, test=said))
    refused, good = shop("POST", "/things", json={"sku": ""}), shop(
        "POST", "/things", json={"sku": "a"}
    )
    assert (refused.status_code, good.status_code) == (400, 200)
    assert refused.json() == {"message": "short", "code": "7"}


def test_the_same_request_is_answered_in_turn_as_its_scripts_assert(
    serve_items: Any, item: Any, answer: Any
) -> None:
    def asserting(status: int) -> Any:
        said = f"pm.test('x', () => pm.response.to.have.status({status}));"
        return item("POST /things", answer(204, to="POST /things"), body={"sku": "a"}, test=said)

    shop = serve_items(asserting(204), asserting(409))
    statuses = [shop("POST", "/things", json={"sku": "a"}).status_code for _ in range(4)]
    assert statuses == [204, 409, 204, 409]


@pytest.mark.parametrize(
    ("said", "status", "wanted"),
    [
        ("pm.expect(pm.response.json().statusCode).to.eql(400)", 400, "statusCode"),
        ("pm.expect(pm.response.json().state).to.eql('new')", 200, "state"),
        ("pm.expect(pm.response.code).to.be.oneOf([500, 204, 200])", 204, None),
    ],
)
def test_of_the_answers_that_a_script_allows_the_best_is_given(
    serve_items: Any, item: Any, answer: Any, said: str, status: int, wanted: str | None
) -> None:
    other = "POST /things"
    responses = (answer(500, {"message": "Broken"}, to=other), answer(204, to=other))
    shop = serve_items(
        item(
            "POST /things",
            *responses,
            body={"sku": "a"},
            test=f"pm.test('x', () => {{ {said}; }});",
        )
    )
    response = shop("POST", "/things", json={"sku": "a"})
    assert response.status_code == status
    assert wanted is None or wanted in response.json()


def test_commands_on_one_path_are_told_apart_by_what_is_sent(
    serve_items: Any, item: Any, answer: Any
) -> None:
    calls = [("login", {"session": 1}), ("logout", {"left": True}), ("list", {"rows": []})]
    shop = serve_items(
        *(
            item("POST /rpc", answer(200, value), body={"jsonrpc": "2.0", "method": name, "id": 1})
            for name, value in calls
        )
    )
    for name, value in calls:
        sent = {"jsonrpc": "2.0", "method": name, "id": 5}
        assert shop("POST", "/rpc", json=sent).json() == value


def test_a_page_of_another_origin_may_ask(shop: Any) -> None:
    asks = {"Origin": "http://app.example", "Access-Control-Request-Method": "POST"}
    allowed = shop("OPTIONS", "/things", headers=asks)
    assert (allowed.status_code, allowed.headers["access-control-allow-origin"]) == (200, "*")
    answered = shop("GET", "/things/1", headers={"Origin": "http://app.example"})
    assert answered.headers["access-control-allow-origin"] == "*"


def test_texts_are_told_apart_by_what_they_say(serve_items: Any, item: Any, answer: Any) -> None:
    def envelope(word: str) -> dict[str, Any]:
        return {"mode": "raw", "raw": f"<a>\n  <{word}/>\n</a>"}

    items = [item("POST /soap", answer(200, {"word": word})) for word in ("one", "two")]
    for each, word in zip(items, ("one", "two"), strict=True):
        each["request"]["body"] = envelope(word)
        each["request"]["header"] = [{"key": "Content-Type", "value": "text/xml"}]
    shop = serve_items(*items)
    for word in ("one", "two"):
        sent = {"content": f"<a> <{word}/> </a>", "headers": {"Content-Type": "text/xml"}}
        assert shop("POST", "/soap", **sent).json() == {"word": word}


@pytest.mark.parametrize(
    ("shown", "sent", "wanted"),
    [
        ("{{a}}", "x", True),
        ("{{a}}-{{b}}", "x-y", True),
        ("{{a}}-{{b}}", "xy", False),
        ("a{{b}}a", "aa", True),
        ("a{{b}}a", "a", False),
        ("{{a}}-x-{{b}}-x", "1-x-x", False),
        ("a", "b", False),
        ("-".join(["{{v}}"] * 8) + "!", "-" * 100_000, False),
    ],
)
def test_any_text_stands_for_a_variable(shown: str, sent: str, wanted: bool) -> None:
    request = ExampleRequest(path=(("name", shown),))
    assert resembles(request, {"name": sent}, Asked("GET", ())) is wanted


@pytest.mark.parametrize(("sent", "wanted"), [(b'{"on": true}', True), (b'{"on": 1}', False)])
def test_true_is_no_number(sent: bytes, wanted: bool) -> None:
    request = ExampleRequest(body=Payload("json", "application/json", {"on": True}))
    asked = Asked("POST", (), body=read_body(sent, "application/json"))
    assert resembles(request, {}, asked) is wanted
