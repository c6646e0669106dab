"""Where a redirect may lead."""

from __future__ import annotations

import pytest

from postwright import Failure
from postwright.fetch.addresses import refuse_redirect, refuse_unsafe

PAGE = "https://docs.example.com/api"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (PAGE, "https://docs.example.com/other"),
        (PAGE, "https://www.example.com/api"),
        ("https://10.0.0.7/a", "https://10.0.0.7/b"),
        ("http://127.0.0.1:80/a", "http://localhost:81/b"),
        ("http://127.0.0.1/a", "https://docs.example.com/"),
    ],
)
def test_followed(before: str, after: str) -> None:
    refuse_redirect(before, after)


@pytest.mark.parametrize(
    "after",
    [
        *("http://docs.example.com/api", "http://other.example.com/", "https://localhost/"),
        *("https://127.0.0.1/", "https://10.1.2.3/", "https://[::1]/", "https://169.254.169.254/"),
        *("https://[::ffff:10.0.0.1]/", "https://intranet/", "https://x.internal/", "file:///etc"),
        *("https://localhost./", "https://100.64.0.1/", "https://[fe80::1%25eth0]/", "https://["),
    ],
)
def test_not_followed(after: str) -> None:
    with pytest.raises(Failure) as refused:
        refuse_redirect(PAGE, after)
    assert refused.value.diagnostic.code == "PW710"


@pytest.mark.parametrize("url", ["https://example.com", "http://127.0.0.1:8080", "http://[::1]/"])
def test_asked(url: str) -> None:
    refuse_unsafe(url)


@pytest.mark.parametrize(
    "url", ["http://example.com", "ftp://127.0.0.1", "http://127.0.0.1.example.com", "https://a@b"]
)
def test_not_asked(url: str) -> None:
    with pytest.raises(Failure):
        refuse_unsafe(url)
