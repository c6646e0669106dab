"""Packs: how a language is described, as a folder with a manifest.

Takes the name of a built-in pack or the path of a user's, gives a frozen `Pack`: naming rules, a table of
types, options, and the files to write. It never runs a template and knows no language: what is particular
to one stands in the pack, or in a plug that the pack asks for by name.
"""

from postwright.packs.lookup import builtin_names, load
from postwright.packs.model import Case, FileRule, Format, NameRule, Option, Pack
from postwright.packs.options import read_options, settle_options
from postwright.packs.paths import output_path

__all__ = [
    "Case",
    "FileRule",
    "Format",
    "NameRule",
    "Option",
    "Pack",
    "builtin_names",
    "load",
    "output_path",
    "read_options",
    "settle_options",
]
