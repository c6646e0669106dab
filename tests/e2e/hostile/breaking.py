"""Packs that are broken on purpose, each as somebody might break one, to see that the checks notice."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Breakage:
    """A change to one file of a pack, and what notices it: a text in a position, by a fault or a failure."""

    name: str
    file: str
    old: str
    new: str
    text: str
    position: str
    noticed: str

    @property
    def pack(self) -> str:
        """The pack's name."""
        return self.file.partition("/")[0]

    def apply(self, packs: Path) -> None:
        """Break the pack, which must have what is to be broken."""
        path = packs / self.file
        text = path.read_text(encoding="utf-8")
        assert self.old in text, f"{self.file} no longer has {self.old}: break something else"
        path.write_text(text.replace(self.old, self.new), encoding="utf-8")


BREAKAGES = (
    Breakage(
        "no filter at all",
        "python/package/docs.jinja",
        "{{ op.summary | doc(88) }}",
        "{{ op.summary }}",
        "double quote",
        "item name",
        "PW412",
    ),
    Breakage(
        "a docstring by the filter of another place",
        "python/package/docs.jinja",
        "{{ op.summary | doc(88) }}",
        "{{ op.summary | md_code }}",
        "triple double quotes",
        "item name",
        "unparsable files",
    ),
    Breakage(
        "a string in quotes of the template's own",
        "python/cli/init.py.jinja",
        "{{ api.name | line | lit }}",
        '"{{ api.name | line | doc }}"',
        "three backslashes and a quote",
        "collection name",
        "unparsable files",
    ),
    Breakage(
        "a string by a filter that knows no quotes",
        "python/package/api.py.jinja",
        "{{ variable.default | lit }}",
        "'{{ variable.default | line | doc }}'",
        "single quotes closed by an operator",
        "environment value",
        "canary calls",
    ),
    Breakage(
        "a comment by the filter for docstrings",
        "python/package/models.py.jinja",
        "{{ module.text }}",
        "# {{ api.name | doc }}\n{{ module.text }}",
        "line feed",
        "collection name",
        "canary calls",
    ),
    Breakage(
        "a comment that tools obey",
        "python/package/models.py.jinja",
        "{{ module.text }}",
        "# {{ api.name | line | doc }}\n{{ module.text }}",
        "tool directives",
        "collection name",
        "obeyed comments",
    ),
    Breakage(
        "a text that decides what is written",
        "python/package/models.py.jinja",
        "{{ module.text }}",
        '{{ module.text }}\n{% if "\\\\" in (api.name | lit) %}\nimport os\n{% endif %}',
        "backslash at the end",
        "collection name",
        "changed syntax trees",
    ),
    Breakage(
        "a test that is not the example's",
        "python/tests/resource.py.jinja",
        "{{ example.name | doc_block(4, 100) }}",
        '"""{{ example.name | line | md_code }}"""',
        "triple double quotes",
        "response name",
        "unparsable files",
    ),
    Breakage(
        "TOML in quotes of the template's own",
        "python/project/pyproject.toml.jinja",
        "{{ api.name | line | toml }}",
        '"{{ api.name | line | md_code }}"',
        "double quote",
        "collection name",
        "unparsable files",
    ),
    Breakage(
        "a TypeScript comment by the filter for Markdown",
        "typescript/client.ts.jinja",
        "{{ api.name | line | doc }}",
        "{{ api.name | line | md_code }}",
        "end of a comment",
        "collection name",
        "canary calls",
    ),
    Breakage(
        "a TypeScript string in quotes of the template's own",
        "typescript/calls.jinja",
        "path: {{ op.template | lit }}",
        'path: "{{ op.summary | doc }}"',
        "quotes closed by an operator",
        "item name",
        "canary calls",
    ),
)
