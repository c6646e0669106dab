"""The rules: which code each of them finds, sorted by what they look at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from postwright.lint import (
    answers,
    credentials,
    folders,
    names,
    parameters,
    responses,
    scripts,
    variables,
)
from postwright.lint.findings import Container, Found, Whole
from postwright.postman.model import RequestItem

WholeRule: TypeAlias = Callable[[Whole], Iterator[Found]]
ContainerRule: TypeAlias = Callable[[Container], Iterator[Found]]
RequestRule: TypeAlias = Callable[[RequestItem], Iterator[Found]]

WHOLE_RULES: tuple[tuple[str, WholeRule], ...] = (
    ("PW801", answers.none_saved),
    ("PW805", variables.undefined),
    ("PW806", credentials.written_out),
    ("PW812", variables.unused),
)

CONTAINER_RULES: tuple[tuple[str, ContainerRule], ...] = (
    ("PW803", names.repeated),
    ("PW809", folders.without_requests),
)

REQUEST_RULES: tuple[tuple[str, RequestRule], ...] = (
    ("PW802", responses.only_errors),
    ("PW804", names.an_address),
    ("PW807", parameters.disabled_without_description),
    ("PW808", scripts.asserting_nothing),
    ("PW810", responses.mislabelled),
    ("PW811", names.left_as_made),
    ("PW813", parameters.body_of_a_read),
)
