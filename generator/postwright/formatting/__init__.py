"""Formatting: the last stage of a file's text.

Takes rendered files, gives them with their final text and the hash of what was rendered. A file is given to
its formatter only when the cache does not know what that comes to. It reads and writes no file itself.
"""

from postwright.formatting.formatting import Cache, Formatted, format, no_cache

__all__ = ["Cache", "Formatted", "format", "no_cache"]
