"""Postman's files, read: JSON text in, a `Collection` or an `Environment` out.

Takes the path of an export and gives it in Postman's own terms, whatever version of the format it has.
What is odd is reported and read as the app reads it; what cannot be read at all is dropped and reported.
It concludes nothing from what it reads, resolves no variable and follows no reference.
"""

from postwright.postman.model import Collection, Environment
from postwright.postman.reading import read, read_environment

__all__ = ["Collection", "Environment", "read", "read_environment"]
