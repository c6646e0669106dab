"""What descriptions say."""

from __future__ import annotations

import pytest

from postwright.ir.facts import ProseFacts
from postwright.postman.prose import in_words, learn

LARAVEL = """
### Authentication
All endpoints require a Bearer token, provided after a successful login or through the OAuth 2.0 flow.

### Pagination
This requires both `per_page` and a `page` parameter.

``` json
{
    "data": [{...}, {...}],
    "links": {"first": "{{domain}}/x?page=1", "next": null},
    "meta": {"total": 4, "links": [{"label": "« Previous"}, ...]}
}

 ```

When a request is unsuccessful, the API returns an object with three keys: `success` (set to `false`),
`message`, and `errors`.
"""


def test_auth_pages_and_errors_are_learned() -> None:
    assert learn(LARAVEL) == ProseFacts(
        auth=("bearer", "login", "oauth2"),
        page_parameters=("per_page", "page"),
        page_envelope=("data", "links.first", "links.next", "meta.total", "meta.links"),
        error_envelope=("success", "message", "errors"),
    )


def test_what_was_learned_is_said_in_words() -> None:
    assert in_words(learn(LARAVEL)) == (
        "auth by bearer tokens, a login, OAuth 2.0; pages by per_page, page as {data, links, meta}; "
        "errors as {success, message, errors}"
    )


def test_an_error_sample_is_learned_without_a_list_of_names() -> None:
    text = 'Errors look like this:\n```\n{"error": {"code": 1, "message": "..."}}\n```\n'
    assert learn(text).error_envelope == ("error.code", "error.message")


@pytest.mark.parametrize(
    "text",
    ["", "A plain API.", "```json\n{broken\n```", "The page is here.", "<p>`data`</p>", "```" * 99],
)
def test_nothing_is_learned_from_nothing(text: str) -> None:
    assert learn(text) == ProseFacts()
    assert in_words(learn(text)) == ""


def test_html_is_read_as_well() -> None:
    text = '<p>Give <code>cursor</code>.</p><pre>{"items": [], "next_cursor": "x"}</pre>'
    learned = learn(text)
    assert learned.page_parameters == ("cursor",)
    assert learned.page_envelope == ("items", "next_cursor")
