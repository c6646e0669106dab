"""The manners in which operations answer, each with the options it calls for."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, TypeAlias

import click

from ._choosing import read_columns, read_query
from ._fields import read_part
from ._given import Given
from ._kinds import read_target
from ._params import Own
from ._progress import watched_pages
from ._session import Session
from ._show import FORMATS, Format, Shape, settle_format, show_items, show_text, show_value, tell

Method: TypeAlias = Callable[..., object]
"""A method of the client that stands for one operation."""


@dataclass(frozen=True, slots=True)
class Manner:
    """What becomes of an answer. `options` makes the program's own; `call` calls the method and prints."""

    options: Callable[[], list[Own]]
    call: Callable[[Any, Method, Given], None]


def body_option() -> Own:
    """The whole body of an operation whose members are options."""
    return Own(
        "--data",
        dest="_data",
        type=read_part,
        multiple=True,
        metavar="JSON",
        help="The body as a JSON object, as @FILE or as - for standard input. Options win over "
        "KEY=VALUE, that over JSON and files, these over standard input.",
    )


def _output() -> list[Own]:
    return [
        Own(
            "-o",
            "--output",
            dest="_output",
            type=click.Choice(FORMATS),
            callback=_else_the_usual,
            help="How to print; if not given, a table on a terminal and JSON in a pipe.",
        ),
        Own(
            "--columns",
            dest="_columns",
            type=read_columns,
            metavar="A,B.C",
            help="Print these members only.",
        ),
        Own(
            "--query",
            dest="_query",
            type=read_query,
            metavar="JMESPATH",
            help="Print what this expression makes of the answer, of all items of pages.",
        ),
    ]


def _else_the_usual(ctx: click.Context, _: click.Parameter, given: Format | None) -> Format | None:
    """What the environment says where the command line says nothing."""
    session = ctx.find_object(Session)
    return given or (session.output if session else None)


def _shape(given: Given) -> Shape:
    own = given.own
    return Shape(settle_format(own["_output"]), own["_columns"] or (), own["_query"])


def _pages_options() -> list[Own]:
    return [
        Own("--all", dest="_all", is_flag=True, help="Go on to the last page."),
        Own(
            "--max-items",
            dest="_max_items",
            type=click.IntRange(min=1),
            metavar="NUMBER",
            help="Go on to other pages until there are as many.",
        ),
        *_output(),
    ]


def _file_option() -> list[Own]:
    return [
        Own(
            "--output-file",
            dest="_file",
            type=read_target,
            metavar="PATH",
            help="Where to write the file; - is standard output, which is meant where none is given.",
        )
    ]


def _answer(client: Any, method: Method, given: Given) -> None:
    """Print the JSON of an answer, nothing for an answer without content."""
    answer = client.with_raw_response(method)(*given.positional, **given.keywords)
    if answer.content:
        show_value(answer.json(), _shape(given))
    else:
        tell("Done.")


def _text(client: Any, method: Method, given: Given) -> None:
    """Print the text of an answer, or its JSON where it is that."""
    answer = client.with_raw_response(method)(*given.positional, **given.keywords)
    if answer.content and answer.http.says_json:
        show_value(answer.json(), _shape(given))
    elif answer.content:
        show_text(answer.text)
    else:
        tell("Done.")


def _pages(client: Any, method: Method, given: Given) -> None:
    """Print the items of one page, or of all that are asked for."""
    shape, most = _shape(given), given.own["_max_items"]
    options = {} if most is None else {"max_items": most}
    page: Any = method(*given.positional, **given.keywords, **options)
    walk = watched_pages(page.pages(), most) if given.own["_all"] or most else [page]
    show_items((_items(each) for each in walk), shape)
    if walk == [page]:
        _tell_rest(page)


def _items(page: Any) -> list[Any]:
    """The items as the API sent them, as many as the page counts."""
    return list(islice(page._envelope.items, len(page.items)))


def _tell_rest(page: Any) -> None:
    with contextlib.suppress(Exception):
        if page.has_next_page():
            of = f" of {page.total}" if page.total else ""
            click.echo(f"{len(page.items)}{of}; --all for the rest", err=True)


def _download(client: Any, method: Method, given: Given) -> None:
    """Write the file of an answer to a path, or to standard output where that is no terminal."""
    path: Path | None = given.own["_file"]
    if path is None and sys.stdout.isatty() and not given.own["_dry_run"]:
        raise click.UsageError(
            "The answer is a file: give --output-file PATH, or send it into a pipe."
        )
    answer: Any = method(*given.positional, **given.keywords)
    if path is not None:
        answer.save(path)
        tell(f"Saved {path}.")
    else:
        _write(answer.iter_bytes())


def _write(pieces: Iterator[bytes]) -> None:
    for piece in pieces:
        sys.stdout.buffer.write(piece)
    sys.stdout.buffer.flush()


ANSWER = Manner(_output, _answer)
TEXT = Manner(_output, _text)
PAGES = Manner(_pages_options, _pages)
DOWNLOAD = Manner(_file_option, _download)
