"""Every model that a saved answer shows can be made."""

from __future__ import annotations

import pytest
from pydantic import BaseModel

from .checks import assert_same
from .factories import SAMPLES, make
from .server import saved


@pytest.mark.parametrize("kind", SAMPLES, ids=lambda kind: kind.__name__)
def test_a_model_is_made_of_its_sample(kind: type[BaseModel]) -> None:
    assert_same(make(kind), kind, saved(SAMPLES[kind]))


@pytest.mark.parametrize("kind", SAMPLES, ids=lambda kind: kind.__name__)
def test_what_is_given_is_added_to_the_sample(kind: type[BaseModel]) -> None:
    sample = saved(SAMPLES[kind])
    made = make(kind, one_more_member="given")
    assert_same(made, kind, {**sample, "one_more_member": "given"})
