"""The lock: what the last run wrote, so that this one knows what is ours and what need not be redone.

It lies in the target as `postwright.lock.json`, is committed with it, and holds nothing that depends on
the machine or the day: keys are sorted, every file has one entry.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from postwright.diagnostics import Failure
from postwright.ir.json import Json
from postwright.output.disk import Kind, look, refusals
from postwright.output.paths import LOCK_NAME, validate_path
from postwright.source import Origin

LOCK_VERSION = 1
_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class LockedFile:
    """What one file of ours was made from (`raw`, `""` if unknown) and what it was: SHA-256, in hex."""

    raw: str
    sha256: str

    def made(self, data: bytes) -> bool:
        """Whether `data` is the file as it was written, give or take Git's conversion of line ends."""
        return self.sha256 in (content_hash(data), content_hash(with_plain_line_ends(data)))


@dataclass(frozen=True, slots=True)
class Lock:
    """The files we own by path, and three mappings kept for the pipeline, whatever it puts there.

    `inputs` tells when nothing has to be done at all (hashes of collection, pack, options); `names` holds
    what was named how, by Postman's ids; `contract` what the API was, to tell what has changed.
    """

    files: Mapping[str, LockedFile] = field(default_factory=dict)
    inputs: Mapping[str, Json] = field(default_factory=dict)
    names: Mapping[str, Json] = field(default_factory=dict)
    contract: Mapping[str, Json] = field(default_factory=dict)

    def to_bytes(self) -> bytes:
        """Its JSON text, the same for the same content; plain ASCII, a newline at the end."""
        held = {
            "version": LOCK_VERSION,
            "files": {path: asdict(entry) for path, entry in self.files.items()},
            "inputs": dict(self.inputs),
            "names": dict(self.names),
            **({"contract": dict(self.contract)} if self.contract else {}),
        }
        return json.dumps(held, indent=2, sort_keys=True, allow_nan=False).encode("ascii") + b"\n"


def read_lock(target: Path) -> Lock:
    """The lock in `target`, an empty one if there is none; `Failure` if it cannot be trusted."""
    with refusals(target):
        data = read_lock_bytes(target)
    return Lock() if data is None else _parse(data, Origin(str(target / LOCK_NAME)))


def read_lock_bytes(target: Path) -> bytes | None:
    """What the lock's file holds; `None` if there is none, `Failure` if that is no file of its own."""
    found = look(target, LOCK_NAME)
    if found.kind not in (Kind.FILE, Kind.MISSING):
        raise Failure.of(
            "PW509" if found.kind is Kind.LINK else "PW506",
            f"{target / LOCK_NAME} is a {found.kind.value}, not a file",
            help="remove it; the next run writes a new lock",
        )
    return found.data


def reusable_text(target: Path, lock: Lock, path: str, raw_hash: str) -> bytes | None:
    """The final text on disk for a render that was made, formatted and locked before, untouched since.

    `None` when the render differs from the locked one, or the file is missing or was edited.
    """
    entry = lock.files.get(path)
    if entry is None or not raw_hash or entry.raw != raw_hash:
        return None
    with refusals(target):
        data = look(target, path).data or b""
    forms = (data, with_plain_line_ends(data))
    return next((form for form in forms if content_hash(form) == entry.sha256), None)


def content_hash(data: bytes) -> str:
    """SHA-256 in hex."""
    return hashlib.sha256(data).hexdigest()


def with_plain_line_ends(data: bytes) -> bytes:
    r"""Text as it was before Git turned `\n` into `\r\n`; anything that is not text unchanged."""
    return data if b"\0" in data else data.replace(b"\r\n", b"\n")


def _parse(data: bytes, origin: Origin) -> Lock:
    try:
        held = json.loads(data)
        if _is_newer(held):
            message = (
                f"the lock has version {held['version']}, this Postwright knows {LOCK_VERSION}"
            )
            raise Failure.of("PW508", message, origin, "upgrade Postwright")
        return _lock_from(held)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise _unreadable(origin) from error


def _is_newer(held: Any) -> bool:
    return isinstance(held["version"], int) and held["version"] > LOCK_VERSION


def _lock_from(held: Any) -> Lock:
    if held["version"] != LOCK_VERSION:
        raise ValueError("no such version")
    files = {_owned(path): _entry(**entry) for path, entry in held["files"].items()}
    contract = _mapping(held.get("contract", {}))
    return Lock(files, _mapping(held["inputs"]), _mapping(held["names"]), contract)


def _owned(path: str) -> str:
    """A path out of the lock, which is as little to be trusted as any other input."""
    try:
        validate_path(path)
    except Failure as failure:
        raise ValueError(str(failure)) from failure
    return path


def _entry(*, raw: str, sha256: str) -> LockedFile:
    if not _HASH.fullmatch(sha256) or not (raw == "" or _HASH.fullmatch(raw)):
        raise ValueError("not a SHA-256")
    return LockedFile(raw, sha256)


def _mapping(value: Any) -> dict[str, Json]:
    if not isinstance(value, dict):
        raise TypeError("not an object")
    return value


def _unreadable(origin: Origin) -> Failure:
    return Failure.of(
        "PW507",
        "the lock is not in the form that Postwright writes",
        origin,
        "restore it from version control, or delete it and run again",
    )
