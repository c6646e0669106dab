"""What the API says otherwise, planted in LeadCenter's own answers: each is found, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


def _in_all(name: str, value: Any) -> Callable[[Any], None]:
    def change(reply: Any) -> None:
        said = reply.value
        for each in said:
            each[name] = value
        reply.say(said)

    return change


def _with(*steps: str | int, value: Any) -> Callable[[Any], None]:
    """The answer with another value where the steps lead."""

    def change(reply: Any) -> None:
        said = reply.value
        here = said
        for step in steps[:-1]:
            here = here[step]
        here[steps[-1]] = value
        reply.say(said)

    return change


def _without(name: str) -> Callable[[Any], None]:
    def change(reply: Any) -> None:
        reply.say({key: each for key, each in reply.value.items() if key != name})

    return change


def _status(status: int) -> Callable[[Any], None]:
    def change(reply: Any) -> None:
        reply.status = status

    return change


def _content_type(kind: str) -> Callable[[Any], None]:
    def change(reply: Any) -> None:
        reply.headers["Content-Type"] = kind

    return change


def _body(body: bytes) -> Callable[[Any], None]:
    def change(reply: Any) -> None:
        reply.body = body

    return change


PLANTED: dict[str, tuple[str, Callable[[Any], None], str, str]] = {
    "type": (
        "/v1/pipelines",
        _in_all("name", 7),
        "PW923",
        "an integer (9) at `[].name`, where the contract says string (`Pipeline.name`, ",
    ),
    "array": (
        "/v1/webhooks/{webhook}",
        _with("events", value={"0": "lead.created"}),
        "PW923",
        "an object at `events`, where the contract says [string] (`Webhook.events`, 6 samples)",
    ),
    "object": (
        "/v1/calendar/availability/{user}",
        lambda reply: reply.say([reply.value]),
        "PW923",
        "an array, where the contract says Availability (`calendar.availability.get response 200`, 2 ",
    ),
    "null": (
        "/v1/tags",
        _in_all("name", None),
        "PW924",
        "null at `[].name`, where the contract says string (`Tag.name`, 6 samples)",
    ),
    "required": (
        "/v1/users/{user}",
        _without("email"),
        "PW925",
        "no `email` in the body, which is required (`User.email`, 13 samples)",
    ),
    "always there": (
        "/v1/auth/me",
        _without("timezone"),
        "PW926",
        "no `timezone` in the body, which is in every sample (`User.timezone`, 13 samples)",
    ),
    "status": (
        "/v1/notes/{noteId}",
        _status(206),
        "PW920",
        "answered 206, and the contract knows 200, 404",
    ),
    "content type": (
        "/v1/leads/export",
        _content_type("text/plain"),
        "PW921",
        "answered 200 with `text/plain`, and the contract knows text/csv",
    ),
    "value": (
        "/v1/custom-fields",
        _in_all("type", "colour"),
        "PW928",
        "\"colour\" at `[].type`, where the contract knows 'text' | 'number' | 'date'",
    ),
    "format": (
        "/v1/auth/tokens",
        _in_all("created_at", "14 May 2025"),
        "PW929",
        'a string ("99 Xxx 9999") at `[].created_at`, where the contract says string(date-time)',
    ),
    "new member": (
        "/v1/sources",
        _in_all("priority", 1),
        "PW930",
        "`priority` (an integer) at `[]`, which the contract does not know (`Source`, 6 samples)",
    ),
    "no JSON": (
        "/v1/task-lists/{task_list}",
        _body(b'{"id": 1,'),
        "PW922",
        "answered 200 with a body that is not JSON: ",
    ),
    "no body": (
        "/v1/calendar/events/{event}",
        _body(b""),
        "PW932",
        "answered 200 with no body, where the contract has one",
    ),
}


def test_a_right_server_is_clean(ask: Any) -> None:
    done = ask()
    assert done.diagnostics == []
    assert (done.outcome.operations, done.outcome.requests) == (30, 50)


@pytest.mark.parametrize("kind", PLANTED)
def test_one_difference_is_found_once(kind: str, ask: Any, book: Any) -> None:
    path, change, code, said = PLANTED[kind]
    book.plant("GET", path, change)
    done = ask(f"GET {path}")
    assert done.codes == [code], done.texts
    assert done.diagnostics[0].message.startswith(f"the API says otherwise: `GET {path}` answered ")
    assert said in done.diagnostics[0].message
    assert done.diagnostics[0].origin.file.endswith("leadcenter.postman_collection.json")


def test_all_of_them_at_once_are_as_many(ask: Any, book: Any) -> None:
    for path, change, _, _ in PLANTED.values():
        book.plant("GET", path, change)
    done = ask()
    assert sorted(done.codes) == sorted(code for _, _, code, _ in PLANTED.values()), done.texts
    assert done.outcome.differences == len(PLANTED)


def test_a_model_that_is_different_everywhere_is_one_difference(ask: Any, book: Any) -> None:
    book.plant("GET", "/v1/tags", _in_all("name", 7))
    book.plant("GET", "/v1/pipelines/{pipeline}", _with("stages", 0, "name", value=7))
    book.plant("GET", "/v1/pipelines", _with(0, "stages", 0, "name", value=8))
    done = ask("pipelines", "tags")
    assert done.codes == ["PW923", "PW923"], done.texts
    assert "`Stage.name`" in done.texts
    assert done.diagnostics[0].message.endswith("; so does another operation")
