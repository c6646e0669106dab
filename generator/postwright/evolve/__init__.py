"""Evolution: an API against what it was.

Takes a contract and the digest of an earlier one; gives the digest to keep, and reports what has become
narrower, so that a new sample never makes a client stricter without a word. It reads no file: the lock keeps
digests. It changes no contract.
"""

from postwright.evolve.digest import Digest, digest, place_of, read_digest, written
from postwright.evolve.narrowing import Narrowing, narrowings, report

__all__ = [
    "Digest",
    "Narrowing",
    "digest",
    "narrowings",
    "place_of",
    "read_digest",
    "report",
    "written",
]
