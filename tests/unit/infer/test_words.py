"""Words: splitting, singular and plural, titles, glued words."""

from __future__ import annotations

import pytest

from postwright.infer import words


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("task-lists", ("task", "lists")),
        ("TaskLists", ("task", "lists")),
        ("task_lists", ("task", "lists")),
        ("HTTPServer", ("http", "server")),
        ("userID", ("user", "id")),
        ("v2Users", ("v2", "users")),
        ("page[number]", ("page", "number")),
        ("", ()),
        ("—", ()),
        ("Créer un client", ("creer", "un", "client")),
        ("cre\u0301er", ("creer",)),
        ("größeÄndern", ("grosse", "andern")),
        ("Łódź_ID", ("lodz", "id")),
        ("ｉｄ", ("id",)),
        ("Список leads", ("leads",)),
        ("用户", ()),
    ],
)
def test_split(text: str, wanted: tuple[str, ...]) -> None:
    assert words.split(text) == wanted


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("leads", "lead"),
        ("categories", "category"),
        ("boxes", "box"),
        ("addresses", "address"),
        ("statuses", "status"),
        ("people", "person"),
        ("movies", "movie"),
        ("branches", "branch"),
        ("houses", "house"),
        ("ties", "tie"),
        ("status", "status"),
        ("series", "series"),
        ("news", "news"),
        ("analysis", "analysis"),
        ("class", "class"),
        ("s", "s"),
        ("lead", "lead"),
    ],
)
def test_singular(plural: str, one: str) -> None:
    assert words.singular(plural) == one
    assert words.is_plural(plural) == (plural != one)


def test_only_the_last_word_becomes_singular() -> None:
    assert words.singular_words(("sales", "orders")) == ("sales", "order")
    assert words.singular_words(()) == ()


@pytest.mark.parametrize(
    ("names", "wanted"),
    [
        ((("merge", "request"), ("request",)), ("merge", "request")),
        ((("create", "booking"), ("create", "booking", "hotel")), ("create", "booking", "hotel")),
        ((("lead",), ("assign",), ("request",)), ("lead", "assign", "request")),
        ((("a", "b"), ("b", "a", "b")), ("a", "b", "a", "b")),
        ((("pull",), ()), ("pull",)),
    ],
)
def test_what_two_names_share_is_said_once(
    names: tuple[tuple[str, ...], ...], wanted: tuple[str, ...]
) -> None:
    assert words.joined(*names) == wanted


def test_pascal() -> None:
    assert words.pascal(("task", "list", "v2")) == "TaskListV2"


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("1. Get token", ("get", "token")),
        ("01 - 02 Users", ("users",)),
        ("4a. Set contact email", ("set", "contact", "email")),
        ("Step 2: Get token", ("get", "token")),
        ("Users 2", ("users", "2")),
        ("404", ("404",)),
        ("", ()),
    ],
)
def test_a_number_that_orders_is_no_part_of_a_title(title: str, wanted: tuple[str, ...]) -> None:
    assert words.of_title(title) == wanted


@pytest.mark.parametrize(
    ("word", "known", "wanted"),
    [
        ("startrestore", ("start", "restore"), ("start", "restore")),
        ("startrestore", ("start", "restoring"), ("startrestore",)),
        ("restart", ("start", "re"), ("re", "start")),
        ("x", (), ("x",)),
    ],
)
def test_unglued(word: str, known: tuple[str, ...], wanted: tuple[str, ...]) -> None:
    assert words.unglued(word, known) == wanted
