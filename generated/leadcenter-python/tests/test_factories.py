"""Every model that a saved answer shows can be made."""

from __future__ import annotations

import pytest
from pydantic import BaseModel

from .factories import SAMPLES, make
from .server import saved


@pytest.mark.parametrize("kind", SAMPLES, ids=lambda kind: kind.__name__)
def test_a_model_is_made_of_its_sample(kind: type[BaseModel]) -> None:
    sample = saved(SAMPLES[kind])
    assert (
        make(kind).model_dump(mode="json", by_alias=True, exclude_unset=True).keys()
        == sample.keys()
    )


@pytest.mark.parametrize("kind", SAMPLES, ids=lambda kind: kind.__name__)
def test_what_is_given_stands_in_the_place_of_the_sample_s(kind: type[BaseModel]) -> None:
    made = make(kind, one_more_member="given")
    assert made.model_dump()["one_more_member"] == "given"
