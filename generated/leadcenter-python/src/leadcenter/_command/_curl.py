"""A request as a command of curl, for a person to read or run; credentials in it are variables, other secrets masked."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Collection, Iterator, Mapping
from typing import Any
from urllib.parse import parse_qsl, urlencode

from ._multipart import parts_of
from ._placeholders import VARIABLE, Placeholders
from ._text import is_harmful

_MASK = "***"
_PLAIN = re.compile(r"[\w ,.:;/?&=%+~@#-]*", re.ASCII)
"""What means itself between double quotes."""

_OF_THE_CONNECTION = frozenset(
    {"host", "content-length", "connection", "accept-encoding", "transfer-encoding"}
)
_SCHEME = re.compile(r"(?i)(basic|bearer|digest|token|negotiate|hawk|dpop) ")


def curl_command(
    request: Any, secrets: Collection[str], files: Mapping[str, str], placeholders: Placeholders
) -> str:
    """The command, one option a line. `secrets` are names on the wire, `files` paths by file name."""
    from .._runtime._secrets import mask_url  # noqa: TID252

    url = placeholders.url(mask_url(str(request.url), secrets), str(request.url))
    method = [] if request.method == "GET" else ["-X", request.method]
    glob = ["--globoff"] if set("[]{}") & set(url) else []
    lines = [_words("curl", *glob, *method, url)]
    lines += [_words(*each) for each in _headers(request, secrets, placeholders)]
    lines += [_words(*each) for each in _body(request, files)]
    return " \\\n  ".join(lines)


def _words(*words: str) -> str:
    return " ".join(map(_quoted, words))


def _quoted(word: str) -> str:
    """As shells read it, with what variables hold in their places."""
    if not VARIABLE.search(word):
        return _literal(word)
    if _PLAIN.fullmatch(VARIABLE.sub("", word)):
        return f'"{VARIABLE.sub(_expanded, word)}"'
    texts = enumerate(VARIABLE.split(word))
    return "".join(f'"${text}"' if place % 2 else _literal(text) for place, text in texts if text)


def _expanded(found: re.Match[str]) -> str:
    after = found.string[found.end() : found.end() + 1]
    return f"${{{found[1]}}}" if after.isalnum() or after == "_" else f"${found[1]}"


def _literal(word: str) -> str:
    """As shells read it; with the escapes of `$'...'` where a terminal would act on the word."""
    if not is_harmful(word):
        return shlex.quote(word)
    return "$'" + "".join(map(_escaped, word)) + "'"


def _escaped(character: str) -> str:
    if character in "\\'":
        return "\\" + character
    if is_harmful(character):
        return f"\\u{ord(character):04x}"
    return character


def _headers(
    request: Any, secrets: Collection[str], placeholders: Placeholders
) -> Iterator[tuple[str, str]]:
    from .._runtime._secrets import is_secret_name  # noqa: TID252

    known = {name.lower() for name in secrets}
    is_form = request.headers.get("content-type", "").startswith("multipart/form-data")
    for name, value in request.headers.items():
        made_by_curl = is_form and name.lower() == "content-type"
        if name.lower() not in _OF_THE_CONNECTION and not made_by_curl:
            hidden = name.lower() in known or is_secret_name(name)
            yield _header(name, value, placeholders) if hidden else ("-H", f"{name}: {value}")


def _header(name: str, value: str, placeholders: Placeholders) -> tuple[str, str]:
    if name.lower() == "authorization" and (user := placeholders.user(value)):
        return "-u", user
    return "-H", f"{name}: {placeholders.header(value) or _masked(value)}"


def _masked(value: str) -> str:
    scheme = _SCHEME.match(value)
    return f"{scheme[0] if scheme else ''}{_MASK}"


def _body(request: Any, files: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    media_type = request.headers.get("content-type", "")
    content = request.read()
    if media_type.startswith("multipart/form-data"):
        yield from parts_of(content, media_type, files)
    elif content:
        yield _data(content, media_type)


def _data(content: bytes, media_type: str) -> tuple[str, str]:
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return "--data-binary", "@FILE"
    if "\0" in text:
        return "--data-binary", "@FILE"
    if "json" in media_type:
        return "--data-raw", _masked_json(text)
    if media_type.startswith("application/x-www-form-urlencoded"):
        return "--data-raw", _masked_form(text)
    return "--data-raw", text


def _masked_json(text: str) -> str:
    try:
        value = json.loads(text)
    except ValueError:
        return text
    hidden = without_secrets(value)
    return text if hidden == value else json.dumps(hidden, ensure_ascii=False)


def without_secrets(value: Any) -> Any:
    """The JSON with what its members named like secrets hold masked."""
    from .._runtime._secrets import is_secret_name  # noqa: TID252

    if isinstance(value, Mapping):
        return {
            k: _MASK if is_secret_name(k) and v is not None else without_secrets(v)
            for k, v in value.items()
        }
    return [without_secrets(each) for each in value] if isinstance(value, list) else value


def _masked_form(text: str) -> str:
    from .._runtime._secrets import is_secret_name  # noqa: TID252

    pairs = parse_qsl(text, keep_blank_values=True)
    if not any(is_secret_name(name) for name, _ in pairs):
        return text
    shown = [(name, _MASK if is_secret_name(name) else value) for name, value in pairs]
    return urlencode(shown, safe="*")
