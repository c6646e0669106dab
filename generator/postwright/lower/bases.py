"""Bases: which of the texts that URLs begin with are one server.

`{{baseUrl}}` and the host that is its value are, so are `{{host}}` and `https://{{host}}`, and hosts that
differ only by their stage. Each decision has its reason.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field

from postwright.lower import stages
from postwright.lower.variables import REFERENCE, Scope, names, whole
from postwright.postman.model import Environment

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_USUAL_PORT = re.compile(r":(80|443)(?=/|$)")


@dataclass(frozen=True, slots=True)
class Staged:
    """Hosts that differ by stage, made one server: the URL in each stage, the usual one first."""

    variable: str
    urls: tuple[tuple[str, str], ...]

    @property
    def base(self) -> str:
        return f"{{{{{self.variable}}}}}"


@dataclass(slots=True)
class Bases:
    """What became of each base. `used` are those of requests, in the order of first use."""

    used: Mapping[str, Scope]
    environments: tuple[Environment, ...]
    reasons: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    staged: dict[str, Staged] = field(default_factory=dict)
    _names: set[str] = field(default_factory=set)
    _same: dict[str, str] = field(default_factory=dict)
    _values: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _with_path: dict[str, list[tuple[str, tuple[str, ...]]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._names = {name for base in self.used for name in names(base)}
        self._values = {base: self._worth(base, scope) for base, scope in self.used.items()}
        self._with_path = self._paths()
        self._unite_schemes()
        self._unite_values()
        self._unite_stages()

    def explain(self, base: str, reasons: Iterable[str]) -> None:
        """Keep why a base is what it is."""
        for reason in reasons:
            self._note(base, reason)

    def place(self, base: str, path: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
        """The server's base of a URL, and what is left of its path."""
        found = self._above(base, path)
        if found is None:
            return self._canonical(base), path
        server, depth = found
        self._note(server, f"the literal {base}/{'/'.join(path[:depth])} is the value of {server}")
        return self._canonical(server), path[depth:]

    def _canonical(self, base: str) -> str:
        while base in self._same:
            base = self._same[base]
        return base

    def _worth(self, base: str, scope: Scope) -> tuple[str, ...]:
        """What a base is worth by default and in each environment, as far as known."""
        scopes = [scope, *(scope.under(environment) for environment in self.environments)]
        values = (each.resolve(base) for each in scopes)
        return tuple(
            dict.fromkeys(_plain(value) for value in values if not REFERENCE.search(value))
        )

    def _unite(self, base: str, server: str, reason: str) -> None:
        if self._canonical(base) != self._canonical(server):
            self._same[self._canonical(base)] = self._canonical(server)
            self._note(server, reason)

    def _note(self, server: str, reason: str) -> None:
        reasons = self.reasons[self._canonical(server)]
        if reason not in reasons:
            reasons.append(reason)

    def _unite_schemes(self) -> None:
        """The same unknown variable with and without a scheme; the same host over http and https."""
        groups: dict[str, list[str]] = defaultdict(list)
        for base in self.used:
            if not self._values[base] or not names(base):
                groups[_plain(base)].append(base)
        for group in groups.values():
            server = max(group, key=lambda base: (base.startswith("https://"), len(base)))
            for base in group:
                self._unite(base, server, f"{base} and {server} differ by the scheme")

    def _unite_values(self) -> None:
        """Variables that are worth the same everywhere, and the literal that one is worth somewhere."""
        by_values: dict[tuple[str, ...], str] = {}
        by_value: dict[str, str] = {}
        for base in filter(names, self.used):
            values = self._values[base]
            server = by_values.setdefault(values, base) if values else base
            self._unite(base, server, f"{base} and {server} have the same value")
            for value in values:
                by_value.setdefault(value, server)
        for base in self.used:
            if not names(base):
                server = by_value.get(_plain(base), base)
                self._unite(base, server, f"the literal {base} is the value of {server}")

    def _unite_stages(self) -> None:
        """What differs only by its stage, where no environment tells it apart already."""
        known = [
            base for base in self.used if base not in self._same and len(self._values[base]) == 1
        ]
        for label, key in (("host", self._host_of), ("name", _name_of)):
            groups: dict[str, dict[str, str]] = defaultdict(dict)
            for base in known:
                rest, stage = key(base)
                if rest and base not in self._same:
                    groups[rest].setdefault(stage, base)
            for group in groups.values():
                if len(group) > 1:
                    self._stage(group, label)

    def _host_of(self, base: str) -> tuple[str, str]:
        return stages.of_host(self._values[base][0])

    def _stage(self, group: Mapping[str, str], label: str) -> None:
        usual = stages.usual(group)
        order = [usual, *(stage for stage in group if stage != usual)]
        urls = tuple((stage or stages.PRODUCTION, self._url(group[stage])) for stage in order)
        staged = Staged(_free("base_url", self._names), urls)
        self._names.add(staged.variable)
        self.staged[staged.base] = staged
        told = ", ".join(group[stage] for stage in order)
        for base in group.values():
            self._unite(base, staged.base, f"{told} differ by the {label}'s environment only")

    def _url(self, base: str) -> str:
        written = self.used[base].resolve(base).strip().rstrip("/")
        return written if _SCHEME.match(written) else f"https://{written}"

    def _above(self, base: str, path: tuple[str, ...]) -> tuple[str, int] | None:
        """The variable whose value is a literal base with the beginning of the path: it, and how deep."""
        if names(base):
            return None
        found = [
            (server, len(pieces))
            for server, pieces in self._with_path.get(_plain(base), ())
            if path[: len(pieces)] == pieces
        ]
        return max(found, key=lambda each: each[1]) if found else None

    def _paths(self) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
        """Variables whose values have a path, with that path in parts, by the host."""
        found: dict[str, list[tuple[str, tuple[str, ...]]]] = defaultdict(list)
        for server in filter(names, self.used):
            for value in self._values[server]:
                host, slash, path = value.partition("/")
                if slash:
                    found[host].append((server, tuple(path.split("/"))))
        return found


def _name_of(base: str) -> tuple[str, str]:
    return stages.of_name(whole(base))


def _plain(url: str) -> str:
    """A URL for comparison: without scheme and usual port, its host in lower case."""
    host, slash, path = _SCHEME.sub("", url.strip(), count=1).partition("/")
    if "{{" in host:
        return (host + slash + path).rstrip("/")
    return (_USUAL_PORT.sub("", host.lower()) + slash + path).rstrip("/")


def _free(name: str, taken: Container[str]) -> str:
    candidate, number = name, 2
    while candidate in taken:
        candidate, number = f"{name}_{number}", number + 1
    return candidate
