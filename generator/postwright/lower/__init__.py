"""From a collection to facts: what every request sends, what was saved of its answers.

Takes a `Collection` whose secrets are gone and the environments that go with it, gives `Facts`: URLs
split into server, path and query, variables resolved, bodies parsed, auth inherited, scripts read (never
run). It draws no conclusion that needs a second request to look at. The facts of several collections are
merged here too, once each is lowered in its own scope.
"""

from postwright.lower.collection import lower
from postwright.lower.merging import merge

__all__ = ["lower", "merge"]
