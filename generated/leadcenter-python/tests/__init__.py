"""Tests of the client, without a network."""

import pytest

pytest.register_assert_rewrite(f"{__name__}.checks", f"{__name__}.server")
