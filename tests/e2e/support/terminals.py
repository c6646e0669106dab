"""A person at a terminal: bash on a pseudo-terminal, where lines are typed and what appears is read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from support.programs import environment

if TYPE_CHECKING:
    import pexpect

COLUMNS = 100
_SECONDS = 60
_PROMPT = "at ${?} > "
_PROMPTED = re.compile(r"at (\d+) > ")
_INPUTRC = "set enable-bracketed-paste off\nset bell-style none\n"


@dataclass(frozen=True, slots=True)
class Seen:
    """What a command has put on the screen, as it came, and its exit code."""

    raw: str
    code: int

    @property
    def lines(self) -> list[str]:
        """What stays on the screen: a line that begins with `ESC [K` wipes the one it is written over."""
        left = (line.rpartition("\r\x1b[K")[2] for line in self.raw.split("\r\n"))
        return [line.rstrip("\r") for line in left if line]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


class Terminal:
    """A session of bash. `everything` is all that was ever on its screen."""

    def __init__(self, shell: pexpect.spawn[str]) -> None:
        self._shell = shell
        self.everything = ""

    def run(self, line: str) -> Seen:
        """Type a line and wait for the next prompt."""
        self.type(line + "\n")
        return self.ended()

    def type(self, keys: str) -> None:
        self._shell.send(keys)

    def wait_for(self, text: str) -> None:
        """Wait until this appears."""
        self._shell.expect_exact(text)
        self.everything += self._shell.before + text

    def answer(self, question: str, answer: str) -> None:
        """Wait for a question that a program asks, and for its leave to type in secret or not."""
        self.wait_for(question)
        self.type(answer + "\n")

    def ended(self) -> Seen:
        """What came since the line that was typed, at the next prompt."""
        self._shell.expect(_PROMPTED)
        self.everything += self._shell.before
        _, _, raw = self._shell.before.partition("\n")
        return Seen(raw, int(self._shell.match[1]))


@contextmanager
def terminal(folder: Path, extra: Mapping[str, str]) -> Iterator[Terminal]:
    """A new terminal, whose home is an empty folder; the shell ends with the block."""
    import pexpect

    (folder / ".inputrc").write_text(_INPUTRC, encoding="utf-8")
    own = {"HOME": str(folder), "TERM": "xterm", "LC_ALL": "C.UTF-8", "PS1": _PROMPT}
    shell = pexpect.spawn(
        "bash",
        ["--norc", "--noprofile"],
        cwd=str(folder),
        env={**environment(own), **extra},
        encoding="utf-8",
        dimensions=(40, COLUMNS),
        timeout=_SECONDS,
    )
    try:
        made = Terminal(shell)
        made.ended()
        yield made
    finally:
        shell.close(force=True)
