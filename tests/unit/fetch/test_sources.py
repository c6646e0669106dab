"""What users name, and what is meant."""

from __future__ import annotations

import pytest

from postwright import Failure
from postwright.fetch.sources import Entry, Page, Source, parse_source

ID = "0a1b2c3d-1111-4222-8333-444455556666"
UID = f"12345678-{ID}"
DOCUMENTER = "https://documenter.getpostman.com"

GIVEN: dict[str, Source] = {
    UID: Entry("collection", UID),
    f"  {ID}\n": Entry("collection", ID),
    f"collections/{UID}": Entry("collection", UID),
    f"environments/{UID}": Entry("environment", UID),
    f"https://www.postman.com/team/workspace/api/collection/{UID}": Entry("collection", UID),
    f"https://www.postman.com/team/workspace/api/documentation/{UID}": Entry("collection", UID),
    f"https://team.postman.co/workspace/Api~{ID}/collection/{UID}?ctx=x": Entry("collection", UID),
    f"https://go.postman.co/workspace/Api~{ID}/environment/{UID}": Entry("environment", UID),
    f"https://api.getpostman.com/collections/{UID}": Entry("collection", UID),
    f"{DOCUMENTER}/view/1234/abC9": Page(
        f"{DOCUMENTER}/view/1234/abC9", DOCUMENTER, "1234", "abC9"
    ),
    f"{DOCUMENTER}/view/1234/my-api/abC9/#intro": Page(
        f"{DOCUMENTER}/view/1234/my-api/abC9/", DOCUMENTER, "1234", "abC9"
    ),
    f"{DOCUMENTER}/view/metadata/abC9": Page(
        f"{DOCUMENTER}/view/metadata/abC9", DOCUMENTER, "", "abC9"
    ),
    f"{DOCUMENTER}/view/1234/abC9?version=v2": Page(
        f"{DOCUMENTER}/view/1234/abC9?version=v2", DOCUMENTER, "1234", "abC9", "v2"
    ),
    "https://docs.example.com": Page("https://docs.example.com", "https://docs.example.com"),
    f"https://docs.example.com/api/collections/12/aB?environment=12-{ID}&versionTag=v1": Page(
        f"https://docs.example.com/api/collections/12/aB?environment=12-{ID}&versionTag=v1",
        "https://docs.example.com",
        "12",
        "aB",
        "v1",
        f"12-{ID}",
    ),
}


@pytest.mark.parametrize("text", GIVEN)
def test_source(text: str) -> None:
    assert parse_source(text) == GIVEN[text]


def test_a_bare_id_is_of_the_kind_that_is_asked_for() -> None:
    assert parse_source(UID, "environment") == Entry("environment", UID)


@pytest.mark.parametrize(
    "text",
    [
        *("", "leads", "../../etc", f"{ID}/../x", "ftp://example.com/x", "https://", "https://["),
        *("collections/", "collections/x?y", f"{UID}\r\nX: y", "file:///etc/passwd"),
        "https://www.postman.com/team/workspace/api/overview",
    ],
)
def test_what_is_no_source_is_refused(text: str) -> None:
    with pytest.raises(Failure) as refused:
        parse_source(text)
    assert refused.value.diagnostic.code == "PW701"
    assert refused.value.diagnostic.help


@pytest.mark.parametrize(
    "text", ["http://docs.example.com/view/1/a", "https://user:secret@docs.example.com/"]
)
def test_addresses_that_are_not_asked(text: str) -> None:
    with pytest.raises(Failure) as refused:
        parse_source(text)
    assert refused.value.diagnostic.code == "PW710"
    assert "secret" not in str(refused.value)


def test_a_key_given_as_the_source_is_not_repeated() -> None:
    with pytest.raises(Failure) as refused:
        parse_source("PMAK-0123456789abcdef")
    assert "0123" not in refused.value.diagnostic.message
