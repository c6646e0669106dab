"""Where the command line keeps credentials between runs: the system's keyring, or a file where there is none.

What is kept is of one server and one profile: for another it is not there, so that no credential goes to a
server that it was not given for.
"""

from __future__ import annotations

import json
import os
import shlex
import stat
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any

import click

FILE = "credentials.json"
_KEYRING = "the keyring"


class Unsafe(Exception):
    """What is kept is not safe: others may read it, or it does not go away. The text says what to do."""


class Store:
    """The credentials of one program's profile for one server, by the names of the client's arguments.

    Raises:
        Unsafe: from every method, where others can read the file, or it is none; from `delete` where the
            keyring keeps what it is to forget.
    """

    def __init__(self, program: str, server: str, profile: str) -> None:
        self._program, self._server, self._profile = program, server, profile
        self._file = Path(click.get_app_dir(program)) / FILE

    def get(self, name: str) -> tuple[str, str] | None:
        """A credential and where it is from; None where none is kept."""
        with suppress(_NoKeyring):
            if found := _in_keyring("get_password", self._program, self._key(name)):
                return found, _KEYRING
        kept = _read(self._file).get(self._key(name))
        return (kept, str(self._file)) if kept else None

    def put(self, name: str, value: str) -> str:
        """Keep a credential; tells where. The file is only for where the keyring does not work."""
        with suppress(_NoKeyring):
            _in_keyring("set_password", self._program, self._key(name), value)
            self._drop(name)
            return _KEYRING
        _write(self._file, {**_read(self._file), self._key(name): value})
        return str(self._file)

    def delete(self, name: str) -> bool:
        """Forget a credential; tells whether there was one."""
        found = self.get(name)
        if found and found[1] == _KEYRING:
            try:
                _in_keyring("delete_password", self._program, self._key(name))
            except _NoKeyring as error:
                raise Unsafe("the keyring does not forget the credential") from error
        self._drop(name)
        return found is not None

    def _key(self, name: str) -> str:
        return f"{name}@{self._server} in {self._profile}"

    def _drop(self, name: str) -> None:
        kept = _read(self._file)
        if kept.pop(self._key(name), None) is not None:
            _write(self._file, kept)


class _NoKeyring(Exception):
    """There is none that works."""


def _in_keyring(function: str, *arguments: str) -> Any:
    """What a function of the library `keyring` gives. Raises `_NoKeyring` for whatever a backend raises."""
    try:
        keyring: Any = import_module("keyring")
        if keyring.get_keyring().priority <= 0:
            raise _NoKeyring
        return getattr(keyring, function)(*arguments)
    except Exception as error:
        raise _NoKeyring from error


def _read(file: Path) -> dict[str, str]:
    """What the file holds, nothing where there is none or it was spoiled."""
    try:
        handle = os.open(file, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise Unsafe(f"{file} cannot be read ({error.strerror}): delete it") from error
    try:
        _refuse_unsafe(file, os.fstat(handle))
        with open(handle, encoding="utf-8", closefd=False) as opened:
            kept = json.load(opened)
    except ValueError:
        return {}
    finally:
        os.close(handle)
    if not isinstance(kept, dict):
        return {}
    return {key: value for key, value in kept.items() if isinstance(value, str)}


def _refuse_unsafe(file: Path, found: os.stat_result) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise Unsafe(f"{file} is no file: delete it")
    if os.name == "posix" and stat.S_IMODE(found.st_mode) & 0o077:
        raise Unsafe(
            f"others can read {file}: run `chmod 600 {shlex.quote(str(file))}`, or delete it"
        )


def _write(file: Path, kept: dict[str, str]) -> None:
    """Put a file in the place of the old one that its user alone can read, never half written."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not kept:
        file.unlink(missing_ok=True)
        return
    new = file.with_name(f".{file.name}.{os.getpid()}")
    new.unlink(missing_ok=True)
    handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with open(handle, "w", encoding="utf-8") as opened:
            json.dump(kept, opened)
        new.replace(file)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
