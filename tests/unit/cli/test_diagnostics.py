"""Which diagnostics commands print, in which form, on which stream, and how they end."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from postwright.cli import cli

SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
MACHINE = ("json", "github", "sarif")


def request(name: str, **more: Any) -> dict[str, Any]:
    saved = {"name": "ok", "code": 200, "body": "{}", "header": []}
    url = "https://api.example.com/leads"
    return {"name": name, "request": {"method": "GET", "url": url, **more}, "response": [saved]}


def write(*items: Any, file: str = "c.json", **more: Any) -> None:
    document = {"info": {"name": "Demo", "schema": SCHEMA}, "item": [*items], **more}
    Path(file).write_text(json.dumps(document, indent=1), encoding="utf-8")


def configure(extra: str = "", file: str = "postwright.yaml") -> None:
    Path(file).write_text(
        "version: 1\ninput: {collection: c.json}\n"
        "targets:\n  python: {pack: python, output: out, options: {package: demo}}\n" + extra,
        encoding="utf-8",
    )


@pytest.fixture(autouse=True)
def _inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(*args: str) -> Result:
    return CliRunner().invoke(cli, args)


def codes(document: str) -> list[str]:
    return [each["code"] for each in json.loads(document)["diagnostics"]]


WARNED = request(
    "Create lead",
    method="POST",
    body={"mode": "raw", "raw": "{", "options": {"raw": {"language": "json"}}},
)


def test_lint_of_a_collection_that_could_not_be_better() -> None:
    write(request("List leads"))
    done = run("lint", "c.json")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "no diagnostics\n", "")


def test_lint_prints_to_standard_output_and_counts() -> None:
    write(request("List leads"), WARNED)
    done = run("lint", "c.json")
    assert done.exit_code == 0
    assert done.stdout.startswith("warning[PW204]: the body is labelled as JSON")
    assert done.stdout.endswith("\n\n1 warning\n")
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("args", "code"),
    [
        ([], 0),
        (["--strict"], 1),
        (["--severity", "PW204=error"], 1),
        (["--severity", "pw204=advice", "--strict"], 0),
        (["--severity", "PW204=off", "--strict"], 0),
        (["--severity", "PW204=info", "--severity", "PW204=warning", "--strict"], 1),
    ],
)
def test_lint_ends_as_the_gravest_severity_says(args: list[str], code: int) -> None:
    write(WARNED)
    assert run("lint", "c.json", *args).exit_code == code


def test_lint_without_a_source_reads_the_configuration() -> None:
    write(WARNED)
    configure("lint: {PW204: error, pw801: off}\n")
    done = run("lint")
    assert done.exit_code == 1
    assert done.stdout.startswith("error[PW204]")
    assert run("lint", "--severity", "PW204=warning").exit_code == 0


def test_the_severities_of_the_configuration_hold_for_other_sources() -> None:
    write(WARNED, file="other.json")
    configure("lint:\n  PW204: off\n")
    assert run("lint", "other.json").stdout == "no diagnostics\n"
    configure("lint:\n  PW204: error\n", file="strict.yaml")
    assert run("lint", "other.json", "-c", "strict.yaml").exit_code == 1


@pytest.mark.parametrize(
    ("extra", "args", "told"),
    [
        (
            "lint: {PW2004: off}",
            [],
            ("PW607", "there is no code `PW2004`", "did you mean `PW204`?"),
        ),
        ("lint: {PW204: eror}", [], ("PW607", "`eror` is no severity", "did you mean `error`?")),
        ("", ["--severity", "PW2004=off"], ("PW607", "did you mean `PW204`?")),
        ("", ["--severity", "nonsense=off"], ("PW607", "docs/reference/diagnostics.md")),
        ("", ["--severity", "PW204=eror"], ("PW607", "did you mean `error`?")),
        ("", ["--severity", "PW204"], ("PW605", "`PW204` is no CODE=LEVEL")),
        ("", ["-e", "e.json"], ("PW605", "--environment needs a SOURCE")),
        ("", ["-c", "gone.yaml", "c.json"], ("PW601", "gone.yaml")),
    ],
)
def test_lint_refuses_what_it_does_not_know(
    extra: str, args: list[str], told: tuple[str, ...]
) -> None:
    write(WARNED)
    configure(extra)
    done = run("lint", *args)
    assert (done.exit_code, done.stdout) == (2, "")
    assert [part for part in told if part not in done.stderr] == []


def test_a_wrong_line_of_the_configuration_is_shown() -> None:
    configure("lint:\n  PW2004: off\n")
    assert "postwright.yaml:6:3\n  |\n6 |   PW2004: off\n  |   ^\n" in run("lint").stderr


def test_lint_examines_every_source_even_after_one_that_is_broken() -> None:
    write(WARNED)
    Path("broken.json").write_text('{"info": ', encoding="utf-8")
    done = run(
        "lint", "broken.json", "gone.json", "c.json", "--format", "json", "--severity", "PW104=off"
    )
    assert done.exit_code == 2
    assert codes(done.stdout) == ["PW104", "PW204", "PW101"]
    assert done.stderr == "2 errors, 1 warning\n"


def test_lint_shows_all_of_a_kind_and_other_commands_count_the_rest() -> None:
    write(request("List leads"), *({"name": f"note {n}"} for n in range(12)))
    assert run("lint", "c.json").stdout.count("warning[PW115]") == 12
    done = run("inspect", "c.json")
    assert done.stderr.count("warning[PW115]") == 5
    assert "... and 7 more like this; `postwright lint` shows all" in done.stderr
    assert len(codes(run("inspect", "c.json", "--format", "json").stdout)) == 12


def test_places_are_in_the_order_of_the_items() -> None:
    write(request("List leads"), *({"name": f"note {n}"} for n in range(12)))
    pointers = [
        each["pointer"]
        for each in json.loads(run("lint", "c.json", "--format", "json").stdout)["diagnostics"]
    ]
    assert pointers == [f"/item/{n}" for n in range(1, 13)]


def test_advice_is_for_lint_alone() -> None:
    write({**request("List leads"), "response": []})
    assert codes(run("lint", "c.json", "--format", "json").stdout) == ["PW801"]
    assert codes(run("inspect", "c.json", "--format", "json").stdout) == []


@pytest.mark.parametrize("form", MACHINE)
@pytest.mark.parametrize("command", ["generate", "inspect", "check"])
def test_a_document_has_standard_output_for_itself(command: str, form: str) -> None:
    write(WARNED)
    configure()
    told = run(command, "--format", form)
    assert told.exit_code == (1 if command == "check" else 0), told.output
    assert "PW204" in told.stdout
    assert "PW204" not in told.stderr
    assert told.stderr.strip()
    if form == "github":
        assert all(line.startswith("::") for line in told.stdout.splitlines())
    else:
        json.loads(told.stdout)


def test_in_text_diagnostics_go_to_standard_error() -> None:
    write(WARNED)
    done = run("inspect", "c.json")
    assert done.stderr.startswith("warning[PW204]")
    assert "PW204" not in done.stdout
    assert done.stdout.startswith("Demo\n")


@pytest.mark.parametrize("form", MACHINE)
@pytest.mark.parametrize("command", ["generate", "inspect", "check"])
def test_a_failure_is_in_the_document(command: str, form: str) -> None:
    given = ["gone.json"] if command == "inspect" else ["gone.json", "-o", "out"]
    done = run(command, *given, "--format", form)
    assert done.exit_code == 2
    assert "PW101" in done.stdout
    assert done.stderr == ""


def test_what_was_noticed_before_a_failure_is_printed_with_it() -> None:
    write({"name": "note"})
    done = run("inspect", "c.json")
    assert done.exit_code == 2
    assert done.stderr.index("warning[PW115]") < done.stderr.index("error[PW113]")


def test_the_model_and_a_document_cannot_share_standard_output() -> None:
    write(WARNED)
    done = run("inspect", "c.json", "--json", "--format", "sarif")
    assert done.exit_code == 2
    (result,) = json.loads(done.stdout)["runs"][0]["results"]
    assert result["ruleId"] == "PW605"
    assert "PW204" in run("inspect", "c.json", "--json").stderr


def test_a_failure_of_reading_tells_no_secret() -> None:
    write(request(""), file="c.json")
    Path("c.json").write_text(
        json.dumps({"info": {"name": "Bearer abcDEF0123456789", "schema": SCHEMA}, "item": []}),
        encoding="utf-8",
    )
    done = run("inspect", "c.json")
    assert "PW113" in done.stderr
    assert "abcDEF0123456789" not in done.stderr


@pytest.mark.parametrize(
    ("file", "text", "shown"),
    [
        ("pack.yaml", "pack: 1\nname: mine\nnaames: {}\n", "3 | naames: {}\n  |         ^"),
        ("pack.yaml", "pack: 1\n  name: mine\n", "2 |   name: mine\n  |       ^"),
    ],
)
def test_a_wrong_line_of_a_pack_is_shown(file: str, text: str, shown: str) -> None:
    write(request("List leads"))
    Path("mine").mkdir()
    Path("mine", file).write_text(text, encoding="utf-8")
    done = run("generate", "c.json", "--pack", "./mine", "-o", "out")
    assert done.exit_code == 2
    assert shown in done.stderr


def test_remarks_that_are_not_printed_are_pointed_to() -> None:
    write(request("1. List leads", url="{{host}}/leads"))
    configure()
    done = run("generate")
    assert "1 info (to be seen with --verbose)" in done.stdout
    assert "PW203" not in done.stderr
    assert "1. List" not in Path("out/api.md").read_text(encoding="utf-8")
    done = run("generate", "--verbose")
    assert "--verbose" not in done.stdout
    assert "info[PW203]" in done.stderr
