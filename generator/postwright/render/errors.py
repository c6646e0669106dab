"""What goes wrong in a template, as a diagnostic with the template's name and line."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from types import TracebackType

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from postwright.diagnostics import Failure
from postwright.render.budget import LimitReached
from postwright.render.untrusted import Unfiltered
from postwright.source import Origin

_UNKNOWN = re.compile(r"No (filter|test) named '(.*)'")
_OVERFLOWS = (LimitReached, MemoryError, OverflowError, RecursionError)


@contextmanager
def reported(
    origin: Origin, is_template: Callable[[str], bool], known: Collection[str]
) -> Iterator[None]:
    """Turns whatever a template raises into a `Failure`.

    `origin` is the place to name when the error has none; `is_template` knows the file names of
    templates; `known` are the filters, to find the nearest. Any exception may come out of a template.
    """
    try:
        yield
    except Failure:
        raise
    except TemplateSyntaxError as error:
        place = Origin(error.filename or origin.file, line=error.lineno if error.filename else 0)
        raise Failure.of("PW410", str(error.message), place, _nearest(error, known)) from None
    except TemplateNotFound as error:
        raise Failure.of("PW404", f"`{error.name}` is not in the manifest", origin) from None
    except Exception as error:
        place = _innermost(error.__traceback__, is_template) or origin
        raise Failure.of(_code(error), _message(error), place) from None


def _code(error: Exception) -> str:
    if isinstance(error, _OVERFLOWS):
        return "PW413"
    if isinstance(error, Unfiltered):
        return "PW412"
    return "PW414" if isinstance(error, SecurityError) else "PW411"


def _message(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "the template calls itself without end, or a value is nested too deeply"
    if isinstance(error, UndefinedError | Unfiltered | LimitReached | SecurityError):
        return str(error)
    return f"{type(error).__name__}: {error}"


def _innermost(trace: TracebackType | None, is_template: Callable[[str], bool]) -> Origin | None:
    """The last line of a template on the way to an error. Jinja gives its frames the template's lines."""
    place = None
    while trace is not None:
        if is_template(file := trace.tb_frame.f_code.co_filename):
            place = Origin(file, line=trace.tb_lineno)
        trace = trace.tb_next
    return place


def _nearest(error: TemplateSyntaxError, known: Collection[str]) -> str:
    unknown = _UNKNOWN.search(str(error.message))
    if not unknown:
        return ""
    near = difflib.get_close_matches(unknown[2], [name for name in known if " " not in name], n=1)
    return (
        f"did you mean `{near[0]}`?"
        if near
        else "templates have only the filters of the pack's reference"
    )
