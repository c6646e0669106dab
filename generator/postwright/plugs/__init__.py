"""Plugs: the parts of a language that take code, found only by the name a manifest gives.

Three kinds: writers of literals and comments, formatters, and makers of models. Takes a name, gives the
plug; a plug takes plain values and gives text. Plugs never read or write files, never open a connection,
and whatever they import is imported when they are first used.
"""

from postwright.plugs.registry import formatter, literal_writer, models

__all__ = ["formatter", "literal_writer", "models"]
