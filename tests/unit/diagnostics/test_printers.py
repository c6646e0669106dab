"""What a person, an editor and a terminal get to see."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from postwright.diagnostics import CODES, Code, Diagnostic, Severity, Spot
from postwright.diagnostics.excerpts import Excerpt
from postwright.diagnostics.printers import Locate, as_json, as_text, explain, summary_line
from postwright.diagnostics.printers.visible import UNSEEN, escape, visible
from postwright.source import NOWHERE, Origin

PLACE = Origin("leads.json", "/item/0/request", ("Leads", "Create lead"))
ESCAPES = (
    "\x1b[31mred\x1b]0;title\x07 \u202ecba\u2066 \u200b\ufeff\U000e0041 \x9b1m a\r\nb\tc \ud800"
)


@pytest.fixture(autouse=True)
def _codes(monkeypatch: pytest.MonkeyPatch) -> None:
    """One code of each severity, whatever the registry holds."""
    for number, severity in enumerate(Severity, start=1):
        code = Code(f"PW00{number}", severity, "a title", "First.\n\nSecond.")
        monkeypatch.setitem(CODES, code.id, code)


def _found(line: int, column: int, text: str) -> Locate:
    return lambda diagnostic: Spot(line, column, Excerpt(text, column - 1, line))


def _placed(spot: Spot | None) -> Locate:
    return lambda diagnostic: spot


def test_a_whole_paragraph() -> None:
    diagnostic = Diagnostic("PW002", "the path holds a literal id", PLACE, "write `:lead`")
    text = as_text([diagnostic], _found(120, 8, '  "raw": "/leads/30"'))
    assert text == (
        "warning[PW002]: the path holds a literal id\n"
        "   --> leads.json:120:8\n"
        "    |\n"
        '120 |   "raw": "/leads/30"\n'
        "    |        ^\n"
        "    = in: Leads \u203a Create lead\n"
        "    = help: write `:lead`\n"
    )


def test_a_place_that_is_not_found_is_given_as_a_pointer() -> None:
    text = as_text([Diagnostic("PW001", "gone", PLACE)], _placed(None))
    assert text.splitlines() == [
        "error[PW001]: gone",
        "  --> leads.json#/item/0/request",
        "   = in: Leads \u203a Create lead",
    ]


def test_what_comes_from_nowhere_has_no_arrow() -> None:
    assert as_text([Diagnostic("PW003", "hello", NOWHERE)]) == "info[PW003]: hello\n"


def test_a_line_that_should_not_be_shown_is_not() -> None:
    text = as_text([Diagnostic("PW001", "m", Origin("a.json"))], _placed(Spot(3, 5)))
    assert text == "error[PW001]: m\n --> a.json:3:5\n"


def test_paragraphs_keep_their_order_with_a_line_between() -> None:
    text = as_text([Diagnostic("PW003", "b"), Diagnostic("PW001", "a")])
    assert text == "info[PW003]: b\n\nerror[PW001]: a\n"
    assert as_text([]) == ""


def _caret_points_at(line: int, column: int, source: str) -> str:
    """What stands above the caret, in terminal columns of one each."""
    text = as_text([Diagnostic("PW001", "m", Origin("a"))], _found(line, column, source))
    shown, caret = text.splitlines()[3:5]
    return shown[caret.index("^")]


@pytest.mark.parametrize(
    ("source", "column"),
    [
        ('{"a": X}', 7),
        ("X", 1),
        ("\t\tX", 3),
        ("a\x1b\u202eX", 4),
        ("y" * 5000 + "X" + "y" * 5000, 5001),
        ("y" * 500 + "X", 501),
        ("X" + "y" * 500, 1),
    ],
)
def test_the_caret_points_at_the_column(source: str, column: int) -> None:
    assert _caret_points_at(7, column, source) == "X"


def test_the_caret_allows_for_wide_and_combining_characters() -> None:
    locate = _found(1, 5, "\u6f22\u5b57e\u0301X")
    wide = as_text([Diagnostic("PW001", "m", Origin("a"))], locate).splitlines()
    assert wide[4] == "  | " + " " * 5 + "^"


def test_a_long_line_is_cut_on_both_sides() -> None:
    locate = _found(1, 300, "y" * 600)
    line = as_text([Diagnostic("PW001", "m", Origin("a"))], locate).splitlines()[3]
    assert line == "1 | \u2026" + "y" * 100 + "\u2026"


def test_a_column_beyond_the_line_is_no_trouble() -> None:
    text = as_text([Diagnostic("PW001", "m", Origin("a"))], _found(1, 9, "ab"))
    assert text.splitlines()[3] == "1 | ab"


@pytest.mark.parametrize("colour", [False, True])
def test_no_text_from_an_input_acts_on_the_terminal(colour: bool) -> None:
    origin = Origin(ESCAPES, ESCAPES, (ESCAPES, "x"))
    diagnostic = Diagnostic("PW001", ESCAPES, origin, ESCAPES)
    for locate in (_placed(None), _found(1, 2, ESCAPES)):
        text = as_text([diagnostic], locate, colour=colour)
        for own in ("\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[1;31m"):
            text = text.replace(own, "")
        assert not UNSEEN.search(text.replace("\n", ""))
        assert "\\x1b[31mred" in text


def test_what_is_told_too_often_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    for code, severity in (("PW198", Severity.WARNING), ("PW199", Severity.ERROR)):
        monkeypatch.setitem(CODES, code, Code(code, severity, "a title", "Words."))
    found = [Diagnostic("PW198", f"m{n}") for n in range(7)]
    text = as_text([*found, Diagnostic("PW003", "end")], most=3)
    assert text == (
        "warning[PW198]: m0\n\nwarning[PW198]: m1\n\nwarning[PW198]: m2\n"
        "... and 4 more like this; `postwright lint` shows all\n\ninfo[PW003]: end\n"
    )
    assert "more like this" not in as_text(found[:3], most=3)
    assert as_text(found).count("PW198") == 7
    for code in ("PW199", "PW002"):
        assert as_text([Diagnostic(code, f"m{n}") for n in range(7)], most=3).count(code) == 7


def test_colour_only_when_asked() -> None:
    diagnostics = [Diagnostic(f"PW00{number}", "m", PLACE, "h") for number in (1, 2, 3)]
    assert "\x1b" not in as_text(diagnostics)
    assert "\x1b[1;33mwarning[PW002]\x1b[0m" in as_text(diagnostics, colour=True)


def test_json_has_everything_and_is_ascii() -> None:
    diagnostic = Diagnostic("PW001", ESCAPES, PLACE, "do this")
    text = as_json([diagnostic], _found(4, 2, "{\u2026}"))
    assert json.loads(text) == {
        "version": 1,
        "counts": {"error": 1, "warning": 0, "info": 0, "advice": 0},
        "diagnostics": [
            {
                "code": "PW001",
                "severity": "error",
                "message": ESCAPES,
                "file": "leads.json",
                "pointer": "/item/0/request",
                "line": 4,
                "column": 2,
                "excerpt": {"text": "{\u2026}", "caret": 1, "line": 4},
                "breadcrumb": ["Leads", "Create lead"],
                "help": "do this",
            }
        ],
    }
    assert text.isascii()


def test_json_without_a_place() -> None:
    assert json.loads(as_json([]))["diagnostics"] == []
    entry = json.loads(as_json([Diagnostic("PW001", "m")]))["diagnostics"][0]
    assert (entry["line"], entry["column"], entry["excerpt"], entry["file"]) == (
        None,
        None,
        None,
        "",
    )


def test_json_tells_files_from_the_working_folder(tmp_path: Path) -> None:
    files = {str(Path.cwd() / "a" / ".." / "b.json"): "b.json", str(tmp_path / "c.json"): None}
    for file, wanted in files.items():
        text = as_json([Diagnostic("PW001", "m", Origin(file))])
        assert json.loads(text)["diagnostics"][0]["file"] == (wanted or Path(file).as_posix())


@pytest.mark.parametrize(
    ("codes", "line"),
    [
        ([], "no diagnostics"),
        (["PW001"], "1 error"),
        (["PW003", "PW002", "PW001", "PW002"], "1 error, 2 warnings, 1 info"),
        (["PW003", "PW003"], "2 info"),
        (["PW004", "PW003", "PW004"], "1 info, 2 advice"),
    ],
)
def test_the_summary_counts_the_gravest_first(codes: list[str], line: str) -> None:
    assert summary_line(Diagnostic(code, "m") for code in codes) == line


def test_a_code_explains_itself() -> None:
    page = "# PW002: a title\n\nSeverity: warning\n\nFirst.\n\nSecond.\n"
    assert explain("PW002") == explain(" pw002") == page
    with pytest.raises(KeyError):
        explain("PW999")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "Leads \u203a \u043b\u0438\u0434 \U0001f600",
            "Leads \u203a \u043b\u0438\u0434 \U0001f600",
        ),
        ("a\r\n\tb", "a\\r\\n\\tb"),
        ("\x00\x7f\x85", "\\x00\\x7f\\x85"),
        ("\u2028\u200d\ufe0f\ufeff", "\\u2028\\u200d\\ufe0f\\ufeff"),
        ("\udc80\U000e0041", "\\udc80\\U000e0041"),
    ],
)
def test_what_cannot_be_seen_is_spelled_out(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_escape_keeps_line_breaks() -> None:
    assert escape("a\n\x1bb", lambda character: "?") == "a\n?b"
