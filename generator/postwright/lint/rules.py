"""The rules: which code each of them finds, sorted by what they look at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from postwright.lint import credentials, folders, names, parameters, responses, scripts, variables
from postwright.lint.findings import Container, Found, Whole
from postwright.postman.model import RequestItem

WholeRule: TypeAlias = Callable[[Whole], Iterator[Found]]
ContainerRule: TypeAlias = Callable[[Container], Iterator[Found]]
RequestRule: TypeAlias = Callable[[RequestItem], Iterator[Found]]

WHOLE_RULES: tuple[tuple[str, WholeRule], ...] = (
    ("PW705", variables.undefined),
    ("PW706", credentials.written_out),
    ("PW712", variables.unused),
)

CONTAINER_RULES: tuple[tuple[str, ContainerRule], ...] = (
    ("PW703", names.repeated),
    ("PW709", folders.without_requests),
)

REQUEST_RULES: tuple[tuple[str, RequestRule], ...] = (
    ("PW701", responses.none_saved),
    ("PW702", responses.only_errors),
    ("PW704", names.an_address),
    ("PW707", parameters.disabled_without_description),
    ("PW708", scripts.asserting_nothing),
    ("PW710", responses.mislabelled),
    ("PW711", names.left_as_made),
    ("PW713", parameters.body_of_a_read),
)
