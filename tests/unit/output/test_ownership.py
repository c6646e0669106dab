"""Whose a file is decides what may happen to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from postwright.output import Action

if TYPE_CHECKING:
    from conftest import Bench

OURS = {"a.py": "1\n", "pkg/b.py": "1\n"}
NEXT = {"a.py": "2\n", "pkg/b.py": "1\n"}


@dataclass(frozen=True, slots=True)
class Case:
    """`edits` are made after a first run that wrote `first` (`None`: no first run; an edit to `None` deletes)."""

    files: Mapping[str, str]
    holds: Mapping[str, str]
    first: Mapping[str, str] | None = field(default_factory=lambda: OURS)
    edits: Mapping[str, str | None] = field(default_factory=dict)
    actions: Mapping[str, Action] = field(default_factory=dict)
    codes: tuple[str, ...] = ()
    force: bool = False


CASES = {
    "into an empty folder": Case(OURS, OURS, first=None, actions={"a.py": Action.CREATE}),
    "unchanged": Case(OURS, OURS, actions={"a.py": Action.KEEP, "pkg/b.py": Action.KEEP}),
    "changed": Case(NEXT, NEXT, actions={"a.py": Action.UPDATE, "pkg/b.py": Action.KEEP}),
    "no longer rendered": Case(
        {"a.py": "1\n"}, {"a.py": "1\n"}, actions={"pkg/b.py": Action.DELETE}
    ),
    "deleted by the user": Case(OURS, OURS, edits={"a.py": None}, actions={"a.py": Action.CREATE}),
    "deleted by the user, no longer rendered": Case(
        {"a.py": "1\n"}, {"a.py": "1\n"}, edits={"pkg/b.py": None}
    ),
    "edited, render unchanged": Case(
        OURS,
        {**OURS, "a.py": "mine\n"},
        edits={"a.py": "mine\n"},
        actions={"a.py": Action.CONFLICT},
        codes=("PW503",),
    ),
    "edited, render changed": Case(
        NEXT,
        {**OURS, "a.py": "mine\n"},
        edits={"a.py": "mine\n"},
        actions={"a.py": Action.CONFLICT},
        codes=("PW503",),
    ),
    "edited, forced": Case(
        NEXT, NEXT, edits={"a.py": "mine\n"}, actions={"a.py": Action.UPDATE}, force=True
    ),
    "edited to what is rendered now": Case(
        NEXT, NEXT, edits={"a.py": "2\n"}, actions={"a.py": Action.KEEP}
    ),
    "edited, no longer rendered": Case(
        {"a.py": "1\n"},
        {"a.py": "1\n", "pkg/b.py": "mine\n"},
        edits={"pkg/b.py": "mine\n"},
        actions={"pkg/b.py": Action.LEAVE},
        codes=("PW504",),
    ),
    "edited, no longer rendered, forced": Case(
        {"a.py": "1\n"},
        {"a.py": "1\n", "pkg/b.py": "mine\n"},
        edits={"pkg/b.py": "mine\n"},
        actions={"pkg/b.py": Action.LEAVE},
        codes=("PW504",),
        force=True,
    ),
    "truncated": Case(OURS, {**OURS, "a.py": ""}, edits={"a.py": ""}, codes=("PW503",)),
    "line ends converted by Git": Case(
        NEXT,
        NEXT,
        edits={"a.py": "1\r\n", "pkg/b.py": "1\r\n"},
        actions={"a.py": Action.UPDATE, "pkg/b.py": Action.KEEP},
    ),
    "strangers elsewhere": Case(
        NEXT,
        {**NEXT, "mine.py": "mine\n", "pkg/mine.py": "mine\n"},
        edits={"mine.py": "mine\n", "pkg/mine.py": "mine\n"},
    ),
    "strangers elsewhere, forced": Case(
        NEXT, {**NEXT, "mine.py": "mine\n"}, edits={"mine.py": "mine\n"}, force=True
    ),
    "strangers elsewhere before the first run": Case(
        OURS, {**OURS, "mine.py": "mine\n"}, first=None, edits={"mine.py": "mine\n"}
    ),
    "stranger in our place, forced": Case(
        OURS,
        OURS,
        first=None,
        edits={"a.py": "mine\n"},
        actions={"a.py": Action.UPDATE},
        force=True,
    ),
    "stranger that is as rendered": Case(
        OURS, OURS, first=None, edits={"a.py": "1\n"}, actions={"a.py": Action.KEEP}
    ),
    "nothing rendered any more": Case({}, {}, actions={"a.py": Action.DELETE}),
    "a file becomes a folder": Case(
        {"a.py/x": "1\n"}, {"a.py/x": "1\n"}, actions={"a.py": Action.DELETE}
    ),
    "a folder becomes a file": Case(
        {"pkg": "1\n"}, {"pkg": "1\n"}, actions={"pkg/b.py": Action.DELETE}
    ),
}


def prepare(bench: Bench, first: Mapping[str, str] | None, edits: Mapping[str, str | None]) -> None:
    if first is not None:
        bench.run(first)
    for path, text in edits.items():
        if text is None:
            (bench.target / path).unlink()
        else:
            bench.put(path, text)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_only_what_is_ours_and_unmodified_is_touched(bench: Bench, case: Case) -> None:
    prepare(bench, case.first, case.edits)
    planned = bench.run(case.files, force=case.force)
    assert bench.holds() == case.holds
    assert planned.actions.items() >= case.actions.items()
    assert tuple(planned.codes) == case.codes


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_second_run_writes_nothing(bench: Bench, case: Case) -> None:
    prepare(bench, case.first, case.edits)
    bench.run(case.files, force=case.force)
    before = bench.snapshot()
    again = bench.run(case.files)
    assert bench.snapshot() == before
    assert again.plan.writes == ()
    assert again.plan.is_clean is (Action.CONFLICT not in again.actions.values())


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 20


REFUSED: dict[str, tuple[Mapping[str, str] | None, Mapping[str, str], Mapping[str, str]]] = {
    "stranger before the first run": (None, {"a.py": "mine\n"}, OURS),
    "two strangers": (None, {"a.py": "mine\n", "pkg/b.py": "mine\n"}, OURS),
    "stranger in a new place": (OURS, {"new.py": "mine\n"}, {**OURS, "new.py": "1\n"}),
}


@pytest.mark.parametrize(("first", "edits", "files"), REFUSED.values(), ids=REFUSED)
def test_strangers_in_our_places_stop_the_run(
    bench: Bench,
    first: Mapping[str, str] | None,
    edits: Mapping[str, str],
    files: Mapping[str, str],
) -> None:
    prepare(bench, first, edits)
    failure = bench.refused(files)
    assert failure.diagnostic.code == "PW505"
    assert all(path in str(failure) for path in edits)
    assert "--force" in failure.diagnostic.help


def test_many_strangers_are_counted(bench: Bench) -> None:
    files = {f"f{number:02}.py": "1\n" for number in range(30)}
    for path in files:
        bench.put(path)
    assert "f09.py and 20 more" in str(bench.refused(files))


def test_a_run_without_its_lock_takes_over_what_is_as_rendered(bench: Bench) -> None:
    bench.run(OURS)
    lock = bench.target / "postwright.lock.json"
    before = lock.read_bytes()
    lock.unlink()
    bench.run(OURS)
    assert lock.read_bytes() == before


def test_an_edit_is_noticed_on_every_run_until_it_is_settled(bench: Bench) -> None:
    bench.run(OURS)
    bench.put("a.py", "mine\n")
    for _ in range(3):
        assert bench.run(NEXT).codes == ["PW503"]
    bench.put("a.py", OURS["a.py"])
    assert bench.run(NEXT).actions["a.py"] is Action.UPDATE


def test_what_was_left_to_the_user_is_not_mentioned_again(bench: Bench) -> None:
    bench.run(OURS)
    bench.put("pkg/b.py", "mine\n")
    assert bench.run({"a.py": "1\n"}).codes == ["PW504"]
    assert bench.run({"a.py": "1\n"}).codes == []
    assert bench.run({}).codes == []
    assert bench.holds() == {"pkg/b.py": "mine\n"}


HOOKS = {"hooks.py": "start\n"}


class TestOnce:
    def test_is_created_when_missing(self, bench: Bench) -> None:
        assert bench.run(OURS, once=HOOKS).actions["hooks.py"] is Action.CREATE
        assert bench.holds() == {**OURS, **HOOKS}

    def test_is_created_again_after_it_was_deleted(self, bench: Bench) -> None:
        bench.run(OURS, once=HOOKS)
        (bench.target / "hooks.py").unlink()
        bench.run(OURS, once=HOOKS)
        assert bench.holds() == {**OURS, **HOOKS}

    @pytest.mark.parametrize("force", [False, True])
    def test_is_never_touched_once_it_exists(self, bench: Bench, force: bool) -> None:
        bench.put("hooks.py", "mine\n")
        planned = bench.run(OURS, once=HOOKS, force=force)
        assert planned.actions["hooks.py"] is Action.LEAVE
        assert planned.codes == []
        assert bench.holds() == {**OURS, "hooks.py": "mine\n"}

    @pytest.mark.parametrize("force", [False, True])
    def test_is_never_deleted(self, bench: Bench, force: bool) -> None:
        bench.run(OURS, once=HOOKS)
        bench.run({}, force=force)
        assert bench.holds() == HOOKS

    def test_is_not_in_the_lock(self, bench: Bench) -> None:
        assert "hooks.py" not in bench.run(OURS, once=HOOKS).plan.lock.files

    def test_is_what_a_file_of_ours_may_become(self, bench: Bench) -> None:
        bench.run({**OURS, **HOOKS})
        bench.run(OURS, once={"hooks.py": "next\n"})
        bench.run(OURS)
        assert bench.holds() == {**OURS, **HOOKS}

    def test_does_not_become_ours_against_the_users_edit(self, bench: Bench) -> None:
        bench.put("hooks.py", "mine\n")
        bench.run(OURS, once=HOOKS)
        assert bench.refused({**OURS, **HOOKS}).diagnostic.code == "PW505"


class TestInTheWay:
    @pytest.mark.parametrize("force", [False, True])
    @pytest.mark.parametrize("inside", ["a.py/mine.txt", "a.py/deep/mine.txt"])
    def test_a_folder_of_the_users(self, bench: Bench, inside: str, force: bool) -> None:
        bench.put(inside)
        assert bench.refused(OURS, force=force).diagnostic.code == "PW506"

    @pytest.mark.parametrize("force", [False, True])
    def test_an_empty_folder_of_the_users(self, bench: Bench, force: bool) -> None:
        (bench.target / "a.py").mkdir(parents=True)
        assert bench.refused(OURS, force=force).diagnostic.code == "PW506"

    @pytest.mark.parametrize("force", [False, True])
    def test_a_file_where_a_folder_is_needed(self, bench: Bench, force: bool) -> None:
        bench.put("pkg")
        assert bench.refused(OURS, force=force).diagnostic.code == "PW506"

    def test_a_folder_of_ours_with_a_file_of_the_users(self, bench: Bench) -> None:
        bench.run(OURS)
        bench.put("pkg/mine.txt")
        assert bench.refused({"pkg": "1\n"}).diagnostic.code == "PW506"

    def test_a_file_of_ours_edited_where_a_folder_is_needed(self, bench: Bench) -> None:
        bench.run({"pkg": "1\n"})
        bench.put("pkg")
        assert bench.refused(OURS).diagnostic.code == "PW506"

    def test_the_target_itself_is_a_file(self, bench: Bench) -> None:
        bench.target.write_text("mine\n")
        assert bench.refused(OURS, force=True).diagnostic.code == "PW506"
