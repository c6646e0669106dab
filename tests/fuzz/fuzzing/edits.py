"""From choices to the files of a seed with a few things in them changed."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from typing import Any

import yaml

from fuzzing.choices import Choices
from fuzzing.seeds import Seed

_MOST_EDITS = 6

WORDS = (
    "{{ }} {{a}} {{{{a}}}} {{base}} {{$guid}} {{ {a} : :id // ? # :// a@b %zz %00 [ ] [] a[b][c] ../../x <a <a> "
    '<string> {"a": {"token":" [1,2,] `${ pm.test( */ /* bearer apikey basic oauth2 awsv4 formdata graphql '
    "urlencoded raw file test prerequest inherit noauth mcp-request \\ \\u \\ud800 ' \" NaN 1e999 -0 012 0x1F "
    "null true https://x.io/ HTTP://X:99999/ https://[::1 //x.io &amp; &#x0; &#99999999; Content-Type "
    "application/json text/xml application/graphql soapaction authorization Set-Cookie __proto__ class def "
    "query{a} {a(b:{{c}})} <e:Envelope> <!DOCTYPE $ref page limit cursor id data items error errors message "
    "v2.1.0 v1 CON .. . default required optional nullable"
).split()
VALUES: tuple[Any, ...] = (
    *(
        None,
        True,
        False,
        0,
        -1,
        1,
        10**400,
        2**63,
        -(2**70),
        0.5,
        1e308,
        float("nan"),
        float("inf"),
    ),
    *(
        "",
        " ",
        "\0",
        "\n",
        "\r\n",
        "\u2028",
        "\x1b[31m",
        "\ud800",
        "\ufeff",
        "é",
        "ｓｅｌｆ",
        "𝐜𝐥𝐚𝐬𝐬",
    ),
    *("a" * 5000, "a/" * 500, "{{a}}" * 300, "[" * 300, "9" * 5000, "{" * 150 + "}" * 150),
    *(
        [],
        {},
        [[]],
        [{}],
        [None],
        {"": ""},
        {"key": None},
        [{"key": "a"}],
        [{"key": 1, "value": []}],
    ),
)
KEYS = (
    "key value type raw mode item name request response url method header body description variable auth "
    "event script exec code status host path query port protocol disabled enabled content src options "
    "graphql variables operationName originalRequest cookie id order folders requests $kind headers"
).split()

Steps = tuple[Any, ...]


def places(value: Any, at: Steps = ()) -> Iterator[Steps]:
    """Every place in a value, the whole first."""
    yield at
    entries: Any = value.items() if isinstance(value, dict) else ()
    for key, inner in enumerate(value) if isinstance(value, list) else entries:
        yield from places(inner, (*at, key))


def edited(seed: Seed, choices: Choices) -> dict[str, bytes]:
    """The files of a seed after the edits that were chosen, one at least."""
    files = copy.deepcopy(dict(seed.files))
    for _ in range(1 + choices.below(_MOST_EDITS)):
        name = choices.of(sorted(files))
        files[name] = _edited(files[name], choices)
    written = {name: _written(name, value, choices) for name, value in files.items()}
    return _cut(written, choices) if choices.below(8) == 1 else written


def _edited(document: Any, choices: Choices) -> Any:
    at = choices.of(list(places(document)))
    edit = choices.of(EDITS)
    return edit(document, at, choices)


def _put(document: Any, at: Steps, value: Any) -> Any:
    if not at:
        return value
    inside = _value(document, at[:-1])
    inside[at[-1]] = value
    return document


def _value(document: Any, at: Steps) -> Any:
    for step in at:
        document = document[step]
    return document


def _replace(document: Any, at: Steps, choices: Choices) -> Any:
    return _put(document, at, any_value(choices))


def any_value(choices: Choices, depth: int = 0) -> Any:
    """A word, a text, a number, or lists and objects of such."""
    match choices.below(8 if depth < 4 else 5):
        case 0 | 1:
            return choices.of(WORDS)
        case 2 | 3:
            return copy.deepcopy(choices.of(VALUES))
        case 4:
            return choices.text()
        case 5:
            return [any_value(choices, depth + 1) for _ in range(choices.below(4))]
        case 6:
            return {_key(choices): any_value(choices, depth + 1) for _ in range(choices.below(4))}
    return json.dumps(any_value(choices, depth + 1))


def _key(choices: Choices) -> str:
    return choices.of(KEYS) if choices.below(4) else choices.text()


def _splice(document: Any, at: Steps, choices: Choices) -> Any:
    """Put something into a text, or in place of its end."""
    text = _value(document, at)
    if not isinstance(text, str):
        return _replace(document, at, choices)
    middle = choices.below(len(text) + 1) if len(text) < 65_536 else 0
    inserted = choices.of(WORDS) if choices.below(2) else choices.text()
    return _put(document, at, text[:middle] + inserted + text[middle:] * choices.below(2))


def _drop(document: Any, at: Steps, choices: Choices) -> Any:
    if at:
        del _value(document, at[:-1])[at[-1]]
    return document


def _repeat(document: Any, at: Steps, choices: Choices) -> Any:
    """The same thing again beside itself, or a list of it."""
    value = _value(document, at)
    inside = _value(document, at[:-1]) if at else None
    if isinstance(inside, list):
        inside.extend(copy.deepcopy(value) for _ in range(choices.below(5)))
        return document
    return _put(document, at, [copy.deepcopy(value) for _ in range(choices.below(4))])


def _wrap(document: Any, at: Steps, choices: Choices) -> Any:
    """The same thing deeper."""
    value, key = _value(document, at), _key(choices)
    for _ in range(choices.of((1, 2, 5, 30, 120))):
        value = [value] if key < "f" else {key: value}
    return _put(document, at, value)


def _move(document: Any, at: Steps, choices: Choices) -> Any:
    """What stands elsewhere in the document."""
    return _put(document, at, copy.deepcopy(_value(document, choices.of(list(places(document))))))


def _add(document: Any, at: Steps, choices: Choices) -> Any:
    value = _value(document, at)
    if isinstance(value, dict):
        value[_key(choices)] = any_value(choices)
    elif isinstance(value, list):
        value.append(any_value(choices))
    return document


EDITS: tuple[Callable[[Any, Steps, Choices], Any], ...] = (
    *(_replace, _splice, _splice, _drop, _repeat, _wrap, _move, _add),
)


def _written(name: str, value: Any, choices: Choices) -> bytes:
    if name.endswith(".yaml") and choices.below(2):
        text = yaml.safe_dump(value, sort_keys=False, allow_unicode=bool(choices.below(2)))
    else:
        text = json.dumps(value, ensure_ascii=bool(choices.below(4)))
    return text.encode("utf-8", "surrogatepass")


def _cut(files: dict[str, bytes], choices: Choices) -> dict[str, bytes]:
    """Bytes put into one file, or in place of its end."""
    name = choices.of(sorted(files))
    whole = files[name]
    at = choices.below(min(len(whole), 65_535) + 1)
    files[name] = whole[:at] + choices.take(30) + whole[at:] * choices.below(2)
    return files
