"""The model as an OpenAPI document, version 3.1.1 of the specification.

Takes an `Api`, gives a document that holds all of it, and the document's text. What OpenAPI has no place
for stands in `x-postwright-` members: nothing is dropped, so nothing needs reporting. It never reads a
file, never infers, and never changes what goes over the wire to make the document prettier.
"""

from postwright.ir.openapi.document import to_openapi
from postwright.ir.openapi.text import dumps

__all__ = ["dumps", "to_openapi"]
