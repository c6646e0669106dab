"""The command that prints what makes a shell complete this program's words."""

from __future__ import annotations

import click
from click.shell_completion import (
    BashComplete,
    CompletionItem,
    add_completion_class,
    get_completion_class,
)

SHELLS = ("bash", "zsh", "fish")

_ONCE = {
    "bash": "~/.bashrc",
    "zsh": "~/.zshrc",
    "fish": "~/.config/fish/completions/{program}.fish",
}
_LINE = {
    "bash": 'eval "$({program} completion bash)"',
    "zsh": 'eval "$({program} completion zsh)"',
    "fish": "{program} completion fish | source",
}


@add_completion_class
class Bash(BashComplete):
    """Bash, to which `--output=cs` is three words: the one in the middle only says that two are one."""

    def get_completion_args(self) -> tuple[list[str], str]:
        words, incomplete = super().get_completion_args()
        return (words[:-1] if words[-1:] == ["="] else words), incomplete


class Completion(click.Command):
    """`completion SHELL`."""

    def __init__(self, name: str, program: str) -> None:
        shell = click.Argument(["shell"], type=click.Choice(SHELLS))
        super().__init__(name, params=[shell], help=_help(program), callback=_show)
        self.short_help = "Print what makes bash, zsh or fish complete commands."


def _help(program: str) -> str:
    lines = [f"  {_ONCE[s]}:  {_LINE[s]}".format(program=program) for s in SHELLS]
    return (
        "Print what makes a shell complete commands, options and values.\n\n"
        "Put the line of your shell into its file and open a new shell:\n\n\b\n" + "\n".join(lines)
    )


def _show(shell: str) -> None:
    program = click.get_current_context().find_root()
    name = program.info_name or program.command.name or ""
    found = get_completion_class(shell)
    assert found is not None, "click knows the shells that can be chosen"
    variable = f"_{name}_COMPLETE".replace("-", "_").replace(".", "_").upper()
    click.echo(found(program.command, {}, name, variable).source())


def complete_from(values: tuple[str, ...], incomplete: str) -> list[CompletionItem]:
    """Those of the values that begin so."""
    return [CompletionItem(each) for each in values if each.startswith(incomplete)]


def complete_path(incomplete: str) -> list[CompletionItem]:
    """What has the shell complete a path by itself."""
    return [CompletionItem(incomplete, type="file")]
