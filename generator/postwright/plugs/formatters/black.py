"""black, called as a library."""

from __future__ import annotations

import re

from postwright.diagnostics import Failure
from postwright.source import Origin

_PLACE = re.compile(r": (\d+):(\d+)\b")


def format(text: str, line_length: int, path: str = "") -> str:
    """`text`, a Python module, as black writes it. Raises `Failure` (PW420) if it is not Python 3.11."""
    from black import format_file_contents
    from black.mode import Mode, TargetVersion
    from black.parsing import InvalidInput
    from black.report import NothingChanged

    mode = Mode(line_length=line_length, target_versions={TargetVersion.PY311})
    try:
        return format_file_contents(text, fast=True, mode=mode)
    except NothingChanged:
        return text
    except (InvalidInput, RecursionError) as error:
        raise _failure(error, text, path) from None


def _failure(error: Exception, text: str, path: str) -> Failure:
    """black says `Cannot parse for target version Python 3.11: 3:7: text of the line`."""
    help = "look for the template that renders this file"
    if not (place := _PLACE.search(str(error))):
        return Failure.of("PW420", "the rendered text is not Python", Origin(path), help)
    line, column = int(place[1]), int(place[2])
    shown = "".join(text.split("\n")[line - 1 : line]).strip()
    message = f"the rendered text is not Python here: {shown[:80]!a}"
    return Failure.of("PW420", message, Origin(path, line=line, column=column), help)
