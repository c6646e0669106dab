"""What goes wrong in a template, as a diagnostic with the template's name and line."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from postwright.diagnostics import Failure
from postwright.render.budget import LimitReached
from postwright.render.untrusted import Unfiltered
from postwright.source import Origin

_UNKNOWN = re.compile(r"No (filter|test) named '(.*)'")
_OVERFLOWS = (LimitReached, MemoryError, OverflowError, RecursionError)


@dataclass(frozen=True, slots=True)
class Reporter:
    """Turns what a template raises, and that may be anything, into a `Failure`.

    `is_template` knows the file names of templates; `known` are the filters, to find the nearest.
    """

    is_template: Callable[[str], bool]
    known: Collection[str]

    @contextmanager
    def reporting(self, origin: Origin, expression: str = "") -> Iterator[None]:
        """While this lasts. `origin`, and an expression that is no file, are named where the error has no place."""
        try:
            yield
        except Failure:
            raise
        except Exception as error:
            raise self._failure(error, origin, f"`{expression}`: " if expression else "") from None

    def _failure(self, error: Exception, origin: Origin, subject: str) -> Failure:
        if isinstance(error, TemplateSyntaxError):
            place = Origin(error.filename, line=error.lineno) if error.filename else origin
            return Failure.of("PW410", f"{subject}{error.message}", place, self._nearest(error))
        if isinstance(error, TemplateNotFound):
            return Failure.of("PW404", f"{subject}`{error.name}` is not in the manifest", origin)
        place = _innermost(error.__traceback__, self.is_template) or origin
        return Failure.of(_code(error), subject + _message(error), place)

    def _nearest(self, error: TemplateSyntaxError) -> str:
        unknown = _UNKNOWN.search(str(error.message))
        if not unknown:
            return ""
        names = [name for name in self.known if name.isidentifier()]
        near = difflib.get_close_matches(unknown[2], names, n=1)
        return f"did you mean `{near[0]}`?" if near else "known: " + ", ".join(sorted(names))


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
