"""The hostile texts: each has done harm to some generator, or is what a file system, a shell, a terminal or a
parser gives a meaning of its own.

`§` stands for the canary: a name that nothing calls unless a text has become code.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

CANARY = "cAnArY__"
"""How every canary begins; the number of its position follows. No naming rule spells anything so."""

_EXECUTE = "__import__('pathlib').Path('§').touch()"


@dataclass(frozen=True, slots=True)
class HostileText:
    """One text, with `§` for the canary."""

    name: str
    pattern: str

    def at(self, number: int) -> str:
        """The text with the canary of the position of this number."""
        return self.pattern.replace("§", f"{CANARY}{number:02d}")


_QUOTES = {
    "double quote": '"); §(); ("',
    "single quote": "'); §(); ('",
    "backtick": "`); §(); (`",
    "triple double quotes": '"""\n§()\n"""',
    "triple single quotes": "'''\n§()\n'''",
    "escaped triple quotes": '\\"""\n§()\n#',
    "escaped quote": '\\"); §(); (\\"',
    "backslash at the end": "§() \\",
    "three backslashes and a quote": '\\\\\\"; §() #\\',
    "quotes closed by an operator": f'"+{_EXECUTE}+"',
    "single quotes closed by an operator": '\'+__import__("pathlib").Path("§").touch()+\'',
    "bracket closed": f")]}}; {_EXECUTE}; [{{(",
}

_BREAKS = {
    "line feed": "x\n§()\n",
    "carriage return": "x\r§()\r",
    "both, indented": "x\r\n    §()\r\n        §()",
    "vertical tab and form feed": "x\x0b§()\x0c§()",
    "separators FS, GS, RS": "x\x1c§()\x1d§()\x1e§()",
    "next line": "x\x85§()\x85",
    "line and paragraph separators": "x\u2028§()\u2029§()",
    "a method of its own": "x\n\n    @§\n    def §(self):\n        §()\n",
}

_TEMPLATES = {
    "Jinja's expression": "{{ 7*7 }}{{ §() }}",
    "Jinja's statement": "{% for c in ().__class__.__base__.__subclasses__() %}{{ §(c) }}{% endfor %}",
    "Jinja's comment": "{# §() #}{%- raw -%}",
    "template literal": "${§()}`${§()}`",
    "f-string": "{§()}{x!r:{§()}}",
    "percent format": "%(§)s %s %n %%",
    "nested braces": "{{{{§}}}} }} {{",
}

_CODE = {
    "call": _EXECUTE,
    "shell": "__import__('os').system('touch §')",
    "shell substitution": "$(touch §) `touch §` ; touch § | touch § && touch §",
    "statement after a colon": f"x: {_EXECUTE} #",
    "lambda": "(lambda: §())()",
    "awaited": "await §() or (yield §())",
    "end of a comment": "*/ §(); /*",
    "line comment": "// §()\n§() //",
    "tool directives": "# type: ignore[§]  # noqa: §  # pragma: no cover  # fmt: off",
    "coding cookie": "# -*- coding: utf-7 -*-\n# vim: set fileencoding=utf-7 :\n+AF8-§()",
    "compiler directive": "// @ts-ignore §\n// @ts-nocheck\n/// <reference path='§' />",
}

_DOCUMENTS = {
    "script element": "</script><script>§()</script>",
    "HTML": '<img src=x onerror="§()"><!-- ]]> -->',
    "TOML": '"]\n[tool.§]\nx = """\n\'\'\'',
    "YAML": "\n- §: !!python/object/apply:os.system [touch §]\n---\n&a [*a, *a]",
    "Markdown": "](javascript:§()) \n# §\n```\n~~~\n| § |\n<!-- [x]: y",
    "spreadsheet": "=§()+cmd|'/c calc'!A0\t@§",
    "header": "§\r\nX-Evil: §\r\n\r\n",
    "percent escapes": "%2e%2e%2f%00§%0d%0a%C0%AF",
    "object literal": "__proto__",
    "entity": "&lt;§&gt; &#x27; &quot;",
}

_PATHS = {
    "parent folders": "../../§/../../etc/passwd",
    "absolute path": "/tmp/§/x.py",
    "drive": "C:\\Windows\\§:stream",
    "UNC": "\\\\server\\share\\§",
    "NUL": "§\0.py\0",
    "device": "CON",
    "device with an extension": "LPT1.txt",
    "300 bytes": "§" + "é" * 145,
    "trailing dots and spaces": "§. . .",
    "dots": "..",
}

_NAMES = {
    "keyword": "class",
    "soft keyword": "match",
    "constant": "None",
    "dunder": "__init__",
    "class attribute": "__class__",
    "attribute of BaseModel": "model_fields",
    "method of BaseModel": "copy",
    "builtin": "list",
    "self": "self",
    "full-width letters": "ｓｅｌｆ ｃｌａｓｓ §",
    "mathematical letters": "𝐜𝐥𝐚𝐬𝐬 𝓸𝓹𝓮𝓷 §",
    "ligatures and long s": "ﬁle claſs §",
    "letters of other scripts": "сlаss ϲlass 类 §",
}

_CHARACTERS = {
    "bidirectional marks": "§\u202e;)(\u2066 x \u2069\u200f\u061c",
    "zero width": "\ufeff§\u200b\u200c\u200d\u2060\u00ad\u180e",
    "control characters": "§\x00\x01\x08\x1a\x7f\x80\x9f\x90",
    "terminal escapes": "\x1b]0;§\x07\x1b[31m\x9b31m§\x1b[2J\x1b]8;;http://x\x1b\\",
    "terminal markup": "[bold red]§[/] [link=file:///etc/passwd]§[/link] \\[x]",
    "lone surrogates": "\ud800§\udfff\udc00",
    "emoji": "👩‍👩‍👧‍👦 § 🏳️‍🌈",
    "right to left": "שלום § مرحبا",
    "combining marks": "§" + "\u0301\u0489" * 40,
    "very long": "§ " + "x " * 2_000,
    "very long word": "§" + "x" * 4_000,
    "tags": "§\U000e0041\U000e0042\U0001d173",
}

_VALUES = {
    "empty": "",
    "white space": " \t\n ",
    "infinity": "1e999",
    "not a number": "NaN",
    "hexadecimal": "0x41",
    "many digits": "9" * 5000,
    "true": "true",
    "null": "null",
    "date": "2024-02-30",
}

FAMILIES = {
    "quotes": _QUOTES,
    "line breaks": _BREAKS,
    "templates": _TEMPLATES,
    "code": _CODE,
    "documents": _DOCUMENTS,
    "paths": _PATHS,
    "names": _NAMES,
    "characters": _CHARACTERS,
    "values": _VALUES,
}

HOSTILE_TEXTS = tuple(
    HostileText(name, pattern) for family in FAMILIES.values() for name, pattern in family.items()
)

_MARK = re.compile(re.escape(CANARY) + r"\d\d")


def holds_canary(text: str) -> bool:
    """Whether a text has a canary of any position."""
    return _MARK.search(text) is not None
