"""Collections and environments without their secrets.

Takes what `postman` read, gives the same with every credential replaced by a placeholder. Structure comes
first: auth parameters, variables, headers, cookies, user-info, query and form fields, members of JSON, lines
of settings, cells of tables, literals in scripts are known by their names; then shapes that give themselves
away (JWT, cloud keys), then copies of all these anywhere. References to variables stay, JSON keeps its types.
What was replaced is counted and never shown. Everything after this stage may be written to disk, and nothing
else of an input is shown in an excerpt.
"""

from postwright.redact.collection import redact, redact_all
from postwright.redact.document import redact_document
from postwright.redact.ledger import PLACEHOLDER
from postwright.redact.openapi import redact_openapi
from postwright.redact.shown import redacted_text, without_secrets

__all__ = [
    "PLACEHOLDER",
    "redact",
    "redact_all",
    "redact_document",
    "redact_openapi",
    "redacted_text",
    "without_secrets",
]
