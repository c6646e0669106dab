"""What is created is there: to be got, listed, updated and deleted."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from postwright.diagnostics import Failure

LEAD = {
    "first_name": "Ada",
    "email": "ada@example.com",
    "owner_id": 15,
    "address": {"country": "GB"},
}
NOW = "2026-01-02T03:04:05.678900Z"


@pytest.fixture
def server(serve: Any) -> Any:
    return serve(stateful=True)


def test_a_thing_lives_until_it_is_deleted(server: Any) -> None:
    made = server("POST", "/v1/leads", json=LEAD)
    assert made.status_code == 201
    lead = made.json()
    path = f"/v1/leads/{lead['id']}"
    assert server("GET", path).json() == lead
    listed = server("GET", "/v1/leads?page=1&per_page=100").json()["data"]
    assert lead in listed
    changed = server("PATCH", path, json={"status": "won"}).json()
    assert changed == lead | {"status": "won", "updated_at": NOW}
    assert server("GET", path).json() == changed
    assert server("DELETE", path).status_code == 204
    assert server("GET", path).status_code == server("DELETE", path).status_code == 404
    after = server("GET", "/v1/leads?page=1&per_page=100").json()
    assert after["meta"]["total"] == len(listed) - 1 == len(after["data"])


def test_a_new_thing_is_made_of_what_was_sent(server: Any) -> None:
    lead = server("POST", "/v1/leads", json=LEAD).json()
    assert (lead["first_name"], lead["email"]) == ("Ada", "ada@example.com")
    assert lead["company"] is None, "the example's company is not this one's"
    assert lead["owner"]["id"] == 15
    assert lead["owner"]["name"] == "Priya Nair", "as it is shown elsewhere"
    assert (lead["created_at"], lead["updated_at"]) == (NOW, NOW)
    assert type(lead["id"]) is int
    assert server("POST", "/v1/leads", json=LEAD).json()["id"] == lead["id"] + 1


def test_what_is_unknown_is_told_in_the_apis_own_words(server: Any) -> None:
    for call in (
        "GET /v1/leads/5",
        "PUT /v1/leads/5",
        "POST /v1/leads/5/assign",
        "GET /v1/leads/5/notes",
    ):
        method, path = call.split()
        sent = {"first_name": "Ada", "email": "a@b.example", "user_id": 15}
        response = server(method, path, **({} if method == "GET" else {"json": sent}))
        assert (response.status_code, response.json()["message"]) == (404, "Resource not found.")


def test_what_is_below_another_is_in_its_list_and_has_its_id(server: Any) -> None:
    lead = server("POST", "/v1/leads", json=LEAD).json()["id"]
    note = server("POST", f"/v1/leads/{lead}/notes", json={"body": "Call back"}).json()
    assert note["lead_id"] == lead
    below = f"/v1/leads/{lead}/notes?page=1&per_page=10"
    assert server("GET", below).json()["data"] == [note]
    assert server("GET", f"/v1/notes/{note['id']}").json() == note
    everywhere = server("GET", f"/v1/notes?page=1&per_page=100&lead_id={lead}").json()
    assert everywhere["data"] == [note]


def test_lists_are_filtered_by_the_members_of_their_things(server: Any) -> None:
    def listed(query: str) -> list[Any]:
        found: list[Any] = server("GET", f"/v1/users?page=1&per_page=100&{query}").json()["data"]
        return found

    agents, all_of = listed("role=agent"), listed("")
    assert 0 < len(agents) < len(all_of)
    assert {user["role"] for user in agents} == {"agent"}
    assert [user for user in all_of if user["is_active"]] == listed("is_active=1")


def test_an_action_changes_the_thing_that_it_is_about(server: Any) -> None:
    task = server("POST", "/v1/tasks", json={"title": "Ring", "type": "call"}).json()
    done = server("POST", f"/v1/tasks/{task['id']}/complete").json()
    assert (done["id"], done["title"], done["status"]) == (task["id"], "Ring", "completed")
    assert server("GET", f"/v1/tasks/{task['id']}").json() == done


def test_a_variable_without_a_value_stands_for_what_there_is(server: Any) -> None:
    assert server("GET", "/v1/leads/%7B%7BleadId%7D%7D").json()["id"] == 4819


def test_a_variable_without_a_value_may_stand_in_a_body(server: Any) -> None:
    sent = b'{"first_name": "{{name}}", "email": "a@b.example", "owner_id": {{owner}}, "tag_ids": [{{tag}}]}'
    response = server(
        "POST", "/v1/leads", content=sent, headers={"Content-Type": "application/json"}
    )
    assert (response.status_code, response.json()["first_name"]) == (201, "{{name}}")


def test_what_is_saved_stays_as_it_is_without_state(serve: Any) -> None:
    server = serve(stateful=False)
    lead = server("POST", "/v1/leads", json=LEAD).json()
    assert lead["first_name"] == "Grace"
    assert server("DELETE", "/v1/leads/4812").status_code == 204
    assert server("GET", "/v1/leads/4812").status_code == 200


@pytest.mark.parametrize(
    ("id", "form"),
    [
        (7, r"8"),
        ("7", r"8"),
        ("2b5a1f9e-6d5c-4a38-9a7e-0c1d2e3f4a5b", r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
        ("507f1f77bcf86cd799439011", r"[0-9a-f]{24}"),
        ("cus_NffrFeUfNV2Hib", r"cus_[0-9a-f]{14}"),
        ("blue-shirt", r"things-1"),
    ],
)
def test_new_ids_are_of_the_apis_own_kind(
    serve_items: Any, item: Any, answer: Any, id: Any, form: str
) -> None:
    thing = {"id": id, "name": "a"}
    shop = serve_items(
        item("GET /things", answer(200, [thing])),
        item("POST /things", answer(201, thing), body={"name": "a"}),
        item("GET /things/{{thing}}", answer(200, thing)),
        stateful=True,
    )
    made = shop("POST", "/things", json={"name": "b"}).json()
    assert re.fullmatch(form, str(made["id"]))
    assert type(made["id"]) is type(id)
    assert shop("GET", f"/things/{made['id']}").json() == {"id": made["id"], "name": "b"}
    again = shop("POST", "/things", json={"name": "c"}).json()["id"]
    assert len({id, made["id"], again}) == 3


def test_things_in_boxes(serve_items: Any, item: Any, answer: Any) -> None:
    one = {"ok": True, "data": {"thing": {"_id": "a1", "name": "a", "createdAt": 1_700_000_000}}}
    all_of = {"ok": True, "data": {"things": [one["data"]["thing"]]}}  # type: ignore[index]
    shop = serve_items(
        item("GET /things", answer(200, all_of)),
        item("POST /things", answer(200, one), body={"name": "a"}),
        item("GET /things/{{id}}", answer(200, one)),
        item("PUT /things/{{id}}", answer(200, {"ok": True}), body={"name": "b"}),
        item("DELETE /things/{{id}}", answer(200, {"ok": True})),
        stateful=True,
    )
    made = shop("POST", "/things", json={"name": "z"}).json()["data"]["thing"]
    assert made["createdAt"] == 1_767_323_045
    path = f"/things/{made['_id']}"
    assert shop("PUT", path, json={"name": "y"}).json() == {"ok": True}
    assert shop("GET", path).json() == {"ok": True, "data": {"thing": made | {"name": "y"}}}
    assert len(shop("GET", "/things").json()["data"]["things"]) == 2
    assert shop("DELETE", path).json() == {"ok": True}
    assert len(shop("GET", "/things").json()["data"]["things"]) == 1


def test_a_form_creates_what_json_would(serve_items: Any, item: Any, answer: Any) -> None:
    thing = {"id": 1, "name": "a", "price": 5, "sold": False}
    shop = serve_items(
        item("GET /things", answer(200, [thing])),
        item("POST /things", answer(201, thing), body={"name": "a", "price": 5, "sold": False}),
        stateful=True,
    )
    sent = {"name": "b", "price": "7", "sold": "true"}
    assert shop("POST", "/things", data=sent).json() == {
        "id": 2,
        "name": "b",
        "price": 7,
        "sold": True,
    }


def test_an_id_of_the_callers_choice_is_kept_and_not_given_twice(
    serve_items: Any, item: Any, answer: Any
) -> None:
    thing = {"slug": "a", "name": "A"}
    shop = serve_items(
        item("GET /things", answer(200, [thing])),
        item("POST /things", answer(201, thing), body=thing),
        item("GET /things/{{slug}}", answer(200, thing)),
        stateful=True,
    )
    assert shop("POST", "/things", json={"slug": "b", "name": "B"}).json()["slug"] == "b"
    assert shop("POST", "/things", json={"slug": "b", "name": "B"}).status_code == 409


def test_a_store_keeps_things_beyond_the_run(serve: Any, tmp_path: Path) -> None:
    file = tmp_path / "store.sqlite"
    first = serve(stateful=True, store=file)
    lead = first("POST", "/v1/leads", json=LEAD).json()
    first("DELETE", "/v1/leads/4812")
    first.application.close()
    second = serve(stateful=True, store=file)
    assert second("GET", f"/v1/leads/{lead['id']}").json() == lead
    assert second("GET", "/v1/leads/4812").status_code == 404
    assert second("POST", "/v1/leads", json=LEAD).json()["id"] == lead["id"] + 1
    second.application.close()


@pytest.mark.parametrize("held", [b"no database, " * 99, None])
def test_a_store_of_something_else_is_refused(
    serve: Any, tmp_path: Path, held: bytes | None
) -> None:
    file = tmp_path / "store.sqlite"
    if held is None:
        import sqlite3

        with sqlite3.connect(file) as connection:
            connection.execute("CREATE TABLE mine (a TEXT)")
        connection.close()
    else:
        file.write_bytes(held)
    before = file.read_bytes()
    with pytest.raises(Failure) as caught:
        serve(stateful=True, store=file)
    assert caught.value.diagnostic.code == "PW662"
    assert file.read_bytes() == before


def test_a_store_belongs_to_one_api(
    serve: Any, serve_items: Any, item: Any, answer: Any, tmp_path: Path
) -> None:
    file = tmp_path / "store.sqlite"
    serve(stateful=True, store=file).application.close()
    with pytest.raises(Failure, match="another API"):
        serve_items(item("GET /things", answer(200, [])), stateful=True, store=file)


def test_a_store_is_one_mocks_at_a_time(serve: Any, tmp_path: Path) -> None:
    file = tmp_path / "store.sqlite"
    first = serve(stateful=True, store=file)
    first("DELETE", "/v1/leads/4812")
    with pytest.raises(Failure, match="locked"):
        serve(stateful=True, store=file)
    first.application.close()


def test_a_store_that_fails_is_told_as_an_error_of_the_api(serve: Any, tmp_path: Path) -> None:
    file = tmp_path / "store.sqlite"
    server = serve(stateful=True, store=file)
    server.application._mock._keeper._records._file.close()
    response = server("POST", "/v1/leads", json=LEAD)
    assert (response.status_code, response.json()["success"]) == (503, False)
