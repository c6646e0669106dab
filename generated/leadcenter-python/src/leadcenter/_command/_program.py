"""The whole command line: global options, the resources, and how it ends."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any, NoReturn

import click

from ._completion import Completion, complete_from
from ._configure import Configure
from ._failures import EXIT_CODES, Failure, is_told_as_json, tell_as_json
from ._flows import Flow
from ._group import Children, Group
from ._kinds import kind_of
from ._login import SignIn
from ._params import Own, combine
from ._precedence import asked_format, settled, usual_output
from ._profiles import DEFAULT, Profile, Profiles
from ._session import Connect, Locate, Session
from ._show import FORMATS
from ._signing_in import commands

INTERRUPTED = 130
"""The exit code of a program that Ctrl-C ended, as shells have it: 128 + SIGINT."""


class Program(Group):
    """The root of all commands.

    `credentials` are the arguments of the client that are secrets, `variables` those that are part of
    the server's URL with their defaults; the environment variables are named after them, below `prefix`.
    `sign_in` is the operation that gives a token, `flows` are those of OAuth 2.0 that do, and `locate` tells
    where the client's server is.
    """

    def __init__(
        self,
        name: str,
        help: str,
        *,
        resources: Children,
        connect: Connect,
        prefix: str,
        version: str,
        credentials: Sequence[str] = (),
        variables: Mapping[str, str] | None = None,
        environments: Sequence[str] = (),
        sign_in: SignIn | None = None,
        flows: Sequence[Flow] = (),
        locate: Locate = lambda arguments: "",
    ) -> None:
        super().__init__(name, help, resources)
        self._connect, self._locate, self._prefix = connect, locate, prefix
        self._credentials, self._variables = tuple(credentials), tuple(variables or {})
        parts = [_setting(prefix, *each) for each in _parts(variables or {})]
        own = [*_environment(environments), *_client_options(prefix)]
        self._settings = dict(_settings([*parts, *own]))
        secrets = [_setting(prefix, each, _SECRET) for each in credentials]
        self.params = combine(
            [*secrets, *parts], [*own, _profile(prefix, name), _version(name, version)]
        )
        self.epilog = EXIT_CODES
        free = partial(free_name, taken=resources)
        self.add_command(Completion(free("completion"), name))
        self.add_command(Configure(free("config"), name, self._settings, credentials))
        variable = {each: _variable(prefix, each) for each in credentials}
        for command in commands(variable, sign_in, flows, prefix, free):
            self.add_command(command)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is called; the session is made for it."""
        found = super().resolve_command(ctx, args)
        if not ctx.resilient_parsing:
            ctx.obj = self._session(ctx, makes_profiles=isinstance(found[1], Configure))
        return found

    def _session(self, ctx: click.Context, *, makes_profiles: bool) -> Session:
        name = ctx.params.pop("_profile") or DEFAULT
        settings = {} if makes_profiles else Profiles(self.name or "").get(name)
        profile = Profile(name, settings)
        return Session(
            self._connect,
            settled(ctx, profile, self._settings, self._variables),
            usual_output(_variable(self._prefix, "output"), profile),
            self.name or "",
            self._credentials,
            self._locate,
            profile,
            self._prefix,
        )

    def main(self, *args: Any, **extra: Any) -> NoReturn:
        """Run the program and end the process, with the exit code that says how it went."""
        _replace_closed()
        _forgive_encoding()
        extra.setdefault("prog_name", self.name)
        words = next(iter(args), extra.get("args"))
        try:
            code = super().main(*args, **{**extra, "standalone_mode": False})
        except Failure as failure:
            failure.show()
            sys.exit(failure.code)
        except click.exceptions.NoArgsIsHelpError as help:
            help.show()
            sys.exit(help.exit_code)
        except click.ClickException as wrong:
            _tell(wrong, sys.argv[1:] if words is None else words)
            sys.exit(wrong.exit_code)
        except click.Abort:
            sys.exit(INTERRUPTED)
        sys.exit(code if isinstance(code, int) else 0)


def _tell(wrong: click.ClickException, words: Sequence[str]) -> None:
    """What is wrong with a command line, in the form that it asks for."""
    asked = asked_format(words)
    if is_told_as_json(asked):
        tell_as_json({"message": wrong.format_message()}, asked)
    else:
        wrong.show()


def free_name(wanted: str, taken: Children) -> str:
    """A name for a command of the program that hides no resource."""
    return f"cli-{wanted}" if wanted in taken else wanted


def _settings(options: Sequence[click.Option]) -> Iterator[tuple[str, click.Option]]:
    """What a profile can hold, by its name there."""
    for each in options:
        yield (each.name or "").removeprefix("_"), each
    yield "output", click.Option(["--output"], type=click.Choice(FORMATS))


def _parts(variables: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The variables of the server's URL, each with its help."""
    for name, default in variables.items():
        yield name, "Part of the server's URL." + (f"  [default: {default}]" if default else "")


_SECRET = "A credential. Safer in the environment: other users can read command lines."


def _setting(prefix: str, name: str, help: str) -> click.Option:
    env = _variable(prefix, name)
    flag = "--" + name.strip("_").replace("_", "-")
    return click.Option([flag, name], help=help, metavar="TEXT", envvar=env, show_envvar=True)


def _variable(prefix: str, name: str) -> str:
    return f"{prefix}_{name.upper()}"


def _environment(names: Sequence[str]) -> list[Own]:
    if not names:
        return []
    kind = kind_of(names)
    return [
        Own(
            "--environment",
            dest="_environment",
            type=kind.read,
            metavar=kind.metavar,
            shell_complete=lambda ctx, param, incomplete: complete_from(kind.values, incomplete),
            help="Which of the API's environments to call.",
        )
    ]


def _client_options(prefix: str) -> list[Own]:
    return [
        Own(
            "--base-url",
            dest="_base_url",
            metavar="URL",
            help="The server's whole URL.",
            envvar=f"{prefix}_BASE_URL",
            show_envvar=True,
        ),
        Own(
            "--timeout",
            dest="_timeout",
            type=click.FloatRange(min=0, min_open=True),
            metavar="SECONDS",
            help="How long one attempt may take.",
        ),
        Own(
            "--max-retries",
            dest="_max_retries",
            type=click.IntRange(min=0),
            metavar="NUMBER",
            help="How often to try again after the first attempt.",
        ),
    ]


def _profile(prefix: str, program: str) -> Own:
    return Own(
        "--profile",
        dest="_profile",
        metavar="NAME",
        envvar=f"{prefix}_PROFILE",
        show_envvar=True,
        shell_complete=lambda ctx, param, incomplete: complete_from(
            Profiles(program).names(), incomplete
        ),
        help="Whose settings and credentials to use; `config` sets them.",
    )


def _version(name: str, version: str) -> Own:
    def show(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
        if asked and not ctx.resilient_parsing:
            click.echo(f"{name} {version}")
            ctx.exit()

    return Own(
        "--version",
        dest="_version",
        is_flag=True,
        expose_value=False,
        is_eager=True,
        callback=show,
        help="Show the version.",
    )


def _replace_closed() -> None:
    """Print to nowhere where a stream is closed (`>&-`), which Python then has none for."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            setattr(sys, name, os.fdopen(nowhere, "w", encoding="utf-8"))


def _forgive_encoding() -> None:
    """Let no character that a terminal cannot show end the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            with contextlib.suppress(ValueError, OSError):
                stream.reconfigure(errors="backslashreplace")
