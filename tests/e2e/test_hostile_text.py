"""I1 to I9, P1: no text from a collection becomes code, a path, or a command to a terminal.

`POSTWRIGHT_FULL=1` also tries every text in every position alone, which takes hours.
"""

from __future__ import annotations

import keyword
import os
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeAlias
from urllib.parse import unquote

import pytest
from click.testing import CliRunner
from hostile import matrix
from hostile.breaking import BREAKAGES, Breakage
from hostile.checks import KINDS, Skeleton, faults
from hostile.collection import POSITIONS
from hostile.forms import FORMS
from hostile.matrix import Run
from hostile.runs import INPUTS, Workshop, built_in, compiling_once, unformatted
from hostile.texts import HOSTILE_TEXTS, HostileText
from hostile.workers import Examiner, Result, examine_all, tally

from postwright.cli import init
from postwright.config import read_settings
from postwright.naming import Namer
from postwright.packs import load, settle_options

Figure: TypeAlias = Callable[[str, str], None]

HERE = Path(__file__).parent
FULL = os.environ.get("POSTWRIGHT_FULL") == "1"
MIXED = list(matrix.mixed())

UNWRITTEN = frozenset(
    [
        "API key place",
        "HTML comment",
        "HTML image",
        "HTML title",
        "OAuth authorization URL",
        "OAuth scope",
        "OAuth token URL",
        "asserted header",
        "asserted header value",
        "asserted pattern",
        "asserted schema description",
        "asserted schema format",
        "asserted schema pattern",
        "asserted value",
        "auth parameter key",
        "auth type",
        "body language",
        "collection id",
        "collection schema",
        "collection script",
        "content type",
        "cookie header",
        "disabled query value",
        "document body description",
        "document discriminator",
        "document example",
        "document extension",
        "document media type",
        "document model description",
        "document parameter default",
        "document property default",
        "document property format",
        "document property pattern",
        "document response description",
        "document scheme description",
        "document server",
        "document server description",
        "document server variable",
        "document title",
        "environment type",
        "file source",
        "folder name",
        "folder variable key",
        "form-data content type",
        "global key",
        "item id",
        "kept member of a chain",
        "override description of a response",
        "override reason",
        "response header block",
        "response header key",
        "response header value",
        "response language",
        "script",
        "script assertion",
        "script comment",
        "script template text",
        "sent request header",
        "sent request member",
        "sent request path",
        "stored variable",
        "subfolder description",
        "subfolder name",
        "test name",
        "variable description",
        "variable key",
        "variable type",
    ]
)
"""Positions whose texts decide something, or nothing, and are in no file that is written."""


@pytest.fixture(scope="module", autouse=True)
def _compiled() -> Iterator[None]:
    with compiling_once():
        yield


def tell(figure: Figure, name: str, results: Sequence[Result]) -> None:
    """The counts that SAFETY asks for."""
    found = tally(results)
    pairs = sum(len(result.run.texts) for result in results)
    files = sum(result.files for result in results)
    figure(name, f"{len(results)} runs, {pairs} texts in positions, {files} files")
    figure("", ", ".join(f"{kind} {found[kind]}" for kind in (*KINDS, "failures")))


def assert_harmless(results: Sequence[Result]) -> None:
    """Nothing wrong anywhere. No text is a reason for a run to fail."""
    wrong = [result for result in results if result.faults or result.failures]
    told = [f"{result.run.name}: {result.failures} {result.faults[:3]}" for result in wrong]
    assert not told, "\n".join(told[:20])


def test_there_are_sixty_texts_and_forty_positions(figure: Figure) -> None:
    patterns = [text.pattern for text in HOSTILE_TEXTS]
    assert len(set(patterns)) == len(patterns) >= 60
    assert len(set(POSITIONS.values())) == len(POSITIONS) >= 40
    figure("hostile texts", f"{len(patterns)}, positions {len(POSITIONS)}")
    for reason, pairs in matrix.exempt_pairs().items():
        figure("compared by canaries only", f"{pairs} pairs: {reason}")


def test_every_pair_is_in_a_run() -> None:
    pairs = [(position, text.name) for run in MIXED for position, text in run.texts.items()]
    assert len(set(pairs)) == len(pairs) == len(POSITIONS) * len(HOSTILE_TEXTS)


@pytest.mark.parametrize("form", FORMS)
def test_positions_are_written(form: str, tmp_path: Path) -> None:
    outcomes = Workshop(tmp_path / "parent", unformatted(tmp_path / "packs"), FORMS[form]).run({})
    written = letters("\n".join(text for each in outcomes for text in each.files.values()))
    absent = {position for position, text in POSITIONS.items() if letters(text) not in written}
    assert absent <= UNWRITTEN, "a position no longer reaches the output"
    assert len(POSITIONS) - len(absent) >= 140


def letters(text: str) -> str:
    """The letters and digits of a text, however it is encoded in a URL or spelled as a name."""
    return re.sub("[^a-z0-9]", "", unquote(text).lower())


@pytest.mark.skipif(not FULL, reason="takes long; POSTWRIGHT_FULL=1 runs it")
def test_every_text_in_every_position(tmp_path: Path, figure: Figure) -> None:
    results = examine_all(MIXED, tmp_path)
    tell(figure, "every text in every position, mixed", results)
    guilty = [result.run for result in results if result.faults or result.failures]
    assert_harmless([each for run in guilty[:10] for each in culprits(run, tmp_path)])
    assert_harmless(results)


def culprits(run: Run, folder: Path) -> list[Result]:
    """What is wrong with a run, told of as few texts as it takes."""
    place = folder / run.name
    return Examiner(Workshop(place / "parent", unformatted(place / "packs"))).culprits(run)


def test_each_text_everywhere_at_once(tmp_path: Path, figure: Figure) -> None:
    results = examine_all(map(matrix.everywhere, HOSTILE_TEXTS), tmp_path)
    tell(figure, "each text in all positions at once", results)
    assert_harmless(results)


@pytest.mark.skipif(not FULL, reason="takes long; POSTWRIGHT_FULL=1 runs it")
@pytest.mark.parametrize("form", ["v1", "v3"])
def test_every_text_in_other_formats(form: str, tmp_path: Path, figure: Figure) -> None:
    """Every text, and every position, in some run."""
    results = examine_all([*matrix.covering(), *MIXED[:: len(MIXED) // 8]], tmp_path, form)
    tell(figure, f"the format {form}", results)
    assert_harmless(results)


@pytest.mark.skipif(not FULL, reason="takes hours; POSTWRIGHT_FULL=1 runs it")
def test_each_text_in_each_position_alone(tmp_path: Path, figure: Figure) -> None:
    results = examine_all(matrix.alone(), tmp_path)
    tell(figure, "each text in each position alone", results)
    assert_harmless(results)


@pytest.mark.skipif(not FULL, reason="takes long; POSTWRIGHT_FULL=1 runs it")
def test_what_is_written_stays_inside_and_can_be_imported(tmp_path: Path, figure: Figure) -> None:
    """The whole road, formatters and disk included, with every text and every position in some run."""
    parent = tmp_path / "parent"
    examiner = Examiner(Workshop(parent, built_in()))
    runs = [*matrix.covering(), *MIXED[:: len(MIXED) // 4]]
    packages = [f"orchard{number}" for number in range(len(runs))]
    results = [
        examiner.examine(run, written=True, package=package)
        for run, package in zip(runs, packages, strict=True)
    ]
    tell(figure, "written and formatted", results)
    assert_harmless(results)
    expected = {parent / "target" / package for package in packages}
    assert set((parent / "target").iterdir()) == expected
    inputs = {parent / name for name in INPUTS}
    assert set(parent.iterdir()) == {*inputs, parent / "target"}
    assert set(tmp_path.iterdir()) == {parent}
    written = [path for path in parent.rglob("*") if path.is_file()]
    assert len(written) == sum(result.files for result in results) + len(inputs) + 2 * len(runs)
    figure("imported", imported([parent / "target" / each / "python" / "src" for each in packages]))


def imported(folders: Sequence[Path]) -> str:
    """How many modules and commands the packages in these folders have. They must leave nothing behind."""
    empty = folders[0].parent / "nothing here"
    empty.mkdir()
    command = [sys.executable, "-W", "error", "-B", str(HERE / "hostile" / "importing.py")]
    done = subprocess.run(
        [*command, *map(str, folders)], cwd=empty, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-3000:]
    assert list(empty.iterdir()) == []
    empty.rmdir()
    modules, commands = done.stdout.split()
    return f"{len(folders)} packages, {modules} modules, help of {commands} commands"


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Examiner:
    """Runs the packs without their formatters."""
    folder = tmp_path_factory.mktemp("sound")
    return Examiner(Workshop(folder / "parent", unformatted(folder / "packs")))


@pytest.mark.parametrize("breakage", BREAKAGES, ids=lambda breakage: breakage.name)
def test_a_broken_template_is_noticed(breakage: Breakage, sound: Examiner, tmp_path: Path) -> None:
    run = single(breakage.text, breakage.position)
    assert not sum(tally([sound.examine(run)]).values())
    packs = unformatted(tmp_path / "packs")
    breakage.apply(tmp_path / "packs")
    workshop = Workshop(tmp_path / "parent", {breakage.pack: packs[breakage.pack]})
    result = Examiner(workshop, sound.twins).examine(run)
    assert breakage.noticed in {*result.failures, *(fault.kind for fault in result.faults)}


def single(text: str, position: str) -> Run:
    (found,) = (each for each in HOSTILE_TEXTS if each.name == text)
    return Run(f"{text} in {position}", {position: found}, alike=True)


@pytest.mark.parametrize("text", ["double quote", "backslash at the end", "line feed"])
def test_a_broken_writer_is_noticed(
    text: str, sound: Examiner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("postwright.plugs.literals.python._string", lambda text: f'"{text}"')
    assert tally([sound.examine(single(text, "query value"))])["unparsable files"]


def test_broken_names_are_noticed(sound: Examiner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Namer, "identifier", lambda self, role, name: name)
    found = tally([sound.examine(single("double quote", "query key"))])
    assert found["canary calls"] + found["unparsable files"]


def test_a_traceback_is_noticed(sound: Examiner, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*arguments: object) -> None:
        raise UnicodeError("no such text")

    monkeypatch.setattr("postwright.pipeline.planned", broken)
    assert tally([sound.examine(single("lone surrogates", "item name"))])["tracebacks"]


@pytest.mark.parametrize(
    ("files", "kind"),
    [
        ({"../x.md": ""}, "outside writes"),
        ({"/etc/x": ""}, "outside writes"),
        ({"C:x": ""}, "outside writes"),
        ({"a\\..\\..\\x": ""}, "outside writes"),
        ({"Leads.md": "", "leads.md": ""}, "outside writes"),
        ({"x\u202e.md": ""}, "outside writes"),
        ({"x.md": "a\u202eb"}, "unseen characters"),
        ({"x.md": "a\u200bb"}, "unseen characters"),
        ({"x.md": "a\x1bb"}, "unseen characters"),
        ({"x.md": "a\x85b"}, "unseen characters"),
        ({"x.py": "# coding: utf-7\n"}, "unparsable files"),
        ({"x.py": "def f(:\n"}, "unparsable files"),
        ({"x.py": "x = 1  # type: ignore\n"}, "obeyed comments"),
        ({"x.py": "cAnArY__07()"}, "canary calls"),
        ({"x.py": "def f(a: x.cAnArY__07): pass"}, "canary calls"),
        ({"x.py": "f'{cAnArY__07}'"}, "canary calls"),
        ({"x.py": "import cAnArY__07"}, "canary calls"),
        ({"x.py": "f(cAnArY__07=1)"}, "canary calls"),
        ({"x.py": "__import__('os').system('touch cAnArY__07')"}, "canary calls"),
        ({"x.py": "x = 1"}, "changed syntax trees"),
        ({"x.ts": "const x = `${cAnArY__07()}`;"}, "canary calls"),
        ({"x.ts": "/* */ cAnArY__07(); /* */"}, "canary calls"),
        ({"x.ts": 'const x = "a\nb";'}, "unparsable files"),
        ({"x.ts": "/** a"}, "unparsable files"),
        ({"x.ts": "f(];"}, "unparsable files"),
        ({"x.ts": "/* @ts-ignore */"}, "obeyed comments"),
        ({"x.ts": "const x = 1;"}, "changed syntax trees"),
        ({"x.json": '{"a": NaN}'}, "unparsable files"),
        ({"x.toml": 'a = "\n"'}, "unparsable files"),
        ({"x.toml": "a = 1"}, "changed syntax trees"),
        ({"x.yaml": "a: !!python/object/apply:os.system [x]"}, "unparsable files"),
    ],
)
def test_each_check_can_fail(files: dict[str, str], kind: str) -> None:
    nothing = Skeleton({"code": Counter(), "tests": Counter()})
    assert kind in {fault.kind for fault in faults(files, "", nothing, alike=True)}


def test_strings_and_comments_may_hold_anything() -> None:
    nothing = Skeleton({"code": Counter(), "tests": Counter()})
    texts = {
        "x.py": '"""cAnArY__07()"""\n# cAnArY__07()\n',
        "x.ts": '/** cAnArY__07() */ // cAnArY__07()\n"cAnArY__07()";',
    }
    assert not faults(texts, "", nothing, alike=False)


def test_a_name_of_many_words_is_shortened_at_once() -> None:
    started = time.process_time()
    name = Namer(load("python").names).identifier("type", "x " * 200_000)
    assert name == "X" * 60
    assert time.process_time() - started < 10


@pytest.mark.parametrize("text", HOSTILE_TEXTS, ids=lambda text: text.name)
def test_a_configuration_is_made_of_any_name(text: HostileText, tmp_path: Path) -> None:
    """`init` makes a package's name of the collection's, which `generate` then accepts."""
    workshop = Workshop(tmp_path / "parent", {"python": built_in()["python"]})
    given = workshop.plant(single(text.name, "collection name").planted)
    config = tmp_path / "postwright.yaml"
    done = CliRunner().invoke(init.command, [*map(str, given.collections), "-c", str(config)])
    assert done.exit_code == 0, done.output
    (target,) = read_settings(config).targets
    options = settle_options(load(target.pack), target.options)
    package = str(options["package"])
    assert package.isidentifier()
    assert not keyword.iskeyword(package)
