"""Times in the API's own form."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from postwright.mock.times import CREATED, UPDATED, shown_as, tells

NOW = datetime(2026, 1, 2, 3, 4, 5, 678_900, UTC)


@pytest.mark.parametrize(
    ("sample", "wanted"),
    [
        ("2025-05-13T21:55:21.000000Z", "2026-01-02T03:04:05.678900Z"),
        ("2025-05-13T21:55:21.123Z", "2026-01-02T03:04:05.678Z"),
        ("2025-05-13T21:55:21Z", "2026-01-02T03:04:05Z"),
        ("2025-05-13T21:55:21+02:00", "2026-01-02T03:04:05+00:00"),
        ("2025-05-13T21:55:21-0700", "2026-01-02T03:04:05+0000"),
        ("2025-05-13 21:55:21", "2026-01-02 03:04:05"),
        (1_700_000_000, 1_767_323_045),
        (1_700_000_000_000, 1_767_323_045_678),
        ("yesterday", "yesterday"),
        ("2025-05-13", "2025-05-13"),
        (7, 7),
        (None, None),
        (True, True),
    ],
)
def test_a_time_is_shown_as_the_sample_is(sample: Any, wanted: Any) -> None:
    assert shown_as(sample, NOW) == wanted


@pytest.mark.parametrize(
    ("member", "created", "updated"),
    [
        ("created_at", True, False),
        ("createdAt", True, False),
        ("dateCreated", True, False),
        ("creationTime", True, False),
        ("updated_at", False, True),
        ("lastModified", False, True),
        ("modified_on", False, True),
        ("created_by", False, False),
        ("recreated_at", False, False),
        ("update", False, True),
        ("starts_at", False, False),
    ],
)
def test_members_that_tell_of_a_change(member: str, created: bool, updated: bool) -> None:
    assert (tells(CREATED, member), tells(UPDATED, member)) == (created, updated)
