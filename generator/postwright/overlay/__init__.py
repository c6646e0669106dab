"""Overlay: what an OpenAPI document says of an API, laid over what its collection shows.

Takes OpenAPI documents of the versions 3.0 and 3.1, as values without secrets, and a contract; gives the
contract in which the documents' statements stand wherever they say something, each with evidence, and all
else as it was. A sample that a statement contradicts is named, as is a statement that the contract has no
place for. It knows the model and OpenAPI: never a collection's format, never a language; it reads no file,
follows no reference out of the document, and infers nothing.
"""

from postwright.overlay.laying import lay_over

__all__ = ["lay_over"]
