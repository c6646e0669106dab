"""Postman's files, read: paths in, `Collection`s and `Environment`s out.

Takes the path of an export or of a folder and gives it in Postman's own terms, whatever version of the
format it has. What is odd is reported and read as the app reads it; what cannot be read at all is dropped
and reported. It concludes nothing from what it reads, resolves no variable and follows no reference.
"""

from postwright.postman.model import Collection, Environment, Source
from postwright.postman.reading import read, read_documents, read_environment
from postwright.postman.sources import read_all

__all__ = [
    "Collection",
    "Environment",
    "Source",
    "read",
    "read_all",
    "read_documents",
    "read_environment",
]
