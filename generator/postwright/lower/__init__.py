"""From collections to facts: what every request sends, what was saved of its answers.

Takes `Collection`s whose secrets are gone and the environments that go with each, gives `Facts`: URLs
split into server, path and query, variables resolved, bodies parsed, auth inherited, scripts read (never
run). It draws no conclusion that needs a second request to look at.
"""

from postwright.lower.collection import lower, lower_all

__all__ = ["lower", "lower_all"]
