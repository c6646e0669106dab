"""Writers for formats that are no language of a pack's: data, Markdown, HTML, shell, URLs.

One for each context. Takes plain text or a JSON value, gives text that means exactly that in its place and
cannot end it; none prints an invisible character.
"""
