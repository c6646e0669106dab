"""Words in the names that an API uses: splitting, singular and plural."""

from __future__ import annotations

import re
from collections.abc import Iterable

from postwright.spelling import latin_letters
from postwright.titles import without_ordinal

_BOUNDARY = re.compile(r"[^0-9A-Za-z]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")

_CALL = re.compile(r"\s*(?:[A-Z]+\s+)?(?:https?://|/|\{\{)\S*")

_SAME = frozenset(
    (
        "series species news data metadata media info information equipment feedback analytics "
        "settings status address access progress process business basis analysis campus bonus "
        "virus bus gas lens alias axis canvas corpus census focus radius nexus plus https sms "
        "dns css aws gps ios os"
    ).split()
)
_IDS = frozenset({"id", "uid", "uuid", "guid"})

_IRREGULAR = {
    "people": "person",
    "children": "child",
    "men": "man",
    "women": "woman",
    "feet": "foot",
    "teeth": "tooth",
    "mice": "mouse",
    "indices": "index",
    "vertices": "vertex",
    "matrices": "matrix",
    "criteria": "criterion",
    "statuses": "status",
    "addresses": "address",
    "processes": "process",
    "businesses": "business",
    "analyses": "analysis",
    "aliases": "alias",
    "bonuses": "bonus",
    "viruses": "virus",
    "buses": "bus",
    "gases": "gas",
    "lenses": "lens",
    "axes": "axis",
    "canvases": "canvas",
    "quizzes": "quiz",
    "movies": "movie",
    "cookies": "cookie",
    "caches": "cache",
    "leaves": "leaf",
    "lives": "life",
    "knives": "knife",
    "selves": "self",
}


def split(text: str) -> tuple[str, ...]:
    """The lower-case words of a name: `task-lists`, `TaskLists` and `task_lists` are (task, lists).

    Accents are left out (`Créer` is `creer`); what is written in another script than Latin says nothing.
    """
    return tuple(part.lower() for part in _BOUNDARY.split(latin_letters(text)) if part)


def of_title(text: str) -> tuple[str, ...]:
    """The words of a request's or folder's name, without a number that only puts it in its place.

    A call that it begins with (`POST /leads`, a URL) says what the path says.
    """
    title = without_ordinal(text)
    spoken = split(_CALL.sub("", title, count=1) if _CALL.match(title) else title)
    start = next((index for index, word in enumerate(spoken) if not word.isdigit()), 0)
    return spoken[start:]


def is_call(title: str) -> bool:
    """Whether a title is only a call (`POST /leads`, a URL), of which the path tells."""
    return bool(_CALL.fullmatch(title))


def unglued(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """A word taken apart into known ones, itself if they do not make it up: `startrestore`."""
    parts: list[str] = []
    left, longest = word, sorted(known, key=len, reverse=True)
    while left:
        part = next((each for each in longest if left.startswith(each)), "")
        if not part:
            return (word,)
        parts.append(part)
        left = left.removeprefix(part)
    return tuple(parts)


def singular(word: str) -> str:
    """One of them: `leads` gives `lead`, `categories` `category`, `status` stays."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if (
        word in _SAME
        or len(word) < 3
        or not word.endswith("s")
        or word.endswith(("ss", "us", "is"))
    ):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    return word[:-1]


def is_plural(word: str) -> bool:
    """Whether a word names several things."""
    return singular(word) != word


def singular_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """A name in the singular: only its last word changes."""
    return (*words[:-1], singular(words[-1])) if words else ()


def joined(*names: tuple[str, ...]) -> tuple[str, ...]:
    """Names as one, what one ends and the next begins with said once: `merge request`, `request`."""
    whole: tuple[str, ...] = ()
    for name in names:
        sizes = range(min(len(whole), len(name)), 0, -1)
        again = next((size for size in sizes if whole[-size:] == name[:size]), 0)
        whole = (*whole, *name[again:])
    return whole


def is_id(name: tuple[str, ...], entity: tuple[str, ...]) -> bool:
    """Whether a member tells which one of a kind of things it is: `id`, `uuid`, the `lead_id` of a lead."""
    *owner, last = name or ("",)
    return last in _IDS and tuple(owner) in {entity[at:] for at in range(len(entity) + 1)}


def pascal(words: tuple[str, ...]) -> str:
    """Words as a schema's key: `TaskList`."""
    return "".join(word[:1].upper() + word[1:] for word in words)
