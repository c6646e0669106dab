"""Whose word counts for a setting: the command line's, then the environment's, then the profile's."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Any

import click
from click.core import ParameterSource

from ._configure import checked
from ._profiles import Profile
from ._show import FORMATS, Format
from ._text import clean_line

_WHOLE = ("base_url", "environment")
"""Settings that each say on their own which server is meant."""


def settled(
    ctx: click.Context,
    profile: Profile,
    settings: Mapping[str, click.Option],
    variables: Sequence[str],
) -> dict[str, Any]:
    """The client's arguments: what the user gave, and for the rest what the profile says.

    `variables` are the settings that are parts of the server's URL. A server that was named is never mixed
    with another one that the profile names.

    Raises:
        UsageError: the profile holds what no option would take.
    """
    given = {name.removeprefix("_"): each for name, each in ctx.params.items() if each is not None}
    passed_over = _passed_over(ctx, settings, variables)
    return {**dict(_of_profile(profile, settings, passed_over)), **given}


def usual_output(variable: str, profile: Profile) -> Format | None:
    """The format that the environment names, else the profile.

    Raises:
        UsageError: it is none.
    """
    for source, given in (
        (variable, os.environ.get(variable, "")),
        (f"output of profile {profile.name}", str(profile.settings.get("output", ""))),
    ):
        found = given.strip().lower()
        if found and found not in FORMATS:
            known = ", ".join(FORMATS)
            raise click.UsageError(
                f"{clean_line(source)} must be one of {known}, not {clean_line(found)}."
            )
        if found:
            return found
    return None


def asked_format(words: Sequence[str]) -> Format | None:
    """The format that a command line asks for, whether or not the rest of it is right."""
    for word, after in zip_longest(words, words[1:], fillvalue=""):
        for spelling in ("--output", "--cli-output", "-o"):
            found = after if word == spelling else word.removeprefix(spelling).removeprefix("=")
            if word.startswith(spelling) and found in FORMATS:
                return found
    return None


def _of_profile(
    profile: Profile, settings: Mapping[str, click.Option], passed_over: Sequence[str]
) -> Iterator[tuple[str, Any]]:
    for key, value in profile.settings.items():
        if key not in settings:
            raise click.UsageError(
                f"Profile {clean_line(profile.name)} holds {clean_line(key)}, which is no setting; "
                f"there are: {', '.join(settings)}."
            )
        if key not in passed_over and key != "output":
            yield key, checked(settings[key], key, value)


def _passed_over(
    ctx: click.Context, settings: Mapping[str, click.Option], variables: Sequence[str]
) -> list[str]:
    """What a profile says of a server that does not count, since the user named another one."""
    named = [
        key for key in (*_WHOLE, *variables) if key in settings and _is_given(ctx, settings[key])
    ]
    if any(key in _WHOLE for key in named):
        return [*_WHOLE, *variables]
    return ["base_url"] if named else []


def _is_given(ctx: click.Context, option: click.Option) -> bool:
    source = ctx.get_parameter_source(option.name or "")
    return source in (ParameterSource.COMMANDLINE, ParameterSource.ENVIRONMENT)
