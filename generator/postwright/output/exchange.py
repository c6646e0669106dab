"""Exchanging two folders in one step, which Python's standard library has no call for.

Linux has `renameat2` with `RENAME_EXCHANGE` (renameat2(2)), macOS `renamex_np` with `RENAME_SWAP`
(renamex_np(2)).
"""

from __future__ import annotations

import errno
import os
import platform
import sys
from pathlib import Path
from typing import Any

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_RENAME_SWAP = 2
_RENAMEAT2 = {"x86_64": 316, "aarch64": 276}
_UNSUPPORTED = frozenset({errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP, errno.ENOTSUP})


def exchange(one: Path, other: Path) -> bool:
    """Let two folders take each other's name; `False` where the system cannot, `OSError` if it refuses."""
    code = _error_number(os.fsencode(one), os.fsencode(other))
    if code == 0:
        return True
    if code in _UNSUPPORTED:
        return False
    raise OSError(code, os.strerror(code), str(one), None, str(other))


def _error_number(one: bytes, other: bytes) -> int:
    """What the system says to the exchange: 0 for done, `ENOSYS` where it has no such call."""
    try:
        import ctypes

        library = ctypes.CDLL(None, use_errno=True)
        failed = _call(library, one, other)
    except (ImportError, OSError, TypeError, LookupError, AttributeError):
        return errno.ENOSYS
    return ctypes.get_errno() if failed else 0


def _call(library: Any, one: bytes, other: bytes) -> bool:
    """Make the system's call, on Linux by its number where the C library has no name for it."""
    if sys.platform == "darwin":
        return bool(library.renamex_np(one, other, _RENAME_SWAP))
    arguments = (_AT_FDCWD, one, _AT_FDCWD, other, _RENAME_EXCHANGE)
    if hasattr(library, "renameat2"):
        return bool(library.renameat2(*arguments))
    if sys.platform != "linux" or sys.maxsize < 2**32:
        raise LookupError("no such call")
    return bool(library.syscall(_RENAMEAT2[platform.machine()], *arguments))
