"""From a collection to facts: what every request sends, what was saved of its answers.

Takes a `Collection` whose secrets are gone and the environments that go with it, gives `Facts`: URLs
split into server, path and query, variables resolved, bodies parsed, auth inherited, scripts read (never
run). It draws no conclusion that needs a second request to look at.
"""

from postwright.lower.collection import lower

__all__ = ["lower"]
