"""What is asked, in which order, with which values, and what is not."""

from __future__ import annotations

import json
from typing import Any

import pytest

from postwright.diagnostics import Failure


def paths(book: Any, method: str = "GET") -> list[str]:
    return [each.path.partition("?")[0] for each in book.asked if each.method == method]


def test_only_what_is_safe_is_asked(ask: Any, book: Any) -> None:
    ask()
    assert {each.method for each in book.asked} == {"GET"}
    assert all(each.headers["authorization"].startswith("Bearer lct_") for each in book.asked[:5])


def test_ids_are_those_that_lists_gave(ask: Any, book: Any) -> None:
    def renumbered(reply: Any) -> None:
        said = reply.value
        for number, each in enumerate(said["data"]):
            each["id"] = 70001 + number
        reply.say(said)

    book.plant("GET", "/v1/leads", renumbered)
    ask("leads")
    assert "/v1/leads/70001" in paths(book)
    assert "/v1/leads/70001/notes" in paths(book)
    assert not [path for path in paths(book) if path.startswith("/v1/leads/4")]


def test_an_id_is_found_by_the_name_of_its_list(ask: Any, book: Any) -> None:
    """`/calendar/availability/{user}` is below no list of users, and `/users` is one."""

    def renumbered(reply: Any) -> None:
        said = reply.value
        for each in said["data"] if isinstance(said, dict) else said:
            each["id"] = 7123
        reply.say(said)

    book.plant("GET", "/v1/users", renumbered)
    ask("users.list", "calendar.availability.get")
    assert paths(book)[-1] == "/v1/calendar/availability/7123"


def test_where_nothing_is_there_others_are_asked(ask: Any, book: Any) -> None:
    """The first lead has no attachments and the second has, one of which can be downloaded then."""
    done = ask("leads")
    asked = paths(book)
    assert asked.index("/v1/leads/4819/attachments") < asked.index("/v1/leads/4812/attachments")
    assert "/v1/leads/4812/attachments/771/download" in asked
    assert done.diagnostics == []


def test_values_of_a_path_that_belong_together_stay_together(ask: Any, book: Any) -> None:
    book.plant("GET", "/v1/leads/{lead}/attachments", lambda reply: reply.say([]))
    ask("leads")
    assert "/v1/leads/4812/attachments/771/download" in paths(book)


def test_examples_serve_where_no_list_says_more(ask: Any, book: Any) -> None:
    ask("leads.get")
    assert paths(book) == ["/v1/leads/4812", "/v1/leads/4819", "/v1/leads/4655"]


def test_an_operation_that_is_not_safe_is_kept_back(ask: Any, book: Any) -> None:
    done = ask("tags.create")
    assert book.asked == []
    assert sorted(done.codes) == ["PW906", "PW913"]
    assert "`tags.create` was not asked: it is not safe" in done.texts


def test_what_is_named_is_sent_to_what_the_run_created(ask: Any, book: Any) -> None:
    def numbered(reply: Any) -> None:
        reply.say({**reply.value, "id": 90210})

    book.plant("POST", "/v1/tags", numbered)
    done = ask("tags", unsafe=("tags.delete", "tags.create"))
    assert done.diagnostics == [], done.texts
    assert [(each.method, each.path) for each in book.asked[-2:]] == [
        ("POST", "/v1/tags"),
        ("DELETE", "/v1/tags/90210"),
    ]
    assert json.loads(book.asked[-2].body)["name"]


def test_what_is_named_is_sent_to_nothing_else(ask: Any, book: Any) -> None:
    done = ask("tags", unsafe=("tags.delete",))
    assert paths(book, "DELETE") == []
    assert "only sent to what this run has created" in done.texts


@pytest.mark.parametrize(
    ("only", "unsafe", "said"),
    [
        (("leads.lst",), (), "there is no operation `leads.lst`"),
        (("GET /nothing",), (), "there is no operation `GET /nothing`"),
        (("Lead.email",), (), "`Lead.email` is no operation"),
        ((), ("leads",), "there is no operation `leads`"),
    ],
)
def test_an_address_of_nothing_is_refused(
    only: tuple[str, ...], unsafe: tuple[str, ...], said: str, ask: Any
) -> None:
    with pytest.raises(Failure) as caught:
        ask(*only, unsafe=unsafe)
    assert caught.value.diagnostic.code == "PW902"
    assert said in caught.value.diagnostic.message


def test_the_login_gives_the_token(ask: Any, book: Any) -> None:
    def logged_in(reply: Any) -> None:
        reply.say({**reply.value, "token": "lct_of_this_run_5521"})

    book.plant("POST", "/v1/auth/login", logged_in)
    done = ask("auth.me", known={"POSTWRIGHT_PASSWORD": "s3cret-of-tests"})
    login, me = book.asked
    assert json.loads(login.body)["password"] == "s3cret-of-tests"
    assert json.loads(login.body)["email"] == "maya.ortiz@example.com"
    assert me.headers["authorization"] == "Bearer lct_of_this_run_5521"
    assert done.diagnostics == []


def test_nobody_logs_in_for_what_is_public(ask: Any, book: Any) -> None:
    ask("oauth.authorize", known={"POSTWRIGHT_PASSWORD": "s3cret-of-tests"})
    assert paths(book, "POST") == []
    assert paths(book) == ["/oauth/authorize"]


def test_what_the_environment_holds_serves_the_login(ask: Any, book: Any) -> None:
    ask("auth.me", known={}, files={"email": "ada@example.com", "password": "pw-of-file"})
    assert json.loads(book.asked[0].body)["email"] == "ada@example.com"
    assert json.loads(book.asked[0].body)["password"] == "pw-of-file"


def test_a_login_that_fails_is_told(ask: Any, book: Any) -> None:
    def refused(reply: Any) -> None:
        reply.status = 401
        reply.say({"success": False, "message": "no", "errors": {}})

    book.plant("POST", "/v1/auth/login", refused)
    done = ask("auth.me", known={"POSTWRIGHT_PASSWORD": "wrong-one"})
    assert "PW908" in done.codes
    assert "`auth.login` answered 401 and gave no token" in done.texts
    assert "wrong-one" not in done.texts


def test_a_credential_that_lacks_is_told_once(ask: Any, book: Any) -> None:
    def refused(reply: Any) -> None:
        reply.status = 401
        reply.say({"success": False, "message": "no", "errors": {}})

    for path in ("/v1/leads", "/v1/tags", "/v1/sources", "/v1/calendar/events"):
        book.plant("GET", path, refused)
    done = ask("leads.list", "tags.list", "sources.list", "calendar.events.list", known={})
    assert done.codes == ["PW907", "PW909"], done.texts
    assert "set POSTWRIGHT_TOKEN" in done.texts
    assert "`leads.list`" in done.diagnostics[1].message


def test_errors_alone_are_no_success(ask: Any, book: Any) -> None:
    def missing(reply: Any) -> None:
        reply.status = 404
        reply.say({"success": False, "message": "no", "errors": {}})

    book.plant("GET", "/v1/webhooks/{webhook}", missing)
    done = ask("webhooks.get")
    assert done.codes == ["PW910"]
    assert "`webhooks.get` was answered with 404 only" in done.texts


@pytest.mark.parametrize(
    ("path", "status", "codes"),
    [
        ("/v1/calendar/events/{event}", 410, ["PW910"]),
        ("/v1/calendar/events/{event}", 418, ["PW910", "PW920"]),
        ("/v1/sources", 404, ["PW910", "PW920"]),
        ("/v1/sources", 403, ["PW909", "PW920"]),
        ("/v1/sources", 429, ["PW909"]),
        ("/v1/sources", 500, ["PW909", "PW920"]),
    ],
)
def test_an_error_that_is_our_own_doing_is_no_difference(
    path: str, status: int, codes: list[str], ask: Any, book: Any
) -> None:
    """An id of an example may be gone, and a limit of ours be reached; anything else the API says."""
    book.plant("GET", path, lambda reply: setattr(reply, "status", status))
    assert sorted(ask(f"GET {path}").codes) == codes


def test_403_without_credentials_is_no_difference(ask: Any, book: Any) -> None:
    book.plant("GET", "/v1/sources", lambda reply: setattr(reply, "status", 403))
    assert sorted(ask("sources.list", known={}).codes) == ["PW907", "PW909"]
