"""The whole command line: global options, the resources, and how it ends."""

from __future__ import annotations

import contextlib
import io
import sys
from collections.abc import Mapping, Sequence
from typing import Any, NoReturn

import click

from ._completion import Completion
from ._failures import EXIT_CODES, Failure
from ._group import Children, Group
from ._kinds import kind_of
from ._params import Own, combine
from ._session import Connect, Locate, Session, usual_output
from ._signing_in import SignIn, commands

INTERRUPTED = 130
"""The exit code of a program that Ctrl-C ended, as shells have it: 128 + SIGINT."""


class Program(Group):
    """The root of all commands.

    `credentials` are the arguments of the client that are secrets, `variables` those that are part of
    the server's URL with their defaults; the environment variables are named after them, below `prefix`.
    `sign_in` is the operation that gives a token, and `locate` tells where the client's server is.
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
        locate: Locate = lambda arguments: "",
    ) -> None:
        super().__init__(name, help, resources)
        self._credentials, self._locate = tuple(credentials), locate
        own = [*_environment(environments), *_client_options(prefix), _version(name, version)]
        self.params = combine(_settings(prefix, credentials, variables or {}), own)
        self.epilog = EXIT_CODES
        self.add_command(Completion(free_name("completion", resources), name))
        secrets = {each: _variable(prefix, each) for each in credentials}
        for command in commands(secrets, sign_in, lambda wanted: free_name(wanted, resources)):
            self.add_command(command)
        self._connect = connect
        self._prefix = prefix

    def invoke(self, ctx: click.Context) -> Any:
        given = {
            name.removeprefix("_"): value for name, value in ctx.params.items() if value is not None
        }
        output = usual_output(_variable(self._prefix, "output"))
        ctx.obj = Session(
            self._connect, given, output, self.name or "", self._credentials, self._locate
        )
        return super().invoke(ctx)

    def main(self, *args: Any, **extra: Any) -> NoReturn:
        """Run the program and end the process, with the exit code that says how it went."""
        _forgive_encoding()
        extra.setdefault("prog_name", self.name)
        try:
            code = super().main(*args, **{**extra, "standalone_mode": False})
        except click.ClickException as failure:
            failure.show()
            sys.exit(failure.code if isinstance(failure, Failure) else failure.exit_code)
        except click.Abort:
            sys.exit(INTERRUPTED)
        sys.exit(code if isinstance(code, int) else 0)


def free_name(wanted: str, taken: Children) -> str:
    """A name for a command of the program that hides no resource."""
    return f"cli-{wanted}" if wanted in taken else wanted


def _settings(
    prefix: str, credentials: Sequence[str], variables: Mapping[str, str]
) -> list[click.Parameter]:
    return [
        *(_setting(prefix, name, _SECRET) for name in credentials),
        *(_setting(prefix, name, _part(default)) for name, default in variables.items()),
    ]


_SECRET = "A credential. Safer in the environment: other users can read command lines."


def _part(default: str) -> str:
    return "Part of the server's URL." + (f"  [default: {default}]" if default else "")


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


def _forgive_encoding() -> None:
    """Let no character that a terminal cannot show end the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            with contextlib.suppress(ValueError, OSError):
                stream.reconfigure(errors="backslashreplace")
