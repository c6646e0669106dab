"""The quick way past JSON that holds no secret gives what the careful reading gives."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from postwright.redact.json_text import distinct_strings
from postwright.redact.ledger import Ledger
from postwright.redact.texts import TextRedactor
from postwright.source import NOWHERE

NAMES = st.sampled_from(
    "id name key value token code data headers password errors x-api-key access_token field a".split()
)
TEXTS = st.sampled_from(
    [
        *("", "a", "plain words", "{{token}}", "s3cr3tZq81LmPw7xKv02", "password", "api_key", "Bearer abc12345"),
        *("ghp_0123456789abcdefghij0123", "https://u:pa55w0rd@x.io/?token=q1w2e3r4", "password=hunter22"),
        '{"token": "q1w2e3r4t5"}',
        '{"a": "{\\"token\\": \\"q1w2e3r4t5\\"}"}',
        "[1, {\"b\": 2}]",
        'a "quoted" \\ text\n',
        "\u00e9\ud83d\ude00",
    ]
)  # fmt: skip
JSONS = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXTS | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(NAMES | st.text(max_size=4), inner, max_size=4),
    max_leaves=12,
)


class Careful(TextRedactor):
    """One that takes no quick way."""

    def _are_inert(self, strings: set[str], levels: int) -> bool:
        return False


@settings(max_examples=300, deadline=None)
@given(st.lists(JSONS, min_size=1, max_size=3), st.sampled_from([None, 2]))
def test_the_quick_way_changes_nothing(values: list[object], indent: int | None) -> None:
    """Several texts go through one redactor, which remembers what it has seen."""
    ledgers = Ledger(), Ledger()
    quick, careful = TextRedactor(ledgers[0]), Careful(ledgers[1])
    for value in values:
        text = json.dumps(value, indent=indent)
        wanted = careful.document(text, "bodies", NOWHERE)
        assert quick.document(text, "bodies", NOWHERE) == wanted
    assert ledgers[0].places == ledgers[1].places
    assert ledgers[0].values == ledgers[1].values


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('{"a": "b", "c": ["b", "x\\"y"]}', {'"a"', '"b"', '"c"', '"x\\"y"'}),
        ("[]", set()),
        ('{"a": {{b}}}', None),
        ('{"a": 1} // "c"', None),
        ('{"a": "b', None),
        ("[" * 100_000, None),
        ("[" + "1" * 10_000 + "]", None),
        ("", None),
    ],
)
def test_only_valid_json_has_strings(text: str, wanted: set[str] | None) -> None:
    assert distinct_strings(text) == wanted
