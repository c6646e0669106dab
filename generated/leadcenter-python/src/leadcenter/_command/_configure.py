"""The commands `config set`, `config unset` and `config list`: what the command line takes where it is not told."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import click
from click.shell_completion import CompletionItem

from ._completion import complete_from
from ._hints import hint
from ._profiles import Profiles
from ._session import Session
from ._text import clean_line


class Configure(click.Group):
    """The settings of profiles. `settings` are the options that a profile may hold, by their names there."""

    def __init__(
        self, name: str, program: str, settings: Mapping[str, click.Option], secrets: Sequence[str]
    ) -> None:
        told = ", ".join(settings)
        super().__init__(
            name,
            help="Set what is taken where neither an option nor the environment says it.\n\n"
            f"Settings belong to the profile that --profile names: {told}.",
        )
        self.short_help = "Set what the command line takes where it is not told."
        self._settings, self._secrets = dict(settings), tuple(secrets)
        self._profiles = Profiles(program)
        for command in (self._set(), self._unset(), self._list()):
            self.add_command(command)

    def _set(self) -> click.Command:
        return click.Command(
            "set",
            params=[self._name(), click.Argument(["value"], shell_complete=self._values)],
            callback=self._put,
            help="Set one setting of the profile.",
        )

    def _unset(self) -> click.Command:
        return click.Command(
            "unset",
            params=[self._name()],
            callback=lambda name: self._profiles.put(_chosen(), self._known(name), None),
            help="Forget one setting of the profile.",
        )

    def _list(self) -> click.Command:
        return click.Command(
            "list", callback=self._show, help="Show all profiles, and the file they are in."
        )

    def _name(self) -> click.Argument:
        return click.Argument(
            ["name"],
            shell_complete=lambda ctx, param, incomplete: complete_from(
                tuple(self._settings), incomplete
            ),
        )

    def _values(
        self, ctx: click.Context, _: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """The values that the setting's own option completes."""
        option = self._settings.get(str(ctx.params.get("name")).lstrip("-").replace("-", "_"))
        return option.shell_complete(ctx, incomplete) if option else []

    def _put(self, name: str, value: str) -> None:
        key = self._known(name)
        self._profiles.put(_chosen(), key, checked(self._settings[key], key, value))

    def _known(self, name: str) -> str:
        """The setting of this name, spelled as an option or as in the file."""
        key = name.lstrip("-").replace("-", "_")
        if key in self._secrets:
            raise click.UsageError(
                f"{clean_line(key)} is a credential, which no file of settings should hold: use {hint('login')}."
            )
        if key not in self._settings:
            raise click.UsageError(
                f"There is no setting {clean_line(name)}; there are: {', '.join(self._settings)}."
            )
        return key

    def _show(self) -> None:
        click.echo(f"# {clean_line(str(self._profiles.file))}")
        for profile, settings in self._profiles.all().items():
            click.echo(f"[{clean_line(profile)}]")
            for key, value in settings.items():
                click.echo(
                    clean_line(f"{key} = {json.dumps(value, ensure_ascii=False, default=str)}")
                )


def checked(option: click.Option, key: str, value: Any) -> Any:
    """A setting as its option takes it.

    Raises:
        UsageError: the option would not take it.
    """
    if isinstance(value, str) and not value.isprintable():
        raise click.UsageError(f"{key} holds a control character.")
    if not isinstance(value, str | int | float) or isinstance(value, bool):
        raise click.UsageError(f"{key} must be one value.")
    try:
        return option.type.convert(value, option, None)
    except click.BadParameter as error:
        raise click.UsageError(f"{key}: {error.message}") from error


def _chosen() -> str:
    session = click.get_current_context().find_object(Session)
    assert session is not None, "the program makes the session"
    return session.profile.name
