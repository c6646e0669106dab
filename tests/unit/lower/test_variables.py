"""What variables are worth."""

from __future__ import annotations

import time

from postwright.lower.variables import Scope, known, names, scope_of, whole
from postwright.postman.model import Collection, Environment, Variable


def scope(**own: str) -> Scope:
    return Scope(own=own)


def test_names_and_whole_references() -> None:
    assert names("{{a}}/{{ b.c }}-{{$guid}}{d}") == ("a", "b.c", "$guid")
    assert whole(" {{a b}} ") == "a b"
    assert whole("x{{a}}") == whole("") == whole("{{}}") == ""


def test_values_are_resolved_all_the_way() -> None:
    here = scope(base="https://{{host}}/{{v}}", host="{{sub}}.x.io", sub="api", v="1")
    assert here.resolve("{{base}}/a") == "https://api.x.io/1/a"
    assert here.value("base") == "https://api.x.io/1"


def test_what_is_unknown_stays() -> None:
    here = scope(base="{{host}}/v1")
    assert here.resolve("{{base}}/{{id}}") == "{{host}}/v1/{{id}}"
    assert here.value("base") is None
    assert here.value("nothing") is None
    assert here.raw("base") == "{{host}}/v1"


def test_a_circle_is_unknown() -> None:
    here = scope(a="{{b}}", b="{{a}}", c="{{c}}x")
    assert here.value("a") is None
    assert here.value("c") is None


def test_a_circle_is_named() -> None:
    here = scope(a="{{b}}", b="{{a}}", d="{{a}}", e="{{f}}", f="1", g="{{unknown}}")
    assert sorted(here.circle()) == ["a", "b"]
    assert scope(a="x{{a}}").circle() == ("a",)
    assert scope(a="{{b}}", b="{{c}}", c="x").circle() == ()


def test_growth_without_end_is_stopped() -> None:
    here = Scope(
        own={f"v{n}": "{{v" + str(n + 1) + "}}{{v" + str(n + 1) + "}}" for n in range(60)}
        | {"v60": "xx"}
    )
    start = time.process_time()
    assert here.resolve("{{v0}}/x") == "{{v0}}/x"
    assert here.value("v60") == "xx"
    assert here.boundless() == "v0"
    assert time.process_time() - start < 0.5


def test_a_long_value_is_no_growth_without_end() -> None:
    here = scope(a="x" * 200_000, b="[{{a}}, {{c}}]", c="1")
    assert len(here.resolve("{{b}}")) == 200_005
    assert here.boundless() == ""


def test_a_long_chain_is_stopped() -> None:
    here = Scope(own={f"v{n}": "{{v" + str(n + 1) + "}}" for n in range(5000)})
    assert here.value("v0") is None


def test_disabled_and_empty_variables_are_unknown() -> None:
    given = [
        Variable("a", "1"),
        Variable("b", "2", enabled=False),
        Variable("c", ""),
        Variable("d", None),
    ]
    given += [Variable("e", 0), Variable("f", False), Variable("g", [1])]
    assert known(given) == {"a": "1", "e": "0", "f": "false", "g": "[1]"}


def test_the_chosen_environment_goes_first_and_globals_last() -> None:
    collection = Collection(
        "c", variables=(Variable("a", "collection"), Variable("b", "collection"))
    )
    environments = [
        Environment("globals", (Variable("a", "g"), Variable("z", "g")), is_global=True),
        Environment("one", (Variable("a", "one"),)),
        Environment("two", (Variable("a", "two"), Variable("b", "two"), Variable("c", "two"))),
    ]
    here = scope_of(collection, environments)
    assert [here.value(name) for name in "abcz"] == ["one", "collection", "two", "g"]
    assert here.inside([Variable("b", "folder")]).value("b") == "folder"
    assert here.under(environments[2]).value("a") == "two"
