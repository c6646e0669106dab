"""What is kept: things by table and key, in memory and, where one is named, in a SQLite file."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from postwright.diagnostics import Failure
from postwright.ir.json import Json
from postwright.source import Origin

_FORM = "postwright mock 1"

_SETTINGS = ("locking_mode = EXCLUSIVE", "journal_mode = WAL", "synchronous = NORMAL")
"""A store is one mock's at a time, and written with each change, but not waited for."""

_TABLES = """
CREATE TABLE IF NOT EXISTS about (form TEXT NOT NULL, api TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS things (
    place INTEGER PRIMARY KEY, "table" TEXT NOT NULL, key TEXT NOT NULL, record TEXT NOT NULL,
    UNIQUE ("table", key)
);
"""


_ROOM = 64 * 1024 * 1024
"""How many characters of JSON are kept of what is sent, at most."""


class Full(Exception):
    """There is no room for a thing."""


@dataclass(frozen=True, slots=True)
class Record:
    """A thing. `scope` says below which others it is: their keys by table.

    A `hidden` one was only ever asked for, so lists do not have it.
    """

    key: str
    item: dict[str, Json]
    scope: dict[str, str] = field(default_factory=dict)
    hidden: bool = False


class Records:
    """All things that are kept."""

    def __init__(self) -> None:
        self._things: dict[str, dict[str, Record]] = {}
        self._sizes: dict[tuple[str, str], int] = {}
        self._size = 0
        self._file: sqlite3.Connection | None = None

    def of(self, table: str) -> Iterable[Record]:
        """The things of a table, in the order in which they were put there."""
        return self._things.get(table, {}).values()

    def get(self, table: str, key: str) -> Record | None:
        """A thing, None where there is none."""
        return self._things.get(table, {}).get(key)

    def keep(self, table: str, record: Record) -> None:
        """Keep a thing that somebody sent. Raises `Full` where too much was kept so already."""
        known, size = self._sizes.get((table, record.key), 0), len(_written(record))
        if size > known and self._size - known + size > _ROOM:
            raise Full
        self.put(table, record)
        self._sizes[table, record.key] = size
        self._size += size - known

    def put(self, table: str, record: Record) -> None:
        """Keep a thing, in the place of the one with its key."""
        if self._file is not None:
            self._file.execute(
                'INSERT INTO things ("table", key, record) VALUES (?, ?, ?) '
                'ON CONFLICT ("table", key) DO UPDATE SET record = excluded.record',
                (_stored(table), _stored(record.key), _written(record)),
            )
        self._things.setdefault(table, {})[record.key] = record

    def drop(self, table: str, key: str) -> None:
        """Forget a thing."""
        if self._file is not None:
            self._file.execute(
                'DELETE FROM things WHERE "table" = ? AND key = ?', (_stored(table), _stored(key))
            )
        self._things.get(table, {}).pop(key, None)
        self._size -= self._sizes.pop((table, key), 0)

    def keep_in(self, path: Path, api: str) -> None:
        """Keep everything in a file too; what it holds already takes the place of what is here.

        Raises `Failure`.
        """
        try:
            self._file = sqlite3.connect(path, timeout=0, isolation_level=None)
            self._opened(api)
        except (sqlite3.Error, ValueError, KeyError, TypeError) as error:
            self.close()
            message = f"the store cannot be used: {error}"
            help = "name another file with --store, or remove this one to begin anew"
            raise Failure.of("PW662", message, Origin(str(path)), help) from None

    def close(self) -> None:
        """Close the file, if there is one."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def _opened(self, api: str) -> None:
        connection = self._file
        assert connection is not None
        others = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table'"
        ).fetchall()
        if others and ("about",) not in others:
            raise ValueError("it is a database of something else")
        for setting in _SETTINGS:
            connection.execute(f"PRAGMA {setting}").fetchall()
        connection.executescript(_TABLES)
        about = connection.execute("SELECT form, api FROM about").fetchone()
        if about is None:
            self._begin(connection, api)
        elif about != (_FORM, _stored(api)):
            raise ValueError("it belongs to another API")
        else:
            self._load(connection)

    def _begin(self, connection: sqlite3.Connection, api: str) -> None:
        connection.execute("BEGIN")
        connection.execute("INSERT INTO about VALUES (?, ?)", (_FORM, _stored(api)))
        for table, things in self._things.items():
            for record in things.values():
                self.put(table, record)
        connection.execute("COMMIT")

    def _load(self, connection: sqlite3.Connection) -> None:
        self._things = {}
        rows = connection.execute('SELECT "table", key, record FROM things ORDER BY place')
        for table, key, text in rows:
            kept = json.loads(text)
            record = Record(json.loads(key), kept["item"], kept["scope"], kept["hidden"])
            self._things.setdefault(json.loads(table), {})[record.key] = record


def _stored(text: str) -> str:
    """Text that SQLite takes, lone surrogates and NUL included."""
    return json.dumps(text)


def _written(record: Record) -> str:
    return json.dumps({"item": record.item, "scope": record.scope, "hidden": record.hidden})
