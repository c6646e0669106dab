"""The view: the contract as one pack's templates see it, names and types already decided.

Takes the neutral model, the names and the pack's type table; gives frozen plain data. What came from a
collection is `Text` or `Value`, which only the pack's typed writers can print; identifiers, types and
numbers are plain. Templates loop, branch and print, and decide nothing.
"""

from postwright.render.view.build import build_view

__all__ = ["build_view"]
