"""What builds and code scanning read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from postwright.diagnostics import CODES, Code, Diagnostic, Severity, Spot
from postwright.diagnostics.excerpts import Excerpt
from postwright.diagnostics.printers import as_github, as_sarif
from postwright.diagnostics.printers.place import nowhere
from postwright.source import Origin

PLACE = Origin("leads.json", "/item/0/request", ("Leads", "Create lead"))


@pytest.fixture(autouse=True)
def _codes(monkeypatch: pytest.MonkeyPatch) -> None:
    """One code of each severity, whatever the registry holds."""
    for number, severity in enumerate(Severity, start=1):
        code = Code(f"PW00{number}", severity, "a title: 100%, new", "First.\n\nSecond.")
        monkeypatch.setitem(CODES, code.id, code)


def _at(diagnostic: Diagnostic) -> Spot:
    return Spot(4, 2, Excerpt('"name": "lead"', 8, 4))


@pytest.mark.parametrize(
    ("code", "command"),
    [("PW001", "error"), ("PW002", "warning"), ("PW003", "notice"), ("PW004", "notice")],
)
def test_an_annotation_has_the_command_of_its_severity(code: str, command: str) -> None:
    assert as_github([Diagnostic(code, "m")]) == (
        f"::{command} title={code} a title%3A 100%25%2C new::m\n"
    )


def test_an_annotation_has_its_place() -> None:
    line = as_github([Diagnostic("PW002", "oh", PLACE, "do this")], _at)
    assert line == (
        "::warning file=leads.json,line=4,col=2,title=PW002 a title%3A 100%25%2C new"
        "::oh%0Ain: Leads \u203a Create lead%0Ahelp: do this\n"
    )


@pytest.mark.parametrize(
    "text", ["a\n::error::b", "a\r\n::warning::b", "\x1b[31m", "50%0Aoff", "\u2028::error::b"]
)
def test_no_text_becomes_a_command_or_a_property_of_its_own(text: str) -> None:
    told = as_github([Diagnostic("PW001", text, Origin(f"{text},line=9:", "", (text,)), text)], _at)
    assert len(told.splitlines()) == 1
    assert told.startswith("::error file=")
    properties = told.partition("::")[2].partition("::")[0]
    assert [part.partition("=")[0] for part in properties.removeprefix("error ").split(",")] == [
        "file",
        "line",
        "col",
        "title",
    ]
    assert "\x1b" not in told


def _run(*diagnostics: Diagnostic, **more: Any) -> dict[str, Any]:
    text = as_sarif(diagnostics, more.pop("locate", _at), **more)
    assert text.isascii()
    log = json.loads(text)
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-2.1.0.json")
    (run,) = log["runs"]
    return dict(run)


def test_a_log_without_results() -> None:
    run = _run()
    assert run["results"] == []
    assert run["tool"]["driver"] == {"name": "Postwright", "rules": []}


def test_every_result_has_its_rule() -> None:
    run = _run(*(Diagnostic(f"PW00{n}", "m") for n in (3, 1, 3, 2)), version="1.2.3")
    driver = run["tool"]["driver"]
    assert driver["version"] == "1.2.3"
    assert [rule["id"] for rule in driver["rules"]] == ["PW001", "PW002", "PW003"]
    for result in run["results"]:
        rule = driver["rules"][result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        assert rule["defaultConfiguration"]["level"] == result["level"]
        assert rule["help"]["text"] == "First.\n\nSecond."
        assert rule["shortDescription"]["text"] == "a title: 100%, new"
    assert [result["level"] for result in run["results"]] == ["note", "error", "note", "warning"]


def test_the_severity_that_was_chosen_is_the_level() -> None:
    (result,) = _run(Diagnostic("PW003", "m", level=Severity.ERROR))["results"]
    assert result["level"] == "error"


def test_a_result_has_its_place_and_no_excerpt() -> None:
    (result,) = _run(Diagnostic("PW002", "oh \x1b", PLACE, "do this"))["results"]
    assert result["message"] == {"text": "oh \\x1b\nHelp: do this"}
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "leads.json", "uriBaseId": "SRCROOT"},
                "region": {"startLine": 4, "startColumn": 2},
            },
            "logicalLocations": [
                {"name": "Create lead", "fullyQualifiedName": "Leads \u203a Create lead"}
            ],
        }
    ]
    assert "lead" not in json.dumps(result["locations"][0]["physicalLocation"]["region"])


def test_a_result_from_nowhere_has_no_place() -> None:
    (result,) = _run(Diagnostic("PW001", "m"), locate=nowhere)["results"]
    assert result["locations"] == []


@pytest.mark.parametrize(
    ("file", "artifact"),
    [
        ("a b/c#1.json", {"uri": "a%20b/c%231.json", "uriBaseId": "SRCROOT"}),
        ("\u00e9.json", {"uri": "%C3%A9.json", "uriBaseId": "SRCROOT"}),
        ("/elsewhere/c.json", {"uri": "file:///elsewhere/c.json"}),
    ],
)
def test_files_are_uris(file: str, artifact: dict[str, str]) -> None:
    (result,) = _run(Diagnostic("PW001", "m", Origin(file)))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == artifact


def _marks(*diagnostics: Diagnostic) -> list[str]:
    return [each["partialFingerprints"]["postwright/v1"] for each in _run(*diagnostics)["results"]]


def test_a_fingerprint_outlives_an_export_with_other_lines_and_indexes() -> None:
    moved = Origin("again.json", "/item/7/request", PLACE.breadcrumb, 99, 1)
    before = _marks(Diagnostic("PW001", "3 secrets", PLACE), Diagnostic("PW001", "x"))
    after = _marks(Diagnostic("PW001", "x"), Diagnostic("PW001", "4 secrets", moved))
    assert sorted(before) == sorted(after)


def test_different_results_have_different_fingerprints() -> None:
    other = Origin("leads.json", "/item/0/request/url", PLACE.breadcrumb)
    elsewhere = Origin("leads.json", "/item/0/request", ("Leads", "Get lead"))
    found = _marks(
        Diagnostic("PW001", "m", PLACE),
        Diagnostic("PW001", "n", PLACE),
        Diagnostic("PW002", "m", PLACE),
        Diagnostic("PW001", "m", other),
        Diagnostic("PW001", "m", elsewhere),
    )
    assert len(set(found)) == 5


def test_files_outside_of_the_working_folder_keep_their_path(tmp_path: Path) -> None:
    told = as_github([Diagnostic("PW001", "m", Origin(str(tmp_path / "c.json")))])
    assert f"file={(tmp_path / 'c.json').as_posix()}," in told


SHAPES: dict[str, tuple[set[str], set[str]]] = {
    "sarifLog": ({"version", "runs"}, {"$schema"}),
    "run": ({"tool"}, {"results", "columnKind", "originalUriBaseIds"}),
    "tool": ({"driver"}, set()),
    "driver": ({"name"}, {"version", "rules"}),
    "rule": (
        {"id"},
        {"shortDescription", "fullDescription", "help", "defaultConfiguration"},
    ),
    "result": (
        {"message"},
        {"ruleId", "ruleIndex", "level", "locations", "partialFingerprints"},
    ),
    "location": (set(), {"physicalLocation", "logicalLocations"}),
    "physicalLocation": ({"artifactLocation"}, {"region"}),
    "artifactLocation": (set(), {"uri", "uriBaseId", "description"}),
    "region": ({"startLine"}, {"startColumn"}),
    "logicalLocation": (set(), {"name", "fullyQualifiedName"}),
    "message": ({"text"}, {"markdown"}),
}
"""Members that the objects must have (SARIF 2.1.0, sections 3.13 to 3.52), and those that are used."""


def _parts(log: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """Every object of a log with the kind that its place gives it."""
    found = [("sarifLog", log)]
    for run in log["runs"]:
        rules = run["tool"]["driver"]["rules"]
        found += [("run", run), ("tool", run["tool"]), ("driver", run["tool"]["driver"])]
        found += [("artifactLocation", base) for base in run["originalUriBaseIds"].values()]
        found += [("rule", rule) for rule in rules]
        found += [
            ("message", rule[name])
            for rule in rules
            for name in ("shortDescription", "fullDescription", "help")
        ]
        for result in run["results"]:
            found += [("result", result), ("message", result["message"])]
            for location in result["locations"]:
                found += _of_location(location)
    return found


def _of_location(location: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    found = [("location", location)]
    found += [("logicalLocation", each) for each in location.get("logicalLocations", [])]
    physical = location.get("physicalLocation")
    if physical is not None:
        found += [
            ("physicalLocation", physical),
            ("artifactLocation", physical["artifactLocation"]),
        ]
        found += [("region", physical["region"])] if "region" in physical else []
    return found


def test_a_log_has_the_members_that_the_standard_asks_for() -> None:
    places = (PLACE, Origin("c.json"), Origin("", "", ("Leads",)), Origin(""))
    for locate in (_at, nowhere):
        found = [Diagnostic(code, "m", place) for code in CODES for place in places]
        parts = _parts(json.loads(as_sarif(found, locate, version="1")))
        assert {kind for kind, _ in parts} >= SHAPES.keys() - {"region"}
        for kind, part in parts:
            required, used = SHAPES[kind]
            assert required <= part.keys() <= required | used, (kind, part)
        assert len(parts) > len(CODES) * len(places)


def test_texts_of_rules_are_no_longer_than_code_scanning_takes() -> None:
    assert max(len(code.explanation) for code in CODES.values()) <= 1024
    assert max(len(code.title) for code in CODES.values()) <= 255
